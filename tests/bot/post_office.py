"""A case that is kept, the outbox, and a noticeboard for a platform, on the database of the test."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest

from bot.deliver import LONGEST_WAIT, Deliverer
from bot.work import Worker
from dialogs.parts import Card
from review.case import Case
from review.ports import Letter
from review.roles import Address, PlaceKind
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from tests.bot.noticeboard import Noticeboard
from tests.bot.time_moved import MovedClock
from tests.invented import referred_entry

PANEL = Address(platform="rehearsal", space="rehearsal", kind=PlaceKind.CHANNEL, id="panel")
TEAM = Address(platform="rehearsal", space="rehearsal", kind=PlaceKind.CHANNEL, id="business")


@dataclass
class Office:
    """Everything between a case that is kept and a message that is read."""

    units: Units
    outbox: Outbox
    board: Noticeboard
    deliverer: Deliverer
    clock: MovedClock
    cannot_draw: list[Exception]

    def refers(self, draft: str = "draft-1", reference: str = "LAN-2026-001") -> Case:
        with self.units(self.clock.now()) as unit:
            return unit.open_case(referred_entry(draft=draft, reference=reference))

    def writes(self, key: str, subject: str, to: Address = TEAM) -> None:
        with self.units(self.clock.now()) as unit:
            unit.post(Letter(key=key, to=to, kind=Kind.CASE, subject=subject))

    def draw(self, letter: Letter, now: datetime) -> Card:
        if self.cannot_draw:
            raise self.cannot_draw.pop(0)
        with self.units(now) as unit:
            case = unit.case(letter.subject)
        return Card(title=case.reference, text=f"{case.reference}: {case.stage.value}")

    @property
    def address(self) -> Address:
        return TEAM

    def untold(self, case_id: str) -> list[str]:
        """The letters of a case that could not be delivered so far."""
        with self.units(self.clock.now()) as unit:
            return [one.key for one in unit.untold(case_id)]

    async def some_time_later(self, seconds: float = 1.3 * LONGEST_WAIT) -> None:
        self.clock.goes_on(seconds=seconds)
        await self.deliverer.drain()


@pytest.fixture
def office(units: Units, database: Database, worker: Worker, clock: MovedClock) -> Iterator[Office]:
    board, outbox = Noticeboard(clock.now), Outbox(database.engine)
    made = Office(units, outbox, board, None, clock, [])  # type: ignore[arg-type]
    made.deliverer = Deliverer(outbox, {"rehearsal": board}, made.draw, worker, clock)
    yield made
    assert outbox.waiting() == 0, "a test ends with nothing left behind"
