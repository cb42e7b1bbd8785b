"""What somebody began and has not sent (a referral, a step on a case), each under a key of its own."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, select, update

from review.calendar import london_date, london_moment
from review.drafts import Draft, Keeping
from review.errors import ErasedError, UnknownDraftError
from review.ports import Letter
from review.roles import Address, Person, PlaceKind
from review.tellings import Kind
from storage.columns import microseconds
from storage.content import answers_to_json, draft_from_json
from storage.joining import accounts_of
from storage.outbox import call_off, put_down
from storage.seals import place
from storage.tables import drafts
from storage.transaction import Room
from storage.upsert import insert
from storage.vault import Vault, draft_key

AT_ONCE = 500


class Drafts(Room):
    def draft(self, draft_id: str) -> Draft:
        # Held, so that a step sent from another device at the same moment waits and is not lost.
        held = select(drafts).where(drafts.c.id == draft_id).with_for_update()
        row = self._in.connection.execute(held).first()
        if row is None:
            raise UnknownDraftError
        return self._read(row)

    def drafts_of(self, person: Person) -> tuple[Draft, ...]:
        theirs = select(drafts).where(drafts.c.owner.in_(person.ids))
        latest_first = theirs.order_by(drafts.c.changed.desc(), drafts.c.id)
        return tuple(self._read(row) for row in self._in.connection.execute(latest_first).all())

    def keep_draft(self, draft: Draft) -> None:
        """Raises UnknownDraftError where it was erased: an erased draft does not come back."""
        warned = self._still_warned(draft)
        try:
            key = self._in.vault.make(self._in.connection, draft_key(draft.id))
        except ErasedError:
            raise UnknownDraftError from None
        values = {
            "owner": draft.owner,
            "sealed": key.seal(answers_to_json(draft), _where(draft.id)),
            "changed": draft.changed,
            "warned": warned,
        }
        row = insert(self._in.connection, drafts).values(id=draft.id, **values)
        self._in.connection.execute(row.on_conflict_do_update(index_elements=["id"], set_=values))

    def _still_warned(self, draft: Draft) -> datetime | None:
        """Not after a change. The row is held before its key is asked for, so that it is not erased in between."""
        held = select(drafts.c.changed, drafts.c.warned).where(drafts.c.id == draft.id).with_for_update()
        row = self._in.connection.execute(held).first()
        if row is None or row.changed == draft.changed:
            return row.warned if row else None
        if row.warned is not None:
            call_off(self._in.connection, Kind.DRAFT, draft.id, self.now)
        return None

    def erase_draft(self, draft_id: str) -> None:
        erase(self._in.connection, self._in.vault, draft_id, self.now)

    def tend_drafts(self, keeping: Keeping) -> int:
        """Warn the owners of drafts that nobody changes, and erase those that nobody changed after the warning.

        How many were warned of or erased; at most 500 of each at once: call until none is.
        """
        today = london_date(self.now)
        gone = self._left_alone(today, keeping.erase_after_days, self._warned_by(today, keeping))
        for row in gone:
            self.erase_draft(row.id)
        unsaid = self._left_alone(today, keeping.warn_after_days, drafts.c.warned.is_(None))
        for row in unsaid:
            self._warn(row)
        return len(gone) + len(unsaid)

    def _left_alone(self, today: date, days: int, holds: ColumnElement[bool]) -> Sequence[Row[Any]]:
        """What nobody changed on so many days; one that somebody works on at this moment is not."""
        left = (
            select(drafts)
            .where(drafts.c.changed < _end_of(today - timedelta(days=days)), holds)
            .order_by(drafts.c.changed, drafts.c.id)
            .limit(AT_ONCE)
            .with_for_update(skip_locked=True)
        )
        return self._in.connection.execute(left).all()

    def _warned_by(self, today: date, keeping: Keeping) -> ColumnElement[bool]:
        """So early that the days promised are left: a program that was down for weeks warns first."""
        between = keeping.erase_after_days - keeping.warn_after_days
        return drafts.c.warned < _end_of(today - timedelta(days=between))

    def _warn(self, row: Row[Any]) -> None:
        self._in.connection.execute(update(drafts).where(drafts.c.id == row.id).values(warned=self.now))
        for account in accounts_of(self._in.connection, row.owner):
            to = Address(platform=account.platform, space=account.space, kind=PlaceKind.PERSON, id=account.user)
            key = f"{Kind.DRAFT}:{row.id}:{microseconds(row.changed)}:{to.platform}:{to.id}"
            put_down(self._in.connection, Letter(key=key, to=to, kind=Kind.DRAFT, subject=row.id), self.now)

    def _read(self, row: Row[Any]) -> Draft:
        try:
            key = self._in.vault.key(self._in.connection, draft_key(row.id))
        except ErasedError:
            raise UnknownDraftError from None
        return draft_from_json(key.open(row.sealed, _where(row.id)), row.id, row.owner, row.changed)


def erase(connection: Connection, vault: Vault, draft_id: str, now: datetime) -> None:
    # The row first, and then its key, as everybody takes them; a warning on its way has nothing to say any more.
    connection.execute(delete(drafts).where(drafts.c.id == draft_id))
    vault.erase(connection, draft_key(draft_id), now)
    call_off(connection, Kind.DRAFT, draft_id, now)


def erase_begun(connection: Connection, vault: Vault, begins: str, now: datetime) -> None:
    """Whatever anybody began about a case, or of one step of it: the ids begin so."""
    begun = select(drafts.c.id).where(drafts.c.id.startswith(begins, autoescape=True))
    for draft_id in connection.execute(begun.order_by(drafts.c.id)).scalars().all():
        erase(connection, vault, draft_id, now)


def _end_of(day: date) -> datetime:
    """The moment at which a London day is over."""
    return london_moment(day + timedelta(days=1), time())


def _where(draft_id: str) -> str:
    return place("drafts", "sealed", draft_id)
