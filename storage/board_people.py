"""How a board's people were changed in chat: a chained history a board, sealed under a key of its own."""

from typing import Any

from sqlalchemy import Connection, Row, select

from review.people import BoardEntry
from storage.content import board_entry_from_json, board_entry_to_json
from storage.journal import BEGINNING, Link
from storage.seals import place
from storage.tables import board_entries, keys
from storage.transaction import Room
from storage.upsert import insert_once
from storage.vault import Vault, board_key


class BoardPeople(Room):
    def people_of(self, board: str) -> tuple[BoardEntry, ...]:
        return read_people(self._in.connection, self._in.vault, board)

    def keep_people(self, board: str, entry: BoardEntry) -> None:
        """Two changes at once are kept one after the other."""
        key = self._in.vault.make(self._in.connection, board_key(board))
        held = select(keys.c.owner).where(keys.c.owner == board_key(board)).with_for_update()
        self._in.connection.execute(held)
        last = _last(self._in.connection, board)
        seq = last.seq + 1 if last else 1
        link = Link(
            owner=board_key(board),
            seq=seq,
            kind=entry.content.kind,
            recorded_at=entry.recorded,
            sealed=key.seal(board_entry_to_json(entry), _where(board, seq)),
            previous=last.hash if last else BEGINNING,
        )
        insert_once(self._in.connection, board_entries, board=board, **link.columns)


def read_people(connection: Connection, vault: Vault, board: str) -> tuple[BoardEntry, ...]:
    """Raises ErasedError, or StorageError where it cannot be read."""
    history = select(board_entries).where(board_entries.c.board == board).order_by(board_entries.c.seq)
    rows = connection.execute(history).all()
    if not rows:
        return ()
    key = vault.key(connection, board_key(board))
    return tuple(board_entry_from_json(key.open(row.sealed, _where(board, row.seq))) for row in rows)


def _last(connection: Connection, board: str) -> Row[Any] | None:
    latest_first = select(board_entries).where(board_entries.c.board == board).order_by(board_entries.c.seq.desc())
    return connection.execute(latest_first.limit(1)).first()


def _where(board: str, seq: int) -> str:
    return place("board_entries", "sealed", f"{board}/{seq}")
