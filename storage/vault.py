"""Keys: the master key opens the ring, the ring opens one data key a case, a draft, a person and a board.

Erasing a data key erases what was sealed with it. The master key can be changed by wrapping the ring anew.
"""

import hmac
import json
import os
from datetime import datetime

from sqlalchemy import Connection, select, update

from review.errors import ErasedError
from storage.errors import UnsealedError, WrongMasterKeyError
from storage.seals import KEY_BYTES, Seal, derive, place
from storage.tables import keys
from storage.upsert import insert_once

RING = "ring"
#: what digests are kept of
DIGESTS = ("blind index", "join code", "agency")


def case_key(case_id: str) -> str:
    return f"case/{case_id}"


def draft_key(draft_id: str) -> str:
    return f"draft/{draft_id}"


def person_key(person_id: str) -> str:
    return f"person/{person_id}"


def board_key(board: str) -> str:
    return f"board/{board}"


class Vault:
    """Makes, opens and erases data keys, which are kept wrapped beside what they seal; and makes keyed digests."""

    def __init__(self, ring: bytes) -> None:
        self._ring = Seal(ring)
        self._digest_keys = {label: derive(ring, label) for label in DIGESTS}

    def digest(self, label: str, *words: str) -> bytes:
        """A keyed digest, a key a use. It is the same for ever, as the ring is: another master key wraps it anew."""
        stated = json.dumps(words, separators=(",", ":")).encode()
        return hmac.digest(self._digest_keys[label], stated, "sha256")

    def key(self, connection: Connection, owner: str) -> Seal:
        """The owner's key. Raises ErasedError where it was erased, or never made."""
        wrapped = connection.execute(select(keys.c.wrapped).where(keys.c.owner == owner)).scalar()
        if wrapped is None:
            raise ErasedError
        return Seal(self._ring.open(wrapped, _at(owner)))

    def make(self, connection: Connection, owner: str) -> Seal:
        """The owner's key, made where there is none yet. Raises ErasedError where it was erased: it stays so."""
        wrapped = self._ring.seal(os.urandom(KEY_BYTES), _at(owner))
        insert_once(connection, keys, owner=owner, wrapped=wrapped)
        return self.key(connection, owner)

    def erase(self, connection: Connection, owner: str, now: datetime) -> None:
        gone = update(keys).where(keys.c.owner == owner).values(wrapped=None, erased=now)
        connection.execute(gone)


def open_vault(connection: Connection, master: bytes) -> Vault:
    """The vault of this database, made at first. Raises WrongMasterKeyError."""
    wrap = Seal.of(master, RING)
    insert_once(connection, keys, owner=RING, wrapped=wrap.seal(os.urandom(KEY_BYTES), _at(RING)))
    return read_vault(connection, master)


def read_vault(connection: Connection, master: bytes) -> Vault:
    """The vault of a database that has one, for reading. Raises WrongMasterKeyError."""
    wrapped = connection.execute(select(keys.c.wrapped).where(keys.c.owner == RING)).scalar_one()
    try:
        return Vault(Seal.of(master, RING).open(wrapped, _at(RING)))
    except UnsealedError:
        raise WrongMasterKeyError from None


def wrap_anew(connection: Connection, before: bytes, master: bytes) -> None:
    """The ring under another master key; nothing that is sealed changes. Raises WrongMasterKeyError."""
    wrapped = connection.execute(select(keys.c.wrapped).where(keys.c.owner == RING)).scalar_one()
    try:
        ring = Seal.of(before, RING).open(wrapped, _at(RING))
    except UnsealedError:
        raise WrongMasterKeyError from None
    anew = Seal.of(master, RING).seal(ring, _at(RING))
    connection.execute(update(keys).where(keys.c.owner == RING).values(wrapped=anew))


def _at(owner: str) -> str:
    return place("keys", "wrapped", owner)
