"""Pages of ten: where one stands, and the way to the next. Each is a command that can be typed as well."""

import re
from dataclasses import dataclass

from dialogs.parts import Button, Press
from dialogs.words import say

#: as many rows as every platform draws with a button each
TEN = 10
_PAGE = re.compile(r"\bpage (\d{1,5})\b")


@dataclass(frozen=True, kw_only=True)
class Place:
    """The page of a list, from 1, with how many there are in all."""

    page: int
    total: int

    @property
    def after(self) -> int:
        return (self.page - 1) * TEN

    @property
    def line(self) -> str:
        """Such as "11 to 20 of 43"; nothing where one page shows all."""
        if self.total <= TEN:
            return ""
        return say("lists.page", first=self.after + 1, last=min(self.after + TEN, self.total), total=self.total)


def page_in(words: str) -> tuple[str, int]:
    """The words without "page 2", and its number."""
    found = _PAGE.search(words)
    if found is None:
        return words, 1
    return (words[: found.start()] + words[found.end() :]).strip(), max(int(found[1]), 1)


def last_page(total: int) -> int:
    return max((total + TEN - 1) // TEN, 1)


def turning(place: Place, command: str) -> tuple[Button, ...]:
    """Next page and page before, as far as there are any."""
    ahead = (_to(command, place.page + 1, "lists.next"),) if place.after + TEN < place.total else ()
    back = (_to(command, place.page - 1, "lists.before"),) if place.page > 1 else ()
    return (*ahead, *back)


def _to(command: str, page: int, label: str) -> Button:
    return commanded(say(label), f"{command} page {page}")


def commanded(label: str, command: str, spoken: str = "") -> Button:
    """A button that does what these words do when they are typed."""
    return Button(label=label, press=Press(act="command", subject=command), spoken=spoken[:75])
