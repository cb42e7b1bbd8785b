"""A case of a board that works by one of four procedures, referred and decided, for the tests of its dates."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from dialogs.clocks.happenings import offered
from dialogs.parts import Ask, Press, Pressed
from review.drafts import Value
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.roles import Office
from review.step import Act
from tests import invented
from tests.dialogs.house import DEATH, House, Speaker, buttons
from tests.dialogs.sent_cases import done, kept

BOARDS = ("pan-lancashire", "brent", "enfield", "cambridgeshire-peterborough")
every_board = pytest.mark.parametrize("law", BOARDS)
REF = "LAN-2026-001"
#: as a form asks for it
DONE = {"done_on": "2026-03-02", "done_to": "Ofsted", "done_how": "Online form", "done_reference": "OF-77"}


def referred(house: House, law: str = "pan-lancashire", **answers: Value) -> Speaker:
    """The business manager of a board with a case of Monday 2 March 2026, 10:30."""
    made = invented.board(procedure=law)
    offices = {
        **made.offices,
        Office.LOCAL_AUTHORITY_NOTIFIER: (invented.holder("Noor Ashby", "UNOTIFIER"),),
        Office.HEAD_OF_SAFEGUARDING: (invented.holder("Hal Orme", "UHEAD"),),
    }
    house.boards["lancashire"] = replace(made, offices=offices)
    given: Mapping[str, Value] = {"lessons_or_good_practice": "yes", **DEATH, **answers}
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(given)
    return house.person("UMANAGER", "Cy Dale")


def decided(house: House, law: str = "pan-lancashire", decision: Decision = Decision.SCR) -> Speaker:
    """The same, decided on the same day."""
    manager = referred(house, law)
    done(house, Act.PUT_TO_CHAIR, PutToChair(without_advice="There is no time for a meeting."))
    done(house, Act.DECIDE, Decided(decision=decision, reasons="The criteria are met.", why_clear="-"), "UCHAIR")
    return manager


def happens(manager: Speaker, event: str, day: str) -> None:
    """Record that day, from `record REF` on, as far as it goes."""
    manager.says(f"record {REF}")
    manager.presses("Something happened")
    while not any(button.spoken.endswith(event) for button in buttons(manager.seen)):
        manager.presses("Page 2 of 2")
    spoken = next(button.spoken for button in buttons(manager.seen) if button.spoken.endswith(event))
    manager.presses(spoken)
    manager.presses("Next", {"event_on": day})


def everything_happens(house: House, manager: Speaker) -> None:
    """Record a day for each event that the case offers, so that every duty of its procedure is open."""
    case = kept(house)
    for one in offered(case):
        press = Press(act="event.enter", subject=case.id, detail=one.event.value)
        manager.presses_key(Pressed(press=press, answers={"event_on": "2026-03-02"}))
        if isinstance(manager.reply, Ask) and not manager.form.errors:
            manager.presses("Record this day", {"step_reason": "It was told late."})
