"""From an empty database to the newest schema on either engine; a migration that fails leaves what was there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, inspect, text

from storage import migrations
from storage.database import Database, open_database
from storage.errors import MigrationLostRowsError, NewerSchemaError
from storage.migrations import migrate, settings
from storage.tables import METADATA
from storage.unit import Units
from storage.verify import verify
from tests.databases import MASTER_KEY
from tests.invented import MONDAY, put_to_chair_entry, reckon, referred_entry

NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0004", "0003"

def upgrade() -> None:
    with op.batch_alter_table("entries", table_kwargs={{"sqlite_strict": True}}, recreate="auto") as table:
        table.add_column(sa.Column("note", sa.Text(), nullable=True))
        table.alter_column("kind", new_column_name="sort")
    with op.batch_alter_table("cases", table_kwargs={{"sqlite_strict": True}}, recreate="auto") as table:
        table.alter_column("procedure", new_column_name="under")
    {then}
"""


@pytest.fixture
def kept(database_url: str, tmp_path: Path) -> Iterator[Database]:
    """A database of its own, with a case."""
    opened = open_database(database_url, tmp_path / "data", MASTER_KEY)
    with Units(opened.engine, opened.vault, reckon)(MONDAY) as unit:
        unit.append(unit.open_case(referred_entry()), put_to_chair_entry())
    yield opened
    opened.close()


def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, then: str) -> None:
    """A later version of the program, with one more migration."""
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "0004_later.py").write_text(NEXT.format(then=then))
    ours = Path(migrations.__file__).parent / "versions"
    plain = settings

    def with_one_more(connection: Connection) -> object:
        made = plain(connection)
        made.set_main_option("version_path_separator", "newline")
        made.set_main_option("path_separator", "newline")
        made.set_main_option("version_locations", f"{ours}\n{tmp_path / 'later'}")
        return made

    monkeypatch.setattr(migrations, "settings", with_one_more)


def columns(engine: Engine) -> set[str]:
    return {column["name"] for column in inspect(engine).get_columns("entries")}


def test_every_table_is_made_and_no_difference_is_left(database_url: str, tmp_path: Path) -> None:
    opened = open_database(database_url, tmp_path / "data", MASTER_KEY)
    assert set(inspect(opened.engine).get_table_names()) == {*METADATA.tables, "alembic_version"}
    with opened.engine.begin() as connection:
        command.check(settings(connection))
    opened.close()


def test_opening_again_changes_nothing(kept: Database) -> None:
    migrate(kept.engine)
    assert verify(kept.engine, kept.vault, reckon) == []


def test_a_rebuilt_history_keeps_its_rows_and_its_triggers(
    kept: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    next_version(monkeypatch, tmp_path, "pass")
    migrate(kept.engine)
    assert {"note", "sort"} < columns(kept.engine)
    with kept.engine.begin() as connection:
        assert connection.execute(text("select count(*) from entries")).scalar() == 2
    for change in ("update entries set sort = 'x'", "delete from entries"):
        with pytest.raises(Exception, match="the history is never changed"), kept.engine.begin() as connection:
            connection.execute(text(change))


@pytest.mark.parametrize("then", ["1 / 0", "op.execute('insert into entries values (1)')"])
def test_a_migration_that_fails_leaves_the_schema_that_was(
    kept: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, then: str
) -> None:
    before = columns(kept.engine)
    next_version(monkeypatch, tmp_path, then)
    with pytest.raises(Exception, match=r"division by zero|entries"):
        migrate(kept.engine)
    monkeypatch.undo()
    assert columns(kept.engine) == before
    assert verify(kept.engine, kept.vault, reckon) == []


def test_a_migration_that_would_lose_rows_is_undone(
    kept: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    next_version(monkeypatch, tmp_path, "op.execute('delete from deadlines')")
    with pytest.raises(MigrationLostRowsError):
        migrate(kept.engine)
    monkeypatch.undo()
    assert verify(kept.engine, kept.vault, reckon) == []


def test_a_database_of_a_newer_version_is_left_alone(kept: Database) -> None:
    with kept.engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(NewerSchemaError, match="newer version"):
        migrate(kept.engine)


def test_foreign_keys_are_enforced_after_the_migration(kept: Database) -> None:
    with pytest.raises(Exception, match=r"FOREIGN KEY|foreign key"), kept.engine.begin() as connection:
        connection.execute(text("insert into place_cases values (77, 'nobody')"))


def test_nothing_deletes_by_cascade() -> None:
    keys = [key for table in METADATA.tables.values() for key in table.foreign_keys]
    assert keys
    assert {key.ondelete for key in keys} == {None}
