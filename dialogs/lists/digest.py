"""The business team's Monday: every open case by stage, what comes next, what is awaited, what is open without a date.

References only. It is drawn when it is sent, and is the list of that day.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from dialogs.dates import day_in_words, weekday_in_words
from dialogs.desk import Desk
from dialogs.lists import waiting
from dialogs.lists.awaited_lines import report_words
from dialogs.lists.cases import end_of_week, yesterday
from dialogs.lists.listed_cases import Listed, listed
from dialogs.paging import TEN, commanded
from dialogs.parts import Card, Row, Section
from dialogs.returns.returns_came import without_a_date
from dialogs.returns.returns_ledger import what
from dialogs.words import say
from review.awaited import Awaited, AwaitedKind, awaited
from review.case import Case
from review.errors import UnknownCaseError
from review.ledger import ledger
from review.panel import ReportsAsked
from review.panel_work import PanelWork
from review.ports import CasesAsked, DeadlinesAsked, Unit
from review.roles import Board
from review.stages import ENDED, Stage
from review.steps import NOT_ENDED

#: so many of the most pressing are read; a board of more counts the rest without reading them
MOST_READ = 300
#: beyond every date that a procedure sets
FAR = timedelta(days=3660)
MOST_NAMED = 60


def letter(desk: Desk, unit: Unit, subject: str) -> Card:
    """`subject` is "BOARD|2026-03-02". Raises UnknownCaseError where this deployment no longer has the board."""
    return card(desk, unit, *of(desk, subject))


def of(desk: Desk, subject: str) -> tuple[Board, date]:
    """Raises UnknownCaseError where this deployment no longer has the board."""
    key, _, day = subject.partition("|")
    if key not in desk.boards:
        raise UnknownCaseError
    return desk.boards[key], date.fromisoformat(day)


def card(desk: Desk, unit: Unit, board: Board, day: date) -> Card:
    every = [one for one in _listed(desk, unit, board, day) if is_open(one)]
    count = max(len(every), _count(unit, board, stages=NOT_ENDED)) if len(every) >= MOST_READ else len(every)
    text = say(
        "digest.text",
        board=board.name,
        day=weekday_in_words(day),
        count=count,
        overdue=_overdue(every),
        week=_dates(unit, board, end_of_week(day)) - _dates(unit, board, yesterday(day)),
    )
    return Card(
        title=say("digest.title", day=day_in_words(day)),
        text=text,
        lines=(text, *(() if every else (say("digest.none"),))),
        sections=tuple(
            one
            for one in (
                _waiting(desk, unit, board),
                _stages(every),
                _next(every, count),
                _awaited(every, day),
                _undated(every),
            )
            if one
        ),
        buttons=(
            commanded(say("cases.button"), f"cases {board.key}"),
            commanded(say("deadlines.button"), f"deadlines {board.key}"),
        ),
        notes=(say("digest.note"),),
    )


def _overdue(every: list[Listed]) -> str:
    """Duties, and on how many cases: a case may have several."""
    duties, on = sum(one.overdue for one in every), sum(bool(one.overdue) for one in every)
    if not duties:
        return say("digest.overdue.none")
    what = say("digest.duty.one" if duties == 1 else "digest.duty", count=duties)
    return say("digest.overdue", duties=what, cases=say("digest.case.one" if on == 1 else "digest.case", count=on))


def _dates(unit: Unit, board: Board, due_by: date) -> int:
    """How many open dates fall up to a day: a case may have one that is overdue and one that is not."""
    return unit.deadlines_like(DeadlinesAsked(board=board.key, due_by=due_by, count=1)).total


def _listed(desk: Desk, unit: Unit, board: Board, day: date) -> list[Listed]:
    """The most pressing first; of the ended those of which others still have to be told."""
    asked = CasesAsked(board=board.key, stages=_values(NOT_ENDED), count=MOST_READ)
    going_on = unit.cases_like(asked).rows
    ended = unit.cases_like(replace(asked, stages=_values(ENDED), due_by=day + FAR)).rows
    rows = sorted((*going_on, *ended), key=lambda one: (one.next_act_by or date.max, one.opened, one.reference))
    return [listed(desk, unit.case(one.id), unit.now, kept=True) for one in rows]


def _values(stages: Iterable[Stage]) -> frozenset[str]:
    return frozenset(one.value for one in stages)


def _count(unit: Unit, board: Board, *, stages: Iterable[Stage] = (), due_by: date | None = None) -> int:
    asked = CasesAsked(board=board.key, stages=_values(stages), due_by=due_by, count=1)
    return unit.cases_like(asked).total


def is_open(one: Listed) -> bool:
    """Undecided or under review; otherwise where something is still to be done."""
    going_on = NOT_ENDED - {Stage.DECLINED}
    return one.case.stage in going_on or one.has_date or bool(one.undated)


# --- its sections ------------------------------------------------------------------------------------------------


def _waiting(desk: Desk, unit: Unit, board: Board) -> Section | None:
    """What nobody but the team can settle, before what comes by itself."""
    rows = waiting.rows(desk, unit, board)
    more = (Row(label="", text=say("waits.more", count=len(rows) - TEN)),) if len(rows) > TEN else ()
    return Section(heading=say("mine.tasks"), rows=(*rows[:TEN], *more)) if rows else None


def _stages(every: list[Listed]) -> Section | None:
    counts = Counter(one.stage for one in sorted(every, key=lambda one: list(Stage).index(one.case.stage)))
    lines = [say("digest.stage", stage=stage, count=count) for stage, count in counts.items()]
    return Section(heading=say("digest.stages"), lines=("; ".join(lines) + ".",)) if lines else None


def _next(every: list[Listed], count: int) -> Section | None:
    more = (Row(label="", text=say("digest.more", count=count - TEN)),) if count > TEN else ()
    rows = tuple(one.row for one in every[:TEN])
    return Section(heading=say("digest.next"), rows=(*rows, *more)) if rows else None


def _awaited(every: list[Listed], day: date) -> Section | None:
    """From whom, by when; the earliest first."""
    found = sorted(
        ((it.by, one.case.reference, _asked(one.case, it, day)) for one in every for it in awaited(one.case)),
    )
    more = (say("digest.more_awaited", count=len(found) - TEN),) if len(found) > TEN else ()
    dated = tuple(say("lists.sentence", text=text) for _, _, text in found[:TEN])
    lines = (*dated, *more, *_of_reviews(every))
    return Section(heading=say("digest.awaited"), lines=lines) if lines else None


def _of_reviews(every: list[Listed]) -> tuple[str, ...]:
    """What of a review has no day: returns for which none is set, and those that nobody confirmed yet."""
    return tuple(line for one in every for line in without_a_date(one.case))[:TEN]


def _asked(case: Case, it: Awaited, day: date) -> str:
    by = day_in_words(it.by)
    if it.kind is AwaitedKind.ANSWER:
        text = say("digest.answer", reference=case.reference, day=by)
    elif it.kind is AwaitedKind.RETURN:
        name = what(ledger(case)[it.of])
        text = say("digest.report", reference=case.reference, report=name, agency=it.of, day=by)
    else:
        text = say("digest.report", reference=case.reference, report=report_of(case, it.of), agency=it.of, day=by)
    return say("digest.late", text=text) if it.by < day else text


def report_of(case: Case, agency: str) -> str:
    """What the agency is asked for: its short report, or its chronology."""
    content = PanelWork(case).asked[agency].content
    assert isinstance(content, ReportsAsked)
    return report_words(content.report)


def _undated(every: list[Listed]) -> Section | None:
    """Every case that has some open, also those that have no room above."""
    found = [one for one in every if one.undated]
    named = [say("digest.undated.one", reference=one.case.reference, count=one.undated) for one in found[:MOST_NAMED]]
    if not named:
        return None
    references = ", ".join(named) + (" ..." if len(found) > MOST_NAMED else "")
    return Section(heading=say("digest.undated"), lines=(say("digest.undated.says", references=references),))
