"""`make mutants`: how many of all small changes to the law's tables turn a test red. Nothing in the tree changes."""

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from review.law import PROCEDURES
from tests.law.mutants.changes import SHARED, Mutant, mutants_of
from tests.law.mutants.killing import survives

NAMES = (SHARED, *PROCEDURES)


def main() -> int:
    """0 where every change is noticed, 1 where one is not, 2 where the tests are red without any."""
    started = time.monotonic()
    nothing = object()
    red = [name for name in NAMES if not survives(Mutant(name, "nothing changed", nothing, nothing))]
    if red:
        _say(f"The tests of the law are red before anything is changed: {', '.join(red)}. See pytest tests/law.")
        return 2
    with ProcessPoolExecutor(os.cpu_count()) as processes:
        examined = dict(zip(chosen := _chosen(), processes.map(_examined, chosen), strict=True))
    return _report(examined, time.monotonic() - started)


def _chosen() -> tuple[str, ...]:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("procedure", nargs="?", choices=NAMES, help="only the changes to this one")
    procedure = parser.parse_args().procedure
    return (procedure,) if procedure else NAMES


def _examined(name: str) -> tuple[int, list[str]]:
    """How many changes there are, and which no test notices."""
    mutants = tuple(mutants_of(name))
    return len(mutants), [mutant.what for mutant in mutants if survives(mutant)]


def _report(examined: dict[str, tuple[int, list[str]]], seconds: float) -> int:
    made = Counter({name: count for name, (count, _) in examined.items()})
    left = Counter({name: len(unnoticed) for name, (_, unnoticed) in examined.items()})
    for name, (count, unnoticed) in examined.items():
        _say(f"{name}: {count - len(unnoticed)} of {count}")
        for what in unnoticed:
            _say(f"  no test notices {what}")
    killed = made.total() - left.total()
    _say(f"{killed} of {made.total()} changes turn a test red ({killed / made.total():.2%}), in {seconds:.0f} seconds")
    return 1 if left.total() else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
