"""What is kept, line by line, as it is kept: what is sealed stays sealed. The same for both engines."""

import json
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, select

from storage.backup_file import read_lines, write_lines
from storage.columns import microseconds
from storage.errors import UnreadableBackupError
from storage.migrations import schema_of

#: of Alembic; the backup's heading says it
NOT_KEPT = "alembic_version"


@dataclass(frozen=True, kw_only=True)
class Heading:
    """`made` in microseconds, as moments are kept."""

    schema: str
    made: int


@dataclass(frozen=True, kw_only=True)
class Backup:
    """How many rows each table has in it."""

    heading: Heading
    counts: Mapping[str, int]


def back_up(connection: Connection, path: Path, master: bytes, now: datetime) -> Backup:
    """Written, and then read again from its beginning to its end. Raises FileExistsError."""
    write_lines(path, master, _lines(connection, now))
    return contents(path, master)


def contents(path: Path, master: bytes) -> Backup:
    """What a backup holds; all of it is read. Raises UnreadableBackupError."""
    heading, rows = opened(path, master)
    return Backup(heading=heading, counts=Counter(table for table, _ in rows))


def opened(path: Path, master: bytes) -> tuple[Heading, Iterator[tuple[str, dict[str, Any]]]]:
    """The heading, and then each row with the table that it belongs to. Raises UnreadableBackupError."""
    lines = map(json.loads, read_lines(path, master))
    try:
        return Heading(**next(lines)), _rows(lines)
    except StopIteration:
        raise UnreadableBackupError from None


def tables_of(connection: Connection) -> Sequence[Table]:
    """As they are in this schema, those that others refer to first."""
    there = MetaData()
    there.reflect(connection)
    return [table for table in there.sorted_tables if table.name != NOT_KEPT]


def _lines(connection: Connection, now: datetime) -> Iterator[bytes]:
    yield _line({"schema": schema_of(connection), "made": microseconds(now)})
    for table in tables_of(connection):
        yield _line({"table": table.name, "columns": table.columns.keys()})
        for row in connection.execute(select(table).execution_options(yield_per=500)):
            yield _line([_as_json(value) for value in row])


def _rows(lines: Iterator[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    table, columns = "", []
    for line in lines:
        if isinstance(line, dict):
            table, columns = line["table"], line["columns"]
        else:
            yield table, dict(zip(columns, map(_from_json, line), strict=True))


def _line(content: object) -> bytes:
    return json.dumps(content, separators=(",", ":")).encode()


def _as_json(value: Any) -> Any:
    return [b64encode(value).decode()] if isinstance(value, bytes | memoryview) else value


def _from_json(value: Any) -> Any:
    return b64decode(value[0]) if isinstance(value, list) else value
