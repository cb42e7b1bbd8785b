"""A deployment that somebody operates from the command line, on either engine. Its cases are invented."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import Result

from bot.build import Program, build
from bot.clock import SystemClock
from bot.configuration import load
from review.case import Case
from review.entries import Entry
from review.people import AgencyAdded, BoardEntry
from review.ports import Letter
from review.tellings import Kind
from tests.command_line.typed import typed
from tests.databases import ENGINES, MASTER_KEY, _made
from tests.invented import BUSINESS_SLACK, MONDAY, looked_entry, manager, put_to_chair_entry, referred_entry

APP_YAML = """\
data: "./data"
slack: {team_id: "T0001", app_id: "A0001"}
emergency: ["999 in an emergency"]
boards:
  lancashire:
    name: "Pan-Lancashire Safeguarding Children Board"
    procedure: "pan-lancashire"
    reference: "LAN"
    areas: ["Lancashire"]
    channels:
      business: {slack: "C0BUSINESS"}
    offices:
      chair: [{name: "Ada Quill", slack: "UCHAIR"}]
      business_manager: [{name: "Cy Dale", slack: "UMANAGER"}]
"""
ONE, OTHER = "LAN-2026-001", "LAN-2026-002"
#: what `verify` and `restore` say of a database in which nothing was altered
SOUND = "Sound: every chain holds"


@dataclass(frozen=True, kw_only=True)
class Operated:
    """`url` may be moved to another database with `pointed_at`."""

    folder: Path
    patch: pytest.MonkeyPatch

    @property
    def config(self) -> Path:
        return self.folder / "app.yaml"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def typed(self, *words: str | Path, given: str | None = None) -> Result:
        return typed(*map(str, words), "--config", str(self.config), standard_input=given)

    def said(self, *words: str | Path, given: str | None = None) -> str:
        result = self.typed(*words, given=given)
        assert result.exit_code == 0, result.output
        return " ".join(result.stdout.split())

    def refused(self, *words: str | Path, given: str | None = None, status: int = 2) -> str:
        result = self.typed(*words, given=given)
        assert result.exit_code == status, result.output
        assert "Traceback" not in result.output
        return " ".join(result.output.split())

    def pointed_at(self, url: str) -> None:
        self.patch.setenv("DATABASE_URL", url)

    @contextmanager
    def open(self) -> Iterator[Program]:
        program = build(load(self.config, os.environ, platforms=False), SystemClock())
        try:
            yield program
        finally:
            program.database.close()

    def case(self, reference: str) -> Case:
        with self.open() as program, program.units(MONDAY) as unit:
            return unit.case_called(reference)


def refer(program: Program, reference: str, *later: Entry) -> Case:
    with program.units(MONDAY) as unit:
        case = unit.open_case(referred_entry(draft=f"draft of {reference}", reference=reference))
        for entry in later:
            case = unit.append(case, entry)
        unit.post(Letter(key=f"case:{reference}", to=BUSINESS_SLACK, kind=Kind.CASE, subject=case.id))
    return case


@pytest.fixture
def operated(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Operated:
    """Two cases of one child, one of them looked at and with the Chair, and an agency added in chat."""
    made = Operated(folder=tmp_path, patch=monkeypatch)
    made.config.write_text(APP_YAML, encoding="utf-8")
    monkeypatch.setenv("SCR_MASTER_KEY", MASTER_KEY.hex())
    made.pointed_at(database_url)
    with made.open() as program:
        refer(program, ONE, looked_entry(), put_to_chair_entry())
        refer(program, OTHER)
        with program.units(MONDAY) as unit:
            added = BoardEntry(recorded=MONDAY, by=manager(), content=AgencyAdded(agency="Police"))
            unit.keep_people("lancashire", added)
    return made


@pytest.fixture(params=ENGINES)
def other_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database to restore into."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'again' / 'case-review.sqlite'}"
    else:
        with _made(request.getfixturevalue("postgres_server")) as url:
            yield url
