"""The sweep: reminders that have fallen due go into notices, one notice a place, London day and kind."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, literal, select, true, tuple_, update

from review.calendar import london_date
from review.case import Case
from review.errors import ErasedError
from review.ladder import OVERDUE
from review.ports import Letter
from review.roles import Address
from review.tellings import Audience, Kind
from storage.addresses import columns_of, is_at
from storage.columns import Moment
from storage.errors import StorageError
from storage.history import read_case
from storage.outbox import put_down
from storage.places import redraw, redraw_cards_of
from storage.tables import cases, notice_reminders, notices, place_cases, places, reminders
from storage.transaction import Room, Transaction
from storage.upsert import insert_once

#: whom an audience of a case is, at this moment, for what is reminded of (an agency's, say)
Addresses = Callable[[Case, Audience, str], Iterable[Address]]

#: who has everything, and is told of it as soon as there is somewhere to tell it
STAYS_DUE = frozenset({Audience.BUSINESS_CHANNEL})
AT_ONCE = 500


class Reminders(Room):
    def gather(self, addresses: Addresses) -> int:
        """Move the reminders that are due into the notices of the day; how many were moved.

        The business channel's stay due while the board has none, and hold up no others. Those for people of whom
        there is nobody at their time are not told later: the business channel has its own. Those of a case that cannot
        be read are settled. At most 500 are moved at once: call until none is.
        """
        sweep = _Sweep(self._in, addresses)
        moved, last = 0, None
        while not moved and (rows := _due(self._in.connection, self.now, last)):
            moved = sum(sweep.gathered(row) for row in rows)
            last = rows[-1]
        return moved


class _Sweep:
    """What one sweep has found out so far."""

    def __init__(self, transaction: Transaction, addresses: Addresses) -> None:
        self._in, self._addresses = transaction, addresses
        self._cases: dict[str, Case | None] = {}
        self._without_channel: set[str] = set()

    def gathered(self, row: Row[Any]) -> bool:
        """Whether it was moved into a notice."""
        audience = Audience(row.audience)
        if audience in STAYS_DUE and row.board in self._without_channel:
            return False
        case = self._case(row.case_id)
        if case is None:
            _move(self._in.connection, row, "cancelled")
            return False
        found = tuple(self._addresses(case, audience, row.what))
        if found:
            _tell(self._in.connection, row, found, self._in.now)
        elif audience in STAYS_DUE:
            self._without_channel.add(row.board)
        else:
            _move(self._in.connection, row, "untold")
        return bool(found)

    def _case(self, case_id: str) -> Case | None:
        if case_id not in self._cases:
            self._cases[case_id] = self._readable(case_id)
        return self._cases[case_id]

    def _readable(self, case_id: str) -> Case | None:
        """None where nobody can be reminded of it any more: its key was erased, or it cannot be read.

        If it can be read again one day, what is still wanted falls due anew when it is reckoned again.
        """
        try:
            return read_case(self._in.connection, self._in.vault, case_id)
        except (ErasedError, StorageError):
            return None


def _due(connection: Connection, now: datetime, last: Row[Any] | None) -> Sequence[Row[Any]]:
    """The next that are due, after the last one looked at."""
    beyond = tuple_(reminders.c.at, reminders.c.id) > tuple_(literal(last.at, Moment), last.id) if last else true()
    due = (
        select(reminders, cases.c.board)
        .join(cases, cases.c.id == reminders.c.case_id)
        .where(reminders.c.state == "due", reminders.c.at <= now, beyond)
        .order_by(reminders.c.at, reminders.c.id)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True, of=reminders)
    )
    return connection.execute(due).all()


def _move(connection: Connection, row: Row[Any], state: str) -> None:
    connection.execute(update(reminders).where(reminders.c.id == row.id).values(state=state))


def _tell(connection: Connection, row: Row[Any], addresses: Iterable[Address], now: datetime) -> None:
    for address in addresses:
        _add(connection, _notice(connection, address, now), row, now)
    if row.rung == OVERDUE:  # the case's own cards say so too
        redraw_cards_of(connection, row.case_id, now)
    _move(connection, row, "gathered")


def _notice(connection: Connection, address: Address, now: datetime) -> str:
    """Today's notice of that channel, made with its letter at first, and held so that nobody else adds to it."""
    today: date = london_date(now)
    insert_once(
        connection, notices, id=uuid4().hex, **columns_of(address), day=today, kind=Kind.REMINDERS.value
    )  # fmt: skip
    same = (is_at(notices, address), notices.c.day == today, notices.c.kind == Kind.REMINDERS.value)
    notice_id: str = connection.execute(select(notices.c.id).where(*same).with_for_update()).scalar_one()
    letter = Letter(key=f"notice:{notice_id}", to=address, kind=Kind.REMINDERS, subject=notice_id)
    put_down(connection, letter, now)
    return notice_id


def _add(connection: Connection, notice_id: str, row: Row[Any], now: datetime) -> None:
    """A notice that was posted today already is redrawn with what fell due since."""
    insert_once(connection, notice_reminders, notice_id=notice_id, reminder_id=row.id)
    posted = select(places.c.id).where(places.c.kind == Kind.REMINDERS.value, places.c.subject == notice_id)
    cards = connection.execute(posted).scalars().all()
    for card in cards:
        insert_once(connection, place_cases, place_id=card, case_id=row.case_id)
    redraw(connection, cards, now)
