"""OPERATIONS.md from its first line to its last, as somebody types it who has nothing else."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE

import pytest

from bot.build import build
from bot.clock import SystemClock
from bot.configuration import load
from tests.bot.machine import Machine, blocks
from tests.bot.operated import ONE, OTHER, refer
from tests.databases import _made

SECRETS = {
    "SLACK_BOT_TOKEN": "xoxb-invented",
    "SLACK_SIGNING_SECRET": "invented",
    "MICROSOFT_APP_ID": "00000000-0000-0000-0000-00000000000a",
    "MICROSOFT_APP_PASSWORD": "invented",
    "MICROSOFT_APP_TENANT_ID": "00000000-0000-0000-0000-000000000000",
}
SOUND = "Sound: every chain holds"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(folder=tmp_path / "machine").is_there()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    with _made(postgres_server) as url:
        yield url


def settles_in(machine: Machine) -> None:
    """app.yaml is made one's own, and the secrets are written."""
    app = machine.at("/etc/case-review/app.yaml")
    text = app.read_text()
    assert 'data: "/var/lib/case-review"' in text or f'data: "{machine.at("/var/lib/case-review")}"' in text
    for name, value in SECRETS.items():
        path = machine.at("/etc/case-review/secrets") / name
        path.write_text(f"{value}\n")


def referred(machine: Machine, *references: str, **environment: str) -> None:
    """Somebody has referred cases, as the program that serves keeps them."""
    secret = machine.at("/etc/case-review/secrets/SCR_MASTER_KEY")
    given = {"SCR_MASTER_KEY_FILE": str(secret), "PATH": os.environ["PATH"], **environment}
    program = build(load(machine.at("/etc/case-review/app.yaml"), given, platforms=False), SystemClock())
    for reference in references:
        refer(program, reference)
    program.database.close()


def test_every_command_of_the_page_does_what_the_page_says(machine: Machine, postgres_url: str) -> None:
    prepare, start, move, new_key, nightly, drill, upgrade, back, export, erase = blocks()
    secrets, data = machine.at("/etc/case-review/secrets"), machine.at("/var/lib/case-review")
    backups = machine.at("/var/backups/case-review")

    machine.runs(prepare)
    assert S_IMODE((secrets / "SCR_MASTER_KEY").stat().st_mode) == 0o600
    settles_in(machine)
    said = machine.runs(start)
    assert "systemctl enable --now case-review" in said
    assert "cannot be written to" in said
    unit = machine.at("/etc/systemd/system/case-review.service").read_text()
    assert {one for one in SECRETS if f"LoadCredential={one}:" not in unit} == set()
    assert "DATABASE_URL" not in "".join(line for line in unit.splitlines() if not line.startswith("#"))
    assert "SLACK_APP_TOKEN" not in unit
    referred(machine, ONE, OTHER)

    machine.at("/opt/case-review/DATABASE_URL").write_text(postgres_url)
    assert SOUND in machine.runs(move)
    assert "2 cases" in machine.runs("deploy/operate backup /var/backups/case-review/of-postgresql")
    (secrets / "DATABASE_URL").unlink()

    before = (secrets / "SCR_MASTER_KEY").read_text()
    assert machine.runs(new_key).count(SOUND) == 2
    assert (secrets / "SCR_MASTER_KEY").read_text() != before
    assert machine.at("/root/old-key/SCR_MASTER_KEY_BEFORE").read_text() == before

    assert "1 compared" in machine.runs(nightly)
    (data / "erased.txt").write_text("2026-03-02T10:30:00+00:00 nobody LAN-2026-009\n")
    assert "2 compared" in machine.runs(nightly)
    newest = max(backups.glob("20*.backup"))

    data.rename(machine.at("/root/away"))
    newest.rename(backups / "LAST.backup")
    said = machine.runs(drill)
    assert said.count(SOUND) == 2
    assert "2 compared" in said
    assert "references of each board are left out" in said
    assert (data / "restored.txt").exists()

    machine.unpacks("/opt/case-review.new")
    machine.at("/opt/case-review.new/.venv").symlink_to(machine.at("/opt/case-review/.venv").readlink())
    assert SOUND in machine.runs(upgrade)
    assert SOUND in machine.runs(back)

    assert "is recorded in the case" in machine.runs(export, REF=ONE)
    written = (backups / "export" / f"{ONE}.txt").read_text()
    assert "Asked by: the coroner, by letter of 4 March" in written
    assert f"{ONE} is erased" in machine.runs(erase, REF=ONE)
    assert ONE in (data / "erased.txt").read_text()
    assert "Erased: 1." in machine.runs("deploy/operate verify")


def test_an_export_says_who_typed_it(machine: Machine) -> None:
    prepare, *_, export, _ = blocks()
    machine.runs(prepare)
    referred(machine, ONE)
    machine.runs(export, REF=ONE)
    assert "By ola (Operator)" in (machine.at("/var/backups/case-review/export") / f"{ONE}.txt").read_text()
