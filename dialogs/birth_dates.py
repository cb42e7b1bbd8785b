"""Whether a text tells a birth date of somebody of a case, or enough of it. Texts come in folded (bare_words).

The whole date always does. A part of it does where the sentence speaks of a birth: the day with its month, whatever the
year ("her birthday is 17 August"), and the month with its year. The month with its year of a child's birth does alone
too ("since August 2019"), since few children of a place are born in a month and a refusal costs a minute; but for the
months from the incident on: there the case itself runs, and the meetings about a baby must have a month.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dialogs.number_words import in_figures
from dialogs.spellings import LETTERS, MONTHS, meant_month, named_month
from review.referral import Referred

#: a month, what may be its day, and what may be its year
DatePart = tuple[int, Sequence[str], Sequence[str]]
PIECE = re.compile(r"\d+|[^\W\d_]+")
NO_PART_OF_A_DAY = frozenset("st nd rd th of the day month year in this last next".split())  # noqa: SIM905 (as it is read)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
#: "1 7 0 8 2 0 1 9": of fewer figures no date can be read
FIGURES_APART = re.compile(r"(?<!\d)\d(?:[\W_]{1,3}\d(?!\d)){5,}")
LAST_DAY = 31
#: "17thaugust"
GLUED = re.compile(rf"(?<=\d)(?:st|nd|rd|th)(?={'|'.join(name[:LETTERS] for name in MONTHS)})")
#: "August '19"
SHORT_YEAR = re.compile(r"(?<![\w])['\u2019](?=\d\d\b)")
DATE_OF_BIRTH = re.compile(r"\bd\W{0,2}o\W{0,2}b\b\W*")
#: of a birth; "the birth mother" and "the pre-birth assessment" are of everyday work
OF_A_BIRTH = re.compile(
    r"\b(?:new)?born\b|(?<!\bpre)(?<!\bpre[\W_])\b(?:birth(?:s|days?|dates?)?|bdays?|b-days?)\b"
    r"(?!\W+(?:mothers?|fathers?|parents?|famil\w*|siblings?|relatives?|plans?)\b)|\bturn(?:s|ed|ing)? \d"
)
#: where a sentence ends: not after a figure, nor after "Aug."
ENDS = re.compile(rf"(?<!\d)(?<!{')(?<!'.join(name[:LETTERS] for name in MONTHS)})[.;!](?=\s)")
#: a date of figures, whole or in part: "17/8", "8.2019", "2019-08"; no reference such as "LAN-2019-08"
OF_FIGURES = re.compile(r"(?<![\w./-])\d{1,4}(?: ?[./-] ?\d{1,4}){1,2}(?![\w/-])")


def tells_birth_date(referral: Referred, plain: str) -> bool:
    children = {one.child.born for one in referral.children if one.child.born}
    everybody = children | {one.born for one in referral.adults if one.born}
    if not everybody:
        return False
    said = DATE_OF_BIRTH.sub("birth ", SHORT_YEAR.sub("20", GLUED.sub(" ", in_figures(plain))))
    started = referral.incident_on.replace(day=1)
    return (
        _tells_whole(everybody, said)
        or any(_tells_part(everybody, one) for one in ENDS.split(said) if OF_A_BIRTH.search(one))
        or _tells_month({one for one in children if one < started}, said)
    )


def _pieces(said: str) -> Sequence[str]:
    return [one for one in PIECE.findall(said) if one not in NO_PART_OF_A_DAY]


# --- the whole date ----------------------------------------------------------------------------------------------


def _tells_whole(everybody: Iterable[date], said: str) -> bool:
    apart = ["".join(PIECE.findall(one)) for one in FIGURES_APART.findall(said)]
    pieces = [*_pieces(said), *apart]
    threes = zip(pieces, pieces[1:], pieces[2:], strict=False)
    run_together = {one for day in everybody for one in _in_figures(day)}
    return not run_together.isdisjoint(pieces) or any(_is_day(day, three) for three in threes for day in everybody)


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
    return meant_month(piece) == born.month or piece == ROMAN[born.month - 1] or _figure(born.month, piece)


def _year(born: date, piece: str) -> bool:
    return piece.isdecimal() and piece in (str(born.year), f"{born.year % 100:02}")


def _in_figures(born: date) -> tuple[str, ...]:
    full = (born.strftime(order) for order in ("%d%m%Y", "%Y%m%d", "%m%d%Y", "%d%m%y", "%y%m%d"))
    return *full, f"{born.day}{born.month}{born.year}"


# --- a part of it ------------------------------------------------------------------------------------------------


def _tells_part(everybody: Iterable[date], sentence: str) -> bool:
    return any(
        month == born.month and (any(_figure(born.day, one) for one in days) or any(_year(born, one) for one in years))
        for month, days, years in (*_named(_pieces(sentence)), *_figured(sentence))
        for born in everybody
    )


def _named(pieces: Sequence[str]) -> Iterator[DatePart]:
    for at, piece in enumerate(pieces):
        month = meant_month(piece)
        if month:
            yield _part(month, pieces[max(0, at - 1) : at], pieces[at + 1 : at + 3])


def _figured(sentence: str) -> Iterator[DatePart]:
    """Each figure of such a date may be the month."""
    for found in OF_FIGURES.findall(sentence):
        parts = PIECE.findall(found)
        yield from (_part(int(one), parts[:at], parts[at + 1 :]) for at, one in enumerate(parts))


def _part(month: int, before: Sequence[str], after: Sequence[str]) -> DatePart:
    """A year of two figures stands after the month: "19 August" is a day."""
    return month, (*before, *after), (*(one for one in before if len(one) == len("2019")), *after)


def _tells_month(children: Iterable[date], said: str) -> bool:
    """Not where a day stands before the month: what was said is then another whole date."""
    born = {(one.month, str(one.year)) for one in children}
    return not born.isdisjoint(_months(_pieces(said))) or not born.isdisjoint(_months_in_figures(said))


def _months(pieces: Sequence[str]) -> Iterator[tuple[int, str]]:
    for before, piece, after in zip(("", *pieces), pieces, pieces[1:], strict=False):
        if not (before.isdecimal() and int(before) <= LAST_DAY):
            yield named_month(piece), after


def _months_in_figures(said: str) -> Iterator[tuple[int, str]]:
    for found in OF_FIGURES.findall(said):
        parts = PIECE.findall(found)
        if len(parts) == len(("month", "year")):
            month, year = sorted(parts, key=len)
            yield int(month), year
