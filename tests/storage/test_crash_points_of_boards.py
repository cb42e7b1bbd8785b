"""The process dies at any moment while a board's people change and its digest goes out: each once, none lost."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from review.people import AgencyAdded, BoardContent, BoardEntry, SeatGiven
from review.roles import Address
from storage.database import Database
from storage.outbox import Outbox
from storage.verify import verify
from tests.invented import BUSINESS_SLACK, MONDAY, account, manager, referred_entry
from tests.storage.crashes import Crash, Fate, Wall, World, dying
from tests.storage.post import run_out, team_s_rungs

WEEKS = (date(2026, 3, 9), date(2026, 3, 16))


@dataclass(kw_only=True)
class Office:
    """A board with one case, and the program that serves it."""

    number: int
    database: Database
    wall: Wall

    @property
    def world(self) -> World:
        return World(number=self.number, database=self.database, wall=self.wall)

    @property
    def board(self) -> str:
        return f"board-{self.number}"

    @property
    def channel(self) -> Address:
        return replace(BUSINESS_SLACK, id=f"B{self.number}")

    @property
    def changes(self) -> tuple[BoardContent, ...]:
        seat = SeatGiven(
            agency="Police", name="Dee Ross", accounts=(account(f"U{self.number}"),), starts=date(2026, 3, 2)
        )
        return AgencyAdded(agency="Police"), seat

    def live(self) -> None:
        """An agency and its panel member are added, a case comes in, and two Mondays come."""
        for number, change in enumerate(self.changes):
            self.keep(number, change)
        self.refer()
        for week in WEEKS:
            with self.world.units(MONDAY) as unit:
                unit.digest(self.board, week, (self.channel,), ())
            self.world.send()

    def keep(self, number: int, change: BoardContent) -> None:
        with self.world.units(MONDAY) as unit:
            if unit.first_time(f"people-{self.number}-{number}"):
                unit.keep_people(self.board, BoardEntry(recorded=MONDAY, by=manager(), content=change))

    def refer(self) -> None:
        with self.world.units(MONDAY) as unit:
            if unit.first_time(f"refer-{self.number}"):
                reference = unit.next_reference("LAN", 2026)
                unit.open_case(referred_entry(draft=f"draft-{self.number}", reference=reference, board=self.board))

    def check(self) -> None:
        with self.world.units(MONDAY) as unit:
            assert tuple(one.content for one in unit.people_of(self.board)) == self.changes
        weeks = sorted(key.split(":")[2] for key, _ in self.wall.cards.values())
        assert weeks == ["2026-W11", "2026-W12"]
        assert {(to, shown) for (to, _), (_, shown) in self.wall.cards.items()} == {(self.channel, 1)}
        assert Outbox(self.database.engine).waiting() == 0


def test_wherever_it_dies_people_are_kept_once_and_each_week_has_one_digest(database: Database) -> None:
    crashes, died = 0, True
    while died:
        fate = Fate(left=crashes + 1)
        office = Office(number=crashes + 1, database=database, wall=Wall(fate=fate))
        with dying(database, fate), suppress(Crash):
            office.live()
        died = fate.left <= 0
        run_out(database)
        office.live()
        office.check()
        crashes += died
    assert crashes > 60
    assert verify(database.engine, database.vault, team_s_rungs) == []
