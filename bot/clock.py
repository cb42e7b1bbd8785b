"""The one clock, and the ticks: a handful of short recurring jobs in memory. What is due stands in the database."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

import structlog
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

HEARTBEAT_SECONDS = 20.0
SEND_SECONDS = 1.0
SWEEP_SECONDS = 15.0
#: how often it is looked whether a tick has stood still, and after how many of its own intervals it has
WATCH_SECONDS = 5.0
STOOD_STILL = 3
#: for a pass under way to end by itself when the program stops
GRACE_SECONDS = 15.0

log = structlog.get_logger()


class Clock(Protocol):
    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Tick:
    """Something done again and again: every so many seconds, or once a day at an hour of UTC.

    UTC, since an hour of London can come twice in a night, or not at all.
    """

    name: str
    body: Callable[[], Awaitable[object]]
    every: float = 0.0
    #: (hour, minute) of UTC, where `every` is not given
    daily_at: tuple[int, int] | None = None
    #: the seconds after which the body is stopped, so that a hanging one does not hold its tick for ever
    limit: float = 60.0


class Ticker:
    """Runs ticks. No tick overlaps itself, is dropped for being late, or ends because its body failed."""

    def __init__(self, ticks: Sequence[Tick], watch_seconds: float = WATCH_SECONDS) -> None:
        self._ticks = {one.name: one for one in ticks}
        self._watch_seconds = watch_seconds
        self._ended: dict[str, float] = {}
        self._running: dict[str, asyncio.Task[Any] | None] = {}
        self._stopping = False
        self._watch: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._scheduler.add_listener(_tell, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES)

    def start(self) -> None:
        """On the running event loop; interval ticks run at once."""
        for tick in self._ticks.values():
            at_once = {"next_run_time": datetime.now(UTC)} if tick.every else {}
            self._scheduler.add_job(self._run, _trigger(tick), args=[tick], id=tick.name, **at_once)
            self._ended[tick.name] = time.monotonic()
        self._scheduler.start()
        self._watch = asyncio.get_running_loop().create_task(self._watch_over())

    async def stop(self) -> None:
        """No tick begins any more, and those under way end. To be awaited before the worker is closed."""
        if self._watch:
            self._watch.cancel()
        self._stopping = True
        self._scheduler.pause()
        under_way = [task for task in self._running.values() if task]
        if under_way:
            _, late = await asyncio.wait(under_way, timeout=GRACE_SECONDS)
            for task in late:
                task.cancel()
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # the scheduler ends in a callback of the loop

    async def _run(self, tick: Tick) -> None:
        if self._stopping:  # it was handed to the loop before the scheduler paused
            return
        self._running[tick.name] = asyncio.current_task()
        try:
            async with asyncio.timeout(tick.limit):
                await tick.body()
        except Exception:
            log.exception("tick_failed", tick=tick.name)
        finally:
            self._running.pop(tick.name, None)
            self._ended[tick.name] = time.monotonic()

    async def _watch_over(self) -> None:
        """The scheduler waits by the wall clock: put back by an hour, it would sleep for one. This one does not."""
        while True:
            await asyncio.sleep(self._watch_seconds)
            for tick in self._ticks.values():
                if self._stands_still(tick):
                    log.warning("tick_stood_still", tick=tick.name)
                    self._ended[tick.name] = time.monotonic()
                    self._scheduler.modify_job(tick.name, next_run_time=datetime.now(UTC))

    def _stands_still(self, tick: Tick) -> bool:
        quiet = time.monotonic() - self._ended[tick.name]
        return bool(tick.every) and tick.name not in self._running and quiet > STOOD_STILL * tick.every


def _trigger(tick: Tick) -> IntervalTrigger | CronTrigger:
    if tick.every:
        return IntervalTrigger(seconds=tick.every, timezone=UTC)
    if tick.daily_at is None:
        raise ValueError(f"the tick {tick.name} has no time")
    hour, minute = tick.daily_at
    return CronTrigger(hour=hour, minute=minute, timezone=UTC)


def _tell(event: Any) -> None:
    log.warning("tick_trouble", tick=event.job_id, code=event.code)
