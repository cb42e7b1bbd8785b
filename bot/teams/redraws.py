"""Kept copies of cards brought up to date: in order, the latest last, however slow Teams is."""

import asyncio

import structlog

from bot.logs import code
from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.teams.connector import Body, Connector

log = structlog.get_logger()

#: how long an answer waits for the kept copy; the person who pressed sees the card in the answer itself
PATIENCE = 1.0
ATTEMPTS = 3
LONGEST_PAUSE = 5.0

Place = tuple[str, str, str]  # service url, conversation, activity


class Redraws:
    def __init__(self, connector: Connector) -> None:
        self._connector = connector
        self._wanted: dict[Place, Body] = {}
        self._running: dict[Place, asyncio.Task[bool]] = {}

    async def redraw(self, place: Place, activity: Body) -> bool:
        """False where it is certain that the copy could not be replaced; a slow one goes on behind the answer."""
        self._wanted[place] = activity
        if place not in self._running:
            self._running[place] = asyncio.create_task(self._run(place))
        try:
            return await asyncio.wait_for(asyncio.shield(self._running[place]), PATIENCE)
        except TimeoutError:
            return True

    async def finish(self) -> None:
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _run(self, place: Place) -> bool:
        done = True
        try:
            while place in self._wanted:
                done = await self._replace(place, self._wanted.pop(place))
        finally:
            del self._running[place]
        return done

    async def _replace(self, place: Place, activity: Body) -> bool:
        """An update is safe to repeat."""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                await self._connector.update(*place, activity)
            except (NotAcceptedError, UnknownOutcomeError) as error:
                log.info("teams_card_not_replaced", attempts=attempt, code=code(error))
                asked = getattr(error, "retry_after", None) or attempt / 2
                await asyncio.sleep(min(asked, LONGEST_PAUSE) if attempt < ATTEMPTS else 0)
            except RefusedForGoodError as error:
                log.info("teams_card_not_replaceable", code=code(error))
                return False
            else:
                return True
        return False
