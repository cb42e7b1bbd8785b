"""Dated examples as a lawyer writes them: what happened, and everything that follows from it, day by day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from review.calendar import london_date
from review.law import PROCEDURES
from review.law.terms import Decision, Event
from review.timetable import Deadline, deadlines
from tests.law.bank_holidays import WORKING_DAYS


@dataclass(frozen=True)
class Example:
    sentence: str
    #: "decided 2026-11-20, initiated 2026-11-23"; a moment is written with its time and Z
    happened: str
    #: all that follows and nothing else; "act by" and "better" where they differ from the last day of the rule
    follows: tuple[str, ...]
    decision: str = ""


def what_follows(procedure: str, example: Example) -> tuple[str, ...]:
    """In words, by name and then by day."""
    decision = Decision(example.decision) if example.decision else None
    found = deadlines(PROCEDURES[procedure], _events(example.happened), decision, WORKING_DAYS)
    return tuple(_in_words(one) for one in sorted(found, key=lambda one: (one.duty, one.due)))


def _events(written: str) -> Mapping[Event, date]:
    pairs = (one.split(" ") for one in written.split(", "))
    return {Event(event): _london_day(when) for event, when in pairs}


def _london_day(when: str) -> date:
    return london_date(datetime.fromisoformat(when)) if "T" in when else date.fromisoformat(when)


def _in_words(deadline: Deadline) -> str:
    words = f"{deadline.duty}: {_day(deadline.due)}"
    if deadline.act_by != deadline.due:
        words += f", act by {_day(deadline.act_by)}"
    if deadline.recommended != deadline.act_by:
        words += f", better {_day(deadline.recommended)}"
    return words


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"
