"""England's bank holidays, with their substitute days, and what a board adds or removes: the counting days of `review`.

The package computes for ever; what is proclaimed is known two years ahead or so. The horizon is our own choice.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache

import holidays

from review.calendar import WorkingDays

#: before anything that a referral may speak of
FIRST_YEAR = 1990
YEARS_AHEAD = 2


@cache
def bank_holidays(last_year: int) -> frozenset[date]:
    found = holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, last_year + 1))
    return frozenset(found.keys())


def is_bank_holiday(day: date) -> bool:
    return day in bank_holidays(max(day.year, FIRST_YEAR))


def working_days(today: date, added: Iterable[str] = (), removed: Iterable[str] = ()) -> WorkingDays:
    """Known until the end of the second year after `today`; `added` and `removed` are ISO days."""
    last_year = today.year + YEARS_AHEAD
    found = bank_holidays(last_year) | set(map(date.fromisoformat, added))
    return WorkingDays(
        holidays=frozenset(found - set(map(date.fromisoformat, removed))), known_until=date(last_year, 12, 31)
    )
