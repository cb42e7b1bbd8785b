"""What comes in once, what goes out once, and what a notice of reminders speaks of."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

from sqlalchemy import Row, select

from review.case import Case
from review.errors import ErasedError
from review.ports import DueReminder, Letter
from review.tellings import Audience, Kind
from storage.addresses import address_of
from storage.errors import StorageError
from storage.history import read_case
from storage.outbox import put_down
from storage.places import redraw_cards_of
from storage.tables import inbox, notice_reminders, notices, outbox, reminders
from storage.transaction import Room
from storage.upsert import insert_once


class Letters(Room):
    def first_time(self, delivery: str) -> bool:
        return insert_once(self._in.connection, inbox, delivery=delivery, at=self.now)

    def post(self, letter: Letter) -> None:
        put_down(self._in.connection, letter, self.now)

    def redraw(self, case_id: str) -> None:
        redraw_cards_of(self._in.connection, case_id, self.now)

    def untold(self, case_id: str) -> tuple[Letter, ...]:
        held_up = (
            select(outbox)
            .where(outbox.c.subject == case_id, outbox.c.op == "post", outbox.c.reason.is_not(None))
            .order_by(outbox.c.id)
        )
        rows = self._in.connection.execute(held_up).all()
        return tuple(Letter(key=row.key, to=address_of(row), kind=Kind(row.kind), subject=row.subject) for row in rows)

    def notice(self, notice_id: str) -> tuple[DueReminder, ...]:
        spoken_of = (
            select(reminders, notices.c.day)
            .join(notice_reminders, notice_reminders.c.reminder_id == reminders.c.id)
            .join(notices, notice_reminders.c.notice_id == notices.c.id)
            .where(notices.c.id == notice_id)
            .order_by(reminders.c.due, reminders.c.case_id, reminders.c.what, reminders.c.at)
        )
        rows = self._in.connection.execute(spoken_of).all()
        cases = self._readable_cases({row.case_id for row in rows})
        return tuple(_due_reminder(cases[row.case_id], row) for row in rows if row.case_id in cases)

    def _readable_cases(self, ids: Collection[str]) -> Mapping[str, Case]:
        """A case that can no longer be read is no longer spoken of. Raises ErasedError where none is left."""
        found = {}
        for case_id in ids:
            with suppress(ErasedError, StorageError):
                found[case_id] = read_case(self._in.connection, self._in.vault, case_id)
        if ids and not found:
            raise ErasedError
        return found


def _due_reminder(case: Case, row: Row[Any]) -> DueReminder:
    return DueReminder(
        case=case, what=row.what, audience=Audience(row.audience), rung=row.rung, at=row.at, told_on=row.day
    )
