"""Sections in pages, each of which every platform can draw in one window."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dialogs.parts import Row, Section
from dialogs.words import say

#: Slack draws 100 blocks in a window, of which a title, buttons and notes take some
BLOCKS = 84
#: Teams draws a window from one answer, which with its title, buttons and notes stays below 20 KB
BYTES = 17_000
#: what Teams puts around a line of text, and around a label
AROUND = 125
#: Slack: a label, its text, and one more for each so many characters
PIECE = 3000
#: so much of one text on a page leaves room for others
LONGEST_PIECE = BYTES // 2
#: signs that take more room where they are drawn than where they are written
WEIGHT = {'"': 2, "\\": 2, "{": 4, "<": 4} | dict.fromkeys("\n\u2028\u2029", AROUND)


Cost = tuple[int, int]  # in blocks, and in bytes


def pages(sections: Iterable[Section]) -> tuple[tuple[Section, ...], ...]:
    """In their order, at least one page; a section that does not fit goes on upon the next under its heading."""
    made: list[list[Section]] = [[]]
    room = _Room()
    for section in sections:
        for part, fresh in _parts(section, room):
            if fresh:
                made.append([])
            made[-1].append(part)
    return tuple(tuple(one) for one in made if one) or ((),)


@dataclass
class _Room:
    """What is left on the page under way."""

    blocks: int = BLOCKS
    bytes: int = BYTES

    def takes(self, cost: Cost) -> bool:
        return cost[0] <= self.blocks and cost[1] <= self.bytes

    def use(self, cost: Cost) -> None:
        self.blocks -= cost[0]
        self.bytes -= cost[1]

    @property
    def is_fresh(self) -> bool:
        return self.blocks == BLOCKS


def _parts(section: Section, room: _Room) -> Iterator[tuple[Section, bool]]:
    """The section, cut where a page is full; and whether the part begins a page."""
    rows: list[Row] = []
    fresh = False
    head = _head(section)
    for row in (piece for whole in section.rows for piece in _pieces(whole)):
        cost = _cost(row) if rows else _sum(_cost(row), head)
        if not room.takes(cost) and not room.is_fresh:
            if rows:
                yield replace(section, rows=tuple(rows)), fresh
            rows, fresh = [], True
            room.blocks, room.bytes = BLOCKS, BYTES
            cost = _sum(_cost(row), head)
        room.use(cost)
        rows.append(row)
    if rows or section.lines:
        yield replace(section, rows=tuple(rows)), fresh


def _sum(one: Cost, two: Cost) -> Cost:
    return one[0] + two[0], one[1] + two[1]


def _head(section: Section) -> Cost:
    lines = len(section.lines)
    return 2 + lines, AROUND * (2 + lines) + _size(section.heading) + sum(map(_size, section.lines))


def _cost(row: Row) -> Cost:
    return 2 + len(row.text) // PIECE, 2 * AROUND + _size(row.label) + _size(row.text)


def _size(text: str) -> int:
    return sum(map(_weight, text))


def _weight(sign: str) -> int:
    return WEIGHT.get(sign) or len(sign.encode("utf-8", "replace"))


def _pieces(row: Row) -> Iterator[Row]:
    """A text that fills a page alone is cut, so that all of it can be read."""
    text, label = row.text, row.label
    while True:
        cut = _fits(text)
        yield replace(row, label=label, text=text[:cut])
        text, label = text[cut:], say("detail.again", label=row.label)
        if not text:
            return


def _fits(text: str) -> int:
    """How many characters of it stand on one page beside others."""
    size = 0
    for at, sign in enumerate(text):
        size += _weight(sign)
        if size > LONGEST_PIECE:
            return at
    return len(text)
