"""`restore`, and what happened since the backup: letters on their way, cases erased, references given."""

from pathlib import Path
from stat import S_IMODE

import time_machine
from sqlalchemy import select

from bot.clock import SystemClock
from review.calendar import london_date
from review.ports import Letter
from review.tellings import Kind
from storage.outbox import Outbox
from storage.tables import outbox
from tests.bot.operated import ONE, OTHER, Operated, operated, other_url
from tests.invented import BUSINESS_SLACK, MONDAY
from tests.storage.post import claim

__all__ = ["operated", "other_url"]


def test_the_next_letter_after_a_restore_gets_a_number_of_its_own(
    operated: Operated, other_url: str, tmp_path: Path
) -> None:
    """PostgreSQL would else count from 1 again, and the letter would be dropped as one that is known."""
    operated.said("backup", tmp_path / "b")
    operated.pointed_at(other_url)
    operated.said("restore", tmp_path / "b")
    with operated.open() as program:
        with program.units(MONDAY) as unit:
            subject = unit.case_called(OTHER).id
            unit.post(Letter(key="new", to=BUSINESS_SLACK, kind=Kind.CASE, subject=subject))
        with program.database.engine.connect() as connection:
            assert connection.execute(select(outbox.c.id).where(outbox.c.key == "new")).scalar()


def test_letters_that_waited_or_were_on_their_way_are_looked_for_before_they_are_sent(
    operated: Operated, other_url: str, tmp_path: Path
) -> None:
    with operated.open() as program:
        leased = Outbox(program.database.engine).claim(MONDAY, ("slack",), 1)
    operated.said("backup", tmp_path / "b")
    operated.pointed_at(other_url)
    operated.said("restore", tmp_path / "b")
    with operated.open() as program:
        parcels = claim(Outbox(program.database.engine), MONDAY)
    assert {one.key for one in parcels} == {f"case:{ONE}", f"case:{OTHER}"}
    assert all(one.look_first and one.first_tried for one in parcels)
    assert leased[0].fence not in {one.fence for one in parcels}


def test_a_letter_that_was_sent_is_not_sent_again(operated: Operated, other_url: str, tmp_path: Path) -> None:
    with operated.open() as program:
        box = Outbox(program.database.engine)
        for parcel in claim(box, MONDAY):
            box.sent(parcel, f"C0BUSINESS:{parcel.id}", MONDAY)
    operated.said("backup", tmp_path / "b")
    operated.pointed_at(other_url)
    operated.said("restore", tmp_path / "b")
    with operated.open() as program:
        assert [one for one in claim(Outbox(program.database.engine), MONDAY) if one.op == "post"] == []


def test_what_was_erased_after_the_backup_is_erased_again(operated: Operated, other_url: str, tmp_path: Path) -> None:
    operated.said("backup", tmp_path / "b")
    operated.said("erase", ONE, "--yes", ONE)
    operated.pointed_at(other_url)
    assert "Erased again, as they were after this backup: 1." in operated.said("restore", tmp_path / "b")
    assert "has been erased" in operated.refused("export", ONE, tmp_path / "out")
    assert operated.case(OTHER).reference == OTHER


def test_a_restore_elsewhere_remembers_what_was_erased_for_the_next_one(operated: Operated, tmp_path: Path) -> None:
    operated.said("backup", tmp_path / "b")
    operated.said("erase", ONE, "--yes", ONE)
    kept = (operated.data / "erased.txt").rename(tmp_path / "copied")
    operated.pointed_at(f"sqlite:///{tmp_path / 'again' / 'a.sqlite'}")
    assert "Erased again" in operated.said("restore", tmp_path / "b", "--erased", kept)
    operated.pointed_at(f"sqlite:///{tmp_path / 'third' / 'a.sqlite'}")
    assert "Erased again" in operated.said("restore", tmp_path / "b")
    assert len((operated.data / "erased.txt").read_text().splitlines()) == 1


def test_a_reference_that_was_given_in_the_lost_time_is_not_given_again(
    operated: Operated, other_url: str, tmp_path: Path
) -> None:
    year = london_date(SystemClock().now()).year
    operated.said("backup", tmp_path / "b")
    lost = _next(operated, year)
    operated.pointed_at(other_url)
    said = operated.said("restore", tmp_path / "b")
    following = _next(operated, year)
    assert (lost, following) == (f"LAN-{year}-001", f"LAN-{year}-101")
    assert f"may have been given. Next: {following}." in said
    (line,) = (operated.data / "restored.txt").read_text().splitlines()
    assert line.endswith(f"then {following}")
    assert S_IMODE((operated.data / "restored.txt").stat().st_mode) == 0o600


def test_the_gap_is_left_in_every_year_that_the_lost_time_touched(operated: Operated, tmp_path: Path) -> None:
    with time_machine.travel("2026-12-31 20:00Z", tick=False):
        with operated.open() as program, program.units(SystemClock().now()) as unit:
            assert [unit.next_reference("LAN", 2026) for _ in range(17)][-1] == "LAN-2026-017"
        operated.said("backup", tmp_path / "b")
    operated.pointed_at(f"sqlite:///{tmp_path / 'again' / 'a.sqlite'}")
    with time_machine.travel("2027-01-01 12:00Z", tick=False):
        operated.said("restore", tmp_path / "b")
    assert [_next(operated, year) for year in (2026, 2027)] == ["LAN-2026-118", "LAN-2027-101"]


def test_where_nothing_was_lost_references_go_on(operated: Operated, other_url: str, tmp_path: Path) -> None:
    year = london_date(SystemClock().now()).year
    _next(operated, year)
    operated.said("backup", tmp_path / "b")
    operated.pointed_at(other_url)
    assert "left out" not in operated.said("restore", tmp_path / "b", "--nothing-lost")
    assert _next(operated, year) == f"LAN-{year}-002"
    assert not (operated.data / "restored.txt").exists()


def _next(operated: Operated, year: int) -> str:
    with operated.open() as program, program.units(MONDAY) as unit:
        return unit.next_reference("LAN", year)
