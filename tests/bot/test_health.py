"""Whether it lives and can serve, as somebody outside would ask it."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.health import Gauge, Health, on_worker, started
from bot.work import Worker
from storage.database import Database
from storage.heartbeat import beat, last_beat
from tests.bot.time_moved import MovedClock

Client = TestClient[web.Request, web.Application]
Serve = Callable[[Health], "asyncio.Future[Client]"]


@pytest.fixture
def health(database: Database, worker: Worker, clock: MovedClock) -> Health:
    return Health(worker=worker, clock=clock, last_beat=lambda: last_beat(database.engine, "clock"))


@pytest_asyncio.fixture
async def serve() -> AsyncIterator[Callable[[Health], object]]:
    clients: list[Client] = []

    async def start(health: Health) -> Client:
        app = web.Application()
        health.routes(app)
        client: Client = TestClient(TestServer(app))
        clients.append(client)
        await client.start_server()
        return client

    yield start
    for client in clients:
        await client.close()


async def test_alive_as_long_as_the_heartbeat_is_young(
    health: Health, serve: Serve, database: Database, clock: MovedClock
) -> None:
    client = await serve(health)
    assert (await client.get("/healthz")).status == 503
    beat(database.engine, "clock", clock.now())
    clock.goes_on(seconds=60)
    answer = await client.get("/healthz")
    assert (answer.status, await answer.json()) == (200, {"status": "alive", "heartbeat_age_seconds": 60.0})
    clock.goes_on(seconds=1)
    assert (await client.get("/healthz")).status == 503


async def test_not_alive_where_the_worker_stands_still(health: Health, serve: Serve, worker: Worker) -> None:
    client, busy = await serve(health), threading.Event()
    ahead = asyncio.create_task(worker.run(lambda: busy.wait(10), 10))
    await asyncio.sleep(0.05)
    assert (await client.get("/healthz")).status == 503
    busy.set()
    await ahead


async def test_ready_when_every_part_is(health: Health, serve: Serve, worker: Worker) -> None:
    parts = {"slack": False}

    def unreachable() -> str:
        raise OSError("connection refused by 10.0.0.1")

    ok = on_worker(worker, lambda: "")
    ready = replace(health, checks={"database": ok, "slack": started(lambda: parts["slack"])})
    client = await serve(ready)
    answer = await client.get("/readyz")
    assert (answer.status, (await answer.json())["slack"]) == (503, "has not started")
    parts["slack"] = True
    answer = await client.get("/readyz")
    assert (answer.status, await answer.json()) == (200, {"status": "ready", "database": "ready", "slack": "ready"})
    broken = await (await serve(replace(health, checks={"database": on_worker(worker, unreachable)}))).get("/readyz")
    assert (broken.status, (await broken.json())["database"]) == (503, "cannot be reached")


async def test_metrics_are_what_a_scraper_reads(
    health: Health, serve: Serve, database: Database, clock: MovedClock
) -> None:
    def unreadable() -> float:
        raise OSError

    help_sent = "Letters by what became of them."
    gauges = (
        Gauge(name="scr_outbox_waiting", help="Letters not yet sent.", read=lambda: 3),
        Gauge(name="scr_letters_total", help=help_sent, kind="counter", labels='{outcome="sent"}', read=lambda: 7),
        Gauge(name="scr_letters_total", help=help_sent, kind="counter", labels='{outcome="later"}', read=lambda: 1),
        Gauge(name="scr_unreadable", help="None.", read=unreadable),
    )
    beat(database.engine, "clock", clock.now())
    clock.goes_on(seconds=4)
    answer = await (await serve(replace(health, gauges=gauges))).get("/metrics")
    assert (await answer.text()).splitlines() == [
        "# HELP scr_outbox_waiting Letters not yet sent.",
        "# TYPE scr_outbox_waiting gauge",
        "scr_outbox_waiting 3",
        "# HELP scr_letters_total Letters by what became of them.",
        "# TYPE scr_letters_total counter",
        'scr_letters_total{outcome="sent"} 7',
        'scr_letters_total{outcome="later"} 1',
        "# HELP scr_heartbeat_age_seconds Seconds since the clock last ticked.",
        "# TYPE scr_heartbeat_age_seconds gauge",
        "scr_heartbeat_age_seconds 4",
    ]
