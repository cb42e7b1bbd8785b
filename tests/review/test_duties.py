"""Duties done, told anew, waived and extended."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from review.case import Case
from review.entries import Content
from review.errors import NoReasonGivenError, NotNowError, ReviewError
from review.law import PROCEDURES, procedure
from review.law.terms import Decision, Duty, Event, Milestone, Strength
from review.process import take
from review.recorded import DutyDone, EventRecorded, Extended, Waived
from review.roles import Role
from review.stated import dates_move, extendable, recordable_by, waivable
from review.step import Act
from review.steps import recordable
from review.tellings import Kind
from review.timetable import deadlines_of
from review.undated import may_be_waived
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import (
    LATER,
    MORNING,
    actor,
    aware_case,
    corrected_to,
    decided,
    done,
    enfield_case,
    procedure_changed,
    then,
)
from tests.review.invented_steps import OFSTED_TOLD, attempt

TEAM = Role.BUSINESS_TEAM


def due(case: Case, duty: Duty) -> date:
    """The day of that duty under the case's procedure."""
    return next(one.due for one in deadlines_of(case, procedure(case.procedure), WORKING_DAYS) if one.duty is duty)


# --- a decision that was corrected ------------------------------------------------------------------------------


def test_a_corrected_decision_is_told_anew() -> None:
    first = then(decided(aware_case()), done(Duty.NOTIFY_DECISION))
    assert Duty.NOTIFY_DECISION not in recordable(first)
    corrected = corrected_to(first, Decision.NONE)
    assert corrected.done(Duty.NOTIFY_DECISION) is None
    assert Duty.NOTIFY_DECISION in recordable(corrected)
    again = then(corrected, done(Duty.NOTIFY_DECISION, date(2026, 11, 17)), at=LATER)
    assert again.done(Duty.NOTIFY_DECISION) is again.entries[-1]


def test_what_else_was_done_stays_done_when_the_decision_is_corrected() -> None:
    first = then(decided(enfield_case()), OFSTED_TOLD, done(Duty.CHAIR_DISCUSSION))
    corrected = corrected_to(first, Decision.NONE)
    assert corrected.done(Duty.CHAIR_DISCUSSION)
    assert corrected.undated_done("notify_ofsted")


def test_confirming_a_decision_gives_no_more_time_and_another_one_needs_its_own_first_day() -> None:
    """Enfield: decided on a Tuesday, confirmed two weeks later; then called off, and decided again."""
    first = decided(enfield_case())
    day = next(
        one for one in deadlines_of(first, procedure("enfield"), WORKING_DAYS) if one.duty is Duty.FIRST_DAY_TASKS
    ).due
    confirmed = corrected_to(first, Decision.SCR, datetime(2026, 12, 29, 9, 0, tzinfo=UTC))
    again = next(
        one for one in deadlines_of(confirmed, procedure("enfield"), WORKING_DAYS) if one.duty is Duty.FIRST_DAY_TASKS
    )
    assert again.due == day
    worked = then(confirmed, done(Duty.FIRST_DAY_TASKS))
    assert worked.done(Duty.FIRST_DAY_TASKS)
    called_off = corrected_to(worked, Decision.NONE, datetime(2027, 1, 5, 9, 0, tzinfo=UTC))
    anew = corrected_to(called_off, Decision.SCR, datetime(2027, 1, 12, 9, 0, tzinfo=UTC))
    assert not anew.done(Duty.FIRST_DAY_TASKS)


def test_correcting_a_decision_that_nobody_was_told_of_gives_no_more_time_to_tell_it() -> None:
    first = decided(aware_case())
    (told,) = [
        one
        for one in deadlines_of(first, procedure("pan-lancashire"), WORKING_DAYS)
        if one.duty is Duty.NOTIFY_DECISION
    ]
    other = corrected_to(first, Decision.NONE, datetime(2026, 12, 29, 9, 0, tzinfo=UTC))
    (still,) = [
        one
        for one in deadlines_of(other, procedure("pan-lancashire"), WORKING_DAYS)
        if one.duty is Duty.NOTIFY_DECISION
    ]
    assert still.due == told.due


# --- waived -----------------------------------------------------------------------------------------------------


def test_only_what_is_no_must_can_be_waived_and_then_it_is_settled() -> None:
    case = decided(enfield_case())
    assert Duty.FIRST_DAY_TASKS.value not in waivable(case)
    assert "notify_ofsted" not in waivable(case)
    assert Duty.NOTIFY_INTENTION.value in waivable(case)
    waived = attempt(Act.WAIVE, case, TEAM, Waived(what=Duty.NOTIFY_INTENTION.value, reason="Told with the tasks."))
    assert waived.done(Duty.NOTIFY_INTENTION) is waived.entries[-1]
    assert Duty.NOTIFY_INTENTION not in recordable(waived)


@pytest.mark.parametrize("strength", Strength)
def test_a_must_is_done(strength: Strength) -> None:
    assert may_be_waived(strength) is (strength is not Strength.MUST)


REFUSED: list[tuple[str, Act, Case, Content, type[ReviewError]]] = [
    (
        "a must is not waived",
        *(Act.WAIVE, decided(enfield_case()), Waived(what="first_day_tasks", reason="No time."), NotNowError),
    ),
    (
        "nothing is waived without a reason",
        *(Act.WAIVE, aware_case(), Waived(what="notify_incident", reason=" "), NoReasonGivenError),
    ),
    (
        "what does not run is not waived",
        *(Act.WAIVE, aware_case(), Waived(what="send_copies", reason="Invented."), NotNowError),
    ),
    ("a duty of another procedure is not recorded", Act.RECORD_UNDATED, aware_case(), OFSTED_TOLD, NotNowError),
    (
        "nobody may agree another day for the decision",
        *(Act.EXTEND, decided(enfield_case())),
        Extended(duty=Duty.DECISION, to=LATER.date(), agreed_by="Ofsted", agreed_on=LATER.date(), reason="Invented."),
        NotNowError,
    ),
    (
        "the decision is no event to be recorded by hand",
        *(Act.RECORD_EVENT, aware_case(), EventRecorded(event=Event.DECIDED, on=LATER.date()), NotNowError),
    ),
    (
        "a day is corrected with a reason",
        *(Act.RECORD_EVENT, aware_case(), EventRecorded(event=Event.LA_AWARE, on=date(2026, 11, 5))),
        NoReasonGivenError,
    ),
]


@pytest.mark.parametrize(
    ("act", "case", "content", "refusal"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_what_is_refused(act: Act, case: Case, content: Content, refusal: type[ReviewError]) -> None:
    with pytest.raises(refusal):
        attempt(act, case, TEAM, content)


# --- extended ---------------------------------------------------------------------------------------------------

EXTENDED = Extended(
    duty=Duty.COMPLETION,
    to=date(2027, 7, 10),
    agreed_by="Ofsted",
    agreed_on=date(2027, 5, 4),
    reason="A trial is under way.",
)


def test_ofsted_may_agree_another_day_for_completion_and_the_first_is_still_known() -> None:
    case = then(decided(enfield_case()), OFSTED_TOLD)
    assert extendable(case) == (Duty.COMPLETION,)
    after = attempt(Act.EXTEND, case, TEAM, EXTENDED)
    (found,) = [one for one in deadlines_of(after, PROCEDURES["enfield"], WORKING_DAYS) if one.duty is Duty.COMPLETION]
    # 10 July 2027 is a Saturday
    assert (found.due, found.act_by) == (date(2027, 7, 10), date(2027, 7, 9))
    assert (found.counted_due, found.extended) == (date(2027, 5, 9), EXTENDED)


def test_elsewhere_nobody_may_and_the_board_s_own_aim_beside_it_stays() -> None:
    assert extendable(decided(aware_case())) == ()
    case = attempt(Act.EXTEND, then(decided(enfield_case()), OFSTED_TOLD), TEAM, EXTENDED)
    found = {one.duty: one.due for one in deadlines_of(case, PROCEDURES["enfield"], WORKING_DAYS)}
    assert found[Duty.COMPLETION_AIM] == date(2027, 5, 9)


def test_an_extension_falls_away_with_a_move_to_a_procedure_that_knows_none() -> None:
    case = then(decided(enfield_case()), OFSTED_TOLD, EXTENDED, procedure_changed("working-together-2013"))
    (found,) = [
        one for one in deadlines_of(case, PROCEDURES[case.procedure], WORKING_DAYS) if one.duty is Duty.COMPLETION
    ]
    assert (found.due, found.extended) == (date(2027, 5, 9), None)


def test_old_date_and_new_are_told_where_a_date_moves_and_only_then() -> None:
    planned = EventRecorded(event=Event.PUBLICATION_PLANNED, on=date(2027, 5, 4))
    first, said = take(Act.RECORD_EVENT, decided(aware_case()), planned, actor(TEAM), "R3", MORNING)
    assert said == ()
    moved = EventRecorded(event=Event.PUBLICATION_PLANNED, on=date(2027, 6, 15), reason="The inquest.")
    _, said = take(Act.RECORD_EVENT, first, moved, actor(TEAM), "R3", MORNING)
    assert [one.kind for one in said] == [Kind.DATES_MOVED]
    assert not dates_move(first, then(first, planned))
    assert not dates_move(first, then(first, EventRecorded(event=Milestone.PROCEEDINGS_KNOWN, on=date(2027, 1, 4))))


def test_an_earlier_notice_of_the_authority_moves_the_decision_and_both_days_are_told() -> None:
    """Referred on Monday 9 November 2026; the authority turns out to have told the board on the Saturday before."""
    told = replace(done(Duty.NOTIFY_INCIDENT), done_on=date(2026, 11, 7))
    _, said = take(Act.RECORD_DONE, aware_case(), told, actor(TEAM), "R3", MORNING)
    assert [one.kind for one in said] == [Kind.DATES_MOVED]


# --- who records what -------------------------------------------------------------------------------------------


def test_those_who_owe_a_duty_record_their_own() -> None:
    case = decided(enfield_case())
    assert set(recordable_by(case, Role.HEAD_OF_SAFEGUARDING)) == {Duty.CHAIR_DISCUSSION, Duty.FIRST_DAY_TASKS}
    assert recordable_by(case, Role.NOTIFIER) == ()
    assert recordable_by(aware_case(), Role.NOTIFIER) == (Duty.NOTIFY_INCIDENT,)
    tasks: DutyDone = done(Duty.FIRST_DAY_TASKS)
    assert attempt(Act.RECORD_DONE, case, Role.HEAD_OF_SAFEGUARDING, tasks).done(Duty.FIRST_DAY_TASKS)
    with pytest.raises(NotNowError):
        attempt(Act.RECORD_DONE, case, Role.HEAD_OF_SAFEGUARDING, done(Duty.NOTIFY_INTENTION))
