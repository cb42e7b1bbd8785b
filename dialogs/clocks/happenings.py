"""What can be recorded as having happened on a case, in words, and when each can be said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dialogs.words import say
from review.case import Case
from review.events import events_of, milestones_of
from review.law import procedure, provisions
from review.law.terms import Decision, Event, Milestone
from review.steps import DECIDED


@dataclass(frozen=True, kw_only=True)
class Happening:
    event: Event | Milestone
    label: str
    #: nothing of the kind is before the decision
    after_decision: bool = False
    #: only where a serious case review is carried out
    of_the_review: bool = False
    #: a day that is planned, so that it may be to come
    ahead: bool = False
    #: the referral came no earlier, so that it cannot be later
    by_referral: bool = False


def _then(event: Event | Milestone, label: str) -> Happening:
    return Happening(event=event, label=label, after_decision=True)


#: in the order in which they happen; the decision records itself
HAPPENINGS = (
    Happening(event=Event.INCIDENT, label=say("event.incident"), by_referral=True),
    Happening(event=Event.LA_AWARE, label=say("event.la_aware")),
    Happening(event=Event.BOARD_NOTIFIED, label=say("event.board_notified"), by_referral=True),
    Happening(event=Event.OFSTED_NOTIFIED, label=say("event.ofsted_notified")),
    Happening(event=Event.CHAIR_AWARE, label=say("event.chair_aware")),
    Happening(event=Event.INITIATED, label=say("event.initiated"), after_decision=True, of_the_review=True),
    _then(Milestone.REVIEWER_APPOINTED, say("event.reviewer_appointed")),
    _then(Milestone.REVIEW_PANEL_MET, say("event.review_panel_met")),
    Happening(event=Milestone.NATIONAL_PANEL_ASKED, label=say("event.national_panel_asked")),
    _then(Milestone.NATIONAL_PANEL_CHALLENGED, say("event.national_panel_challenged")),
    Happening(event=Milestone.PROCEEDINGS_KNOWN, label=say("event.proceedings_known")),
    _then(Milestone.SIX_MONTHS_NOT_POSSIBLE, say("event.not_possible")),
    _then(Milestone.FINDINGS_AGREED, say("event.findings_agreed")),
    _then(Milestone.APPROVED, say("event.approved")),
    _then(Milestone.PUBLICATION_DOUBTED, say("event.publication_doubted")),
    Happening(event=Event.PUBLICATION_PLANNED, label=say("event.publication_planned"), after_decision=True, ahead=True),
    _then(Event.PUBLISHED, say("event.published")),
)
LABELS: Mapping[Event | Milestone, str] = {one.event: one.label for one in HAPPENINGS}


def words_of(event: Event | Milestone) -> str:
    return LABELS.get(event, event.value)


def offered(case: Case) -> tuple[Happening, ...]:
    """Those that the case's procedure counts something from, or that open a duty, and that can have happened."""
    return tuple(one for one in HAPPENINGS if one.event in _of_the_procedure(case) and _can_be(one, case))


def _of_the_procedure(case: Case) -> frozenset[Event | Milestone | None]:
    law = procedure(case.procedure)
    counted = {one.counted_from for one in law.dated}
    return frozenset({*counted, *(one.opens for one in provisions(law.name).undated)})


def _can_be(one: Happening, case: Case) -> bool:
    if one.of_the_review and not (case.decision and case.decision.decision is Decision.SCR):
        return False
    return not one.after_decision or case.stage in DECIDED


def known_day(case: Case, event: Event | Milestone) -> date | None:
    """As the case has it now: recorded by hand, or known from its history."""
    return milestones_of(case).get(event) if isinstance(event, Milestone) else events_of(case).get(event)
