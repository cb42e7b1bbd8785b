"""Is what is kept what was kept? The chain is walked, every case is folded anew, and the read tables are compared."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Connection, Engine, Row, select

from review.errors import ErasedError
from review.ports import Reckon
from storage.agencies import kept_agencies
from storage.board_people import read_people
from storage.errors import StorageError
from storage.history import read_case
from storage.journal import Link, broken
from storage.likenesses import digests_of, kept_digests
from storage.reckoning import reckoned
from storage.tables import board_entries, cases, deadlines, entries, reminders
from storage.transaction import Transaction
from storage.vault import Vault, board_key

#: nothing is kept under this moment
NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)


def verify(engine: Engine, vault: Vault, reckon: Reckon) -> list[str]:
    """One line a difference, naming cases by their id; empty where everything is sound."""
    with engine.begin() as connection:
        return differences(connection, vault, reckon)


def differences(connection: Connection, vault: Vault, reckon: Reckon) -> list[str]:
    """The same within a transaction, which may be one that reads beside the program that serves."""
    here = Transaction(connection=connection, vault=vault, reckon=reckon, now=NO_MOMENT)
    rows = connection.execute(select(cases).order_by(cases.c.id)).all()
    boards = connection.execute(select(board_entries.c.board).distinct().order_by(board_entries.c.board))
    return [
        *(f"case {row.id}: {found}" for row in rows for found in _of_case(here, row)),
        *(f"people of {board}: {found}" for board in boards.scalars().all() for found in _of_board(here, board)),
    ]


def _of_case(here: Transaction, row: Row[Any]) -> Iterator[str]:
    bad = next(broken(_links(here, entries.c.case_id, row.id, row.id)), None)
    if bad is not None:
        yield f"entry {bad.seq} does not follow from what stands before it"
        return
    try:
        yield from _differences(here, row)
    except ErasedError:
        return  # its key is gone by intention: the chain is all that can be checked
    except StorageError as found:
        yield f"its history cannot be read ({type(found).__name__})"


def _of_board(here: Transaction, board: str) -> Iterator[str]:
    bad = next(broken(_links(here, board_entries.c.board, board, board_key(board))), None)
    if bad is not None:
        yield f"entry {bad.seq} does not follow from what stands before it"
        return
    try:
        history = read_people(here.connection, here.vault, board)
    except (ErasedError, StorageError) as found:
        yield f"its history cannot be read ({type(found).__name__})"
        return
    labels = [(one.content.kind, one.recorded) for one in history]
    kept = select(board_entries).where(board_entries.c.board == board).order_by(board_entries.c.seq)
    for row, label in zip(here.connection.execute(kept), labels, strict=True):
        if (row.kind, row.recorded_at) != label:
            yield f"entry {row.seq} is not what its columns say"


def _links(here: Transaction, whose: Column[str], name: str, owner: str) -> Iterator[tuple[Link, bytes]]:
    history = select(whose.table).where(whose == name).order_by(whose.table.c.seq)
    for row in here.connection.execute(history):
        kept = row._asdict()
        hashed = kept.pop("hash")
        del kept[whose.name]
        yield Link(owner=owner, **kept), hashed


def _differences(here: Transaction, row: Row[Any]) -> Iterator[str]:
    length = len(here.connection.execute(select(entries.c.seq).where(entries.c.case_id == row.id)).all())
    if length != row.version:
        yield f"it has {length} entries where {row.version} were kept"
        return
    case = read_case(here.connection, here.vault, row.id)
    found = reckoned(case, here.reckon, here.vault)
    yield from (f"cases.{name} differs" for name, value in found.line.items() if getattr(row, name) != value)
    yield from (f"entry {n} is not what its columns say" for n in _mislabelled(here, row.id, case.entries))
    kept = here.connection.execute(
        select(deadlines).where(deadlines.c.case_id == row.id).order_by(deadlines.c.place)
    ).all()  # fmt: skip
    if [one._asdict() for one in kept] != [dict(one) for one in found.deadlines]:
        yield "its deadlines differ"
    if not _reminders_agree(here, row.id, set(found.reminders)):
        yield "its reminders differ"
    if kept_digests(here.connection, row.id) != digests_of(here.vault, case.referral):
        yield "what it is found by as the same child differs"
    if kept_agencies(here.connection, row.id) != found.agencies:
        yield "its agencies differ"


def _mislabelled(here: Transaction, case_id: str, history: tuple[Any, ...]) -> Iterator[int]:
    labels = select(entries.c.seq, entries.c.kind, entries.c.recorded_at).where(entries.c.case_id == case_id)
    for row in here.connection.execute(labels.order_by(entries.c.seq)):
        entry = history[row.seq - 1]
        if (row.kind, row.recorded_at) != (entry.content.kind, entry.recorded):
            yield row.seq


def _reminders_agree(here: Transaction, case_id: str, wanted: set[Any]) -> bool:
    """Whatever is wanted is there, and nothing is due that is not wanted; what was sent may have been overtaken."""
    rows = here.connection.execute(select(reminders).where(reminders.c.case_id == case_id)).all()
    standing = {(row.what, row.due, row.rung, row.audience) for row in rows if row.state != "cancelled"}
    due = {(row.what, row.due, row.rung, row.audience) for row in rows if row.state == "due"}
    return wanted <= standing and due <= wanted
