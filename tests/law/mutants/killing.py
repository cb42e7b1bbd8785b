"""Whether a test turns red: those that pin the tables, and the examples of findings, called as they stand."""

import inspect
from collections.abc import Callable, Iterator

from review.law import PROCEDURES
from tests.law import test_examples_findings, test_pinned, test_pinned_says
from tests.law.mutants.changes import SHARED, Mutant, standing

Test = Callable[..., None]
TESTS: tuple[Test, ...] = tuple(
    test
    for module in (test_pinned, test_pinned_says, test_examples_findings)
    for name, test in vars(module).items()
    if name.startswith("test_") and inspect.isfunction(test)
)


def survives(mutant: Mutant) -> bool:
    """Every test passes all the same."""
    with standing(mutant):
        return all(_green(test, arguments) for test, arguments in _calls(mutant.procedure))


def _calls(changed: str) -> Iterator[tuple[Test, tuple[str, ...]]]:
    """Each test with each procedure that the change concerns."""
    names = tuple(PROCEDURES) if changed == SHARED else (changed,)
    for test in TESTS:
        if "name" in inspect.signature(test).parameters:
            yield from ((test, (name,)) for name in names)
        elif changed == SHARED:
            yield test, ()


def _green(test: Test, arguments: tuple[str, ...]) -> bool:
    try:
        test(*arguments)
    except Exception:  # noqa: BLE001 - red is red, however a test fails
        return False
    return True
