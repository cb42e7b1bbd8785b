"""The embedded database is served by one process, privately; both engines are opened by their URL."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import open_database
from storage.engine import journal_mode
from storage.errors import DatabaseInUseError, KeyFileError, UnknownDatabaseError
from tests.databases import MASTER_KEY

ASK = f"""
import sys
from pathlib import Path
from storage.database import open_database
open_database("", Path(sys.argv[1]), bytes.fromhex("{MASTER_KEY.hex()}"))
"""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_second_process_is_told_that_the_database_is_in_use(tmp_path: Path) -> None:
    first = open_database("", tmp_path, MASTER_KEY)
    second = subprocess.run([sys.executable, "-c", ASK, tmp_path], capture_output=True, text=True, check=False)
    assert "DatabaseInUseError: Another process is using this database file." in second.stderr
    first.close()
    third = subprocess.run([sys.executable, "-c", ASK, tmp_path], capture_output=True, text=True, check=False)
    assert (third.returncode, third.stderr) == (0, "")


def test_opening_twice_in_one_process_is_refused_too(tmp_path: Path) -> None:
    first = open_database("", tmp_path, MASTER_KEY)
    with pytest.raises(DatabaseInUseError):
        open_database("", tmp_path, MASTER_KEY)
    first.close()


def test_nobody_else_may_read_the_files(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    opened = open_database("", data, MASTER_KEY)
    assert mode(data) == 0o700
    assert {path.name: mode(path) for path in data.iterdir() if mode(path) != 0o600} == {}
    assert len(list(data.iterdir())) >= 3
    opened.close()


def test_a_file_named_by_its_url_has_a_private_folder_made_for_it(tmp_path: Path) -> None:
    opened = open_database(f"sqlite:///{tmp_path}/new/here/cases.db", tmp_path / "data", MASTER_KEY)
    assert mode(tmp_path / "new" / "here") == 0o700
    assert (tmp_path / "new" / "here" / "cases.db.key").exists()
    opened.close()


def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    open_database("", tmp_path, MASTER_KEY).close()
    (tmp_path / "case-review.sqlite.key").chmod(0o640)
    with pytest.raises(KeyFileError, match="can be read by others"):
        open_database("", tmp_path, MASTER_KEY)


def test_a_lost_key_file_is_not_made_anew(tmp_path: Path) -> None:
    open_database("", tmp_path, MASTER_KEY).close()
    (tmp_path / "case-review.sqlite.key").unlink()
    with pytest.raises(KeyFileError, match="missing"):
        open_database("", tmp_path, MASTER_KEY)


def test_the_key_file_of_another_database_does_not_fit(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        open_database("", tmp_path / name, MASTER_KEY).close()
    key = "case-review.sqlite.key"
    (tmp_path / "a" / key).write_bytes((tmp_path / "b" / key).read_bytes())
    with pytest.raises(KeyFileError, match="encrypted with another key"):
        open_database("", tmp_path / "a", MASTER_KEY)
    assert capfd.readouterr().err == ""  # SQLCipher would write lines of its own


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense", "sqlite://", "postgresql://", "sqlite:///"])
def test_another_kind_of_database_is_refused_by_name(url: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownDatabaseError, match="sqlite:///PATH nor postgresql://"):
        open_database(url, tmp_path, MASTER_KEY)


def test_a_password_in_the_url_is_not_shown(tmp_path: Path) -> None:
    with pytest.raises(UnknownDatabaseError) as refused:
        open_database("mysql://somebody:hunter2@nowhere/x", tmp_path, MASTER_KEY)
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(
    ("version", "mode_of_journal"),
    [
        ((3, 40, 1), "truncate"),
        ((3, 44, 6), "wal"),
        ((3, 45, 0), "truncate"),
        ((3, 50, 6), "truncate"),
        ((3, 50, 7), "wal"),
        ((3, 51, 2), "truncate"),
        ((3, 51, 3), "wal"),
        ((3, 52, 0), "truncate"),
        ((3, 53, 4), "wal"),
    ],
)
def test_the_write_ahead_log_is_used_where_it_loses_nothing(version: tuple[int, ...], mode_of_journal: str) -> None:
    assert journal_mode(version) == mode_of_journal


def test_the_embedded_engine_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    opened = open_database("", tmp_path, MASTER_KEY)
    with opened.engine.begin() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "temp_store")
        told = {name: connection.execute(text(f"pragma {name}")).scalar() for name in asked}
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
    }
    opened.close()
