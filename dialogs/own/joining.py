"""`join`: somebody's accounts on two platforms become one person, by a code made on one and typed on the other.

The code is shown only in a view that the platform does not keep. It works once and for minutes, but until then whoever
reads it would become its owner here; and one press more is little to ask of somebody who does this once.
"""

from datetime import timedelta

from dialogs.dates import listed, moment_in_words
from dialogs.desk import Exchange
from dialogs.parts import Button, Card, Press, Reply, Row, Show, Tone, statement
from dialogs.words import say
from review.drafts import referrals_among
from review.errors import UncheckedPersonError
from review.roles import Person, Standing

#: as long as storage keeps a code
LASTS = timedelta(minutes=15)


def typed(exchange: Exchange, words: str) -> Reply:
    """`join` says how; `join CODE` joins."""
    return _join(exchange, words) if words else Show(card=_how())


def _how() -> Card:
    text, how = say("join.text"), say("join.how")
    button = Button(label=say("join.show"), press=Press(act="join.make"), tone=Tone.MAIN, private_view=True)
    return Card(
        title=say("join.title"), text=text, lines=(text, how), buttons=(button,), notes=(say("join.private"),)
    )  # fmt: skip


def make(exchange: Exchange) -> Reply:
    """A code, shown once. The same delivery come again makes none: it would void the one that is in sight."""
    _check(exchange)
    if exchange.repeat:
        button = Button(label=say("join.again"), press=Press(act="join.make"), private_view=True)
        return Show(card=statement(say("join.code.title"), say("join.again.text"), button))
    code = exchange.unit.make_code(exchange.turn.account)
    return Show(card=code_card(exchange, code, say("join.code.text")))


def code_card(exchange: Exchange, code: str, text: str) -> Card:
    """It is drawn only where the platform keeps nothing."""
    rows = (
        Row(label=say("join.code"), text=code, private=True),
        Row(label=say("join.type"), text=say("join.type.this", code=code), private=True),
    )
    until = say("join.code.note", until=moment_in_words(exchange.now + LASTS))
    notes = (until, say("join.private"))
    return Card(title=say("join.code.title"), text=text, rows=rows, notes=notes, private=True)


def _join(exchange: Exchange, words: str) -> Reply:
    """Raises UnknownCodeError and CannotJoinError, whose words are the answer."""
    _check(exchange)
    if exchange.repeat and len(exchange.person.accounts) > 1:
        return Show(card=_joined(exchange, exchange.person))
    return Show(card=_joined(exchange, exchange.unit.join(exchange.turn.account, words)))


def _check(exchange: Exchange) -> None:
    """Joined accounts have each other's rights, so neither may be one that could not be checked."""
    if exchange.person.standing is Standing.UNKNOWN:
        raise UncheckedPersonError


def _joined(exchange: Exchange, person: Person) -> Card:
    text = say(
        "join.done.text",
        platforms=platforms(person),
        drafts=len(referrals_among(exchange.unit.drafts_of(person))),
        sent=len(exchange.unit.cases_referred_by(person)),
    )
    button = Button(label=say("mine.button"), press=Press(act="command", subject="mine"), tone=Tone.MAIN)
    lines = (text, say("join.done.line"))
    return Card(title=say("join.done.title"), text=text, lines=lines, buttons=(button,))


def platforms(person: Person) -> str:
    """Such as "Slack and Teams"."""
    return listed(tuple(sorted({one.platform.capitalize() for one in person.accounts})))


PRESSES = {"join.make": make}
