"""What somebody types after `python -m bot`, and what comes back."""

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from bot.__main__ import app


def typed(*words: str, standard_input: str | None = None) -> Result:
    return CliRunner().invoke(app, words, input=standard_input)


def said(*words: str, standard_input: str | None = None) -> str:
    """What is printed, with its line breaks taken out."""
    result = typed(*words, standard_input=standard_input)
    assert (result.exit_code, result.stderr) == (0, "")
    return " ".join(result.stdout.split())


def as_json(*words: str, standard_input: str | None = None) -> Any:
    result = typed(*words, "--json", standard_input=standard_input)
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def refused(*words: str, standard_input: str | None = None) -> str:
    """The one sentence or two on standard error; nothing else is printed, and the exit status is 2."""
    result = typed(*words, standard_input=standard_input)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    return result.stderr.strip()


def dates(procedure: str, *events: str, decision: str = "") -> list[tuple[str, str, str]]:
    """Each deadline with its last day and the last working day that it leaves."""
    words = [word for event in events for word in ("--event", event)]
    words += ["--decision", decision] if decision else []
    found = as_json("timetable", "--procedure", procedure, *words)
    return [(one["deadline"], one["due"], one["act_by"]) for one in found]


def answers(tmp_path: Path, **given: object) -> str:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    return str(path)


#: a child of this area, everything asked, nothing happened
ASKED = {
    "under_18": "yes",
    "normally_resident": "here",
    "abuse_or_neglect": "no",
    "what_happened": "neither",
    "suspected_suicide": "no",
    "working_together_concern": "clear_there_are_none",
    "detention": "none",
    "looked_after": "no",
    "regulated_setting": "none",
    "at_risk_now": "no",
    "lessons_or_good_practice": "no",
    "situations": [],
}


def assessed(procedure: str, **changed: object) -> Any:
    given = json.dumps({**ASKED, **changed})
    return as_json("assess", "--procedure", procedure, "--answers", "-", standard_input=given)


def in_words(procedure: str, **changed: object) -> str:
    given = json.dumps({**ASKED, **changed})
    return said("assess", "--procedure", procedure, "--answers", "-", standard_input=given)
