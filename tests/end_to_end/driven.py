"""What `serve` makes, with its doors open and its ticks driven by hand: time passes when the test says so."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select

from bot import serve
from bot.build import Program, build
from bot.clock import Tick
from bot.deliver import Deliverer
from bot.running import running
from bot.settings import Settings
from review.calendar import london_moment
from storage.outbox import Outbox
from storage.tables import places
from tests.bot.time_moved import MovedClock

#: what the clock does of itself at night, or what says nothing to anybody
NOT_BY_DAY = {"directory", "heartbeat"}


@dataclass(frozen=True, kw_only=True)
class Driven:
    """One process: its address, and what its clock would do."""

    program: Program
    deliverer: Deliverer
    address: str
    #: only with all the others: what the doors add (Microsoft's keys)
    others: tuple[Tick, ...] = ()

    async def ticks(self) -> None:
        """Everything that the clock does, once, and then all that waits is sent."""
        for tick in (*self.program.ticks(self.deliverer), *self.others):
            if tick.name not in NOT_BY_DAY:
                await tick.body()
        await self.deliverer.drain()

    def waiting(self) -> int:
        """Letters that could not be sent: there should be none where nothing fails."""
        return Outbox(self.program.database.engine).waiting()

    def letters(self) -> frozenset[str]:
        """What the platforms call the messages that the program sent of itself (without the place they stand in)."""
        with self.program.database.engine.begin() as connection:
            kept = connection.execute(select(places.c.remote_id)).scalars().all()
        return frozenset(re.split(r"[:|]", one)[-1] for one in kept)

    async def sends(self) -> None:
        """What the last press put down: no more than the sweep and the senders do within seconds."""
        await self.program.sweep()
        await self.deliverer.drain()


@asynccontextmanager
async def driving(settings: Settings, clock: MovedClock) -> AsyncIterator[Driven]:
    program = build(settings, clock)
    rooms = serve._rooms(program)
    program.platforms.update({name: room.platform for name, room in rooms.items()})
    deliverer = program.deliverer()
    async with running(program, tuple(rooms.values()), [], settings.host, settings.port) as address:
        others = tuple(serve._teams_ticks(rooms))
        yield Driven(program=program, deliverer=deliverer, address=address, others=others)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A London moment."""
    return london_moment(day, time(hour, minute))


async def side_by_side(*processes: Driven) -> None:
    """The ticks of several processes at the same time."""
    await asyncio.gather(*[one.ticks() for one in processes])
