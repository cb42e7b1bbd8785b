"""Two people who turn out to be one: their accounts, names and drafts go to the one who made the code.

What the history says stays as it says it: the other person's id is remembered as a former one.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, or_, select, update

from review.errors import CannotJoinError
from review.roles import Account, Standing
from storage.seals import place
from storage.tables import accounts, drafts, people
from storage.vault import Vault, person_key

#: with an account of which nobody is joined
NOT_JOINED = frozenset({Standing.STRANGER, Standing.BOT, Standing.DEACTIVATED})
CLOSED = "One of these two accounts is closed, or is not a member's or a guest's, so they cannot be joined."


def account_of(row: Row[Any]) -> Account:
    return Account(platform=row.platform, space=row.space, user=row.user_id)


def where_named(account: Account) -> str:
    return place("accounts", "sealed", str(account))


def who_now(connection: Connection, person_id: str) -> str:
    """The person that somebody is by now."""
    joined = connection.execute(select(people.c.joined_to).where(people.c.id == person_id)).scalar()
    return joined or person_id


def accounts_of(connection: Connection, person_id: str) -> tuple[Account, ...]:
    """Every account of somebody, who may have been joined to somebody else since."""
    theirs = select(accounts).where(accounts.c.person == who_now(connection, person_id))
    return tuple(sorted(account_of(row) for row in connection.execute(theirs)))


def hold(connection: Connection, *ids: str) -> None:
    """Hold people and whom they were joined from, in one order, so that of two joins at once the second waits."""
    theirs = or_(people.c.id.in_(ids), people.c.joined_to.in_(ids))
    connection.execute(select(people.c.id).where(theirs).order_by(people.c.id).with_for_update(key_share=True))


def unite(connection: Connection, vault: Vault, *, kept: str, other: str) -> None:
    """Raises CannotJoinError where both have an account on one platform, or one of the accounts is refused."""
    rows = _held_accounts(connection, (kept, other))
    _check({row.platform for row in rows if row.person == kept}, [row for row in rows if row.person == other], rows)
    for row in rows:
        if row.person == other:
            _hand_over(connection, vault, row, kept)
    connection.execute(update(drafts).where(drafts.c.owner == other).values(owner=kept))
    joined = or_(people.c.id == other, people.c.joined_to == other)
    connection.execute(update(people).where(joined).values(joined_to=kept))


def _held_accounts(connection: Connection, ids: Collection[str]) -> list[Row[Any]]:
    """Held, so that no directory renames one under a key that is no longer its own."""
    order = (accounts.c.platform, accounts.c.space, accounts.c.user_id)
    theirs = select(accounts).where(accounts.c.person.in_(ids)).order_by(*order).with_for_update()
    return list(connection.execute(theirs).all())


def _check(platforms: set[str], others: Collection[Row[Any]], rows: Collection[Row[Any]]) -> None:
    if any(row.platform in platforms for row in others):
        raise CannotJoinError
    if any(Standing(row.standing) in NOT_JOINED for row in rows):
        raise CannotJoinError(CLOSED)


def _hand_over(connection: Connection, vault: Vault, row: Row[Any], kept: str) -> None:
    """An account with its name, which is sealed anew under the key of the person that it goes to."""
    sealed = row.sealed
    if sealed is not None:
        at = where_named(account_of(row))
        name = vault.key(connection, person_key(row.person)).open(sealed, at)
        sealed = vault.make(connection, person_key(kept)).seal(name, at)
    same = (accounts.c.platform == row.platform, accounts.c.space == row.space, accounts.c.user_id == row.user_id)
    connection.execute(update(accounts).where(*same).values(person=kept, sealed=sealed))
