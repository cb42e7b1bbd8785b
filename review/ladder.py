"""When people are reminded: rungs of working days before the day to act by, and once when it is overdue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from review.awaited import Awaited, awaited
from review.calendar import WorkingDays, london_moment
from review.case import Case
from review.law.terms import Sense
from review.tellings import Audience
from review.timetable import Deadline

OVERDUE = "overdue"


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """app.yaml's `reminders`: the London time of day, and how many working days before `act_by`."""

    at: time = time(9, 0)
    days_before: tuple[int, ...] = (5,)


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One reminder to come. (case, what, due day, name, audience) is unique: a moved deadline makes new rungs."""

    #: the duty's value, or the key of what is awaited ("answer.1")
    what: str
    due: date
    audience: Audience
    #: "5" (working days before; "0" for the day itself), or OVERDUE
    name: str
    at: datetime


def rungs(case: Case, found: tuple[Deadline, ...], ladder: Ladder, days: WorkingDays) -> tuple[Rung, ...]:
    """The rungs still wanted: of what is not yet done, and none from before it could be known that the clock ran."""
    return (
        *(rung for one in found for rung in _of_duty(case, one, ladder, days)),
        *(rung for one in awaited(case) for rung in _of_awaited(one, ladder, days)),
    )


def _of_duty(case: Case, deadline: Deadline, ladder: Ladder, days: WorkingDays) -> Iterator[Rung]:
    if deadline.law.sense is not Sense.LATEST or case.done(deadline.duty):
        return
    known = case.recorded(deadline.law.counted_from)
    for name, at in _times(deadline.act_by, deadline.due, ladder, days):
        if name == OVERDUE or at > known:
            yield Rung(
                what=deadline.duty.value, due=deadline.due, audience=Audience.BUSINESS_CHANNEL, name=name, at=at
            )  # fmt: skip


def _of_awaited(one: Awaited, ladder: Ladder, days: WorkingDays) -> Iterator[Rung]:
    """To whoever it is asked of; overdue, the business team learns of it too."""
    for name, at in _times(days.on_or_before(one.by), one.by, ladder, days):
        if at <= one.since:
            continue
        yield Rung(what=one.what, due=one.by, audience=one.audience, name=name, at=at)
        if name == OVERDUE and one.audience is not Audience.BUSINESS_CHANNEL:
            yield Rung(what=one.what, due=one.by, audience=Audience.BUSINESS_CHANNEL, name=name, at=at)


def _times(act_by: date, due: date, ladder: Ladder, days: WorkingDays) -> Iterator[tuple[str, datetime]]:
    for count in ladder.days_before:
        morning = days.before(act_by, count) if count else act_by
        yield str(count), london_moment(morning, ladder.at)
    yield OVERDUE, london_moment(days.on_or_after(due + timedelta(days=1)), ladder.at)
