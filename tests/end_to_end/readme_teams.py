"""What README says under "Connect Teams", read as a stranger reads it: commands, exports, app.yaml and the table."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ".venv/bin/python -m bot "
TITLE = "## Connect Teams"


@cache
def section() -> str:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = text[text.index(TITLE) :]
    return found[: found.index("\n## ", 1)]


def endpoint() -> str:
    """What is put as the messaging endpoint."""
    return _only(r"\*Messaging endpoint\* put `(\S+)`")


def app_yaml() -> str:
    indented = _only(r"(?s)```yaml\n(.+?)```")
    return "\n".join(line.removeprefix("   ") for line in indented.splitlines()) + "\n"


def exports() -> Mapping[str, str]:
    """Each variable of the environment with what is put there."""
    lines = re.findall(r"^\s*export (.+)$", section(), re.MULTILINE)
    return dict(pair.split("=", 1) for line in lines for pair in line.split())


def pasted() -> Mapping[str, str]:
    """Each file of a secret with what is pasted into it."""
    return dict(re.findall(r"^\s*cat > (\S+)\s+# (\S+)$", section(), re.MULTILINE))


def key_file() -> tuple[str, str]:
    """The file of the master key, and the command that makes it."""
    made = rf"^\s*test -s (\S+) \|\| {re.escape(PROGRAM)}(\w+) > \1$"
    ((file, words),) = re.findall(made, section(), re.MULTILINE)
    return file, words


def command(beginning: str) -> list[str]:
    """The words after `python -m bot` of the shortest command that begins so."""
    lines = [str(line).strip() for line in re.findall(r"(?m)^\s*\.venv/bin/python -m bot .+$", section())]
    found = min((line for line in lines if line.startswith(PROGRAM + beginning)), key=len)
    return found.removeprefix(PROGRAM).split()


def what_doctor_says() -> list[str]:
    """The first column of the table of wrong turns."""
    rows = re.findall(r"(?m)^\| (`.+?) \|", section())
    return [said for row in rows for said in re.findall(r"`(.+?)`", row)]


def channel_id(link: str) -> str:
    """By the sentence in README: what stands after /channel/ up to the next /, with two signs written out."""
    assert "stands after `/channel/` up to the next `/`, with `:` for `%3A` and `@` for `%40`" in _in_one_line()
    return link.partition("/channel/")[2].partition("/")[0].replace("%3A", ":").replace("%40", "@")


def _in_one_line() -> str:
    return " ".join(section().split())


def _only(pattern: str) -> str:
    (found,) = re.findall(pattern, section())
    return str(found)
