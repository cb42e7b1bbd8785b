"""What a printed procedure is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Line:
    text: str
    #: where this very line is written, where that is not where the entry is
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry:
    title: str
    source: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Part:
    heading: str
    entries: tuple[Entry, ...]


def lines(*texts: str) -> tuple[Line, ...]:
    """A line for each text that is not empty."""
    return tuple(Line(text=text) for text in texts if text)


def labelled(label: str, text: str) -> str:
    """Such as "Who: the LSCB"; nothing where there is nothing to say."""
    return f"{label}: {text}" if text else ""
