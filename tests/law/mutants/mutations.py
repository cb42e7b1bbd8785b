"""Every small change of a table that a test must notice: a day more, a recipient less, "must" for "should"."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import Any

from review.law.terms import Citation, Event, Milestone, Period, StandingPanel, Unit
from tests.law.pinned.periods import PERIOD

#: short names of people and bodies: a wrong one is as bad as none
WHO = ("who", "notifier", "decider", "alternative_review", "referral_title", "base", "whom", "body", "extended_by")
#: what identifies a record: a change of it is a record dropped and another added
IDENTITY = ("key", "name", "code", "term")
AN_INVENTED_PLACE = Citation(document="an invented text", place="1")
#: what may be missing, and what a slip could put there
MISSING: Mapping[str, Any] = {
    "opens": Event.DECIDED,
    "extended_by": "somebody else",
    "panel_lead": AN_INVENTED_PLACE,
    "extraordinary_meeting": AN_INVENTED_PLACE,
    "standing_panel": StandingPanel(name="an invented panel", citation=AN_INVENTED_PLACE),
}
#: by what words an answer is found is no matter of law
NOT_LAW = ("words",)


def mutations(record: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Each change by itself, with where and what it is, and the whole record with it."""
    for field in (one for one in fields(record) if one.name not in NOT_LAW):
        place = f"{path}.{field.name}" if path else field.name
        for what, other in _changes(field.name, getattr(record, field.name), place):
            yield what, replace(record, **{field.name: other})


def _changes(name: str, value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if name in MISSING and not value:
        yield f"{place}: given", MISSING[name]
    elif name in MISSING and value is not None and not isinstance(value, str | StrEnum):
        yield f"{place}: gone", None
    match value:
        case Event() | Milestone() if name == "opens":
            other = Event.DECIDED if value is not Event.DECIDED else Milestone.APPROVED
            yield from ((f"{place}: {one} for {value}", one) for one in (other, None))
        case StandingPanel():
            yield from mutations(value, place)
        case Period():
            yield from _other_periods(value, place)
        case StrEnum():
            yield from ((f"{place}: {other} for {value}", other) for other in type(value) if other is not value)
        case Citation():
            yield from _other_marks(value, place)
        case bool():
            yield f"{place}: {not value}", not value
        case int():
            yield from ((f"{place}: {other}", other) for other in (value + 1, value - 1))
        case str():
            yield from _other_words(name, value, place)
        case tuple():
            yield from _other_members(value, place)
        case frozenset():
            yield from ((f"{place}: without {one}", value - {one}) for one in sorted(value))


def _other_periods(period: Period, place: str) -> Iterator[tuple[str, Period]]:
    yield f"{place}: one more", replace(period, count=period.count + 1)
    yield f"{place}: one less", replace(period, count=period.count - 1)
    yield f"{place}: turned round", replace(period, back=not period.back)
    yield from ((f"{place}: in {unit}", replace(period, unit=unit)) for unit in Unit if unit is not period.unit)


def _other_marks(citation: Citation, place: str) -> Iterator[tuple[str, Citation]]:
    yield f"{place}: ours turned", replace(citation, ours=not citation.ours)
    yield f"{place}: unverified turned", replace(citation, unverified=not citation.unverified)
    yield f"{place}: no place", replace(citation, place="")
    yield f"{place}: no document", replace(citation, document="")


def _other_words(name: str, value: str, place: str) -> Iterator[tuple[str, str]]:
    if value and name in WHO:
        yield f"{place}: somebody else", "somebody else"
    elif value and name not in IDENTITY:
        yield f"{place}: nothing said", ""
    yield from _other_numbers(value, place)


def _other_numbers(value: str, place: str) -> Iterator[tuple[str, str]]:
    for match in PERIOD.finditer(value):
        start, end = match.span("number")
        yield f"{place}: another number for {match[0]!r}", f"{value[:start]}thirteen{value[end:]}"


def _other_members(members: tuple[Any, ...], place: str) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for n, member in enumerate(members):
        named = f"{place}[{_name(member)}]"
        yield f"{named}: dropped", (*members[:n], *members[n + 1 :])
        for what, other in _inside(member, named):
            yield what, (*members[:n], other, *members[n + 1 :])


def _inside(member: Any, named: str) -> Iterator[tuple[str, Any]]:
    """The changes of a record in a list, and the numbers of a sentence in one."""
    if is_dataclass(member) and not isinstance(member, Citation):
        yield from mutations(member, named)
    elif isinstance(member, str):
        yield from _other_numbers(member, named)


def _name(member: Any) -> str:
    """By which its readers know it."""
    named = next((getattr(member, name) for name in (*IDENTITY, "duty", "number") if hasattr(member, name)), member)
    return str(named)
