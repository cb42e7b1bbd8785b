"""A database as the first version of the program left it: its rows, its history and its keys, opened by this one.

`kept_by_0001.json` was written by that version, on a key of the tests: two referrals of one invented child each, one of
them moved to another procedure and put to the Chair, reminders sent and still due, and a draft.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, MetaData, inspect, make_url, text

from review.entries import Entry, ProcedureChanged
from review.referral import Referred
from review.roles import Standing
from review.tellings import Kind
from storage.database import Database, open_database
from storage.engine import postgres_engine, sqlite_engine
from storage.keyfile import file_key
from storage.migrations import settings
from storage.migrations.triggers import put_triggers
from storage.outbox import Outbox
from storage.unit import Units
from storage.verify import verify
from tests.invented import BUSINESS_SLACK, CHILD, MONDAY, account, reckon

#: the master key of then, under which all of it is sealed
KEPT_UNDER = bytes(range(32))
KEPT: dict[str, list[dict[str, Any]]] = json.loads((Path(__file__).parent / "kept_by_0001.json").read_text("utf-8"))


@pytest.fixture
def opened(database_url: str, tmp_path: Path) -> Iterator[Database]:
    engine = engine_of(database_url)
    with engine.begin() as connection:
        command.upgrade(settings(connection), "0001")
        put_triggers(connection)
    fill(engine)
    engine.dispose()
    found = open_database(database_url, tmp_path / "data", KEPT_UNDER)
    yield found
    found.close()


def engine_of(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        return postgres_engine(parsed)
    path = Path(parsed.database or "")
    path.parent.mkdir(mode=0o700)
    return sqlite_engine(path, file_key(path, KEPT_UNDER))


def fill(engine: Engine) -> None:
    """Into the tables of that version, as they are there."""
    there = MetaData()
    there.reflect(engine)
    with engine.begin() as connection:
        for table in there.sorted_tables:
            if rows := KEPT.get(table.name):
                connection.execute(
                    table.insert(), [{name: value_of(kept) for name, kept in row.items()} for row in rows]
                )
            if "id" in table.columns and connection.dialect.name == "postgresql":
                _count_on(connection, table.name)


def _count_on(connection: Connection, table: str) -> None:
    """Rows that come with their numbers do not move the sequence on, as they did when they were made."""
    owned = connection.execute(text("select pg_get_serial_sequence(:table, 'id')"), {"table": table}).scalar()
    if owned:
        connection.execute(text(f"select setval('{owned}', max(id)) from {table}"))  # noqa: S608 (ours)


def value_of(kept: Any) -> Any:
    return bytes.fromhex(kept["hex"]) if isinstance(kept, dict) else kept


def units_of(database: Database) -> Units:
    return Units(database.engine, database.vault, reckon)


def start(database: Database) -> None:
    """As the program does: every case is reckoned again."""
    with units_of(database)(MONDAY) as unit:
        for case_id in unit.case_ids():
            unit.reckon_again(case_id)


def test_nothing_is_lost_and_everything_agrees(opened: Database) -> None:
    with opened.engine.begin() as connection:
        for table, rows in KEPT.items():
            assert connection.execute(text(f"select count(*) from {table}")).scalar_one() == len(rows), table  # noqa: S608 (ours)
    start(opened)
    assert verify(opened.engine, opened.vault, reckon) == []


def test_each_reminder_is_as_it_was_and_is_the_business_team_s(opened: Database) -> None:
    with opened.engine.begin() as connection:
        rows = connection.execute(text("select * from reminders order by id")).all()
    renamed = [{"what" if name == "duty" else name: kept for name, kept in row.items()} for row in KEPT["reminders"]]
    assert [row._asdict() for row in rows] == [{**row, "audience": "business_channel"} for row in renamed]
    assert {row.state for row in rows} == {"sent", "due"}


def test_what_was_told_is_not_told_again_and_what_is_due_is(opened: Database) -> None:
    later = MONDAY.replace(month=7)
    with units_of(opened)(later) as unit:
        assert unit.gather(lambda _case, _audience, _what: (BUSINESS_SLACK,)) == 4
    (notice,) = [one for one in Outbox(opened.engine).claim(later, ("slack",), 9) if one.op == "post"]
    with units_of(opened)(later) as unit:
        assert {(one.what, one.rung) for one in unit.notice(notice.subject)} == {
            ("decision", "5"),
            ("decision", "overdue"),
        }


def test_what_had_arisen_before_there_was_a_word_for_it_is_no_news(opened: Database) -> None:
    start(opened)
    with opened.engine.begin() as connection:
        rows = connection.execute(text("select state, audience from reminders where rung = 'arisen'")).all()
    assert {row.state for row in rows if row.audience == "business_channel"} == {"untold"}


def test_the_history_reads_in_todays_shape(opened: Database) -> None:
    with units_of(opened)(MONDAY) as unit:
        case = unit.case_called("LAN-2026-001")
    (child,) = case.referral.children
    assert (child.child.name, child.child.born, child.area) == (CHILD, date(2019, 8, 17), "Lancashire")
    assert (child.asked, child.assessment) == (("under_18", "what_happened"), case.referral.assessment)
    assert isinstance(case.rests_on, ProcedureChanged)
    assert case.rests_on.by_child == (case.assessment,)
    assert case.procedure == "working-together-2015"


def test_the_history_is_not_rewritten(opened: Database) -> None:
    with opened.engine.begin() as connection:
        rows = connection.execute(text("select case_id, seq, sealed, hash from entries order by case_id, seq")).all()
    kept = sorted(
        (row["case_id"], row["seq"], value_of(row["sealed"]), value_of(row["hash"])) for row in KEPT["entries"]
    )
    assert [tuple(row) for row in rows] == kept


def test_people_and_drafts_are_who_and_what_they_were(opened: Database) -> None:
    with units_of(opened)(MONDAY) as unit:
        known = unit.person(account())
        (draft,) = unit.drafts_of(known)
        assert [one.reference for one in unit.cases_referred_by(known)] == ["LAN-2026-001", "LAN-2026-002"]
    assert (known.name, known.standing, known.former) == ("Imogen Tarrant", Standing.MEMBER, frozenset())
    assert (draft.answers["child_name"], draft.step) == (CHILD, "summary")


def test_its_cases_are_found_by_the_child(opened: Database) -> None:
    with units_of(opened)(MONDAY) as unit:
        one = unit.case_called("LAN-2026-001")
        again = unit.open_case(same_again(one.referred))
        assert [row.reference for row in unit.same_child(again)] == ["LAN-2026-001"]


def same_again(entry: Entry) -> Entry:
    assert isinstance(entry.content, Referred)
    return replace(entry, content=replace(entry.content, draft="draft-9", reference="LAN-2026-009"))


def test_the_tables_are_made_as_a_new_database_has_them(opened: Database) -> None:
    with opened.engine.begin() as connection:
        command.check(settings(connection))
        indexes = {one["name"]: one for one in inspect(connection).get_indexes("reminders")}
        partial = next(iter(indexes["reminders_due"]["dialect_options"].values()))
        assert "state" in str(partial)
        assert "due" in str(partial)
        if connection.dialect.name == "sqlite":
            made = connection.execute(
                text("select name, sql from sqlite_master where type = 'table' and sql is not null")
            )
            assert [row.name for row in made if "STRICT" not in row.sql and row.name != "alembic_version"] == []


def test_cards_that_hang_there_are_redrawn_when_their_case_moves_on(opened: Database) -> None:
    waiting = Outbox(opened.engine).claim(MONDAY.replace(month=7), ("slack",), 9)
    assert {(one.op, one.kind) for one in waiting} <= {("update", Kind.CASE), ("update", Kind.REMINDERS)}
