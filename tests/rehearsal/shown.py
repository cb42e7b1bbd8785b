"""The forms and the cards of the scripted play."""

from dataclasses import replace

from dialogs.parts import (
    Button,
    Card,
    Field,
    FieldKind,
    Form,
    Option,
    Press,
    Row,
    Section,
    Tone,
)

EMERGENCY = ("Call 999 if a child is in danger.", "Social care: (01632) 960-000 at any hour.")
YES_NO = (
    Option(value="yes", label="Yes"),
    Option(value="no", label="No"),
    Option(value="not_known", label="Not known"),
)
FIELDS = (
    Field(key="name", kind=FieldKind.TEXT, label="The child’s full name", why="To tell children apart.", private=True),
    Field(
        key="born",
        kind=FieldKind.DAY,
        label="Date of birth",
        why="A review is for children under 18.",
        example="For example 27 3 2019",
        private=True,
    ),
    Field(key="happened", kind=FieldKind.LONG_TEXT, label="What happened?", source="Working Together 2015, 4.12"),
    Field(
        key="abuse",
        kind=FieldKind.CHOICE,
        label="Is abuse or neglect known or suspected?",
        options=(
            Option(value="known", label="Known"),
            Option(value="suspected", label="Suspected"),
            Option(value="no", label="No: looked at, and neither known nor suspected"),
        ),
        definition=Button(label="What abuse and neglect mean", press=Press(act="define", subject="abuse")),
        definition_text="A form of maltreatment of a child: inflicting harm, or failing to act to prevent harm.",
    ),
    Field(
        key="agencies",
        kind=FieldKind.CHOICES,
        label="Which agencies know the child?",
        options=(Option(value="police", label="Police"), Option(value="health", label="Health")),
    ),
    Field(key="looked_after", kind=FieldKind.YES_NO_NOT_KNOWN, label="Was the child looked after?", options=YES_NO),
    Field(key="aware", kind=FieldKind.MOMENT, label="When did the local authority become aware?"),
    Field(
        key="manager",
        kind=FieldKind.PERSON,
        label="Your manager",
        options=(Option(value="p1", label="Dana Whitlow"), Option(value="p2", label="Idris Bell")),
        required=False,
    ),
    Field(key="email", kind=FieldKind.EMAIL, label="Your work e-mail"),
    Field(key="phone", kind=FieldKind.PHONE, label="Your telephone number", required=False),
)
FORM = Form(
    title="The child and what happened",
    step=(2, 7),
    lines=("Leave out what you do not know. Nothing is sent until you have checked your answers.",),
    fields=FIELDS,
    submit=Button(label="Next", press=Press(act="next", subject="d1", detail="child")),
    others=(
        Button(label="Back", press=Press(act="back", subject="d1")),
        Button(label="Save for later", press=Press(act="save", subject="d1")),
    ),
    resume=Press(act="resume", subject="d1", detail="child"),
    notes=("What stands on this step is kept when you press Next, Back or Save for later.",),
)
#: as many buttons as a form has, and answers to check in sections, with one of all that can stand in them
FULL = replace(
    FORM,
    title="Who this is about, and everything else that you have told us so far",
    sections=tuple(
        Section(
            heading=f"Child {number}",
            lines=EMERGENCY,
            rows=tuple(
                Row(
                    label=label,
                    text="Kezia Marlowe-Finch, of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                    button=Button(
                        label="Change",
                        press=Press(act="change", subject="d1", detail=f"{label}#{number}"),
                        spoken=f"Change: {label} of child {number}",
                    ),
                    private=True,
                )
                for label in ("Name", "How the case meets the criteria for an SCR using the criteria in the guidance")
            ),
        )
        for number in (1, 2)
    ),
    others=tuple(
        Button(label=label, press=Press(act="save", subject="d1", detail=label))
        for label in ("Back", "Save for later", "Add another child", "Add an adult", "Remove this child")
    ),
)
SAVED = Card(title="Saved for later", text="Your referral is saved. Say “continue” to go on with it.")
CASE = Card(
    title="LAN-2026-001: a serious case review is indicated",
    text="LAN-2026-001: a serious case review is indicated. Decision due by Friday 1 May 2026.",
    tone="New",
    lines=("A child has died, and abuse or neglect is suspected.",),
    rows=(
        Row(label="Rule", text="R3: the board must review (regulation 5(2)(b)(i))"),
        Row(label="Notifiable", text="Yes, criterion 1. The local authority notifies Ofsted."),
        Row(label="Child", text="Kezia Marlowe-Finch", private=True),
    ),
    sections=(
        Section(
            heading="What falls due",
            rows=(
                Row(
                    label="Tell Ofsted of the incident",
                    text="by Thursday 9 April 2026 (5 working days)",
                    button=Button(
                        label="Record as done",
                        press=Press(act="done", subject="c1", detail="notify"),
                        spoken="Record as done: tell Ofsted of the incident",
                    ),
                ),
                Row(label="The Chair’s decision", text="by Friday 1 May 2026 (one month)"),
            ),
        ),
    ),
    buttons=(
        Button(label="To the Chair", press=Press(act="put", subject="c1"), tone=Tone.MAIN),
        Button(label="Open", press=Press(act="look", subject="c1"), private_view=True),
    ),
    more=(Button(label="Withdraw", press=Press(act="withdraw", subject="c1"), tone=Tone.GRAVE),),
    notes=("Working Together 2015, chapter 4. The bot indicates; the Chair decides.",),
)
OPENED = Card(title="The detail of LAN-2026-001", text="Only you see this.", lines=("Kezia M-F",), private=True)
MINE = Card(
    title="My referrals and tasks",
    text="My referrals and tasks: 1 referral not sent.",
    rows=(
        Row(
            label="Referral begun on Thursday 2 April 2026",
            text="Not sent. At step 2.",
            button=Button(label="Continue", press=Press(act="resume", subject="d1", detail="child")),
        ),
    ),
    buttons=(Button(label="Refer a case", press=Press(act="begin"), tone=Tone.MAIN),),
)
HELP = Card(title="What you can say", text="What you can say: refer, cases, help.", lines=("refer", "cases", "help"))
DEFINITION = Card(title="Abuse and neglect", text="A form of maltreatment of a child.")
