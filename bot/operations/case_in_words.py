"""A case as text, for people: the referral as it was sent, what happened since, the dates, and who looked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from bot.law.text import underlined
from bot.law.text import wrapped as filled
from dialogs.case_work.detail import as_sent
from dialogs.dates import day_in_words, moment_in_words
from dialogs.parts import Section
from review.case import Case
from review.case_work import Looked
from review.entries import Entry
from review.law import procedure
from review.referral import Referred
from review.timetable import Deadline

#: of a record: what it is called by already, and what stands in the referral
UNSAID = frozenset({"kind"})


def in_words(case: Case, dated: Iterable[Deadline], now: datetime) -> str:
    law = procedure(case.procedure)
    parts = (
        underlined(f"Case {case.reference}", "="),
        (f"Everything that is kept of it, as it was on {moment_in_words(now)}. Times are by a London clock.",),
        (f"Procedure: {law.title}.",),
        ("", *underlined("The referral as it was sent", "-")),
        *(_section(one) for one in as_sent(case)),
        ("", *underlined("What happened, in order", "-")),
        *(_entry(number, one) for number, one in enumerate(case.entries, 1)),
        ("", *underlined("The dates, each with its rule", "-")),
        *(_deadline(case, one) for one in dated),
        ("", *underlined("Who looked at the private detail", "-")),
        tuple(f"{moment_in_words(one.recorded)}: {_who(one)}" for one in case.looks) or ("Nobody.",),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _section(one: Section) -> Iterator[str]:
    yield ""
    yield from (one.heading,) if one.heading else ()
    yield from (wrapped(line, 2) for line in one.lines)
    for row in one.rows:
        yield wrapped(f"{row.label}: {row.text}", 2)


def _entry(number: int, one: Entry) -> Iterator[str]:
    yield ""
    yield wrapped(f"{number}. {_words(one.content.kind)}, {moment_in_words(one.happened)}", 0)
    yield wrapped(f"By {_who(one)}, on {one.by.account.platform.capitalize()}.", 2)
    if one.recorded != one.happened:
        yield wrapped(f"Recorded on {moment_in_words(one.recorded)}.", 2)
    if one.rule:
        yield wrapped(f"Under the rule {one.rule}.", 2)
    if not isinstance(one.content, Referred | Looked):
        yield from (wrapped(line, 2) for line in _told(one.content))


def _deadline(case: Case, one: Deadline) -> Iterator[str]:
    done = case.done(one.duty)
    yield ""
    yield wrapped(f"{one.law.label}: by {day_in_words(one.due)}", 0)
    yield wrapped(f"Counted: {one.how_counted}, {day_in_words(one.counted_on)} [{one.law.citation}]", 2)
    settled = f"{_words(done.content.kind)} on {moment_in_words(done.happened)}, {_who(done)}" if done else "open"
    yield wrapped(f"State: {settled}.", 2)


def wrapped(text: str, indent: int) -> str:
    """The paragraphs stay as they were typed."""
    return "\n".join(filled(line, indent) for line in text.splitlines() if line.strip())


def _who(one: Entry) -> str:
    return f"{one.by.name} ({_words(one.by.role.value)})"


# --- whatever a record says ----------------------------------------------------------------------------------------


def _told(record: object, before: str = "") -> Iterator[str]:
    """A line for each field that says something; what is inside of it after its name."""
    if isinstance(record, Mapping):
        named: Iterable[tuple[str, object]] = ((str(name), value) for name, value in record.items())
    elif is_dataclass(record):
        named = ((one.name, getattr(record, one.name)) for one in fields(record) if one.name not in UNSAID)
    else:
        named = ((str(number), value) for number, value in enumerate(_several(record), 1))
    for name, value in named:
        label = f"{before}{_words(name)}"
        if isinstance(value, Mapping) or is_dataclass(value) or _holds_records(value):
            yield from _told(value, f"{label}, ")
        elif value not in (None, "", (), frozenset()):
            yield f"{label}: {_value(value)}"


def _holds_records(value: object) -> bool:
    return any(is_dataclass(one) or isinstance(one, tuple) for one in _several(value))


def _several(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, tuple | frozenset) else ()


def _value(value: object) -> str:
    if isinstance(value, datetime):
        return moment_in_words(value)
    if isinstance(value, date):
        return day_in_words(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return _words(str(value.value))
    several = _several(value)
    return ", ".join(sorted(map(_value, several))) if several else str(value)


def _words(name: str) -> str:
    """A name of ours as people read it."""
    plain = name.replace("_", " ")
    return plain[:1].upper() + plain[1:]
