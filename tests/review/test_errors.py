"""Each refusal says in plain words what was refused."""

import inspect

import pytest

from review import errors

REFUSALS = [
    found
    for _, found in inspect.getmembers(errors, inspect.isclass)
    if issubclass(found, errors.ReviewError) and found is not errors.ReviewError
]


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.__name__)
def test_a_refusal_reads_as_a_sentence(refusal: type[errors.ReviewError]) -> None:
    message = str(refusal())
    assert message == refusal.__doc__
    assert message.endswith(".")
    assert "\n" not in message


def test_a_refusal_may_say_more_than_its_name() -> None:
    assert str(errors.UnknownProcedureError("There is none.")) == "There is none."
