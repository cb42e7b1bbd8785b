"""Every turn gets an answer, in time, whatever goes wrong behind it."""

import asyncio
import io
import json
import threading
import time
from collections.abc import Callable

import pytest
from sqlalchemy.exc import OperationalError

from bot.directory import Directory
from bot.flood import FloodGuard
from bot.platform import Reception
from bot.reception import AGAIN_AFTER, NOT_KNOWN, NOT_SAVED, TOO_MANY, open_reception
from bot.work import Worker
from dialogs.parts import Card, Refuse, Reply, Said, Show, Turn
from review.errors import NotYoursError, StaleCaseError
from storage.unit import Units
from tests.bot.time_moved import MORNING, MovedClock
from tests.invented import CANARIES, CHILD, account

DONE = Show(card=Card(title="Done", text="Done"))
Open = Callable[[Callable[[Turn], Reply]], Reception]


def turn(words: str = "help", user: str = "USOCIAL") -> Turn:
    return Turn(account=account(user), name="Imogen Tarrant", delivery="d-1", now=MORNING, what=Said(words=words))


def reason(reply: Reply) -> str:
    assert isinstance(reply, Refuse)
    return reply.reason


@pytest.fixture
def opened(units: Units, worker: Worker, clock: MovedClock) -> Open:
    def make(take: Callable[[Turn], Reply]) -> Reception:
        return open_reception(take, worker, clock, Directory(units, worker, clock), FloodGuard(burst=5, a_minute=1))

    return make


def raising(*troubles: Exception) -> Callable[[Turn], Reply]:
    waiting = list(troubles)

    def take(_: Turn) -> Reply:
        if waiting:
            raise waiting.pop(0)
        return DONE

    return take


async def test_what_the_dialogs_answer_is_the_answer(opened: Open) -> None:
    assert await opened(raising()).take(turn()) is DONE


async def test_what_the_process_refuses_is_said_in_its_words(opened: Open) -> None:
    assert reason(await opened(raising(NotYoursError())).take(turn())).startswith("This step belongs to somebody else")


async def test_a_case_changed_at_the_same_moment_is_taken_again_a_few_times(opened: Open) -> None:
    met = [StaleCaseError() for _ in AGAIN_AFTER]
    assert await opened(raising(*met)).take(turn()) is DONE
    once_too_often = await opened(raising(*met, StaleCaseError())).take(turn())
    assert reason(once_too_often).startswith("Somebody else changed this case")


async def test_what_goes_wrong_gets_a_number_and_nothing_else(opened: Open, logged: io.StringIO) -> None:
    said = reason(await opened(raising(KeyError(CHILD))).take(turn(words=CHILD)))
    (line,) = [json.loads(one) for one in logged.getvalue().splitlines()]
    assert line["event"] == "turn_failed"
    assert line["reference"] in said
    assert line["fault"].startswith("KeyError at tests/bot/test_reception.py:")
    assert not any(canary in said + logged.getvalue() for canary in CANARIES)


async def test_where_the_database_goes_away_nothing_is_promised(opened: Open) -> None:
    lost = OperationalError("insert ...", {"name": CHILD}, OSError("server closed the connection"))
    assert reason(await opened(raising(lost)).take(turn())) == NOT_KNOWN


async def test_told_within_its_time_that_it_could_not_be_saved(opened: Open, worker: Worker) -> None:
    busy, taken = threading.Event(), []

    def take(one: Turn) -> Reply:
        taken.append(one)
        return DONE

    ahead = asyncio.create_task(worker.run(lambda: busy.wait(10), 10))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    answers = await asyncio.gather(*[opened(take).take(turn()) for _ in range(5)])
    assert 2.3 <= time.monotonic() - began <= 2.8
    busy.set()
    await ahead
    await worker.run(lambda: None, 5)
    assert [reason(one) for one in answers] == [NOT_SAVED] * 5
    assert taken == []


async def test_what_is_under_way_too_long_is_not_known(opened: Open, clock: MovedClock) -> None:
    go = threading.Event()

    def take(_: Turn) -> Reply:
        go.wait(10)
        return DONE

    clock.goes_on(seconds=2)  # the door took its time before
    began = time.monotonic()
    assert reason(await opened(take).take(turn())) == NOT_KNOWN
    assert time.monotonic() - began < 1
    go.set()


async def test_a_flood_is_refused_politely_and_takes_nobody_elses_turn(opened: Open) -> None:
    door = opened(raising())
    answers = [await door.take(turn()) for _ in range(6)]
    assert answers[:5] == [DONE] * 5
    assert reason(answers[5]) == TOO_MANY
    assert await door.take(turn(user="UCHAIR")) is DONE
