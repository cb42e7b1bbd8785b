"""`review` stands alone: the standard library and itself."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import review

REVIEW = Path(review.__file__).parent


def imported(source: str) -> Iterator[str]:
    """The first part of every module that a source imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." if node.level else str(node.module).split(".")[0]


@pytest.mark.parametrize("path", sorted(REVIEW.rglob("*.py")), ids=lambda path: str(path.relative_to(REVIEW)))
def test_only_the_standard_library_and_review_itself_are_imported(path: Path) -> None:
    assert set(imported(path.read_text(encoding="utf-8"))) <= sys.stdlib_module_names | {"review"}


@pytest.mark.parametrize("path", sorted((REVIEW / "law").rglob("*.py")), ids=lambda path: path.name)
def test_the_law_knows_nothing_of_cases_or_people(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name for name in inner if name and name.startswith("review.")} <= {
        "review.errors",
        *(f"review.law.{one.stem}" for one in (REVIEW / "law").glob("*.py")),
    }


def test_an_import_inside_a_function_is_found_too() -> None:
    assert set(imported("import os.path\ndef f():\n    from yaml import load\n    from . import x")) == {
        "os",
        "yaml",
        ".",
    }
