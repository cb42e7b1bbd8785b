"""More time for an agency's report before the standing panel's meeting: asked for, and given or not."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class ReportTimeAsked:
    agency: str
    until: date
    why: str = field(repr=False)
    kind: Literal["report_time_asked"] = "report_time_asked"


@dataclass(frozen=True, kw_only=True)
class ReportTimeAnswered:
    """Who chairs the standing panel answers; granted, `until` is the new day."""

    agency: str
    granted: bool
    until: date | None = None
    reason: str = field(default="", repr=False)
    kind: Literal["report_time_answered"] = "report_time_answered"
