"""A case is its history: an append-only list of entries, from which everything else is computed.

Nothing is edited. A correction is a further entry. The procedure is frozen on the case at referral; only the business
team can move the case to another, before the decision and with a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from review.answers import Answers, YesNo, answered
from review.case_work import (
    Closed,
    Compared,
    Looked,
    PassedOn,
    PutOnAgenda,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    Verdict,
    WithdrawalAsked,
)
from review.criteria import Assessment
from review.entries import Content, Decided, Entry, FoundOut, ProcedureChanged, PutToChair, latest
from review.law.terms import Duty
from review.panel import PassedToDeputy
from review.recorded import Extended
from review.referral import Referred
from review.settled import decided_first, settled
from review.stages import Stage, ended, stage_of, with_chair


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
        return decided_first(self.entries)

    @property
    def decision(self) -> Decided | None:
        entry = self.decided
        return entry.content if entry and isinstance(entry.content, Decided) else None

    @property
    def put_to_chair(self) -> Entry | None:
        return self.latest(PutToChair)

    @property
    def stage(self) -> Stage:
        return stage_of(self.entries)

    @property
    def with_chair(self) -> bool:
        """Put to the Chair, who has not asked for more since."""
        return with_chair(self.entries)

    @property
    def ended(self) -> Entry | None:
        """The entry that closed or transferred the case, where it was not reopened since."""
        return ended(self.entries)

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
        return self.decided if duty is Duty.DECISION else settled(self.entries, duty.value)

    def undated_done(self, key: str) -> Entry | None:
        """The entry that says this duty without a date was done or waived."""
        return settled(self.entries, key)

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
        return latest(self.entries, *kinds)
