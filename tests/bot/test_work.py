"""What is told when something cannot be saved in time is true."""

import asyncio
import threading
import time

import pytest

from bot.work import THREADS_EMBEDDED, THREADS_SERVER, NotKnownError, NotSavedError, Worker


async def test_jobs_run_in_the_order_they_came(worker: Worker) -> None:
    ran: list[int] = []
    await asyncio.gather(*[worker.run(lambda n=n: ran.append(n), 5) for n in range(50)])  # type: ignore[misc]
    assert ran == list(range(50))


async def test_what_a_job_raises_reaches_whoever_asked(worker: Worker) -> None:
    with pytest.raises(TimeoutError):
        await worker.run(_raises, 5)


def _raises() -> None:
    raise TimeoutError


async def test_a_job_not_begun_by_its_deadline_is_not_saved_and_never_runs(worker: Worker) -> None:
    busy, ran = threading.Event(), []
    ahead = asyncio.create_task(worker.run(lambda: busy.wait(5), 5))
    await asyncio.sleep(0.05)
    answers = await asyncio.gather(
        *[worker.run(lambda: ran.append("late"), 0.1) for _ in range(5)], return_exceptions=True
    )
    assert [type(one) for one in answers] == [NotSavedError] * 5
    busy.set()
    await ahead
    await worker.run(lambda: None, 5)
    assert ran == []


async def test_a_loop_that_wakes_late_does_not_let_a_late_job_run(worker: Worker) -> None:
    ran: list[str] = []
    ahead = asyncio.create_task(worker.run(lambda: time.sleep(0.2), 5))
    late = asyncio.create_task(worker.run(lambda: ran.append("late"), 0.1))
    await asyncio.sleep(0)
    time.sleep(0.4)  # the event loop stands still past the deadline, while the thread becomes free
    with pytest.raises(NotSavedError):
        await late
    await ahead
    assert ran == []


async def test_a_job_under_way_at_its_deadline_is_not_known(worker: Worker) -> None:
    go, ran = threading.Event(), []

    def slow() -> None:
        go.wait(5)
        ran.append("kept after all")

    with pytest.raises(NotKnownError):
        await worker.run(slow, 0.1)
    go.set()
    await worker.run(lambda: None, 5)
    assert ran == ["kept after all"]


async def test_when_it_stops_what_is_under_way_ends_and_what_waits_is_not_saved() -> None:
    worker, ran = Worker(), []

    def under_way() -> str:
        time.sleep(0.2)
        return "kept"

    first = asyncio.create_task(worker.run(under_way, 5))
    waiting = asyncio.create_task(worker.run(lambda: ran.append("late"), 5))
    await asyncio.sleep(0.05)
    await worker.close()
    assert await first == "kept"
    with pytest.raises(NotSavedError):
        await waiting
    with pytest.raises(NotSavedError):
        await worker.run(lambda: ran.append("later still"), 5)
    assert ran == []


async def test_somebody_who_goes_away_takes_a_waiting_job_along(worker: Worker) -> None:
    busy, ran = threading.Event(), []
    ahead = asyncio.create_task(worker.run(lambda: busy.wait(5), 5))
    gone = asyncio.create_task(worker.run(lambda: ran.append("unwanted"), 5))
    await asyncio.sleep(0.05)
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    busy.set()
    await ahead
    await worker.run(lambda: None, 5)
    assert ran == []


@pytest.mark.parametrize(
    ("url", "threads"),
    [("", THREADS_EMBEDDED), ("sqlite:///x.db", THREADS_EMBEDDED), ("postgresql://h/d", THREADS_SERVER)],
)
async def test_the_embedded_engine_has_one_writer_and_postgresql_eight(url: str, threads: int) -> None:
    worker = Worker.for_database(url)
    all_there, go_on, one_more = threading.Barrier(threads + 1), threading.Event(), threading.Event()

    def job() -> None:
        all_there.wait(5)
        go_on.wait(5)

    waiting = [asyncio.create_task(worker.run(job, 6)) for _ in range(threads)]
    await asyncio.to_thread(all_there.wait, 5)
    waiting.append(asyncio.create_task(worker.run(one_more.set, 6)))
    assert not await asyncio.to_thread(one_more.wait, 0.2)  # every thread is taken
    go_on.set()
    await asyncio.gather(*waiting)
    assert one_more.is_set()
    await worker.close()
