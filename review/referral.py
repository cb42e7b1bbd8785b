"""The referral as it was sent: the children and adults, what happened, who refers, and what the answers indicated."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from review.answers import Answers, Harm, YesNo
from review.criteria import Assessment


@dataclass(frozen=True, kw_only=True)
class Child:
    """Private throughout: never in a channel, a notification, a log or an unencrypted column."""

    name: str = field(repr=False)
    born: date | None = field(repr=False)
    address: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class ReferredChild:
    """One child of the referral, with what is said of this child and what that indicates."""

    child: Child
    #: where the child normally lives, in the words of the choice
    area: str
    answers: Answers
    assessment: Assessment
    #: the criteria questions that were put, by key: the others were irrelevant on these answers
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Adult:
    """Private throughout, as `Child`."""

    name: str = field(repr=False)
    born: date | None = field(repr=False)
    address: str = field(repr=False)
    #: to the child or children, in the referrer's words
    relationship: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Referrer:
    """The professional who refers, as they describe themselves. `discussed_with`: whom in their agency."""

    agency: str = field(repr=False)
    role: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(default="", repr=False)
    discussed_with: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class NamedMember:
    """The panel member of the referring agency, as the referrer names them (Enfield's form, last three fields)."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Referred:
    """The referral as it was sent, with what the answers indicated that day and by which rule."""

    #: the draft it was made from: a draft makes one case, however often it is sent
    draft: str
    reference: str
    board: str
    procedure: str
    #: the day to which the procedure's table had been checked
    procedure_version: date
    #: at least one, in the order in which they were named
    children: tuple[ReferredChild, ...]
    adults: tuple[Adult, ...] = ()
    incident_on: date
    where: str = field(default="", repr=False)
    #: when the local authority became aware; None where that is not known
    la_aware_on: date | None
    summary: str = field(repr=False)
    #: the agencies known to be involved, and the other processes considered or running (keys, and more in words)
    agencies: tuple[str, ...] = ()
    other_agencies: str = field(default="", repr=False)
    other_processes: tuple[str, ...] = ()
    about_processes: str = field(default="", repr=False)
    #: the referrer's own account of how the criteria are met, and what they ask of the board
    account: str = field(default="", repr=False)
    request: str = field(default="", repr=False)
    #: what the answers of all children together indicate: the strongest finding leads
    assessment: Assessment
    referrer: Referrer
    panel_member: NamedMember | None = None
    #: the platform could not say who the referrer is; somebody should check
    referrer_unchecked: bool = False
    #: the reference under which another board of this deployment first had it
    transferred_from: str = ""
    kind: Literal["referred"] = "referred"

    @property
    def died(self) -> bool:
        return any(one.answers.what_happened is Harm.DIED for one in self.children)

    @property
    def at_risk_now(self) -> YesNo:
        """The question is put once, of all the children."""
        return self.children[0].answers.at_risk_now

    @property
    def names(self) -> tuple[str, ...]:
        """Whom no kept text may name."""
        return (*(one.child.name for one in self.children), *(one.name for one in self.adults))
