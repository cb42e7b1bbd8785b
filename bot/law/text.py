"""A laid-out procedure as plain text, for a terminal or a printer."""

from collections.abc import Iterator
from textwrap import fill

from bot.law.layout import Entry, Line, Part
from bot.law.sheet import Sheet

WIDTH = 100


def printed(sheet: Sheet) -> str:
    return "\n".join(_lines(sheet))


def _lines(sheet: Sheet) -> Iterator[str]:
    yield from underlined(sheet.title, "=")
    for label, value in sheet.facts:
        yield wrapped(f"{label}: {value}", 0)
    yield ""
    for part in sheet.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    yield from underlined(part.heading, "-")
    for entry in part.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    yield wrapped(entry.title, 0)
    for line in entry.lines:
        yield wrapped(_with_source(line), 2)
    if entry.source:
        yield wrapped(f"[{entry.source}]", 2)
    yield ""


def _with_source(line: Line) -> str:
    return f"{line.text} [{line.source}]" if line.source else line.text


def underlined(text: str, rule: str) -> tuple[str, str]:
    return wrapped(text, 0), rule * min(len(text), WIDTH)


def wrapped(text: str, indent: int) -> str:
    """Further lines stand two further in."""
    first, next_ones = " " * indent, " " * (indent + 2)
    return fill(text, WIDTH, initial_indent=first, subsequent_indent=next_ones, break_on_hyphens=False)
