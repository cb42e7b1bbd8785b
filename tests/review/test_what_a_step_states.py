"""What each step must state to be accepted: its reason, its words, the question or the case that it speaks of."""

from dataclasses import replace
from datetime import date

import pytest

from review.case import Case
from review.case_work import (
    Closed,
    Closing,
    Compared,
    InformationAdded,
    PutOnAgenda,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    Verdict,
    WithdrawalAsked,
)
from review.entries import Content, Decided
from review.errors import NoReasonGivenError, NothingSaidError, NotNowError, ReasonsMissingError, ReviewError
from review.law.terms import Decision
from review.roles import Role
from review.stages import Stage
from review.step import Act
from tests.review.invented_cases import (
    DEATH,
    MORNING,
    PRESUMED,
    closed,
    entry,
    put_to_chair,
    question,
    referral_of,
    referred_case,
    transferred,
)
from tests.review.invented_steps import attempt, ready_for

TEAM, REFERRER, LEAD = Role.BUSINESS_TEAM, Role.REFERRER, Role.PANEL_LEAD


def refusal(act: Act, role: Role, content: Content) -> type[ReviewError] | None:
    """Of a case in which the step waits for nothing else."""
    stage = Stage.AWAITING_CHAIR if act is Act.DECIDE else Stage.WITHDRAWN if act is Act.REOPEN else Stage.REFERRED
    try:
        attempt(act, ready_for(act, stage), role, content)
    except ReviewError as refused:
        return type(refused)
    return None


BY = date(2026, 11, 18)
STATED = [
    # sentence, act, role, what is recorded, what it is refused for
    ("information that says nothing", Act.ADD_INFORMATION, REFERRER, InformationAdded(text=""), NothingSaidError),
    ("information of blanks only", Act.ADD_INFORMATION, LEAD, InformationAdded(text=" \n"), NothingSaidError),
    (
        "a question without words",
        *(Act.ASK_REFERRER, TEAM, QuestionAsked(number=1, question="", answer_by=BY), NothingSaidError),
    ),
    ("an empty answer", Act.ANSWER, REFERRER, QuestionAnswered(number=1, answer=""), NothingSaidError),
    (
        "an answer to a question that was not asked",
        *(Act.ANSWER, REFERRER, QuestionAnswered(number=2, answer="Yes."), NotNowError),
    ),
    ("a first question that calls itself the second", Act.ASK_REFERRER, TEAM, question(2), NotNowError),
    ("withdrawing without a reason", Act.ASK_WITHDRAWAL, REFERRER, WithdrawalAsked(reason=""), NoReasonGivenError),
    ("going on without a reason", Act.GO_ON, TEAM, Reopened(reason=""), NoReasonGivenError),
    ("opening again without a reason", Act.REOPEN, TEAM, Reopened(reason=" "), NoReasonGivenError),
    ("closing without a reason", Act.CLOSE, TEAM, replace(closed(), reason=""), NoReasonGivenError),
    ("a transfer without a reason", Act.TRANSFER, TEAM, replace(transferred(), reason=""), NoReasonGivenError),
    ("a transfer to nobody", Act.TRANSFER, TEAM, replace(transferred(), to=""), NothingSaidError),
    ("a transfer of which nobody was told yet", Act.TRANSFER, TEAM, Transferred(to="A board", reason="Area."), None),
    (
        "a duplicate of no case",
        *(Act.CLOSE, TEAM, Closed(why=Closing.DUPLICATE, reason="The same child."), NothingSaidError),
    ),
    (
        "a duplicate of itself",
        *(Act.CLOSE, TEAM, Closed(why=Closing.DUPLICATE, reason="The same.", other="LAN-2026-001"), NotNowError),
    ),
    ("a duplicate of another case", Act.CLOSE, TEAM, closed(Closing.DUPLICATE), None),
    (
        "a case compared with itself",
        *(Act.COMPARE, TEAM, Compared(other="c-1", reference="LAN-2026-001", verdict=Verdict.SAME_CHILD), NotNowError),
    ),
    ("a meeting without a name", Act.PUT_ON_AGENDA, TEAM, PutOnAgenda(meeting="", on=BY), NothingSaidError),
    (
        "a decision without reasons",
        *(Act.DECIDE, Role.CHAIR, Decided(decision=Decision.SCR, reasons=" "), ReasonsMissingError),
    ),
]


@pytest.mark.parametrize(
    ("act", "role", "content", "refused"), [row[1:] for row in STATED], ids=[row[0] for row in STATED]
)
def test_what_a_step_must_state(act: Act, role: Role, content: Content, refused: type[ReviewError] | None) -> None:
    assert refusal(act, role, content) is refused


PRESUMED_CASE = put_to_chair(referred_case(PRESUMED))
#: one child died, of another the review is presumed: the death does not answer for the other child
BOTH_CASE = put_to_chair(replace(referred_case(), entries=(entry(referral_of(DEATH, PRESUMED), REFERRER, MORNING),)))


@pytest.mark.parametrize("case", [PRESUMED_CASE, BOTH_CASE], ids=["of one child", "of one child beside another"])
def test_against_the_presumption_a_decision_says_why_it_is_clear(case: Case) -> None:
    against = Decided(decision=Decision.NONE, reasons="Invented reasons.")
    for silent in (against, replace(against, why_clear="  ")):
        with pytest.raises(ReasonsMissingError):
            attempt(Act.DECIDE, case, Role.CHAIR, silent)
    clear = replace(against, why_clear="They met every week.")
    assert attempt(Act.DECIDE, case, Role.CHAIR, clear).stage is Stage.DECLINED


def test_what_people_typed_is_in_no_printed_form_of_a_record() -> None:
    """A record that is printed by mistake, into a log or an error, tells nothing."""
    typed = "Robin Example"
    for record in (
        InformationAdded(text=typed),
        QuestionAsked(number=1, question=typed, answer_by=BY),
        QuestionAnswered(number=1, answer=typed),
        WithdrawalAsked(reason=typed),
        Closed(why=Closing.WITHDRAWN, reason=typed),
        Reopened(reason=typed),
        Transferred(to="A board", told=typed, reason=typed),
        Decided(decision=Decision.NONE, reasons=typed, why_clear=typed),
        referral_of(DEATH, PRESUMED),
    ):
        assert typed not in repr(record)
