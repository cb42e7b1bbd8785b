"""The two engines: the encrypted SQLite file with its one writer, and PostgreSQL."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlcipher3 import dbapi2

from storage.errors import KeyFileError

BUSY_SECONDS = 10
THREADS = 8

#: WAL can lose committed pages on the versions before these (sqlite.org/wal.html#walresetbug); 3.52.0 was withdrawn
WAL_REPAIRED = (((3, 44, 6), (3, 45)), ((3, 50, 7), (3, 51)), ((3, 51, 3), (3, 52)), ((3, 52, 1), (4,)))

PRAGMAS = (
    "busy_timeout = 10000",
    "foreign_keys = on",
    "synchronous = full",
    "secure_delete = on",
    "trusted_schema = off",
    "cell_size_check = on",
    "temp_store = memory",
)


def journal_mode(version: tuple[int, ...]) -> str:
    return "wal" if any(first <= version < end for first, end in WAL_REPAIRED) else "truncate"


def sqlite_engine(path: Path, key: bytes, *, reading: bool = False) -> Engine:
    """One connection, handed round: SQLite's busy handler is no queue, so callers come through one thread.

    `reading` holds nobody up and changes nothing, beside the process that writes.

    Raises KeyFileError where `key` is not that of the file.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, key),
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_reading if reading else _begin_immediate)
    return engine


def _connect(path: Path, key: bytes) -> DBAPIConnection:
    # The driver opens no transaction of its own: its default loses updates, a deferred one fails when it must write.
    connection: DBAPIConnection = dbapi2.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
    )
    cursor: Any = connection.cursor()
    cursor.execute("pragma cipher_log_level = none")
    cursor.execute(f"pragma key = \"x'{key.hex()}'\"")
    try:
        cursor.execute("select count(*) from sqlite_master")
    except dbapi2.OperationalError:  # the disk, not the key: a write that was cut off is taken back here
        connection.close()
        raise
    except dbapi2.DatabaseError:
        connection.close()
        raise KeyFileError(f"{path.name} was encrypted with another key than the one in {path.name}.key.") from None
    cursor.execute(f"pragma journal_mode = {journal_mode(dbapi2.sqlite_version_info)}")
    for pragma in PRAGMAS:
        cursor.execute(f"pragma {pragma}")
    cursor.close()
    return connection


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("begin immediate")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("pragma query_only = on")
    connection.exec_driver_sql("begin")


def postgres_engine(url: URL) -> Engine:
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        # No prepared statements: they break behind a pooler that gives each transaction another connection.
        connect_args={"prepare_threshold": None, "connect_timeout": BUSY_SECONDS},
        isolation_level="READ COMMITTED",
        pool_size=THREADS,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
        pool_pre_ping=True,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _wait_no_longer)
    return engine


def _wait_no_longer(connection: Connection) -> None:
    # In the transaction, not the session: a pooler may give the session to somebody else.
    connection.exec_driver_sql(f"set local lock_timeout = '{BUSY_SECONDS}s'")
