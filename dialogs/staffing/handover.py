"""Who came into an office or a seat since a card went out: the open cards go to them too.

A letter has the key that it had when the step itself told of it, so that whoever was told then is told nothing twice.
"""

from collections.abc import Iterable
from datetime import date

from dialogs.deciding.deputys_days import changes
from dialogs.desk import Desk
from dialogs.telling import addresses, kind_for, seated
from review.calendar import london_date
from review.case import Case
from review.entries import Entry, PutToChair
from review.errors import ErasedError
from review.panel import PassedToDeputy
from review.panel_work import PanelWork
from review.ports import Letter, Unit
from review.roles import Address, Board
from review.stages import Stage
from review.steps import UNDECIDED
from review.tellings import Audience, Kind


def hand_over(desk: Desk, unit: Unit) -> None:
    """For a tick, and a start after app.yaml was changed: the people of this moment against those who were told."""
    here = desk.with_people(unit)
    for board in here.boards.values():
        tell_the_new(here, unit, board)


def tell_the_new(desk: Desk, unit: Unit, board: Board) -> None:
    """`desk` and `board` with their people. What somebody was told already changes nothing."""
    for row in unit.cases_of_board(board.key):
        if row.stage in UNDECIDED:
            _of_case(desk, unit, row.id)


def _of_case(desk: Desk, unit: Unit, case_id: str) -> None:
    try:
        case = unit.case(case_id)
    except ErasedError:
        return
    today = london_date(unit.now)
    _decision(desk, unit, case, today)
    _reports(desk, unit, case, today)


def _decision(desk: Desk, unit: Unit, case: Case, today: date) -> None:
    """Whoever decides today has the Chair's card; a deputy from their first day."""
    told = case.latest(PutToChair, PassedToDeputy)
    if case.stage is Stage.AWAITING_CHAIR and told:
        for to in addresses(desk, case, Audience.CHAIR, today):
            _post(unit, case, told, kind_for(desk, case, Kind.FOR_DECISION, to, today), (to,))
        _days_of_the_deputy(desk, unit, case, today)


def _days_of_the_deputy(desk: Desk, unit: Unit, case: Case, today: date) -> None:
    """Their card has its buttons on their days: redrawn once at each change, however late the program is back."""
    latest = max((day for day in changes(desk, case) if day <= today), default=None)
    if latest and unit.first_time(f"days:{case.id}:{latest.isoformat()}"):
        unit.redraw(case.id)


def _reports(desk: Desk, unit: Unit, case: Case, today: date) -> None:
    """Whoever sits today for an agency that still owes its report is asked for it."""
    work = PanelWork(case)
    for agency in work.outstanding:
        _post(unit, case, work.asked[agency], Kind.REPORT_ASKED, seated(desk, case, agency, today))


def _post(unit: Unit, case: Case, told: Entry, kind: Kind, to: Iterable[Address]) -> None:
    version = case.entries.index(told) + 1
    for one in to:
        key = f"{kind}:{case.id}:{version}:{one.platform}:{one.kind}:{one.id}"
        unit.post(Letter(key=key, to=one, kind=kind, subject=case.id))
