"""The pieces of an Adaptive Card 1.5 that the door uses, each drawn the one way that was seen to work everywhere.

Flat on purpose: in a column, a press needs two taps on a telephone. Text that people may have typed is a TextRun.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from bot.teams.text import inert, is_unmarked
from dialogs.parts import Button, Tone

Element = dict[str, Any]

#: a colour, which some clients leave out: the label alone says what a button does
STYLES = {Tone.MAIN: "positive", Tone.GRAVE: "destructive"}
#: as much as stands beside each other at 320 pixels
ROW_LETTERS = 24


class Manner(StrEnum):
    """Where a card is drawn, which decides how a press on it is answered."""

    FLOW = "flow"  # in an exchange, in the one-to-one chat: the next card replaces it
    KEPT = "kept"  # posted and kept up to date by the outbox: answered by a card of its own
    DIALOG = "dialog"  # in a window that Teams does not keep


def run(text: str, **looks: Any) -> Element:
    return {"type": "TextRun", "text": inert(text), **looks}


def rich(runs: Sequence[Element], **looks: Any) -> Element:
    return {"type": "RichTextBlock", "inlines": list(runs), **looks}


def paragraphs(text: str, *, spacing: str = "Default", **looks: Any) -> list[Element]:
    """A block a line: a line break inside a run is not shown by every client."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [rich([run(line, **looks)], spacing=spacing if n == 0 else "Small") for n, line in enumerate(lines)]


def small(text: str) -> list[Element]:
    return paragraphs(text, spacing="Small", size="Small", isSubtle=True)


def heading(text: str, *, size: str = "Medium", **place: Any) -> Element:
    """A heading for screen readers too, unless it holds a sign that a TextBlock would read as Markdown."""
    if is_unmarked(text):
        looks = {"size": size, "weight": "Bolder", "wrap": True, "style": "heading"}
        return {"type": "TextBlock", "text": text, **looks, **place}
    return rich([run(text, size=size, weight="Bolder")], **place)


def folded(name: str, label: str, items: list[Element]) -> list[Element]:
    """What opens in place, on the person's own screen, without asking the bot."""
    toggle = {"type": "Action.ToggleVisibility", "title": label, "targetElements": [name]}
    hidden = {"type": "Container", "id": name, "isVisible": False, "style": "emphasis", "items": items}
    return [{"type": "ActionSet", "actions": [toggle], "spacing": "Small"}, hidden]


def action(button: Button, manner: Manner, asked: Sequence[str] = ()) -> Element:
    """A press. It carries opaque keys, and which questions stood beside it: a client sends no empty answers."""
    content: Element = {"press": str(button.press), "flow": manner is Manner.FLOW}
    if asked:
        content["asked"] = list(asked)
    looks: Element = {"title": inert(button.label)}
    if button.tone in STYLES:
        looks["style"] = STYLES[button.tone]
    shown = looks | ({"tooltip": inert(button.spoken)} if button.spoken else {})
    if manner is Manner.DIALOG:
        return {"type": "Action.Submit", "data": content, **shown}
    if button.private_view:
        return {"type": "Action.Submit", "data": {**content, "msteams": {"type": "task/fetch"}}, **shown}
    # A client that is too old for Action.Execute takes the fallback, which arrives as a message. It is too old for
    # what is spoken of a button as well, and a card has room for thirty buttons only without it.
    fallback = {"type": "Action.Submit", "data": content, **looks}
    return {"type": "Action.Execute", "verb": "press", "data": content, "fallback": fallback, **shown}


def actions(buttons: Iterable[Button], manner: Manner, asked: Sequence[str] = ()) -> list[Element]:
    """Sets of at most two short buttons, since a third is cut off on a telephone."""
    return [
        {"type": "ActionSet", "actions": [action(one, manner, asked) for one in row], "spacing": "Small"}
        for row in _beside_each_other(buttons)
    ]


def _beside_each_other(buttons: Iterable[Button]) -> list[list[Button]]:
    rows: list[list[Button]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and _fit(rows[-1][0], button):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _fit(left: Button, right: Button) -> bool:
    """What cannot be taken back stands alone, away from a slipping finger."""
    return Tone.GRAVE not in (left.tone, right.tone) and len(left.label) + len(right.label) <= ROW_LETTERS
