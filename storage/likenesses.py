"""The blind index: which cases of a board may be about the same child, without saying who that is.

Each child has two digests under a key of the vault: of the name with the birth date (or with its being unknown), and of
the name alone. Every digest is of one board, so that no board's index says anything about another's.
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Connection, delete, select

from review.case import Case
from review.errors import ErasedError
from review.referral import Child, Referred
from storage.errors import StorageError
from storage.history import read_case
from storage.names import as_compared
from storage.tables import cases, likenesses
from storage.upsert import insert_once
from storage.vault import Vault

LABEL = "blind index"
UNKNOWN = ""


def same_child(vault: Vault, case: Case) -> ColumnElement[bool]:
    """Whether a case of the list is another one of the board, with a child of that name born that day or unknown."""
    digests = {digest for child in _named(case.referral) for digest in _sought(vault, case.referral.board, child)}
    alike = select(likenesses.c.case_id).where(likenesses.c.digest.in_(digests))
    return (cases.c.board == case.referral.board) & (cases.c.id != case.id) & cases.c.id.in_(alike)


def digests_of(vault: Vault, referral: Referred) -> frozenset[bytes]:
    """What the index says of a referral: of every child, and of none of the adults."""
    return frozenset(digest for child in _named(referral) for digest in _kept(vault, referral.board, child))


def kept_digests(connection: Connection, case_id: str) -> frozenset[bytes]:
    kept = select(likenesses.c.digest).where(likenesses.c.case_id == case_id)
    return frozenset(connection.execute(kept).scalars())


def keep_likenesses(connection: Connection, vault: Vault, case: Case) -> None:
    """Bring the index in step with the referral, which never changes."""
    wanted, kept = digests_of(vault, case.referral), kept_digests(connection, case.id)
    if overdone := kept - wanted:
        gone = delete(likenesses).where(likenesses.c.case_id == case.id, likenesses.c.digest.in_(overdone))
        connection.execute(gone)
    for digest in sorted(wanted - kept):
        insert_once(connection, likenesses, case_id=case.id, digest=digest)


def index_older_cases(connection: Connection, vault: Vault) -> None:
    """Cases that were kept before there was an index; one that cannot be read has none."""
    missing = ~select(likenesses.c.case_id).where(likenesses.c.case_id == cases.c.id).exists()
    for case_id in connection.execute(select(cases.c.id).where(missing).order_by(cases.c.id)).scalars().all():
        try:
            case = read_case(connection, vault, case_id)
        except (ErasedError, StorageError):
            continue  # `verify` names the ones that should be readable
        keep_likenesses(connection, vault, case)


def _named(referral: Referred) -> Iterable[Child]:
    return (one.child for one in referral.children if as_compared(one.child.name))


def _kept(vault: Vault, board: str, child: Child) -> tuple[bytes, bytes]:
    return _with_birth(vault, board, child, child.born), _of_name(vault, board, child)


def _sought(vault: Vault, board: str, child: Child) -> tuple[bytes, ...]:
    """Of a known birth date, those of that day and of no known day; else everybody of that name."""
    if child.born is None:
        return (_of_name(vault, board, child),)
    return _with_birth(vault, board, child, child.born), _with_birth(vault, board, child, None)


def _with_birth(vault: Vault, board: str, child: Child, born: date | None) -> bytes:
    return vault.digest(LABEL, board, "name and birth", as_compared(child.name), born.isoformat() if born else UNKNOWN)


def _of_name(vault: Vault, board: str, child: Child) -> bytes:
    return vault.digest(LABEL, board, "name", as_compared(child.name))
