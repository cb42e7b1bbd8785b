"""What somebody began and has not sent: the answers so far, by question: a referral, or a step on a case."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from review.calendar import london_date
from review.case import Case
from review.panel import PeerChallengeAnswered
from review.step import Act

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


def ids_about(case_id: str, act: str = "") -> str:
    """How the id begins of every draft about this case, or of one step of it: they are found without being opened."""
    return f"{ABOUT}/{case_id}/{act}/" if act else f"{ABOUT}/{case_id}/"


def referrals_among(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    return tuple(one for one in drafts if not one.case)


def ids_ended(before: Case, after: Case) -> str:
    """How the ids begin of what is of no use from now on; "" where nothing is that was of use before.

    All that was begun about a case that was decided, or decided anew, or has ended; and what was begun of another
    Chair's answer, once that is recorded.
    """
    if len(after.decisions) > len(before.decisions) or after.ended is not None:
        return ids_about(after.id)
    answered = after.latest(PeerChallengeAnswered) is not before.latest(PeerChallengeAnswered)
    return ids_about(after.id, Act.PEER_ANSWERED) if answered else ""


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """app.yaml's `drafts`: after how many calendar days without a change the owner is warned, and it is erased."""

    warn_after_days: int = 21
    erase_after_days: int = 28

    def erased_on(self, changed: datetime) -> date:
        """The London day on which a draft last changed then is erased, once its owner was warned."""
        return london_date(changed) + timedelta(days=self.erase_after_days)
