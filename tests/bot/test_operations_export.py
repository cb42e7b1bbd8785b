"""`export`: all that is kept of a case, in words and for programs, and that it was made."""

import json
from pathlib import Path
from stat import S_IMODE

from sqlalchemy import select

from dialogs.case_work.since import since
from review.case_work import Exported
from review.recorded import DutyDone
from review.roles import Role
from storage.tables import outbox
from tests.bot.operated import ONE, OTHER, SOUND, Operated, operated
from tests.databases import MASTER_KEY
from tests.invented import ADDRESS, CANARIES, CHILD, MONDAY, SUMMARY, done_entry

__all__ = ["operated"]


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


def test_an_export_works_while_the_program_serves(operated: Operated, tmp_path: Path) -> None:
    with operated.open() as program:
        operated.said("export", ONE, tmp_path / "out")
        with program.units(MONDAY) as unit:
            case = unit.case_called(ONE)
            assert case.entries[-1].content.kind == "exported"
            unit.append(case, done_entry())
    assert SOUND in operated.said("verify")


def test_another_master_key_reads_nothing(operated: Operated, tmp_path: Path) -> None:
    operated.patch.setenv("SCR_MASTER_KEY", "cd" * 32)
    assert MASTER_KEY.hex() not in operated.refused("export", ONE, tmp_path / "out")
