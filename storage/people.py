"""People and their accounts, as the platforms' directories have them. Names are sealed, a key a person."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Row, and_, insert, select, update

from review.errors import UnknownCodeError
from review.roles import Account, Person, Standing
from storage.codes import make_code, maker_of, void_codes
from storage.content import text_to_bytes
from storage.joining import account_of, hold, unite, where_named, who_now
from storage.tables import accounts, people
from storage.transaction import Room
from storage.upsert import insert_once
from storage.vault import person_key

#: how long what a directory said is taken as known
KNOWN_FOR = timedelta(days=1)
#: whom a directory has once told us not to admit
REFUSED = frozenset({Standing.STRANGER, Standing.BOT, Standing.DEACTIVATED, Standing.GUEST})


class People(Room):
    def person(self, account: Account) -> Person:
        row = self._row(account) or self._meet(account)
        return Person(
            id=row.person,
            name=self._name(row),
            accounts=self._accounts(row.person),
            standing=Standing(row.standing),
            former=self._former(row.person),
        )

    def introduce(self, account: Account, name: str, standing: Standing) -> Person:
        if not self._held(account):
            self._meet(account)
        found = self.person(account)
        if standing is Standing.UNKNOWN and found.standing in REFUSED:
            standing = found.standing  # a directory that is silent does not make somebody a member again
        key = self._in.vault.make(self._in.connection, person_key(found.id))
        told = update(accounts).where(_is(account)).values(
            sealed=key.seal(text_to_bytes(name), where_named(account)), standing=standing.value, told=self.now
        )  # fmt: skip
        self._in.connection.execute(told)
        return replace(found, name=name, standing=standing)

    def known(self, account: Account) -> tuple[str, Standing] | None:
        """What the directory said of an account at most a day ago. Meets nobody."""
        row = self._row(account)
        if row is None or row.told is None or row.told < self.now - KNOWN_FOR:
            return None
        return self._name(row), Standing(row.standing)

    def make_code(self, account: Account) -> str:
        return make_code(self._in.connection, self._in.vault, self.person(account).id, self.now)

    def join(self, account: Account, code: str) -> Person:
        typing, kept = self.person(account).id, self._maker(code)
        hold(self._in.connection, typing, kept)
        # Asked again: while this waited, the code may have been used, or the account joined.
        if (self.person(account).id, self._maker(code)) != (typing, kept) or typing == kept:
            raise UnknownCodeError
        unite(self._in.connection, self._in.vault, kept=kept, other=typing)
        void_codes(self._in.connection, typing, kept)
        return self.person(account)

    def _maker(self, code: str) -> str:
        """Raises UnknownCodeError."""
        maker = maker_of(self._in.connection, self._in.vault, code, self.now)
        if maker is None:
            raise UnknownCodeError
        return who_now(self._in.connection, maker)

    def _row(self, account: Account) -> Row[Any] | None:
        return self._in.connection.execute(select(accounts).where(_is(account))).first()

    def _meet(self, account: Account) -> Row[Any]:
        """Two first contacts at once make one person: the second finds the first one's row."""
        connection, person_id = self._in.connection, uuid4().hex
        connection.execute(insert(people).values(id=person_id, met=self.now))
        insert_once(
            connection,
            accounts,
            platform=account.platform,
            space=account.space,
            user_id=account.user,
            person=person_id,
            standing=Standing.UNKNOWN.value,
        )
        return connection.execute(select(accounts).where(_is(account))).one()

    def _held(self, account: Account) -> bool:
        """Hold an account that is known, so that it is not joined to somebody while its name is sealed."""
        held = select(accounts.c.person).where(_is(account)).with_for_update()
        return self._in.connection.execute(held).first() is not None

    def _accounts(self, person_id: str) -> frozenset[Account]:
        rows = self._in.connection.execute(select(accounts).where(accounts.c.person == person_id))
        return frozenset(account_of(row) for row in rows)

    def _former(self, person_id: str) -> frozenset[str]:
        joined = select(people.c.id).where(people.c.joined_to == person_id)
        return frozenset(self._in.connection.execute(joined).scalars())

    def _name(self, row: Row[Any]) -> str:
        if row.sealed is None:
            return ""
        key = self._in.vault.key(self._in.connection, person_key(row.person))
        return key.open(row.sealed, where_named(account_of(row))).decode()


def _is(account: Account) -> ColumnElement[bool]:
    return and_(
        accounts.c.platform == account.platform,
        accounts.c.space == account.space,
        accounts.c.user_id == account.user,
    )
