"""A built program with its doors, from the first tick to the last: what `serve` and `rehearse` have in common."""

import asyncio
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Protocol

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.build import HEARTBEAT, Program
from bot.clock import Tick, Ticker
from bot.health import Gauge, Health, on_worker
from storage.heartbeat import beat, last_beat
from storage.outbox import Outbox

BODY_LIMIT = 1024 * 1024
#: what /readyz writes, apart from the clock's own heartbeat
ASKED = "ready"


class Room(Protocol):
    """A platform's door on our server."""

    def routes(self, app: web.Application) -> None: ...
    async def start(self) -> None: ...
    async def stop(self) -> None: ...


@asynccontextmanager
async def running(
    program: Program,
    rooms: Sequence[Room],
    ticks: Sequence[Tick],
    host: str,
    port: int,
    gauges: tuple[Gauge, ...] = (),
    guards: tuple[Middleware, ...] = (),
) -> AsyncIterator[str]:
    """Serve at an address, which is given; on the way out everything stops in the order that loses nothing.

    Guards stand before every path, /healthz, /readyz and /metrics among them.
    """
    app = web.Application(client_max_size=BODY_LIMIT, middlewares=guards)
    _health(program, gauges).routes(app)
    for room in rooms:
        room.routes(app)
        await room.start()
    await program.beat()
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    ticker = Ticker(ticks)
    ticker.start()
    try:
        yield _address(runner, host)
    finally:
        await ticker.stop()
        await runner.cleanup()
        for room in rooms:
            await room.stop()
        await program.close()


async def until_told_to_stop() -> None:
    """Until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stop.set)
    await stop.wait()


def _address(runner: web.AppRunner, host: str) -> str:
    port = next(iter(runner.addresses))[1]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def _health(program: Program, more: tuple[Gauge, ...]) -> Health:
    engine = program.database.engine

    def beaten() -> datetime | None:
        return last_beat(engine, HEARTBEAT)

    def database() -> str:
        """It is written, since a full disk can still be read."""
        beat(engine, ASKED, program.clock.now())
        return ""

    return Health(
        worker=program.worker,
        clock=program.clock,
        last_beat=beaten,
        checks={"database": on_worker(program.worker, database)},
        gauges=(
            Gauge(
                name="scr_outbox_waiting",
                help="Letters that wait to be sent.",
                read=lambda: float(Outbox(engine).waiting()),
            ),
            Gauge(
                name="scr_outbox_held_up",
                help="Letters that could not be delivered so far: somebody has to tell their readers another way.",
                read=lambda: float(Outbox(engine).held_up_count()),
            ),
            Gauge(
                name="scr_outbox_given_up",
                help="Letters that could not be delivered within a month and are not tried any more.",
                read=lambda: float(Outbox(engine).given_up()),
            ),
            *more,
        ),
    )
