"""What the agencies send in for a review (IMRs, information in writing), as entries of a case's history.

The report itself never passes through here: only that it was sent, how, and when.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from review.roles import Role


class ReturnKind(StrEnum):
    IMR = "imr"  # an individual management report
    INFORMATION = "information"  # other information in writing
    THROUGH_ANOTHER = "through_another"  # a report through another body


@dataclass(frozen=True, kw_only=True)
class ReturnAsked:
    """An agency is asked for its return. `due` is the panel's day; None while none is set: no source gives one."""

    agency: str
    form: ReturnKind
    #: the body through which it comes, where it does
    through: str = ""
    due: date | None
    kind: Literal["return_asked"] = "return_asked"


@dataclass(frozen=True, kw_only=True)
class ReturnDue:
    """The day that the panel sets for an agency, or sets anew."""

    agency: str
    due: date
    reason: str = field(default="", repr=False)
    kind: Literal["return_due"] = "return_due"


@dataclass(frozen=True, kw_only=True)
class AuthorNamed:
    """Who writes it. `independent`: neither directly concerned with the child or family, nor line manager of those."""

    agency: str
    name: str
    independent: bool
    #: why they write it although not independent, where that is allowed
    reason: str = field(default="", repr=False)
    kind: Literal["author_named"] = "author_named"


@dataclass(frozen=True, kw_only=True)
class ReturnSubmitted:
    """The agency's panel member confirms that it was sent: on which day, how, with a chronology or not."""

    agency: str
    sent_on: date
    how: str
    chronology: bool
    #: who was told of it that day, to confirm that it arrived
    told: tuple[Role, ...] = ()
    kind: Literal["return_submitted"] = "return_submitted"


@dataclass(frozen=True, kw_only=True)
class MoreTimeAsked:
    agency: str
    until: date
    why: str = field(repr=False)
    kind: Literal["more_time_asked"] = "more_time_asked"


@dataclass(frozen=True, kw_only=True)
class MoreTimeAnswered:
    """The panel's chair answers; granted, `until` is the new day."""

    agency: str
    granted: bool
    until: date | None = None
    reason: str = field(default="", repr=False)
    kind: Literal["more_time_answered"] = "more_time_answered"


@dataclass(frozen=True, kw_only=True)
class ReturnReceived:
    """The administrator or the panel's chair confirms that it arrived."""

    agency: str
    kind: Literal["return_received"] = "return_received"


@dataclass(frozen=True, kw_only=True)
class ReturnSentBack:
    """It goes back to the agency with reasons, to be sent again by a day that may be new."""

    agency: str
    reasons: str = field(repr=False)
    due: date | None = None
    kind: Literal["return_sent_back"] = "return_sent_back"


@dataclass(frozen=True, kw_only=True)
class ReturnAccepted:
    agency: str
    kind: Literal["return_accepted"] = "return_accepted"


@dataclass(frozen=True, kw_only=True)
class ReturnWaived:
    agency: str
    reason: str = field(repr=False)
    kind: Literal["return_waived"] = "return_waived"


ReturnContent = (
    ReturnAsked
    | ReturnDue
    | AuthorNamed
    | ReturnSubmitted
    | MoreTimeAsked
    | MoreTimeAnswered
    | ReturnReceived
    | ReturnSentBack
    | ReturnAccepted
    | ReturnWaived
)
