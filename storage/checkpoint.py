"""A signed line over the heads of all chains, to be kept off the machine.

Whoever owns the database could cut a chain's tail, or make a chain anew, unseen by the chain itself; not unseen by a
line that they cannot reach.
"""

import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Table, func, select

from storage.columns import microseconds
from storage.errors import StorageError
from storage.seals import derive
from storage.tables import board_entries, cases, entries
from storage.vault import board_key, case_key

LABEL = "checkpoint"
#: each chained history, with the column of its owner and the name of the owner's key
HISTORIES: Mapping[Table, tuple[Column[str], Callable[[str], str]]] = {
    entries: (entries.c.case_id, case_key),
    board_entries: (board_entries.c.board, board_key),
}


class UnsignedCheckpointError(StorageError):
    """This is no checkpoint, or it was altered, or it was signed with another SCR_MASTER_KEY."""


@dataclass(frozen=True, kw_only=True)
class Head:
    """The last entry of a chain: its number, which is the chain's length, and its hash."""

    length: int
    hash: str


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """`made` in microseconds; the chains by the names of their keys, "case/..." and "board/..."."""

    made: int
    heads: Mapping[str, Head]


def checkpoint(connection: Connection, now: datetime) -> Checkpoint:
    return Checkpoint(made=microseconds(now), heads=_heads(connection))


def signed(made: Checkpoint, master: bytes) -> str:
    """One line."""
    stated = _stated(made)
    return json.dumps({**stated, "signature": _signature(stated, master)}, sort_keys=True, separators=(",", ":"))


def from_line(line: str, master: bytes) -> Checkpoint:
    """Raises UnsignedCheckpointError."""
    try:
        stated = json.loads(line)
        signature = stated.pop("signature")
        if not hmac.compare_digest(str(signature), _signature(stated, master)):
            raise UnsignedCheckpointError
        heads = {name: Head(length=length, hash=found) for name, (length, found) in stated["heads"].items()}
        return Checkpoint(made=stated["made"], heads=heads)
    except (ValueError, KeyError, AttributeError, TypeError):
        raise UnsignedCheckpointError from None


def departures(connection: Connection, kept: Checkpoint) -> Iterator[str]:
    """One sentence for each chain that is not what it was; a chain may have grown since."""
    now = _heads(connection)
    references = {case_key(row.id): row.reference for row in connection.execute(select(cases.c.id, cases.c.reference))}
    for name, head in sorted(kept.heads.items()):
        said = references.get(name, name)
        if name not in now:
            yield f"{said}: its history is gone; it had {head.length} entries."
        elif now[name].length < head.length:
            yield f"{said}: its history is shorter: {now[name].length} entries, where it had {head.length}."
        elif _hash_at(connection, name, head.length) != head.hash:
            yield f"{said}: its history up to entry {head.length} is not what it was."


def _heads(connection: Connection) -> dict[str, Head]:
    found = {}
    for history, (owner, key) in HISTORIES.items():
        last = select(owner, func.max(history.c.seq).label("seq")).group_by(owner).subquery()
        heads = select(history).join(last, (last.c[owner.name] == owner) & (last.c.seq == history.c.seq))
        for row in connection.execute(heads):
            found[key(getattr(row, owner.name))] = Head(length=row.seq, hash=row.hash.hex())
    return found


def _hash_at(connection: Connection, name: str, seq: int) -> str | None:
    for history, (owner, key) in HISTORIES.items():
        whose = name.removeprefix(key(""))
        if whose != name:
            there = select(history.c.hash).where(owner == whose, history.c.seq == seq)
            kept: bytes | None = connection.execute(there).scalar()
            return kept.hex() if kept else None
    return None


def _stated(made: Checkpoint) -> dict[str, object]:
    heads = {name: [head.length, head.hash] for name, head in made.heads.items()}
    return {"made": made.made, "heads": heads}


def _signature(stated: object, master: bytes) -> str:
    words = json.dumps(stated, sort_keys=True, separators=(",", ":")).encode()
    return hmac.digest(derive(master, LABEL), words, "sha256").hex()
