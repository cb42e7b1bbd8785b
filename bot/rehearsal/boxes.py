"""A day or a moment, from the boxes it is typed into, and back into them. What is no date comes back as it was typed.

People type what they write on paper: "March" for the month, "2nd" for the day, or the whole date into the first box.
"""

import re
from collections.abc import Mapping

from dialogs.spellings import meant_month

WRITTEN = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
#: what stands between the parts of a date written in one go
BETWEEN = re.compile(r"[\s/.,-]+")
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$", re.IGNORECASE)
YEAR, SHORT = 4, 2
PARTS = ("day", "month", "year")


def in_boxes(typed: Mapping[str, str]) -> str:
    """As the vocabulary writes it ("2026-03-02", "2026-03-02T14:05"); else "2/3/26", for the dialogs to judge."""
    day = _day(*(_tidy(typed.get(part, "")) for part in PARTS))
    if "time" not in typed:
        return day
    time = _time(typed["time"])
    return f"{day}T{time}" if day or time else ""


def pieces_of(value: str) -> dict[str, str]:
    """What stands in each box, from the answer that was put together."""
    day, _, time = value.partition("T")
    written = WRITTEN.fullmatch(day)
    if written:
        year, month, number = written.groups()
        return {"day": str(int(number)), "month": str(int(month)), "year": year, "time": time}
    apart = day.split("/")
    boxes = apart if len(apart) == len(PARTS) else (day, "", "")
    return {**dict(zip(PARTS, boxes, strict=True)), "time": time}


def _tidy(typed: str) -> str:
    """`T` and the stroke have a meaning in what is put together."""
    return re.sub(r"\s+", " ", typed.replace("T", "t")).strip()


def _day(day: str, month: str, year: str) -> str:
    if not (month or year):
        apart = BETWEEN.split(day)
        if len(apart) != len(PARTS):
            return day.replace("/", " ").strip()
        day, month, year = reversed(apart) if len(apart[0]) == YEAR else apart
    day, month, year = (one.replace("/", " ").strip() for one in (day, month, year))
    day, month = ORDINAL.sub("", day), _month(month)
    if _is_number(day, SHORT) and _is_number(month, SHORT) and _is_number(year, YEAR) and len(year) == YEAR:
        return f"{int(year):04d}-{int(month):02d}-{int(day):02d}"
    return f"{day}/{month}/{year}"


def _month(typed: str) -> str:
    """Its number, where it is an English name, the beginning of one, or one with a letter wrong."""
    number = meant_month(typed.casefold().rstrip("."))
    return str(number) if number else typed


def _is_number(text: str, longest: int) -> bool:
    return text.isdecimal() and len(text) <= longest


def _time(typed: str) -> str:
    """As 14:05 is written, also from 14.05 and from 9:05."""
    text = typed.strip().replace(".", ":")
    hour, colon, minute = text.partition(":")
    return f"{_two(hour)}:{_two(minute)}" if colon else text


def _two(typed: str) -> str:
    text = typed.strip()
    return f"{int(text):02d}" if _is_number(text, SHORT) else text
