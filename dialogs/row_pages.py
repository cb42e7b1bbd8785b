"""Rows with a press each, in pages of as many as both platforms draw on one card."""

from collections.abc import Sequence

from dialogs.parts import Button, Press, Row, Section
from dialogs.words import say
from review.case import Case

ROWS = 10
#: no list has more pages than so many figures can count
FIGURES = 4


def number_in(detail: str) -> int:
    """What else a press may hold is the first page."""
    return max(figure_in(detail), 1)


def figure_in(detail: str) -> int:
    """The number that a press holds; 0 where it holds none, or one too long to be ours."""
    return int(detail) if detail.isascii() and detail.isdecimal() and len(detail) <= FIGURES else 0


def page(rows: Sequence[Row], asked: int, size: int = ROWS) -> tuple[tuple[Row, ...], int, int]:
    """The rows of that page or of the last, with its number, and of how many it is."""
    of = max(-(-len(rows) // size), 1)
    number = min(asked, of)
    return tuple(rows[(number - 1) * size : number * size]), number, of


def turns(case: Case, act: str, number: int, of: int) -> tuple[Button, ...]:
    """To the page before and to the next, where there are such."""
    return tuple(
        Button(
            label=say("record.page", number=to, of=of),
            press=Press(act=act, subject=case.id, detail=str(to)),
            spoken=say("record.page.spoken", reference=case.reference, number=to, of=of),
        )
        for to in (number - 1, number + 1)
        if 1 <= to <= of
    )


def by_date_or_not(shown: Sequence[Row], dated: Sequence[Row]) -> tuple[Section, ...]:
    """The rows of a page under two headings: those with a date, and the others."""
    with_date = tuple(one for one in shown if one in dated)
    without = tuple(one for one in shown if one not in dated)
    headed = ((say("record.dated"), with_date), (say("undated.heading"), without))
    return tuple(Section(heading=heading, rows=rows) for heading, rows in headed if rows)
