"""From whatever schema is there to the newest, in one transaction, on either engine."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from storage.errors import MigrationLostRowsError, NewerSchemaError, NotEmptyError
from storage.migrations.triggers import put_triggers

#: two replicas that start at once migrate one after the other
ADVISORY_LOCK = 7_203_144


def settings(connection: Connection) -> Config:
    """Alembic's settings without a file of them."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


def migrate(engine: Engine) -> None:
    """Raises NewerSchemaError, or MigrationLostRowsError; then, as after any failure, nothing was changed."""
    with engine.connect() as connection, _foreign_keys_off(connection), connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": ADVISORY_LOCK})
        config = settings(connection)
        if not _is_newest(config, connection):
            _upgrade(config, connection)


def build_at(engine: Engine, revision: str, fill: Callable[[Connection], None]) -> None:
    """A new database at some schema, filled, and then brought to the newest: all of it, or nothing.

    Raises NotEmptyError, NewerSchemaError, or whatever `fill` raises.
    """
    with engine.connect() as connection, _foreign_keys_off(connection), connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": ADVISORY_LOCK})
        if inspect(connection).get_table_names():
            raise NotEmptyError
        config = settings(connection)
        if revision not in _known(config):
            raise NewerSchemaError
        command.upgrade(config, revision)
        fill(connection)
        _upgrade(config, connection)


def schema_of(connection: Connection) -> str:
    """The revision that a database stands at; "" where it has none. Raises NewerSchemaError."""
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in _known(settings(connection)):
        raise NewerSchemaError
    return current or ""


def is_newest(connection: Connection) -> bool:
    """Raises NewerSchemaError."""
    return _is_newest(settings(connection), connection)


def _known(config: Config) -> frozenset[str]:
    return frozenset(one.revision for one in ScriptDirectory.from_config(config).walk_revisions())


def _is_newest(config: Config, connection: Connection) -> bool:
    script = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in _known(config):
        raise NewerSchemaError
    return current == script.get_current_head()


def _upgrade(config: Config, connection: Connection) -> None:
    before = _row_counts(connection)
    command.upgrade(config, "head")
    put_triggers(connection)
    after = _row_counts(connection)
    if any(after.get(table, 0) < count for table, count in before.items()) or _orphans(connection):
        raise MigrationLostRowsError


def _row_counts(connection: Connection) -> dict[str, int]:
    tables = (name for name in inspect(connection).get_table_names() if name != "alembic_version")
    quote = connection.dialect.identifier_preparer.quote
    counted = ((name, connection.exec_driver_sql(f"select count(*) from {quote(name)}")) for name in tables)  # noqa: S608 (own tables)
    return {name: int(result.scalar_one()) for name, result in counted}


def _orphans(connection: Connection) -> bool:
    if connection.dialect.name == "postgresql":
        return False  # it checks at every step
    return connection.exec_driver_sql("pragma foreign_key_check").first() is not None


@contextmanager
def _foreign_keys_off(connection: Connection) -> Iterator[None]:
    """SQLite alters a table by rebuilding it, which its foreign keys would undo; they can be off only outside of
    a transaction, so this goes past SQLAlchemy, which would begin one."""
    if connection.dialect.name == "postgresql":
        yield
        return
    cursor = connection.connection.cursor()
    cursor.execute("pragma foreign_keys = off")
    try:
        yield
    finally:
        cursor.execute("pragma foreign_keys = on")
        cursor.close()
