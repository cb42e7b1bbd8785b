"""Taking one step: in which role, once and not twice, and what is written down."""

import pytest

from review.case_work import Looked, QuestionAnswered
from review.entries import PutToChair
from review.errors import (
    NotNowError,
    NotYoursError,
    UnsuitableProcedureError,
)
from review.law.terms import Duty
from review.process import acting_role, take
from review.roles import Role
from review.stages import Stage
from review.step import Act
from tests.review.invented_cases import (
    MORNING,
    actor,
    case_at,
    done,
    put_to_chair,
    question,
    referred_case,
    then,
)
from tests.review.invented_steps import attempt, ready_for

TEAM, REFERRER, LEAD = Role.BUSINESS_TEAM, Role.REFERRER, Role.PANEL_LEAD

# --- in which role -----------------------------------------------------------------------------------------------

ACTING = [
    ("the business team records", Act.RECORD_DONE, [REFERRER, TEAM], TEAM),
    ("a Chair who is deputy elsewhere decides as Chair", Act.DECIDE, [Role.DEPUTY, Role.CHAIR], Role.CHAIR),
    ("a deputy decides as deputy", Act.DECIDE, [Role.DEPUTY, REFERRER], Role.DEPUTY),
    ("anybody refers as the referrer", Act.REFER, [Role.CHAIR, REFERRER], REFERRER),
    ("a panel lead passes on as that, though a panel member too", Act.HAND_ON, [Role.PANEL_MEMBER, LEAD], LEAD),
    ("a referrer of the business team answers as the referrer", Act.ANSWER, [TEAM, REFERRER], REFERRER),
]


@pytest.mark.parametrize(("act", "held", "role"), [row[1:] for row in ACTING], ids=[row[0] for row in ACTING])
def test_in_which_of_several_roles_a_step_is_done(act: Act, held: list[Role], role: Role) -> None:
    assert acting_role(act, held) is role
    assert acting_role(act, iter(held)) is role


def test_nobody_acts_in_a_role_that_the_step_does_not_have() -> None:
    with pytest.raises(NotYoursError):
        acting_role(Act.DECIDE, [TEAM, Role.PANEL_MEMBER, REFERRER])


# --- once and not twice ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "stage", "role"),
    [
        (Act.PUT_TO_CHAIR, Stage.REFERRED, TEAM),
        (Act.DECIDE, Stage.AWAITING_CHAIR, Role.CHAIR),
        (Act.RECORD_DONE, Stage.REFERRED, TEAM),
        (Act.MOVE_PROCEDURE, Stage.REFERRED, TEAM),
        (Act.HAND_ON, Stage.REFERRED, LEAD),
        (Act.ASK_REFERRER, Stage.REFERRED, TEAM),
        (Act.ANSWER, Stage.REFERRED, REFERRER),
        (Act.ASK_WITHDRAWAL, Stage.REFERRED, REFERRER),
        (Act.GO_ON, Stage.REFERRED, TEAM),
        (Act.CLOSE, Stage.REFERRED, TEAM),
        (Act.TRANSFER, Stage.REFERRED, TEAM),
        (Act.REOPEN, Stage.WITHDRAWN, TEAM),
        (Act.RECORD_UNDATED, Stage.REFERRED, Role.HEAD_OF_SAFEGUARDING),
        (Act.WAIVE, Stage.REFERRED, TEAM),
        (Act.ASK_MORE, Stage.AWAITING_CHAIR, Role.CHAIR),
    ],
)
def test_a_step_is_not_accepted_twice(act: Act, stage: Stage, role: Role) -> None:
    once = attempt(act, ready_for(act, stage), role)
    with pytest.raises((NotNowError, UnsuitableProcedureError)):
        attempt(act, once, role)


@pytest.mark.parametrize(
    ("act", "role"),
    [
        (Act.LOOK, Role.CHAIR),
        (Act.LOOK_BACK, REFERRER),
        (Act.ADD_INFORMATION, REFERRER),
        (Act.PUT_ON_AGENDA, TEAM),
        (Act.COMPARE, TEAM),
        (Act.RECORD_EVENT, TEAM),
        (Act.RECOMMEND, Role.STANDING_PANEL_CHAIR),
    ],
)
def test_what_may_be_done_again_is_recorded_again(act: Act, role: Role) -> None:
    once = attempt(act, referred_case(), role)
    assert attempt(act, once, role).version == 3


def test_the_deputy_cannot_decide_after_the_chair_has() -> None:
    decided = attempt(Act.DECIDE, case_at(Stage.AWAITING_CHAIR), Role.CHAIR)
    with pytest.raises(NotNowError):
        attempt(Act.DECIDE, decided, Role.DEPUTY)


def test_another_duty_is_recorded_after_the_first() -> None:
    once = attempt(Act.RECORD_DONE, case_at(Stage.INITIATED), TEAM)
    twice = attempt(Act.RECORD_DONE, once, TEAM, done(Duty.NOTIFY_DECISION))
    assert twice.done(Duty.NOTIFY_INCIDENT)
    assert twice.done(Duty.NOTIFY_DECISION)


@pytest.mark.parametrize("duty", [Duty.DECISION, Duty.NOTIFY_DECISION])
def test_before_the_decision_neither_it_nor_telling_of_it_can_be_recorded(duty: Duty) -> None:
    with pytest.raises(NotNowError):
        attempt(Act.RECORD_DONE, case_at(Stage.AWAITING_CHAIR), TEAM, done(duty))


def test_a_second_question_is_the_second_and_either_may_be_answered_first() -> None:
    once = attempt(Act.ASK_REFERRER, referred_case(), TEAM)
    twice = attempt(Act.ASK_REFERRER, once, TEAM, question(2))
    answered = attempt(Act.ANSWER, twice, REFERRER, QuestionAnswered(number=2, answer="Yes."))
    assert [bool(one.answered) for one in answered.questions] == [False, True]
    with pytest.raises(NotNowError):
        attempt(Act.ANSWER, answered, REFERRER, QuestionAnswered(number=2, answer="No."))
    both = attempt(Act.ANSWER, answered, REFERRER)
    assert all(one.answered for one in both.questions)


# --- what is written down ----------------------------------------------------------------------------------------


def test_the_entry_says_when_by_whom_and_by_which_rule() -> None:
    case, _ = take(Act.PUT_TO_CHAIR, referred_case(), PutToChair(), actor(TEAM), "A rule", MORNING)
    written = case.entries[-1]
    assert (written.happened, written.recorded, written.rule) == (MORNING, MORNING, "A rule")
    assert written.by == actor(TEAM)
    assert written.content == PutToChair()


def test_a_step_records_its_own_kind_of_entry_only() -> None:
    with pytest.raises(TypeError, match="decide records Decided"):
        attempt(Act.DECIDE, put_to_chair(referred_case()), Role.CHAIR, Looked())


def test_a_refused_step_leaves_the_case_as_it_was() -> None:
    case = then(referred_case(), question())
    for act, role in ((Act.PUT_TO_CHAIR, REFERRER), (Act.GO_ON, TEAM)):
        with pytest.raises((NotYoursError, NotNowError)):
            attempt(act, case, role)
    assert case == then(referred_case(), question())
