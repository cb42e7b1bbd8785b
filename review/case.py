"""A case is its history: an append-only list of entries, from which everything else is computed.

Nothing is edited. A correction is a further entry. The procedure is frozen on the case at referral; only the business
team can move the case to another, before the decision and with a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from review.answers import Answers, YesNo, answered
from review.criteria import Assessment
from review.entries import (
    Closed,
    Closing,
    Compared,
    Content,
    Decided,
    Entry,
    FoundOut,
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
from review.law.terms import Decision, Duty
from review.panel import MeetingCalled, MoreInformationAsked, PassedToDeputy
from review.recorded import DutyDone, Extended, UndatedDone, Waived
from review.referral import Referred


class Stage(StrEnum):
    REFERRED = "referred"
    SCREENING = "screening"  # on the agenda of the standing panel
    DISCUSSION = "discussion"  # its extraordinary meeting was called
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
#: the duties to tell of the decision, with a date and without
TELLING_IT = frozenset({Duty.NOTIFY_DECISION.value, "tell_decision"})
#: the duties that follow from what was decided, however often that is confirmed
FOLLOWS_IT = frozenset({Duty.FIRST_DAY_TASKS.value})
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
        return self.latest(ProcedureChanged)

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
        """As it stands: what was found out since the referral, or under another procedure, is in it."""
        latest = self.latest(ProcedureChanged, FoundOut)
        content = latest.content if latest else self.referral
        assert isinstance(content, Referred | ProcedureChanged | FoundOut)
        return content.assessment

    @cached_property
    def answers(self) -> tuple[Answers, ...]:
        """What is said of each child, in the referral's order, with what was found out since."""
        said = [one.answers for one in self.referral.children]
        for found in (one.content for one in self.entries if isinstance(one.content, FoundOut)):
            said = [
                answered(one, found.question, found.answer) if found.child in (0, number) else one
                for number, one in enumerate(said, 1)
            ]
        return tuple(said)

    @property
    def at_risk_now(self) -> YesNo:
        """The question is put once, of all the children."""
        return self.answers[0].at_risk_now

    @property
    def referred(self) -> Entry:
        return self.entries[0]

    @property
    def decided(self) -> Entry | None:
        """The entry of the decision that stands: the latest."""
        return self.latest(Decided)

    @property
    def decided_first(self) -> Entry | None:
        """The first of the entries that decided, one after the other, what stands: confirming it gives no more time."""
        run: list[Entry] = []
        for one in self.entries:
            if isinstance(one.content, Decided):
                same = run and isinstance(run[0].content, Decided) and run[0].content.decision is one.content.decision
                run = [*run, one] if same else [one]
        return run[0] if run else None

    @property
    def decision(self) -> Decided | None:
        entry = self.decided
        return entry.content if entry and isinstance(entry.content, Decided) else None

    @property
    def put_to_chair(self) -> Entry | None:
        return self.latest(PutToChair)

    @property
    def stage(self) -> Stage:
        if self.ended:
            return _ended_stage(self.ended)
        if self.decision:
            return DECIDED_STAGE[self.decision.decision]
        return Stage.AWAITING_CHAIR if self.with_chair else self._before_the_chair

    @property
    def with_chair(self) -> bool:
        """Put to the Chair, who has not asked for more since."""
        entry = self.latest(PutToChair, MoreInformationAsked)
        return entry is not None and isinstance(entry.content, PutToChair)

    @property
    def _before_the_chair(self) -> Stage:
        if self.latest(MeetingCalled):
            return Stage.DISCUSSION
        meetings = (one.content for one in self.entries if isinstance(one.content, PutOnAgenda))
        return Stage.SCREENING if any(one.screening for one in meetings) else Stage.REFERRED

    @property
    def ended(self) -> Entry | None:
        """The entry that closed or transferred the case, where it was not reopened since."""
        entry = self.latest(Closed, Transferred, Reopened)
        return None if entry is None or isinstance(entry.content, Reopened) else entry

    @property
    def reopened(self) -> Entry | None:
        return self.latest(Reopened)

    @property
    def withdrawal(self) -> Entry | None:
        """The referrer's wish to withdraw that nothing has settled yet: no answer to it, transfer or decision."""
        entry = self.latest(WithdrawalAsked, Closed, Reopened, Transferred, Decided)
        return entry if entry and isinstance(entry.content, WithdrawalAsked) else None

    @property
    def questions(self) -> tuple[Question, ...]:
        answers = {one.content.number: one for one in self.entries if isinstance(one.content, QuestionAnswered)}
        asked = [one for one in self.entries if isinstance(one.content, QuestionAsked)]
        return tuple(Question(asked=one, answered=answers.get(number)) for number, one in enumerate(asked, 1))

    @property
    def goes_on_as(self) -> str:
        """The reference under which another board of this deployment has it, and asks what is still to be answered."""
        ended = self.ended.content if self.ended else None
        return ended.reference if isinstance(ended, Transferred) else ""

    @property
    def passed_on(self) -> Entry | None:
        return self.latest(PassedOn)

    @property
    def agenda(self) -> PutOnAgenda | None:
        """The meeting that the case goes to, as it was last said."""
        entry = self.latest(PutOnAgenda)
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
        """The entry that says this duty was done or waived; the decision itself is the doing of that duty."""
        return self.decided if duty is Duty.DECISION else self._settled(duty.value)

    def undated_done(self, key: str) -> Entry | None:
        """The entry that says this duty without a date was done or waived."""
        return self._settled(key)

    def _settled(self, what: str) -> Entry | None:
        found = next((one for one in reversed(self.entries) if _settles(one, what)), None)
        return None if found and self._was_of_another(what, found) else found

    def _was_of_another(self, what: str, done: Entry) -> bool:
        """Done before the decision was corrected: what was told told of another, and its first day was another's."""
        since = self.decided if what in TELLING_IT else self.decided_first if what in FOLLOWS_IT else None
        return since is not None and self.entries.index(done) < self.entries.index(since)

    def extended(self, duty: Duty) -> Extended | None:
        """The latest agreement on another day."""
        agreed = (one.content for one in reversed(self.entries))
        return next((one for one in agreed if isinstance(one, Extended) and one.duty is duty), None)

    @property
    def delegation(self) -> PassedToDeputy | None:
        """The Chair passed this case to the deputy, from day to day."""
        entry = self.latest(PassedToDeputy)
        return entry.content if entry and isinstance(entry.content, PassedToDeputy) else None

    @property
    def decisions(self) -> tuple[Entry, ...]:
        """Each decision, in order: the last stands, and supersedes those before it."""
        return tuple(one for one in self.entries if isinstance(one.content, Decided))

    def before(self, entry: Entry) -> "Case":
        """The case as it stood before an entry of its own."""
        return Case(id=self.id, entries=self.entries[: self.entries.index(entry)])

    def with_entry(self, entry: Entry) -> "Case":
        return Case(id=self.id, entries=(*self.entries, entry))

    def latest(self, *kinds: type[Content]) -> Entry | None:
        """The last entry with a content of one of these kinds."""
        return next((one for one in reversed(self.entries) if isinstance(one.content, kinds)), None)


def _ended_stage(entry: Entry) -> Stage:
    return CLOSED_STAGE[entry.content.why] if isinstance(entry.content, Closed) else Stage.TRANSFERRED


def _settles(entry: Entry, what: str) -> bool:
    content = entry.content
    if isinstance(content, DutyDone):
        return content.duty.value == what
    return (isinstance(content, UndatedDone) and content.key == what) or (
        isinstance(content, Waived) and content.what == what
    )
