"""Cards and forms that scripted dialogs answer with."""

from dialogs.parts import Button, Card, Field, FieldKind, Form, Option, Press, Row, Tone
from review.roles import Address, PlaceKind
from tests.fakes.teams_people import Person
from tests.fakes.teams_service import TENANT

CHILD = Form(
    title="The child",
    step=(2, 3),
    submit=Button(label="Next", press=Press(act="next", subject="d1"), tone=Tone.MAIN),
    others=(Button(label="Back", press=Press(act="back", subject="d1")),),
    kept_by_others=True,
    resume=Press(act="resume"),
    fields=(
        Field(key="child_name", kind=FieldKind.TEXT, label="The child's full name", private=True),
        Field(key="found", kind=FieldKind.MOMENT, label="When was it found?"),
        Field(
            key="harms",
            kind=FieldKind.CHOICES,
            label="What happened?",
            options=(Option(value="injury", label="An injury"), Option(value="neglect", label="Neglect")),
        ),
    ),
)
WHAT = Form(
    title="What happened",
    step=(3, 3),
    submit=Button(label="Send", press=Press(act="send", subject="d1")),
    resume=Press(act="resume"),
    fields=(Field(key="account", kind=FieldKind.LONG_TEXT, label="In your own words"),),
)
CASE = Card(
    title="LAN-2026-001",
    text="LAN-2026-001 awaits the Chair",
    buttons=(
        Button(label="Open", press=Press(act="open", subject="c1"), private_view=True),
        Button(label="To the Chair", press=Press(act="put", subject="c1")),
    ),
)
DETAIL = Card(title="LAN-2026-001", text="Private detail", private=True, rows=(Row(label="Name", text="Robin Vale"),))
TEAM = Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id="19:business@thread.tacv2")


def address_of(worker: Person) -> Address:
    return Address(platform="teams", space=TENANT, kind=PlaceKind.PERSON, id=worker.aad)
