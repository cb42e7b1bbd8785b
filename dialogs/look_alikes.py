"""Letters of other scripts that look like Latin ones: a name typed with them reads the same, and is the same name.

From Unicode Technical Standard 39, "confusables.txt": the letters that are drawn as a Latin letter; and beside them the
small Cyrillic ones that are drawn as small capitals. Written as escapes, since to the eye they are the Latin letters.
Latin letters in another dress (small capitals, struck through, hooked, in squares) say in their Unicode name which
letter they are.
"""

import re
import unicodedata
from functools import cache, partial

LOOK_ALIKES = str.maketrans(
    {
        # Cyrillic, large
        "\u0410": "A", "\u0412": "B", "\u0415": "E", "\u0405": "S", "\u0406": "I", "\u0408": "J",
        "\u041a": "K", "\u041c": "M", "\u041d": "H", "\u041e": "O", "\u0420": "P", "\u0421": "C",
        "\u0422": "T", "\u0423": "Y", "\u0425": "X", "\u04ba": "H", "\u04c0": "I", "\u051a": "Q",
        "\u051c": "W", "\u0474": "V",
        # Cyrillic, small
        "\u0430": "a", "\u0432": "b", "\u0435": "e", "\u0455": "s", "\u0456": "i", "\u0458": "j",
        "\u043a": "k", "\u043c": "m", "\u043d": "h", "\u043e": "o", "\u0440": "p", "\u0441": "c",
        "\u0442": "t", "\u0443": "y", "\u0445": "x", "\u04bb": "h", "\u04cf": "l", "\u0501": "d",
        "\u051b": "q", "\u051d": "w", "\u0475": "v", "\u0433": "r",
        # Greek, large
        "\u0391": "A", "\u0392": "B", "\u0395": "E", "\u0396": "Z", "\u0397": "H", "\u0399": "I",
        "\u039a": "K", "\u039c": "M", "\u039d": "N", "\u039f": "O", "\u03a1": "P", "\u03a4": "T",
        "\u03a5": "Y", "\u03a7": "X", "\u03f9": "C",
        # Greek, small
        "\u03b1": "a", "\u03b2": "b", "\u03b3": "y", "\u03b5": "e", "\u03b7": "n", "\u03b9": "i",
        "\u03ba": "k", "\u03bd": "v", "\u03bf": "o", "\u03c1": "p", "\u03c3": "o", "\u03c2": "c",
        "\u03c4": "t", "\u03c5": "u", "\u03c7": "x", "\u03c9": "w", "\u03f3": "j",
        # Armenian and phonetic
        "\u0585": "o", "\u057d": "u", "\u0578": "n", "\u0570": "h", "\u0581": "g", "\u0566": "q",
        "\u0131": "i", "\u0251": "a", "\u0261": "g", "\u0269": "i", "\u0493": "f",
        # Cherokee
        "\u13a0": "D", "\u13a1": "R", "\u13a2": "T", "\u13a9": "Y", "\u13aa": "A", "\u13ab": "J",
        "\u13ac": "E", "\u13b3": "W", "\u13b7": "M", "\u13bb": "H", "\u13c0": "G", "\u13c3": "Z",
        "\u13cf": "b", "\u13d9": "V", "\u13da": "S", "\u13de": "L", "\u13df": "C", "\u13e2": "P",
        "\u13e6": "K", "\u13f4": "B",
    }
)  # fmt: skip
#: "LATIN LETTER SMALL CAPITAL K", "LATIN SMALL LETTER Z WITH STROKE", "REGIONAL INDICATOR SYMBOL LETTER K"
DRESSED = re.compile(
    r"(?:(?:NEGATIVE (?:SQUARED|CIRCLED) )?LATIN (?:SMALL LETTER|CAPITAL LETTER|LETTER SMALL CAPITAL)"
    r"|REGIONAL INDICATOR SYMBOL LETTER) (?:TURNED |REVERSED )?([A-Z])(?: WITH .+)?"
)
#: figures and signs as people write them for letters in the midst of a word: "Kez1a", "K3zia"; 1 is an i or an l
FOR_LETTERS = tuple(str.maketrans("03456789@$", "oeasgtbgas") | {ord("1"): one} for one in "il")
#: a word of three letters or more, or of two where a letter is the first; figures alone, or "5am", are none
MIXED = re.compile(r"[^\W_@$](?:[^\W_]|[@$])*")
#: letters as people write them for figures: "2O19", "l7/08"
FIGURES = str.maketrans("oil", "011")
MIXED_FIGURES = re.compile(r"(?<![^\W_])[oil]*\d[\doil]*(?![^\W_])")


def as_latin(text: str) -> str:
    """What a reader takes it for."""
    translated = text.translate(LOOK_ALIKES)
    return translated if translated.isascii() else "".join(_undressed(one) for one in translated)


@cache
def _undressed(one: str) -> str:
    name = unicodedata.name(one, "")
    found = DRESSED.fullmatch(name)
    if one.isascii() or not found:
        return one
    return found[1].lower() if "SMALL" in name else found[1]


def as_letters(text: str) -> tuple[str, ...]:
    """The text with the figures in the midst of its words read as letters: one reading for each letter of 1."""
    return tuple(MIXED.sub(partial(_in_letters, table), text) for table in FOR_LETTERS)


def _in_letters(table: dict[int, str | int], found: re.Match[str]) -> str:
    word = found[0]
    letters = sum(one.isalpha() for one in word)
    others = len(word) - letters
    enough = letters > others and (letters > len("am") or (letters > 1 and word[0].isalpha()))
    return word.translate(table) if others and enough else word


def as_figures(text: str) -> str:
    """The folded text with the letters among its figures read as figures."""
    return MIXED_FIGURES.sub(lambda found: found[0].translate(FIGURES), text)
