"""One case in a list: where it stands, what is overdue, what is next by its day, and what is open without a date."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.clocks.duties import Duties, duties_if_known, when
from dialogs.desk import Desk
from dialogs.following.senders import see
from dialogs.parts import Row
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.case import Case
from review.undated import open_undated


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A case as a list tells of it. References only: it may stand on a kept card."""

    case: Case
    stage: str
    #: each that is overdue, then the next that is not
    next: tuple[str, ...]
    overdue: int
    #: something has to be done by a day
    has_date: bool
    undated: int

    @property
    def row(self) -> Row:
        parts = (self.stage, *self.next, *((_without_a_date(self.undated),) if self.undated else ()))
        text = " ".join(say("lists.sentence", text=one) for one in parts)
        return Row(label=self.case.reference, text=text, button=see(self.case.id, self.case.reference))


def listed(desk: Desk, case: Case, now: datetime, *, kept: bool = False) -> Listed:
    """`kept`: without what is true today only."""
    duties = duties_if_known(desk, case, now)
    late = duties.overdue if duties else ()
    return Listed(
        case=case,
        stage=stage_in_words(case),
        next=_next(duties, kept=kept),
        overdue=len(late),
        has_date=duties is None or bool(duties.open),
        undated=len(open_undated(case)),
    )


def _next(duties: Duties | None, *, kept: bool) -> tuple[str, ...]:
    if duties is None:
        return (say("deadline.cannot").rstrip("."),)
    if not duties.open:
        return (say("lists.no_date"),)
    late = duties.overdue
    coming = tuple(one for one in duties.open if not duties.is_overdue(one))
    named = (*late, *coming[:1])
    return tuple(say("lists.duty_by", duty=one.law.label, when=when(duties, one, kept=kept)) for one in named)


def _without_a_date(count: int) -> str:
    return say("lists.undated_one" if count == 1 else "lists.undated", count=count)
