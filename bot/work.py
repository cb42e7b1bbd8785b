"""Work that waits on the database, on threads: one in order for the embedded engine, eight for PostgreSQL.

The promise is that "not saved" is true: a job that was not begun by its deadline never runs.
"""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import TypeVar

import structlog

from bot.logs import fault

Outcome = TypeVar("Outcome")
THREADS_EMBEDDED = 1
THREADS_SERVER = 8

log = structlog.get_logger()


class NotSavedError(Exception):
    """The job was never begun, and never will be."""


class NotKnownError(Exception):
    """The job was begun and had not ended by its deadline: it may yet be kept."""


class Worker:
    """Runs jobs in the order they came, on so many threads."""

    def __init__(self, threads: int = THREADS_EMBEDDED) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="work")

    @classmethod
    def for_database(cls, url: str) -> "Worker":
        """SQLite has one writer, and one thread is its queue; without a URL the engine is the embedded one."""
        return cls(THREADS_SERVER if url.startswith("postgresql") else THREADS_EMBEDDED)

    async def run(self, job: Callable[[], Outcome], deadline_seconds: float) -> Outcome:
        """What the job returns or raises. Raises NotSavedError or NotKnownError where it did not end in time."""
        deadline = time.monotonic() + deadline_seconds
        under_way = self._submit(lambda: _in_time(job, deadline))
        try:
            await asyncio.wait([asyncio.wrap_future(_quietly(under_way))], timeout=deadline_seconds)
        except asyncio.CancelledError:
            if not under_way.cancel():
                under_way.add_done_callback(_tell_of_late_fault)
            raise
        if under_way.cancel():
            raise NotSavedError
        if not under_way.done():
            under_way.add_done_callback(_tell_of_late_fault)
            raise NotKnownError
        return under_way.result()

    async def close(self) -> None:
        """Let what is under way end; what was not begun is not saved. Stop the clock's ticks before."""
        await asyncio.to_thread(self._pool.shutdown, wait=True, cancel_futures=True)

    def _submit(self, job: Callable[[], Outcome]) -> "Future[Outcome]":
        try:
            return self._pool.submit(job)
        except RuntimeError:  # the pool is closed: the program is stopping
            raise NotSavedError from None


def _in_time(job: Callable[[], Outcome], deadline: float) -> Outcome:
    """The event loop may be late in cancelling, so the thread looks at the time for itself."""
    if time.monotonic() >= deadline:
        raise NotSavedError
    return job()


def _quietly(under_way: "Future[Outcome]") -> "Future[None]":
    """A future that ends when the other does, and holds neither its outcome nor its fault."""
    ended: Future[None] = Future()
    under_way.add_done_callback(lambda _: ended.set_result(None))
    return ended


def _tell_of_late_fault(ended: "Future[Outcome]") -> None:
    """Nobody waits for it any more; what went wrong is noted by its type and place."""
    try:
        trouble = ended.exception()
    except CancelledError:
        return
    if trouble is not None and not isinstance(trouble, NotSavedError):
        log.error("late_job_failed", fault=fault(trouble))
