"""Names as they are compared: however a name was typed, one person's name is one word list."""

from unicodedata import category, combining, normalize

#: joins what stands around it: O'Brien is OBrien
APOSTROPHES = frozenset("'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07")
#: letters, digits and the marks that belong to a letter in the scripts that write vowels so
OF_A_WORD = frozenset("LNM")


def as_compared(name: str) -> str:
    """Without case, accents, punctuation and order: "Marlowe-Finch, Kezia" is "finch kezia marlowe"."""
    plain = normalize("NFKD", normalize("NFKD", name).casefold())
    return " ".join(sorted("".join(_kept(one) for one in plain).split()))


def _kept(one: str) -> str:
    """An accent combines with the letter before it; what cannot be seen (category Cf) parts no word."""
    if one in APOSTROPHES or combining(one) or category(one) == "Cf":
        return ""
    return one if category(one)[0] in OF_A_WORD else " "
