"""What differs between two procedures, value by value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum

from review.law.provisions import Provisions
from review.law.terms import Citation, DatedDuty, Period, Procedure

#: what the records are known by, in this order: a list is compared record by record, not place by place
NAMED_BY = ("key", "code", "number", "duty", "name")


@dataclass(frozen=True, kw_only=True)
class Difference:
    #: such as "dated / decision from board_notified / period"
    where: str
    #: what each says; None where it says nothing there
    first: str | None
    second: str | None


def differences(first: tuple[Procedure, Provisions], second: tuple[Procedure, Provisions]) -> tuple[Difference, ...]:
    """In the order of the tables; what only the second has comes last."""
    one, other = ({path: said for record in both for path, said in _values(record, ())} for both in (first, second))
    return tuple(
        Difference(where=" / ".join(path), first=one.get(path), second=other.get(path))
        for path in dict.fromkeys((*one, *other))
        if one.get(path) != other.get(path)
    )


Path = tuple[str, ...]


def _values(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, tuple):
        yield from _of_list(value, path)
    elif is_dataclass(value) and not isinstance(value, Citation | Period):
        for field in fields(value):
            if path or field.name != "name":  # two procedures differ in their names anyway
                yield from _values(getattr(value, field.name), (*path, field.name.replace("_", " ")))
    elif value is not None:
        yield path, _said(value)


def _of_list(found: tuple[object, ...], path: Path) -> Iterator[tuple[Path, str]]:
    """Records by their names; pairs by their first; of plain values the whole list."""
    for one in found:
        if is_dataclass(one):
            yield from _values(one, (*path, _name(one)))
        elif isinstance(one, tuple):
            yield (*path, str(one[0])), str(one[1])
    if found and not any(is_dataclass(one) or isinstance(one, tuple) for one in found):
        yield path, ", ".join(_said(one) for one in found)


def _name(record: object) -> str:
    if isinstance(record, DatedDuty):
        return f"{record.duty.value} from {record.counted_from.value}"
    if isinstance(record, Citation):
        return str(record)
    return next(str(getattr(record, name)) for name in NAMED_BY if hasattr(record, name))


def _said(value: object) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(_said(one) for one in value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, date) else str(value)


def as_json(found: tuple[Difference, ...], first: str, second: str) -> list[Mapping[str, str | None]]:
    return [{"where": one.where, first: one.first, second: one.second} for one in found]
