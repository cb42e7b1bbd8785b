"""The counting rules, each by dated examples worked by hand."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from review.calendar import WorkingDays, add_months, london_date, london_moment
from review.errors import ImpossibleTimeError, UnknownDayError
from tests.law.bank_holidays import BANK_HOLIDAYS, HORIZON, WORKING_DAYS, day


@pytest.mark.parametrize("written", BANK_HOLIDAYS)
def test_a_bank_holiday_is_no_working_day(written: str) -> None:
    assert not WORKING_DAYS.is_working_day(day(written))


@pytest.mark.parametrize(
    ("written", "working"),
    [
        ("2026-11-20", True),  # an ordinary Friday
        ("2026-11-21", False),  # Saturday
        ("2026-11-22", False),  # Sunday
        ("2026-11-23", True),  # Monday
        ("2026-04-02", True),  # Maundy Thursday is no bank holiday
        ("2026-12-24", True),  # nor is Christmas Eve
        ("2026-12-29", True),  # the day after the substitute day
        ("2027-12-29", True),
    ],
)
def test_working_days_are_monday_to_friday(written: str, working: bool) -> None:
    assert WORKING_DAYS.is_working_day(day(written)) is working


MONTHS = [
    # sentence, from, months, to
    ("one month ends on the corresponding date", "2026-11-09", 1, "2026-12-09"),
    ("a month from 31 January ends on 28 February", "2027-01-31", 1, "2027-02-28"),
    ("in a leap year it ends on 29 February", "2028-01-31", 1, "2028-02-29"),
    ("so does a month from 30 January", "2028-01-30", 1, "2028-02-29"),
    ("a month from 28 February is 28 March and not the end of March", "2027-02-28", 1, "2027-03-28"),
    ("a month from 31 October ends on 30 November", "2026-10-31", 1, "2026-11-30"),
    ("a month over the turn of the year", "2026-12-15", 1, "2027-01-15"),
    ("six months are no 182 days", "2026-08-31", 6, "2027-02-28"),
    ("six months into a leap year", "2027-08-31", 6, "2028-02-29"),
    ("twelve months from a leap day end on 28 February", "2028-02-29", 12, "2029-02-28"),
    ("twelve months in December stay in December", "2026-12-31", 12, "2027-12-31"),
    ("backwards, a month before 31 March is the end of February", "2027-03-31", -1, "2027-02-28"),
    ("backwards over the turn of the year", "2027-01-31", -2, "2026-11-30"),
]


@pytest.mark.parametrize(("start", "count", "end"), [row[1:] for row in MONTHS], ids=[row[0] for row in MONTHS])
def test_months_end_on_the_corresponding_date(start: str, count: int, end: str) -> None:
    assert add_months(day(start), count) == day(end)


LONDON_DAYS = [
    # sentence, the moment in UTC, the legal day
    ("23:30 UTC in British summer is the next London day", "2026-07-01T23:30", "2026-07-02"),
    ("22:59 UTC in British summer is a minute before midnight", "2026-07-01T22:59", "2026-07-01"),
    ("23:30 UTC in winter is the same day", "2026-12-01T23:30", "2026-12-01"),
    ("the minute before the clocks go forward", "2026-03-29T00:59", "2026-03-29"),
    ("the evening after they went forward, 23:00 UTC is midnight", "2026-03-29T23:00", "2026-03-30"),
    ("the evening before they went forward, it is not", "2026-03-28T23:59", "2026-03-28"),
    ("half past midnight on the day they go back is still summer", "2026-10-24T23:30", "2026-10-25"),
    ("the second half past one of that day", "2026-10-25T01:30", "2026-10-25"),
    ("that evening 23:30 UTC is the same day again", "2026-10-25T23:30", "2026-10-25"),
]


@pytest.mark.parametrize(("utc", "legal"), [row[1:] for row in LONDON_DAYS], ids=[row[0] for row in LONDON_DAYS])
def test_the_legal_day_of_a_moment_is_the_london_day(utc: str, legal: str) -> None:
    assert london_date(datetime.fromisoformat(utc).replace(tzinfo=UTC)) == day(legal)


def test_a_moment_without_a_time_zone_has_no_legal_day() -> None:
    with pytest.raises(ValueError, match="time zone"):
        london_date(datetime(2026, 7, 1, 23, 30))  # noqa: DTZ001 - it is what is refused


LONDON_TIMES = [
    ("nine o'clock in winter is 09:00 UTC", "2026-11-23", time(9), "2026-11-23T09:00"),
    ("nine o'clock in summer is 08:00 UTC", "2026-07-01", time(9), "2026-07-01T08:00"),
    ("the Friday before the clocks go forward", "2026-03-27", time(9), "2026-03-27T09:00"),
    ("the Monday after", "2026-03-30", time(9), "2026-03-30T08:00"),
    ("the Friday before they go back", "2026-10-23", time(9), "2026-10-23T08:00"),
    ("the Monday after", "2026-10-26", time(9), "2026-10-26T09:00"),
    ("half past one comes twice when they go back; the first is meant", "2026-10-25", time(1, 30), "2026-10-25T00:30"),
]


@pytest.mark.parametrize(
    ("written", "at", "utc"), [row[1:] for row in LONDON_TIMES], ids=[row[0] for row in LONDON_TIMES]
)
def test_a_london_time_is_the_moment_its_clocks_show_it(written: str, at: time, utc: str) -> None:
    assert london_moment(day(written), at) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_half_past_one_does_not_exist_on_the_morning_the_clocks_go_forward() -> None:
    with pytest.raises(ImpossibleTimeError):
        london_moment(date(2026, 3, 29), time(1, 30))


@pytest.mark.parametrize("count", [0, -1])
def test_a_period_has_at_least_one_day(count: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        WORKING_DAYS.after(date(2026, 11, 23), count)


def test_the_day_itself_is_never_counted_forwards_or_backwards() -> None:
    monday = date(2026, 11, 23)
    assert WORKING_DAYS.after(monday, 1) == date(2026, 11, 24)
    assert WORKING_DAYS.before(monday, 1) == date(2026, 11, 20)


def test_the_practical_day_of_a_rule_that_ends_on_a_bank_holiday_is_the_working_day_before() -> None:
    # Easter Monday 2026; Sunday, Saturday and Good Friday before it are no working days either
    assert WORKING_DAYS.on_or_before(date(2026, 4, 6)) == date(2026, 4, 2)
    assert WORKING_DAYS.on_or_before(date(2026, 4, 2)) == date(2026, 4, 2)


def test_people_are_told_on_the_working_day_after_and_never_on_a_holiday() -> None:
    # due on Maundy Thursday, or on Easter Monday itself
    assert WORKING_DAYS.after(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert WORKING_DAYS.after(date(2026, 4, 6), 1) == date(2026, 4, 7)


def test_working_days_between_leave_out_the_first_day_and_count_the_last() -> None:
    # Thursday 24 December 2026 to Tuesday 5 January 2027: 29, 30, 31, 4, 5
    assert WORKING_DAYS.between(date(2026, 12, 24), date(2027, 1, 5)) == 5
    assert WORKING_DAYS.between(date(2027, 1, 5), date(2026, 12, 24)) == -5
    assert WORKING_DAYS.between(date(2026, 11, 23), date(2026, 11, 23)) == 0


def test_a_day_beyond_the_known_holidays_is_refused_and_the_last_known_day_is_not() -> None:
    known = WorkingDays(holidays=frozenset(), known_until=HORIZON)
    assert known.is_working_day(HORIZON) is False  # 31 December 2028 is a Sunday
    with pytest.raises(UnknownDayError):
        known.is_working_day(HORIZON + timedelta(days=1))
    with pytest.raises(UnknownDayError):
        known.after(date(2028, 12, 28), 5)
