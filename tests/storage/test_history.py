"""The history cannot be changed, and where somebody changes it all the same, it shows."""

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError

from review.case import Case
from storage.database import Database
from storage.journal import Link
from storage.tables import entries
from storage.unit import Units
from storage.vault import case_key
from storage.verify import verify
from tests.invented import MONDAY, decided_entry, looked_entry, put_to_chair_entry, reckon, referred_entry

LATER = (looked_entry(), put_to_chair_entry(), decided_entry())


@pytest.fixture
def kept(units: Units) -> Case:
    """A case of four entries."""
    with units(MONDAY) as unit:
        found = unit.open_case(referred_entry())
        for entry in LATER:
            found = unit.append(found, entry)
    return found


def tamper(database: Database, *statements: str) -> None:
    """As the owner of the database could: without the triggers."""
    with database.engine.begin() as connection:
        _drop_triggers(connection)
        for statement in statements:
            assert connection.exec_driver_sql(statement).rowcount, statement


def _drop_triggers(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(text("drop trigger entries_never_update"))
        connection.execute(text("drop trigger entries_never_delete"))
        connection.execute(text("pragma defer_foreign_keys = on"))
    else:
        connection.execute(text("set local session_replication_role = replica"))


def findings(database: Database) -> list[str]:
    return verify(database.engine, database.vault, reckon)


def test_what_was_kept_is_sound(database: Database, kept: Case) -> None:
    assert kept.version == 4
    assert findings(database) == []


@pytest.mark.parametrize("change", ["update entries set kind = 'x'", "delete from entries", "truncate entries"])
def test_the_history_refuses_every_change(database: Database, kept: Case, change: str) -> None:
    if change.startswith("truncate") and database.engine.dialect.name == "sqlite":
        change = "delete from entries where true"  # SQLite has no truncate: this is how it is said there
    with pytest.raises(DatabaseError, match="the history is never changed"), database.engine.begin() as connection:
        connection.execute(text(change))
    assert findings(database) == []


@pytest.mark.parametrize("seq", [1, 2, 3, 4])
@pytest.mark.parametrize(
    "change",
    [
        "kind = 'told'",
        "recorded_at = recorded_at + 1",
        "sealed = previous",
        "previous = hash",
        "hash = previous",
    ],
)
def test_an_entry_that_was_changed_is_named(database: Database, kept: Case, change: str, seq: int) -> None:
    tamper(database, f"update entries set {change} where seq = {seq}")  # noqa: S608 (ours)
    assert findings(database) == [f"case {kept.id}: entry {seq} does not follow from what stands before it"]


def test_a_forger_who_makes_one_hash_anew_is_found_at_the_next(database: Database, kept: Case) -> None:
    with database.engine.begin() as connection:
        row = connection.execute(select(entries).where(entries.c.seq == 2)).one()._asdict()
    del row["hash"], row["case_id"]
    forged = Link(**{**row, "owner": kept.id, "kind": "told"}).hash.hex()
    literal = f"x'{forged}'" if database.engine.dialect.name == "sqlite" else f"'\\x{forged}'::bytea"
    tamper(
        database,
        f"update entries set kind = 'told', hash = {literal} where seq = 2",  # noqa: S608 (ours)
        f"update entries set previous = {literal} where seq = 3",  # noqa: S608 (ours)
    )
    assert findings(database) == [f"case {kept.id}: entry 3 does not follow from what stands before it"]


def test_an_entry_that_was_removed_is_missed(database: Database, kept: Case) -> None:
    tamper(database, "delete from entries where seq = 2")
    assert findings(database) == [f"case {kept.id}: entry 3 does not follow from what stands before it"]


def test_a_tail_that_was_cut_is_missed(database: Database, kept: Case) -> None:
    tamper(database, "delete from entries where seq = 4")
    assert findings(database) == [f"case {kept.id}: it has 3 entries where 4 were kept"]


def test_two_entries_that_changed_places_are_named(database: Database, kept: Case) -> None:
    swap = [f"update entries set seq = {new} where seq = {old}" for old, new in ((2, 9), (3, 2), (9, 3))]  # noqa: S608 (ours)
    tamper(database, *swap)
    assert findings(database) == [f"case {kept.id}: entry 2 does not follow from what stands before it"]


def test_an_entry_moved_to_another_case_cannot_be_read_there(database: Database, kept: Case, units: Units) -> None:
    with units(MONDAY) as unit:
        other = unit.open_case(referred_entry(draft="2", reference="LAN-2026-002"))
    tamper(
        database,
        f"delete from entries where case_id = '{other.id}'",  # noqa: S608 (ours)
        f"update entries set case_id = '{other.id}' where case_id = '{kept.id}' and seq = 1",  # noqa: S608 (ours)
    )
    assert f"case {other.id}: entry 1 does not follow from what stands before it" in findings(database)


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ("update cases set stage = 'declined'", "cases.stage differs"),
        ("update cases set next_act_by = '2031-01-01'", "cases.next_act_by differs"),
        ("update cases set board = 'enfield'", "cases.board differs"),
        ("update deadlines set due = '2031-01-01' where duty = 'completion'", "its deadlines differ"),
        ("delete from deadlines where place = 1", "its deadlines differ"),
        ("delete from reminders where what = 'completion' and rung = 'overdue'", "its reminders differ"),
        ("update reminders set state = 'cancelled' where what = 'completion'", "its reminders differ"),
    ],
)
def test_read_tables_that_differ_from_the_history_are_named(
    database: Database, kept: Case, change: str, finding: str
) -> None:
    with database.engine.begin() as connection:
        assert connection.execute(text(change)).rowcount
    assert findings(database) == [f"case {kept.id}: {finding}"]


def test_the_chain_stays_whole_when_the_key_of_a_case_is_erased(database: Database, kept: Case) -> None:
    with database.engine.begin() as connection:
        database.vault.erase(connection, case_key(kept.id), MONDAY)
    assert findings(database) == []
    tamper(database, "update entries set kind = 'told' where seq = 3")
    assert findings(database) == [f"case {kept.id}: entry 3 does not follow from what stands before it"]
