"""A case is kept as its history, and listed from it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, timedelta
from threading import Barrier

import pytest
from sqlalchemy import select

from review.case import Case
from review.errors import StaleCaseError, UnknownCaseError
from review.law.terms import Decision, Duty
from storage.database import Database
from storage.references import as_kept
from storage.tables import cases, deadlines
from storage.unit import Units
from storage.verify import verify
from tests.invented import (
    MONDAY,
    actor,
    case,
    decided_entry,
    done_entry,
    looked_entry,
    person,
    procedure_changed_entry,
    put_to_chair_entry,
    reckon,
    referred_entry,
)

LATER = (looked_entry(), put_to_chair_entry(), procedure_changed_entry(), decided_entry(), done_entry())


def opened(units: Units, **changes: object) -> Case:
    with units(MONDAY) as unit:
        return unit.open_case(referred_entry(**changes))


def test_a_case_reads_back_as_it_was_told(units: Units) -> None:
    found = opened(units)
    for entry in LATER:
        with units(MONDAY) as unit:
            found = unit.append(unit.case(found.id), entry)
    with units(MONDAY) as unit:
        kept = unit.case(found.id)
    assert kept == found
    assert kept.entries == case(*LATER).entries
    assert kept.entries[0].recorded.utcoffset() == timedelta(0)


def test_any_script_and_emoji_reads_back_and_so_does_a_nul(units: Units) -> None:
    words = "אבג 中文 👩‍👩‍👧 e\u0301 \x00 \u202e <!channel> '; drop table cases;--"
    found = opened(units, summary=words)
    with units(MONDAY) as unit:
        assert unit.case(found.id).referral.summary == words


def test_what_fails_half_way_keeps_nothing(units: Units) -> None:
    found = opened(units)
    with suppress(ZeroDivisionError), units(MONDAY) as unit:
        unit.append(found, put_to_chair_entry())
        raise ZeroDivisionError
    with units(MONDAY) as unit:
        assert unit.case(found.id).version == 1


def test_an_entry_to_a_case_that_moved_on_is_refused_and_the_unit_can_go_on(units: Units) -> None:
    first = opened(units)
    with units(MONDAY) as unit:
        unit.append(first, put_to_chair_entry())
    with units(MONDAY) as unit:
        with pytest.raises(StaleCaseError):
            unit.append(first, looked_entry())
        unit.append(unit.case(first.id), looked_entry())
    with units(MONDAY) as unit:
        assert [one.content.kind for one in unit.case(first.id).entries] == ["referred", "put_to_chair", "looked"]


def test_of_eight_decisions_at_once_one_is_kept(units: Units) -> None:
    found = opened(units)
    ready = Barrier(8)

    def decide(number: int) -> bool:
        ready.wait()
        try:
            with units(MONDAY) as unit:
                unit.append(found, decided_entry(reasons=str(number)))
        except StaleCaseError:
            return False
        return True

    with ThreadPoolExecutor(8) as people:
        assert sorted(people.map(decide, range(8))) == [False] * 7 + [True]
    with units(MONDAY) as unit:
        assert unit.case(found.id).version == 2


def test_a_draft_makes_one_case(units: Units) -> None:
    first = opened(units)
    with units(MONDAY) as unit:
        with pytest.raises(StaleCaseError):
            unit.open_case(referred_entry(reference="LAN-2026-002"))
        made = unit.case_from_draft("draft-1")
        assert made is not None
        assert made.id == first.id
        assert unit.case_from_draft("draft-2") is None


def test_a_reference_is_given_once(units: Units) -> None:
    opened(units)
    with units(MONDAY) as unit, pytest.raises(StaleCaseError):
        unit.open_case(referred_entry(draft="draft-2"))


@pytest.mark.parametrize(
    "typed",
    [
        "LAN-2026-001",
        "lan-2026-1",
        " Lan 2026 01 ",
        "LAN–2026–001",
        "lan2026001",
        "ＬＡＮ－２０２６－００１",
        "lan/2026/1",
    ],
)
def test_a_case_is_found_however_its_reference_is_typed(units: Units, typed: str) -> None:
    found = opened(units)
    with units(MONDAY) as unit:
        assert unit.case_called(typed).id == found.id


@pytest.mark.parametrize(
    "typed", ["", "LAN", "LAN-2026-002", "2026-001", "LAN-2026-0010", "%", "LAN-2026-001x", "case"]
)
def test_what_is_no_reference_of_ours_finds_nothing(units: Units, typed: str) -> None:
    opened(units)
    with units(MONDAY) as unit, pytest.raises(UnknownCaseError):
        unit.case_called(typed)


def test_a_thousandth_case_keeps_its_number() -> None:
    assert as_kept("lan-2026-1000") == "LAN-2026-1000"


def test_references_count_from_one_a_prefix_and_year(units: Units) -> None:
    with units(MONDAY) as unit:
        given = [unit.next_reference(*which) for which in (("LAN", 2026), ("LAN", 2026), ("ENF", 2026), ("LAN", 2027))]
    assert given == ["LAN-2026-001", "LAN-2026-002", "ENF-2026-001", "LAN-2027-001"]


def test_a_referral_that_was_not_kept_uses_up_no_number(units: Units) -> None:
    with suppress(ZeroDivisionError), units(MONDAY) as unit:
        unit.next_reference("LAN", 2026)
        raise ZeroDivisionError
    with units(MONDAY) as unit:
        assert unit.next_reference("LAN", 2026) == "LAN-2026-001"


def test_references_given_at_the_same_moment_differ(units: Units) -> None:
    def give(_: int) -> str:
        with units(MONDAY) as unit:
            return unit.next_reference("LAN", 2026)

    with ThreadPoolExecutor(8) as people:
        given = list(people.map(give, range(40)))
    assert sorted(given) == [f"LAN-2026-{number:03}" for number in range(1, 41)]


def test_lists_say_what_presses_most_first(units: Units) -> None:
    opened(units, reference="LAN-2026-002", draft="2", la_aware_on=date(2026, 3, 6))
    pressing = opened(units, reference="LAN-2026-003", draft="3")
    opened(units, reference="ENF-2026-001", draft="4", board="enfield", by=actor(person="somebody-else"))
    with units(MONDAY) as unit:
        listed = unit.cases_of_board("lancashire")
        mine = unit.cases_referred_by(person())
    assert [one.reference for one in listed] == ["LAN-2026-003", "LAN-2026-002"]
    assert {one.reference for one in mine} == {"LAN-2026-002", "LAN-2026-003"}
    assert (listed[0].id, listed[0].stage, listed[0].next_duty) == (pressing.id, "referred", Duty.NOTIFY_INCIDENT)
    assert listed[0].next_act_by == date(2026, 3, 6)


def test_a_list_moves_on_with_its_case(units: Units) -> None:
    found = opened(units)
    for entry in (done_entry(Duty.NOTIFY_INCIDENT), put_to_chair_entry(), decided_entry(Decision.NONE)):
        with units(MONDAY) as unit:
            found = unit.append(found, entry)
    with units(MONDAY) as unit:
        (line,) = unit.cases_of_board("lancashire")
    assert (line.stage, line.next_duty, line.next_act_by) == ("declined", Duty.NOTIFY_DECISION, date(2026, 3, 9))


def test_there_is_no_case_of_an_unknown_id(units: Units) -> None:
    with units(MONDAY) as unit, pytest.raises(UnknownCaseError):
        unit.case("nobody")


def test_a_case_that_was_moved_is_listed_under_its_new_procedure(database: Database, units: Units) -> None:
    found = opened(units)
    with units(MONDAY) as unit:
        unit.append(found, procedure_changed_entry())
    with database.engine.connect() as connection:
        assert connection.execute(select(cases.c.procedure)).scalar_one() == "enfield"
        kept = connection.execute(select(deadlines.c.duty)).scalars()
        assert Duty.NOTIFY_INCIDENT.value not in set(kept)  # Enfield, on the edition of 2013, has no such date
    assert verify(database.engine, database.vault, reckon) == []
