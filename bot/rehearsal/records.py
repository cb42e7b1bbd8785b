"""What the boards' records say to the page around the program: which case is played, and what falls due when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.build import Program
from dialogs.dates import day_in_words
from review.awaited import Awaited, AwaitedKind, awaited
from review.calendar import london_date
from review.case import Case
from review.law import procedure
from review.ports import CaseRow, DeadlinesAsked, Unit
from review.stages import ENDED, Stage

JOB_SECONDS = 30.0
#: more than a rehearsal ever has open
EVERY = 1000
#: what is awaited by a day that somebody set
OF_KIND = {
    AwaitedKind.ANSWER: "the referrer’s answer to a question",
    AwaitedKind.RETURN: "what {agency} sends in for the review",
    AwaitedKind.REPORT: "the report of {agency} for the panel",
}


@dataclass(frozen=True, kw_only=True)
class PlayedCase:
    """How far the case is that the guide speaks of."""

    reference: str
    is_with_chair: bool = False
    #: when it was decided, or ended otherwise
    settled: datetime | None = None
    is_reviewed: bool = False


@dataclass(frozen=True, kw_only=True)
class Due:
    """A day by which something is to be done on a case, and what."""

    on: date
    what: str

    def __str__(self) -> str:
        return f"{self.what}, by {day_in_words(self.on)}"


class Records(Protocol):
    async def newest_case(self, board: str, since: datetime) -> PlayedCase | None:
        """The last one referred to this board at that moment or after."""
        ...

    async def open_days(self, board: str) -> tuple[Due, ...]:
        """What is still to be done on this board's cases, the earliest first."""
        ...


class RecordsOf:
    """Read from the program's own database."""

    def __init__(self, program: Program) -> None:
        self._program = program

    async def newest_case(self, board: str, since: datetime) -> PlayedCase | None:
        def look() -> PlayedCase | None:
            with self._program.units(self._program.clock.now()) as unit:
                opened = [row for row in unit.cases_of_board(board) if row.opened >= since]
                return _played(unit, max(opened, key=lambda row: row.opened)) if opened else None

        return await self._program.worker.run(look, JOB_SECONDS)

    async def open_days(self, board: str) -> tuple[Due, ...]:
        def look() -> tuple[Due, ...]:
            with self._program.units(self._program.clock.now()) as unit:
                found = (*_deadlines(unit, board), *_awaited(unit, board))
                return tuple(sorted(found, key=lambda due: (due.on, due.what)))

        return await self._program.worker.run(look, JOB_SECONDS)


def _played(unit: Unit, row: CaseRow) -> PlayedCase:
    case = unit.case(row.id)
    settled = case.decided or case.ended
    return PlayedCase(
        reference=case.reference,
        is_with_chair=case.stage is Stage.AWAITING_CHAIR,
        settled=settled.recorded if settled else None,
        is_reviewed=case.stage is Stage.INITIATED,
    )


def _deadlines(unit: Unit, board: str) -> Iterable[Due]:
    procedures = {row.id: row.procedure for row in unit.cases_of_board(board)}
    for row in unit.deadlines_like(DeadlinesAsked(board=board, count=EVERY)).rows:
        label = procedure(procedures[row.case]).dated_duty(row.duty).label
        yield Due(on=row.act_by, what=f"{row.reference}: {label}")


def _awaited(unit: Unit, board: str) -> Iterable[Due]:
    for row in unit.cases_of_board(board):
        if Stage(row.stage) not in ENDED:
            case = unit.case(row.id)
            yield from (_due(case, one) for one in awaited(case))


def _due(case: Case, one: Awaited) -> Due:
    return Due(on=one.by, what=f"{case.reference}: {OF_KIND[one.kind].format(agency=one.of)}")


def next_day(found: Iterable[Due], now: datetime) -> date | None:
    """The first day after today on which something is to be done."""
    return min((due.on for due in found if due.on > london_date(now)), default=None)
