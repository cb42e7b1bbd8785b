"""Cases that were referred under the wrong procedure, and moved, for the tests of it."""

from collections.abc import Mapping

from dialogs.parts import Form
from review.case import Case
from review.drafts import Value
from tests.dialogs.house import DEATH, House, Speaker

ENFIELD = "Enfield Safeguarding Children Board, on Working Together 2013"
WT2013 = "Working Together 2013"
REASON = "Kezia's family moved to Enfield in January."


def referred(house: House, nurse: Speaker, answers: Mapping[str, Value] = DEATH) -> None:
    nurse.says("refer")
    nurse.fills({**answers, "lessons_or_good_practice": "no"})
    house.deliver()


def to_chair(house: House, manager: Speaker) -> None:
    manager.presses("To the Chair", on=house.channel()[0])
    house.deliver()


def compares(manager: Speaker, title: str) -> Form:
    manager.says("procedure LAN-2026-001")
    manager.presses(f"See the difference: {title}"[:75])
    return manager.form


def moves(manager: Speaker, title: str, reason: str = REASON) -> None:
    compares(manager, title)
    manager.presses("Move the case", {"move_reason": reason})


def kept_case(house: House) -> Case:
    with house.open_unit(house.now) as unit:
        return unit.case_called("LAN-2026-001")
