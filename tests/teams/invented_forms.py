"""The forms of a referral that ask most of a card: who it is about, a page to check, every kind of question."""

from dialogs.parts import Button, Card, Field, FieldKind, Form, Option, Press, Row, Section, Tone

DRAFT = "5d8e6a0c4b7f41e2935a1c0d7e9f2b64"
SAVE = Button(label="Save for later", press=Press(act="refer.save", subject=DRAFT, detail="people"))
BACK = Button(label="Back", press=Press(act="refer.back", subject=DRAFT, detail="people"))
LEFT = "About 4 minutes left. What you enter is saved as you go."


def button(label: str, act: str, *, tone: Tone = Tone.PLAIN) -> Button:
    return Button(label=label, press=Press(act=act, subject=DRAFT, detail="people"), tone=tone)


def change(step: str, question: str) -> Button:
    press = Press(act="refer.change", subject=DRAFT, detail=step)
    return Button(label="Change", press=press, spoken=f"Change: {question}"[:75])


def someone(who: str, text: str, step: str) -> Row:
    return Row(label=who, text=text, button=change(step, who), private=True)


PEOPLE = Form(
    title="Who this is about",
    step=(5, 12),
    lines=("Names are not shown here, because Teams keeps this message. Press Change to enter one anew.",),
    sections=(
        Section(
            heading="Children",
            rows=(someone("First child", "Robin Vale", "child"), someone("Second child", "Kit Vale", "child#2")),
        ),
        Section(heading="Adults", rows=(someone("First adult, mother", "Jo Vale", "adult#1"),)),
    ),
    submit=button("Next", "refer.next", tone=Tone.MAIN),
    others=(
        BACK,
        SAVE,
        button("Add a child", "refer.add_child"),
        button("Add an adult", "refer.add_adult"),
        button("Remove somebody", "refer.remove", tone=Tone.GRAVE),
    ),
    resume=Press(act="refer.resume", subject=DRAFT),
    kept_by_others=True,
    notes=(LEFT,),
)

#: the longest that a board's printed form asks by
PRINTED = "How the case meets the criteria for an SCR using the criteria in Working Together 2013"
ANSWERED = (
    ("incident", "When did it happen?", "26 February 2026"),
    ("incident", "When did the local authority become aware of it?", "27 February 2026"),
    ("incident", "Where did it happen?", "At the child’s home, found by a neighbour who had a key"),
    ("harm", "Was abuse or neglect known or suspected?", "Suspected"),
    ("involved", "Which agencies are known to be involved?", "Police, Northmoor Hospital, Children’s social care"),
    ("account", PRINTED, "Seriously harmed; neglect is suspected; two agencies did not share what they knew. " * 2),
)


def check_page(rows: int, answered: tuple[tuple[str, str, str], ...] = ANSWERED) -> Form:
    """`rows` answers to look over, the same few again and again, under a heading a dozen."""
    every = [answered[n % len(answered)] for n in range(rows)]
    made = [Row(label=label, text=text, button=change(step, label)) for step, label, text in every]
    return Form(
        title="Check your answers",
        step=(12, 12),
        sections=tuple(Section(heading="What happened", rows=tuple(made[n : n + 12])) for n in range(0, rows, 12)),
        submit=button("Send", "refer.send", tone=Tone.MAIN),
        others=(BACK, SAVE),
        resume=Press(act="refer.resume", subject=DRAFT),
        notes=(LEFT,),
    )


AGENCIES = tuple(
    Option(value=f"a{n}", label=label)
    for n, label in enumerate(("Police", "Children’s social care", "Health visiting and school nursing", "Other"))
)
EVERY_KIND = Form(
    title="Your agency’s panel member",
    step=(10, 12),
    submit=button("Next", "refer.next", tone=Tone.MAIN),
    others=(BACK, SAVE),
    resume=Press(act="refer.resume", subject=DRAFT),
    fields=(
        Field(key="email", kind=FieldKind.EMAIL, label="Email", why="So that the board can write to you."),
        Field(key="phone", kind=FieldKind.PHONE, label="Telephone", example="For example 01632 960001 ext 45"),
        Field(key="found", kind=FieldKind.MOMENT, label="When was the child found?"),
        Field(key="agencies", kind=FieldKind.CHOICES, label="Which agencies are involved?", options=AGENCIES),
        Field(key="member", kind=FieldKind.PERSON, label="Name of SCR Panel Member", options=AGENCIES, required=False),
        Field(
            key="account",
            kind=FieldKind.LONG_TEXT,
            label=PRINTED,
            why="The Chair reads this before anything else. A few sentences are enough.",
            example="For example: two agencies knew of the injuries and neither told the other.",
            private=True,
        ),
    ),
    values={"email": "wyn@example", "phone": "01632 960001", "account": "Too"},
    errors={"email": "Enter an email address, like name@example.org", "account": "Say a little more."},
    kept_by_others=True,
    notes=(LEFT,),
)

WELCOME = Card(
    title="Refer and follow serious cases",
    text="Refer a case, follow it, and ask what the guidance says. Say help at any time.",
    lines=(
        "I walk you through a referral to your safeguarding board.",
        "It takes about 15 minutes, and you can stop and come back.",
    ),
    sections=(
        Section(
            heading="If a child is at risk now, do not wait for this assistant",
            lines=("999 in an emergency", "Children’s social care, any hour: 01632 960000"),
        ),
    ),
    buttons=(
        Button(label="Refer a case", press=Press(act="refer"), tone=Tone.MAIN),
        Button(label="My referrals", press=Press(act="command", subject="mine")),
        Button(label="What you can do", press=Press(act="command", subject="help")),
    ),
    notes=("Messages here are kept by Teams, so that I do not repeat a name or an address in them.",),
)
