"""Whether a text tells a birth date or an address of somebody of a case. Texts come in folded (bare_words)."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from dialogs.bare_words import folded
from dialogs.checking import MONTHS
from dialogs.look_alikes import FIGURES
from review.referral import Adult, Child

PIECE = re.compile(r"\d+|[^\W\d_]+")
NO_PART_OF_A_DAY = frozenset({"st", "nd", "rd", "th", "of", "the", "day", "month", "year", "in"})
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
#: "1 7 0 8 2 0 1 9": of fewer figures no date can be read
FIGURES_APART = re.compile(r"(?<!\d)\d(?:[\W_]{1,3}\d(?!\d)){5,}")
#: a month is read from so many letters on
LETTERS = 3
POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]? *\d[a-z]{2}\b")
#: what stands in an address beside the place itself, or instead of one
NO_PLACE = frozenset(
    """
    a an and or of the at in on to with near by is as no not known unknown none fixed abode address same above given
    lives living stays staying temporary care child mother father mum dad parents family carer home hospital flat
    number room london borough council county
    """.split()  # noqa: SIM905 (a list of words, one a line, would fill pages)
)


def tells_birth_date(people: Iterable[Child | Adult], plain: str) -> bool:
    born = {one.born for one in people if one.born}
    apart = ["".join(PIECE.findall(one)) for one in FIGURES_APART.findall(plain)]
    pieces = [*(one for one in PIECE.findall(plain) if one not in NO_PART_OF_A_DAY), *apart]
    threes = zip(pieces, pieces[1:], pieces[2:], strict=False)
    return any(_is_day(day, three) for three in threes for day in born) or any(
        one in _in_figures(day) for one in pieces for day in born
    )


def _is_day(born: date, three: tuple[str, str, str]) -> bool:
    """Day, month, year; month, day, year where it reads as nothing else; year, month, day."""
    one, two, three_ = three
    if _year(born, three_):
        american = one.isalpha() or born.day > len(MONTHS)
        return (_figure(born.day, one) and _month(born, two)) or (
            american and _month(born, one) and _figure(born.day, two)
        )
    return _year(born, one) and _month(born, two) and _figure(born.day, three_)


def _figure(number: int, piece: str) -> bool:
    return piece.isdecimal() and len(piece) <= len("17") and int(piece) == number


def _month(born: date, piece: str) -> bool:
    named = len(piece) >= LETTERS and MONTHS[born.month - 1].startswith(piece)
    return named or piece == ROMAN[born.month - 1] or _figure(born.month, piece)


def _year(born: date, piece: str) -> bool:
    return piece.isdecimal() and piece in (str(born.year), f"{born.year % 100:02}")


def _in_figures(born: date) -> tuple[str, ...]:
    full = (born.strftime(order) for order in ("%d%m%Y", "%Y%m%d", "%m%d%Y", "%d%m%y", "%y%m%d"))
    return *full, f"{born.day}{born.month}{born.year}"


def tells_address(people: Iterable[Child | Adult], plain: str) -> bool:
    addresses = [folded(one.address) for one in people if one.address]
    together = "".join(PIECE.findall(plain)).translate(FIGURES)
    codes = (code.replace(" ", "").translate(FIGURES) for one in addresses for code in POSTCODE.findall(one))
    if any(code in together for code in codes):
        return True
    said = _places(plain)
    known = {pair for one in addresses for pair in pairwise(_places(POSTCODE.sub(" ", one))) if _tells(pair)}
    return not known.isdisjoint(pairwise(said)) or not {"".join(pair) for pair in known}.isdisjoint(said)


def _places(text: str) -> Sequence[str]:
    return [one for one in PIECE.findall(text) if one not in NO_PLACE]


def _tells(pair: tuple[str, str]) -> bool:
    """Figures alone tell nothing."""
    return any(one.isalpha() and len(one) >= LETTERS for one in pair)
