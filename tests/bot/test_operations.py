"""`export`, `erase` and `checkpoint`, as an operator types them."""

import json
from pathlib import Path
from stat import S_IMODE

import pytest
from sqlalchemy import Connection, select, text

from dialogs.case_work.since import since
from review.case_work import Exported
from review.errors import ErasedError
from review.ports import CasesAsked, Letter
from review.recorded import DutyDone
from review.roles import Role
from storage.outbox import Outbox
from storage.tables import case_agencies, cases, deadlines, keys, likenesses, outbox
from storage.vault import case_key
from tests.bot.noticeboard import Noticeboard
from tests.bot.operated import ONE, OTHER, Operated, operated
from tests.databases import MASTER_KEY
from tests.invented import ADDRESS, CANARIES, CHILD, MONDAY, SUMMARY, done_entry
from tests.storage.post import claim

__all__ = ["operated"]
SOUND = "Sound: every chain holds"

# --- export -------------------------------------------------------------------------------------------------------


def exported(operated: Operated, folder: Path) -> tuple[str, str]:
    operated.said("export", ONE.lower(), folder)
    return (folder / f"{ONE}.txt").read_text(), (folder / f"{ONE}.json").read_text()


def test_an_export_says_all_that_is_kept_of_a_case_in_words(operated: Operated, tmp_path: Path) -> None:
    words, _ = exported(operated, tmp_path / "out")
    plain = " ".join(words.split())
    assert [one for one in (CHILD, ADDRESS, SUMMARY, "17 August 2019", "01632 960123") if one not in plain] == []
    assert "1. Referred, 2 March 2026 at 10:30" in plain
    assert "3. Put to chair, 2 March 2026 at 10:30 By Cy Dale (Business team), on Slack." in plain
    assert "Counted: 1 month from" in plain
    assert plain.endswith("2 March 2026 at 10:30: Cy Dale (Business team)")
    assert "4. Exported, " in plain


def test_an_export_for_programs_has_each_entry_as_it_is_kept(operated: Operated, tmp_path: Path) -> None:
    _, found = exported(operated, tmp_path / "out")
    case = json.loads(found)
    assert [one["content"]["kind"] for one in case["entries"]] == ["referred", "looked", "put_to_chair", "exported"]
    assert case["entries"][0]["content"]["children"][0]["child"]["name"] == CHILD
    assert all(one["citation"] and one["due"] for one in case["deadlines"])
    assert case["deadlines"]


def test_what_was_recorded_is_told_field_by_field(operated: Operated, tmp_path: Path) -> None:
    with operated.open() as program, program.units(MONDAY) as unit:
        unit.append(unit.case_called(ONE), done_entry())
    plain = " ".join(exported(operated, tmp_path / "out")[0].split())
    told = done_entry().content
    assert isinstance(told, DutyDone)
    assert f"Done on: 3 March 2026 To: Ofsted How: online form Reference: {told.reference}" in plain


def test_exported_files_are_their_owner_s_alone_and_named_by_the_reference(operated: Operated, tmp_path: Path) -> None:
    exported(operated, tmp_path / "out")
    assert S_IMODE((tmp_path / "out").stat().st_mode) == 0o700
    found = {one.name: S_IMODE(one.stat().st_mode) for one in (tmp_path / "out").iterdir()}
    assert found == {f"{ONE}.txt": 0o600, f"{ONE}.json": 0o600}


def test_an_export_is_noted_in_the_log_by_its_reference_alone(operated: Operated, tmp_path: Path) -> None:
    result = operated.typed("export", ONE, tmp_path / "out")
    assert f'"reference": "{ONE}"' in result.stderr
    assert '"event": "case_exported"' in result.stderr
    assert [one for one in CANARIES if one in result.output] == []
    assert "is recorded in the case; who asked for it was not said" in " ".join(result.stdout.split())


def test_an_export_is_recorded_in_the_case_with_who_made_it_and_who_asked(operated: Operated, tmp_path: Path) -> None:
    operated.patch.setenv("OPERATOR", "ola")
    said = operated.said("export", ONE, tmp_path / "out", "--asked-by", "The coroner, by letter of 4 March")
    assert "was not said" not in said
    entry = operated.case(ONE).entries[-1]
    assert (entry.by.name, entry.by.role, entry.by.account.platform) == ("ola", Role.OPERATOR, "machine")
    assert entry.content == Exported(asked_by="The coroner, by letter of 4 March")
    assert SOUND in operated.said("verify")
    words = " ".join((tmp_path / "out" / f"{ONE}.txt").read_text().split())
    assert "By ola (Operator), on Machine. Under the rule" in words
    assert "Asked by: The coroner, by letter of 4 March" in words


def test_who_asked_is_one_line_so_that_it_cannot_look_like_an_entry(operated: Operated, tmp_path: Path) -> None:
    typed = "A judge\n\n5. Decided, nobody\r\n  By Cy Dale\u2028\u2029\x85\x0b\x0c6. Ended\x1b[2J\u202e\ud800"
    operated.said("export", ONE, tmp_path / "out", "--asked-by", typed)
    told = "A judge 5. Decided, nobody By Cy Dale 6. Ended[2J"
    assert operated.case(ONE).entries[-1].content == Exported(asked_by=told)
    lines = (tmp_path / "out" / f"{ONE}.txt").read_text().splitlines()
    assert [one for one in lines if one.lstrip().startswith(("5.", "6."))] == []
    assert f"Asked by: {told}" in " ".join(map(str.strip, lines))
    silent = operated.said("export", OTHER, tmp_path / "other", "--asked-by", " \n\x1b")
    assert "was not said" in " ".join(silent.split())


def test_an_export_stands_in_the_private_detail_and_redraws_no_card(operated: Operated, tmp_path: Path) -> None:
    with operated.open() as program, program.database.engine.connect() as connection:
        before = connection.execute(select(outbox.c.id)).all()
    operated.said("export", ONE, tmp_path / "out")
    rows = [row for section in since(operated.case(ONE)) for row in section.rows]
    assert ("Exported, to be disclosed", "Who asked for it was not said.") in [
        (row.label, row.text.splitlines()[0][: len("Who asked for it was not said.")]) for row in rows
    ]
    with operated.open() as program, program.database.engine.connect() as connection:
        assert connection.execute(select(outbox.c.id)).all() == before


def test_an_export_that_cannot_be_recorded_is_none(operated: Operated, tmp_path: Path) -> None:
    """Nor does one that cannot be written stand in the history."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for at in ("storage.cases.keep_reckoned", "bot.operations.exporting.in_words"):
        with operated.patch.context() as patch:
            patch.setattr(at, full)
            assert "The disk is full" in operated.refused("export", ONE, tmp_path / "out", status=75)
        assert not list((tmp_path / "out").glob("*"))
        assert operated.case(ONE).entries[-1].content.kind == "put_to_chair"


def test_an_export_leaves_a_folder_that_is_there_as_it_is(operated: Operated, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir(mode=0o755)
    operated.said("export", ONE, folder)
    assert S_IMODE(folder.stat().st_mode) == 0o755


def test_an_export_overwrites_nothing_and_needs_a_case(operated: Operated, tmp_path: Path) -> None:
    exported(operated, tmp_path / "out")
    assert "exists already" in operated.refused("export", ONE, tmp_path / "out")
    operated.refused("export", "LAN-2026-999", tmp_path / "other")
    assert not (tmp_path / "other").exists()


# --- erase --------------------------------------------------------------------------------------------------------


def test_an_erased_case_can_be_read_by_nobody(operated: Operated) -> None:
    operated.said("erase", ONE, given=f"{ONE}\n")
    with pytest.raises(ErasedError):
        operated.case(ONE)
    assert operated.case(OTHER).reference == OTHER
    with operated.open() as program, program.database.engine.connect() as connection:
        kept = select(keys.c.wrapped).where(keys.c.owner == case_key(_id(connection)))
        assert connection.execute(kept).scalar_one() is None


def _id(connection: Connection) -> str:
    return str(connection.execute(select(cases.c.id).where(cases.c.reference == ONE)).scalar_one())


def test_an_erased_case_stands_in_no_list_any_more(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    with operated.open() as program:
        with program.units(MONDAY) as unit:
            assert [one.reference for one in unit.cases_of_board("lancashire")] == [OTHER]
            assert unit.case_ids() == (unit.case_called(OTHER).id,)
            assert unit.cases_like(CasesAsked(board="lancashire")).total == 1
            assert unit.same_child(unit.case_called(OTHER)) == ()
        with program.database.engine.connect() as connection:
            for table in (likenesses, case_agencies, deadlines):
                left = select(table).where(table.c.case_id == _id(connection))
                assert connection.execute(left).all() == [], table.name


def test_after_an_erasure_the_rest_is_sound_and_the_erasure_is_said(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    assert "Sound: every chain holds" in operated.said("verify")
    assert "Erased: 1." in operated.said("verify")


def test_an_erased_case_s_chain_is_still_checked(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    with operated.open() as program, program.database.engine.begin() as connection:
        _alter(connection)
    assert "entry 1 does not follow" in operated.refused("verify", status=1)


@pytest.mark.parametrize("typed", ["", OTHER, "yes"])
def test_an_erasure_that_is_not_asked_for_twice_is_none(typed: str, operated: Operated) -> None:
    assert "Nothing was erased" in operated.refused("erase", ONE, given=f"{typed}\n")
    assert "Nothing was erased" in operated.refused("erase", ONE, "--yes", OTHER)
    assert operated.case(ONE).reference == ONE
    assert not (operated.data / "erased.txt").exists()


def test_erasing_twice_says_so_and_changes_nothing(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    assert "was erased before" in operated.said("erase", ONE, "--yes", ONE)
    assert len((operated.data / "erased.txt").read_text().splitlines()) == 1


def test_the_list_of_what_was_erased_names_nobody(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    (line,) = (operated.data / "erased.txt").read_text().splitlines()
    assert line.split()[2] == ONE
    assert S_IMODE((operated.data / "erased.txt").stat().st_mode) == 0o600


async def test_kept_cards_of_an_erased_case_say_so_and_letters_on_their_way_are_called_off(operated: Operated) -> None:
    with operated.open() as program:
        box, wall = Outbox(program.database.engine), Noticeboard(program.clock.now, name="slack")
        sent = next(one for one in claim(box, MONDAY) if one.key == f"case:{ONE}")
        drawn = program.draw(Letter(key=sent.key, to=sent.to, kind=sent.kind, subject=sent.subject), MONDAY)
        box.sent(sent, await wall.post(sent.to, drawn, sent.key), MONDAY)
    operated.said("erase", ONE, "--yes", ONE)
    with operated.open() as program:
        program.platforms["slack"] = wall
        await program.deliverer().drain()
        assert Outbox(program.database.engine).given_up() == 0
        await program.worker.close()
    assert wall.texts[0].startswith("A case that this message was about was erased.")
    assert wall.kept["message-1"].card.buttons == ()


def test_a_letter_of_an_erased_case_that_was_not_sent_is_called_off(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    with operated.open() as program:
        box = Outbox(program.database.engine)
        assert [one.key for one in claim(box, MONDAY)] == [f"case:{OTHER}"]
        assert box.given_up() == 0


# --- checkpoint ---------------------------------------------------------------------------------------------------


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


def _unguarded(connection: Connection, statement: str) -> None:
    """As somebody who owns the database does it: the triggers go first."""
    for history in ("entries", "board_entries"):
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"alter table {history} disable trigger all"))
        else:
            for act in ("update", "delete"):
                connection.execute(text(f"drop trigger if exists {history}_never_{act}"))
    connection.execute(text(statement))


def _cut(connection: Connection) -> None:
    _unguarded(connection, "delete from entries where seq >= 3")


def _alter(connection: Connection) -> None:
    _unguarded(connection, "update entries set recorded_at = recorded_at + 1 where seq = 1")


def test_a_history_whose_tail_was_cut_is_named(operated: Operated, tmp_path: Path) -> None:
    kept = _line(operated, tmp_path / "line")
    with operated.open() as program, program.database.engine.begin() as connection:
        _cut(connection)
    assert f"{ONE}: its history is shorter: 2 entries, where it had 3." in operated.refused(
        "checkpoint", "--check", kept, status=1
    )


def test_a_history_that_was_made_anew_is_named(operated: Operated, tmp_path: Path) -> None:
    kept = _line(operated, tmp_path / "line")
    with operated.open() as program, program.database.engine.begin() as connection:
        _unguarded(connection, "update entries set hash = previous where seq = 3")
    said = operated.refused("checkpoint", "--check", kept, status=1)
    assert f"{ONE}: its history up to entry 3 is not what it was." in said
    assert OTHER not in said


def test_a_history_that_is_gone_is_named(operated: Operated, tmp_path: Path) -> None:
    kept = _line(operated, tmp_path / "line")
    with operated.open() as program, program.database.engine.begin() as connection:
        _unguarded(connection, "delete from board_entries")
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


def test_an_export_works_while_the_program_serves(operated: Operated, tmp_path: Path) -> None:
    with operated.open() as program:
        operated.said("export", ONE, tmp_path / "out")
        with program.units(MONDAY) as unit:
            case = unit.case_called(ONE)
            assert case.entries[-1].content.kind == "exported"
            unit.append(case, done_entry())
    assert SOUND in operated.said("verify")


def test_erasing_beside_the_serving_program_is_refused_on_the_embedded_engine(
    operated: Operated, engine_name: str
) -> None:
    with operated.open():
        if engine_name == "sqlite":
            assert "Another process is using" in operated.refused("erase", ONE, "--yes", ONE)
        else:
            assert "is erased" in operated.said("erase", ONE, "--yes", ONE)


def test_another_master_key_reads_nothing(operated: Operated, tmp_path: Path) -> None:
    operated.patch.setenv("SCR_MASTER_KEY", "cd" * 32)
    assert MASTER_KEY.hex() not in operated.refused("export", ONE, tmp_path / "out")
