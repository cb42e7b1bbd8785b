"""Welcome, help, what a term means, and the nearest command to a word that is none."""

from collections.abc import Mapping

from dialogs.desk import Exchange
from dialogs.own.nearness import nearest_to
from dialogs.own.said import OTHER_WORDS
from dialogs.parts import Button, Card, Press, Refuse, Reply, Row, Section, Show, Tone, statement
from dialogs.words import say
from review.errors import UnknownProcedureError
from review.law import procedure

#: what help lists, by who needs it
GROUPS: Mapping[str, tuple[str, ...]] = {
    "everybody": ("refer", "mine", "case", "ask", "join", "help"),
    "chair": ("decide",),
    "team": ("record", "timetable", "procedure", "panel", "imr", "cases", "deadlines", "people"),
}
#: every command
COMMANDS = tuple(word for words in GROUPS.values() for word in words)


def help_card(exchange: Exchange, _words: str = "") -> Reply:
    return Show(
        card=Card(
            title=say("help.title"),
            text=say("help.text"),
            lines=(say("help.text"),),
            sections=(*(_group(one) for one in GROUPS), _emergency(exchange)),
            buttons=(_begin(), _mine()),
            notes=(say("help.note"),),
        )
    )


def welcome(exchange: Exchange, _words: str = "") -> Reply:
    """To a greeting, and to whoever adds the app."""
    more = Button(label=say("welcome.help"), press=Press(act="command", subject="help"))
    return Show(
        card=Card(
            title=say("welcome.title"),
            text=say("welcome.text"),
            lines=(say("welcome.text"), say("welcome.how"), say("welcome.private")),
            sections=(_emergency(exchange),),
            buttons=(_begin(), _mine(), more),
        )
    )


def _group(group: str) -> Section:
    rows = tuple(Row(label=say(f"help.{one}"), text=say(f"help.{one}.does")) for one in GROUPS[group])
    return Section(heading=say(f"help.{group}"), rows=rows)


def _emergency(exchange: Exchange) -> Section:
    return Section(heading=say("help.emergency"), lines=exchange.desk.emergency)


def _begin() -> Button:
    return Button(label=say("help.begin"), press=Press(act="refer"), tone=Tone.MAIN)


def _mine() -> Button:
    return Button(label=say("mine.button"), press=Press(act="command", subject="mine"))


def explain(exchange: Exchange) -> Reply:
    """What a term means under a procedure, beside the form it was asked from."""
    try:
        defined = procedure(exchange.press.subject).definition(exchange.press.detail)
    except UnknownProcedureError:
        return Refuse(reason=say("refuse.unknown_press"))  # the error itself repeats the name that was asked for
    return Show(
        card=Card(
            title=defined.term,
            text=defined.text,
            lines=(defined.text,),
            notes=(say("form.source", citation=defined.citation),),
        ),
        beside=True,
    )


def nearest(exchange: Exchange, word: str, reference: str = "") -> Reply:
    """Never silence: the nearest command, or the list. What was typed is not repeated: it may hold a name.

    A reference that stood beside the word goes with the suggestion.
    """
    close = OTHER_WORDS.get(word) or nearest_to(word, COMMANDS)
    if not close:
        return help_card(exchange)
    command = f"{close} {reference}".strip()
    buttons = (
        Button(label=say("unknown.button", nearest=close), press=Press(act="command", subject=command), tone=Tone.MAIN),
        Button(label=say("unknown.help"), press=Press(act="command", subject="help")),
    )
    title, text = say("unknown.title", nearest=close), say("unknown.text", nearest=close)
    return Show(card=statement(title, text, *buttons))


PRESSES = {"explain": explain}
