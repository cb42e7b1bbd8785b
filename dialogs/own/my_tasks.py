"""What waits for somebody, in every office they hold: questions, decisions, reports, duties, referrals to pass on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dialogs.clocks.duties import duties_of, record_button, when
from dialogs.dates import day_in_words
from dialogs.deciding import begun
from dialogs.desk import Exchange
from dialogs.following import senders
from dialogs.lists import panel_digest, waiting
from dialogs.lists.awaited_lines import report_button
from dialogs.lists.cases import yesterday
from dialogs.lists.digest import report_of
from dialogs.paging import commanded
from dialogs.panel_work import report_time
from dialogs.parts import Button, Press, Row, Tone
from dialogs.returns import returns_waiting
from dialogs.words import say
from review.awaited import AwaitedKind, awaited
from review.case import Case
from review.errors import UnknownDayError
from review.law import procedure
from review.law.terms import Duty
from review.ports import CaseRow, CasesAsked, DeadlineRow, DeadlinesAsked
from review.process import is_open
from review.roles import Board, Office, Role
from review.stages import Stage
from review.stated import OWN_DUTIES
from review.step import Act
from review.steps import PANEL_DESK, UNDECIDED

DECIDERS = frozenset({Role.CHAIR, Role.DEPUTY})
#: as many of a board as are looked through for what is somebody's
MOST_READ = 200


@dataclass(frozen=True, kw_only=True)
class Task:
    """One line; those with no day come last."""

    by: date | None
    row: Row


def tasks(exchange: Exchange, mine: tuple[Case, ...]) -> tuple[Row, ...]:
    """The most pressing first. References only: it may stand on a kept card."""
    found = [*_questions(exchange, mine), *(task for board in _boards(exchange) for task in _of_board(exchange, board))]
    return tuple(one.row for one in sorted(found, key=_urgency))


def _urgency(task: Task) -> tuple[date, str]:
    """Those that no day is set for stay in the order of their own list, at the end."""
    return (task.by, task.row.label) if task.by else (date.max, "")


def open_cases(exchange: Exchange) -> tuple[Row, ...]:
    """For the business team: how many of each board are not decided, and how many dates are overdue."""
    teams = (board for board in _boards(exchange) if Role.BUSINESS_TEAM in exchange.roles_on(board))
    return tuple(row for board in teams for row in _counts(exchange, board))


def _counts(exchange: Exchange, board: Board) -> tuple[Row, Row]:
    undecided = exchange.unit.cases_like(_asked(board, UNDECIDED, count=1)).total
    overdue = DeadlinesAsked(board=board.key, due_by=yesterday(exchange.today), count=1)
    late = exchange.unit.deadlines_like(overdue).total
    return (
        Row(
            label=say("mine.open", board=board.name),
            text=say("mine.open_count", count=undecided),
            button=commanded(say("cases.button"), f"cases {board.key}"),
        ),
        Row(
            label=say("mine.overdue", board=board.name),
            text=say("mine.open_count", count=late),
            button=commanded(say("deadlines.button"), f"deadlines {board.key}"),
        ),
    )


def _boards(exchange: Exchange) -> tuple[Board, ...]:
    return tuple(exchange.desk.boards.values())


def _asked(board: Board, stages: Iterable[Stage], agency: str = "", count: int = MOST_READ) -> CasesAsked:
    return CasesAsked(board=board.key, stages=frozenset(one.value for one in stages), agency=agency, count=count)


# --- questions to the referrer -----------------------------------------------------------------------------------


def _questions(exchange: Exchange, mine: tuple[Case, ...]) -> Iterator[Task]:
    for case in mine:
        for one in awaited(case):
            if one.kind is AwaitedKind.ANSWER:
                yield _question(exchange, case, one.of, one.by)


def _question(exchange: Exchange, case: Case, number: str, by: date) -> Task:
    key = "mine.answer" if exchange.today <= by else "mine.answer_late"
    press = Press(act="answer.ask", subject=case.id, detail=number)
    spoken = say("own.answer.spoken", number=number, reference=case.reference)
    button = Button(label=say("own.answer"), press=press, tone=Tone.MAIN, spoken=spoken)
    return Task(by=by, row=Row(label=case.reference, text=say(key, day=day_in_words(by)), button=button))


# --- by office ---------------------------------------------------------------------------------------------------


def _of_board(exchange: Exchange, board: Board) -> Iterator[Task]:
    roles = exchange.roles_on(board)
    if _may_come_to_decide(exchange, board):
        yield from _decisions(exchange, board)
    for role in Role:
        if role in roles and role in BY_ROLE:
            yield from BY_ROLE[role](exchange, board)
    if not roles.isdisjoint(PANEL_DESK):
        yield from _of_panel_desk(exchange, board)
    yield from (Task(by=one.by, row=one.row) for one in returns_waiting.waiting(exchange, board))


def _may_come_to_decide(exchange: Exchange, board: Board) -> bool:
    """The Chair may pass a case to a deputy on days that app.yaml does not name."""
    deputies = board.offices.get(Office.DEPUTY, ())
    named = any(one.accounts & exchange.person.accounts for one in deputies)
    return named or not exchange.roles_on(board).isdisjoint(DECIDERS)


def _decisions(exchange: Exchange, board: Board) -> Iterator[Task]:
    rows = exchange.unit.cases_like(_asked(board, {Stage.AWAITING_CHAIR})).rows
    for one in rows:
        case = exchange.unit.case(one.id)
        if is_open(Act.DECIDE, case, exchange.roles_in(case)):
            yield _decision(exchange, one, case)


def _decision(exchange: Exchange, one: CaseRow, case: Case) -> Task:
    by = _decided_by(exchange, case)
    text = say("mine.decide", day=day_in_words(by)) if by else say("mine.decide_undated")
    text = " ".join((text, *begun.in_the_list(exchange, case)))
    return Task(by=by, row=Row(label=one.reference, text=text, button=senders.see(one.id, one.reference)))


def _decided_by(exchange: Exchange, case: Case) -> date | None:
    """None past the bank holidays that are known."""
    try:
        found = duties_of(exchange.desk, case, exchange.now).of(Duty.DECISION)
    except UnknownDayError:
        return None
    return found.act_by if found else None


def _reports(exchange: Exchange, board: Board) -> Iterator[Task]:
    """The reports that the agencies still owe for which somebody sits on the panel."""
    for agency in board.agencies:
        seats = board.seats(agency.name, exchange.today)
        if any(one.accounts & exchange.person.accounts for one in seats):
            for one in exchange.unit.cases_like(_asked(board, UNDECIDED, agency.name)).rows:
                yield from _report(exchange, exchange.unit.case(one.id), agency.name)


def _report(exchange: Exchange, case: Case, agency: str) -> Iterator[Task]:
    for one in awaited(case):
        if one.kind is AwaitedKind.REPORT and one.of == agency:
            key = "mine.report" if exchange.today <= one.by else "mine.report_late"
            text = say(key, report=report_of(case, agency), day=day_in_words(one.by))
            button = report_button(case, agency, theirs=True)
            yield Task(by=one.by, row=Row(label=case.reference, text=text, button=button))


def _to_pass_on(exchange: Exchange, board: Board) -> Iterator[Task]:
    """Only a board whose procedure gives the panel lead a part has any; a case may have been moved from it or to it."""
    if procedure(board.procedure).panel_lead is None:
        return
    for one in exchange.unit.cases_like(_asked(board, UNDECIDED)).rows:
        case = exchange.unit.case(one.id)
        roles = exchange.roles_in(case)
        if Role.PANEL_LEAD in roles and is_open(Act.HAND_ON, case, roles):
            button = senders.see(case.id, case.reference)
            yield Task(by=None, row=Row(label=case.reference, text=say("mine.pass_on"), button=button))


def _of_panel_member(exchange: Exchange, board: Board) -> Iterator[Task]:
    yield from _reports(exchange, board)
    yield from _to_pass_on(exchange, board)


def _of_panel_chair(exchange: Exchange, board: Board) -> Iterator[Task]:
    for case in panel_digest.with_panel(exchange.unit, board):
        what = ". ".join(panel_digest.owed(case, exchange.today))
        if what:
            button = senders.see(case.id, case.reference)
            yield Task(by=None, row=Row(label=case.reference, text=say("mine.panel", what=what), button=button))


def _of_team(exchange: Exchange, board: Board) -> Iterator[Task]:
    """In the order of the list; those that a day is set for come before."""
    return (Task(by=None, row=one) for one in waiting.rows(exchange.desk, exchange.unit, board))


def _of_panel_desk(exchange: Exchange, board: Board) -> Iterator[Task]:
    """The wishes for more time for a report, where they wait for the asker."""
    for case in panel_digest.with_panel(exchange.unit, board):
        for by, row in report_time.wishes(exchange, case):
            yield Task(by=by, row=row)


def _own_duties(role: Role) -> Callable[[Exchange, Board], Iterator[Task]]:
    """What is owed by that office itself."""

    def found(exchange: Exchange, board: Board) -> Iterator[Task]:
        for one in exchange.unit.deadlines_like(DeadlinesAsked(board=board.key, count=MOST_READ)).rows:
            if one.duty in OWN_DUTIES[role]:
                yield _duty(exchange, one)

    return found


def _duty(exchange: Exchange, one: DeadlineRow) -> Task:
    case = exchange.unit.case(one.case)
    duties = duties_of(exchange.desk, case, exchange.now)
    deadline = next(it for it in duties.found if it.duty is one.duty and it.due == one.due)
    spoken = say("reminders.record.spoken", duty=deadline.law.label, reference=case.reference)
    text = say("mine.duty", duty=deadline.law.label, when=when(duties, deadline))
    row = Row(label=case.reference, text=text, button=record_button(case, one.duty, spoken))
    return Task(by=one.act_by, row=row)


BY_ROLE: Mapping[Role, Callable[[Exchange, Board], Iterator[Task]]] = {
    Role.PANEL_MEMBER: _of_panel_member,
    Role.STANDING_PANEL_CHAIR: _of_panel_chair,
    Role.BUSINESS_TEAM: _of_team,
    **{role: _own_duties(role) for role in OWN_DUTIES},
}
