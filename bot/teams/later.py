"""An answer that Teams did not take at once is said a little later: nobody is met with silence."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.logs import code
from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError

log = structlog.get_logger()
#: seconds before each further try
PAUSES = (2.0, 5.0, 10.0, 15.0)


class Later:
    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def again(self, send: Callable[[], Awaitable[None]]) -> None:
        task = asyncio.create_task(_insist(send))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def _insist(send: Callable[[], Awaitable[None]]) -> None:
    for pause in PAUSES:
        await asyncio.sleep(pause)
        try:
            await send()
        except (NotAcceptedError, UnknownOutcomeError) as error:
            log.info("teams_answer_not_taken", code=code(error))
        except RefusedForGoodError as error:
            log.warning("teams_answer_refused", code=code(error))
            return
        else:
            return
