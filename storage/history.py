"""A case read from its history: every entry opened and put in order."""

from sqlalchemy import Connection, select

from review.case import Case
from review.errors import UnknownCaseError
from storage.content import entry_from_json
from storage.seals import place
from storage.tables import entries
from storage.vault import Vault, case_key


def where(case_id: str, seq: int) -> str:
    return place("entries", "sealed", f"{case_id}/{seq}")


def read_case(connection: Connection, vault: Vault, case_id: str) -> Case:
    """Raises UnknownCaseError; ErasedError where its key was erased; StorageError where it cannot be read."""
    history = select(entries).where(entries.c.case_id == case_id).order_by(entries.c.seq)
    rows = connection.execute(history).all()
    if not rows:
        raise UnknownCaseError
    key = vault.key(connection, case_key(case_id))
    return Case(
        id=case_id,
        entries=tuple(entry_from_json(key.open(row.sealed, where(case_id, row.seq))) for row in rows),
    )
