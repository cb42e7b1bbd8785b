"""What the commands refuse: one sentence on standard error with the nearest known word, and exit status 2."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches

import typer

from review.errors import ReviewError
from review.law import PROCEDURES
from review.law.terms import Procedure

LONGEST_WORD = 60
NEAR = 0.5


class InputRefusedError(Exception):
    """What was typed or handed in cannot be used. The text says why and what is allowed."""


@contextmanager
def in_one_sentence() -> Iterator[None]:
    try:
        yield
    except (InputRefusedError, ReviewError) as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(2) from None


def warn(sentence: str) -> None:
    typer.echo(f"Warning: {sentence}", err=True)


def known(word: str, allowed: Iterable[str], what: str) -> str:
    """The word, if it is one of those allowed. `what` is as in "There is no event called"."""
    names = tuple(allowed)
    if word in names:
        return word
    near = get_close_matches(word.strip().lower().replace("_", "-"), [one.replace("_", "-") for one in names], 1, NEAR)
    meant = next((f"Did you mean {one}? " for one in names if [one.replace("_", "-")] == near), "")
    raise InputRefusedError(f"There is no {what} called {shown(word)}. {meant}There are: {', '.join(names)}.")


def shown(word: str) -> str:
    """What was typed, as far as it fits into a sentence."""
    return repr(word if len(word) <= LONGEST_WORD else f"{word[:LONGEST_WORD]}...")


def law_named(name: str) -> Procedure:
    if not name:
        raise InputRefusedError(f"Say which procedure: --procedure and one of {', '.join(PROCEDURES)}.")
    return PROCEDURES[known(name, PROCEDURES, "procedure")]
