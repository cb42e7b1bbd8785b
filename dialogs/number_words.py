"""Numbers in words, as far as days and years need them: "twenty-first", "two thousand and fourteen"."""

import re

UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
TENS = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
#: one that ends a number: after it another begins
ENDS = {name: value for value, name in enumerate(ORDINALS, 1)} | {"twentieth": 20, "thirtieth": 30}
GOES_ON = {name: value for value, name in enumerate(UNITS, 1)} | {name: at * 10 for at, name in enumerate(TENS, 1)}
THOUSAND, THOUSAND_IS = "thousand", 1000
#: "nineteen ninety-one", "twenty fourteen"
CENTURIES = frozenset({19, 20})
TEN = 10
IN_CENTURY = range(TEN, 100)
ONE = "|".join(sorted({*ENDS, *GOES_ON, THOUSAND}, key=len, reverse=True))
#: several in a row, and those that are written as one word ("twentyfirst")
RUN = re.compile(rf"\b(?:{ONE})(?:(?:[^\w,.;:!?]{{0,3}}|(?<={THOUSAND})\s+and\s+)(?:{ONE}))*\b")
WORD = re.compile(ONE)
#: the ordinals of a day, for those who look for one
DAY_IN_WORDS = rf"(?:(?:twenty|thirty)[\W_]{{0,3}})?(?:{'|'.join(sorted(ENDS, key=len, reverse=True))})"


def in_figures(plain: str) -> str:
    """The folded text with such words in figures; an ordinal is its number."""
    return RUN.sub(lambda found: " ".join(map(str, _numbers(WORD.findall(found[0])))), plain)


def _numbers(words: list[str]) -> list[int]:
    found: list[int] = []
    before = ""
    for word in words:
        value = THOUSAND_IS if word == THOUSAND else ENDS.get(word) or GOES_ON[word]
        last = found[-1] if found else 0
        if word == THOUSAND and 0 < last < THOUSAND_IS:
            found[-1] = last * THOUSAND_IS
        elif found and _goes_on(before, value):
            found[-1] += value
        elif last in CENTURIES and before in GOES_ON and value in IN_CENTURY:
            found[-1] = last * 100 + value
        else:
            found.append(value)
        before = word
    return found


def _goes_on(before: str, value: int) -> bool:
    """As in "twenty-one" and "two thousand and fourteen"; "nineteen, one" are two numbers."""
    return (before == THOUSAND and value < THOUSAND_IS) or (before in TENS[1:] and value < TEN)
