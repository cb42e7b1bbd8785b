"""What somebody began and has not sent: the answers so far, by question. A referral; or a decision on a case."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from review.calendar import london_date
from review.case import Case

#: an answer as the platforms give it: text, a day "2026-03-02", a moment "2026-03-02T14:05", an option, or options
Value = str | tuple[str, ...]
#: how the id of a draft begins that is about a case, and is no referral
ABOUT = "about"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """Kept encrypted under a key of its own, which is erased when it is sent or withdrawn."""

    id: str
    #: the person (not the account) whose it is, and who alone sees it
    owner: str
    answers: Mapping[str, Value] = field(repr=False)
    #: of a referral the question last shown, where "continue" leads; of another draft what it is to become
    step: str
    changed: datetime

    @property
    def case(self) -> str:
        """The id of the case that it is about; "" of a referral."""
        kind, _, rest = self.id.partition("/")
        case, _, _own = rest.partition("/")
        return case if kind == ABOUT else ""


def ids_about(case_id: str) -> str:
    """How the id begins of every draft about this case, so that they are found without being opened."""
    return f"{ABOUT}/{case_id}/"


def referrals_among(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    return tuple(one for one in drafts if not one.case)


def ends_drafts(before: Case, after: Case) -> bool:
    """Whether what was begun about a case is of no use from now on: it was decided, or decided anew, or has ended."""
    return len(after.decisions) > len(before.decisions) or after.ended is not None


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """app.yaml's `drafts`: after how many calendar days without a change the owner is warned, and it is erased."""

    warn_after_days: int = 21
    erase_after_days: int = 28

    def erased_on(self, changed: datetime) -> date:
        """The London day on which a draft last changed then is erased, once its owner was warned."""
        return london_date(changed) + timedelta(days=self.erase_after_days)
