"""The ledger of a review's returns: where each agency's stands, read from the history."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import reduce

from review.calendar import london_date
from review.case import Case
from review.entries import Entry
from review.returns import (
    AuthorNamed,
    MoreTimeAnswered,
    MoreTimeAsked,
    ReturnAccepted,
    ReturnAsked,
    ReturnContent,
    ReturnDue,
    ReturnKind,
    ReturnReceived,
    ReturnSentBack,
    ReturnSubmitted,
    ReturnWaived,
)
from review.stages import Stage


class ReturnState(StrEnum):
    ASKED = "asked"
    SUBMITTED = "submitted"  # the agency says that it was sent
    RECEIVED = "received"  # the panel says that it arrived
    SENT_BACK = "sent_back"
    ACCEPTED = "accepted"
    WAIVED = "waived"


#: while a review goes on
REVIEWING = frozenset({Stage.INITIATED, Stage.ALTERNATIVE_REVIEW})
#: nothing more is expected of it
SETTLED = frozenset({ReturnState.ACCEPTED, ReturnState.WAIVED})
#: the agency has nothing to do
IN = frozenset({ReturnState.SUBMITTED, ReturnState.RECEIVED, ReturnState.ACCEPTED, ReturnState.WAIVED})


@dataclass(frozen=True, kw_only=True)
class Return:
    """One agency's return as it stands."""

    agency: str
    form: ReturnKind
    through: str
    state: ReturnState
    #: when it came into this state
    since: date
    #: when it was last asked for, or sent back (aware)
    asked: datetime
    #: the panel's day; None while none is set
    due: date | None
    #: the day that was set before, where the panel moved it since it was last asked for
    due_before: date | None = None
    author: AuthorNamed | None = None
    submitted: ReturnSubmitted | None = None
    #: more time that was asked for and not answered yet
    wants: MoreTimeAsked | None = None
    #: how often it was sent back
    sent_back: int = 0

    @property
    def is_in(self) -> bool:
        return self.state in IN

    def is_late(self, today: date) -> bool:
        return not self.is_in and self.due is not None and today > self.due


def ledger(case: Case) -> Mapping[str, Return]:
    """By agency, in the order of asking."""
    return reduce(_after, (one for one in case.entries if isinstance(one.content, ReturnContent)), dict[str, Return]())


def _after(found: dict[str, Return], entry: Entry) -> dict[str, Return]:
    content, day = entry.content, london_date(entry.happened)
    if isinstance(content, ReturnAsked):
        asked = Return(
            agency=content.agency,
            form=content.form,
            through=content.through,
            state=ReturnState.ASKED,
            since=day,
            asked=entry.recorded,
            due=content.due,
        )
        return {**found, content.agency: asked}
    assert isinstance(content, ReturnContent)
    before = found.get(content.agency)
    return {**found, content.agency: _with(before, content, entry)} if before else found


def _with(before: Return, content: ReturnContent, entry: Entry) -> Return:  # noqa: PLR0911 (a table, as a match)
    day = london_date(entry.happened)
    match content:
        case ReturnDue():
            return _moved(before, content.due)
        case AuthorNamed():
            return replace(before, author=content)
        case MoreTimeAsked():
            return replace(before, wants=content)
        case MoreTimeAnswered():
            return replace(_moved(before, content.until if content.granted else None), wants=None)
        case ReturnSubmitted():
            return replace(before, state=ReturnState.SUBMITTED, since=day, submitted=content, wants=None)
        case ReturnSentBack():
            return replace(
                _moved(_without_a_past_day(before, day), content.due),
                state=ReturnState.SENT_BACK,
                since=day,
                asked=entry.recorded,
                sent_back=before.sent_back + 1,
            )
        case _:
            return replace(before, state=STATE_OF[type(content)], since=day)


def _moved(before: Return, due: date | None) -> Return:
    """With the panel's new day, and the one that it had; as it was where no other day is set.

    A wish for more time is over where the day reaches it.
    """
    if due is None or due == before.due:
        return before
    wants = None if before.wants and before.wants.until <= due else before.wants
    return replace(before, due=due, due_before=before.due, wants=wants)


def _without_a_past_day(before: Return, today: date) -> Return:
    """Sent back after its day, nothing of that day can be kept: the panel sets a new one."""
    return replace(before, due=None, due_before=None) if before.due and before.due < today else before


def unset_since(case: Case) -> datetime | None:
    """Since when the panel has a day to set: none is set for an agency whose return is out. None where it has not."""
    found = (one.asked for one in ledger(case).values() if one.due is None and not one.is_in)
    return min(found, default=None) if case.stage in REVIEWING else None


#: what may be recorded of an agency's return in which state; an agency that is not in the ledger is asked first
FITS: Mapping[type[ReturnContent], frozenset[ReturnState]] = {
    ReturnDue: frozenset({ReturnState.ASKED, ReturnState.SENT_BACK}),
    AuthorNamed: frozenset({ReturnState.ASKED, ReturnState.SENT_BACK}),
    ReturnSubmitted: frozenset({ReturnState.ASKED, ReturnState.SENT_BACK}),
    MoreTimeAsked: frozenset({ReturnState.ASKED, ReturnState.SENT_BACK}),
    MoreTimeAnswered: frozenset({ReturnState.ASKED, ReturnState.SENT_BACK}),
    ReturnReceived: frozenset({ReturnState.SUBMITTED}),
    ReturnSentBack: frozenset({ReturnState.SUBMITTED, ReturnState.RECEIVED}),
    ReturnAccepted: frozenset({ReturnState.RECEIVED}),
    ReturnWaived: frozenset(ReturnState) - {ReturnState.ACCEPTED, ReturnState.WAIVED},
}


def return_fits(case: Case, content: ReturnContent) -> bool:
    """Whether that can be recorded of this agency's return as it stands."""
    found = ledger(case).get(content.agency)
    if isinstance(content, ReturnAsked):
        return found is None or found.state is ReturnState.WAIVED
    if isinstance(content, MoreTimeAnswered) and (found is None or found.wants is None):
        return False
    return found is not None and found.state in FITS[type(content)]


STATE_OF: Mapping[type[ReturnContent], ReturnState] = {
    ReturnReceived: ReturnState.RECEIVED,
    ReturnAccepted: ReturnState.ACCEPTED,
    ReturnWaived: ReturnState.WAIVED,
}
