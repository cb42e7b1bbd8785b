"""What the tests of crash points share: a process that is killed at the n-th gap, and the world that it serves."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import event

from review.law.terms import Duty
from review.referral import Child
from review.roles import Address
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox, Parcel
from storage.unit import Units
from tests.invented import BUSINESS_SLACK, MONDAY, done_entry, referred_child, referred_entry
from tests.storage.post import letter, team_s_rungs

MORNING = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)


class Crash(BaseException):  # the process is gone: no error that anybody could catch
    """The process is killed here."""


@dataclass(kw_only=True)
class Fate:
    """Kills the process at the n-th gap."""

    left: int = 0
    gaps: int = 0

    def gap(self, *_: Any, **__: Any) -> None:
        self.gaps += 1
        self.left -= 1
        if self.left == 0:
            raise Crash


@dataclass(kw_only=True)
class Wall:
    """A platform: what hangs there, by address and id, with its key and what it shows."""

    fate: Fate
    cards: dict[tuple[Address, str], tuple[str, object]] = field(default_factory=dict)

    def post(self, to: Address, key: str, shown: object) -> str:
        self.fate.gap()
        remote_id = f"{to.platform}-{len(self.cards)}"
        self.cards[to, remote_id] = (key, shown)
        self.fate.gap()
        return remote_id

    def update(self, to: Address, remote_id: str, shown: object) -> None:
        self.fate.gap()
        key, _ = self.cards[to, remote_id]
        self.cards[to, remote_id] = (key, shown)
        self.fate.gap()

    def find(self, to: Address, key: str) -> str | None:
        self.fate.gap()
        return next((there[1] for there, (known, _) in self.cards.items() if there[0] == to and known == key), None)


@dataclass(kw_only=True)
class World:
    """One case, its channel, and the program that serves it."""

    number: int
    database: Database
    wall: Wall

    @property
    def channels(self) -> tuple[Address, ...]:
        return (replace(BUSINESS_SLACK, id=f"C{self.number}"),)

    @property
    def units(self) -> Units:
        return Units(self.database.engine, self.database.vault, team_s_rungs)

    @property
    def reference(self) -> str:
        return f"LAN-2026-{self.number:03}"

    def live(self) -> None:
        """A referral comes in and is told; a reminder falls due and is told; the duty is done; the cards follow."""
        self.refer()
        self.send()
        self.sweep()
        self.send()
        self.record_done()
        self.send()

    def refer(self) -> None:
        with self.units(MONDAY) as unit:
            if unit.first_time(f"refer-{self.number}"):
                reference = unit.next_reference("LAN", 2026)
                child = referred_child(child=Child(name=f"Child {self.number}", born=None, address=""))
                entry = referred_entry(draft=f"draft-{self.number}", reference=reference, children=(child,))
                case = unit.open_case(entry)
                for channel in self.channels:
                    unit.post(letter(case, channel))

    def sweep(self) -> None:
        with self.units(MORNING) as unit:
            unit.gather(lambda _case, _audience, _what: self.channels)

    def record_done(self) -> None:
        with self.units(MORNING) as unit:
            if unit.first_time(f"done-{self.number}"):
                unit.append(unit.case_called(self.reference), done_entry(Duty.NOTIFY_INCIDENT))

    def send(self, now: datetime = MORNING) -> None:
        outbox = Outbox(self.database.engine)
        while parcels := outbox.claim(now, ("slack",), 40):
            for parcel in parcels:
                outbox.sent(parcel, self.deliver(outbox, parcel), now)

    def deliver(self, outbox: Outbox, parcel: Parcel) -> str:
        if parcel.look_first and parcel.op == "post":
            found = self.wall.find(parcel.to, parcel.key)
            if found:
                return found
        shown = self.draw(parcel)
        assert outbox.still_mine(parcel)
        if parcel.op == "post":
            return self.wall.post(parcel.to, parcel.key, shown)
        assert parcel.remote_id
        self.wall.update(parcel.to, parcel.remote_id, shown)
        return parcel.remote_id

    def draw(self, parcel: Parcel) -> object:
        with self.units(MORNING) as unit:
            if parcel.kind is Kind.REMINDERS:
                return {
                    (one.case.reference, one.what, one.case.done(Duty(one.what)) is not None)
                    for one in unit.notice(parcel.subject)
                }
            if parcel.kind is Kind.DIGEST:
                return len(unit.cases_of_board(parcel.subject.partition("|")[0]))
            if parcel.kind is Kind.DRAFT:
                return unit.draft(parcel.subject).changed
            return unit.case(parcel.subject).version


@contextmanager
def dying(database: Database, fate: Fate) -> Iterator[None]:
    """Every statement and every commit of this engine is a gap."""
    dialect: Any = database.engine.dialect
    commit: Callable[[Any], None] = dialect.do_commit

    def commit_between_gaps(connection: Any) -> None:
        fate.gap()
        commit(connection)
        fate.gap()

    event.listen(database.engine, "before_cursor_execute", fate.gap)
    dialect.do_commit = commit_between_gaps
    try:
        yield
    finally:
        dialect.do_commit = commit
        event.remove(database.engine, "before_cursor_execute", fate.gap)
