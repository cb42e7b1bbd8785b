"""A day as people write it: "2 March 2026", "Mon 2nd Mar 26", "2/3/26", "March 2, 2026", "yesterday".

Figures are in the British order. What may be two days is none: nothing is guessed.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from dialogs.number_words import in_figures
from dialogs.spellings import MEANT_WEEKDAYS, meant_month

BETWEEN = r"[\s./,'\u2019\u2010-\u2015-]"
ORDINAL = " ?(?:st|nd|rd|th)"
DAY = rf"(?P<day>\d{{1,2}})(?:{ORDINAL})?(?: day)?"
MONTH = r"(?P<month>[a-z]{3,10})"
YEAR = r"(?P<year>\d{4}|\d{2})"
#: "Monday, the"; another word would say that it is not quite that day
LEAD = r"(?:on +)?(?:(?P<weekday>(?!the\b)[a-z]{3,10})[.,]* +)?(?:the +)?"
WRITTEN = tuple(
    re.compile(LEAD + rest)
    for rest in (
        rf"{DAY}(?: of(?: the)?)?{BETWEEN}+(?P<month>\d{{1,2}})(?:{ORDINAL})?{BETWEEN}+{YEAR}",
        rf"{DAY}(?: of)?{BETWEEN}*{MONTH}{BETWEEN}*{YEAR}",
        rf"{MONTH}{BETWEEN}*(?:the +)?{DAY}{BETWEEN}+{YEAR}",
        rf"(?P<year>\d{{4}}){BETWEEN}+(?P<month>\d{{1,2}}){BETWEEN}+{DAY}",
        rf"(?P<year>\d{{4}}){BETWEEN}*{MONTH}{BETWEEN}*{DAY}",
        r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})",
    )
)
#: a year of two figures is of this century up to here
CENTURY = 50
#: by the day on which it is said
SAID_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1}


def written_day(text: str) -> date | None:
    plain = in_figures(" ".join(text.casefold().split())).rstrip(" .,")
    found = (pattern.fullmatch(plain) for pattern in WRITTEN)
    days = set(_days(one.groupdict() for one in found if one))
    return days.pop() if len(days) == 1 else None


def said_today(text: str, today: date) -> date | None:
    """What is another day tomorrow: read while it is being said, and kept as the day that it is."""
    days = SAID_TODAY.get(text.casefold().strip(" ."))
    return None if days is None else today + timedelta(days=days)


def _days(found: Iterable[dict[str, str | None]]) -> Iterator[date]:
    """Each that there is in the calendar, and that was on the day of the week that stands beside it."""
    for one in found:
        day = _in_calendar(_year(one["year"] or ""), _month(one["month"] or ""), one["day"] or "")
        weekday = one.get("weekday")
        if day and (weekday is None or weekday in MEANT_WEEKDAYS[day.weekday()]):
            yield day


def _in_calendar(year: int, month: int, day: str) -> date | None:
    try:
        return date(year, month, int(day))
    except ValueError:
        return None


def _year(written: str) -> int:
    year = int(written)
    if len(written) > len("26"):
        return year
    return year + (2000 if year < CENTURY else 1900)


def _month(written: str) -> int:
    return int(written) if written.isdecimal() else meant_month(written)
