"""Events and a procedure to deadlines, each with how it was counted. Days are London days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from review.calendar import WorkingDays
from review.case import Case
from review.conventions import counted
from review.criteria import Notifiable
from review.events import events_of, untold_since
from review.law.terms import DatedDuty, Decision, Duty, Event, Procedure
from review.recorded import Extended


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """One dated duty of one case."""

    duty: Duty
    #: the law's own row, for its words, recipients and citation
    law: DatedDuty
    counted_on: date
    #: the last day the rule allows (for `Sense.EARLIEST`, the last day of the minimum)
    due: date
    #: the last working day on or before `due`; what reminders count back from
    act_by: date
    #: an earlier day where the rule can be read more strictly; otherwise `act_by`
    recommended: date
    #: where another day was agreed: by whom and when; `due` is that day, `counted_due` the one that the rule gives
    extended: Extended | None = None
    counted_due: date | None = None
    #: another day was agreed while the time limit ran from a later day than now: the rule's day stands until that is
    #: agreed again
    lapsed: Extended | None = None

    @property
    def how_counted(self) -> str:
        """In words, "1 month from the day the board was notified"; `counted_on` is that day."""
        direction = "" if self.law.period.back else " from"
        return f"{self.law.period}{direction} {self.law.event_words}"


def deadlines(
    procedure: Procedure, events: Mapping[Event, date], decision: Decision | None, days: WorkingDays
) -> tuple[Deadline, ...]:
    """Every deadline that these events start, in the order of the procedure. A missing event starts none."""
    known = with_initiated(events, decision)
    return _dated(started(procedure, known, decision), known, days)


def with_initiated(events: Mapping[Event, date], decision: Decision | None) -> Mapping[Event, date]:
    """A decision for a serious case review stands for `initiated` where that is not recorded apart (K12, ours)."""
    if decision is Decision.SCR and Event.DECIDED in events:
        return {Event.INITIATED: events[Event.DECIDED], **events}
    return events


def started(procedure: Procedure, events: Mapping[Event, date], decision: Decision | None) -> tuple[DatedDuty, ...]:
    """The duties whose clock these events have started. One that hangs on a decision falls away with another."""
    return tuple(
        law
        for law in procedure.dated
        if law.counted_from in events and (not law.decisions or decision is None or decision in law.decisions)
    )


def duties_of(case: Case, procedure: Procedure) -> tuple[DatedDuty, ...]:
    """The dated duties of a case as its history stands; telling of the incident only where it may be notifiable."""
    decision = case.decision.decision if case.decision else None
    notifiable = case.assessment.notifiable is not Notifiable.NO
    found = started(procedure, with_initiated(events_of(case), decision), decision)
    return tuple(one for one in found if (notifiable or not one.if_notifiable) and _still_runs(case, one))


def _still_runs(case: Case, law: DatedDuty) -> bool:
    """Where a case ended before a decision, nobody decides here; the incident still has to be told (DL1)."""
    return case.ended is None or law.if_notifiable or bool(case.done(law.duty))


def deadlines_of(case: Case, procedure: Procedure, days: WorkingDays) -> tuple[Deadline, ...]:
    """The deadlines of a case as its history stands."""
    decision = case.decision.decision if case.decision else None
    found = _dated(duties_of(case, procedure), with_initiated(events_of(case), decision), days, untold_since(case))
    return tuple(_as_agreed(case, one, days) for one in found)


def _as_agreed(case: Case, one: Deadline, days: WorkingDays) -> Deadline:
    """Another day, where the rule lets somebody agree to one and they did."""
    agreed = case.extended(one.duty) if one.law.extended_by else None
    if agreed is None:
        return one
    if _counted_when_agreed(case, agreed, one) > one.counted_on:
        return replace(one, lapsed=agreed)
    act_by = days.on_or_before(agreed.to)
    return replace(one, due=agreed.to, act_by=act_by, recommended=act_by, extended=agreed, counted_due=one.due)


def _counted_when_agreed(case: Case, agreed: Extended, one: Deadline) -> date:
    """The day that it ran from as the agreement was recorded: no later day was agreed for an earlier one."""
    before = case.before(next(entry for entry in case.entries if entry.content is agreed))
    decision = before.decision.decision if before.decision else None
    return with_initiated(events_of(before), decision).get(one.law.counted_from, one.counted_on)


def _dated(
    laws: Iterable[DatedDuty], known: Mapping[Event, date], days: WorkingDays, untold: date | None = None
) -> tuple[Deadline, ...]:
    """In the order of the procedure; where two rules apply under one name, the earlier first, which binds.

    Telling a decision is counted from the first that nobody was told of (`untold`): a correction gives no more time.
    """
    start = {Duty.NOTIFY_DECISION: untold} if untold else {}
    found = [_deadline(law, start.get(law.duty, known[law.counted_from]), days) for law in laws]
    order = list(dict.fromkeys(one.duty for one in found))
    return tuple(sorted(found, key=lambda one: (order.index(one.duty), one.due)))


def _deadline(law: DatedDuty, counted_on: date, days: WorkingDays) -> Deadline:
    found = counted(law, counted_on, days)
    return Deadline(
        duty=law.duty,
        law=law,
        counted_on=counted_on,
        due=found.due,
        act_by=found.act_by,
        recommended=found.recommended,
    )
