"""A case is its history: an append-only list of entries, from which everything else is computed.

Nothing is edited. A correction is a further entry. The procedure is frozen on the case at referral; only the business
team can move the case to another, before the decision and with a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from review.calendar import london_date
from review.criteria import Assessment
from review.entries import (
    Closed,
    Closing,
    Compared,
    Content,
    Decided,
    DutyDone,
    Entry,
    InformationAdded,
    Looked,
    PassedOn,
    ProcedureChanged,
    PutOnAgenda,
    PutToChair,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    Verdict,
    WithdrawalAsked,
)
from review.law.terms import Decision, Duty, Event
from review.referral import Referred


class Stage(StrEnum):
    REFERRED = "referred"
    AWAITING_CHAIR = "awaiting_chair"
    INITIATED = "initiated"
    ALTERNATIVE_REVIEW = "alternative_review"
    DECLINED = "declined"
    TRANSFERRED = "transferred"
    WITHDRAWN = "withdrawn"
    DUPLICATE = "duplicate"


DECIDED_STAGE: Mapping[Decision, Stage] = {
    Decision.SCR: Stage.INITIATED,
    Decision.ALTERNATIVE: Stage.ALTERNATIVE_REVIEW,
    Decision.NONE: Stage.DECLINED,
}
CLOSED_STAGE: Mapping[Closing, Stage] = {
    Closing.WITHDRAWN: Stage.WITHDRAWN,
    Closing.DUPLICATE: Stage.DUPLICATE,
}
#: the case ended before a decision: what is left is what others still have to be told
ENDED = frozenset({Stage.TRANSFERRED, *CLOSED_STAGE.values()})


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question to the referrer, with its answer where there is one."""

    asked: Entry
    answered: Entry | None

    @property
    def content(self) -> QuestionAsked:
        assert isinstance(self.asked.content, QuestionAsked)
        return self.asked.content


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
        if self.ended:
            return _ended_stage(self.ended)
        if self.decision:
            return DECIDED_STAGE[self.decision.decision]
        return Stage.AWAITING_CHAIR if self.put_to_chair else Stage.REFERRED

    @property
    def ended(self) -> Entry | None:
        """The entry that closed or transferred the case, where it was not reopened since."""
        entry = self._latest(Closed, Transferred, Reopened)
        return None if entry is None or isinstance(entry.content, Reopened) else entry

    @property
    def reopened(self) -> Entry | None:
        return self._latest(Reopened)

    @property
    def withdrawal(self) -> Entry | None:
        """The referrer's wish to withdraw that nothing has settled yet: no answer to it, transfer or decision."""
        entry = self._latest(WithdrawalAsked, Closed, Reopened, Transferred, Decided)
        return entry if entry and isinstance(entry.content, WithdrawalAsked) else None

    @property
    def questions(self) -> tuple[Question, ...]:
        answers = {one.content.number: one for one in self.entries if isinstance(one.content, QuestionAnswered)}
        asked = [one for one in self.entries if isinstance(one.content, QuestionAsked)]
        return tuple(Question(asked=one, answered=answers.get(number)) for number, one in enumerate(asked, 1))

    @property
    def additions(self) -> tuple[Entry, ...]:
        """What the referrer and their panel lead said since, in order."""
        return tuple(one for one in self.entries if isinstance(one.content, InformationAdded | PassedOn))

    @property
    def passed_on(self) -> Entry | None:
        return self._latest(PassedOn)

    @property
    def agenda(self) -> PutOnAgenda | None:
        """The meeting that the case goes to, as it was last said."""
        entry = self._latest(PutOnAgenda)
        return entry.content if entry and isinstance(entry.content, PutOnAgenda) else None

    @property
    def compared(self) -> Mapping[str, Compared]:
        """The other cases it was compared with, by id; the latest verdict stands."""
        return {one.content.other: one.content for one in self.entries if isinstance(one.content, Compared)}

    @property
    def linked(self) -> tuple[Compared, ...]:
        return tuple(one for one in self.compared.values() if one.verdict is Verdict.SAME_CHILD)

    @property
    def looks(self) -> tuple[Entry, ...]:
        return tuple(one for one in self.entries if isinstance(one.content, Looked))

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

    def _latest(self, *kinds: type[Content]) -> Entry | None:
        return next((one for one in reversed(self.entries) if isinstance(one.content, kinds)), None)


def _ended_stage(entry: Entry) -> Stage:
    return CLOSED_STAGE[entry.content.why] if isinstance(entry.content, Closed) else Stage.TRANSFERRED


def _does(entry: Entry, duty: Duty) -> bool:
    return isinstance(entry.content, DutyDone) and entry.content.duty is duty
