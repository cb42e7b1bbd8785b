"""Who may see the lists of a board, and of which board they are asked: what `cases` and `deadlines` share."""

from dialogs.desk import Exchange
from dialogs.paging import commanded
from dialogs.parts import Card, Refuse, Reply, Row, Show
from dialogs.words import say
from review.roles import Board, Role

#: each of them may see every case of the board
LISTERS = frozenset(
    {
        Role.BUSINESS_TEAM,
        Role.CHAIR,
        Role.DEPUTY,
        Role.STANDING_PANEL_CHAIR,
        Role.HEAD_OF_SAFEGUARDING,
        Role.ADMINISTRATOR,
    }
)


def boards_of(exchange: Exchange) -> tuple[Board, ...]:
    return tuple(one for one in exchange.desk.boards.values() if not exchange.roles_on(one).isdisjoint(LISTERS))


def asked_for(exchange: Exchange, command: str, words: str) -> "tuple[Board, str] | Reply":
    """The board, and the words left; a refusal where they have none, or a choice where they have several.

    The first word may be the board: its key, or the beginning of its references.
    """
    theirs = boards_of(exchange)
    if not theirs:
        return Refuse(reason=say("lists.refused"))
    first, _, rest = words.partition(" ")
    named = next((one for one in theirs if first in (one.key.casefold(), one.prefix.casefold())), None)
    if named:
        return named, rest.strip()
    return (theirs[0], words) if len(theirs) == 1 else Show(card=_which(theirs, command, words))


def _which(theirs: tuple[Board, ...], command: str, words: str) -> Card:
    """Every board they have an office on: a handful, as app.yaml names them."""
    text = say("lists.which.text")
    rows = tuple(
        Row(
            label=one.name,
            text=", ".join(one.areas),
            button=commanded(
                say("lists.open"), f"{command} {one.key} {words}".strip(), say("lists.open.spoken", board=one.name)
            ),
        )
        for one in theirs
    )
    return Card(title=say("lists.which.title"), text=text, lines=(text,), rows=rows)
