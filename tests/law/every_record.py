"""The ways through the tables of the law: every value, every record, every citation."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from review.law import PROCEDURES, PROVISIONS
from review.law.provisions import Provisions
from review.law.terms import Citation, Procedure

every_name = pytest.mark.parametrize("name", PROCEDURES)


def told(record: object, path: str) -> Iterator[tuple[str, object]]:
    """Every value of a table with the way to it."""
    if is_dataclass(record):
        for field in fields(record):
            yield from told(getattr(record, field.name), f"{path}.{field.name}")
    elif isinstance(record, tuple):
        for number, one in enumerate(record):
            yield from told(one, f"{path}[{getattr(one, 'key', getattr(one, 'code', number))}]")
    else:
        yield path, record


def records(record: object, path: str) -> Iterator[tuple[str, object]]:
    """Every record of a table that is no citation itself."""
    if is_dataclass(record) and not isinstance(record, Citation):
        yield path, record
        for field in fields(record):
            yield from records(getattr(record, field.name), f"{path}.{field.name}")
    elif isinstance(record, tuple):
        for one in record:
            yield from records(one, f"{path}[{getattr(one, 'key', getattr(one, 'code', ''))}]")


def citations(record: object) -> tuple[Citation, ...]:
    """The citations of one record, whatever its field is called."""
    cited: tuple[Citation, ...] = ()
    for field in fields(record):  # type: ignore[arg-type]  # only records are handed in
        value = getattr(record, field.name)
        if isinstance(value, Citation):
            cited += (value,)
        elif isinstance(value, tuple) and value and all(isinstance(one, Citation) for one in value):
            cited += value
    return cited


def everything(name: str) -> tuple[tuple[str, Procedure | Provisions], ...]:
    return ((name, PROCEDURES[name]), (name, PROVISIONS[name]))
