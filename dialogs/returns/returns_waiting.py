"""What of a review's returns waits for somebody: their own agency's, a receipt, an answer, a day. No names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dialogs.dates import day_in_words
from dialogs.desk import Desk, Exchange
from dialogs.parts import Button, Row
from dialogs.returns.returns_came import came, sent
from dialogs.returns.returns_ledger import out, some, stands, unseated, without_a_day
from dialogs.returns.returns_theirs import DEED_OF, agency_button, button, left_to_others
from dialogs.telling import oversees, oversees_part, receivers
from dialogs.words import say
from review.case import Case
from review.ledger import REVIEWING, Return, ReturnState, ledger
from review.ports import CasesAsked
from review.roles import Board, Role
from review.step import Act

#: so many reviews of a board are looked through, for those who hold no office there fewer
MOST_READ, MOST_READ_FOR_OTHERS = 200, 50


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One line; `by` is the panel's day, None where none is set or it has none."""

    by: date | None
    row: Row


def waiting(exchange: Exchange, board: Board) -> Iterator[Waiting]:
    """Of one board, by whatever the asker is there and in each review."""
    yield from _of_their_agencies(exchange, board)
    for case in _reviews(exchange, board):
        roles = exchange.roles_in(case)
        yield from _to_receive(exchange, case)
        if oversees(case) in roles:
            yield from _day_to_set(case)
        yield from _to_oversee(exchange, case)
        if Role.CASE_PANEL_CHAIR in roles and Role.BUSINESS_TEAM not in roles:
            # the business team has it among what waits for the team
            yield from (Waiting(by=None, row=one) for one in nobody_sits(exchange.desk, case, exchange.today))


def _reviews(exchange: Exchange, board: Board, agency: str = "") -> Iterator[Case]:
    """An agency's are found by its digest; of all, as many as are looked through."""
    most = MOST_READ if exchange.roles_on(board) else MOST_READ_FOR_OTHERS
    stages = frozenset(one.value for one in REVIEWING)
    for row in exchange.unit.cases_like(CasesAsked(board=board.key, stages=stages, agency=agency, count=most)).rows:
        yield exchange.unit.case(row.id)


def _of_their_agencies(exchange: Exchange, board: Board) -> Iterator[Waiting]:
    """The returns that the agencies still owe for which the asker sits on the panel."""
    for agency in board.agencies:
        seats = board.seats(agency.name, exchange.today)
        if any(one.accounts & exchange.person.accounts for one in seats):
            for case in _reviews(exchange, board, agency.name):
                yield from (_own(exchange, case, one) for one in out(case) if one.agency == agency.name)


def _own(exchange: Exchange, case: Case, one: Return) -> Waiting:
    state = stands(one, exchange.today)
    text = say("mine.return", agency=one.agency, state=state)
    return _line(case, text, button(case, DEED_OF[Act.SUBMIT_RETURN], one.agency), one.due)


def _to_receive(exchange: Exchange, case: Case) -> Iterator[Waiting]:
    for one in came(case):
        if not _is_receiver(exchange, case, one.agency):
            continue
        text = say("mine.return.receive", agency=one.agency, sent=sent(one))
        yield _line(case, text, button(case, DEED_OF[Act.RECEIVE_RETURN], one.agency))


def _is_receiver(exchange: Exchange, case: Case, agency: str) -> bool:
    told = receivers(exchange.desk, case, exchange.today, agency)
    left = left_to_others(exchange, Act.RECEIVE_RETURN, case, agency)
    return not left and not exchange.roles_in(case).isdisjoint(told)


def nobody_sits(desk: Desk, case: Case, today: date) -> Iterator[Row]:
    """For those who can waive it: what is out of an agency of which nobody can send it, or be told."""
    for agency in unseated(desk, case, today) if case.stage in REVIEWING else ():
        text = say("mine.return.nobody", agency=agency)
        pressed = agency_button(case, say("return.open"), "return.one", agency)
        yield Row(label=case.reference, text=text, button=pressed)


def _day_to_set(case: Case) -> Iterator[Waiting]:
    agencies = without_a_day(case)
    if agencies:
        text = say("mine.return.day", agencies=some(agencies))
        yield _line(case, text, button(case, DEED_OF[Act.SET_RETURN_DUE]))


def _to_oversee(exchange: Exchange, case: Case) -> Iterator[Waiting]:
    """Wishes for more time, and what arrived and is to be read: of each agency whoever judges it."""
    for one in ledger(case).values():
        if oversees_part(exchange.desk, case, one.agency, exchange.today) not in exchange.roles_in(case):
            continue
        if one.wants and not one.is_in:
            text = say("mine.return.time", agency=one.agency, day=day_in_words(one.wants.until))
            yield _line(case, text, button(case, DEED_OF[Act.ANSWER_MORE_TIME], one.agency), one.due)
        elif one.state is ReturnState.RECEIVED:
            text = say("mine.return.read", agency=one.agency, state=stands(one, exchange.today))
            yield _line(case, text, agency_button(case, say("return.open"), "return.one", one.agency))


def _line(case: Case, text: str, pressed: Button, by: date | None = None) -> Waiting:
    return Waiting(by=by, row=Row(label=case.reference, text=text, button=pressed))
