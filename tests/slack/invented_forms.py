"""Cards and forms as the dialogs make them, with invented people."""

from dialogs.parts import Button, Card, Field, FieldKind, Form, Option, Press, Row, Section, Tone

DRAFT = "d7f2"


def press(act: str, detail: str = "") -> Press:
    return Press(act=act, subject=DRAFT, detail=detail)


SAVE = Button(label="Save for later", press=press("save"))
BACK = Button(label="Back", press=press("back"))
YES_NO_NOT_KNOWN = (
    Option(value="yes", label="Yes"),
    Option(value="no", label="No"),
    Option(value="not_known", label="Not known"),
)

CHILD = Form(
    title="Refer a case",
    submit=Button(label="Next", press=press("answer", "child"), tone=Tone.MAIN),
    resume=press("resume"),
    step=(2, 9),
    lines=("Tell us about the child. Only the board's business team and the Chair can see this.",),
    fields=(
        Field(
            key="name", kind=FieldKind.TEXT, label="Full name of the child", why="So that agencies find their files."
        ),
        Field(key="born", kind=FieldKind.DAY, label="Date of birth", required=False),
        Field(
            key="under_18",
            kind=FieldKind.YES_NO_NOT_KNOWN,
            label="Was the child under 18 at the time?",
            options=YES_NO_NOT_KNOWN,
            why="The criteria are about children.",
            source="Children Act 1989, section 105",
            definition=Button(label="What “child” means", press=press("define", "child")),
        ),
        Field(key="email", kind=FieldKind.EMAIL, label="Your e-mail", required=False, example="sam@example.org"),
    ),
    others=(BACK, SAVE),
    notes=("Working Together 2015, chapter 4, paragraph 17",),
)

DEFINITION = Card(
    title="What “child” means",
    text="Anyone who has not yet reached their 18th birthday.",
    lines=("Anyone who has not yet reached their 18th birthday.",),
    notes=("Children Act 1989, section 105",),
)

CHECK = Form(
    title="Check your answers before you send the referral",
    submit=Button(label="Send the referral", press=press("send"), tone=Tone.MAIN),
    resume=press("resume"),
    step=(9, 9),
    rows=(
        Row(
            label="Full name of the child",
            text="Robin Example",
            private=True,
            button=Button(label="Change", press=press("change", "name"), spoken="Change full name of the child"),
        ),
        Row(
            label="What happened",
            text="Found unwell at home on 2 March 2026.\nTaken to *hospital*.",
            private=True,
            button=Button(label="Change", press=press("change", "summary"), spoken="Change what happened"),
        ),
    ),
    others=(BACK, SAVE),
)

RECEIPT = Card(
    title="Referral received",
    text="Your referral is case LAN-2026-001. The Chair decides by 23 December 2026. Type /scr case LAN-2026-001.",
    tone="Received",
    lines=("Your referral is case LAN-2026-001.",),
    rows=(Row(label="Decision by", text="23 December 2026"), Row(label="What happens next", text="The Chair decides.")),
)

CASE = Card(
    title="LAN-2026-001",
    text="Case LAN-2026-001: a review must be commissioned, by paragraph 18. The Chair decides by 23 December 2026.",
    tone="Awaiting the business team",
    lines=("The answers indicate that a serious case review must be commissioned.",),
    rows=(
        Row(label="Rule", text="Working Together 2015, chapter 4, paragraph 18 (a)"),
        Row(label="Notifiable", text="Yes. The local authority tells Ofsted within five working days."),
        Row(label="Decision by", text="Wednesday 23 December 2026"),
        Row(label="Name of the child", text="Robin Example", private=True),
    ),
    sections=(
        Section(
            heading="Deadlines",
            rows=(
                Row(
                    label="Tell Ofsted of the incident",
                    text="By Friday 27 November 2026. Overdue.",
                    button=Button(
                        label="Record as done", press=press("record", "notify"), spoken="Record: Ofsted told"
                    ),
                ),
                Row(
                    label="Decide",
                    text="By Wednesday 23 December 2026.",
                    button=Button(label="Record as done", press=press("record", "decide"), spoken="Record: decided"),
                ),
            ),
        ),
    ),
    buttons=(
        Button(label="Open", press=press("look"), private_view=True),
        Button(label="To the Chair", press=press("to_chair"), tone=Tone.MAIN),
    ),
    more=(Button(label="Timetable", press=press("timetable")), Button(label="History", press=press("history"))),
    notes=("Working Together 2015, chapter 4. Names are never shown in a channel.",),
)

PRIVATE = Card(
    title="LAN-2026-001: the child",
    text="The private detail of case LAN-2026-001.",
    rows=(Row(label="Name", text="Robin Example", private=True), Row(label="Address", text="1 Invented Row")),
    private=True,
)
