"""Codes by which somebody shows that two accounts are theirs: made on one, typed on the other, once, soon."""

import secrets
from datetime import datetime, timedelta
from unicodedata import normalize

from sqlalchemy import Connection, delete, select

from storage.tables import codes
from storage.upsert import insert
from storage.vault import Vault

#: without I, L, O, 0 and 1, which are taken for each other
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
LENGTH = 8
VALID_FOR = timedelta(minutes=15)
LABEL = "join code"


def make_code(connection: Connection, vault: Vault, person_id: str, now: datetime) -> str:
    """A new code of a person, in place of any earlier one. Only its digest is kept."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    made = {"digest": vault.digest(LABEL, code), "made": now}
    row = insert(connection, codes).values(person=person_id, **made)
    connection.execute(row.on_conflict_do_update(index_elements=["person"], set_=made))
    return code


def maker_of(connection: Connection, vault: Vault, typed: str, now: datetime) -> str | None:
    """The person whose code this is, however it was typed; None where it is nobody's, used, or too old."""
    row = connection.execute(select(codes).where(codes.c.digest == vault.digest(LABEL, _as_made(typed)))).first()
    return row.person if row and now < row.made + VALID_FOR else None


def void_codes(connection: Connection, *people: str) -> None:
    connection.execute(delete(codes).where(codes.c.person.in_(people)))


def _as_made(typed: str) -> str:
    """Copied or read aloud, a code may have spaces, hyphens and small letters in it."""
    return "".join(one for one in normalize("NFKC", typed).upper() if one.isalnum())
