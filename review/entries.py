"""The entries of a case's history: one record for each thing that can happen to a case.

Nothing is edited: a correction is a further entry. What somebody typed is private unless its record says otherwise.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

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


# --- the referral's further life --------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Looked:
    """Somebody opened the private detail."""

    kind: Literal["looked"] = "looked"


@dataclass(frozen=True, kw_only=True)
class InformationAdded:
    """What the referrer knows since, or what their agency's panel lead has to say (`by.role` tells)."""

    text: str = field(repr=False)
    kind: Literal["information_added"] = "information_added"


@dataclass(frozen=True, kw_only=True)
class QuestionAsked:
    """A question to the referrer. It names nobody: it is shown in the referrer's own messages."""

    #: 1, 2, 3 in the order of asking
    number: int
    question: str = field(repr=False)
    #: the last London day on which the answer is still in time
    answer_by: date
    kind: Literal["question_asked"] = "question_asked"


@dataclass(frozen=True, kw_only=True)
class QuestionAnswered:
    number: int
    answer: str = field(repr=False)
    kind: Literal["question_answered"] = "question_answered"


@dataclass(frozen=True, kw_only=True)
class PassedOn:
    """The agency's panel lead passes the referral on to the business team (Enfield step 1). Nothing waits for it."""

    comment: str = field(default="", repr=False)
    kind: Literal["passed_on"] = "passed_on"


@dataclass(frozen=True, kw_only=True)
class WithdrawalAsked:
    """The referrer asks that the referral be withdrawn. The case goes on until the business team closes it."""

    reason: str = field(repr=False)
    kind: Literal["withdrawal_asked"] = "withdrawal_asked"


class Closing(StrEnum):
    """Why a case ends before a decision."""

    WITHDRAWN = "withdrawn"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, kw_only=True)
class Closed:
    why: Closing
    reason: str = field(repr=False)
    #: the reference of the case that goes on, where this one is a duplicate
    other: str = ""
    kind: Literal["closed"] = "closed"


@dataclass(frozen=True, kw_only=True)
class Reopened:
    reason: str = field(repr=False)
    kind: Literal["reopened"] = "reopened"


@dataclass(frozen=True, kw_only=True)
class Transferred:
    """Another area's board decides. Who was told there, when and how is recorded like any other duty."""

    #: the name of the board it went to
    to: str
    #: the reference under which a board of this deployment has it now; "" where the board is none of ours
    reference: str = ""
    #: who was told, when and how
    told: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    kind: Literal["transferred"] = "transferred"


class Verdict(StrEnum):
    """What the business team finds of two cases that seem to be about the same child."""

    SAME_CHILD = "same_child"
    ANOTHER_CHILD = "another_child"


@dataclass(frozen=True, kw_only=True)
class Compared:
    """This case and another that seems to be about the same child: linked, or found to be about somebody else."""

    #: the other case's id and reference
    other: str
    reference: str
    verdict: Verdict
    kind: Literal["compared"] = "compared"


@dataclass(frozen=True, kw_only=True)
class PutOnAgenda:
    """The meeting that the case goes to. Said again, the latest stands."""

    meeting: str
    on: date
    #: the meeting is the standing panel's, which advises before the Chair decides
    screening: bool = False
    kind: Literal["put_on_agenda"] = "put_on_agenda"


@dataclass(frozen=True, kw_only=True)
class Exported:
    """Everything that is kept of the case was written to files, by whoever runs the program, to be disclosed."""

    #: who asked for it, and why, as far as it was said
    asked_by: str = field(default="", repr=False)
    kind: Literal["exported"] = "exported"


# --- the decision and the duties --------------------------------------------------------------------------------


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
    """What nobody knew when the case was referred, as the business team found it out, and what is indicated since."""

    #: which of `review.answers.FOUND_OUT`, and its answer
    question: str
    answer: str
    #: of which child, in the referral's order from 1; 0 of all of them
    child: int
    #: from whom and how it is known
    how: str = field(repr=False)
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
