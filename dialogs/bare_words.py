"""The words of a text as they compare with others: without accents, and apart where they were run together."""

import re
import unicodedata
from collections.abc import Iterable

from dialogs.look_alikes import as_latin

#: a word, small, and whether it was written large
Word = tuple[str, bool]
WORD = re.compile(r"[^\W\d_]+")
#: written without spaces between words, so that a name stands anywhere in them
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
#: letters that are written with a stroke or joined, and that people type without
TYPED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
#: "K e z i a": of fewer letters nothing can be read
LETTERS_APART = re.compile(r"(?<![^\W\d_])[^\W\d_](?:[\W\d_]{1,3}[^\W\d_](?![^\W\d_])){2,}")


def words_in(text: str) -> tuple[Word, ...]:
    """Each word; beside it the parts of one written "KeziaMarlowe", and what letters written apart read as.

    Where letters of another script look like Latin ones, also what a reader takes it for.
    """
    read = dict.fromkeys((_bare(text), as_latin(_bare(text))))
    return tuple((small(one), one[0].isupper()) for bare in read for one in (*_apart(bare), *_spelled(bare)))


def small(word: str) -> str:
    return word.casefold().translate(TYPED)


def folded(text: str) -> str:
    return small(_bare(text))


def taken_for(text: str) -> str:
    """Folded, with the letters that a reader takes it for."""
    return small(as_latin(_bare(text)))


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


def _bare(text: str) -> str:
    """Without accents, and without what nobody sees."""
    apart = unicodedata.normalize("NFKD", text)
    seen = "".join(one for one in apart if unicodedata.category(one) not in ("Mn", "Cf"))
    return unicodedata.normalize("NFC", seen)
