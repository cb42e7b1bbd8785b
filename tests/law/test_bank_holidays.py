"""The list written by hand agrees with the package that the program itself uses."""

import holidays

from tests.law.bank_holidays import BANK_HOLIDAYS, day


def test_the_list_written_by_hand_agrees_with_the_holidays_package_on_every_weekday() -> None:
    england = holidays.country_holidays("GB", subdiv="ENG", years=range(2026, 2029))
    assert {found for found in england if found.weekday() < 5} == set(map(day, BANK_HOLIDAYS))


def test_no_holiday_written_by_hand_falls_on_a_weekend_where_it_would_change_nothing() -> None:
    assert [written for written in BANK_HOLIDAYS if day(written).weekday() >= 5] == []
