"""The ticks go on: when a body fails, when it hangs, when it is slow, and when the machine's clock is put back."""

import asyncio
import io
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from bot.clock import SystemClock, Tick, Ticker


async def test_the_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


async def test_a_tick_whose_body_fails_comes_again(logged: io.StringIO) -> None:
    ran: list[int] = []

    async def body() -> None:
        ran.append(1)
        raise KeyError("Kezia Marlowe-Finch")

    ticker = Ticker([Tick(name="sweep", every=0.05, body=body)])
    ticker.start()
    await asyncio.sleep(0.5)
    await ticker.stop()
    assert len(ran) >= 5
    assert '"tick": "sweep"' in logged.getvalue()
    assert "KeyError at tests/bot/test_clock.py" in logged.getvalue()
    assert "Kezia" not in logged.getvalue()


async def test_a_body_that_hangs_is_stopped_and_the_tick_comes_again(logged: io.StringIO) -> None:
    ran: list[int] = []

    async def body() -> None:
        ran.append(1)
        await asyncio.sleep(60)

    ticker = Ticker([Tick(name="send", every=0.05, body=body, limit=0.1)])
    ticker.start()
    await asyncio.sleep(0.7)
    await ticker.stop()
    assert len(ran) >= 3
    assert "TimeoutError" in logged.getvalue()


async def test_a_slow_tick_never_overlaps_itself() -> None:
    running, most = 0, 0

    async def body() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.12)
        running -= 1

    ticker = Ticker([Tick(name="send", every=0.03, body=body)])
    ticker.start()
    await asyncio.sleep(0.5)
    await ticker.stop()
    assert (running, most) == (0, 1)


async def test_stopping_waits_for_what_is_under_way_and_nothing_begins_after_it() -> None:
    said: list[str] = []

    async def body() -> None:
        said.append("begun")
        await asyncio.sleep(0.2)
        said.append("ended")

    ticker = Ticker([Tick(name="send", every=0.01, body=body)])
    ticker.start()
    await asyncio.sleep(0.1)
    await ticker.stop()
    assert said == ["begun", "ended"]
    await asyncio.sleep(0.1)
    assert said == ["begun", "ended"]


async def test_ticks_go_on_when_the_clock_is_put_back_by_an_hour(logged: io.StringIO) -> None:
    ran: list[int] = []

    async def body() -> None:
        ran.append(1)

    ticker = Ticker([Tick(name="heartbeat", every=0.05, body=body)], watch_seconds=0.05)
    ticker.start()
    await asyncio.sleep(0.2)
    with time_machine.travel(datetime.now(UTC) - timedelta(hours=1), tick=True):
        before = len(ran)
        await asyncio.sleep(0.6)
        assert len(ran) >= before + 3
        await ticker.stop()
    assert "tick_stood_still" in logged.getvalue()


async def test_ticks_that_were_missed_by_five_days_come_once() -> None:
    ran: list[int] = []

    async def body() -> None:
        ran.append(1)

    ticker = Ticker([Tick(name="directory", daily_at=(2, 30), body=body)])
    with time_machine.travel(datetime(2027, 3, 26, 12, 0, tzinfo=UTC), tick=True) as travelled:
        ticker.start()
        await asyncio.sleep(0.05)
        assert ran == []
        travelled.shift(timedelta(days=5))
        ticker._scheduler.wakeup()
        await asyncio.sleep(0.1)
        await ticker.stop()
    assert ran == [1]


async def test_a_tick_without_a_time_is_refused() -> None:
    async def body() -> None: ...

    with pytest.raises(ValueError, match="has no time"):
        Ticker([Tick(name="sweep", body=body)]).start()
