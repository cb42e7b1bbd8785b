"""The panel's Monday: what it owes on each case that is with it: the meeting, the reports, its recommendation."""

from collections.abc import Iterator
from datetime import date

from dialogs.dates import day_in_words, listed, moment_in_words, weekday_in_words
from dialogs.desk import Desk
from dialogs.following.senders import see
from dialogs.lists.digest import of, report_of
from dialogs.paging import TEN, commanded
from dialogs.parts import Card, Row
from dialogs.returns import returns_ledger
from dialogs.returns.returns_came import came
from dialogs.returns.returns_ledger import out, pressing, without_a_day
from dialogs.words import say
from review.awaited import AwaitedKind, awaited
from review.case import Case
from review.law import procedure
from review.ledger import REVIEWING, Return
from review.panel_work import PanelWork
from review.ports import CasesAsked, Unit
from review.roles import Board
from review.stated import needs_advice
from review.steps import BEFORE_THE_CHAIR, ON_AGENDA

MOST_READ = 200


def letter(desk: Desk, unit: Unit, subject: str) -> Card:
    """`subject` is "BOARD|2026-03-02". Raises UnknownCaseError where this deployment no longer has the board."""
    return card(unit, *of(desk, subject))


def card(unit: Unit, board: Board, day: date) -> Card:
    """References only; nothing of what anybody typed but the names of agencies."""
    rows = [row(one, day) for one in with_panel(unit, board)]
    text = say("panel_digest.text", board=board.name, day=weekday_in_words(day), count=len(rows))
    more = (Row(label="", text=say("digest.more", count=len(rows) - TEN)),) if len(rows) > TEN else ()
    return Card(
        title=say("panel_digest.title", day=day_in_words(day)),
        text=text,
        lines=(text, *(() if rows else (say("panel_digest.none"),))),
        rows=(*rows[:TEN], *more),
        buttons=(commanded(say("cases.panel"), f"cases {board.key} panel"),),
        notes=(say("panel_digest.note"),),
    )


def with_panel(unit: Unit, board: Board) -> tuple[Case, ...]:
    """Those on its agenda, and those that an agency still owes something on; the most pressing first."""
    stages = frozenset(one.value for one in BEFORE_THE_CHAIR | REVIEWING)
    rows = unit.cases_like(CasesAsked(board=board.key, stages=stages, count=MOST_READ)).rows
    found = (unit.case(one.id) for one in rows)
    return tuple(one for one in found if _waits(one))


def _waits(case: Case) -> bool:
    if case.stage in REVIEWING:
        return bool(out(case) or came(case))
    return case.stage in ON_AGENDA or bool(PanelWork(case).outstanding)


def row(case: Case, day: date) -> Row:
    text = " ".join(say("lists.sentence", text=one) for one in owed(case, day))
    button = returns_ledger.see(case) if case.stage in REVIEWING else see(case.id, case.reference)
    return Row(label=case.reference, text=text, button=button)


def owed(case: Case, day: date) -> Iterator[str]:
    """The meeting, who is out since when, the recommendation."""
    if case.stage in REVIEWING:
        yield from _returns(case, day)
        return
    work = PanelWork(case)
    yield from _meeting(case, work)
    reports = tuple(_report(case, one.of, one.by, day) for one in awaited(case) if one.kind is AwaitedKind.REPORT)
    if reports:
        yield say("panel_digest.reports", reports=listed(reports))
    if needs_advice(case):
        yield say("panel_digest.recommend")


def _meeting(case: Case, work: PanelWork) -> Iterator[str]:
    if work.held:
        return
    if work.meeting:
        yield say("panel_digest.meeting", when=moment_in_words(work.meeting.at))
    elif procedure(case.procedure).has_meetings:
        yield say("panel_digest.no_meeting")
    elif case.agenda:
        yield say("panel_digest.agenda", day=day_in_words(case.agenda.on))


def _returns(case: Case, day: date) -> Iterator[str]:
    """Who is out since when, what came and is not confirmed, and for whom the panel still has to set a day."""
    left = tuple(_return(one, day) for one in pressing(out(case), day))
    if left:
        yield say("panel_digest.returns", returns=listed(left))
    here = tuple(one.agency for one in came(case))
    if here:
        yield say("panel_digest.came", agencies=listed(here))
    unset = without_a_day(case)
    if unset:
        yield say("panel_digest.no_day", agencies=listed(unset), reference=case.reference)


def _return(one: Return, day: date) -> str:
    since, due = day_in_words(one.since), day_in_words(one.due) if one.due else ""
    if one.is_late(day):
        return say("panel_digest.return.late", agency=one.agency, since=since, day=due)
    key = "panel_digest.return.due" if one.due else "panel_digest.return.out"
    return say(key, agency=one.agency, since=since, day=due)


def _report(case: Case, agency: str, by: date, day: date) -> str:
    text = say("panel_digest.report", report=report_of(case, agency), agency=agency, day=day_in_words(by))
    return say("digest.late", text=text) if by < day else text
