"""Cases that ended before a decision, cases that go on again, and what others still have to be told of them."""

from datetime import UTC, date, datetime, time

import pytest

from review.case import Case
from review.case_work import Closing, Compared, InformationAdded, PassedOn, PutOnAgenda, Verdict
from review.entries import Content
from review.events import events_of
from review.ladder import Ladder, rungs
from review.law import procedure
from review.law.terms import Decision, Duty, Event
from review.roles import Role
from review.stages import ENDED, Stage
from review.steps import recordable
from review.timetable import deadlines_of
from tests.invented import additions
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import (
    NOTHING_SERIOUS,
    aware_case,
    case_at,
    closed,
    decided,
    done,
    procedure_changed,
    put_to_chair,
    question,
    referred_case,
    reopened,
    then,
    transferred,
    withdrawal,
)

STAGES = [
    # sentence, what happened after the referral, the stage
    ("closed because it was withdrawn", [closed()], Stage.WITHDRAWN),
    ("closed because another case goes on", [closed(Closing.DUPLICATE)], Stage.DUPLICATE),
    ("transferred", [transferred()], Stage.TRANSFERRED),
    ("a wish to withdraw changes nothing by itself", [withdrawal()], Stage.REFERRED),
    ("nor does going on in spite of it", [withdrawal(), reopened()], Stage.REFERRED),
    ("closed, and open again", [closed(), reopened()], Stage.REFERRED),
    ("transferred, and sent back", [transferred(), reopened()], Stage.REFERRED),
    ("open again, and closed for another reason", [closed(), reopened(), closed(Closing.DUPLICATE)], Stage.DUPLICATE),
    ("moved to another procedure, then transferred", [procedure_changed(), transferred()], Stage.TRANSFERRED),
]


@pytest.mark.parametrize(("happened", "stage"), [row[1:] for row in STAGES], ids=[row[0] for row in STAGES])
def test_the_stage_after_what_happened(happened: list[Content], stage: Stage) -> None:
    assert then(referred_case(), *happened).stage is stage


def test_a_case_that_was_with_the_chair_is_there_again() -> None:
    case = then(put_to_chair(referred_case()), closed())
    assert case.stage is Stage.WITHDRAWN
    assert then(case, reopened()).stage is Stage.AWAITING_CHAIR


def test_ended_is_the_latest_end_and_no_more_once_the_case_goes_on() -> None:
    case = then(referred_case(), closed(), reopened(), transferred())
    assert case.ended is case.entries[-1]
    assert case.reopened is case.entries[-2]
    again = then(case, reopened())
    assert again.ended is None
    assert again.reopened is again.entries[-1]


# --- the wish to withdraw ----------------------------------------------------------------------------------------

SETTLED = [
    ("nobody asked", [], False),
    ("asked", [withdrawal()], True),
    ("closed", [withdrawal(), closed()], False),
    ("goes on", [withdrawal(), reopened()], False),
    ("transferred: another board decides now", [withdrawal(), transferred()], False),
    ("transferred and back: the wish was made before", [withdrawal(), transferred(), reopened()], False),
    ("asked again after it went on", [withdrawal(), reopened(), withdrawal()], True),
]


@pytest.mark.parametrize(("happened", "waits"), [row[1:] for row in SETTLED], ids=[row[0] for row in SETTLED])
def test_whether_a_wish_to_withdraw_waits(happened: list[Content], waits: bool) -> None:
    case = then(referred_case(), *happened)
    assert (case.withdrawal is not None) is waits
    assert not waits or case.withdrawal is case.entries[-1]


def test_the_decision_overtakes_a_wish_that_nobody_settled() -> None:
    assert decided(then(referred_case(), withdrawal())).withdrawal is None


# --- what still has to be done -----------------------------------------------------------------------------------

LADDER = Ladder(at=time(9, 0), days_before=(2,))


def duties(case: Case) -> set[Duty]:
    return {one.duty for one in deadlines_of(case, procedure(case.procedure), WORKING_DAYS)}


@pytest.mark.parametrize("stage", sorted(ENDED))
def test_of_a_case_that_ended_only_the_incident_still_has_to_be_told(stage: Stage) -> None:
    case = case_at(stage)
    assert duties(case) == {Duty.NOTIFY_INCIDENT}
    assert recordable(case) == (Duty.NOTIFY_INCIDENT,)
    found = deadlines_of(case, procedure(case.procedure), WORKING_DAYS)
    assert {one.what for one in rungs(case, found, LADDER, WORKING_DAYS)} == {Duty.NOTIFY_INCIDENT.value}


@pytest.mark.parametrize("stage", sorted(ENDED))
def test_nothing_is_left_where_there_is_nothing_to_notify(stage: Stage) -> None:
    case = case_at(stage, referred_case(NOTHING_SERIOUS, la_aware_on=date(2026, 11, 6)))
    assert duties(case) == set()
    assert recordable(case) == ()


def test_what_was_done_before_the_end_is_still_shown_as_done_and_asked_for_no_more() -> None:
    case = case_at(Stage.WITHDRAWN, then(aware_case(), done()))
    assert duties(case) == {Duty.NOTIFY_INCIDENT}
    assert recordable(case) == ()


@pytest.mark.parametrize("stage", sorted(ENDED))
def test_once_it_goes_on_every_clock_runs_as_before_and_none_starts_anew(stage: Stage) -> None:
    later = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    again = then(case_at(stage), reopened(), at=later)
    assert duties(again) == duties(aware_case()) == {Duty.NOTIFY_INCIDENT, Duty.DECISION}
    assert events_of(again) == events_of(aware_case())
    assert events_of(again)[Event.BOARD_NOTIFIED] == date(2026, 11, 9)


@pytest.mark.parametrize("decision", Decision)
def test_a_case_that_was_closed_and_then_decided_has_the_duties_of_a_decided_one(decision: Decision) -> None:
    round_about = decided(then(aware_case(), closed(), reopened()), decision)
    assert duties(round_about) == duties(decided(aware_case(), decision))


def test_under_enfield_a_case_that_ended_has_no_dated_duty_left() -> None:
    """Its duty to tell Ofsted has no date; the clocks that it has are those of a decision."""
    case = then(aware_case(), procedure_changed("enfield"))
    assert duties(case) != set()
    assert duties(then(case, transferred())) == set()
    discussed = then(case, done(Duty.CHAIR_DISCUSSION), transferred())
    assert duties(discussed) == {Duty.CHAIR_DISCUSSION}  # it stands in the list as done
    assert recordable(discussed) == ()


# --- what else stands in the history -----------------------------------------------------------------------------


def compared(other: str, verdict: Verdict) -> Compared:
    return Compared(other=other, reference=f"LAN-2026-{other[-1]:0>3}", verdict=verdict)


def test_the_latest_verdict_on_another_case_stands() -> None:
    case = then(
        referred_case(),
        compared("c-8", Verdict.SAME_CHILD),
        compared("c-9", Verdict.SAME_CHILD),
        compared("c-9", Verdict.ANOTHER_CHILD),
    )
    assert {other: one.verdict for other, one in case.compared.items()} == {
        "c-8": Verdict.SAME_CHILD,
        "c-9": Verdict.ANOTHER_CHILD,
    }
    assert [one.reference for one in case.linked] == ["LAN-2026-008"]


def test_a_case_goes_to_the_meeting_that_was_named_last() -> None:
    first = PutOnAgenda(meeting="The SCR sub-group", on=date(2026, 11, 26))
    second = PutOnAgenda(meeting="An extraordinary meeting", on=date(2026, 11, 18))
    assert referred_case().agenda is None
    assert then(referred_case(), first, second, question()).agenda == second


def test_what_the_referrer_and_their_panel_lead_said_since_comes_in_order() -> None:
    added, passed_on = InformationAdded(text="A neighbour has telephoned."), PassedOn(comment="We agree.")
    case = then(then(referred_case(), added, role=Role.REFERRER), question(), passed_on, role=Role.PANEL_LEAD)
    assert [one.content for one in additions(case)] == [added, passed_on]
    assert case.passed_on is case.entries[-1]
    assert referred_case().passed_on is None
