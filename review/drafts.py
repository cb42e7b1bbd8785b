"""A referral that has not been sent: the answers so far, by question, and nothing else. The place is computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

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
