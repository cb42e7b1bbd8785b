"""Which agencies a case concerns: the one that referred it, and those that owe a report, or a return for its review.

What a referrer typed as their agency may hold anything, so that each name is kept as a keyed digest, a board its own.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, delete, select

from review.awaited import AwaitedKind, awaited
from review.case import Case
from review.ledger import REVIEWING, ledger
from storage.names import as_compared
from storage.tables import case_agencies
from storage.upsert import insert_once
from storage.vault import Vault

LABEL = "agency"
LISTED = ("pressing", "opened", "stage", "referrer")


def agencies_of(case: Case, vault: Vault, line: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """A row for each, with what the case's own line has for the lists; `owes` is 1 where it owes something."""
    board = case.referral.board
    named = [(case.referral.referrer.agency, 0), *((one, 1) for one in owing(case))]
    found = {agency_digest(vault, board, name): owes for name, owes in named if as_compared(name)}
    listed = {name: line[name] for name in LISTED}
    return tuple({"case_id": case.id, "agency": one, "owes": owes, **listed} for one, owes in sorted(found.items()))


def owing(case: Case) -> Iterator[str]:
    """The agencies that a report is awaited from, or a return, also where no day is set for it yet."""
    yield from (one.of for one in awaited(case) if one.kind is AwaitedKind.REPORT)
    if case.stage in REVIEWING:
        yield from (agency for agency, one in ledger(case).items() if not one.is_in)


def kept_agencies(connection: Connection, case_id: str) -> tuple[Mapping[str, Any], ...]:
    kept = select(case_agencies).where(case_agencies.c.case_id == case_id)
    return tuple(row._asdict() for row in connection.execute(kept.order_by(case_agencies.c.agency)))


def keep_agencies(connection: Connection, case_id: str, wanted: tuple[Mapping[str, Any], ...]) -> None:
    if kept_agencies(connection, case_id) == wanted:
        return
    connection.execute(delete(case_agencies).where(case_agencies.c.case_id == case_id))
    for row in wanted:
        insert_once(connection, case_agencies, **row)


def agency_digest(vault: Vault, board: str, name: str) -> bytes:
    return vault.digest(LABEL, board, as_compared(name))
