"""Letters of other scripts that look like Latin ones: a name typed with them reads the same, and is the same name.

From Unicode Technical Standard 39, "confusables.txt": the letters that are drawn as a Latin letter; and beside them the
small Cyrillic ones that are drawn as small capitals. Written as escapes, since to the eye they are the Latin letters.
"""

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
        "\u0131": "i", "\u0251": "a", "\u0261": "g", "\u0269": "i", "\u028f": "y",
    }
)  # fmt: skip


def as_latin(text: str) -> str:
    """What a reader takes it for."""
    return text.translate(LOOK_ALIKES)
