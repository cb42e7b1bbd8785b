"""How many deliveries were not let in, and why: a secret that is not the platform's shows in nothing else."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from bot.health import Gauge


class Why(StrEnum):
    """What the number's label says. Nothing of a request stands in it."""

    #: nothing that a platform would send: somebody is looking round
    UNSIGNED = "unsigned"
    #: a signature or a token that does not fit: forged, too old, or our secret or app id is not the platform's
    SIGNATURE = "signature"
    #: signed, and of another workspace, tenant or app
    NOT_OURS = "not_ours"
    #: Microsoft's keys are not at hand
    NO_KEYS = "no_keys"
    #: too large, or not what a platform sends
    UNREADABLE = "unreadable"


@dataclass(frozen=True, kw_only=True)
class TurnedAway:
    """Of one platform, since the start."""

    platform: str
    _counts: Counter[Why] = field(default_factory=Counter)

    def count(self, why: Why) -> None:
        self._counts[why] += 1

    def __getitem__(self, why: Why) -> int:
        return self._counts[why]

    def gauges(self) -> tuple[Gauge, ...]:
        """Every reason from the start, so that the first of its kind is seen to be one more."""
        return tuple(
            Gauge(
                name="scr_refused_total",
                help="Deliveries that were not let in, by platform and reason.",
                kind="counter",
                labels=f'{{platform="{self.platform}",reason="{why}"}}',
                read=partial(self._read, why),
            )
            for why in Why
        )

    def _read(self, why: Why) -> float:
        return float(self[why])
