"""No statutory number stands outside `review/law`: each number elsewhere in `review` is listed here with its reason."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import review

REVIEW = Path(review.__file__).parent

#: file -> number -> why it is no value of a law
ALLOWED: dict[str, dict[int, str]] = {
    "awaited.py": {
        1: "the first working day after a day that was set: ours",
        2: "what comes after the first full stop of a key; the working day after on which the panel's channel hears of "
        "a late return, a day after the agency: ours",
    },
    "calendar.py": {
        1: "one day at a time; the first working day before or after; months are numbered from 1",
        4: "Friday, in the numbering of Python's weekdays",
        12: "months in a year",
    },
    "case.py": {0: "the first entry", 1: "the first question"},
    "conventions.py": {
        0: "no longer than the rule, where a board says nothing",
        1: "one day; the month whose days others are counted by",
        5: "the working days of a week",
        6: "the months that fixed days are given for (K5)",
        7: "the days of a week",
        12: "the months that fixed days are given for (K5)",
        17: "the hour at which an office closes, where a board says nothing",
        30: "fixed days that a board may count instead of a month (K5): never past the corresponding date",
        182: "fixed days that a board may count instead of six months (K5)",
        365: "fixed days that a board may count instead of twelve months (K5)",
    },
    "criteria.py": {
        0: "the leading reason",
        1: "the further reasons; the number of a criterion",
        2: "the number of a criterion",
        3: "the number of a criterion",
        4: "the number of a criterion",
    },
    "drafts.py": {
        21: "the days without a change after which a draft's owner is warned, where app.yaml says nothing: ours",
        28: "the days after which it is erased, where app.yaml says nothing: ours",
    },
    "errors.py": {0: "the message given"},
    "finding_out.py": {
        0: "of all the children; the first of them",
        1: "the first child, in the order of the referral",
    },
    "ladder.py": {
        0: "the full hour; the day to act by itself; the business team, who stand first",
        1: "the day after; a working day is left; the Chair learns of it a working day after at the earliest",
        2: "the working days after which the Chair learns of it, where app.yaml says nothing: ours",
        5: "the working days before `act_by` where app.yaml says nothing, and those between two reminders to set a day "
        "for what agencies send in: habits of ours, no rule",
        9: "nine in the morning where app.yaml says nothing",
        26: "how many times the panel is reminded to set a day for what agencies send in: ours",
    },
    "ledger.py": {0: "not sent back yet", 1: "sent back once more"},
    "return_steps.py": {1: "the first of the two tellings, to the agency"},
    "ports.py": {
        0: "the first page of a list",
        10: "the lines of a page, where nobody says how many: ours",
    },
    "settled.py": {0: "the first of the same decisions"},
    "stated.py": {1: "the next question"},
    "referral.py": {0: "the first child, of whom what is asked of all was answered"},
}


def numbers(source: str) -> Iterator[tuple[float, int]]:
    """The integers written in a source, each with its line; True and False are none."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
            yield node.value, node.lineno


@pytest.mark.parametrize("path", sorted(REVIEW.glob("*.py")), ids=lambda path: path.name)
def test_every_number_outside_the_law_is_listed_with_its_reason(path: Path) -> None:
    allowed = ALLOWED.get(path.name, {})
    found = [
        f"{path.name}:{line} holds {number}"
        for number, line in numbers(path.read_text(encoding="utf-8"))
        if number not in allowed
    ]
    assert found == []


def test_the_list_holds_no_reason_for_a_number_that_is_not_there() -> None:
    unused = [
        (name, number)
        for name, reasons in ALLOWED.items()
        for number in reasons
        if number not in {found for found, _ in numbers((REVIEW / name).read_text(encoding="utf-8"))}
    ]
    assert unused == []


def test_numbers_in_a_source_are_found_and_truth_is_no_number() -> None:
    assert [number for number, _ in numbers("period = 5\nopen = True\nat = f(days=7)")] == [5, 7]
