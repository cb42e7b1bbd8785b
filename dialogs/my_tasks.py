"""What waits for somebody: questions to answer, cases to decide, referrals of their agency, cases of their board."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dialogs import senders
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.duties import duties_of
from dialogs.parts import Button, Press, Row, Tone
from dialogs.words import say
from review.awaited import AwaitedKind, awaited
from review.case import Case, Stage
from review.errors import UnknownDayError
from review.law import procedure
from review.law.terms import Duty
from review.ports import CaseRow
from review.process import is_open
from review.roles import Board, Role
from review.steps import UNDECIDED, Act

DECIDERS = frozenset({Role.CHAIR, Role.DEPUTY})


@dataclass(frozen=True, kw_only=True)
class Task:
    """One line; those with no day come last."""

    by: date | None
    row: Row


def tasks(exchange: Exchange, mine: tuple[Case, ...]) -> tuple[Row, ...]:
    """The most pressing first. References only: it may stand on a kept card."""
    found = [*_questions(exchange, mine), *(task for board in _boards(exchange) for task in _of_board(exchange, board))]
    return tuple(one.row for one in sorted(found, key=lambda one: (one.by is None, one.by or date.max, one.row.label)))


def open_cases(exchange: Exchange) -> tuple[Row, ...]:
    """For the business team: how many of each board are not decided."""
    return tuple(
        Row(
            label=say("mine.open", board=board.name),
            text=say("mine.open_count", count=len(_undecided(exchange, board))),
        )
        for board in _boards(exchange)
        if Role.BUSINESS_TEAM in exchange.roles_on(board)
    )


def _boards(exchange: Exchange) -> tuple[Board, ...]:
    return tuple(exchange.desk.boards.values())


def _undecided(exchange: Exchange, board: Board) -> tuple[CaseRow, ...]:
    return tuple(one for one in exchange.unit.cases_of_board(board.key) if one.stage in UNDECIDED)


def _questions(exchange: Exchange, mine: tuple[Case, ...]) -> Iterator[Task]:
    for case in mine:
        for one in awaited(case):
            if one.kind is AwaitedKind.ANSWER:
                yield _question(exchange, case, one.what.rpartition(".")[2], one.by)


def _question(exchange: Exchange, case: Case, number: str, by: date) -> Task:
    key = "mine.answer" if exchange.today <= by else "mine.answer_late"
    press = Press(act="answer.ask", subject=case.id, detail=number)
    spoken = say("own.answer.spoken", number=number, reference=case.reference)
    button = Button(label=say("own.answer"), press=press, tone=Tone.MAIN, spoken=spoken)
    return Task(by=by, row=Row(label=case.reference, text=say(key, day=day_in_words(by)), button=button))


def _of_board(exchange: Exchange, board: Board) -> Iterator[Task]:
    roles = exchange.roles_on(board)
    if not roles.isdisjoint(DECIDERS):
        yield from (
            _decision(exchange, one) for one in _undecided(exchange, board) if one.stage == Stage.AWAITING_CHAIR
        )
    if Role.PANEL_MEMBER in roles:
        yield from _to_pass_on(exchange, board)


def _decision(exchange: Exchange, one: CaseRow) -> Task:
    by = _decided_by(exchange, exchange.unit.case(one.id))
    text = say("mine.decide", day=day_in_words(by)) if by else say("mine.decide_undated")
    return Task(by=by, row=Row(label=one.reference, text=text, button=senders.see(one.id, one.reference)))


def _decided_by(exchange: Exchange, case: Case) -> date | None:
    """None past the bank holidays that are known."""
    try:
        found = duties_of(exchange.desk, case, exchange.now).of(Duty.DECISION)
    except UnknownDayError:
        return None
    return found.act_by if found else None


def _to_pass_on(exchange: Exchange, board: Board) -> Iterator[Task]:
    """Only a board whose procedure gives the panel lead a part has any; a case may have been moved from it or to it."""
    if procedure(board.procedure).panel_lead is None:
        return
    for one in _undecided(exchange, board):
        case = exchange.unit.case(one.id)
        roles = exchange.roles_in(case)
        if Role.PANEL_LEAD in roles and is_open(Act.HAND_ON, case, roles):
            button = senders.see(case.id, case.reference)
            yield Task(by=None, row=Row(label=case.reference, text=say("mine.pass_on"), button=button))
