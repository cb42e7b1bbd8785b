"""The process may die at any moment: before any statement, before or after any commit, before or after any call.

A crash after one statement leaves what a crash before the next one leaves, so each gap is tried once. After every
crash the program starts again, its leases run out, people press again, and everything is sent that is to be sent.
Nothing may be lost, and, as the sender looks before it posts again, nothing may be there twice.
"""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from review.drafts import Draft, Keeping
from review.law.terms import Duty
from review.roles import Account, Standing
from storage.database import Database
from storage.outbox import Outbox
from storage.verify import verify
from tests.invented import MONDAY, account
from tests.storage.crashes import Crash, Fate, Wall, World, dying
from tests.storage.post import run_out, team_s_rungs


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
    assert verify(database.engine, database.vault, team_s_rungs) == []


def check(world: World) -> None:
    assert Outbox(world.database.engine).waiting() == 0
    there = Counter((to, key.partition(":")[0]) for (to, _), (key, _) in world.wall.cards.items())
    assert there == Counter((channel, kind) for channel in world.channels for kind in ("case", "notice"))
    shown = {str(what) for _, what in world.wall.cards.values()}
    assert shown == {"2", str({(world.reference, Duty.NOTIFY_INCIDENT.value, True)})}
