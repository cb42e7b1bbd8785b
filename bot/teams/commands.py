"""The menu of words that Teams offers above the box to write in, from the words that help lists.

Limits: the app manifest's schema 1.16 to 1.22 (title 32 letters, description 128; 1.23 and later allow more); the menu
itself shows ten. A telephone shows none, so that nothing stands here alone: help lists the same.
"""

from typing import Any

from dialogs.own.information import COMMANDS
from dialogs.words import say

MOST = 10
LONGEST_TITLE, LONGEST_DESCRIPTION = 32, 128
#: a code that joins two accounts is for nobody else's eyes, and what stands in a channel is read by all
NOT_IN_A_CHANNEL = frozenset({"join"})
#: the menu has ten places: what is rarer, or behind a button of a case, is typed, and stands in help
TYPED_ONLY = frozenset({"procedure", "timetable", "panel", "people", "imr"})


class MenuTooLargeError(Exception):
    """More words, or longer ones, than the menu holds."""


def command_lists() -> list[dict[str, Any]]:
    """`bots[0].commandLists` of the manifest. Raises MenuTooLargeError."""
    in_the_menu = tuple(one for one in COMMANDS if one not in TYPED_ONLY)
    in_a_channel = tuple(one for one in in_the_menu if one not in NOT_IN_A_CHANNEL)
    return [_list("personal", in_the_menu), _list("team", in_a_channel)]


def _list(scope: str, words: tuple[str, ...]) -> dict[str, Any]:
    if len(words) > MOST:
        raise MenuTooLargeError(scope)
    return {"scopes": [scope], "commands": [_command(one) for one in words]}


def _command(word: str) -> dict[str, str]:
    """The word alone: it is put into the box as it stands, and what belongs after it is typed there."""
    does = say(f"help.{word}.does")
    if len(word) > LONGEST_TITLE or len(does) > LONGEST_DESCRIPTION:
        raise MenuTooLargeError(word)
    return {"title": word, "description": does}
