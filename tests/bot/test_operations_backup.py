"""`backup` and `restore`: everything comes back, from either engine to either, and nothing can be read on the way."""

from pathlib import Path
from stat import S_IMODE

import pytest
from alembic import command
from sqlalchemy import Engine, make_url, select

from storage.backup import contents
from storage.backup_file import MAGIC, NAME_BYTES, read_lines, write_lines
from storage.engine import postgres_engine, sqlite_engine
from storage.errors import UnreadableBackupError
from storage.keyfile import file_key
from storage.migrations import settings
from storage.tables import METADATA
from tests.bot.operated import ONE, SOUND, Operated, operated, other_url
from tests.databases import MASTER_KEY
from tests.invented import CANARIES, MONDAY

__all__ = ["operated", "other_url"]


def everything(operated: Operated) -> dict[str, list[tuple[object, ...]]]:
    """Every row, but for what a restore changes of the letters."""
    with operated.open() as program, program.database.engine.connect() as connection:
        return {
            name: sorted(map(tuple, connection.execute(select(table)).all()), key=repr)
            for name, table in METADATA.tables.items()
            if name != "outbox"
        }


def test_a_backup_comes_back_whole_into_either_engine(operated: Operated, other_url: str, tmp_path: Path) -> None:
    before, file = everything(operated), tmp_path / "night.backup"
    assert "2 cases, 4 entries of their history" in operated.said("backup", file)
    operated.pointed_at(other_url)
    assert SOUND in operated.said("restore", file, "--nothing-lost")
    assert everything(operated) == before
    assert [one.content.kind for one in operated.case(ONE).entries] == ["referred", "looked", "put_to_chair"]
    assert SOUND in operated.said("verify")


def test_a_nightly_backup_is_taken_while_the_program_serves(operated: Operated, tmp_path: Path) -> None:
    with operated.open() as program, program.units(MONDAY) as unit:
        unit.next_reference("LAN", 2026)  # somebody is writing at this moment
        assert "2 cases" in operated.said("backup", tmp_path / "b")


def test_a_backup_is_its_owner_s_alone_and_says_nothing_to_whoever_finds_it(operated: Operated, tmp_path: Path) -> None:
    file = tmp_path / "b"
    operated.said("backup", file)
    assert S_IMODE(file.stat().st_mode) == 0o600
    found = file.read_bytes()
    assert [one for one in (*CANARIES, ONE, "C0BUSINESS", "Ada Quill", "entries") if one.encode() in found] == []


def test_a_backup_overwrites_nothing(operated: Operated, tmp_path: Path) -> None:
    (tmp_path / "b").write_text("dear")
    assert "exists already" in operated.refused("backup", tmp_path / "b")
    assert (tmp_path / "b").read_text() == "dear"


def test_a_backup_of_what_is_not_there_is_refused(operated: Operated, tmp_path: Path) -> None:
    operated.pointed_at(f"sqlite:///{tmp_path / 'nowhere' / 'x.sqlite'}")
    assert "There is no database yet" in operated.refused("backup", tmp_path / "b")
    assert not (tmp_path / "b").exists()
    assert not (tmp_path / "nowhere").exists()


def test_a_restore_into_a_database_that_is_in_use_is_refused(operated: Operated, tmp_path: Path) -> None:
    operated.said("backup", tmp_path / "b")
    before = everything(operated)
    assert "There is a database already" in operated.refused("restore", tmp_path / "b")
    assert everything(operated) == before


def test_another_master_key_opens_no_backup(operated: Operated, other_url: str, tmp_path: Path) -> None:
    operated.said("backup", tmp_path / "b")
    operated.pointed_at(other_url)
    operated.patch.setenv("SCR_MASTER_KEY", "cd" * 32)
    assert "no whole backup" in operated.refused("restore", tmp_path / "b")
    operated.patch.setenv("SCR_MASTER_KEY", MASTER_KEY.hex())
    assert SOUND in operated.said("restore", tmp_path / "b")  # what was refused left nothing behind


@pytest.mark.parametrize("harm", ["cut", "bit", "longer", "empty", "another file"])
def test_a_backup_that_is_not_whole_is_never_restored(harm: str, operated: Operated, tmp_path: Path) -> None:
    file = tmp_path / "b"
    operated.said("backup", file)
    whole = file.read_bytes()
    flipped = bytes((*whole[:200], whole[200] ^ 1, *whole[201:]))
    changed = {"cut": whole[:-9], "bit": flipped, "longer": whole + b"x", "empty": b"", "another file": b"x" * 99}
    file.write_bytes(changed[harm])
    with pytest.raises(UnreadableBackupError):
        contents(file, MASTER_KEY)


def test_a_spoilt_backup_is_refused_in_words_and_leaves_nothing(
    operated: Operated, other_url: str, tmp_path: Path
) -> None:
    operated.said("backup", tmp_path / "b")
    whole = (tmp_path / "b").read_bytes()
    operated.pointed_at(other_url)
    for at in (10, len(whole) // 2, len(whole) - 3):
        (tmp_path / "spoilt").write_bytes(bytes((*whole[:at], whole[at] ^ 1, *whole[at + 1 :])))
        assert "no whole backup" in operated.refused("restore", tmp_path / "spoilt")
    assert SOUND in operated.said("restore", tmp_path / "b")


def test_a_restore_that_fails_half_way_leaves_nothing(
    operated: Operated, other_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    operated.said("backup", tmp_path / "b")
    operated.pointed_at(other_url)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("storage.restore._count_on", full)
        assert "The disk is full" in operated.refused("restore", tmp_path / "b", status=75)
    assert SOUND in operated.said("restore", tmp_path / "b")


def test_a_restore_can_change_the_master_key(operated: Operated, other_url: str, tmp_path: Path) -> None:
    operated.said("backup", tmp_path / "b")
    operated.pointed_at(other_url)
    operated.patch.setenv("SCR_MASTER_KEY", "cd" * 32)
    operated.patch.setenv("SCR_MASTER_KEY_BEFORE", "no key")
    assert "SCR_MASTER_KEY_BEFORE is not 64" in operated.refused("restore", tmp_path / "b")
    operated.patch.setenv("SCR_MASTER_KEY_BEFORE", MASTER_KEY.hex())
    assert SOUND in operated.said("restore", tmp_path / "b")
    operated.patch.delenv("SCR_MASTER_KEY_BEFORE")
    assert SOUND in operated.said("verify")
    assert operated.case(ONE).reference == ONE
    operated.patch.setenv("SCR_MASTER_KEY", MASTER_KEY.hex())
    assert "does not open this database" in operated.refused("verify")


def test_a_backup_of_an_older_schema_comes_back_in_today_s(other_url: str, operated: Operated, tmp_path: Path) -> None:
    """Taken before an upgrade by the version that is there, and restored by a later one."""
    engine = _engine(other_url, tmp_path)
    counted = "insert into counters (prefix, year, last) values ('LAN', 2025, 41)"
    with engine.begin() as connection:
        command.upgrade(settings(connection), "0001")
        connection.exec_driver_sql(counted)
    engine.dispose()
    operated.pointed_at(other_url)
    assert "Run `python -m bot migrate` first" in operated.refused("checkpoint")
    operated.said("backup", tmp_path / "b")
    operated.pointed_at(f"sqlite:///{tmp_path / 'today' / 'case-review.sqlite'}")
    assert SOUND in operated.said("restore", tmp_path / "b")
    with operated.open() as program, program.units(MONDAY) as unit:
        assert unit.next_reference("LAN", 2025) == "LAN-2025-042"


def _engine(url: str, tmp_path: Path) -> Engine:
    if url.startswith("postgresql"):
        return postgres_engine(make_url(url))
    path = tmp_path / "again" / "case-review.sqlite"
    path.parent.mkdir()
    return sqlite_engine(path, file_key(path, MASTER_KEY))


def test_parts_can_be_neither_dropped_nor_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.backup_file.PART_BYTES", 8)
    write_lines(tmp_path / "b", MASTER_KEY, [b"first one", b"then two.", b"and three"])
    whole = (tmp_path / "b").read_bytes()
    head, parts = _parts(whole)
    assert list(read_lines(tmp_path / "b", MASTER_KEY)) == [b"first one", b"then two.", b"and three"]
    shortened = (*parts[:1], b"L" + parts[1][1:])
    for changed in (shortened, (parts[1], parts[0], *parts[2:]), parts[:-1]):
        (tmp_path / "b").write_bytes(head + b"".join(changed))
        with pytest.raises(UnreadableBackupError):
            list(read_lines(tmp_path / "b", MASTER_KEY))


def _parts(whole: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """The head of the file, and its parts with their own heads."""
    at = len(MAGIC) + NAME_BYTES
    head, parts = whole[:at], []
    while at < len(whole):
        end = at + 5 + int.from_bytes(whole[at + 1 : at + 5], "big")
        parts.append(whole[at:end])
        at = end
    return head, tuple(parts)
