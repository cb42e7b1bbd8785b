"""Referrals that have not been sent, each under a key of its own."""

from typing import Any

from sqlalchemy import Row, delete, select

from review.drafts import Draft
from review.errors import ErasedError, UnknownDraftError
from storage.content import answers_to_json, draft_from_json
from storage.seals import place
from storage.tables import drafts
from storage.transaction import Room
from storage.upsert import insert
from storage.vault import draft_key


class Drafts(Room):
    def draft(self, draft_id: str) -> Draft:
        # Held, so that a step sent from another device at the same moment waits and is not lost.
        held = select(drafts).where(drafts.c.id == draft_id).with_for_update()
        row = self._in.connection.execute(held).first()
        if row is None:
            raise UnknownDraftError
        return self._read(row)

    def drafts_of(self, person_id: str) -> tuple[Draft, ...]:
        latest_first = select(drafts).where(drafts.c.owner == person_id).order_by(drafts.c.changed.desc(), drafts.c.id)
        return tuple(self._read(row) for row in self._in.connection.execute(latest_first).all())

    def keep_draft(self, draft: Draft) -> None:
        """Raises UnknownDraftError where it was erased: an erased draft does not come back."""
        try:
            key = self._in.vault.make(self._in.connection, draft_key(draft.id))
        except ErasedError:
            raise UnknownDraftError from None
        values = {
            "owner": draft.owner,
            "sealed": key.seal(answers_to_json(draft), _where(draft.id)),
            "changed": draft.changed,
        }
        row = insert(self._in.connection, drafts).values(id=draft.id, **values)
        self._in.connection.execute(row.on_conflict_do_update(index_elements=["id"], set_=values))

    def erase_draft(self, draft_id: str) -> None:
        self._in.vault.erase(self._in.connection, draft_key(draft_id), self.now)
        self._in.connection.execute(delete(drafts).where(drafts.c.id == draft_id))

    def _read(self, row: Row[Any]) -> Draft:
        try:
            key = self._in.vault.key(self._in.connection, draft_key(row.id))
        except ErasedError:
            raise UnknownDraftError from None
        return draft_from_json(key.open(row.sealed, _where(row.id)), row.id, row.owner, row.changed)


def _where(draft_id: str) -> str:
    return place("drafts", "sealed", draft_id)
