"""The chain of a history, of a case or of a board's people.

Each entry's hash covers the hash before it and the entry as it is kept, sealed. So the chain can be checked without any
key, and stays whole when a key is erased.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from hashlib import sha256

from storage.columns import microseconds

#: what stands before the first entry
BEGINNING = bytes(32)


@dataclass(frozen=True, kw_only=True)
class Link:
    """An entry as it is kept; `owner` is the case's id, or the key of the board's people."""

    owner: str
    seq: int
    kind: str
    recorded_at: datetime
    sealed: bytes
    previous: bytes

    @property
    def columns(self) -> dict[str, object]:
        """Without its owner, whose column has another name in each table."""
        kept = {one.name: getattr(self, one.name) for one in fields(self) if one.name != "owner"}
        return {**kept, "hash": self.hash}

    @property
    def hash(self) -> bytes:
        content = sha256(self.sealed).hexdigest()
        stated = [self.owner, self.seq, self.kind, microseconds(self.recorded_at), content]
        return sha256(self.previous + json.dumps(stated, separators=(",", ":")).encode()).digest()


def broken(links: Iterable[tuple[Link, bytes]]) -> Iterator[Link]:
    """The entries of one history that do not follow from what stands before them, given each with its kept hash."""
    previous, seq = BEGINNING, 0
    for link, kept in links:
        if (link.previous, link.seq, link.hash) != (previous, seq + 1, kept):
            yield link
        previous, seq = kept, link.seq
