"""When the week's digests are due, by the clock of London."""

from datetime import date, datetime, time, timedelta

from bot.app_values import WEEKDAYS
from review.calendar import london_date, london_moment


def digest_day(now: datetime, weekday: str, at: time) -> date | None:
    """This week's day of the digest, once its hour has come; None before. It stays due to the end of the ISO week."""
    today = london_date(now)
    day = today + timedelta(days=WEEKDAYS.index(weekday) - today.weekday())
    return day if london_moment(day, at) <= now else None
