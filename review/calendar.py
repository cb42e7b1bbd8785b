"""Working days, months and London dates: the counting rules, each above the code that counts.

Bank holidays are handed in, with the day up to which they are known: no date is counted past it in silence.
"""

import calendar as month_lengths
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from review.errors import ImpossibleTimeError, UnknownDayError

LONDON = ZoneInfo("Europe/London")
ONE_DAY = timedelta(days=1)
FRIDAY = 4


def london_date(moment: datetime) -> date:
    """The legal day of an aware moment. Moments are kept in UTC; days are decided in London (K11, ours)."""
    if moment.tzinfo is None:
        raise ValueError("a moment must know its time zone")
    return moment.astimezone(LONDON).date()


def london_moment(day: date, at: time) -> datetime:
    """The UTC moment at which a London clock shows `at` on `day`; the first of two where the clocks go back.

    Raises ImpossibleTimeError for the hour that is skipped when they go forward.
    """
    local = datetime.combine(day, at, tzinfo=LONDON)
    moment = local.astimezone(UTC)
    if moment.astimezone(LONDON).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise ImpossibleTimeError
    return moment


def add_months(day: date, count: int) -> date:
    """The corresponding date, or the month's last day where there is none (Dodds v Walker [1981] 1 WLR 1027; K5)."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    last = month_lengths.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


@dataclass(frozen=True, kw_only=True)
class WorkingDays:
    """Monday to Friday without the bank holidays of England and Wales, Good Friday and Christmas Day (K3, ours)."""

    holidays: frozenset[date]
    #: the last day for which `holidays` is known to be complete
    known_until: date

    def is_working_day(self, day: date) -> bool:
        """Raises UnknownDayError past `known_until`."""
        if day > self.known_until:
            raise UnknownDayError
        return day.weekday() <= FRIDAY and day not in self.holidays

    def after(self, day: date, count: int) -> date:
        """The end of the count-th working day after `day`, which is day 0 and not counted (K1, K2, ours)."""
        return _nth(self._walk(day, ONE_DAY), count)

    def before(self, day: date, count: int) -> date:
        """The count-th working day before `day`, which is day 0 (K7, ours)."""
        return _nth(self._walk(day, -ONE_DAY), count)

    def on_or_before(self, day: date) -> date:
        """The last working day that a rule ending on `day` leaves: never later than `day` (K6, ours)."""
        return day if self.is_working_day(day) else self.before(day, 1)

    def between(self, start: date, end: date) -> int:
        """How many working days come after `start` up to and including `end`; negative where `end` is earlier."""
        if end < start:
            return -self.between(end, start)
        span = (end - start).days
        return sum(self.is_working_day(start + timedelta(days=n)) for n in range(1, span + 1))

    def _walk(self, day: date, step: timedelta) -> Iterator[date]:
        while True:
            day += step
            if self.is_working_day(day):
                yield day


def _nth(days: Iterator[date], count: int) -> date:
    if count < 1:
        raise ValueError("a period has at least one day")
    return next(islice(days, count - 1, None))
