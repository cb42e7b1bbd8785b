"""The sweep: reminders that have fallen due go into notices, one notice a channel, London day and kind."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, Row, select, update

from review.calendar import london_date
from review.ladder import OVERDUE
from review.ports import Letter
from review.process import Kind
from review.roles import Address
from storage.addresses import columns_of, is_at
from storage.outbox import put_down
from storage.places import redraw, redraw_cards_of
from storage.tables import cases, notice_reminders, notices, place_cases, places, reminders
from storage.upsert import insert_once

#: the business channels of a board, by its key
Channels = Callable[[str], tuple[Address, ...]]

AT_ONCE = 500


def gather(engine: Engine, now: datetime, channels: Channels) -> int:
    """Move the reminders due at `now` into the notices of their boards' channels; how many were moved.

    Those of a board that has no channel stay due until it has one. At most 500 are moved at once: call until none is.
    """
    with engine.begin() as connection:
        moved = [row for row in _due(connection, now) if _tell(connection, row, channels(row.board), now)]
        return len(moved)


def _due(connection: Connection, now: datetime) -> list[Row[Any]]:
    due = (
        select(reminders, cases.c.board)
        .join(cases, reminders.c.case_id == cases.c.id)
        .where(reminders.c.state == "due", reminders.c.at <= now)
        .order_by(reminders.c.at, reminders.c.id)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True, of=reminders)
    )
    return list(connection.execute(due).all())


def _tell(connection: Connection, row: Row[Any], addresses: tuple[Address, ...], now: datetime) -> bool:
    for address in addresses:
        _add(connection, _notice(connection, address, now), row, now)
    if row.rung == OVERDUE:  # the case's own cards say so too
        redraw_cards_of(connection, row.case_id, now)
    if addresses:
        connection.execute(update(reminders).where(reminders.c.id == row.id).values(state="gathered"))
    return bool(addresses)


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
