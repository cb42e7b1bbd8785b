"""A card no larger than Teams takes: what is longest is shortened first, what somebody is typing never."""

import json
from collections.abc import Iterable, Iterator

from bot.teams.elements import Element

LARGEST = 20 * 1024
#: texts are shortened to this first, then presses lose the newer of their two ways
SHORTENED = 200
#: and never further than this
SHORTEST = 60


def compact(content: object) -> str:
    """JSON as it goes over the wire."""
    return json.dumps(content, separators=(",", ":"))


def size(card: Element) -> int:
    return len(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode())


def whole(body: list[Element]) -> Element:
    return {"type": "AdaptiveCard", "version": "1.5", "lang": "en", "body": body}


def fitting(body: list[Element]) -> Element:
    """Only for what is kept: a window shows the whole of what was said, or those who decide would not know all."""
    card = whole(body)
    _shorten(card, SHORTENED)
    _simplify(card)
    _shorten(card, SHORTEST)
    return card


def _shorten(card: Element, shortest: int) -> None:
    while size(card) > LARGEST:
        longest = max(_runs(card["body"]), key=lambda one: len(one["text"]), default={"text": ""})
        if len(longest["text"]) <= shortest:
            return
        longest["text"] = longest["text"][: max(len(longest["text"]) // 2, shortest - 1)] + "…"


def _simplify(card: Element) -> None:
    """From the top, as far as need be: what sends the whole stands at the end and keeps both ways longest.

    Every client knows Action.Submit; its answer comes a moment later than that of Action.Execute.
    """
    for actions in _action_sets(card["body"]):
        if size(card) <= LARGEST:
            return
        actions[:] = [_simple(one) for one in actions]


def _simple(action: Element) -> Element:
    """With what is spoken of it, which the fallback leaves to clients that are new enough."""
    spoken = {"tooltip": action["tooltip"]} if "tooltip" in action else {}
    return action["fallback"] | spoken if "fallback" in action else action


def _action_sets(elements: Iterable[Element]) -> Iterator[list[Element]]:
    for element in elements:
        if "actions" in element:
            yield element["actions"]
        yield from _action_sets(element.get("items", ()))


def _runs(elements: Iterable[Element]) -> Iterator[Element]:
    for element in elements:
        yield from element.get("inlines", ())
        yield from _runs(element.get("items", ()))
