"""Telephone numbers in the lines that say what to do when a child is in danger: tapped, a telephone rings them."""

import re
from collections.abc import Callable, Collection

from markupsafe import Markup, escape

#: "999", or a number written with spaces, brackets or hyphens
NUMBER = re.compile(r"(?<![\w+])(?:\+\d|\(?\d)[\d ()-]*\d(?!\w)")
FEWEST_DIGITS = 3


def linking(emergency: Collection[str]) -> Callable[[str], Markup]:
    """A way to draw a text: those of `emergency` with their numbers as links, every other as it is."""
    known = frozenset(emergency)

    def draw(text: str) -> Markup:
        return _linked(text) if text in known else escape(text)

    return draw


def _linked(text: str) -> Markup:
    drawn, end = Markup(), 0
    for found in NUMBER.finditer(text):
        drawn += escape(text[end : found.start()]) + _link(found.group())
        end = found.end()
    return drawn + escape(text[end:])


def _link(written: str) -> Markup:
    number = re.sub(r"[^\d+]", "", written)
    if len(number) < FEWEST_DIGITS:
        return escape(written)
    return Markup('<a class="telephone" href="tel:{}">{}</a>').format(number, written)
