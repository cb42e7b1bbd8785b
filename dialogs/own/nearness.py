"""How many slips of the finger lie between what was typed and a word that is known."""

from collections.abc import Iterable

#: one slip in a short word, two in a longer one
LONG = 5


def nearest_to(typed: str, known: Iterable[str]) -> str:
    """The known word that is nearest; "" where none is near."""
    word = typed.casefold()
    near = sorted((slips(word, one), order, one) for order, one in enumerate(known))
    return next((one for count, _, one in near if count <= _allowed(one, word)), "")


def _allowed(known: str, typed: str) -> int:
    return 2 if min(len(known), len(typed)) >= LONG else 1


def slips(one: str, other: str) -> int:
    """Letters left out, added, changed, or two that changed places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its))
            if above and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]
