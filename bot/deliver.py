"""The outbox to the platforms: each letter is drawn at the moment it is sent, tried again where it may be, and marked.

The outbox alone decides whether there is another attempt. Where an earlier one may have arrived, the platform is asked
first; and just before each call the lease is asserted once more, so that two senders do not both call.
"""

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar

import structlog

from bot.clock import SEND_SECONDS, Clock, Tick
from bot.logs import code, fault
from bot.pace import PACE, Pace
from bot.platform import NotAcceptedError, Platform, RefusedForGoodError
from bot.work import Worker
from dialogs.parts import Card
from review.errors import ErasedError, UnknownCaseError
from review.ports import Letter
from review.roles import Address
from storage.outbox import Parcel

AT_ONCE = 40
SHORTEST_WAIT, LONGEST_WAIT, JITTER = 2.0, 300.0, 0.2
#: of those that count: the outcome is not known (each may have arrived), or the letter could not be drawn
MOST_ATTEMPTS = 12
AN_HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)
#: an outage of a platform may last so long without anybody being told of it
OUTAGE = A_DAY
#: after so long without knowing whether a letter arrived, the case's cards say so
SAID_AFTER = timedelta(minutes=20)
LONGEST_TRYING = timedelta(days=30)
#: after an unknown outcome, where the platform shows no history to look in (Teams)
SELDOM: Mapping[str, tuple[timedelta, ...]] = {
    "teams": (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
}
#: for one call of a platform; its own limit is shorter
CALL_SECONDS = 20.0
#: for one job on the worker: nobody waits at a screen for it
JOB_SECONDS = 30.0
PASS_SECONDS = 600.0
#: waits between attempts to mark as sent what was sent: unmarked, it would have to be looked for
MARK_AGAIN = (0.5, 2.0, 8.0)

log = structlog.get_logger()
Outcome = TypeVar("Outcome")
#: draws a letter from the state of the moment; run on the worker. UnknownCaseError or ErasedError: it never can be
Draw = Callable[[Letter, datetime], Card]


class Outgoing(Protocol):
    """What is asked of `storage.outbox.Outbox`."""

    def claim(self, now: datetime, platforms: Collection[str], limit: int) -> tuple[Parcel, ...]: ...
    def still_mine(self, parcel: Parcel) -> bool: ...
    def sent(self, parcel: Parcel, remote_id: str, now: datetime) -> None: ...
    def later(self, parcel: Parcel, at: datetime, *, counted: bool) -> None: ...
    def unclear(self, parcel: Parcel, at: datetime) -> None: ...
    def held_up(self, parcel: Parcel, reason: str, at: datetime, *, look_first: bool, now: datetime) -> None: ...
    def wake_platform(self, platform: str, now: datetime) -> None: ...
    def give_up(self, parcel: Parcel, reason: str, now: datetime) -> None: ...


class LeaseLostError(Exception):
    """Another sender has this letter by now."""


class NotDrawnError(Exception):
    """Something of ours failed before the platform was called."""


class Deliverer:
    """Sends what is due. A platform has one pass at a time; in a pass each address has its letters in order."""

    def __init__(
        self,
        outbox: Outgoing,
        platforms: Mapping[str, Platform],
        draw: Draw,
        worker: Worker,
        clock: Clock,
        seconds_between: Mapping[str, float] = PACE,
    ) -> None:
        self._outbox, self._platforms, self._draw = outbox, platforms, draw
        self._worker, self._clock = worker, clock
        self._pace = Pace(seconds_between)
        self._passes: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        #: (platform, "sent" | "later" | "unclear" | "given_up"): how often, since the start
        self.counts: Counter[tuple[str, str]] = Counter()
        #: the platforms that did not take the last letter they were given
        self._down: set[str] = set()

    def ticks(self) -> tuple[Tick, ...]:
        """One for each platform, so that the slowness of one never holds up another."""
        return tuple(
            Tick(name=f"send_{name}", body=partial(self.send, name), every=SEND_SECONDS, limit=PASS_SECONDS)
            for name in self._platforms
        )

    async def once(self) -> int:
        """One pass over every platform; how many letters were taken in hand."""
        return sum(await asyncio.gather(*[self.send(name) for name in self._platforms]))

    async def drain(self) -> None:
        """Until nothing is due any more."""
        while await self.once():
            pass

    async def send(self, name: str) -> int:
        """One pass over what is due on one platform."""
        async with self._passes[name]:
            now = self._clock.now()
            parcels = await self._worker.run(lambda: self._outbox.claim(now, (name,), AT_ONCE), JOB_SECONDS)
            by_address: defaultdict[Address, list[Parcel]] = defaultdict(list)
            for parcel in parcels:
                by_address[parcel.to].append(parcel)
            await asyncio.gather(*[self._in_order(one) for one in by_address.values()])
            return len(parcels)

    async def _in_order(self, parcels: list[Parcel]) -> None:
        for parcel in parcels:
            held_until = self._pace.held_until(parcel.to, self._clock.now())
            if held_until:
                await self._put_off(parcel, held_until)
            else:
                await self._deliver(parcel)

    async def _deliver(self, parcel: Parcel) -> None:
        try:
            remote_id = await self._found(parcel) or await self._sent(parcel)
        except LeaseLostError:
            log.warning("lease_lost", parcel=parcel.id, platform=parcel.to.platform)
        except NotAcceptedError as trouble:
            await self._not_accepted(parcel, trouble)
        except NotDrawnError as trouble:
            await self._not_drawn(parcel, trouble)
        except (UnknownCaseError, ErasedError) as trouble:
            await self._give_up(parcel, trouble)
        except RefusedForGoodError as trouble:
            await self._held_up(parcel, trouble, look_first=parcel.look_first)
        except Exception as trouble:  # noqa: BLE001 (whatever it was, the message may be there by now)
            await self._unclear(parcel, trouble)
        else:
            await self._mark_sent(parcel, remote_id)

    async def _found(self, parcel: Parcel) -> str | None:
        """The message of an earlier attempt, if it arrived. A redraw is simply repeated."""
        if not parcel.look_first or parcel.op == "update":
            return None
        since = parcel.first_tried or self._clock.now()
        async with asyncio.timeout(CALL_SECONDS):
            return await self._platforms[parcel.to.platform].find(parcel.to, parcel.key, since)

    async def _sent(self, parcel: Parcel) -> str:
        letter = Letter(key=parcel.key, to=parcel.to, kind=parcel.kind, subject=parcel.subject)
        await self._pace.wait(parcel.to)
        now = self._clock.now()
        card = await self._before_the_call(parcel, lambda: self._draw(letter, now))
        if not await self._before_the_call(parcel, lambda: self._outbox.still_mine(parcel)):
            raise LeaseLostError
        async with asyncio.timeout(CALL_SECONDS):
            return await _call(self._platforms[parcel.to.platform], parcel, card)

    async def _before_the_call(self, parcel: Parcel, job: Callable[[], Outcome]) -> Outcome:
        """A job whose failure cannot mean that the message was sent."""
        try:
            return await self._worker.run(job, JOB_SECONDS)
        except (UnknownCaseError, ErasedError):
            raise
        except Exception as trouble:
            log.exception("letter_not_drawn", parcel=parcel.id, kind=parcel.kind.value)
            raise NotDrawnError from trouble

    async def _mark_sent(self, parcel: Parcel, remote_id: str) -> None:
        self._count(parcel, "sent")
        now = self._clock.now()
        for wait in (*MARK_AGAIN, None):
            if await self._marked(parcel, lambda: self._outbox.sent(parcel, remote_id, now)) or wait is None:
                break
            await asyncio.sleep(wait)
        if parcel.reason is not None or parcel.to.platform in self._down:
            # The trouble is over, so that the others need not wait for their hour.
            self._down.discard(parcel.to.platform)
            await self._marked(parcel, lambda: self._outbox.wake_platform(parcel.to.platform, now))

    async def _not_accepted(self, parcel: Parcel, trouble: NotAcceptedError) -> None:
        """It did not arrive, and nothing to that address would. An outage of less than a day loses nothing."""
        self._down.add(parcel.to.platform)
        if self._tried_for(parcel) > OUTAGE:
            await self._held_up(parcel, trouble, look_first=parcel.look_first, at=self._clock.now() + AN_HOUR)
            return
        at = self._next(parcel)
        if trouble.retry_after is not None:
            at = self._clock.now() + timedelta(seconds=trouble.retry_after * random.uniform(1, 1 + JITTER))  # noqa: S311
            self._pace.hold(parcel.to, at)
        await self._put_off(parcel, at)

    async def _not_drawn(self, parcel: Parcel, trouble: NotDrawnError) -> None:
        if parcel.attempts >= MOST_ATTEMPTS:
            await self._held_up(parcel, trouble, look_first=parcel.look_first)
            return
        self._count(parcel, "later")
        at = self._next(parcel)
        await self._marked(parcel, lambda: self._outbox.later(parcel, at, counted=True))

    async def _unclear(self, parcel: Parcel, trouble: Exception) -> None:
        self._down.add(parcel.to.platform)
        if parcel.attempts >= MOST_ATTEMPTS:
            await self._held_up(parcel, trouble, look_first=True)
            return
        if self._tried_for(parcel) > SAID_AFTER:
            await self._held_up(parcel, trouble, look_first=True, at=self._after_unclear(parcel))
            return
        self._count(parcel, "unclear")
        log.warning("letter_unclear", parcel=parcel.id, platform=parcel.to.platform, fault=fault(trouble))
        at = self._after_unclear(parcel)
        await self._marked(parcel, lambda: self._outbox.unclear(parcel, at))

    async def _put_off(self, parcel: Parcel, at: datetime) -> None:
        self._count(parcel, "later")
        await self._marked(parcel, lambda: self._outbox.later(parcel, at, counted=False))

    async def _held_up(
        self, parcel: Parcel, trouble: Exception, *, look_first: bool, at: datetime | None = None
    ) -> None:
        """It cannot be delivered for now: said on the case's cards and in the metrics, and tried again for a month."""
        if self._tried_for(parcel) > LONGEST_TRYING:
            await self._give_up(parcel, trouble)
            return
        self._count(parcel, "held_up")
        reason, now = _reason(trouble), self._clock.now()
        log.error(
            "letter_held_up", parcel=parcel.id, platform=parcel.to.platform, kind=parcel.kind.value, reason=reason
        )
        at = at or now + (AN_HOUR if self._tried_for(parcel) < A_DAY else A_DAY)
        await self._marked(parcel, lambda: self._outbox.held_up(parcel, reason, at, look_first=look_first, now=now))

    async def _give_up(self, parcel: Parcel, trouble: Exception) -> None:
        self._count(parcel, "given_up")
        reason = _reason(trouble)
        log.error(
            "letter_given_up", parcel=parcel.id, platform=parcel.to.platform, kind=parcel.kind.value, reason=reason
        )
        now = self._clock.now()
        await self._marked(parcel, lambda: self._outbox.give_up(parcel, reason, now))

    async def _marked(self, parcel: Parcel, job: Callable[[], None]) -> bool:
        """Where it cannot be marked now, the lease runs out, and the letter is taken in hand again."""
        try:
            await self._worker.run(job, JOB_SECONDS)
        except Exception:
            log.exception("letter_not_marked", parcel=parcel.id, platform=parcel.to.platform)
            return False
        return True

    def _after_unclear(self, parcel: Parcel) -> datetime:
        """Where a platform cannot be looked at, each further try may be a further copy: they come seldom."""
        waits = SELDOM.get(parcel.to.platform, ()) if parcel.op == "post" else ()
        if not waits:
            return self._next(parcel)
        return self._clock.now() + waits[min(parcel.attempts, len(waits) - 1)]

    def _next(self, parcel: Parcel) -> datetime:
        """2, 4, 8 ... 300 seconds: as long again as it has been tried, give or take a fifth."""
        wait = min(LONGEST_WAIT, max(SHORTEST_WAIT, self._tried_for(parcel).total_seconds()))
        return self._clock.now() + timedelta(seconds=wait * random.uniform(1 - JITTER, 1 + JITTER))  # noqa: S311

    def _tried_for(self, parcel: Parcel) -> timedelta:
        now = self._clock.now()
        return now - (parcel.first_tried or now)

    def _count(self, parcel: Parcel, what: str) -> None:
        self.counts[parcel.to.platform, what] += 1


def _reason(trouble: Exception) -> str:
    """The platform's own code, or the kind of trouble: nothing of what was to be sent."""
    told = isinstance(trouble, RefusedForGoodError | NotAcceptedError)
    return code(trouble) if told else type(trouble).__name__


async def _call(platform: Platform, parcel: Parcel, card: Card) -> str:
    if parcel.op == "update" and parcel.remote_id is not None:
        await platform.update(parcel.to, parcel.remote_id, card)
        return parcel.remote_id
    return await platform.post(parcel.to, card, parcel.key)
