"""A file was put into the chat: it is not read, and whoever put it there learns that, and what to do instead."""

from dialogs.desk import Exchange
from dialogs.parts import Button, Press, Reply, Show, statement
from dialogs.words import say


def typed(_exchange: Exchange, _words: str = "") -> Reply:
    """The doors say this word in place of a file, whatever was written beside it."""
    tasks = Button(label=say("file.mine"), press=Press(act="command", subject="mine"))
    return Show(card=statement(say("file.title"), say("file.text"), tasks))
