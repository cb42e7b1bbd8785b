"""How many turns one account may take: a bucket each, filled again as time goes by."""

import time
from collections.abc import Callable

from review.roles import Account

BURST = 120
A_MINUTE = 60
MOST_ACCOUNTS = 10_000


class FloodGuard:
    """A person is never slowed down; a script or a stuck key is. Counted on the machine's monotonic clock."""

    def __init__(
        self, burst: int = BURST, a_minute: int = A_MINUTE, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst, self._a_second, self._monotonic = burst, a_minute / 60, monotonic
        #: account -> (turns left, when that was so)
        self._left: dict[Account, tuple[float, float]] = {}

    def admits(self, account: Account) -> bool:
        now = self._monotonic()
        left, then = self._left.pop(account, (float(self._burst), now))
        left = min(self._burst, left + (now - then) * self._a_second)
        admitted = left >= 1
        self._left[account] = (left - 1 if admitted else left, now)
        if len(self._left) > MOST_ACCOUNTS:
            del self._left[next(iter(self._left))]  # whoever has been quiet longest
        return admitted
