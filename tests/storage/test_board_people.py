"""How a board's people were changed is kept in order, sealed and chained; each board's for itself."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from threading import Barrier

import pytest
from sqlalchemy import text

from review.people import AgencyAdded, AgencyEnded, BoardContent, BoardEntry, SeatEnded, SeatGiven, with_people
from storage.database import Database
from storage.unit import Units
from storage.vault import board_key
from storage.verify import verify
from tests.invented import MONDAY, account, board, manager, reckon

SEAT = SeatGiven(
    agency="Police",
    name="Dee Ross",
    accounts=(account("UDEE"), account("aad-dee", "teams")),
    starts=date(2026, 3, 2),
)
LEFT = SeatEnded(agency="Police", accounts=(account("UDEE"),), ends=date(2026, 3, 31))
CHANGES = (AgencyAdded(agency="Police"), SEAT, LEFT, AgencyEnded(agency="Police"))


def entry(content: BoardContent) -> BoardEntry:
    return BoardEntry(recorded=MONDAY, by=manager(), content=content)


def keep(units: Units, *changes: BoardContent, key: str = "lancashire") -> None:
    for change in changes:
        with units(MONDAY) as unit:
            unit.keep_people(key, entry(change))


def kept(units: Units, key: str = "lancashire") -> tuple[BoardEntry, ...]:
    with units(MONDAY) as unit:
        return unit.people_of(key)


def findings(database: Database) -> list[str]:
    return verify(database.engine, database.vault, reckon)


def test_they_read_back_as_they_were_told_in_order(units: Units) -> None:
    assert kept(units) == ()
    keep(units, *CHANGES)
    assert kept(units) == tuple(entry(one) for one in CHANGES)
    (agency,) = with_people(board(), kept(units)).agencies
    assert (agency.name, agency.ended, agency.panel_members[0].ends) == ("Police", True, date(2026, 3, 31))


def test_each_board_has_its_own(units: Units) -> None:
    keep(units, AgencyAdded(agency="Police"))
    keep(units, AgencyAdded(agency="Health"), key="enfield")
    assert [one.content.agency for one in kept(units)] == ["Police"]
    assert [one.content.agency for one in kept(units, "enfield")] == ["Health"]


def test_changes_at_the_same_moment_are_all_kept(database: Database, units: Units) -> None:
    ready = Barrier(6)

    def add(number: int) -> None:
        ready.wait()
        keep(units, AgencyAdded(agency=f"Agency {number}"))

    with ThreadPoolExecutor(6) as people:
        list(people.map(add, range(6)))
    assert {one.content.agency for one in kept(units)} == {f"Agency {number}" for number in range(6)}
    assert findings(database) == []


def test_what_fails_half_way_changes_nobody(units: Units) -> None:
    with suppress(ZeroDivisionError), units(MONDAY) as unit:
        unit.keep_people("lancashire", entry(SEAT))
        raise ZeroDivisionError
    assert kept(units) == ()


def test_no_column_holds_a_name_or_an_account(database: Database, units: Units) -> None:
    keep(units, *CHANGES)
    with database.engine.begin() as connection:
        rows = connection.execute(text("select * from board_entries")).all()
    dump = b"".join(value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row)
    assert [word for word in ("Dee Ross", "Police", "UDEE", "Cy Dale") if word.encode() in dump] == []


def tamper(database: Database, *statements: str) -> None:
    """As somebody who owns the database could, past the triggers."""
    with database.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("set session_replication_role = replica"))
        else:
            for act in ("update", "delete"):
                connection.execute(text(f"drop trigger if exists board_entries_never_{act}"))
        for statement in statements:
            connection.execute(text(statement))
        if connection.dialect.name == "postgresql":
            connection.execute(text("set session_replication_role = origin"))


@pytest.mark.parametrize("change", ["update board_entries set kind = 'x'", "delete from board_entries"])
def test_they_are_never_changed(database: Database, units: Units, change: str) -> None:
    keep(units, *CHANGES)
    with pytest.raises(Exception, match="the history is never changed"), database.engine.begin() as connection:
        connection.execute(text(change))


@pytest.mark.parametrize(
    ("change", "seq"),
    [
        ("update board_entries set kind = 'seat_ended' where seq = 2", 2),
        ("update board_entries set recorded_at = recorded_at + 1 where seq = 3", 3),
        ("delete from board_entries where seq = 1", 2),
        ("update board_entries set sealed = hash where seq = 4", 4),
    ],
)
def test_what_was_changed_is_named(database: Database, units: Units, change: str, seq: int) -> None:
    keep(units, *CHANGES)
    assert findings(database) == []
    tamper(database, change)
    assert findings(database) == [f"people of lancashire: entry {seq} does not follow from what stands before it"]


def test_a_history_whose_key_opens_nothing_is_named(database: Database, units: Units) -> None:
    keep(units, *CHANGES)
    with database.engine.begin() as connection:
        other = "update keys set wrapped = (select wrapped from keys where owner = 'ring') where owner = :owner"
        connection.execute(text(other), {"owner": board_key("lancashire")})
    assert findings(database) == ["people of lancashire: its history cannot be read (UnsealedError)"]
