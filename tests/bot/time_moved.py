"""A clock that a test moves."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class MovedClock:
    at: datetime = MORNING

    def now(self) -> datetime:
        return self.at

    def goes_on(self, **by: float) -> None:
        self.at += timedelta(**by)
