"""Whether a text tells an address of somebody of a case. Texts come in folded (bare_words)."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from dialogs.bare_words import folded
from dialogs.look_alikes import FIGURES
from review.referral import Adult, Child

PIECE = re.compile(r"\d+|[^\W\d_]+")
#: a word of fewer letters tells no place
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
