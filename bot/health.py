"""GET /healthz (alive: the clock ticks), /readyz (able to serve) and /metrics. No person or case is named."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import structlog
from aiohttp import web

from bot.clock import HEARTBEAT_SECONDS, Clock
from bot.logs import fault
from bot.work import Worker

TICKS_MISSED = 3
LIMIT_SECONDS = 2.0

log = structlog.get_logger()
#: empty where all is well, or what is wrong in a few words
Check = Callable[[], Awaitable[str]]


@dataclass(frozen=True, kw_only=True)
class Gauge:
    """One line of /metrics. `read` is run on the worker."""

    name: str
    help: str
    read: Callable[[], float]
    kind: str = "gauge"
    labels: str = ""


@dataclass(frozen=True, kw_only=True)
class Health:
    worker: Worker
    clock: Clock
    #: the moment of the last heartbeat, read on the worker
    last_beat: Callable[[], datetime | None]
    checks: Mapping[str, Check] = field(default_factory=dict)
    gauges: tuple[Gauge, ...] = ()

    def routes(self, app: web.Application) -> None:
        app.router.add_get("/healthz", self.healthz)
        app.router.add_get("/readyz", self.readyz)
        app.router.add_get("/metrics", self.metrics)

    async def healthz(self, _: web.Request) -> web.Response:
        """200 with the heartbeat's age; 503 where three heartbeats were missed, or it cannot be read."""
        age = await self._age()
        alive = age is not None and abs(age) <= TICKS_MISSED * HEARTBEAT_SECONDS
        said = {"status": "alive" if alive else "not alive", "heartbeat_age_seconds": age}
        return web.json_response(said, status=200 if alive else 503)

    async def readyz(self, _: web.Request) -> web.Response:
        """200 where every part is ready; 503 with what is not."""
        parts = {name: await self._checked(name, check) for name, check in self.checks.items()}
        ready = not any(parts.values())
        said = {
            "status": "ready" if ready else "not ready",
            **{name: wrong or "ready" for name, wrong in parts.items()},
        }
        return web.json_response(said, status=200 if ready else 503)

    async def metrics(self, _: web.Request) -> web.Response:
        """Prometheus's text format. What cannot be read now is left out, which is what its absence means there."""
        lines = []
        for gauge in self.gauges:
            value = await self._read(gauge)
            if value is not None:
                lines += _lines(gauge, value)
        age = await self._age()
        if age is not None:
            lines += _lines(_AGE, age)
        return web.Response(text="".join(f"{line}\n" for line in dict.fromkeys(lines)))

    async def _age(self) -> float | None:
        try:
            beat = await self.worker.run(self.last_beat, LIMIT_SECONDS)
        except Exception:
            log.exception("heartbeat_unread")
            return None
        return None if beat is None else round((self.clock.now() - beat).total_seconds(), 1)

    async def _checked(self, name: str, check: Check) -> str:
        try:
            return await check()
        except Exception as trouble:  # noqa: BLE001 (a part that cannot be asked is not ready)
            log.warning("not_ready", place=name, fault=fault(trouble))
            return "cannot be reached"

    async def _read(self, gauge: Gauge) -> float | None:
        try:
            return await self.worker.run(gauge.read, LIMIT_SECONDS)
        except Exception as trouble:  # noqa: BLE001 (the other lines are still true)
            log.warning("metric_unread", place=gauge.name, fault=fault(trouble))
            return None


_AGE = Gauge(name="scr_heartbeat_age_seconds", help="Seconds since the clock last ticked.", read=float)


def _lines(gauge: Gauge, value: float) -> list[str]:
    head = [f"# HELP {gauge.name} {gauge.help}", f"# TYPE {gauge.name} {gauge.kind}"]
    return [*head, f"{gauge.name}{gauge.labels} {value:g}"]


def on_worker(worker: Worker, job: Callable[[], str]) -> Check:
    """A check that waits on the database."""

    async def check() -> str:
        return await worker.run(job, LIMIT_SECONDS)

    return check


def started(is_started: Callable[[], bool]) -> Check:
    async def check() -> str:
        return "" if is_started() else "has not started"

    return check
