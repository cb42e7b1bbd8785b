"""The ledger of a review's returns: what is recorded in which state; who is in, who is out, who is late."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from review.awaited import Awaited, AwaitedKind, awaited
from review.case import Case
from review.entries import Decided
from review.errors import NoReasonGivenError, NothingSaidError, NotNowError
from review.ladder import NO_DAY, OVERDUE, STILL_OVERDUE, Ladder, rungs
from review.law.terms import Decision
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
    ReturnSentBack,
    ReturnWaived,
)
from review.roles import Role
from review.stages import Stage
from review.step import Act
from review.tellings import Audience
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import aware_case, case_at, closed, enfield_case, then
from tests.review.invented_steps import (
    CONTENTS,
    MORE_TIME,
    RECEIVED,
    RETURN_ASKED,
    SUBMITTED,
    attempt,
)

DUE = date(2026, 12, 4)
LATER = date(2026, 12, 9)
UNSET = replace(RETURN_ASKED, due=None)
NO_TIME = MoreTimeAnswered(agency="Police", granted=False, reason="The panel meets on the 7th.")
ACCEPTED, WAIVED = ReturnAccepted(agency="Police"), ReturnWaived(agency="Police", reason="Its records hold nothing.")
BACK = ReturnSentBack(agency="Police", reasons="The chronology is missing.")


def review(*contents: object) -> Case:
    return then(case_at(Stage.INITIATED), *contents)  # type: ignore[arg-type]  # entries' contents, as they come


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


# --- who is reminded ---------------------------------------------------------------------------------------------


def test_it_is_awaited_from_the_agency_while_it_is_out() -> None:
    case = review(RETURN_ASKED)
    (one,) = awaited(case)
    assert one == Awaited(
        what="return.Police",
        kind=AwaitedKind.RETURN,
        audience=Audience.AGENCY,
        by=DUE,
        since=case.entries[-1].recorded,
        overdue_to=((Audience.CASE_PANEL_CHANNEL, 2),),
        still_overdue_to=(Audience.AGENCY_SENIORS, Audience.CHAIR),
    )
    assert not awaited(review(RETURN_ASKED, SUBMITTED))
    assert not awaited(review(RETURN_ASKED, WAIVED))
    assert not awaited(review(RETURN_ASKED, closed()))
    assert not awaited(review(RETURN_ASKED, Decided(decision=Decision.NONE, reasons="It was mistaken.")))
    assert awaited(review(RETURN_ASKED, SUBMITTED, BACK))


def test_the_ladder_goes_to_the_member_then_the_panels_channel_then_the_senior_and_the_chair() -> None:
    # due on Friday 4 December 2026; the working days after are Monday 7, Tuesday 8 and Wednesday 9
    ladder = Ladder(at=time(9, 0), days_before=(5, 1), tell_chair_after=2)
    found = [(one.name, one.audience, one.at) for one in rungs(review(RETURN_ASKED), (), ladder, WORKING_DAYS)]
    thursday, monday, tuesday, wednesday = (datetime(2026, 12, day, 9, 0, tzinfo=UTC) for day in (3, 7, 8, 9))
    assert found == [
        ("5", Audience.AGENCY, datetime(2026, 11, 27, 9, 0, tzinfo=UTC)),
        ("1", Audience.AGENCY, thursday),
        (OVERDUE, Audience.AGENCY, monday),
        (OVERDUE, Audience.CASE_PANEL_CHANNEL, tuesday),
        (STILL_OVERDUE, Audience.AGENCY_SENIORS, wednesday),
        (STILL_OVERDUE, Audience.CHAIR, wednesday),
    ]


@pytest.mark.parametrize(("after_days", "day"), [(0, 9), (1, 9), (2, 9), (3, 9), (4, 10), (10, 18)])
def test_the_chair_learns_of_it_when_app_yaml_says_but_never_before_the_panels_channel(
    after_days: int, day: int
) -> None:
    ladder = Ladder(days_before=(), tell_chair_after=after_days)
    found = {one.audience: one.at for one in rungs(review(RETURN_ASKED), (), ladder, WORKING_DAYS)}
    assert found[Audience.CHAIR] == found[Audience.AGENCY_SENIORS] == datetime(2026, 12, day, 9, 0, tzinfo=UTC)
    assert found[Audience.CASE_PANEL_CHANNEL] == datetime(2026, 12, 8, 9, 0, tzinfo=UTC)


def test_over_christmas_too_they_hear_of_it_one_after_the_other() -> None:
    # due on Christmas Eve, a Thursday; the 28th is a bank holiday in Boxing Day's place
    moved = ReturnDue(agency="Police", due=date(2026, 12, 24), reason="The panel meets later.")
    found = rungs(review(RETURN_ASKED, moved), (), Ladder(days_before=()), WORKING_DAYS)
    assert [one.at.day for one in found] == [29, 30, 31, 31]


def test_a_day_set_anew_makes_new_reminders() -> None:
    ladder = Ladder(at=time(9, 0), days_before=())
    moved = review(RETURN_ASKED, ReturnDue(agency="Police", due=date(2026, 12, 9), reason="The panel meets later."))
    assert {one.due for one in rungs(moved, (), ladder, WORKING_DAYS)} == {date(2026, 12, 9)}


def test_every_step_of_a_return_is_played_here() -> None:
    played = {act for act, _, _ in CELLS} | {Act.ANSWER_MORE_TIME}
    assert played == {act for act, content in CONTENTS.items() if isinstance(content, ReturnContent)}


# --- a day to set ------------------------------------------------------------------------------------------------

LADDER = Ladder(at=time(9, 0), days_before=(5, 1), tell_chair_after=2)


def test_while_no_day_is_set_the_panel_and_whoever_sets_it_are_reminded_every_five_working_days() -> None:
    # asked on Monday 9 November 2026; Christmas Day and Boxing Day (in lieu, the 28th) are no working days
    found = rungs(review(UNSET), (), LADDER, WORKING_DAYS)
    assert {(one.name, one.what) for one in found} == {(NO_DAY, "return_day")}
    assert {one.audience for one in found} == {Audience.CASE_PANEL_CHANNEL, Audience.CASE_PANEL_CHAIR}
    mornings = sorted({one.at.date() for one in found})
    expected = [date(2026, 11, day) for day in (16, 23, 30)] + [date(2026, 12, day) for day in (7, 14, 21, 30)]
    assert mornings[: len(expected)] == expected
    assert len(mornings) == 26


def test_that_is_over_once_a_day_is_set_or_the_return_came() -> None:
    for after in (ReturnDue(agency="Police", due=DUE), SUBMITTED, WAIVED, closed()):
        assert not [one for one in rungs(review(UNSET, after), (), LADDER, WORKING_DAYS) if one.name == NO_DAY]


def test_where_the_bank_holidays_are_known_no_further_the_reminders_end_there() -> None:
    known = replace(WORKING_DAYS, known_until=date(2026, 11, 25))
    found = rungs(review(UNSET), (), LADDER, known)
    assert sorted({one.at.date() for one in found}) == [date(2026, 11, 16), date(2026, 11, 23)]


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
