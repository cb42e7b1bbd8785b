"""The events that OPERATIONS.md names are those that the program logs: none is missing there, and none is invented."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "OPERATIONS.md").read_text(encoding="utf-8")
LEVELS = frozenset({"debug", "info", "warning", "error", "exception", "critical"})
EVENT = re.compile(r"[a-z]+(_[a-z]+)+|uncaught")
#: what a library says is noted under one name
OF_LIBRARIES = "library_log"


def logged() -> Iterator[str]:
    """The first word of every call of structlog's, wherever it stands."""
    for path in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LEVELS:
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str) and EVENT.fullmatch(first.value):
                    yield first.value


def on_the_page() -> set[str]:
    """From the heading of the logs to the next matter."""
    part = PAGE[PAGE.index("**Logs**") : PAGE.index("**It does not answer.**")]
    return {word for word in re.findall(r"`([a-z_]+)`", part) if EVENT.fullmatch(word)}


def test_the_page_names_the_events_that_there_are() -> None:
    found = {*logged(), OF_LIBRARIES}
    assert len(found) > 25
    assert on_the_page() == found
