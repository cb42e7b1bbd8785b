"""The entries of a case's history: one record for each thing that can happen to a case.

Nothing is edited: a correction is a further entry. What somebody typed is private unless its record says otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from review.case_work import (
    Closed,
    Compared,
    Exported,
    InformationAdded,
    Looked,
    PassedOn,
    PutOnAgenda,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    WithdrawalAsked,
)
from review.criteria import Assessment
from review.law.terms import Decision
from review.panel import (
    CasePanelNamed,
    InterestDeclared,
    MeetingCalled,
    MeetingHeld,
    MoreInformationAsked,
    PanelRecommended,
    PassedToDeputy,
    PeerChallengeAnswered,
    PeerChallengeAsked,
    ReportReceived,
    ReportsAsked,
    ReviewerAppointed,
)
from review.recorded import DutyDone, EventRecorded, Extended, UndatedDone, Waived
from review.referral import Referred
from review.report_time import ReportTimeAnswered, ReportTimeAsked
from review.returns import (
    AuthorNamed,
    MoreTimeAnswered,
    MoreTimeAsked,
    ReturnAccepted,
    ReturnAsked,
    ReturnDue,
    ReturnReceived,
    ReturnSentBack,
    ReturnSubmitted,
    ReturnWaived,
)
from review.roles import Account, Role


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who did it, in which role, from which account. `name` is as the platform's directory had it that day."""

    person: str
    name: str
    role: Role
    account: Account


@dataclass(frozen=True, kw_only=True)
class PutToChair:
    #: why it goes to the Chair without the advice of the panel that the procedure has
    without_advice: str = field(default="", repr=False)
    kind: Literal["put_to_chair"] = "put_to_chair"


@dataclass(frozen=True, kw_only=True)
class Decided:
    """The Chair's decision of record."""

    decision: Decision
    reasons: str = field(repr=False)
    #: where "must, unless it is clear" was rebutted: why it is clear that there are no concerns
    why_clear: str = field(default="", repr=False)
    #: which other review, by its key in the procedure; "" where there is one kind, or none was decided on
    other_review: str = ""
    kind: Literal["decided"] = "decided"


@dataclass(frozen=True, kw_only=True)
class ProcedureChanged:
    """The case was under the wrong procedure: the right one, and what the same answers indicate under it."""

    procedure: str
    #: the day to which that procedure's table had been checked
    procedure_version: date
    #: of all children together, and child by child in the referral's order
    assessment: Assessment
    by_child: tuple[Assessment, ...] = ()
    reason: str = field(repr=False)
    kind: Literal["procedure_changed"] = "procedure_changed"


@dataclass(frozen=True, kw_only=True)
class FoundOut:
    """What nobody knew when the case was referred, as the business team found it out, and what is indicated since.

    Found out again, the latest stands.
    """

    #: which of `review.answers.FOUND_OUT`, and its answer
    question: str
    answer: str
    #: of which child, in the referral's order from 1; 0 of all of them
    child: int
    #: from whom and how it is known
    how: str = field(repr=False)
    #: why what was recorded before is put right; "" where it was not known
    reason: str = field(default="", repr=False)
    #: of all children together, and child by child
    assessment: Assessment
    by_child: tuple[Assessment, ...] = ()
    kind: Literal["found_out"] = "found_out"


Content = (
    Referred
    | Looked
    | InformationAdded
    | QuestionAsked
    | QuestionAnswered
    | PassedOn
    | WithdrawalAsked
    | Closed
    | Reopened
    | Transferred
    | Compared
    | PutOnAgenda
    | Exported
    | PutToChair
    | Decided
    | DutyDone
    | UndatedDone
    | EventRecorded
    | Extended
    | Waived
    | MeetingCalled
    | ReportsAsked
    | ReportReceived
    | ReportTimeAsked
    | ReportTimeAnswered
    | MeetingHeld
    | PanelRecommended
    | MoreInformationAsked
    | PeerChallengeAsked
    | PeerChallengeAnswered
    | PassedToDeputy
    | InterestDeclared
    | CasePanelNamed
    | ReviewerAppointed
    | ProcedureChanged
    | FoundOut
    | ReturnAsked
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


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that happened, when, when it was recorded (aware, UTC), by whom, and the rule it rests on."""

    happened: datetime
    recorded: datetime
    by: Actor
    rule: str
    content: Content


def latest(entries: Sequence[Entry], *kinds: type[Content]) -> Entry | None:
    """The last entry with a content of one of these kinds."""
    return next((one for one in reversed(entries) if isinstance(one.content, kinds)), None)
