"""A day that is set for an agency: to come, and within the calendar by which people are reminded of it."""

from dialogs.case_work.team_steps import Check, today_or_later
from dialogs.checking import as_day
from dialogs.desk import Exchange
from dialogs.words import say
from review.drafts import Value
from review.errors import UnknownDayError

#: so many working days after the day people are usually still reminded of it (`review.ladder`)
REMINDED_FOR = 5


def to_come(exchange: Exchange) -> Check:
    def check(value: Value) -> str:
        return today_or_later(exchange)(value) or _past_the_calendar(exchange, value)

    return check


def _past_the_calendar(exchange: Exchange, value: Value) -> str:
    """The bank holidays after it are not known yet."""
    day = as_day(value)
    try:
        exchange.desk.days_at(exchange.now).after(day or exchange.today, REMINDED_FOR)
    except UnknownDayError:
        return say("return.due.no_calendar")
    return ""
