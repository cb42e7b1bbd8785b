"""How fast an address may be written to, and which addresses a platform has asked us to leave alone for a while."""

import asyncio
import time
from collections.abc import Mapping
from datetime import datetime

from review.roles import Address

#: seconds between two messages to one address: Slack allows one a second to a channel, Teams 60 in 30 seconds
PACE: Mapping[str, float] = {"slack": 1.0, "teams": 0.5}


class Pace:
    def __init__(self, seconds_between: Mapping[str, float] = PACE) -> None:
        self._seconds_between = seconds_between
        self._free_at: dict[Address, float] = {}
        self._held: dict[Address, datetime] = {}

    async def wait(self, to: Address) -> None:
        """Until this address may be written to again."""
        now = time.monotonic()
        at = max(self._free_at.get(to, now), now)
        self._free_at = {one: when for one, when in self._free_at.items() if when > now}
        self._free_at[to] = at + self._seconds_between.get(to.platform, 0.0)
        if at > now:
            await asyncio.sleep(at - now)

    def hold(self, to: Address, until: datetime) -> None:
        """The platform said when it will take something here again."""
        self._held[to] = max(until, self._held.get(to, until))

    def held_until(self, to: Address, now: datetime) -> datetime | None:
        self._held = {one: until for one, until in self._held.items() if until > now}
        return self._held.get(to)
