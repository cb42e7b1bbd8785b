"""What panels and the Chair do, as entries of a case's history: before the decision, and to staff a review."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from review.law.terms import Decision
from review.roles import Account


@dataclass(frozen=True, kw_only=True)
class MeetingCalled:
    """The extraordinary meeting of the standing panel (Enfield step 2). Called again, the latest stands."""

    at: datetime
    place: str = field(repr=False)
    agencies: tuple[str, ...]
    kind: Literal["meeting_called"] = "meeting_called"


class ReportKind(StrEnum):
    """What the chair of the standing panel asks of the agencies: not a full chronology (Enfield step 2)."""

    SHORT_REPORT = "short_report"
    CHRONOLOGY = "chronology"


@dataclass(frozen=True, kw_only=True)
class ReportsAsked:
    """Each of these agencies is asked for its report, by the last London day `by`."""

    agencies: tuple[str, ...]
    report: ReportKind
    by: date
    kind: Literal["reports_asked"] = "reports_asked"


@dataclass(frozen=True, kw_only=True)
class ReportReceived:
    """What an agency sent in, outside this program, and what it says. Received again, the latest stands."""

    agency: str
    received_on: date
    involvement: str = field(repr=False)
    concerns: str = field(repr=False)
    recommendation: Decision | None
    reasons: str = field(repr=False)
    kind: Literal["report_received"] = "report_received"


@dataclass(frozen=True, kw_only=True)
class MeetingHeld:
    """Who attended, in words (roles and agencies)."""

    on: date
    attended: str = field(repr=False)
    kind: Literal["meeting_held"] = "meeting_held"


@dataclass(frozen=True, kw_only=True)
class PanelRecommended:
    """What the standing panel recommends to the Chair; elsewhere, advice that the Chair was given."""

    recommendation: Decision
    reasons: str = field(repr=False)
    kind: Literal["panel_recommended"] = "panel_recommended"


@dataclass(frozen=True, kw_only=True)
class MoreInformationAsked:
    """The Chair asks for more before deciding. The clock runs on."""

    what: str = field(repr=False)
    kind: Literal["more_information_asked"] = "more_information_asked"


@dataclass(frozen=True, kw_only=True)
class PeerChallengeAsked:
    """The Chair asks another LSCB's Chair to challenge. `of`: who that is, and of which board."""

    of: str
    kind: Literal["peer_challenge_asked"] = "peer_challenge_asked"


@dataclass(frozen=True, kw_only=True)
class PeerChallengeAnswered:
    answer: str = field(repr=False)
    kind: Literal["peer_challenge_answered"] = "peer_challenge_answered"


@dataclass(frozen=True, kw_only=True)
class PassedToDeputy:
    """The Chair passes this case to the deputy, from the first to the last London day."""

    deputy: str
    accounts: tuple[Account, ...]
    starts: date
    ends: date
    reason: str = field(repr=False)
    kind: Literal["passed_to_deputy"] = "passed_to_deputy"

    def acts_on(self, day: date) -> bool:
        return self.starts <= day <= self.ends


@dataclass(frozen=True, kw_only=True)
class InterestDeclared:
    """The Chair says that the case touches them otherwise than by referring it. It warns and blocks nothing."""

    what: str = field(repr=False)
    kind: Literal["interest_declared"] = "interest_declared"


@dataclass(frozen=True, kw_only=True)
class Seat:
    """Somebody on a case panel: as the business team names them, with the accounts by which they are known."""

    name: str
    agency: str
    accounts: tuple[Account, ...] = ()
    chairs: bool = False


@dataclass(frozen=True, kw_only=True)
class CasePanelNamed:
    """The panel convened for this case. Named again, the latest stands."""

    seats: tuple[Seat, ...]
    #: Enfield 3.9: why the Head of Safeguarding may chair it (very little involvement), where they do
    chair_reason: str = field(default="", repr=False)
    kind: Literal["case_panel_named"] = "case_panel_named"


@dataclass(frozen=True, kw_only=True)
class ReviewerAppointed:
    """Who leads the review, with what is declared of their independence (law: independence, A3.1)."""

    name: str
    organisation: str
    #: qualified for the approach, in words
    qualified: str = field(repr=False)
    independent: bool
    #: why they are appointed although not independent, where the procedure allows that
    reason: str = field(default="", repr=False)
    appointed_on: date
    kind: Literal["reviewer_appointed"] = "reviewer_appointed"
