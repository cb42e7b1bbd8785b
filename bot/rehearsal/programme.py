"""`python -m bot rehearse`: the whole program on a database of its own, with the rehearsal as its only door."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, time
from pathlib import Path

from bot.build import Program, build
from bot.deliver import Deliverer
from bot.holidays_england import working_days
from bot.rehearsal.board import BOARDS, EMERGENCY
from bot.rehearsal.cases import DAYS_OF_HISTORY, Script, play_history
from bot.rehearsal.cast import CAST, CHANNELS, places_of
from bot.rehearsal.clock import MovableClock, real_now
from bot.rehearsal.door import RehearsalRoom
from bot.rehearsal.guard import guard
from bot.rehearsal.guide import GuideKept
from bot.rehearsal.kept import open_kept
from bot.rehearsal.records import RecordsOf
from bot.rehearsal.workspace import Workspace
from bot.running import running
from bot.settings import Settings
from dialogs.parts import Reply, Turn
from review.calendar import london_date, london_moment
from review.ladder import Ladder

LOOPBACK = "127.0.0.1"
#: the rehearsal holds invented people only, so its key is no secret; a real database is never opened with it
KEY = bytes(range(32))
JOB_SECONDS = 30.0
#: the hour of the first day, before anything is due
BEGINS_AT = time(8, 0)


class _Room(RehearsalRoom):
    """The rehearsal's room needs neither starting nor stopping."""

    async def start(self) -> None:
        return

    async def stop(self) -> None:
        return


@asynccontextmanager
async def rehearsing(data: Path, port: int, today: datetime | None = None) -> AsyncIterator[str]:
    """The rehearsal at an address on loopback. Its history is made on the first start, and kept in `data`."""
    real = today or real_now()
    kept = open_kept(data / "workspace.sqlite")
    days = working_days(london_date(real))
    first = days.before(london_date(real), DAYS_OF_HISTORY)
    clock = MovableClock(kept, days, begins=london_moment(first, BEGINS_AT))
    program = build(_settings(data, port), clock)
    workspace = Workspace(kept, now=clock.now, places=places_of(CAST, CHANNELS))
    program.platforms[workspace.name] = workspace
    deliverer = program.deliverer()
    await _first_start(program, deliverer, clock)

    guide = GuideKept(kept)
    for one in BOARDS:
        guide.since(one, clock.now())

    async def after_move() -> None:
        await program.beat()
        await program.tend_drafts()
        await program.hand_over()
        await program.sweep()
        await deliverer.drain()

    room = _Room(
        cast=CAST,
        channels=CHANNELS,
        reception=program.reception,
        workspace=workspace,
        clock=clock,
        settle=deliverer.drain,
        after_move=after_move,
        records=RecordsOf(program),
        guide=guide,
        emergency=EMERGENCY,
    )
    try:
        async with running(program, [room], program.ticks(deliverer), LOOPBACK, port, guards=(guard,)) as address:
            yield address
    finally:
        workspace.close()


async def _first_start(program: Program, deliverer: Deliverer, clock: MovableClock) -> None:
    """Play the invented cases, unless they are there."""
    if await program.worker.run(lambda: _cases(program), JOB_SECONDS):
        return

    async def take(turn: Turn) -> Reply:
        return await program.worker.run(lambda: program.take(turn), JOB_SECONDS)

    async def settle() -> None:
        await program.sweep()
        await deliverer.drain()

    async def find(board: str, number: str) -> str:
        def look() -> str:
            with program.units(clock.now()) as unit:
                found = unit.cases_of_board(board)
                return next(one.id for one in found if one.reference.endswith(number))

        return await program.worker.run(look, JOB_SECONDS)

    await play_history(Script(take, clock), program.directory.introduce, clock, settle, find)


def _cases(program: Program) -> int:
    with program.units(program.clock.now()) as unit:
        return sum(len(unit.cases_of_board(board)) for board in BOARDS)


def _settings(data: Path, port: int) -> Settings:
    return Settings(
        host=LOOPBACK,
        port=port,
        data=data,
        database_url="",
        master_key=KEY,
        slack=None,
        teams=None,
        ladder=Ladder(days_before=(10, 5, 2, 1, 0)),
        boards=BOARDS,
        emergency=EMERGENCY,
    )
