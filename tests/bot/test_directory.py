"""Who is who: what a platform's directory said is good for a day; what it could not say, for minutes."""

import asyncio
import io
import threading
import time

import pytest

from bot import directory as rooms
from bot.directory import Directory
from bot.work import Worker
from review.roles import Account, Standing
from storage.database import Database
from storage.unit import Units
from tests.bot.time_moved import MovedClock
from tests.invented import account, board


@pytest.fixture
def directory(units: Units, worker: Worker, clock: MovedClock) -> Directory:
    return Directory(units, worker, clock)


async def test_nobody_is_known_before_they_were_introduced(directory: Directory) -> None:
    assert await directory.known(account()) is None


async def test_who_was_introduced_is_known_for_a_day(directory: Directory, units: Units, clock: MovedClock) -> None:
    await directory.introduce(account(), "Imogen Tarrant", Standing.MEMBER)
    with units(clock.now()) as unit:
        assert unit.person(account()).standing is Standing.MEMBER
    clock.goes_on(hours=23)
    assert await directory.known(account()) == ("Imogen Tarrant", Standing.MEMBER)
    clock.goes_on(hours=2)
    assert await directory.known(account()) is None


async def test_a_restart_forgets_nobody(directory: Directory, units: Units, worker: Worker, clock: MovedClock) -> None:
    await directory.introduce(account(), "Imogen Tarrant", Standing.GUEST)
    clock.goes_on(hours=1)
    assert await Directory(units, worker, clock).known(account()) == ("Imogen Tarrant", Standing.GUEST)


async def test_where_the_platform_could_not_be_asked_it_is_asked_again_soon(
    directory: Directory, units: Units, worker: Worker, clock: MovedClock
) -> None:
    await directory.introduce(account(), "", Standing.UNKNOWN)
    assert await directory.known(account()) == ("", Standing.UNKNOWN)
    clock.goes_on(minutes=6)
    assert await directory.known(account()) is None
    assert await Directory(units, worker, clock).known(account()) is None


async def test_a_database_that_cannot_be_reached_stops_nobody_at_the_door(
    directory: Directory, database: Database, worker: Worker, logged: io.StringIO
) -> None:
    busy = threading.Event()
    ahead = asyncio.create_task(worker.run(lambda: busy.wait(5), 5))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    await directory.introduce(account(), "Imogen Tarrant", Standing.MEMBER)
    assert await directory.known(account()) is None
    assert time.monotonic() - began < 1.5
    busy.set()
    await ahead
    assert "introduction_not_kept" in logged.getvalue()
    assert "Tarrant" not in logged.getvalue()


async def test_at_night_all_in_office_and_all_who_spoke_are_asked_about(
    directory: Directory, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "PACE_SECONDS", 0.0)
    await directory.introduce(account("UGONE"), "Somebody who left", Standing.MEMBER)
    clock.goes_on(days=31)
    await directory.introduce(account("USOCIAL"), "Imogen Tarrant", Standing.MEMBER)
    asked: list[str] = []

    async def ask(one: Account) -> None:
        asked.append(one.user)
        if one.user == "UCHAIR":
            raise ConnectionError

    await directory.refresh({"slack": ask}, [board()])
    assert asked == ["UCHAIR", "UMANAGER", "USOCIAL"]
