"""Beside the program that serves it: reading what is kept at one moment, or adding to it in one short transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from storage.database import FILE_NAME, parsed
from storage.engine import postgres_engine, sqlite_engine
from storage.errors import NoDatabaseError, OlderSchemaError
from storage.keyfile import file_key
from storage.migrations import is_newest, schema_of


@contextmanager
def snapshot(url: str, data: Path, master: bytes, *, any_schema: bool = False) -> Iterator[Connection]:
    """One transaction that sees one moment.

    Raises NoDatabaseError, OlderSchemaError (unless any schema will do), NewerSchemaError, WrongMasterKeyError or
    KeyFileError.
    """
    with _transaction(_engine(url, data, master, reading=True)) as connection:
        if not any_schema and not is_newest(connection):
            raise OlderSchemaError
        yield connection


@contextmanager
def brief_change(url: str, data: Path, master: bytes) -> Iterator[Connection]:
    """One transaction that writes. It must be short: whoever serves an SQLite file waits for its end.

    Raises what `snapshot` raises.
    """
    with _transaction(_engine(url, data, master, reading=False)) as connection:
        if not is_newest(connection):
            raise OlderSchemaError
        yield connection


@contextmanager
def _transaction(engine: Engine) -> Iterator[Connection]:
    try:
        with engine.connect() as connection, connection.begin():
            if not schema_of(connection):
                raise NoDatabaseError
            yield connection
    finally:
        engine.dispose()


def _engine(url: str, data: Path, master: bytes, *, reading: bool) -> Engine:
    found = parsed(url or f"sqlite:///{data / FILE_NAME}")
    if found.get_backend_name() == "postgresql":
        engine = postgres_engine(found)
        one_moment = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        return engine.execution_options(**one_moment) if reading else engine
    path = Path(found.database or "")
    if not path.exists() or not path.stat().st_size:
        raise NoDatabaseError
    return sqlite_engine(path, file_key(path, master), reading=reading)
