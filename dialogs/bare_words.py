"""The words of a text as they compare with others: without accents, and apart where they were run together."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate, islice

from dialogs.look_alikes import as_latin, as_letters

#: a word, small, and whether it was written large
Word = tuple[str, bool]
WORD = re.compile(r"[^\W\d_]+")
#: written without spaces between words, so that a name stands anywhere in them
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
#: letters that are written with a stroke or joined, and that people type without
TYPED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
#: "K e z i a": of fewer letters nothing can be read
LETTERS_APART = re.compile(r"(?<![^\W\d_])[^\W\d_](?:[\W\d_]{1,3}[^\W\d_](?![^\W\d_])){2,}")
#: "Ke-zia", "Ke.zia", "Ke_zia": signs within a word; a space parts words
SIGNS_WITHIN = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:(?:[^\w\s]|_){1,3}[^\W\d_]++)+")
#: of fewer letters ("I'm", "a.m.") nothing is read; nor of more as one name
FEWEST = 3
LONGEST_NAME = 60
#: drawn as a blank, though letters to Unicode (DerivedCoreProperties.txt: Default_Ignorable_Code_Point)
FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
#: what follows is shown from right to left (RIGHT-TO-LEFT OVERRIDE)
BACKWARDS = "\u202e"
#: of that property, what is neither a mark nor of category Cf
UNSEEN = FILLERS.union("\u2065", map(chr, range(0xFFF0, 0xFFF9)), map(chr, range(0xE0000, 0xE1000)))
#: accents and the signs around a letter, and what formats
NO_LETTERS = frozenset({"Mn", "Me", "Cf"})


def words_in(text: str) -> tuple[Word, ...]:
    """Each word; beside it the parts of one written "KeziaMarlowe", and what letters written apart read as.

    Where letters of another script look like Latin ones, or figures stand for letters, also what a reader takes it for.
    """
    bare = [_bare(one) for one in _as_shown(text)]
    latin = [as_latin(one) for one in bare]
    read = dict.fromkeys([*bare, *latin, *(letters for one in latin for letters in as_letters(one))])
    ways = (_apart, _spelled, joined)
    return tuple((small(one), one[0].isupper()) for way in read for found in ways for one in found(way))


def small(word: str) -> str:
    return word.casefold().translate(TYPED)


def folded(text: str) -> str:
    return small(_bare(text))


def taken_for(text: str) -> str:
    """Folded, with the letters that a reader takes it for."""
    return small(as_latin(_bare(text)))


def readings(text: str) -> tuple[str, ...]:
    """Folded, in every way that it may be read."""
    ways = _as_shown(text)
    return tuple(dict.fromkeys(read(one) for one in ways for read in (folded, taken_for)))


def joined(bare: str) -> Iterable[str]:
    """What is one word but for signs within it: every stretch, since another name may stand before or after."""
    for found in SIGNS_WITHIN.findall(bare):
        parts = WORD.findall(found)
        for at in range(len(parts) - 1):
            longer = islice(accumulate(parts[at : at + LONGEST_NAME]), 1, None)
            yield from (one for one in longer if FEWEST <= len(one) <= LONGEST_NAME)


def run_on(text: str) -> str:
    """Without the signs within words."""
    return SIGNS_WITHIN.sub(lambda found: "".join(WORD.findall(found[0])), text)


def _apart(bare: str) -> Iterable[str]:
    for word in WORD.findall(bare):
        yield word
        starts = [at for at in range(1, len(word)) if word[at].isupper() and word[at - 1].islower()]
        if starts:
            yield from (word[start:end] for start, end in zip([0, *starts], [*starts, len(word)], strict=True))


def _spelled(bare: str) -> Iterable[str]:
    """Every stretch of such letters, since another name may stand before or after."""
    for found in LETTERS_APART.findall(bare):
        letters = "".join(WORD.findall(found))[:80]
        yield from (letters[at:end] for at in range(len(letters)) for end in range(at + 3, len(letters) + 1))


def _as_shown(text: str) -> Sequence[str]:
    """A filler may stand for a space, or within a word; and a text may be shown from its end."""
    parted = "".join(" " if one in FILLERS else one for one in text)
    ways = dict.fromkeys((text, parted))
    return (*ways, *(one[::-1] for one in ways if BACKWARDS in one))


def _bare(text: str) -> str:
    """Without accents, and without what nobody sees; figures of any script are ours."""
    apart = unicodedata.normalize("NFKD", text)
    seen = (one for one in apart if unicodedata.category(one) not in NO_LETTERS and one not in UNSEEN)
    return unicodedata.normalize("NFC", "".join(_figure(one) for one in seen))


def _figure(one: str) -> str:
    return str(unicodedata.decimal(one)) if one.isdecimal() else one
