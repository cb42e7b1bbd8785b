"""What a notice speaks of: one duty or request of one case, however many rungs of it fell due; and for whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dialogs.parts import Row
from review.calendar import london_date
from review.case import Case
from review.ladder import ARISEN, STILL_OVERDUE
from review.ports import DueReminder
from review.tellings import Audience

#: in the order in which they stand on a notice
GROUPS = ("overdue", "today", "new", "coming", "no_day", "escalated", "done", "not_needed")
#: somebody who is told twice, in two offices, is spoken to in the first of these
FOREMOST = (
    Audience.BUSINESS_CHANNEL,
    Audience.NOTIFIER,
    Audience.HEAD_OF_SAFEGUARDING,
    Audience.AGENCY,
    Audience.REFERRER,
)


@dataclass(frozen=True, kw_only=True)
class Line:
    case: Case
    group: str
    by: date
    row: Row
    #: the London day on which it was to be said, where it could not be said then
    late_since: date | None = None


@dataclass(frozen=True, kw_only=True)
class Matter:
    """`what` is the duty's value, or the key of what is awaited ("answer.1")."""

    case: Case
    what: str
    rungs: tuple[DueReminder, ...]

    @property
    def audience(self) -> Audience:
        """In which office the reader is spoken to."""
        told = {one.audience for one in self.rungs}
        return next((one for one in FOREMOST if one in told), Audience.CHAIR)

    def redrawn(self, today: date) -> bool:
        """On a later day than its notice's: what is true of a day only is no longer said."""
        return max(one.told_on for one in self.rungs) != today

    @property
    def is_new(self) -> bool:
        return any(one.rung == ARISEN for one in self.rungs)

    @property
    def is_escalated(self) -> bool:
        """The Chair is told that somebody else is late with it."""
        return all(one.rung == STILL_OVERDUE for one in self.rungs)

    def late_since(self, known: datetime) -> date | None:
        """The first day on which it was to be said and was not, although it was known."""
        missed = (one for one in self.rungs if one.at >= known and london_date(one.at) < one.told_on)
        return min((london_date(one.at) for one in missed), default=None)


def matters_of(reminders: Iterable[DueReminder]) -> Sequence[Matter]:
    found: dict[tuple[str, str], list[DueReminder]] = {}
    for one in reminders:
        found.setdefault((one.case.id, one.what), []).append(one)
    return [Matter(case=same[0].case, what=what, rungs=tuple(same)) for (_, what), same in found.items()]
