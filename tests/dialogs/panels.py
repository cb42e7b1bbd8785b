"""Two boards whose procedure has a standing panel, a third that has none, and how their people speak in the tests."""

from dataclasses import replace
from datetime import date
from typing import Any

from dialogs.parts import Card, Press, Pressed, Reply
from review.case import Case
from review.drafts import Value
from review.roles import Address, Agency, Board, ChannelKind, Holder, Office, PlaceKind
from tests import invented
from tests.dialogs.house import House, Speaker, find
from tests.dialogs.sent_cases import kept, sent

PANEL = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0PANEL")
ENF = "ENF-2026-001"
BRE = "BRE-2026-001"
#: of a meeting on Thursday 12 March 2026
MEETING: dict[str, Value] = {"step_at": "2026-03-12T14:00", "step_place": "Civic Centre, room 2"}


def member(name: str, user: str) -> Holder:
    return invented.holder(name, user, ("slack",))


def agencies() -> tuple[Agency, ...]:
    return (
        Agency(
            name="Police", panel_members=(member("Sol Harker", "UPOLICE"),), seniors=(member("Vi Stone", "USUPER"),)
        ),
        Agency(name="Health, acute", panel_members=(member("Dee Ross", "UHEALTH"),)),
        Agency(name="Housing"),
        Agency(name="Schools", panel_members=(member("Mo Lind", "USCHOOL"),)),
    )


def panel_board(procedure: str, prefix: str, **changes: Any) -> Board:
    """Lee Orr chairs its standing panel; nobody sits for Housing."""
    made = invented.board(
        key=procedure,
        name=f"{procedure.capitalize()} Safeguarding Children Board",
        procedure=procedure,
        prefix=prefix,
        areas=(procedure.capitalize(),),
        agencies=agencies(),
        channels={ChannelKind.BUSINESS: (invented.BUSINESS_SLACK,), ChannelKind.PANEL: (PANEL,)},
        offices={
            Office.CHAIR: (invented.holder("Ada Quill", "UCHAIR"),),
            Office.BUSINESS_MANAGER: (invented.holder("Cy Dale", "UMANAGER"),),
            Office.STANDING_PANEL_CHAIR: (invented.holder("Lee Orr", "ULEE"),),
            Office.ADMINISTRATOR: (invented.holder("Ann Pell", "UADMIN"),),
        },
    )
    return replace(made, **changes)


def referred_to(house: House, procedure: str, reference: str) -> Case:
    """A referral to that board, from somebody who sits on no panel."""
    house.boards.setdefault(procedure, panel_board(procedure, reference[:3]))
    return sent(
        house,
        house.person("USOCIAL", "Imogen Tarrant"),
        reference,
        board=procedure,
        procedure=procedure,
        assessment=invented.assessment(),
    )


def on_panel_agenda(house: House, procedure: str = "enfield", reference: str = ENF) -> Case:
    referred_to(house, procedure, reference)
    cy = house.person("UMANAGER", "Cy Dale")
    presses(cy, reference, "agenda.ask")
    cy.presses("Put on the agenda", {"step_meeting": "SCR panel, March", "step_meeting_on": "2026-03-10"})
    return kept(house, reference)


def presses(speaker: Speaker, reference: str, act: str, answers: dict[str, Value] | None = None) -> Reply:
    """A button of that act on a card of that case, wherever it stands."""
    case = kept(speaker.house, reference)
    return speaker.presses_key(Pressed(press=Press(act=act, subject=case.id), answers=answers or {}))


def options(speaker: Speaker, *names: str) -> tuple[str, ...]:
    """The values of the agencies of those names on the form in sight."""
    asked = next(one for one in speaker.form.fields if one.key == "step_agencies")
    return tuple(one.value for one in asked.options if one.label in names)


def calls_the_meeting(speaker: Speaker, *agencies: str, reference: str = ENF, **answers: Value) -> None:
    presses(speaker, reference, "meeting.ask")
    given: dict[str, Value] = {**MEETING, "step_agencies": options(speaker, *agencies), **answers}
    speaker.presses(speaker.form.submit.label, given)


def asks_for_reports(speaker: Speaker, *agencies: str, by: str = "2026-03-09", reference: str = ENF) -> None:
    presses(speaker, reference, "asked.ask")
    answers: dict[str, Value] = {
        "step_report": "short_report",
        "step_by": by,
        "step_agencies": options(speaker, *agencies),
    }
    speaker.presses("Ask", answers)


def reports_asked_of(house: House, cy: Speaker, *names: str) -> None:
    """A meeting on 12 March is called, and a short report asked of them by the 9th."""
    on_panel_agenda(house)
    calls_the_meeting(cy, *names)
    asks_for_reports(cy, *names)


def report(**changes: Value) -> dict[str, Value]:
    made: dict[str, Value] = {
        "step_received_on": "2026-03-05",
        "step_involvement": "Called to the house of Kezia twice.",
        "step_concerns": "The second call was not shared.",
        "step_recommendation": "scr",
        "step_reasons": "Agencies did not speak to each other.",
    }
    return made | changes


def records_own(speaker: Speaker, reference: str = ENF, **changes: Value) -> None:
    """An agency's member, from the letter in their messages."""
    letter = next(one for one in speaker.house.messages(speaker.account.user) if one.title.startswith("Report asked"))
    assert find("Record that it was sent", letter).press.subject == kept(speaker.house, reference).id
    speaker.presses("Record that it was sent", on=letter)
    speaker.presses("Record", report(**changes))


def in_the_panels_channel(house: House) -> list[Card]:
    house.deliver()
    return list(house.posted.get(PANEL, {}).values())


def day(of_march: int) -> date:
    return date(2026, 3, of_march)
