"""A case is its history: stage, what is done and what periods are counted from are folded from the entries."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from review.answers import YesNo
from review.case import Case
from review.criteria import Notifiable
from review.events import events_of, known_since
from review.law import procedure
from review.law.terms import Decision, Duty, Event
from review.roles import Role
from review.stages import Stage
from review.timetable import deadlines_of, duties_of
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import (
    DEATH,
    MORNING,
    NOTHING_SERIOUS,
    PRESUMED,
    case_at,
    decided,
    done,
    entry,
    procedure_changed,
    put_to_chair,
    referral,
    referred_case,
)

LAW = procedure("pan-lancashire")


@pytest.mark.parametrize("stage", Stage)
def test_the_stage_follows_from_the_entries(stage: Stage) -> None:
    assert case_at(stage).stage is stage


def test_looking_and_recording_move_no_stage() -> None:
    case = put_to_chair(referred_case()).with_entry(entry(done(), Role.BUSINESS_TEAM, MORNING))
    assert case.stage is Stage.AWAITING_CHAIR


def test_a_further_entry_makes_a_new_case_and_leaves_the_old_one() -> None:
    before = referred_case()
    after = put_to_chair(before)
    assert (before.version, after.version) == (1, 2)
    assert before.stage is Stage.REFERRED
    assert after.entries[0] is before.entries[0]


def test_the_reference_and_the_referral_are_the_first_entry() -> None:
    case = decided(referred_case())
    assert case.reference == "LAN-2026-001"
    assert case.referral == referral()
    assert case.referred is case.entries[0]


def test_the_latest_decision_stands() -> None:
    case = decided(decided(referred_case(), Decision.NONE), Decision.SCR, datetime(2026, 12, 9, 12, 0, tzinfo=UTC))
    assert case.stage is Stage.INITIATED
    assert case.decision
    assert case.decision.decision is Decision.SCR
    assert events_of(case)[Event.DECIDED] == date(2026, 12, 9)


def test_the_decision_is_the_doing_of_that_duty() -> None:
    assert referred_case().done(Duty.DECISION) is None
    case = decided(referred_case())
    assert case.done(Duty.DECISION) is case.decided


def test_a_duty_is_done_when_its_own_entry_says_so() -> None:
    case = referred_case().with_entry(entry(done(Duty.NOTIFY_INCIDENT), Role.BUSINESS_TEAM, MORNING))
    assert case.done(Duty.NOTIFY_INCIDENT) is case.entries[-1]
    assert case.done(Duty.NOTIFY_DECISION) is None


def test_what_periods_are_counted_from_before_a_decision() -> None:
    assert events_of(referred_case()) == {Event.INCIDENT: date(2026, 11, 6), Event.BOARD_NOTIFIED: date(2026, 11, 9)}


def test_when_the_local_authority_became_aware_counts_only_where_it_is_known() -> None:
    aware = referred_case(la_aware_on=date(2026, 11, 7))
    assert events_of(aware)[Event.LA_AWARE] == date(2026, 11, 7)
    assert Event.LA_AWARE not in events_of(referred_case())


@pytest.mark.parametrize("decision", Decision)
def test_the_decision_is_counted_from_its_london_day(decision: Decision) -> None:
    late = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)  # half past midnight on 2 July in London
    assert events_of(decided(referred_case(), decision, late))[Event.DECIDED] == date(2026, 7, 2)


def test_a_referral_at_midnight_in_british_summer_counts_from_the_next_london_day() -> None:
    case = referred_case(at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert events_of(case)[Event.BOARD_NOTIFIED] == date(2026, 7, 2)
    # one month: Sunday 2 August, so act by Friday 31 July
    (decision,) = [one for one in deadlines_of(case, LAW, WORKING_DAYS) if one.duty is Duty.DECISION]
    assert (decision.due, decision.act_by) == (date(2026, 8, 2), date(2026, 7, 31))


def test_a_referral_recorded_later_counts_from_when_it_happened() -> None:
    first = replace(referred_case().entries[0], recorded=datetime(2026, 11, 12, 9, 0, tzinfo=UTC))
    case = replace(referred_case(), entries=(first,))
    assert events_of(case)[Event.BOARD_NOTIFIED] == date(2026, 11, 9)


AWARE = date(2026, 11, 9)
DEADLINES = [
    # sentence; the case; its deadlines
    (
        "a notifiable incident, the day of awareness known",
        referred_case(la_aware_on=AWARE),
        {Duty.NOTIFY_INCIDENT: date(2026, 11, 16), Duty.DECISION: date(2026, 12, 9)},
    ),
    ("that day not known", referred_case(), {Duty.DECISION: date(2026, 12, 9)}),
    (
        "perhaps notifiable: the date is shown",
        referred_case(replace(DEATH, under_18=YesNo.NOT_KNOWN), la_aware_on=AWARE),
        {Duty.NOTIFY_INCIDENT: date(2026, 11, 16), Duty.DECISION: date(2026, 12, 9)},
    ),
    (
        "nothing to notify",
        referred_case(NOTHING_SERIOUS, la_aware_on=AWARE),
        {Duty.DECISION: date(2026, 12, 9)},
    ),
    (
        "after a decision for a review on 9 November",
        decided(referred_case(PRESUMED, la_aware_on=AWARE)),
        {
            Duty.NOTIFY_INCIDENT: date(2026, 11, 16),
            Duty.DECISION: date(2026, 12, 9),
            Duty.NOTIFY_DECISION: date(2026, 11, 16),
            Duty.COMPLETION: date(2027, 5, 9),
        },
    ),
    (
        "after a decision for none",
        decided(referred_case(NOTHING_SERIOUS), Decision.NONE),
        {Duty.DECISION: date(2026, 12, 9), Duty.NOTIFY_DECISION: date(2026, 11, 16)},
    ),
]


@pytest.mark.parametrize(("case", "expected"), [row[1:] for row in DEADLINES], ids=[row[0] for row in DEADLINES])
def test_the_deadlines_of_a_case_as_its_history_stands(case: Case, expected: dict[Duty, date]) -> None:
    assert {one.duty: one.due for one in deadlines_of(case, LAW, WORKING_DAYS)} == expected


def test_a_case_keeps_the_procedure_of_its_referral() -> None:
    case = decided(referred_case())
    assert case.procedure == "pan-lancashire"
    assert case.assessment == case.referral.assessment
    assert case.moved is None


def test_a_case_that_was_moved_runs_by_the_latest_procedure_and_its_referral_stays_as_it_was() -> None:
    once = referred_case().with_entry(entry(procedure_changed("brent"), Role.BUSINESS_TEAM, MORNING))
    twice = put_to_chair(once).with_entry(entry(procedure_changed("enfield"), Role.BUSINESS_TEAM, MORNING))
    assert (once.procedure, twice.procedure) == ("brent", "enfield")
    assert twice.assessment.procedure == "enfield"
    assert twice.moved is twice.entries[-1]
    assert twice.referral == referral()
    assert twice.stage is Stage.AWAITING_CHAIR


def test_what_follows_under_the_new_procedure_could_not_be_known_before_the_move() -> None:
    later = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
    case = referred_case().with_entry(entry(procedure_changed(), Role.BUSINESS_TEAM, later))
    assert known_since(case, Event.BOARD_NOTIFIED) == later
    after = put_to_chair(case, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    assert known_since(after, Event.CHAIR_AWARE) == datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_whether_an_incident_is_notified_follows_the_present_procedure() -> None:
    """Working Together 2013 knows no notifiable incidents: that date is gone once the case is under it."""
    aware = referred_case(la_aware_on=AWARE)
    assert Duty.NOTIFY_INCIDENT in {one.duty for one in duties_of(aware, procedure(aware.procedure))}
    moved = aware.with_entry(entry(procedure_changed("working-together-2013"), Role.BUSINESS_TEAM, MORNING))
    assert Duty.NOTIFY_INCIDENT not in {one.duty for one in duties_of(moved, procedure(moved.procedure))}


def test_a_case_that_is_not_notifiable_under_its_new_procedure_has_that_duty_no_more() -> None:
    content = procedure_changed("working-together-2015")
    content = replace(content, assessment=replace(content.assessment, notifiable=Notifiable.NO))
    moved = referred_case(la_aware_on=AWARE).with_entry(entry(content, Role.BUSINESS_TEAM, MORNING))
    assert Duty.NOTIFY_INCIDENT not in {one.duty for one in duties_of(moved, procedure(moved.procedure))}
