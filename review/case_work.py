"""What happens to a case beside its decision: looked at, asked about, added to, compared, put on an agenda, ended.

What somebody typed is private unless its record says otherwise.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal


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
