"""Reading what is kept at one moment, beside the program that serves it: nobody waits, and nothing is changed."""

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
    engine = _reader(url, data, master)
    try:
        with engine.connect() as connection, connection.begin():
            if not schema_of(connection):
                raise NoDatabaseError
            if not any_schema and not is_newest(connection):
                raise OlderSchemaError
            yield connection
    finally:
        engine.dispose()


def _reader(url: str, data: Path, master: bytes) -> Engine:
    found = parsed(url or f"sqlite:///{data / FILE_NAME}")
    if found.get_backend_name() == "postgresql":
        return postgres_engine(found).execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )  # fmt: skip
    path = Path(found.database or "")
    if not path.exists() or not path.stat().st_size:
        raise NoDatabaseError
    return sqlite_engine(path, file_key(path, master), reading=True)
