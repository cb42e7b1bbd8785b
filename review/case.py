"""A case is its history: an append-only list of entries, from which everything else is computed.

Nothing is edited. A correction is a further entry. The procedure is frozen on the case at referral; only the business
team can move the case to another, before the decision and with a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Literal

from review.answers import Answers
from review.calendar import london_date
from review.criteria import Assessment
from review.law.terms import Decision, Duty, Event
from review.roles import Account, Role


class Stage(StrEnum):
    REFERRED = "referred"
    AWAITING_CHAIR = "awaiting_chair"
    INITIATED = "initiated"
    ALTERNATIVE_REVIEW = "alternative_review"
    DECLINED = "declined"


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who did it, in which role, from which account. `name` is as the platform's directory had it that day."""

    person: str
    name: str
    role: Role
    account: Account


@dataclass(frozen=True, kw_only=True)
class Child:
    """Private throughout: never in a channel, a notification, a log or an unencrypted column."""

    name: str = field(repr=False)
    born: date | None = field(repr=False)
    address: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Referrer:
    """The professional who refers, as they describe themselves."""

    agency: str = field(repr=False)
    role: str = field(repr=False)
    phone: str = field(repr=False)


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
    child: Child
    area: str
    incident_on: date
    #: when the local authority became aware; None where that is not known
    la_aware_on: date | None
    summary: str = field(repr=False)
    answers: Answers
    assessment: Assessment
    referrer: Referrer
    #: the criteria questions that were put, by key: the others were irrelevant on these answers
    asked: tuple[str, ...] = ()
    #: the platform could not say who the referrer is; somebody should check
    referrer_unchecked: bool = False
    kind: Literal["referred"] = "referred"


@dataclass(frozen=True, kw_only=True)
class Looked:
    """Somebody opened the private detail."""

    kind: Literal["looked"] = "looked"


@dataclass(frozen=True, kw_only=True)
class PutToChair:
    kind: Literal["put_to_chair"] = "put_to_chair"


@dataclass(frozen=True, kw_only=True)
class Decided:
    """The Chair's decision of record."""

    decision: Decision
    reasons: str = field(repr=False)
    #: where "must, unless it is clear" was rebutted: why it is clear that there are no concerns
    why_clear: str = field(default="", repr=False)
    kind: Literal["decided"] = "decided"


@dataclass(frozen=True, kw_only=True)
class DutyDone:
    """A duty was done by people outside this program: when, to whom, how, under what reference."""

    duty: Duty
    done_on: date
    to: str
    how: str
    reference: str
    kind: Literal["duty_done"] = "duty_done"


@dataclass(frozen=True, kw_only=True)
class ProcedureChanged:
    """The case was under the wrong procedure: the right one, and what the same answers indicate under it."""

    procedure: str
    #: the day to which that procedure's table had been checked
    procedure_version: date
    assessment: Assessment
    reason: str = field(repr=False)
    kind: Literal["procedure_changed"] = "procedure_changed"


Content = Referred | Looked | PutToChair | Decided | DutyDone | ProcedureChanged


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that happened, when, when it was recorded (aware, UTC), by whom, and the rule it rests on."""

    happened: datetime
    recorded: datetime
    by: Actor
    rule: str
    content: Content


DECIDED_STAGE: Mapping[Decision, Stage] = {
    Decision.SCR: Stage.INITIATED,
    Decision.ALTERNATIVE: Stage.ALTERNATIVE_REVIEW,
    Decision.NONE: Stage.DECLINED,
}


@dataclass(frozen=True, kw_only=True)
class Case:
    """A case, folded from its history. `id` is opaque; `reference` is what people say."""

    id: str
    entries: tuple[Entry, ...]

    @property
    def version(self) -> int:
        return len(self.entries)

    @cached_property
    def referral(self) -> Referred:
        content = self.entries[0].content
        assert isinstance(content, Referred)
        return content

    @property
    def reference(self) -> str:
        return self.referral.reference

    @property
    def moved(self) -> Entry | None:
        """The entry that put the case under its present procedure, where that is not the referral's."""
        return self._latest(ProcedureChanged)

    @property
    def rests_on(self) -> "Referred | ProcedureChanged":
        """What says under which procedure the case runs, and what the answers indicate there."""
        content = self.moved.content if self.moved else self.referral
        assert isinstance(content, Referred | ProcedureChanged)
        return content

    @property
    def procedure(self) -> str:
        return self.rests_on.procedure

    @property
    def assessment(self) -> Assessment:
        return self.rests_on.assessment

    @property
    def referred(self) -> Entry:
        return self.entries[0]

    @property
    def decided(self) -> Entry | None:
        """The entry of the decision that stands: the latest."""
        return self._latest(Decided)

    @property
    def decision(self) -> Decided | None:
        entry = self.decided
        return entry.content if entry and isinstance(entry.content, Decided) else None

    @property
    def put_to_chair(self) -> Entry | None:
        return self._latest(PutToChair)

    @property
    def stage(self) -> Stage:
        if self.decision:
            return DECIDED_STAGE[self.decision.decision]
        return Stage.AWAITING_CHAIR if self.put_to_chair else Stage.REFERRED

    def done(self, duty: Duty) -> Entry | None:
        """The entry that says this duty was done; the decision itself is the doing of that duty."""
        if duty is Duty.DECISION:
            return self.decided
        return next((one for one in reversed(self.entries) if _does(one, duty)), None)

    @property
    def events(self) -> Mapping[Event, date]:
        """What periods are counted from, as far as it has happened."""
        found = {Event.INCIDENT: self.referral.incident_on, Event.BOARD_NOTIFIED: self._board_notified}
        if self.referral.la_aware_on:
            found[Event.LA_AWARE] = self.referral.la_aware_on
        if self.put_to_chair:
            found[Event.CHAIR_AWARE] = london_date(self.put_to_chair.happened)
        if self.decided:
            found[Event.DECIDED] = london_date(self.decided.happened)
        return found

    @property
    def _board_notified(self) -> date:
        """The referral, or the authority's notice as it was recorded: whichever came first (our reading)."""
        referred = london_date(self.referred.happened)
        notice = self.done(Duty.NOTIFY_INCIDENT)
        told = notice.content.done_on if notice and isinstance(notice.content, DutyDone) else referred
        return min(referred, told)

    def recorded(self, event: Event) -> datetime:
        """When the case came to know of an event under its procedure: nobody could be reminded of it before."""
        known = self._came_to_know(event)
        return max(known, self.moved.recorded) if self.moved else known

    def _came_to_know(self, event: Event) -> datetime:
        if event in (Event.DECIDED, Event.INITIATED) and self.decided:
            return self.decided.recorded
        if event is Event.CHAIR_AWARE and self.put_to_chair:
            return self.put_to_chair.recorded
        return self.referred.recorded

    def with_entry(self, entry: Entry) -> "Case":
        return Case(id=self.id, entries=(*self.entries, entry))

    def _latest(self, kind: type[Content]) -> Entry | None:
        return next((one for one in reversed(self.entries) if isinstance(one.content, kind)), None)


def _does(entry: Entry, duty: Duty) -> bool:
    return isinstance(entry.content, DutyDone) and entry.content.duty is duty
