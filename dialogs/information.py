"""Help, what a term means, and the nearest command to a word that is none."""

from difflib import get_close_matches

from dialogs.desk import Exchange
from dialogs.parts import Button, Card, Press, Reply, Row, Section, Show, Tone, statement
from dialogs.words import say
from review.law import procedure

#: the commands that help lists, in its order
COMMANDS = ("refer", "case", "decide", "record", "procedure", "ask", "help")


def help_card(exchange: Exchange, _words: str = "") -> Reply:
    rows = tuple(Row(label=say(f"help.{one}"), text=say(f"help.{one}.does")) for one in COMMANDS)
    emergency = Section(heading=say("help.emergency"), lines=exchange.desk.emergency)
    begin = Button(label=say("help.begin"), press=Press(act="refer"), tone=Tone.MAIN)
    return Show(
        card=Card(
            title=say("help.title"),
            text=say("help.text"),
            rows=rows,
            sections=(emergency,),
            buttons=(begin,),
            notes=(say("help.note"),),
        )
    )


def explain(exchange: Exchange) -> Reply:
    """What a term means under a procedure, beside the form it was asked from."""
    defined = procedure(exchange.press.subject).definition(exchange.press.detail)
    return Show(
        card=Card(
            title=defined.term,
            text=defined.text,
            lines=(defined.text,),
            notes=(say("form.source", citation=defined.citation),),
        ),
        beside=True,
    )


def nearest(exchange: Exchange, word: str) -> Reply:
    """Never silence: the nearest command, or the list. What was typed is not repeated: it may hold a name."""
    close = get_close_matches(word.casefold(), COMMANDS, n=1, cutoff=0.5)
    if not close:
        return help_card(exchange)
    buttons = (
        Button(
            label=say("unknown.button", nearest=close[0]), press=Press(act="command", subject=close[0]), tone=Tone.MAIN
        ),
        Button(label=say("unknown.help"), press=Press(act="command", subject="help")),
    )
    title, text = say("unknown.title", nearest=close[0]), say("unknown.text", nearest=close[0])
    return Show(card=statement(title, text, *buttons))


PRESSES = {"explain": explain}
