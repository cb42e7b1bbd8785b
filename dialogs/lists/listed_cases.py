"""One case in a list: where it stands, the next thing with its day, and how many duties without a date are open."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.clocks.duties import Duties, duties_if_known, when
from dialogs.desk import Desk
from dialogs.following.senders import see
from dialogs.parts import Row
from dialogs.words import say
from review.case import Case
from review.undated import open_undated


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A case as a list tells of it. References only: it may stand on a kept card."""

    case: Case
    stage: str
    next: str
    is_overdue: bool
    #: something has to be done by a day
    has_date: bool
    undated: int

    @property
    def row(self) -> Row:
        parts = (self.stage, self.next, *((_without_a_date(self.undated),) if self.undated else ()))
        text = " ".join(say("lists.sentence", text=one) for one in parts)
        return Row(label=self.case.reference, text=text, button=see(self.case.id, self.case.reference))


def listed(desk: Desk, case: Case, now: datetime, *, kept: bool = False) -> Listed:
    """`kept`: without what is true today only."""
    duties = duties_if_known(desk, case, now)
    first = duties.open[0] if duties and duties.open else None
    return Listed(
        case=case,
        stage=say(f"stage.{case.stage.value}"),
        next=_next(duties, kept=kept),
        is_overdue=bool(duties and first and duties.is_overdue(first)),
        has_date=duties is None or first is not None,
        undated=len(open_undated(case)),
    )


def _next(duties: Duties | None, *, kept: bool) -> str:
    if duties is None:
        return say("deadline.cannot").rstrip(".")
    if not duties.open:
        return say("lists.no_date")
    first = duties.open[0]
    return say("lists.duty_by", duty=first.law.label, when=when(duties, first, kept=kept))


def _without_a_date(count: int) -> str:
    return say("lists.undated_one" if count == 1 else "lists.undated", count=count)
