"""The days that panels set for agencies' returns, in the list of a board's dates: the earliest first."""

from datetime import date

from dialogs.desk import Exchange
from dialogs.paging import TEN
from dialogs.parts import Row
from dialogs.returns.returns_ledger import see, when_due
from dialogs.words import say
from review.case import Case
from review.ledger import REVIEWING, Return, ledger
from review.ports import CasesAsked
from review.roles import Board

MOST_READ = 200


def rows(exchange: Exchange, board: Board, case_id: str = "", until: date | None = None) -> tuple[Row, ...]:
    """Those that are out; those with no day come last, and where only days until a day are asked for, not at all."""
    found = sorted(_out(exchange, board, case_id, until), key=lambda it: (it[1].due or date.max, it[0].reference))
    left = len(found) - TEN
    more = (Row(label="", text=say("deadlines.returns.more", count=left)),) if left > 0 else ()
    return (*(_row(exchange, case, one) for case, one in found[:TEN]), *more)


def _out(exchange: Exchange, board: Board, case_id: str, until: date | None) -> list[tuple[Case, Return]]:
    asked = CasesAsked(board=board.key, stages=frozenset(one.value for one in REVIEWING), count=MOST_READ)
    chosen = (row.id for row in exchange.unit.cases_like(asked).rows if case_id in ("", row.id))
    cases = map(exchange.unit.case, chosen)
    return [(case, one) for case in cases for one in ledger(case).values() if _is_asked(one, until)]


def _is_asked(one: Return, until: date | None) -> bool:
    return not one.is_in and (until is None or (one.due is not None and one.due <= until))


def _row(exchange: Exchange, case: Case, one: Return) -> Row:
    label = say("deadlines.returns.row", reference=case.reference, agency=one.agency)
    return Row(label=label, text=when_due(one, exchange.today), button=see(case))
