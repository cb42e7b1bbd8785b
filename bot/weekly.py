"""When the week's digests are due, by the clock of London."""

from datetime import date, datetime, time, timedelta

from bot.app_values import WEEKDAYS
from review.calendar import WorkingDays, london_date, london_moment
from review.errors import UnknownDayError


def digest_day(now: datetime, weekday: str, at: time, days: WorkingDays) -> date | None:
    """This week's day of the digest, once its hour has come; None before. It stays due to the end of the ISO week."""
    today = london_date(now)
    monday = today - timedelta(days=today.weekday())
    day = _worked(monday + timedelta(days=WEEKDAYS.index(weekday)), monday, days)
    return day if london_moment(day, at) <= now else None


def _worked(day: date, monday: date, days: WorkingDays) -> date:
    """On a bank holiday nobody reads it: the next working day of that week, or the last before; as chosen, if none."""
    try:
        week = [one for one in (monday + timedelta(days=n) for n in range(7)) if days.is_working_day(one)]
    except UnknownDayError:
        return day
    later = [one for one in week if one >= day]
    return next(iter(later or week[-1:]), day)
