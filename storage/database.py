"""Opening what is kept: engine, keys and migrations together."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from storage.engine import postgres_engine, sqlite_engine
from storage.errors import UnknownDatabaseError
from storage.keyfile import file_key, hold, make_private
from storage.likenesses import index_older_cases
from storage.migrations import migrate
from storage.vault import Vault, open_vault

FILE_NAME = "case-review.sqlite"


@dataclass(frozen=True, kw_only=True)
class Database:
    engine: Engine
    vault: Vault
    #: the lock of an SQLite file
    held: BinaryIO | None = field(default=None, repr=False)

    def close(self) -> None:
        self.engine.dispose()
        if self.held:
            self.held.close()


def open_database(url: str, data: Path, master_key: bytes) -> Database:
    """`sqlite:///PATH` or `postgresql://...`; empty for the file in `data`. Migrates to the newest schema.

    Raises WrongMasterKeyError, DatabaseInUseError, KeyFileError, NewerSchemaError or UnknownDatabaseError.
    """
    make_private(data)
    found = parsed(url or f"sqlite:///{data / FILE_NAME}")
    if found.get_backend_name() == "sqlite":
        return _open_file(Path(found.database or ""), master_key)
    return _open(postgres_engine(found), master_key, None)


def parsed(url: str) -> URL:
    """Raises UnknownDatabaseError."""
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):
        raise UnknownDatabaseError from None
    if found.get_backend_name() not in ("sqlite", "postgresql") or not found.database:
        raise UnknownDatabaseError
    return found


def _open_file(path: Path, master_key: bytes) -> Database:
    if not path.parent.exists():
        make_private(path.parent)
    held = hold(path)
    try:
        return _open(sqlite_engine(path, file_key(path, master_key)), master_key, held)
    except BaseException:
        held.close()
        raise


def _open(engine: Engine, master_key: bytes, held: BinaryIO | None) -> Database:
    try:
        migrate(engine)
        with engine.begin() as connection:
            vault = open_vault(connection, master_key)
            index_older_cases(connection, vault)
    except BaseException:
        engine.dispose()
        raise
    return Database(engine=engine, vault=vault, held=held)
