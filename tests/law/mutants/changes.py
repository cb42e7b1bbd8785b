"""What is changed, one thing at a time: every procedure's two tables, and the rules that all of them share."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from review import answers, criteria
from review.law import PROCEDURES, PROVISIONS
from tests.law.mutants.mutations import mutations

SHARED = "every procedure"


@dataclass(frozen=True)
class Mutant:
    procedure: str
    what: str
    #: what stands there now, and what is put in its place
    original: Any
    other: Any

    def __str__(self) -> str:
        return f"{self.procedure}: {self.what}"


def mutants_of(name: str) -> Iterator[Mutant]:
    """Of a procedure's two tables; of the rules and the answers where `name` is SHARED."""
    if name == SHARED:
        yield from _of_the_rules()
        yield from _of_several_children()
        yield from _of_the_answers()
        return
    for table in (PROCEDURES[name], PROVISIONS[name]):
        yield from (Mutant(name, what, table, other) for what, other in mutations(table))


def _of_the_rules() -> Iterator[Mutant]:
    rules = criteria.RULES
    for n, (one, two) in enumerate(pairwise(rules)):
        before, after = rules[:n], rules[n + 2 :]
        both = f"{one[0]} and {two[0]}"
        yield Mutant(SHARED, f"RULES: {both} swapped", rules, (*before, two, one, *after))
        exchanged = ((one[0], two[1]), (two[0], one[1]))
        yield Mutant(SHARED, f"RULES: the conditions of {both} exchanged", rules, (*before, *exchanged, *after))
    for listed in ("RULES", "MET", "TO_BE_ASKED"):
        rows = getattr(criteria, listed)
        for n, (code, _) in enumerate(rows):
            yield Mutant(SHARED, f"{listed}: {code} dropped", rows, rows[:n] + rows[n + 1 :])


def _of_several_children() -> Iterator[Mutant]:
    """Which of their findings leads, and what is surest to be notifiable."""
    for listed in ("STRENGTH", "CERTAINTY"):
        order = getattr(criteria, listed)
        for n, (one, two) in enumerate(pairwise(order)):
            yield Mutant(SHARED, f"{listed}: {two} before {one}", order, (*order[:n], two, one, *order[n + 2 :]))
        for n, one in enumerate(order):
            yield Mutant(SHARED, f"{listed}: {one} dropped", order, order[:n] + order[n + 1 :])


def _of_the_answers() -> Iterator[Mutant]:
    """The regulated settings and the places of detention, each left out."""
    for offered in (answers.Setting, answers.Detention):
        for member in offered:
            kept = {one.name: one.value for one in offered if one is not member}
            yield Mutant(SHARED, f"{offered.__name__}: {member} dropped", offered, StrEnum(offered.__name__, kept))


@contextmanager
def standing(mutant: Mutant) -> Iterator[None]:
    """The change in force, wherever the law keeps what is changed; put right afterwards."""
    places = tuple(_places(mutant.original))
    _put(places, mutant.other)
    try:
        yield
    finally:
        _put(places, mutant.original)


def _places(original: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """The names and table entries by which programs find it."""
    modules = [vars(module) for name, module in sys.modules.items() if name.startswith("review.") and module]
    for holder in (*modules, PROCEDURES, PROVISIONS):
        yield from ((holder, key) for key, value in holder.items() if value is original)


def _put(places: tuple[tuple[dict[str, Any], str], ...], value: Any) -> None:
    for holder, key in places:
        holder[key] = value
