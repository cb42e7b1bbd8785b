"""Who is who on the platforms, as far as their directories said at most a day ago.

What they said is kept by storage. Here it is remembered too, so that most turns need not ask for it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.logs import fault
from bot.work import Worker
from review.roles import Account, Board, Standing

#: how long a fact is good for. Where the platform could not be asked, it is asked again soon.
GOOD_FOR: Mapping[Standing, timedelta] = {Standing.UNKNOWN: timedelta(minutes=5)}
A_DAY = timedelta(days=1)
KEEP_SECONDS = 0.5
#: somebody who has been quiet for so long is asked about at their next contact, not every night
QUIET = timedelta(days=30)
PACE_SECONDS = 1.0

log = structlog.get_logger()
#: a platform's room asks its directory about one account, and introduces what it says
Refresh = Callable[[Account], Awaitable[None]]


class Introductions(Protocol):
    """What is asked of a unit of storage."""

    def introduce(self, account: Account, name: str, standing: Standing) -> object: ...

    def known(self, account: Account) -> tuple[str, Standing] | None:
        """What was said at most a day ago."""
        ...


OpenIntroductions = Callable[[datetime], AbstractContextManager[Introductions]]


@dataclass(frozen=True, kw_only=True)
class Fact:
    name: str
    standing: Standing
    asked: datetime

    def is_good(self, now: datetime) -> bool:
        age = now - self.asked
        return timedelta(0) <= age < GOOD_FOR.get(self.standing, A_DAY)


class Directory:
    """Neither of `introduce` and `known` raises."""

    def __init__(self, open_unit: OpenIntroductions, worker: Worker, clock: Clock) -> None:
        self._open_unit, self._worker, self._clock = open_unit, worker, clock
        self._facts: dict[Account, Fact] = {}

    async def introduce(self, account: Account, name: str, standing: Standing) -> None:
        """Keep what a platform says of an account. What could not be kept is asked again at the next contact."""
        now = self._clock.now()
        self._facts.pop(account, None)
        try:
            await self._worker.run(lambda: self._keep(account, name, standing, now), KEEP_SECONDS)
        except Exception as trouble:  # noqa: BLE001 (a door goes on without it; what needs it fails closed)
            log.warning("introduction_not_kept", platform=account.platform, fault=fault(trouble))
        else:
            self._facts[account] = Fact(name=name, standing=standing, asked=now)

    async def known(self, account: Account) -> tuple[str, Standing] | None:
        """What was said of an account at most a day ago; where that was nothing, it is soon to be asked again."""
        now = self._clock.now()
        fact = self._facts.get(account)
        if fact and fact.is_good(now):
            return fact.name, fact.standing
        return await self._kept(account, now)

    def to_refresh(self, boards: Iterable[Board] = ()) -> tuple[Account, ...]:
        """The accounts to ask about tonight: all in office, and all who spoke in the last month."""
        now = self._clock.now()
        self._facts = {one: fact for one, fact in self._facts.items() if now - fact.asked < QUIET}
        return tuple(sorted(set(self._facts) | set(_in_office(boards))))

    async def refresh(self, rooms: Mapping[str, Refresh], boards: Iterable[Board] = ()) -> None:
        """Ask about everybody, one after the other; one that fails does not keep the others from being asked."""
        for account in self.to_refresh(boards):
            ask = rooms.get(account.platform)
            if ask:
                await self._ask(ask, account)
                await asyncio.sleep(PACE_SECONDS)

    async def _ask(self, ask: Refresh, account: Account) -> None:
        try:
            await ask(account)
        except Exception as trouble:  # noqa: BLE001 (the next account is asked about all the same)
            log.warning("refresh_failed", platform=account.platform, fault=fault(trouble))

    async def _kept(self, account: Account, now: datetime) -> tuple[str, Standing] | None:
        try:
            found = await self._worker.run(lambda: self._recall(account, now), KEEP_SECONDS)
        except Exception as trouble:  # noqa: BLE001 (not known is an answer: the platform is asked)
            log.warning("introduction_not_read", platform=account.platform, fault=fault(trouble))
            return None
        return None if found is None or found[1] is Standing.UNKNOWN else found

    def _recall(self, account: Account, now: datetime) -> tuple[str, Standing] | None:
        with self._open_unit(now) as unit:
            return unit.known(account)

    def _keep(self, account: Account, name: str, standing: Standing, now: datetime) -> None:
        with self._open_unit(now) as unit:
            unit.introduce(account, name, standing)


def _in_office(boards: Iterable[Board]) -> Iterable[Account]:
    for board in boards:
        seated = ((*one.panel_members, *one.seniors) for one in board.agencies if not one.ended)
        for holders in (*board.offices.values(), *seated):
            for holder in holders:
                yield from holder.accounts
