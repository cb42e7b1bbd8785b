"""`checkpoint`: a line that leaves the machine, and what departs from it later is named."""

from pathlib import Path

from tests.bot.altered import cut, unguarded
from tests.bot.operated import ONE, OTHER, SOUND, Operated, operated
from tests.invented import CANARIES, MONDAY, done_entry

__all__ = ["operated"]


def test_a_checkpoint_is_one_line_without_a_name_and_holds_while_histories_grow(
    operated: Operated, tmp_path: Path
) -> None:
    lines = tmp_path / "checkpoints"
    for _ in range(2):
        result = operated.typed("checkpoint")
        assert result.stdout.count("\n") == 1
        with lines.open("a") as file:
            file.write(result.stdout)
        with operated.open() as program, program.units(MONDAY) as unit:
            unit.append(unit.case_called(OTHER), done_entry())
    assert [one for one in CANARIES if one in lines.read_text()] == []
    assert "2 compared" in operated.said("checkpoint", "--check", lines)


def _line(operated: Operated, path: Path) -> Path:
    path.write_text(operated.typed("checkpoint").stdout)
    return path


def test_a_history_whose_tail_was_cut_is_named(operated: Operated, tmp_path: Path) -> None:
    kept = _line(operated, tmp_path / "line")
    with operated.open() as program, program.database.engine.begin() as connection:
        cut(connection)
    assert f"{ONE}: its history is shorter: 2 entries, where it had 3." in operated.refused(
        "checkpoint", "--check", kept, status=1
    )


def test_a_history_that_was_made_anew_is_named(operated: Operated, tmp_path: Path) -> None:
    kept = _line(operated, tmp_path / "line")
    with operated.open() as program, program.database.engine.begin() as connection:
        unguarded(connection, "update entries set hash = previous where seq = 3")
    said = operated.refused("checkpoint", "--check", kept, status=1)
    assert f"{ONE}: its history up to entry 3 is not what it was." in said
    assert OTHER not in said


def test_a_history_that_is_gone_is_named(operated: Operated, tmp_path: Path) -> None:
    kept = _line(operated, tmp_path / "line")
    with operated.open() as program, program.database.engine.begin() as connection:
        unguarded(connection, "delete from board_entries")
    assert "board/lancashire: its history is gone; it had 1 entries." in operated.refused(
        "checkpoint", "--check", kept, status=1
    )


def test_an_altered_line_or_another_key_is_refused(operated: Operated, tmp_path: Path) -> None:
    kept = _line(operated, tmp_path / "line")
    honest = kept.read_text()
    for harmed in (honest.replace("[3,", "[2,"), "{}", "[]", "night", honest.replace("case/", "case/0")):
        kept.write_text(harmed)
        assert "Line 1: This is no checkpoint" in operated.refused("checkpoint", "--check", kept, status=1)
    kept.write_text("")
    assert "holds no checkpoint" in operated.refused("checkpoint", "--check", kept, status=1)


def test_an_erasure_departs_from_no_checkpoint(operated: Operated, tmp_path: Path) -> None:
    kept = _line(operated, tmp_path / "line")
    operated.said("erase", ONE, "--yes", ONE)
    assert "1 compared" in operated.said("checkpoint", "--check", kept)


def test_the_commands_that_look_work_while_somebody_writes(operated: Operated) -> None:
    with operated.open() as program, program.units(MONDAY) as unit:
        unit.next_reference("LAN", 2026)
        assert operated.said("checkpoint")
        assert SOUND in operated.said("verify")
