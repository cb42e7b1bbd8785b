"""When people are reminded of a deadline: rungs of working days before `act_by`, and once when it is overdue."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from review.calendar import WorkingDays, london_moment
from review.case import Case
from review.law.terms import Sense
from review.timetable import Deadline

OVERDUE = "overdue"


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """app.yaml's `reminders`: the London time of day, and how many working days before `act_by`."""

    at: time = time(9, 0)
    days_before: tuple[int, ...] = (5,)


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One reminder to come. (case, duty, due day, name) is unique: a moved deadline makes new rungs."""

    deadline: Deadline
    #: "5" (working days before; "0" for the day itself), or OVERDUE
    name: str
    at: datetime


def rungs(case: Case, found: tuple[Deadline, ...], ladder: Ladder, days: WorkingDays) -> tuple[Rung, ...]:
    """The rungs still wanted: of duties not yet done, and none from before it could be known that the clock ran."""
    return tuple(
        rung
        for deadline in found
        if deadline.law.sense is Sense.LATEST and not case.done(deadline.duty)
        for rung in _of(deadline, ladder, days)
        if rung.name == OVERDUE or rung.at > case.recorded(deadline.law.counted_from)
    )


def _morning(deadline: Deadline, count: int, days: WorkingDays) -> date:
    return days.before(deadline.act_by, count) if count else deadline.act_by


def _of(deadline: Deadline, ladder: Ladder, days: WorkingDays) -> list[Rung]:
    morning_after = days.on_or_after(deadline.due + timedelta(days=1))
    before = [
        Rung(deadline=deadline, name=str(n), at=london_moment(_morning(deadline, n, days), ladder.at))
        for n in ladder.days_before
    ]
    overdue = Rung(deadline=deadline, name=OVERDUE, at=london_moment(morning_after, ladder.at))
    return [*before, overdue]
