"""The largest referral that is asked about: five children and nine adults, and people who write long and strangely."""

from dialogs.parts import Button, Field, FieldKind, Form, Option, Row, Section, Tone
from tests.slack.invented_forms import BACK, SAVE, press

LABEL = "How the case meets the criteria for an SCR using the criteria in Working Together 2013"
HOSTILE = "<!channel> *bold* https://evil.example אב \u202e \U0001f468\u200d\U0001f469 > quoted :warning: "
LONG = (HOSTILE * 40)[:2900]


def change(key: str, label: str) -> Button:
    return Button(label="Change", press=press("change", key), spoken=f"Change {label}"[:75])


def row(key: str, label: str, text: str) -> Row:
    return Row(label=label, text=text, button=change(key, label), private=True)


def person(kind: str, number: int) -> Row:
    text = f"Robin-Hostile {number} {HOSTILE}, born 2 March 2020, 1 Invented Row, Anytown; lives with *both* parents"
    return row(f"{kind}.{number}", f"{kind.title()} {number}", text)


FAMILY = Form(
    title="Check your answers before you send the referral",
    submit=Button(label="Send the referral", press=press("send"), tone=Tone.MAIN),
    resume=press("resume"),
    step=(12, 12),
    lines=("Nothing is sent until you press Send the referral.",),
    sections=(
        Section(heading="You", rows=(row("name", "Name and agency", f"Sam {HOSTILE}"), row("phone", "Phone", "01632"))),
        Section(heading="The children", rows=tuple(person("child", n) for n in range(1, 6))),
        Section(heading="The adults", rows=tuple(person("adult", n) for n in range(1, 10))),
        Section(heading="What happened", rows=tuple(row(f"h{n}", f"Question {n}", LONG) for n in range(6))),
        Section(
            heading="The criteria, child by child",
            lines=("The strongest finding leads.",),
            rows=tuple(row(f"c{n}", f"{LABEL} ({n})", LONG) for n in range(8)),
        ),
    ),
    others=(
        BACK,
        SAVE,
        Button(label="Add a child", press=press("add", "child")),
        Button(label="Add an adult", press=press("add", "adult")),
        Button(label="Remove", press=press("remove"), tone=Tone.GRAVE),
    ),
    kept_by_others=True,
)

PERSON = Form(
    title="The child: 1 of 5",
    submit=Button(label="Next", press=press("answer", "child.1"), tone=Tone.MAIN),
    resume=press("resume"),
    step=(3, 12),
    fields=(
        Field(key="child.1.name", kind=FieldKind.TEXT, label="Full name", private=True),
        Field(key="child.1.email", kind=FieldKind.EMAIL, label="E-mail", required=False),
        Field(key="child.1.phone", kind=FieldKind.PHONE, label="Telephone", required=False),
        Field(
            key="child.1.lives_with",
            kind=FieldKind.CHOICES,
            label="Lives with",
            required=False,
            options=tuple(Option(value=f"adult.{n}", label=f"Adult {n}") for n in range(1, 10)),
        ),
        Field(
            key="child.1.worker",
            kind=FieldKind.PERSON,
            label="Your agency's panel member",
            required=False,
            options=tuple(Option(value=f"p{n}", label=f"Invented Person {n}") for n in range(60)),
        ),
        Field(key="child.1.when", kind=FieldKind.MOMENT, label="When did it happen?", required=False),
        Field(key="child.1.how", kind=FieldKind.LONG_TEXT, label=LABEL, required=False, why="The board decides by it."),
    ),
    others=FAMILY.others,
    kept_by_others=True,
)
