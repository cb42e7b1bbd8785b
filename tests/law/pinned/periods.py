"""The periods that texts speak of in words: they must not say other days than the tables beside them."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from tests.law.pinned.written import Row

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
#: "six to nine months", "at least 12 months", "aged 16 or 17", "18 or over": the number first
PERIOD = re.compile(
    rf"\b(?P<number>\d+|an?|{'|'.join(NUMBERS)})(?P<unit> (?:(?:working|calendar) )?(?:day|week|month|year)s?"
    rf"| to (?:{'|'.join(NUMBERS)}) months| or 1[0-9]\b| or over\b)",
    re.IGNORECASE,
)


def period_rows(table: Any) -> list[Row]:
    """A line for each record whose texts say a period or an age: what it is, and what they say, in their order."""
    found: list[Row] = []
    for field in fields(table):
        value = getattr(table, field.name)
        if isinstance(value, str):
            found += _row(field.name, value)
        for one in value if isinstance(value, tuple) else ():
            found += _row(f"{field.name} {_name(one)}", one)
    return found


def _row(name: str, told: Any) -> list[Row]:
    said = ", ".join(match[0].lower() for text in _texts(told) for match in PERIOD.finditer(text))
    return [(name, said)] if said else []


def _texts(told: Any) -> Iterator[str]:
    """Every sentence of a record and of those in it; an enumeration's value is none, nor are words to search by."""
    if type(told) is str:
        yield told
    elif isinstance(told, tuple):
        for one in told:
            yield from _texts(one)
    elif is_dataclass(told):
        for field in fields(told):
            yield from _texts(getattr(told, field.name)) if field.name != "words" else ()


def _name(one: Any) -> str:
    """Two duties of one name are told apart by what they are counted from."""
    if hasattr(one, "counted_from"):
        return f"{one.duty} from {one.counted_from}"
    known = next((getattr(one, name) for name in ("key", "code", "number") if hasattr(one, name)), None)
    return str(one[0] if known is None else known)
