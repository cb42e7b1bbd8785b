"""What periods are counted from and what opens duties, as recorded, as corrected, and since when it is known."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from review.case import Case
from review.entries import Decided
from review.events import corrected, events_of, known_since, milestones_of
from review.law.terms import Decision, Duty, Event, Milestone
from review.panel import MoreInformationAsked
from review.recorded import EventRecorded, Waived
from review.roles import Role
from tests.review.invented_cases import (
    aware_case,
    decided,
    done,
    enfield_case,
    entry,
    put_to_chair,
    referred_case,
    then,
)
from tests.review.invented_steps import OFSTED_TOLD, REVIEWER


def utc(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def recorded(event: Event | Milestone, on: str, reason: str = "") -> EventRecorded:
    return EventRecorded(event=event, on=date.fromisoformat(on), reason=reason)


def decision(case: Case, what: Decision, at: str) -> Case:
    return case.with_entry(entry(Decided(decision=what, reasons="Invented reasons."), Role.CHAIR, utc(at)))


PLANNED = recorded(Event.PUBLICATION_PLANNED, "2027-05-04")
MOVED = recorded(Event.PUBLICATION_PLANNED, "2027-06-15", "The inquest was put off.")


def test_a_corrected_event_stands_with_its_new_day_and_is_known_since_then() -> None:
    first = then(referred_case(), PLANNED, at=utc("2027-01-04T09:00"))
    moved = then(first, MOVED, at=utc("2027-03-01T09:00"))
    assert events_of(first)[Event.PUBLICATION_PLANNED] == date(2027, 5, 4)
    assert events_of(moved)[Event.PUBLICATION_PLANNED] == date(2027, 6, 15)
    assert known_since(moved, Event.PUBLICATION_PLANNED) == utc("2027-03-01T09:00")
    assert corrected(moved, Event.PUBLICATION_PLANNED)
    assert not corrected(first, Event.PUBLICATION_PLANNED)
    assert not corrected(then(first, PLANNED), Event.PUBLICATION_PLANNED)
    assert not corrected(referred_case(), Event.INCIDENT)


def test_what_is_recorded_by_hand_goes_before_what_the_history_says() -> None:
    case = then(aware_case(), recorded(Event.LA_AWARE, "2026-11-03", "Their notice gives another day."))
    assert events_of(aware_case())[Event.LA_AWARE] == date(2026, 11, 6)
    assert events_of(case)[Event.LA_AWARE] == date(2026, 11, 3)
    assert corrected(case, Event.LA_AWARE)


def test_an_earlier_notice_of_the_authority_counts_and_a_later_one_does_not() -> None:
    at = utc("2026-11-12T12:00")
    earlier = then(aware_case(), done(on=date(2026, 11, 7)), at=at)
    assert events_of(earlier)[Event.BOARD_NOTIFIED] == date(2026, 11, 7)
    assert known_since(earlier, Event.BOARD_NOTIFIED) == at
    later = then(aware_case(), done(on=date(2026, 11, 12)), at=at)
    assert events_of(later)[Event.BOARD_NOTIFIED] == date(2026, 11, 9)
    assert known_since(later, Event.BOARD_NOTIFIED) == later.referred.recorded
    waived = then(aware_case(), Waived(what=Duty.NOTIFY_INCIDENT.value, reason="Told elsewhere."), at=at)
    assert events_of(waived)[Event.BOARD_NOTIFIED] == date(2026, 11, 9)


def test_the_chair_is_aware_since_the_first_time_whatever_was_asked_for_since() -> None:
    first = put_to_chair(referred_case(), utc("2026-11-16T09:00"))
    asked = then(first, MoreInformationAsked(what="The school's records."), role=Role.CHAIR)
    again = put_to_chair(asked, utc("2026-11-30T09:00"))
    assert events_of(again)[Event.CHAIR_AWARE] == date(2026, 11, 16)
    assert known_since(again, Event.CHAIR_AWARE) == utc("2026-11-16T09:00")
    assert events_of(asked)[Event.CHAIR_AWARE] == date(2026, 11, 16)


def test_under_enfield_the_six_months_run_from_the_notice_of_the_incident_unless_another_is_recorded() -> None:
    assert Event.OFSTED_NOTIFIED not in events_of(enfield_case())
    told = then(enfield_case(), OFSTED_TOLD, at=utc("2026-11-10T09:00"))
    assert events_of(told)[Event.OFSTED_NOTIFIED] == date(2026, 11, 9)
    assert known_since(told, Event.OFSTED_NOTIFIED) == utc("2026-11-10T09:00")
    other = then(told, recorded(Event.OFSTED_NOTIFIED, "2026-11-20", "The notice of the review is meant."))
    assert events_of(other)[Event.OFSTED_NOTIFIED] == date(2026, 11, 20)
    assert corrected(other, Event.OFSTED_NOTIFIED)


REVIEWS = [
    ("a review", [(Decision.SCR, "2026-12-01T09:00")], date(2026, 12, 1)),
    ("none, confirmed", [(Decision.NONE, "2026-12-01T09:00"), (Decision.NONE, "2026-12-08T09:00")], None),
    (
        "a review confirmed in other words began with the first decision",
        [(Decision.SCR, "2026-12-01T09:00"), (Decision.SCR, "2026-12-08T09:00")],
        date(2026, 12, 1),
    ),
    (
        "none at first, then a review",
        [(Decision.NONE, "2026-12-01T09:00"), (Decision.SCR, "2026-12-08T09:00")],
        date(2026, 12, 8),
    ),
    (
        "a review that was called off and begun again",
        [(Decision.SCR, "2026-12-01T09:00"), (Decision.NONE, "2026-12-08T09:00"), (Decision.SCR, "2026-12-15T09:00")],
        date(2026, 12, 15),
    ),
    ("a review called off", [(Decision.SCR, "2026-12-01T09:00"), (Decision.ALTERNATIVE, "2026-12-08T09:00")], None),
]


@pytest.mark.parametrize(("made", "initiated"), [row[1:] for row in REVIEWS], ids=[row[0] for row in REVIEWS])
def test_when_a_review_began(made: list[tuple[Decision, str]], initiated: date | None) -> None:
    case = put_to_chair(referred_case())
    for what, at in made:
        case = decision(case, what, at)
    assert events_of(case).get(Event.INITIATED) == initiated
    first_of_its_kind = next(
        at for number, (what, at) in enumerate(made) if {one for one, _ in made[number:]} == {what}
    )
    assert events_of(case)[Event.DECIDED] == date.fromisoformat(first_of_its_kind[:10])
    assert [one.content for one in case.decisions if isinstance(one.content, Decided)][-1] is case.decision


def test_a_start_recorded_apart_goes_before_the_day_of_the_decision() -> None:
    case = then(decided(referred_case()), recorded(Event.INITIATED, "2026-11-20"))
    assert events_of(case)[Event.INITIATED] == date(2026, 11, 20)


# --- what opens duties without a date ---------------------------------------------------------------------------


def test_a_referral_says_that_a_serious_incident_happened() -> None:
    assert milestones_of(referred_case()) == {Milestone.SERIOUS_INCIDENT: date(2026, 11, 6)}


def test_the_appointment_of_a_reviewer_and_the_completion_of_the_review_are_milestones() -> None:
    case = then(decided(referred_case()), REVIEWER, done(Duty.COMPLETION, date(2027, 5, 3)))
    assert milestones_of(case)[Milestone.REVIEWER_APPOINTED] == date(2026, 11, 16)
    assert milestones_of(case)[Milestone.APPROVED] == date(2027, 5, 3)
    replaced = then(case, replace(REVIEWER, appointed_on=date(2027, 1, 11)))
    assert milestones_of(replaced)[Milestone.REVIEWER_APPOINTED] == date(2027, 1, 11)


def test_a_milestone_recorded_by_hand_stands_and_is_no_event() -> None:
    case = then(referred_case(), recorded(Milestone.PROCEEDINGS_KNOWN, "2026-11-25"))
    assert milestones_of(case)[Milestone.PROCEEDINGS_KNOWN] == date(2026, 11, 25)
    assert events_of(case) == events_of(referred_case())
