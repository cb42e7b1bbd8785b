"""When people are reminded: as a duty arises, working days before the day to act by, and once it is overdue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from review.awaited import Awaited, AwaitedKind, awaited
from review.calendar import WorkingDays, london_date, london_moment
from review.case import Case
from review.errors import UnknownDayError
from review.events import corrected, known_since
from review.finding_out import notifiable_since
from review.law.terms import Duty, Sense
from review.ledger import unset_since
from review.stages import Stage
from review.tellings import Audience
from review.timetable import Deadline

#: the rungs that are no number of working days before
ARISEN, OVERDUE, STILL_OVERDUE = "arisen", "overdue", "still_overdue"
#: the panel has not set a day for a return: said again so often (in working days), and so many times. The rhythm is
#: ours: no source gives a day for a return, nor says how often the panel is to be reminded of setting one
NO_DAY, NO_DAY_EVERY, NO_DAY_TIMES = "no_day", 5, 26
#: who hears of that: the panel, and whoever sets the day
SETS_THE_DAY = (Audience.CASE_PANEL_CHANNEL, Audience.CASE_PANEL_CHAIR)
#: whoever owes a duty is reminded beside the business team, where the board names them
OWED_BY: Mapping[Duty, tuple[Audience, ...]] = {
    Duty.NOTIFY_INCIDENT: (Audience.NOTIFIER,),
    Duty.CHAIR_DISCUSSION: (Audience.CHAIR, Audience.HEAD_OF_SAFEGUARDING),
    Duty.FIRST_DAY_TASKS: (Audience.HEAD_OF_SAFEGUARDING,),
}


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """app.yaml's `reminders`: the London time of day, and how many working days before `act_by`."""

    at: time = time(9, 0)
    days_before: tuple[int, ...] = (5,)
    #: how many working days after the day to act by the Chair learns that it is still not done
    tell_chair_after: int = 2


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One reminder to come. (case, what, due day, name, audience) is unique: a moved deadline makes new rungs."""

    #: the duty's value, or the key of what is awaited ("answer.1")
    what: str
    due: date
    audience: Audience
    #: "5" (working days before; "0" for the day itself), ARISEN, OVERDUE or STILL_OVERDUE
    name: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class _Moments:
    """A day to act by, on the ladder."""

    act_by: date
    due: date
    known: datetime
    ladder: Ladder
    days: WorkingDays

    def arisen(self) -> datetime:
        """At the next morning hour; at once where no working day would be left."""
        today = london_date(self.known)
        morning = london_moment(today, self.ladder.at)
        if morning <= self.known:
            morning = london_moment(today + timedelta(days=1), self.ladder.at)
        return self.known if self.days.after(today, 1) >= self.act_by else morning

    def before(self) -> Iterator[tuple[str, datetime]]:
        """The rungs that come after it was known."""
        for count in self.ladder.days_before:
            morning = self.days.before(self.act_by, count) if count else self.act_by
            at = london_moment(morning, self.ladder.at)
            if at > self.known:
                yield str(count), at

    def overdue(self, number: int = 1) -> datetime:
        """On that working day after the day."""
        return london_moment(self.days.after(self.due, number), self.ladder.at)

    def still_overdue(self, earliest: int = 1) -> datetime:
        return self.overdue(max(self.ladder.tell_chair_after, earliest))


def rungs(case: Case, found: tuple[Deadline, ...], ladder: Ladder, days: WorkingDays) -> tuple[Rung, ...]:
    """The rungs still wanted: of what is not yet done, and none from before it could be known that the clock ran.

    Of two rules under one name the earlier binds, and people are reminded of that one.
    """
    binding = {one.duty: one for one in sorted(found, key=lambda one: one.due, reverse=True)}
    return (
        *(rung for one in found if one is binding[one.duty] for rung in _of_duty(case, one, ladder, days)),
        *(rung for one in awaited(case) for rung in _of_awaited(one, ladder, days)),
        *_of_a_day_to_set(case, ladder, days),
    )


def _of_duty(case: Case, deadline: Deadline, ladder: Ladder, days: WorkingDays) -> Iterator[Rung]:
    if deadline.law.sense is not Sense.LATEST or case.done(deadline.duty):
        return
    make = partial(Rung, what=deadline.duty.value, due=deadline.due)
    theirs = (Audience.BUSINESS_CHANNEL, *_owed_by(case, deadline.duty))
    for audience in theirs:
        known = _known(case, deadline, audience)
        moments = _Moments(act_by=deadline.act_by, due=deadline.due, known=known, ladder=ladder, days=days)
        if not _told_already(deadline.duty, audience) and not (audience is theirs[0] and _moved(case, deadline)):
            yield make(audience=audience, name=ARISEN, at=moments.arisen())
        yield from (make(audience=audience, name=name, at=at) for name, at in moments.before())
        yield make(audience=audience, name=OVERDUE, at=moments.overdue())
    if Audience.CHAIR not in theirs:
        yield make(audience=Audience.CHAIR, name=STILL_OVERDUE, at=moments.still_overdue())


def _known(case: Case, deadline: Deadline, audience: Audience) -> datetime:
    """The Chair knows of the decision since it was put to them; of another day, everybody since it was agreed."""
    agreed = (one.recorded for one in reversed(case.entries) if one.content is deadline.extended)
    found = (notifiable_since(case),) if deadline.law.if_notifiable else ()
    known: datetime = max([known_since(case, deadline.law.counted_from), *agreed, *found])
    put = case.put_to_chair if _told_already(deadline.duty, audience) else None
    return max(known, put.recorded) if put else known


def _moved(case: Case, deadline: Deadline) -> bool:
    """The business team was told of the old day and the new when it moved: that was its announcement."""
    return deadline.extended is not None or corrected(case, deadline.law.counted_from)


def _told_already(duty: Duty, audience: Audience) -> bool:
    """The Chair's card announced the decision."""
    return duty is Duty.DECISION and audience is Audience.CHAIR


def _owed_by(case: Case, duty: Duty) -> tuple[Audience, ...]:
    """The decision is the Chair's once it was put to them; before, it waits for the business team."""
    if duty is Duty.DECISION:
        return (Audience.CHAIR,) if case.stage is Stage.AWAITING_CHAIR else ()
    return OWED_BY.get(duty, ())


def _of_awaited(one: Awaited, ladder: Ladder, days: WorkingDays) -> Iterator[Rung]:
    """To whoever it is asked of, who was told when it was asked; overdue, others learn of it too, in their order."""
    moments = _Moments(act_by=days.on_or_before(one.by), due=one.by, known=one.since, ladder=ladder, days=days)
    make = partial(Rung, what=one.what, due=one.by)
    yield from (make(audience=one.audience, name=name, at=at) for name, at in moments.before())
    told = ((one.audience, 1), *one.overdue_to)
    earliest = max(number for _, number in told) + 1
    late = (
        *(make(audience=audience, name=OVERDUE, at=moments.overdue(number)) for audience, number in told),
        *(
            make(audience=audience, name=STILL_OVERDUE, at=moments.still_overdue(earliest))
            for audience in one.still_overdue_to
        ),
    )
    # Nobody is late by a morning on which it was not asked of them yet.
    yield from (rung for rung in late if rung.at > one.since)


def _of_a_day_to_set(case: Case, ladder: Ladder, days: WorkingDays) -> Iterator[Rung]:
    """Again and again until it is set, as far as the bank holidays are known: reckoned anew, it goes on from there."""
    since = unset_since(case)
    if since is None:
        return
    for morning in _mornings(london_date(since), days):
        at = london_moment(morning, ladder.at)
        for audience in SETS_THE_DAY:
            yield Rung(what=AwaitedKind.RETURN_DAY.value, due=morning, audience=audience, name=NO_DAY, at=at)


def _mornings(since: date, days: WorkingDays) -> Iterator[date]:
    for number in range(1, NO_DAY_TIMES + 1):
        try:
            yield days.after(since, number * NO_DAY_EVERY)
        except UnknownDayError:
            return
