"""What is still said after Slack has its acknowledgement."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

Result = TypeVar("Result")
LAST_WORDS = 10.0


@dataclass(frozen=True, kw_only=True)
class Afterwards:
    """Holds each task until it has run: one that nobody holds may be collected before."""

    _tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    def do(self, work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def finish(self) -> None:
        """Lets what is being said be said."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=LAST_WORDS)
