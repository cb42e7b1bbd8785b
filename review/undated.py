"""The duties without a date that are open on a case, until each is recorded as done or waived."""

from review.case import Case
from review.events import events_of, milestones_of
from review.law import provisions
from review.law.provisions import UndatedDuty
from review.law.terms import Decision, Event, Strength
from review.timetable import with_initiated


def undated_duties(case: Case) -> tuple[UndatedDuty, ...]:
    """Those that what has happened opens; after the case ended, none."""
    if case.ended:
        return ()
    decision = case.decision.decision if case.decision else None
    opened = {*with_initiated(events_of(case), decision), *milestones_of(case)}
    if decision is not Decision.SCR:
        opened.discard(Event.INITIATED)
    return tuple(one for one in provisions(case.procedure).undated if one.opens in opened)


def open_undated(case: Case) -> tuple[UndatedDuty, ...]:
    return tuple(one for one in undated_duties(case) if not case.undated_done(one.key))


def may_be_waived(strength: Strength) -> bool:
    """What the source says must be done is done; of the rest, a board may say why it is not (our reading)."""
    return strength is not Strength.MUST
