"""The reasons that were given about an agency's return, in a view that no platform keeps; that they looked is kept."""

from collections.abc import Mapping

from dialogs.case_work.looking import look
from dialogs.case_work.team_steps import case_pressed
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_steps import named
from dialogs.parts import Card, Refuse, Reply, Row, Section, Show
from dialogs.returns.returns_theirs import of_their_own
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.entries import Entry
from review.ledger import ledger
from review.returns import (
    AuthorNamed,
    MoreTimeAnswered,
    MoreTimeAsked,
    ReturnContent,
    ReturnDue,
    ReturnSentBack,
    ReturnWaived,
)
from review.roles import Role

#: who reads what was said of every agency; an agency's panel member reads what was said of their own
READ_EVERY = frozenset({Role.BUSINESS_TEAM, Role.CASE_PANEL_CHAIR, Role.CHAIR, Role.DEPUTY})
#: the words of each, and under what heading
WORDS: Mapping[type[ReturnContent], tuple[str, str]] = {
    AuthorNamed: ("reason", "return.read.author"),
    ReturnDue: ("reason", "return.read.due"),
    MoreTimeAsked: ("why", "return.read.more_time"),
    MoreTimeAnswered: ("reason", "return.read.answered"),
    ReturnSentBack: ("reasons", "return.read.back"),
    ReturnWaived: ("reason", "return.read.waived"),
}
#: so many are shown, the latest first
MOST = 20


def said_of(exchange: Exchange, case: Case, agency: str) -> tuple[Row, ...]:
    """What was said of that agency's, as far as the asker may read it; the latest first."""
    if not reads(exchange, case, agency):
        return ()
    found = (_row(one, agency) for one in reversed(case.entries))
    return tuple(row for row in found if row)[:MOST]


def reads(exchange: Exchange, case: Case, agency: str) -> bool:
    """Whether the asker learns what was said of that agency's, and who writes it."""
    return not exchange.roles_in(case).isdisjoint(READ_EVERY) or agency in _own(exchange, case)


def _own(exchange: Exchange, case: Case) -> tuple[str, ...]:
    return tuple(one.agency for one in of_their_own(exchange, case))


def _row(entry: Entry, agency: str) -> Row | None:
    content = entry.content
    if not isinstance(content, ReturnContent) or content.agency != agency or type(content) not in WORDS:
        return None
    key, heading = WORDS[type(content)]
    text = str(getattr(content, key))
    day = day_in_words(london_date(entry.recorded))
    return Row(label=say(heading), text=say("return.read.dated", day=day, text=text), private=True) if text else None


def read(exchange: Exchange) -> Reply:
    """Of the agency that the press names, or of the presser's own."""
    looked = look(exchange)
    if isinstance(looked, Refuse):
        return looked
    case = case_pressed(exchange)
    one = named(ledger(case), exchange.press.detail)
    agencies = (one,) if one else _own(exchange, case)
    sections = tuple(Section(heading=agency, rows=said_of(exchange, case, agency)) for agency in agencies)
    filled = tuple(one for one in sections if one.rows)
    text = say("return.read.text", reference=case.reference)
    return Show(
        card=Card(
            title=say("return.read.title", reference=case.reference),
            text=text,
            private=True,
            lines=() if filled else (say("return.read.none"),),
            sections=filled,
        )
    )


PRESSES = {"return.read": read}
