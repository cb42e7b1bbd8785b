"""The ledger of a review's returns: what is recorded in which state; who is in, who is out, who is late."""

from dataclasses import replace
from datetime import date

import pytest

from review.awaited import awaited
from review.case import Case
from review.errors import NoReasonGivenError, NothingSaidError, NotNowError
from review.ledger import IN, SETTLED, ReturnState, ledger
from review.referral import Referred
from review.returns import (
    AuthorNamed,
    MoreTimeAnswered,
    ReturnAccepted,
    ReturnAsked,
    ReturnContent,
    ReturnDue,
    ReturnKind,
)
from review.roles import Role
from review.stages import Stage
from review.step import Act
from tests.review.invented_cases import aware_case, case_at, enfield_case, then
from tests.review.invented_reviews import BACK, DUE, UNSET, WAIVED, review
from tests.review.invented_steps import (
    CONTENTS,
    MORE_TIME,
    RECEIVED,
    RETURN_ASKED,
    SUBMITTED,
    attempt,
)

LATER = date(2026, 12, 9)
NO_TIME = MoreTimeAnswered(agency="Police", granted=False, reason="The panel meets on the 7th.")
ACCEPTED = ReturnAccepted(agency="Police")


STATES = {
    ReturnState.ASKED: (RETURN_ASKED,),
    ReturnState.SUBMITTED: (RETURN_ASKED, SUBMITTED),
    ReturnState.RECEIVED: (RETURN_ASKED, SUBMITTED, RECEIVED),
    ReturnState.SENT_BACK: (RETURN_ASKED, SUBMITTED, BACK),
    ReturnState.ACCEPTED: (RETURN_ASKED, SUBMITTED, RECEIVED, ACCEPTED),
    ReturnState.WAIVED: (RETURN_ASKED, WAIVED),
}
#: in which states each step can be taken, in the order of STATES
FITS = """
                  asked submitted received sent_back accepted waived
set_return_due    yes   -         -        yes       -        -
name_author       yes   -         -        yes       -        -
submit_return     yes   -         -        yes       -        -
ask_more_time     yes   -         -        yes       -        -
receive_return    -     yes       -        -         -        -
send_back_return  -     yes       yes      -         -        -
accept_return     -     -         yes      -         -        -
waive_return      yes   yes       yes      yes       -        -
ask_return        -     -         -        -         -        yes
"""
CELLS = [
    (Act(act), state, cell == "yes")
    for act, *cells in map(str.split, FITS.strip().splitlines()[1:])
    for state, cell in zip(STATES, cells, strict=True)
]


@pytest.mark.parametrize(("act", "state", "fits"), CELLS, ids=[f"{act}-{state}" for act, state, _ in CELLS])
def test_each_step_of_a_return_in_each_state(act: Act, state: ReturnState, fits: bool) -> None:
    case = review(*STATES[state])
    assert ledger(case)["Police"].state is state
    if fits:
        assert attempt(act, case, Role.BUSINESS_TEAM).version == case.version + 1
    else:
        with pytest.raises(NotNowError):
            attempt(act, case, Role.BUSINESS_TEAM)


def test_the_agency_is_out_while_it_has_something_to_do() -> None:
    assert {one for one in ReturnState if one not in IN} == {ReturnState.ASKED, ReturnState.SENT_BACK}
    assert {ReturnState.ACCEPTED, ReturnState.WAIVED} == SETTLED


def test_of_two_agencies_each_stands_for_itself() -> None:
    health = ReturnAsked(agency="Health", form=ReturnKind.INFORMATION, due=None)
    found = ledger(review(RETURN_ASKED, health, SUBMITTED))
    assert [(one, found[one].state) for one in found] == [
        ("Police", ReturnState.SUBMITTED),
        ("Health", ReturnState.ASKED),
    ]


def test_late_from_the_day_after_and_never_without_a_day() -> None:
    one = ledger(review(RETURN_ASKED))["Police"]
    assert not one.is_late(DUE)
    assert one.is_late(date(2026, 12, 5))
    assert not ledger(review(UNSET))["Police"].is_late(date(2030, 1, 1))
    assert not ledger(review(RETURN_ASKED, SUBMITTED))["Police"].is_late(date(2026, 12, 5))


def test_no_day_is_made_up() -> None:
    assert ledger(review(UNSET))["Police"].due is None
    assert not awaited(review(UNSET))


def test_granted_the_day_moves_and_refused_it_stays() -> None:
    granted = MoreTimeAnswered(agency="Police", granted=True, until=date(2026, 12, 11))
    refused = MoreTimeAnswered(agency="Police", granted=False, reason="The panel meets on the 7th.")
    asked = review(RETURN_ASKED, MORE_TIME)
    assert ledger(asked)["Police"].wants == MORE_TIME
    for answer, due in ((granted, date(2026, 12, 11)), (refused, DUE)):
        one = ledger(then(asked, answer))["Police"]
        assert (one.wants, one.due) == (None, due)
    with pytest.raises(NotNowError):
        attempt(Act.ANSWER_MORE_TIME, then(asked, refused), Role.BUSINESS_TEAM, granted)


def test_sent_back_it_is_asked_for_again_by_the_old_day_or_a_new_one() -> None:
    one = ledger(review(RETURN_ASKED, SUBMITTED, BACK))["Police"]
    assert (one.sent_back, one.due, one.is_in) == (1, DUE, False)
    again = replace(BACK, due=date(2026, 12, 18))
    one = ledger(review(RETURN_ASKED, SUBMITTED, BACK, SUBMITTED, again))["Police"]
    assert (one.sent_back, one.due) == (2, date(2026, 12, 18))


@pytest.mark.parametrize(
    ("act", "before", "content", "error"),
    [
        (Act.WAIVE_RETURN, (RETURN_ASKED,), replace(WAIVED, reason=" "), NoReasonGivenError),
        (Act.SEND_BACK_RETURN, (RETURN_ASKED, SUBMITTED), replace(BACK, reasons=" "), NothingSaidError),
        (Act.ASK_MORE_TIME, (RETURN_ASKED,), replace(MORE_TIME, why=" "), NothingSaidError),
        (Act.SUBMIT_RETURN, (RETURN_ASKED,), replace(SUBMITTED, how=" "), NothingSaidError),
        (Act.NAME_AUTHOR, (RETURN_ASKED,), AuthorNamed(agency="Police", name=" ", independent=True), NothingSaidError),
        (Act.ANSWER_MORE_TIME, (RETURN_ASKED, MORE_TIME), replace(NO_TIME, reason=" "), NoReasonGivenError),
        (Act.ANSWER_MORE_TIME, (RETURN_ASKED, MORE_TIME), replace(NO_TIME, granted=True), NothingSaidError),
        (Act.SET_RETURN_DUE, (RETURN_ASKED,), ReturnDue(agency="Police", due=LATER), NoReasonGivenError),
        (Act.ASK_RETURN, (), replace(RETURN_ASKED, form=ReturnKind.THROUGH_ANOTHER), NothingSaidError),
    ],
)
def test_what_has_to_be_said(act: Act, before: tuple[object, ...], content: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        attempt(act, review(*before), Role.BUSINESS_TEAM, content)  # type: ignore[arg-type]  # of the act's kind


@pytest.mark.parametrize(
    ("act", "before", "content"),
    [
        (Act.ANSWER_MORE_TIME, (RETURN_ASKED, MORE_TIME), NO_TIME),
        (Act.SET_RETURN_DUE, (UNSET,), ReturnDue(agency="Police", due=LATER)),  # the first day needs no reason
        (Act.SET_RETURN_DUE, (RETURN_ASKED,), ReturnDue(agency="Police", due=DUE)),  # nor does the same
        (Act.ASK_RETURN, (), replace(RETURN_ASKED, form=ReturnKind.THROUGH_ANOTHER, through="the health board")),
    ],
)
def test_what_suffices(act: Act, before: tuple[object, ...], content: object) -> None:
    attempt(act, review(*before), Role.BUSINESS_TEAM, content)  # type: ignore[arg-type]  # of the act's kind


#: neither directly concerned with the child or family, nor line manager of those who were (law.md A3.1)
NOT_INDEPENDENT = AuthorNamed(agency="Police", name="Una Holt", independent=False)


def under(procedure: str) -> Case:
    made = enfield_case() if procedure == "enfield" else case_of(procedure)
    return then(case_at(Stage.INITIATED, made), RETURN_ASKED)


def case_of(procedure: str) -> Case:
    first = aware_case().entries[0]
    assert isinstance(first.content, Referred)
    content = replace(first.content, procedure=procedure)
    return Case(id="c-1", entries=(replace(first, content=content),))


def test_enfields_author_who_is_not_independent_goes_on_with_a_recorded_reason_alone() -> None:
    for reason in ("", "  "):
        with pytest.raises(NoReasonGivenError):
            attempt(Act.NAME_AUTHOR, under("enfield"), Role.REPORTING, replace(NOT_INDEPENDENT, reason=reason))
    reasoned = replace(NOT_INDEPENDENT, reason="Nobody else knows the records.")
    attempt(Act.NAME_AUTHOR, under("enfield"), Role.REPORTING, reasoned)


@pytest.mark.parametrize("procedure", ["pan-lancashire", "brent", "cambridgeshire-peterborough"])
def test_elsewhere_the_same_is_declared_and_nothing_is_stopped(procedure: str) -> None:
    after = attempt(Act.NAME_AUTHOR, under(procedure), Role.REPORTING, NOT_INDEPENDENT)
    assert ledger(after)["Police"].author == NOT_INDEPENDENT


def test_every_step_of_a_return_is_played_here() -> None:
    played = {act for act, _, _ in CELLS} | {Act.ANSWER_MORE_TIME}
    assert played == {act for act, content in CONTENTS.items() if isinstance(content, ReturnContent)}


def test_of_a_day_that_was_moved_the_one_before_is_known() -> None:
    earlier, granted = (
        ReturnDue(agency="Police", due=date(2026, 12, 1)),
        MoreTimeAnswered(agency="Police", granted=True, until=date(2026, 12, 18)),
    )
    one = ledger(review(RETURN_ASKED, earlier))["Police"]
    assert (one.due, one.due_before) == (date(2026, 12, 1), DUE)
    one = ledger(review(RETURN_ASKED, earlier, MORE_TIME, granted))["Police"]
    assert (one.due, one.due_before) == (date(2026, 12, 18), date(2026, 12, 1))
    assert ledger(review(RETURN_ASKED, MORE_TIME, NO_TIME))["Police"].due_before is None
    assert ledger(review(UNSET, earlier))["Police"].due_before is None
