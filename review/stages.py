"""Where a case stands, read from its history."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from review.case_work import Closed, Closing, PutOnAgenda, Reopened, Transferred
from review.entries import Decided, Entry, PutToChair, latest
from review.law.terms import Decision
from review.panel import MeetingCalled, MoreInformationAsked


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
#: the case ended before a decision: what is left is what others still have to be told
ENDED = frozenset({Stage.TRANSFERRED, *CLOSED_STAGE.values()})


def stage_of(entries: Sequence[Entry]) -> Stage:
    over, decided = ended(entries), latest(entries, Decided)
    if over:
        return CLOSED_STAGE[over.content.why] if isinstance(over.content, Closed) else Stage.TRANSFERRED
    if decided:
        assert isinstance(decided.content, Decided)
        return DECIDED_STAGE[decided.content.decision]
    return Stage.AWAITING_CHAIR if with_chair(entries) else _before_the_chair(entries)


def ended(entries: Sequence[Entry]) -> Entry | None:
    """The entry that closed or transferred the case, where it was not reopened since."""
    entry = latest(entries, Closed, Transferred, Reopened)
    return None if entry is None or isinstance(entry.content, Reopened) else entry


def with_chair(entries: Sequence[Entry]) -> bool:
    """Put to the Chair, who has not asked for more since."""
    entry = latest(entries, PutToChair, MoreInformationAsked)
    return entry is not None and isinstance(entry.content, PutToChair)


def _before_the_chair(entries: Sequence[Entry]) -> Stage:
    if latest(entries, MeetingCalled):
        return Stage.DISCUSSION
    meetings = (one.content for one in entries if isinstance(one.content, PutOnAgenda))
    return Stage.SCREENING if any(one.screening for one in meetings) else Stage.REFERRED
