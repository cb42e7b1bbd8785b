"""Between the doors and the dialogs: every turn gets an answer, in time, whatever goes wrong behind it."""

import random
import secrets
import time
from collections.abc import Callable

import structlog
from sqlalchemy.exc import DBAPIError

from bot.clock import Clock
from bot.directory import Directory
from bot.flood import FloodGuard
from bot.logs import fault
from bot.platform import Reception
from bot.work import NotKnownError, NotSavedError, Worker
from dialogs.parts import Refuse, Reply, Turn
from review.errors import ReviewError, StaleCaseError

#: platforms wait for three seconds; the door needs the rest for itself
LIMIT_SECONDS = 2.5
#: seconds before each further try of a turn that met another
AGAIN_AFTER = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.3)
#: a turn that comes late by the door's own questions still gets this much
LEAST_SECONDS = 0.5

NOT_SAVED = (
    "This could not be saved, because the system is very busy or its database cannot be reached. "
    "Nothing has been changed. Try again in a minute."
)
NOT_KNOWN = (
    "This is taking longer than it should, so it is not certain yet that it was saved. "
    "Try again in a minute: it cannot be entered twice."
)
TOO_MANY = "That was more than can be taken from one person in so short a time. Nothing was changed. Wait a minute."
WENT_WRONG = (
    "Something went wrong on our side, and this may not have been saved. Try again: it cannot be entered twice. "
    "If it happens again, tell whoever runs this assistant and give them this number: {reference}."
)

log = structlog.get_logger()
Take = Callable[[Turn], Reply]


def open_reception(
    take: Take, worker: Worker, clock: Clock, directory: Directory, flood: FloodGuard | None = None
) -> Reception:
    """What every door is given. `take` is the dialogs' one door, run on the worker."""
    desk = _Desk(take, worker, clock, flood or FloodGuard())
    return Reception(take=desk.take, introduce=directory.introduce, known=directory.known, now=clock.now)


class _Desk:
    def __init__(self, take: Take, worker: Worker, clock: Clock, flood: FloodGuard) -> None:
        self._take, self._worker, self._clock, self._flood = take, worker, clock, flood

    async def take(self, turn: Turn) -> Reply:
        if not self._flood.admits(turn.account):
            return Refuse(reason=TOO_MANY)
        try:
            return await self._worker.run(lambda: self._once_more(turn), self._left(turn))
        except Exception as trouble:  # noqa: BLE001 (a click is never met with silence)
            return Refuse(reason=_reason(trouble, turn))

    def _once_more(self, turn: Turn) -> Reply:
        """Where somebody else changed the case at the same moment: again, on the case as it is now."""
        for wait in AGAIN_AFTER:
            try:
                return self._take(turn)
            except StaleCaseError:
                time.sleep(wait * random.uniform(0.5, 1.5))  # noqa: S311 (so that two do not meet again)
        return self._take(turn)

    def _left(self, turn: Turn) -> float:
        """What the door has used up since the turn's own moment is taken off."""
        used = (self._clock.now() - turn.now).total_seconds()
        return min(LIMIT_SECONDS, max(LEAST_SECONDS, LIMIT_SECONDS - used))


def _reason(trouble: Exception, turn: Turn) -> str:
    if isinstance(trouble, ReviewError):
        return str(trouble)
    reference = secrets.token_hex(3).upper()
    log.error("turn_failed", reference=reference, platform=turn.account.platform, fault=fault(trouble))
    if isinstance(trouble, NotSavedError):
        return NOT_SAVED
    if isinstance(trouble, NotKnownError | DBAPIError):
        return NOT_KNOWN
    return WENT_WRONG.format(reference=reference)
