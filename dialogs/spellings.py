"""The months and the days of the week by their English names, also shortened, also with one letter wrong."""

from collections.abc import Iterable, Mapping
from string import ascii_lowercase

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: a name is read from so many letters on: "ma" may be March or May
LETTERS = 3
#: of a shorter name one letter makes another: "juny" may be June or July
LONG_ENOUGH = 5


def _shortened(name: str) -> frozenset[str]:
    return frozenset(name[:end] for end in range(LETTERS, len(name) + 1))


def _misspelled(name: str) -> frozenset[str]:
    """With one letter left out, too much, or another, or two that changed places."""
    return frozenset(_one_letter_wrong(name)) if len(name) >= LONG_ENOUGH else frozenset()


def _one_letter_wrong(name: str) -> Iterable[str]:
    for at in range(len(name) + 1):
        before, after = name[:at], name[at:]
        yield from (f"{before}{one}{after}" for one in ascii_lowercase)
        if after:
            yield before + after[1:]
            yield from (f"{before}{one}{after[1:]}" for one in ascii_lowercase)
        yield f"{before}{after[1::-1]}{after[2:]}"


def _numbered(ways: Iterable[Iterable[str]]) -> Mapping[str, int]:
    return {word: number for number, words in enumerate(ways, 1) for word in words}


NAMED_MONTHS = _numbered(map(_shortened, MONTHS))
#: no such word is of two months
MEANT_MONTHS = {**_numbered(map(_misspelled, MONTHS)), **NAMED_MONTHS}
#: "munday" may be either of two: it is asked of one whether it may be meant
MEANT_WEEKDAYS = tuple(_shortened(name) | _misspelled(name) for name in WEEKDAYS)


def named_month(word: str) -> int:
    """From 1; 0 where the word is no month."""
    return NAMED_MONTHS.get(word, 0)


def meant_month(word: str) -> int:
    """As `named_month`, also where a letter is wrong ("augst"): only beside figures, since "match" is not March."""
    return MEANT_MONTHS.get(word, 0)
