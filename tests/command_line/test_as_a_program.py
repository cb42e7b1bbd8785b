"""The commands as other programs start them, with their exit status and both outputs."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def started(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """In the plainest of environments: no locale, no terminal."""
    environment = {"PATH": os.environ["PATH"], "LANG": "C"}
    command = [sys.executable, "-m", "bot", *words]
    return subprocess.run(command, input=given, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)


def test_assess_reads_standard_input_and_writes_json() -> None:
    done = started("assess", "--procedure", "enfield", "--answers", "-", "--json", given='{"under_18": "no"}')
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["finding"] == "out_of_scope"


def test_a_refusal_is_one_line_on_standard_error_and_status_2() -> None:
    done = started("timetable", "--procedure", "enfield", "--event", "incident=2026-02-30")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "2026-02-30" in done.stderr


def test_the_law_is_printed_where_there_is_no_locale() -> None:
    done = started("law", "--procedure", "enfield")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Enfield Safeguarding Children Board")


def test_an_option_without_its_value_is_no_trace_of_a_stack() -> None:
    done = started("timetable", "--procedure", "enfield", "--event", "decided=2026-03-02", "--decision")
    assert (done.returncode, done.stdout) == (2, "")
    assert "requires an argument" in done.stderr
    assert "Traceback" not in done.stderr
