"""What waits for the business team, case by case: the same in `mine`, on the Home tab and in the Monday digest.

References only: it stands on cards that are kept.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from dialogs.case_work.heard import heard
from dialogs.clocks.duties import duties_if_known, to_agenda
from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Desk
from dialogs.following.senders import see
from dialogs.parts import Row
from dialogs.returns.returns_waiting import nobody_sits
from dialogs.stages import the_panel
from dialogs.untold import untold
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.case_work import Looked
from review.entries import Entry
from review.law.terms import Duty
from review.panel import PanelRecommended
from review.panel_work import PanelWork
from review.ports import CasesAsked, Unit
from review.roles import Account, Board, Office, Role
from review.stages import Stage
from review.stated import needs_advice
from review.steps import NOT_ENDED, UNDECIDED

#: as many of a board as are looked through
MOST_READ = 200
TEAM = (Office.BUSINESS_MANAGER, Office.BUSINESS_TEAM)


@dataclass(frozen=True, kw_only=True)
class Waits:
    """One case with what waits on it, the first the most pressing."""

    case: Case
    #: the place of the first in SINCE, and since when it waits
    rank: int
    since: datetime
    says: tuple[str, ...]

    @property
    def row(self) -> Row:
        button = see(self.case.id, self.case.reference)
        return Row(label=self.case.reference, text=" ".join(self.says), button=button)


def rows(desk: Desk, unit: Unit, board: Board) -> tuple[Row, ...]:
    """A line a case: what nobody else can settle first, and of that what waits longest.

    Then the agencies for which nobody can send in what they owe for a review, a line each.
    """
    cases, today = _going_on(unit, board), london_date(unit.now)
    found = sorted(_found(desk, unit, board, cases), key=lambda one: (one.rank, one.since))
    owed = (row for case in cases for row in nobody_sits(desk, case, today))
    return (*(one.row for one in found), *owed)


def _going_on(unit: Unit, board: Board) -> tuple[Case, ...]:
    stages = frozenset(one.value for one in NOT_ENDED)
    asked = CasesAsked(board=board.key, stages=stages, count=MOST_READ)
    return tuple(unit.case(one.id) for one in unit.cases_like(asked).rows)


def _found(desk: Desk, unit: Unit, board: Board, cases: Iterable[Case]) -> Iterator[Waits]:
    for case in cases:
        held_up = untold(unit, case.id)
        waits = [(rank, key, since) for rank, (key, find) in enumerate(SINCE.items()) if (since := find(board, case))]
        if waits or held_up:
            rank, _, since = waits[0] if waits else (len(SINCE), "", case.referred.recorded)
            says = tuple(_says(desk, unit, case, key, since) for _, key, since in waits)
            yield Waits(case=case, rank=rank, since=since, says=(*says, *held_up))


def _says(desk: Desk, unit: Unit, case: Case, key: str, since: datetime) -> str:
    """Since when it waits; of what goes to the Chair, by which day the decision is due."""
    duties = duties_if_known(desk, case, unit.now)
    decision = duties.of(Duty.DECISION) if duties else None
    by = say("waits.decision_by", day=day_in_words(decision.act_by)) if decision else ""
    return say(key, when=moment_in_words(since), panel=the_panel(case), by=by).strip()


# --- since when it waits; None where it does not -------------------------------------------------------------------


def _wish(_board: Board, case: Case) -> datetime | None:
    return case.withdrawal.recorded if case.withdrawal else None


def _chair_asks(_board: Board, case: Case) -> datetime | None:
    asked = PanelWork(case).more_asked
    return asked.recorded if asked and case.stage in UNDECIDED else None


def _came_in(board: Board, case: Case) -> datetime | None:
    """The first that came in since somebody of the team last opened the private detail, which shows it."""
    team = {account for office in TEAM for one in board.offices.get(office, ()) for account in one.accounts}
    looked = next((at for at, one in _numbered(case) if _is_look(one, team)), 0)
    new = heard(Case(id=case.id, entries=case.entries[looked:]))
    return new[0].when if new else None


def _numbered(case: Case) -> Iterator[tuple[int, Entry]]:
    """From the last to the first."""
    return reversed([*enumerate(case.entries)])


def _is_look(entry: Entry, team: Container[Account]) -> bool:
    """By account too: somebody who acts as deputy besides looks in that office."""
    theirs = entry.by.role is Role.BUSINESS_TEAM or entry.by.account in team
    return isinstance(entry.content, Looked) and theirs


def _to_agenda(_board: Board, case: Case) -> datetime | None:
    return (case.reopened or case.referred).recorded if to_agenda(case) else None


def _to_chair(_board: Board, case: Case) -> datetime | None:
    """Nothing else stands before it: no wish to withdraw, no question of the Chair's, no advice that is to come."""
    before = case.stage in UNDECIDED - {Stage.AWAITING_CHAIR}
    if not before or needs_advice(case) or case.withdrawal or PanelWork(case).more_asked:
        return None
    return (case.latest(PanelRecommended) or case.reopened or case.referred).recorded


#: by the key of the sentence, the most pressing first
SINCE: Mapping[str, Callable[[Board, Case], datetime | None]] = {
    "waits.wish": _wish,
    "waits.chair_asks": _chair_asks,
    "waits.came_in": _came_in,
    "waits.to_chair": _to_chair,
    "waits.to_agenda": _to_agenda,
}
