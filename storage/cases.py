"""Cases: the history, one chained entry at a time, and what is kept from it."""

from uuid import uuid4

from sqlalchemy import ColumnElement, select, update

from review.case import Case
from review.case_work import Exported, Looked
from review.drafts import ids_ended
from review.entries import Entry
from review.errors import StaleCaseError, UnknownCaseError
from review.ports import CaseRow
from storage.content import entry_to_json
from storage.drafts import erase_begun
from storage.erasure import ERASED
from storage.history import read_case, where
from storage.journal import BEGINNING, Link
from storage.likenesses import keep_likenesses, same_child
from storage.lists import listed
from storage.places import redraw_cards_of, redraw_cards_of_any
from storage.reckoning import keep_reckoned, reckoned
from storage.references import as_kept, next_reference
from storage.tables import cases, entries
from storage.transaction import Room
from storage.upsert import insert_once
from storage.vault import case_key


class Cases(Room):
    def next_reference(self, prefix: str, year: int) -> str:
        return next_reference(self._in.connection, prefix, year)

    def case(self, case_id: str) -> Case:
        return read_case(self._in.connection, self._in.vault, case_id)

    def case_called(self, reference: str) -> Case:
        found = self._id_where(cases.c.reference == as_kept(reference))
        if found is None:
            raise UnknownCaseError
        return self.case(found)

    def case_from_draft(self, draft_id: str) -> Case | None:
        found = self._id_where(cases.c.draft == draft_id)
        return self.case(found) if found else None

    def same_child(self, case: Case) -> tuple[CaseRow, ...]:
        return listed(self._in.connection, same_child(self._in.vault, case))

    def open_case(self, entry: Entry) -> Case:
        """Raises StaleCaseError where a case was made meanwhile from the same draft, or under the same reference."""
        case = Case(id=uuid4().hex, entries=(entry,))
        found = reckoned(case, self._in.reckon, self._in.vault)
        if not insert_once(self._in.connection, cases, id=case.id, **found.line):
            raise StaleCaseError
        self._in.vault.make(self._in.connection, case_key(case.id))
        self._chain(case, BEGINNING)
        keep_reckoned(self._in.connection, case, found)
        keep_likenesses(self._in.connection, self._in.vault, case)
        alike = [row.id for row in self.same_child(case)]
        redraw_cards_of_any(self._in.connection, alike, self.now)  # they say from now on that there is this one
        return case

    def append(self, case: Case, entry: Entry) -> Case:
        self._move_on(case)
        longer = case.with_entry(entry)
        last = select(entries.c.hash).where(entries.c.case_id == case.id, entries.c.seq == case.version)
        self._chain(longer, self._in.connection.execute(last).scalar_one())
        keep_reckoned(self._in.connection, longer, reckoned(longer, self._in.reckon, self._in.vault))
        if not isinstance(entry.content, Looked | Exported):  # these are recorded, and shown on no card
            redraw_cards_of(self._in.connection, case.id, self.now)
        ended = ids_ended(case, longer)
        if ended:
            erase_begun(self._in.connection, self._in.vault, ended, self.now)
        return longer

    def case_ids(self) -> tuple[str, ...]:
        readable = select(cases.c.id).where(cases.c.stage != ERASED)
        return tuple(self._in.connection.execute(readable.order_by(cases.c.id)).scalars())

    def reckon_again(self, case_id: str) -> None:
        """Bring deadlines and reminders in step with the ladder and the bank holidays as they are now."""
        # Held first, so that nobody's step comes between reading and keeping.
        held = select(cases.c.id).where(cases.c.id == case_id).with_for_update()
        self._in.connection.execute(held)
        case = self.case(case_id)
        found = reckoned(case, self._in.reckon, self._in.vault)
        keep_reckoned(self._in.connection, case, found)

    def _move_on(self, case: Case) -> None:
        """Take the case for this transaction, at the version it was read: one of two at once waits and is refused."""
        as_read = update(cases).where(cases.c.id == case.id, cases.c.version == case.version)
        if self._in.connection.execute(as_read.values(version=case.version + 1)).rowcount != 1:
            raise StaleCaseError

    def _chain(self, case: Case, previous: bytes) -> None:
        entry, seq = case.entries[-1], case.version
        key = self._in.vault.key(self._in.connection, case_key(case.id))
        link = Link(
            owner=case.id,
            seq=seq,
            kind=entry.content.kind,
            recorded_at=entry.recorded,
            sealed=key.seal(entry_to_json(entry), where(case.id, seq)),
            previous=previous,
        )
        if not insert_once(self._in.connection, entries, case_id=case.id, **link.columns):
            raise StaleCaseError

    def _id_where(self, holds: ColumnElement[bool]) -> str | None:
        return self._in.connection.execute(select(cases.c.id).where(holds)).scalar()
