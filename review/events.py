"""What has happened to a case that periods are counted from, or that opens a duty: when, and since when it is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from review.calendar import london_date
from review.case import Case
from review.entries import Decided, Entry, PutToChair
from review.law.terms import Decision, Duty, Event, Milestone
from review.panel import ReviewerAppointed
from review.recorded import DutyDone, EventRecorded, UndatedDone

#: the key of Enfield's duty to tell Ofsted of the incident, from which its six months run
NOTIFY_OFSTED = "notify_ofsted"


@dataclass(frozen=True, kw_only=True)
class Happened:
    """The London day of an event, and when the case came to know of it."""

    on: date
    known: datetime


def events_of(case: Case) -> Mapping[Event, date]:
    """What periods are counted from, as far as it has happened."""
    return {event: one.on for event, one in happened(case).items()}


def known_since(case: Case, event: Event) -> datetime:
    """When the case came to know of an event under its procedure: nobody could be reminded of it before."""
    found = happened(case).get(event)
    known = found.known if found else case.referred.recorded
    return max(known, case.moved.recorded) if case.moved else known


def happened(case: Case) -> Mapping[Event, Happened]:
    """Each event; what was recorded of it by hand goes before what the history says otherwise."""
    found: dict[Event, Happened | None] = {
        Event.INCIDENT: Happened(on=case.referral.incident_on, known=case.referred.recorded),
        Event.BOARD_NOTIFIED: _board_notified(case),
        Event.LA_AWARE: _la_aware(case),
        Event.CHAIR_AWARE: _chair_aware(case),
        Event.OFSTED_NOTIFIED: _ofsted_notified(case),
        Event.DECIDED: _of(case.decided_first),
        Event.INITIATED: _of(_of_a_review(case)),
    }
    for one, known in _recorded(case):
        if isinstance(one.event, Event):
            found[one.event] = Happened(on=one.on, known=known)
    return {event: one for event, one in found.items() if one}


def corrected(case: Case, event: Event) -> bool:
    """Whether what was last recorded of an event by hand moved it from the day it had before."""
    latest = next((one for one in reversed(case.entries) if _records(one, event)), None)
    before = events_of(case.before(latest)).get(event) if latest else None
    return before is not None and before != events_of(case)[event]


def _records(entry: Entry, event: Event) -> bool:
    return isinstance(entry.content, EventRecorded) and entry.content.event is event


def milestones_of(case: Case) -> Mapping[Milestone, date]:
    """What opens duties without a date, beside the events."""
    found = {Milestone.SERIOUS_INCIDENT: case.referral.incident_on}
    appointed = case.latest(ReviewerAppointed)
    if appointed and isinstance(appointed.content, ReviewerAppointed):
        found[Milestone.REVIEWER_APPOINTED] = appointed.content.appointed_on
    completed = case.done(Duty.COMPLETION) or case.done(Duty.COMPLETION_AIM)
    if completed and isinstance(completed.content, DutyDone):
        found[Milestone.APPROVED] = completed.content.done_on
    return found | {one.event: one.on for one, _ in _recorded(case) if isinstance(one.event, Milestone)}


def _recorded(case: Case) -> list[tuple[EventRecorded, datetime]]:
    """In order, so that the latest stands."""
    return [(one.content, one.recorded) for one in case.entries if isinstance(one.content, EventRecorded)]


def _of(entry: Entry | None) -> Happened | None:
    return Happened(on=london_date(entry.happened), known=entry.recorded) if entry else None


def _board_notified(case: Case) -> Happened:
    """The referral, or the authority's notice as it was recorded: whichever came first (our reading)."""
    referred = london_date(case.referred.happened)
    notice = case.done(Duty.NOTIFY_INCIDENT)
    if notice and isinstance(notice.content, DutyDone) and notice.content.done_on < referred:
        return Happened(on=notice.content.done_on, known=notice.recorded)
    return Happened(on=referred, known=case.referred.recorded)


def _la_aware(case: Case) -> Happened | None:
    aware = case.referral.la_aware_on
    return Happened(on=aware, known=case.referred.recorded) if aware else None


def _chair_aware(case: Case) -> Happened | None:
    """The first time it was put to the Chair: what the Chair asked for since stops no clock."""
    return _of(next((one for one in case.entries if isinstance(one.content, PutToChair)), None))


def _ofsted_notified(case: Case) -> Happened | None:
    """The notice of the incident to Ofsted as it was recorded, unless another is recorded (our reading)."""
    entry = case.undated_done(NOTIFY_OFSTED)
    if entry is None or not isinstance(entry.content, UndatedDone):
        return None
    return Happened(on=entry.content.done_on, known=entry.recorded)


def _of_a_review(case: Case) -> Entry | None:
    """The decision that a review began with."""
    first = case.decided_first
    is_review = first and isinstance(first.content, Decided) and first.content.decision is Decision.SCR
    return first if is_review else None


def untold_since(case: Case) -> date | None:
    """The day of the first decision since the bodies were last told of one; None where they know, or there is none."""
    untold: date | None = None
    for one in case.entries:
        if isinstance(one.content, Decided):
            untold = untold or london_date(one.happened)
        elif isinstance(one.content, DutyDone) and one.content.duty is Duty.NOTIFY_DECISION:
            untold = None
    return untold
