"""The process may die at any moment: before any statement, before or after any commit, before or after any call.

A crash after one statement leaves what a crash before the next one leaves, so each gap is tried once. After every
crash the program starts again, its leases run out, people press again, and everything is sent that is to be sent.
Nothing may be lost, and, as the sender looks before it posts again, nothing may be there twice.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import event

from review.drafts import Draft, Keeping
from review.law.terms import Duty
from review.referral import Child
from review.roles import Account, Address, Standing
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox, Parcel
from storage.unit import Units
from storage.verify import verify
from tests.invented import BUSINESS_SLACK, MONDAY, account, done_entry, reckon, referred_child, referred_entry
from tests.storage.post import letter, run_out

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
        return Units(self.database.engine, self.database.vault, reckon)

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
            unit.gather(lambda _case, _audience: self.channels)

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


@dataclass(kw_only=True)
class Somebody:
    """Two accounts of one person, with a draft that is left alone, and the program that serves them."""

    number: int
    database: Database
    wall: Wall

    @property
    def world(self) -> World:
        return World(number=self.number, database=self.database, wall=self.wall)

    @property
    def slack(self) -> Account:
        return account(f"U{self.number}")

    @property
    def teams(self) -> Account:
        return account(f"aad-{self.number}", "teams")

    @property
    def draft_id(self) -> str:
        return f"left-{self.number}"

    def live(self) -> None:
        """They begin a referral on Teams, join their accounts, leave it alone, are warned, and it is erased."""
        self.begin()
        self.join()
        for days in (21, 28):
            now = MONDAY + timedelta(days=days)
            with self.world.units(now) as unit:
                unit.tend_drafts(Keeping())
            self.world.send(now)

    def begin(self) -> None:
        with self.world.units(MONDAY) as unit:
            if unit.first_time(f"begin-{self.number}"):
                owner = unit.introduce(self.teams, "Tarrant, Imogen", Standing.MEMBER)
                unit.introduce(self.slack, "Imogen Tarrant", Standing.MEMBER)
                unit.keep_draft(Draft(id=self.draft_id, owner=owner.id, answers={}, step="s", changed=MONDAY))

    def join(self) -> None:
        with self.world.units(MONDAY) as unit:
            joined = len(unit.person(self.slack).accounts) == 2
        if not joined:
            with self.world.units(MONDAY) as unit:
                code = unit.make_code(self.slack)
            with self.world.units(MONDAY) as unit:
                unit.join(self.teams, code)

    def check(self) -> None:
        with self.world.units(MONDAY) as unit:
            found = [unit.person(one) for one in (self.slack, self.teams)]
            assert [one.name for one in found] == ["Imogen Tarrant", "Tarrant, Imogen"]
            assert len({one.id for one in found}) == 1
            assert unit.drafts_of(found[0]) == ()
        (key,) = [key for key, _ in self.wall.cards.values()]
        assert key.startswith(f"draft:{self.draft_id}:")
        assert Outbox(self.database.engine).given_up() == 0


def test_wherever_it_dies_people_are_joined_and_their_draft_is_warned_of_and_erased(database: Database) -> None:
    crashes, died = 0, True
    while died:
        fate = Fate(left=crashes + 1)
        somebody = Somebody(number=crashes + 1, database=database, wall=Wall(fate=fate))
        with dying(database, fate), suppress(Crash):
            somebody.live()
        died = fate.left <= 0
        run_out(database)
        somebody.live()
        somebody.check()
        crashes += died
    assert crashes > 60


def test_wherever_the_process_dies_nothing_is_lost_and_nothing_is_doubled(database: Database) -> None:
    crashes, died = 0, True
    while died:
        fate = Fate(left=crashes + 1)
        world = World(number=crashes + 1, database=database, wall=Wall(fate=fate))
        with dying(database, fate), suppress(Crash):
            world.live()
        died = fate.left <= 0
        run_out(database)
        world.live()
        check(world)
        crashes += died
    assert crashes > 100
    assert verify(database.engine, database.vault, reckon) == []


def check(world: World) -> None:
    assert Outbox(world.database.engine).waiting() == 0
    there = Counter((to, key.partition(":")[0]) for (to, _), (key, _) in world.wall.cards.items())
    assert there == Counter((channel, kind) for channel in world.channels for kind in ("case", "notice"))
    shown = {str(what) for _, what in world.wall.cards.values()}
    assert shown == {"2", str({(world.reference, Duty.NOTIFY_INCIDENT.value, True)})}
