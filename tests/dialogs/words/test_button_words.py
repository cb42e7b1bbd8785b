"""One word for one act: what the first words of a button promise, and no other word for the same."""

import ast
import re
from pathlib import Path

import pytest

from dialogs.case_work.case_card import OFFERED
from dialogs.words import SENTENCES

#: the word, and what pressing it does
WORDS = {
    "Open": "the private detail of a case, in a view that is not kept; the look is recorded",
    "Read": "a longer text: what people wrote, in such a view, or an answer with its source",
    "See": "where something stands, or a list; nothing private, nothing changed",
    "Choose": "this one of several, and on to its form",
    "Close the case": "ends a case. A window is closed by the platform's own button",
    "Back": "the step before, in a form of several",
    "Not now": "leaves a form; nothing is saved, and it can be done later",
    "Keep it as it is": "leaves what a form would have changed or deleted",
    "Go on with it": "a case goes on although its referrer wishes to withdraw it",
}
#: other words for one of these acts: none of them stands on a button
INSTEAD = re.compile(
    r"^(Show|View|Look|Display|Cancel|Done|Leave|Exit|Abort|Dismiss|Keep it$|Close it|Go back|Go on$)\b"
)


def _button_keys() -> set[str]:
    """The keys said in place of a label of a button, and those that stand in a table of buttons."""
    found: set[str] = set()
    for path in Path("dialogs").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
                texts = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant))
                found |= {one for one in texts if isinstance(one, str) and one in SENTENCES}
    return found


MAKERS = frozenset({"Button", "commanded", "step_button", "_button", "button", "see", "agency_button", "_command"})
KEYS = sorted(_button_keys() | {label for _, label, _, _ in OFFERED})


def test_the_buttons_are_found() -> None:
    assert {"case.open", "ask.read", "decide.save", "cases.show"} <= set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_no_other_word_stands_for_the_same_act(key: str) -> None:
    assert not INSTEAD.search(SENTENCES[key]), f"one of {', '.join(WORDS)}"


@pytest.mark.parametrize("key", [one for one in KEYS if SENTENCES[one].startswith("Open")])
def test_open_opens_the_private_detail_alone(key: str) -> None:
    assert key.startswith(("case.open", "alike.open"))


@pytest.mark.parametrize("key", [one for one in KEYS if re.match("(Not now|Keep )", SENTENCES[one])])
def test_a_form_is_left_with_one_of_two_words(key: str) -> None:
    assert SENTENCES[key] in WORDS


def test_closing_is_of_the_case() -> None:
    closing = {SENTENCES[one] for one in KEYS if SENTENCES[one].startswith("Close")}
    assert closing <= {"Close the case", "Close this as a duplicate"}
