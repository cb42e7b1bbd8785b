"""The bank holidays as proclaimed: https://www.gov.uk/bank-holidays, and those of 2022 and 2023 that came once."""

from datetime import date

import pytest

from bot.holidays_england import is_bank_holiday, working_days
from review.errors import UnknownDayError

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "day",
    [
        date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8),
        date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 4), date(2026, 5, 25), date(2026, 8, 31),
        date(2026, 12, 25), date(2026, 12, 28), date(2027, 12, 27), date(2027, 12, 28), date(2028, 1, 3),
    ],
)  # fmt: skip
def test_a_day_that_is_not_worked(day: date) -> None:
    assert is_bank_holiday(day)
    assert not working_days(TODAY).is_working_day(day)


@pytest.mark.parametrize("day", [date(2026, 3, 17), date(2026, 8, 3), date(2026, 11, 30), date(2027, 1, 4)])
def test_the_holidays_of_scotland_and_northern_ireland_are_worked_in_england(day: date) -> None:
    assert not is_bank_holiday(day)
    assert working_days(TODAY).is_working_day(day) == (day.weekday() < 5)


def test_a_board_adds_and_removes_days() -> None:
    days = working_days(TODAY, added={"2027-07-01"}, removed={"2027-05-03"})
    assert not days.is_working_day(date(2027, 7, 1))
    assert days.is_working_day(date(2027, 5, 3))


def test_no_date_is_counted_past_the_horizon() -> None:
    days = working_days(TODAY)
    assert days.known_until == date(2028, 12, 31)
    with pytest.raises(UnknownDayError):
        days.is_working_day(date(2029, 1, 1))
