"""What an agency owes for a review: who is reminded of it, when, and of a day that is not set yet."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from review.awaited import Awaited, AwaitedKind, awaited
from review.entries import Decided
from review.ladder import NO_DAY, OVERDUE, STILL_OVERDUE, Ladder, rungs
from review.law.terms import Decision
from review.returns import ReturnDue
from review.tellings import Audience
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import closed
from tests.review.invented_reviews import BACK, DUE, UNSET, WAIVED, review
from tests.review.invented_steps import RETURN_ASKED, SUBMITTED


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


LADDER = Ladder(at=time(9, 0), days_before=(5, 1), tell_chair_after=2)


# --- a day to set ------------------------------------------------------------------------------------------------


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
