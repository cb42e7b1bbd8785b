"""Whom a referral is about: its children and adults, each with a number of their own, and the keys of what is said.

The first child's answers stand under the plain keys ("born"); what is said of anybody further has that one's number
after the key ("born#2", "adult_name#1"). Numbers are never given twice, so that removing somebody renumbers nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dialogs.words import say
from review.drafts import Value

Values = Mapping[str, Value]


class Kind(StrEnum):
    CHILD = "child"
    ADULT = "adult"


#: the draft's own marks: who there is beside the first child, and the last number that was given
LISTS: Mapping[Kind, str] = {Kind.CHILD: "_children", Kind.ADULT: "_adults"}
LAST = "_last_number"
FIRST = "1"
LABELS: Mapping[Kind, str] = {Kind.CHILD: "refer.who.child", Kind.ADULT: "refer.who.adult"}
#: so many can be named in one referral
MOST: Mapping[Kind, int] = {Kind.CHILD: 10, Kind.ADULT: 20}


@dataclass(frozen=True, kw_only=True)
class Who:
    """A child or an adult of a referral, by number. `key` is also the step in which they are named."""

    kind: Kind
    number: str
    #: the how manieth child or adult they are now, for people to read
    place: int = 1

    @property
    def key(self) -> str:
        return self.of(self.kind.value)

    @property
    def label(self) -> str:
        """Such as "Child 2": it names nobody."""
        return say(LABELS[self.kind], number=self.place)

    @property
    def first(self) -> bool:
        return self.kind is Kind.CHILD and self.number == FIRST

    def of(self, key: str) -> str:
        """The key of this one's answer to a question."""
        return key if self.first else f"{key}#{self.number}"


THE_CHILD = Who(kind=Kind.CHILD, number=FIRST)


def plain(key: str) -> str:
    return key.partition("#")[0]


def page(key: str) -> int:
    """Of a step that goes over several pages: which ("check#2" is the second)."""
    number = key.partition("#")[2]
    return int(number) if number.isdecimal() else 1


def _numbers(values: Values, kind: Kind) -> tuple[str, ...]:
    found = values.get(LISTS[kind], ())
    return found if isinstance(found, tuple) else (found,)


def children(values: Values) -> tuple[Who, ...]:
    """In the order in which they were named, the first always."""
    named = enumerate(_numbers(values, Kind.CHILD), 2)
    further = (Who(kind=Kind.CHILD, number=number, place=place) for place, number in named)
    return (THE_CHILD, *further)


def adults(values: Values) -> tuple[Who, ...]:
    named = enumerate(_numbers(values, Kind.ADULT), 1)
    return tuple(Who(kind=Kind.ADULT, number=number, place=place) for place, number in named)


def everybody(values: Values) -> tuple[Who, ...]:
    return (*children(values), *adults(values))


def called(values: Values, key: str) -> Who | None:
    """Whoever is named in the step of that key; None where nobody is, or is no longer."""
    return next((one for one in everybody(values) if one.key == key), None)


def room_for(values: Values, kind: Kind) -> bool:
    return len(children(values) if kind is Kind.CHILD else adults(values)) < MOST[kind]


def said_of(who: Who, values: Values) -> Values:
    """The answers about this one, under the plain keys, and those that are about nobody in particular."""
    if who.first:
        return {key: value for key, value in values.items() if "#" not in key}
    own = {plain(key): value for key, value in values.items() if key.partition("#")[2] == who.number}
    return {**{key: value for key, value in values.items() if key in COMMON}, **own}


#: what is asked once, whoever it is about
COMMON = frozenset({"at_risk_now", "incident_on", "la_aware_on", "lessons_or_good_practice"})


def with_another(values: Values, kind: Kind) -> tuple[dict[str, Value], Who]:
    """One more; or the one added before of whom nothing was said yet, so that pressing twice adds one."""
    for one in children(values)[1:] if kind is Kind.CHILD else adults(values):
        if not any(key.partition("#")[2] == one.number and value for key, value in values.items()):
            return dict(values), one
    number = str(int(str(values.get(LAST) or FIRST)) + 1)
    answers: dict[str, Value] = {**values, LISTS[kind]: (*_numbers(values, kind), number), LAST: number}
    return answers, next(one for one in everybody(answers) if one.number == number)


def without(values: Values, who: Who) -> dict[str, Value]:
    """Nothing is kept of whom is removed."""
    kept = {key: value for key, value in values.items() if key.partition("#")[2] != who.number}
    return {**kept, LISTS[who.kind]: tuple(one for one in _numbers(values, who.kind) if one != who.number)}
