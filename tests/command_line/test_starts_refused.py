"""What keeps a start from happening: the sentence, and the status by which systemd knows whether to try again."""

import errno
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from sqlalchemy.exc import OperationalError

from bot.refused import FOR_NOW, REFUSED, refusals
from bot.slack.gate import MissingSecretError
from bot.teams.gate import NotConfiguredError
from storage.errors import WrongMasterKeyError
from tests.bot.operated import APP_YAML
from tests.databases import MASTER_KEY

ROOT = Path(__file__).parents[2]
UNIT = (ROOT / "deploy" / "case-review.service").read_text(encoding="utf-8")


def of_the_database(words: str) -> OperationalError:
    return OperationalError("insert of what is private", None, Exception(words))


TROUBLES: dict[str, tuple[Exception, str, int]] = {
    "no room": (OSError(errno.ENOSPC, "No space left on device"), "The disk is full", FOR_NOW),
    "no room in a quota": (OSError(errno.EDQUOT, "Disk quota exceeded"), "The disk is full", FOR_NOW),
    "a disk that fails": (OSError(errno.EIO, "Input/output error"), "The disk does not take", FOR_NOW),
    "no room in SQLite": (of_the_database("database or disk is full"), "The disk is full", FOR_NOW),
    "SQLite on a disk that fails": (of_the_database("disk I/O error"), "The disk does not take", FOR_NOW),
    "PostgreSQL away": (of_the_database("connection refused"), "The database cannot be reached", FOR_NOW),
    "a port that is taken": (OSError(errno.EADDRINUSE, "in use"), "That port is taken", REFUSED),
    "anything else": (PermissionError(errno.EACCES, "Permission denied"), "Permission denied", REFUSED),
    "another key": (WrongMasterKeyError(), "Put back the key that it was made with.", REFUSED),
    "no signing secret": (MissingSecretError(), "Set SLACK_SIGNING_SECRET", REFUSED),
    "no way to know Teams": (NotConfiguredError(), "Set all three.", REFUSED),
}


@pytest.mark.parametrize(("trouble", "sentence", "status"), TROUBLES.values(), ids=TROUBLES.keys())
def test_each_is_said_in_a_sentence(
    trouble: Exception, sentence: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as ended, refusals():
        raise trouble
    said = capsys.readouterr().err
    assert sentence in said
    assert "Errno" not in said or status == REFUSED
    assert "private" not in said
    assert ended.value.exit_code == status


def test_systemd_tries_again_what_passes_by_itself_and_nothing_else() -> None:
    (prevented,) = [line for line in UNIT.splitlines() if line.startswith("RestartPreventExitStatus=")]
    assert prevented.partition("=")[2].split() == [str(REFUSED), "243"]
    assert "Restart=on-failure" in UNIT
    assert "StartLimitIntervalSec=0" in UNIT, "else it is given up after some tries"


# --- as a program of its own -----------------------------------------------------------------------------------------


def started(folder: Path, *, room: int | None = None, **environment: str) -> tuple[int, str]:
    """`serve`, whose files may have so many bytes each: what is written beyond fails, as on a disk without room."""

    def without_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room or 0, resource.RLIM_INFINITY))

    (folder / "app.yaml").write_text(APP_YAML, encoding="utf-8")
    given = {"SCR_MASTER_KEY": MASTER_KEY.hex(), "SLACK_BOT_TOKEN": "xoxb-invented", "SLACK_SIGNING_SECRET": "invented"}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "serve", "--config", str(folder / "app.yaml")],
        cwd=ROOT,
        env=given | {"PATH": os.environ["PATH"], "PORT": "0", "PYTHONDONTWRITEBYTECODE": "1"} | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=None if room is None else without_room,
    )
    return ended.returncode, ended.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is kept like this only there")
@pytest.mark.parametrize("room", [10, 4096])
def test_a_disk_without_room(tmp_path: Path, room: int) -> None:
    status, said = started(tmp_path, room=room)
    assert status == FOR_NOW, said
    assert said.startswith("The disk ")
    assert said.count("\n") == 1


def test_a_key_that_anybody_could_guess(tmp_path: Path) -> None:
    status, said = started(tmp_path, SCR_MASTER_KEY="00" * 32)
    assert status == REFUSED
    assert said.startswith("SCR_MASTER_KEY could be guessed: it was not made by `python -m bot key`.")
    assert not (tmp_path / "data").exists(), "nothing is kept under it"
