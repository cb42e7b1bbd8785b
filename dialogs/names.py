"""Whether a text names a child or an adult of a case: what is shown in a channel or a message may not."""

import re
import unicodedata
from collections.abc import Iterable

from review.case import Case

WORD = re.compile(r"[^\W\d_]+")
#: what stands in a field of names beside them, or instead of one
NO_NAMES = frozenset(
    """
    a an and or of the de del den der di da du la le van von al el bin bint ibn ap mr mrs ms miss mx dr prof sir lady
    unknown not known name named none unborn baby child children boy girl infant male female man woman mother father
    mum dad parent partner boyfriend girlfriend husband wife stepfather stepmother step brother sister half sibling
    uncle aunt grandmother grandfather cousin carer foster neighbour friend adult person older younger elder
    first second third senior junior jr
    """.split()  # noqa: SIM905 (a list of words, one a line, would fill pages)
)
#: names that are everyday words too: taken for a name only where they are written large
EVERYDAY = frozenset(
    """
    april art august bay bill black bright brook brown chance close cook day dawn faith field grace grant gray green
    grey hall hand heath hill home hope hunt king lane long love major march mark may park parish price pride rich
    ridge rose rush sage sharp short skip smart sky star storm sue summer ward waters way west white wild will winter
    wood woods wright young
    """.split()  # noqa: SIM905 (as above)
)
#: written without spaces between words, so that a name stands anywhere in them
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


#: letters that are written with a stroke or joined, and that people type without
TYPED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def names_anybody(case: Case, text: str) -> bool:
    """Any part of a name of the case's children and adults, however it is accented or written large."""
    words = tuple(_words(text))
    plain = _folded(text)
    return any(_stands(token, words, plain) for token in _tokens(case.referral.names))


def _tokens(names: Iterable[str]) -> frozenset[str]:
    """Each part of each name; an initial alone is no name, but one sign may be in a script of signs."""
    found = {word for name in names for word in WORD.findall(_folded(name))} - NO_NAMES
    return frozenset(one for one in found if len(one) > 1 or UNSPACED.search(one))


def _stands(token: str, words: tuple[tuple[str, bool], ...], plain: str) -> bool:
    if UNSPACED.search(token):
        return token in plain
    return any((word in (token, f"{token}s")) and (token not in EVERYDAY or like_a_name) for word, like_a_name in words)


def _words(text: str) -> Iterable[tuple[str, bool]]:
    """Each word, and whether it is written large."""
    for found in WORD.findall(_bare(text)):
        yield found.casefold().translate(TYPED), found[0].isupper()


def _folded(text: str) -> str:
    return _bare(text).casefold().translate(TYPED)


def _bare(text: str) -> str:
    """Without accents, and without what nobody sees."""
    apart = unicodedata.normalize("NFKD", text)
    seen = "".join(one for one in apart if unicodedata.category(one) not in ("Mn", "Cf"))
    return unicodedata.normalize("NFC", seen)
