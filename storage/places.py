"""The cards that the platforms keep, and the redraws put down for them: at most one waiting for a card.

A card has one row of the outbox for its redraws, for ever. What changes while a redraw is on its way asks for another.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, case, func, literal, select, update

from review.roles import Address
from review.tellings import Kind
from storage.addresses import columns_of
from storage.columns import Moment
from storage.tables import cases, notice_reminders, outbox, place_cases, places, reminders
from storage.upsert import insert, insert_once


def redraw_cards_of(connection: Connection, case_id: str, now: datetime) -> None:
    """Every kept card that speaks of the case is to be redrawn."""
    redraw_cards_of_any(connection, (case_id,), now)


def redraw_cards_of_any(connection: Connection, case_ids: Collection[str], now: datetime) -> None:
    """All at once, since a notice may speak of several: cards are held in one order."""
    speaking = select(place_cases.c.place_id).where(place_cases.c.case_id.in_(case_ids)).distinct()
    redraw(connection, connection.execute(speaking).scalars().all(), now)


def redraw(connection: Connection, cards: Collection[int], now: datetime) -> None:
    if not cards:
        return
    _make_rows(connection, cards, now)
    rows = outbox.c.card.in_(cards)
    # In one order, so that two transactions do not wait for each other; and held, so that no redraw begins meanwhile.
    connection.execute(select(outbox.c.id).where(rows).order_by(outbox.c.id).with_for_update())
    leased, unsent = outbox.c.state == "leased", outbox.c.state.in_(("waiting", "leased"))
    connection.execute(
        update(outbox)
        .where(rows)
        .values(
            again=case((leased, 1), else_=0),
            state=case((leased, "leased"), else_="waiting"),
            next_at=case((unsent, outbox.c.next_at), else_=literal(now, Moment)),
            attempts=case((unsent, outbox.c.attempts), else_=0),
            first_tried_at=case((unsent, outbox.c.first_tried_at), else_=None),
        )
    )


def _make_rows(connection: Connection, cards: Collection[int], now: datetime) -> None:
    found = select(
        literal("update"),
        literal("update:").concat(places.c.id),
        places.c.platform,
        places.c.space,
        places.c.place_kind,
        places.c.place,
        places.c.kind,
        places.c.subject,
        places.c.id,
        places.c.remote_id,
        literal("waiting"),
        literal(now, Moment),
        literal(0),
        literal(0),
        literal(0),
    ).where(places.c.id.in_(cards))
    columns = ("op", "key", "platform", "space", "place_kind", "place", "kind", "subject", "card", "remote_id")
    state = ("state", "next_at", "attempts", "look_first", "again")
    missing = ~select(outbox.c.id).where(outbox.c.card == places.c.id).exists()
    rows = found.where(missing).order_by(places.c.id)
    connection.execute(insert(connection, outbox).from_select([*columns, *state], rows).on_conflict_do_nothing())


def register(connection: Connection, to: Address, remote_id: str, kind: Kind, subject: str) -> int:
    """Remember a card that a platform keeps, with the cases it speaks of."""
    card = {**columns_of(to), "remote_id": remote_id, "kind": kind.value, "subject": subject}
    insert_once(connection, places, **card)
    same = (places.c[name] == card[name] for name in ("platform", "space", "place", "remote_id"))
    place_id: int = connection.execute(select(places.c.id).where(*same)).scalar_one()
    for case_id in cases_spoken_of(connection, kind, subject):
        insert_once(connection, place_cases, place_id=place_id, case_id=case_id)
    return place_id


def cases_spoken_of(connection: Connection, kind: Kind, subject: str) -> list[str]:
    """The cases that a message is about: its subject, or all those of a notice of reminders."""
    if kind is not Kind.REMINDERS:
        found = select(cases.c.id).where(cases.c.id == subject)
    else:
        linked = notice_reminders.c.reminder_id == reminders.c.id
        of_notice = notice_reminders.c.notice_id == subject
        found = select(reminders.c.case_id).join(notice_reminders, linked).where(of_notice).distinct()
    return sorted(connection.execute(found).scalars())


def version_of(connection: Connection, kind: Kind, subject: str) -> int:
    """A number that grows with every change of what a message speaks of."""
    if kind is not Kind.REMINDERS:
        found = select(cases.c.version).where(cases.c.id == subject)
    else:
        found = (
            select(func.sum(cases.c.version + 1))
            .select_from(notice_reminders)
            .join(reminders, notice_reminders.c.reminder_id == reminders.c.id)
            .join(cases, reminders.c.case_id == cases.c.id)
            .where(notice_reminders.c.notice_id == subject)
        )
    return int(connection.execute(found).scalar() or 0)
