"""What holds of every day, searched for counter-examples."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from review.calendar import add_months, london_date, london_moment
from review.law import PROCEDURES
from review.law.terms import Decision, Duty, Event, Procedure, Sense
from review.timetable import Deadline, deadlines
from tests.law.bank_holidays import WORKING_DAYS

DAYS = st.dates(date(2026, 1, 15), date(2027, 12, 31))
COUNTS = st.integers(1, 12)
#: the same days each time, and no failure because a machine was busy
searched = settings(deadline=None, derandomize=True)


@searched
@given(DAYS, COUNTS)
def test_working_days_forwards_and_backwards_agree(start: date, count: int) -> None:
    end = WORKING_DAYS.after(start, count)
    assert WORKING_DAYS.is_working_day(end)
    assert WORKING_DAYS.between(start, end) == count
    if WORKING_DAYS.is_working_day(start):
        assert WORKING_DAYS.before(end, count) == start


@searched
@given(DAYS, COUNTS)
def test_a_month_is_the_corresponding_date_or_the_last_of_its_month(start: date, count: int) -> None:
    end = add_months(start, count)
    assert (end.year - start.year) * 12 + end.month - start.month == count
    assert end.day == start.day or (end.day < start.day and add_months(end, 1).day >= end.day)


@searched
@given(DAYS)
def test_the_practical_day_is_never_later_and_skips_no_working_day(end: date) -> None:
    practical = WORKING_DAYS.on_or_before(end)
    assert practical <= end
    assert WORKING_DAYS.is_working_day(practical)
    assert WORKING_DAYS.between(practical, end) == 0


@searched
@given(DAYS, st.times(time(3), time(22)))
def test_a_london_time_falls_on_its_own_london_day(start: date, at: time) -> None:
    assert london_date(london_moment(start, at)) == start


@searched
@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(lambda naive: naive.replace(tzinfo=UTC)))  # noqa: DTZ001 - bounds are naive by the strategy's own rule
def test_a_london_day_is_the_utc_day_or_the_next(moment: datetime) -> None:
    assert (london_date(moment) - moment.date()).days in (0, 1)


def every_deadline(procedure: Procedure, happened: date, decision: Decision) -> dict[tuple[Duty, Event], Deadline]:
    """All the procedure's deadlines, where everything they are counted from happened on one day."""
    found = deadlines(procedure, dict.fromkeys(Event, happened), decision, WORKING_DAYS)
    return {(one.duty, one.law.counted_from): one for one in found}


@pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=PROCEDURES)
@searched
@given(DAYS, DAYS, st.sampled_from(Decision))
def test_what_happens_later_never_gives_an_earlier_date(
    procedure: Procedure, one: date, other: date, decision: Decision
) -> None:
    first, second = sorted((one, other))
    before, after = every_deadline(procedure, first, decision), every_deadline(procedure, second, decision)
    assert before.keys() == after.keys()
    for duty, early in before.items():
        late = after[duty]
        assert (early.due, early.act_by, early.recommended) <= (late.due, late.act_by, late.recommended)
        assert early.act_by <= late.act_by
        assert early.recommended <= late.recommended


@pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=PROCEDURES)
@searched
@given(DAYS, st.sampled_from(Decision))
def test_nothing_is_ever_shown_later_than_its_rule(procedure: Procedure, happened: date, decision: Decision) -> None:
    found = every_deadline(procedure, happened, decision)
    assert found
    for one in found.values():
        assert one.recommended <= one.act_by <= one.due
        if one.law.sense is Sense.LATEST and one.duty is not Duty.CHAIR_DISCUSSION:
            assert WORKING_DAYS.is_working_day(one.act_by)
            assert WORKING_DAYS.between(one.act_by, one.due) == 0  # no working day is given away
        else:
            assert one.act_by == one.due  # a minimum is never cut short, nor "within one day" put off
