"""`deadlines`: the open dates of a board, overdue first, ten a page: all, this week, overdue, or of one case.

The days that panels set for what agencies send in stand on the first page.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from dialogs.clocks.duties import Duties, duties_of, record_button, when
from dialogs.desk import Exchange
from dialogs.following.senders import see
from dialogs.lists.boards_listed import LISTERS, asked_for, boards_of
from dialogs.lists.cases import end_of_week, yesterday
from dialogs.own.said import reference_alone
from dialogs.paging import TEN, Place, commanded, last_page, page_in, turning
from dialogs.parts import Button, Card, Refuse, Reply, Row, Section, Show
from dialogs.returns import returns_dated
from dialogs.words import say
from review.case import Case
from review.errors import UnknownCaseError, UnknownDayError
from review.ports import DeadlinePage, DeadlineRow, DeadlinesAsked
from review.roles import Board, Role
from review.stated import recordable_by
from review.steps import OWING
from review.timetable import Deadline

#: what may be typed after `deadlines`, with its words and the last London day to act by
FILTERS: Mapping[str, tuple[str, Callable[[date], date] | None]] = {
    "open": ("deadlines.open", None),
    "overdue": ("deadlines.overdue", yesterday),
    "week": ("deadlines.week", end_of_week),
}
OTHER_WORDS: Mapping[str, str] = {"": "open", "all": "open", "late": "overdue", "this week": "week", "due": "week"}


def typed(exchange: Exchange, words: str = "") -> Reply:
    said, page = page_in(" ".join(words.casefold().split()))
    if reference_alone(said):
        return _of_case(exchange, reference_alone(said), page)
    asked = asked_for(exchange, "deadlines", said)
    if not isinstance(asked, tuple):
        return asked
    board, left = asked
    key = OTHER_WORDS.get(left, left)
    if key not in FILTERS:
        return Refuse(reason=say("deadlines.which", words=", ".join(FILTERS)))
    label, due = FILTERS[key]
    wanted = DeadlinesAsked(board=board.key, due_by=due(exchange.today) if due else None)
    return Show(card=_card(exchange, board, wanted, page, (key, say(label))))


def _of_case(exchange: Exchange, reference: str, page: int) -> Reply:
    """Raises UnknownCaseError alike for a case that is not there and one whose board's lists are not theirs."""
    case = exchange.visible_case(reference)
    board = exchange.desk.board_of(case)
    if exchange.roles_on(board).isdisjoint(LISTERS):
        raise UnknownCaseError
    wanted = DeadlinesAsked(board=board.key, case=case.id)
    which = say("deadlines.of_case", reference=case.reference)
    return Show(card=_card(exchange, board, wanted, page, (case.reference, which)))


def _card(exchange: Exchange, board: Board, wanted: DeadlinesAsked, page: int, asked: tuple[str, str]) -> Card:
    """`asked`: the words that ask for it again, and what it is called."""
    words, which = asked
    place, found = _page(exchange, wanted, page)
    count = found.total
    text = say("deadlines.text_one" if count == 1 else "deadlines.text", board=board.name, count=count, which=which)
    command = f"deadlines {words}" if wanted.case else f"deadlines {board.key} {words}"
    return Card(
        title=say("deadlines.title", which=which),
        text=text,
        lines=tuple(one for one in (text, place.line, "" if count else say("deadlines.none")) if one),
        rows=tuple(_row(exchange, one) for one in found.rows),
        sections=_returns(exchange, board, wanted) if page == 1 else (),
        buttons=(*turning(place, command), *_filters(board, words)),
        more=_more(exchange, board),
        notes=(say("deadlines.note", typed=f"deadlines {words}"),),
    )


def _page(exchange: Exchange, wanted: DeadlinesAsked, page: int) -> tuple[Place, DeadlinePage]:
    """The last page, where there are fewer than there were when the button was drawn."""
    found = exchange.unit.deadlines_like(replace(wanted, after=(page - 1) * TEN, count=TEN))
    if found.rows or page == 1:
        return Place(page=page, total=found.total), found
    last = last_page(found.total)
    asked = replace(wanted, after=(last - 1) * TEN, count=TEN)
    return Place(page=last, total=found.total), exchange.unit.deadlines_like(asked)


def _row(exchange: Exchange, one: DeadlineRow) -> Row:
    case = exchange.unit.case(one.case)
    try:
        duties = duties_of(exchange.desk, case, exchange.now)
    except UnknownDayError:
        return Row(label=case.reference, text=say("deadline.cannot"), button=see(case.id, case.reference))
    deadline = next(it for it in duties.found if it.duty is one.duty and it.due == one.due)
    text = say("deadlines.says", when=when(duties, deadline), citation=deadline.law.citation)
    label = say("deadlines.row", reference=case.reference, duty=deadline.law.label)
    return Row(label=label, text=text, button=_button(duties, deadline, exchange.roles_in(case)))


def _returns(exchange: Exchange, board: Board, wanted: DeadlinesAsked) -> tuple[Section, ...]:
    """The days that panels set for agencies are no rule's: they stand apart, on the first page."""
    found = returns_dated.rows(exchange, board, wanted.case, wanted.due_by)
    return (Section(heading=say("deadlines.returns"), rows=found),) if found else ()


def _button(duties: Duties, deadline: Deadline, roles: frozenset[Role]) -> Button:
    """Record as done, for those who may; the others see the case."""
    case: Case = duties.case
    if any(deadline.duty in recordable_by(case, role) for role in roles & OWING):
        spoken = say("reminders.record.spoken", duty=deadline.law.label, reference=case.reference)
        return record_button(case, deadline.duty, spoken)
    return see(case.id, case.reference)


def _filters(board: Board, shown: str) -> tuple[Button, ...]:
    others = (key for key in ("overdue", "week") if key != shown)
    return tuple(commanded(say(FILTERS[key][0]), f"deadlines {board.key} {key}") for key in others)


def _more(exchange: Exchange, board: Board) -> tuple[Button, ...]:
    every = commanded(say("deadlines.open"), f"deadlines {board.key} open")
    cases = commanded(say("cases.button"), f"cases {board.key}")
    others = (commanded(say("lists.which.title"), "deadlines"),) if len(boards_of(exchange)) > 1 else ()
    return (every, cases, *others)
