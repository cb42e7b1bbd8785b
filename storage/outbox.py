"""The outbox: what is to be posted or redrawn, claimed under a lease with a fence, and sent once.

waiting -> leased -> sent, or back to waiting (`later`, `unclear`, `held_up`), or given up. Nobody leads: whoever
claims a row holds it until the lease runs out, and shows its fence with every further word. A row whose lease ran out
may have been sent: whoever claims it next looks first.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, case, func, literal, or_, select, update

from review.ports import Letter
from review.roles import Address
from review.tellings import Kind
from storage.addresses import address_of, columns_of, is_at, same_address
from storage.columns import Moment
from storage.leases import LEASE_SECONDS, RealSeconds
from storage.places import cases_spoken_of, redraw, redraw_cards_of, register, version_of
from storage.tables import cases, notice_reminders, notices, outbox, reminders
from storage.upsert import insert_once

UNSENT = ("waiting", "leased")
#: why a letter was given up that nobody needs to hear of
CALLED_OFF = "called_off"


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """A claimed message: to be posted anew, or a kept card to be redrawn, by whoever holds its fence."""

    id: int
    op: Literal["post", "update"]
    key: str
    to: Address
    kind: Kind
    subject: str
    #: of the kept card, for an update
    remote_id: str | None
    #: those that counted
    attempts: int
    first_tried: datetime | None
    #: an earlier attempt may have arrived: ask the platform before posting
    look_first: bool
    fence: str
    #: why it could not be delivered for longer; None where it was never held up
    reason: str | None = None


def put_down(connection: Connection, letter: Letter, now: datetime) -> None:
    """Put a letter in the outbox, within the transaction of what it tells; a known key changes nothing."""
    insert_once(
        connection,
        outbox,
        op="post",
        key=letter.key,
        **columns_of(letter.to),
        kind=letter.kind.value,
        subject=letter.subject,
        state="waiting",
        next_at=now,
        attempts=0,
        look_first=0,
        again=0,
    )


def call_off(connection: Connection, kind: Kind, subject: str, now: datetime) -> None:
    """Letters on a subject that have nothing to say any more. One that is being sent at this moment may arrive."""
    unsent = and_(outbox.c.subject == subject, outbox.c.kind == kind.value, outbox.c.state.in_(UNSENT))
    called_off = {"state": "given_up", "reason": CALLED_OFF, "fence": None, "ended": now}
    connection.execute(update(outbox).where(unsent).values(**called_off))


class Outbox:
    """Each call is a short transaction of its own; `now` and `at` are the one clock's."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def claim(self, now: datetime, platforms: Collection[str], limit: int) -> tuple[Parcel, ...]:
        """Take what may be sent at `now`, the oldest first.

        Nothing is taken while an older post on its subject to its address is unsent: no news overtakes another.
        """
        due = (
            select(outbox)
            .where(_claimable(now), outbox.c.platform.in_(platforms), ~_older_post_unsent())
            .order_by(outbox.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        with self._engine.begin() as connection:
            return tuple(_lease(connection, row, now) for row in connection.execute(due).all())

    def still_mine(self, parcel: Parcel) -> bool:
        """Ask just before calling the platform: the lease runs anew, unless somebody else has taken the row."""
        renewed = update(outbox).where(_held(parcel)).values(lease_until=RealSeconds() + LEASE_SECONDS)
        with self._engine.begin() as connection:
            return connection.execute(renewed).rowcount == 1

    def sent(self, parcel: Parcel, remote_id: str, now: datetime) -> None:
        """It is there. A posted card is kept in mind from now on, and redrawn if its case moved on meanwhile."""
        with self._engine.begin() as connection:
            if parcel.op == "post":
                _posted(connection, parcel, remote_id, now)
            else:
                _end(connection, parcel, "sent", now, reason=None)
            _tell_of_it(connection, parcel, now, held_up=False)

    def later(self, parcel: Parcel, at: datetime, *, counted: bool) -> None:
        """It was not taken. Where that does not count (too many requests), everything to that address waits as long."""
        with self._engine.begin() as connection:
            if _back(connection, parcel, at, attempts=outbox.c.attempts + int(counted)) and not counted:
                held_back = and_(outbox.c.state == "waiting", outbox.c.next_at < at, is_at(outbox, parcel.to))
                connection.execute(update(outbox).where(held_back).values(next_at=at))

    def unclear(self, parcel: Parcel, at: datetime) -> None:
        """It may have arrived: whoever claims it next looks first."""
        with self._engine.begin() as connection:
            _back(connection, parcel, at, attempts=outbox.c.attempts + 1, look_first=1)

    def held_up(self, parcel: Parcel, reason: str, at: datetime, *, look_first: bool, now: datetime) -> None:
        """It cannot be delivered for longer; it is tried again at `at`, and the case's cards say so meanwhile."""
        values = {"attempts": outbox.c.attempts + 1, "reason": reason, "look_first": int(look_first)}
        with self._engine.begin() as connection:
            if _back(connection, parcel, at, **values):
                _tell_of_it(connection, parcel, now, held_up=True)

    def wake(self, address: Address, now: datetime) -> None:
        """What was held up on its way to an address is tried at once: it can be reached now."""
        self._wake(is_at(outbox, address), now)

    def wake_platform(self, platform: str, now: datetime) -> None:
        """A platform takes letters again: what was held up on its way there is tried at once."""
        self._wake(outbox.c.platform == platform, now)

    def _wake(self, where: ColumnElement[bool], now: datetime) -> None:
        held = and_(outbox.c.state == "waiting", outbox.c.reason.is_not(None), outbox.c.next_at > now, where)
        with self._engine.begin() as connection:
            connection.execute(update(outbox).where(held).values(next_at=now))

    def give_up(self, parcel: Parcel, reason: str, now: datetime) -> None:
        """It will not be sent. `reason` is the platform's word or ours, and nothing private."""
        with self._engine.begin() as connection:
            _end(connection, parcel, "given_up", now, reason=reason)

    def waiting(self) -> int:
        """How many are not sent yet."""
        return self._count(outbox.c.state.in_(UNSENT))

    def held_up_count(self) -> int:
        """How many cannot be delivered for now, and somebody should hear of it."""
        return self._count(and_(outbox.c.state.in_(UNSENT), outbox.c.reason.is_not(None)))

    def given_up(self) -> int:
        """How many will not be sent, and somebody should hear of it."""
        return self._count(and_(outbox.c.state == "given_up", outbox.c.reason.is_distinct_from(CALLED_OFF)))

    def _count(self, holds: ColumnElement[bool]) -> int:
        with self._engine.begin() as connection:
            return connection.execute(select(func.count()).select_from(outbox).where(holds)).scalar_one()


def _claimable(now: datetime) -> ColumnElement[bool]:
    waiting = and_(outbox.c.state == "waiting", outbox.c.next_at <= now)
    run_out = and_(outbox.c.state == "leased", outbox.c.lease_until < RealSeconds())
    return or_(waiting, run_out)


def _older_post_unsent() -> ColumnElement[bool]:
    older = outbox.alias("older")
    return (
        select(older.c.id)
        .where(
            older.c.op == "post",
            older.c.state.in_(UNSENT),
            older.c.id < outbox.c.id,
            older.c.subject == outbox.c.subject,
            same_address(older, outbox),
        )
        .exists()
    )


def _lease(connection: Connection, row: Row[Any], now: datetime) -> Parcel:
    """What it speaks of is noted as it stands before the first drawing: whatever changes after that is redrawn."""
    kind, fence = Kind(row.kind), uuid4().hex
    look_first = bool(row.look_first) or row.state == "leased"
    version = version_of(connection, kind, row.subject) if row.version is None else row.version
    leased = update(outbox).where(outbox.c.id == row.id).values(
        state="leased", fence=fence, lease_until=RealSeconds() + LEASE_SECONDS, version=version,
        first_tried_at=row.first_tried_at or now, look_first=int(look_first),
    )  # fmt: skip
    connection.execute(leased)
    return Parcel(
        id=row.id,
        op=row.op,
        key=row.key,
        to=address_of(row),
        kind=kind,
        subject=row.subject,
        remote_id=row.remote_id,
        attempts=row.attempts,
        first_tried=row.first_tried_at or now,
        look_first=look_first,
        fence=fence,
        reason=row.reason,
    )


def _held(parcel: Parcel) -> ColumnElement[bool]:
    return and_(outbox.c.id == parcel.id, outbox.c.fence == parcel.fence, outbox.c.state == "leased")


def _back(connection: Connection, parcel: Parcel, at: datetime, **values: Any) -> bool:
    """Let it wait again; not where somebody else holds it by now."""
    back = update(outbox).where(_held(parcel)).values(state="waiting", next_at=at, fence=None, again=0, **values)
    return connection.execute(back).rowcount == 1


def _end(connection: Connection, parcel: Parcel, state: str, now: datetime, **values: Any) -> None:
    """End it, unless it was to be done again by what changed meanwhile."""
    again = outbox.c.again == 1
    ended = update(outbox).where(_held(parcel)).values(
        state=case((again, "waiting"), else_=state),
        next_at=case((again, literal(now, Moment)), else_=outbox.c.next_at),
        attempts=case((again, 0), else_=outbox.c.attempts),
        first_tried_at=case((again, None), else_=outbox.c.first_tried_at),
        look_first=0, again=0, fence=None, ended=now, **values,
    )  # fmt: skip
    connection.execute(ended)


def _posted(connection: Connection, parcel: Parcel, remote_id: str, now: datetime) -> None:
    """That it was posted is a fact, whoever holds the row by now: they will see that there is nothing left to do."""
    _hold_subject(connection, parcel)
    unsent = and_(outbox.c.id == parcel.id, outbox.c.state != "sent")
    done = {"state": "sent", "remote_id": remote_id, "ended": now, "fence": None, "reason": None}
    connection.execute(update(outbox).where(unsent).values(**done))
    card = register(connection, parcel.to, remote_id, parcel.kind, parcel.subject)
    drawn = connection.execute(select(outbox.c.version).where(outbox.c.id == parcel.id)).scalar_one()
    if drawn != version_of(connection, parcel.kind, parcel.subject):
        redraw(connection, [card], now)
    if parcel.kind is Kind.REMINDERS:
        told = select(notice_reminders.c.reminder_id).where(notice_reminders.c.notice_id == parcel.subject)
        gathered = and_(reminders.c.id.in_(told), reminders.c.state == "gathered")
        connection.execute(update(reminders).where(gathered).values(state="sent"))


def _tell_of_it(connection: Connection, parcel: Parcel, now: datetime, *, held_up: bool) -> None:
    """The case's cards say that somebody could not be told, from the first time until it is mended."""
    if parcel.op == "post" and (parcel.reason is None) == held_up:
        for case_id in cases_spoken_of(connection, parcel.kind, parcel.subject):
            redraw_cards_of(connection, case_id, now)


def _hold_subject(connection: Connection, parcel: Parcel) -> None:
    """Hold still what the card speaks of, in the order that everybody takes it: cases, then the notice."""
    spoken_of = cases.c.id.in_(cases_spoken_of(connection, parcel.kind, parcel.subject))
    connection.execute(select(cases.c.id).where(spoken_of).order_by(cases.c.id).with_for_update(key_share=True))
    connection.execute(select(notices.c.id).where(notices.c.id == parcel.subject).with_for_update())
