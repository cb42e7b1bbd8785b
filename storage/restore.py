"""A backup into a new database of either engine: all of it, or nothing."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, insert, text, update

from storage.backup import Backup, Heading, contents, opened, tables_of
from storage.database import FILE_NAME, parsed
from storage.engine import postgres_engine, sqlite_engine
from storage.errors import NotEmptyError
from storage.keyfile import beside, file_key, hold, make_private
from storage.migrations import build_at
from storage.vault import wrap_anew

AT_ONCE = 500
Rows = Iterator[tuple[str, dict[str, Any]]]


def restore(path: Path, url: str, data: Path, master: bytes, before: bytes = b"") -> Backup:
    """The backup is read to its end before anything is made. `before` is the key it was made with, where another.

    Raises UnreadableBackupError, NotEmptyError, NewerSchemaError or DatabaseInUseError.
    """
    found = contents(path, before or master)
    make_private(data)
    place = parsed(url or f"sqlite:///{data / FILE_NAME}")

    def build(engine: Engine) -> None:
        try:
            build_at(engine, found.heading.schema, lambda connection: _fill(connection, path, master, before or master))
        finally:
            engine.dispose()

    if place.get_backend_name() == "sqlite":
        _into_file(Path(place.database or ""), master, build)
    else:
        build(postgres_engine(place))
    return found


def _into_file(database: Path, master: bytes, build: Callable[[Engine], None]) -> None:
    if not database.parent.exists():
        make_private(database.parent)
    with hold(database):
        if database.exists() and database.stat().st_size:
            raise NotEmptyError
        had_key = beside(database, ".key").exists()
        try:
            build(sqlite_engine(database, file_key(database, master)))
        except BaseException:
            _unmake(database, key=not had_key)
            raise


def _unmake(database: Path, *, key: bool) -> None:
    for ending in ("", "-wal", "-shm", *((".key",) if key else ())):
        with suppress(FileNotFoundError):
            beside(database, ending).unlink()


def _fill(connection: Connection, path: Path, master: bytes, before: bytes) -> None:
    heading, rows = opened(path, before)
    there = {table.name: table for table in tables_of(connection)}
    for name, of_table in groupby(rows, key=itemgetter(0)):
        _insert(connection, there[name], of_table)
    if before != master:
        wrap_anew(connection, before, master)
    _let_letters_wait(connection, there["outbox"], heading)
    _count_on(connection, there)


def _insert(connection: Connection, table: Table, rows: Rows) -> None:
    while some := [row for _, row in islice(rows, AT_ONCE)]:
        connection.execute(insert(table), some)


def _let_letters_wait(connection: Connection, outbox: Table, heading: Heading) -> None:
    """What was unsent then may have been sent since: whoever sends it looks first, from the backup's moment on."""
    unsent = outbox.c.state.in_(("waiting", "leased"))
    again = {"state": "waiting", "fence": None, "again": 0}
    connection.execute(update(outbox).where(unsent).values(**again))
    since = func.coalesce(outbox.c.first_tried_at, heading.made)
    posts = update(outbox).where(outbox.c.state == "waiting", outbox.c.op == "post")
    connection.execute(posts.values(look_first=1, first_tried_at=since))


def _count_on(connection: Connection, tables: dict[str, Table]) -> None:
    """PostgreSQL numbers on from where its sequence stands, which rows that bring their own number do not move.

    Without this the next letter would meet a number in use, and `on conflict do nothing` would drop it unseen.
    """
    if connection.dialect.name != "postgresql":
        return
    for name in (name for name, table in tables.items() if "id" in table.c):
        sequence = connection.execute(text("select pg_get_serial_sequence(:name, 'id')"), {"name": name}).scalar()
        if sequence:
            highest = f'select setval(:sequence, coalesce(max(id), 1), max(id) is not null) from "{name}"'  # noqa: S608 (own tables)
            connection.execute(text(highest), {"sequence": sequence})
