"""`cases`: the cases of a board, the most pressing first, ten a page, by stage, by day, by agency, or one's own.

Each button does what its words do when they are typed: `cases overdue`, `cases police page 2`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dialogs.desk import Exchange
from dialogs.lists.boards_listed import asked_for, boards_of
from dialogs.lists.listed_cases import listed
from dialogs.paging import TEN, Place, commanded, last_page, page_in, turning
from dialogs.panel_work.panel_steps import agency_key
from dialogs.parts import Button, Card, Refuse, Reply, Row, Show
from dialogs.words import say
from review.ports import CasePage, CasesAsked
from review.roles import Agency, Board
from review.stages import ENDED, Stage
from review.steps import DECIDED, NOT_ENDED, ON_AGENDA

SUNDAY = 6


@dataclass(frozen=True, kw_only=True)
class Filter:
    label: str
    stages: frozenset[Stage] = NOT_ENDED
    #: the last London day to act by, from today; None for any
    due: Callable[[date], date] | None = None
    #: only those that the asker referred
    mine: bool = False


def yesterday(today: date) -> date:
    return today - timedelta(days=1)


def end_of_week(today: date) -> date:
    return today + timedelta(days=SUNDAY - today.weekday())


#: what may be typed after `cases`; of an ended case others may still have to be told
FILTERS: Mapping[str, Filter] = {
    "open": Filter(label="cases.open"),
    "overdue": Filter(label="cases.overdue", stages=frozenset(), due=yesterday),
    "week": Filter(label="cases.week", stages=frozenset(), due=end_of_week),
    "mine": Filter(label="cases.mine", stages=frozenset(), mine=True),
    "team": Filter(label="cases.team", stages=frozenset({Stage.REFERRED})),
    "panel": Filter(label="cases.panel", stages=ON_AGENDA),
    "chair": Filter(label="cases.chair", stages=frozenset({Stage.AWAITING_CHAIR})),
    "decided": Filter(label="cases.decided", stages=DECIDED),
    "ended": Filter(label="cases.ended", stages=ENDED),
}
OTHER_WORDS: Mapping[str, str] = {
    "": "open",
    "all": "open",
    "late": "overdue",
    "due": "week",
    "this week": "week",
    "due this week": "week",
    "my": "mine",
    "closed": "ended",
}
IN_FRONT = ("overdue", "week")
#: the word before an agency's key, for what its buttons do
AGENCY = "agency"


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """What was asked for: `words` are those that ask for it again."""

    board: Board
    words: str
    filter: Filter
    agency: Agency | None = None

    @property
    def typed(self) -> str:
        return self.agency.name if self.agency else self.words

    @property
    def which(self) -> str:
        return say("cases.of_agency", agency=self.agency.name) if self.agency else say(self.filter.label)


def typed(exchange: Exchange, words: str = "") -> Reply:
    said, page = page_in(" ".join(words.casefold().split()))
    asked = asked_for(exchange, "cases", said)
    if not isinstance(asked, tuple):
        return asked
    board, left = asked
    if left == AGENCY:
        return Show(card=_agencies(board, page))
    wanted = _wanted(board, left)
    if wanted is None:
        return Refuse(reason=say("cases.which", words=", ".join(FILTERS)))
    return Show(card=_card(exchange, wanted, page))


def _wanted(board: Board, words: str) -> _Wanted | None:
    """None where it is neither a filter nor an agency of the board: what was typed is not repeated."""
    key = OTHER_WORDS.get(words, words)
    if key in FILTERS:
        return _Wanted(board=board, words=key, filter=FILTERS[key])
    found = _agency(board, words)
    if found is None:
        return None
    return _Wanted(board=board, words=_words(found), filter=Filter(label="", stages=frozenset()), agency=found)


def _words(agency: Agency) -> str:
    return f"{AGENCY} {agency_key(agency.name)}"


def _agency(board: Board, words: str) -> Agency | None:
    """By its key, its name, or a part of its name that no other has."""
    called = [one for one in board.agencies if words in (_words(one), one.name.casefold())]
    alike = called or [one for one in board.agencies if words in one.name.casefold()]
    return alike[0] if len(alike) == 1 else None


def _card(exchange: Exchange, wanted: _Wanted, page: int) -> Card:
    place, found = _page(exchange, wanted, page)
    board, count = wanted.board, found.total
    text = say("cases.text_one" if count == 1 else "cases.text", board=board.name, count=count, which=wanted.which)
    command = f"cases {board.key} {wanted.words}"
    return Card(
        title=say("cases.title", which=wanted.which),
        text=text,
        lines=tuple(one for one in (text, place.line, "" if count else say("cases.none")) if one),
        rows=tuple(listed(exchange.desk, exchange.unit.case(one.id), exchange.now).row for one in found.rows),
        buttons=(*turning(place, command), *_filters(board, IN_FRONT, wanted)),
        more=_more(exchange, wanted),
        notes=(say("cases.note", typed=f"cases {wanted.typed}"),),
    )


def _page(exchange: Exchange, wanted: _Wanted, page: int) -> tuple[Place, CasePage]:
    """The last page, where there are fewer than there were when the button was drawn."""
    one = wanted.filter
    asked = CasesAsked(
        board=wanted.board.key,
        stages=frozenset(stage.value for stage in one.stages),
        due_by=one.due(exchange.today) if one.due else None,
        referrers=exchange.person.ids if one.mine else frozenset(),
        agency=wanted.agency.name if wanted.agency else "",
        after=(page - 1) * TEN,
        count=TEN,
    )
    found = exchange.unit.cases_like(asked)
    if found.rows or page == 1:
        return Place(page=page, total=found.total), found
    last = last_page(found.total)
    return Place(page=last, total=found.total), exchange.unit.cases_like(replace(asked, after=(last - 1) * TEN))


# --- the other lists ---------------------------------------------------------------------------------------------


def _filters(board: Board, keys: tuple[str, ...], wanted: _Wanted) -> tuple[Button, ...]:
    """Those that are not shown already."""
    return tuple(commanded(say(FILTERS[key].label), f"cases {board.key} {key}") for key in keys if key != wanted.words)


def _more(exchange: Exchange, wanted: _Wanted) -> tuple[Button, ...]:
    board = wanted.board
    by_agency = commanded(say("cases.by_agency"), f"cases {board.key} {AGENCY}")
    dates = commanded(say("deadlines.button"), f"deadlines {board.key}")
    others = (commanded(say("lists.which.title"), "cases"),) if len(boards_of(exchange)) > 1 else ()
    behind = tuple(key for key in FILTERS if key not in IN_FRONT)
    return (*_filters(board, behind, wanted), by_agency, dates, *others)


def _agencies(board: Board, page: int) -> Card:
    place = Place(page=min(page, last_page(len(board.agencies))), total=len(board.agencies))
    text = say("cases.agencies.text") if board.agencies else say("cases.agencies.none")
    return Card(
        title=say("cases.agencies.title"),
        text=text,
        lines=tuple(one for one in (text, place.line) if one),
        rows=tuple(_by(board, one) for one in board.agencies[place.after : place.after + TEN]),
        buttons=turning(place, f"cases {board.key} {AGENCY}"),
    )


def _by(board: Board, agency: Agency) -> Row:
    command = f"cases {board.key} {_words(agency)}"
    button = commanded(say("cases.show"), command, say("cases.show.spoken", agency=agency.name))
    return Row(label=agency.name, text="", button=button)
