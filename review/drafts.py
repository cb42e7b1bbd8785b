"""A referral that has not been sent: the answers so far, by question, and nothing else. The place is computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from review.calendar import london_date

#: an answer as the platforms give it: text, a day "2026-03-02", a moment "2026-03-02T14:05", an option, or options
Value = str | tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """Kept encrypted under a key of its own, which is erased when the referral is sent or withdrawn."""

    id: str
    #: the person (not the account) whose referral this is
    owner: str
    answers: Mapping[str, Value] = field(repr=False)
    #: the question last shown, where "continue" leads
    step: str
    changed: datetime


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """app.yaml's `drafts`: after how many calendar days without a change the owner is warned, and it is erased."""

    warn_after_days: int = 21
    erase_after_days: int = 28

    def erased_on(self, changed: datetime) -> date:
        """The London day on which a draft last changed then is erased, once its owner was warned."""
        return london_date(changed) + timedelta(days=self.erase_after_days)
