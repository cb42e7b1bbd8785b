"""Cases that may be about the same child are found through an index in which nobody's name can be read."""

from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from review.case import Case
from review.referral import Adult, Child, ReferredChild
from storage.database import Database
from storage.likenesses import digests_of, index_older_cases
from storage.names import as_compared
from storage.unit import Units
from storage.vault import case_key
from storage.verify import verify
from tests.invented import CHILD, MONDAY, put_to_chair_entry, reckon, referred_child, referred_entry

BORN, OTHER_DAY = date(2019, 8, 17), date(2019, 8, 18)


def child(name: str = CHILD, born: date | None = BORN) -> ReferredChild:
    return referred_child(child=Child(name=name, born=born, address=""))


def refer(units: Units, number: int, *children: ReferredChild, **changes: Any) -> Case:
    with units(MONDAY) as unit:
        entry = referred_entry(draft=str(number), reference=f"LAN-2026-{number:03}", children=children, **changes)
        return unit.open_case(entry)


def found(units: Units, case: Case) -> list[str]:
    with units(MONDAY) as unit:
        return sorted(row.reference[-1] for row in unit.same_child(case))


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Marlowe-Finch, Kezia", True),
        ("kezia marlowe finch", True),
        ("KEZIA  MARLOWE–FINCH", True),
        ("Kézia Märlowe Finch", True),
        ("Ｋezia Marlowe\u00a0Finch", True),
        ("Ke\u200bzia Marlowe Finch", True),  # what cannot be seen parts no word
        ("Kezia Marlowe", False),
        ("Kezia Marlowe Finch 2", False),
        ("Kezia Finchmarlowe", False),
    ],
)
def test_a_name_is_the_same_however_it_was_typed(name: str, same: bool) -> None:
    assert (as_compared(name) == as_compared(CHILD)) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("O'Brien", "O’BRIEN"),
        ("O'Brien", "obrien"),
        ("Strauß", "STRAUSS"),
        ("Nguyễn Thị Ánh", "nguyen thi anh"),
        ("עִבְרִית", "עברית"),
        ("محمّد", "محمد"),
    ],
)
def test_names_of_every_script_are_compared(one: str, other: str) -> None:
    assert as_compared(one) == as_compared(other) != ""


def test_letters_that_are_not_accents_part_people() -> None:
    assert as_compared("कुमार") != as_compared("कमार")
    assert as_compared("李小明") != as_compared("李小红")


@pytest.mark.parametrize(
    ("name", "born", "seen"),
    [
        ("Finch, Kezia Marlowe", BORN, True),
        (CHILD, None, True),
        (CHILD, OTHER_DAY, False),  # two children of one name
        ("Kezia Marlow", BORN, False),
        ("Kezia Marlow", None, False),
    ],
)
def test_the_same_name_is_the_same_child_unless_the_known_birth_dates_differ(
    units: Units, name: str, born: date | None, seen: bool
) -> None:
    first, second = refer(units, 1, child()), refer(units, 2, child(name, born))
    assert found(units, second) == (["1"] if seen else [])
    assert found(units, first) == (["2"] if seen else [])


def test_of_an_unknown_birth_date_everybody_of_that_name_is_shown(units: Units) -> None:
    refer(units, 1, child())
    refer(units, 2, child(born=OTHER_DAY))
    refer(units, 3, child(born=None))
    assert found(units, refer(units, 4, child(born=None))) == ["1", "2", "3"]
    assert found(units, refer(units, 5, child())) == ["1", "3", "4"]


def test_any_child_of_a_referral_is_looked_for_in_every_other(units: Units) -> None:
    first = refer(units, 1, child("Tom Ashdown"), child(), child("Una Ashdown", None))
    refer(units, 2, child("Somebody Else"))
    refer(units, 3, child("Vera Unwin"), child("Una Ashdown", OTHER_DAY))
    assert found(units, first) == ["3"]


def test_the_birth_date_of_one_child_is_not_taken_for_another_s(units: Units) -> None:
    refer(units, 1, child("Tom Ashdown", BORN), child("Una Ashdown", OTHER_DAY))
    assert found(units, refer(units, 2, child("Tom Ashdown", OTHER_DAY))) == []


def test_no_adult_is_looked_for(units: Units) -> None:
    adult = Adult(name=CHILD, born=BORN, address="", relationship="mother")
    refer(units, 1, child("Tom Ashdown"), adults=(adult,))
    assert found(units, refer(units, 2, child())) == []


@pytest.mark.parametrize("name", ["", "?", " - ", "\u200b"])
def test_a_child_without_a_name_is_like_nobody(units: Units, name: str) -> None:
    refer(units, 1, child(name))
    assert found(units, refer(units, 2, child(name))) == []


def test_boards_do_not_see_across(database: Database, units: Units) -> None:
    one = refer(units, 1, child())
    other = refer(units, 2, child(), board="enfield")
    assert found(units, one) == found(units, other) == []
    assert digests_of(database.vault, one.referral).isdisjoint(digests_of(database.vault, other.referral))


def test_it_is_found_after_the_case_moved_on(units: Units) -> None:
    first = refer(units, 1, child())
    with units(MONDAY) as unit:
        unit.append(first, put_to_chair_entry())
    assert found(units, refer(units, 2, child())) == ["1"]


def index_of(database: Database) -> set[tuple[str, bytes]]:
    with database.engine.begin() as connection:
        return {(row.case_id, bytes(row.digest)) for row in connection.execute(text("select * from likenesses"))}


def test_the_index_says_nothing_that_could_be_read_or_guessed_without_the_key(database: Database, units: Units) -> None:
    case = refer(units, 1, child())
    digests = {digest for _, digest in index_of(database)}
    assert {len(one) for one in digests} == {32}
    dump = b"".join(digests)
    assert [word for word in (CHILD, "finch", "2019-08-17", "lancashire") if word.encode() in dump] == []
    again = type(database.vault)(bytes(32))
    assert digests_of(again, case.referral).isdisjoint(digests)


def test_what_failed_half_way_is_not_in_the_index(database: Database, units: Units) -> None:
    with suppress(ZeroDivisionError), units(MONDAY) as unit:
        unit.open_case(referred_entry())
        raise ZeroDivisionError
    assert index_of(database) == set()


def test_older_cases_come_into_the_index_once_and_erased_ones_do_not(database: Database, units: Units) -> None:
    one, erased = refer(units, 1, child()), refer(units, 2, child())
    kept = {row for row in index_of(database) if row[0] == one.id}
    with database.engine.begin() as connection:
        connection.execute(text("delete from likenesses"))
        database.vault.erase(connection, case_key(erased.id), MONDAY)
    for _ in range(2):
        with database.engine.begin() as connection:
            index_older_cases(connection, database.vault)
        assert index_of(database) == kept


def test_an_index_that_misses_something_is_named(database: Database, units: Units) -> None:
    case = refer(units, 1, child())
    with database.engine.begin() as connection:
        connection.execute(text("delete from likenesses"))
    assert verify(database.engine, database.vault, reckon) == [
        f"case {case.id}: what it is found by as the same child differs"
    ]


def test_an_index_that_leads_to_another_child_is_named(database: Database, units: Units) -> None:
    case, other = refer(units, 1, child()), refer(units, 2, child("Tom Ashdown"))
    with database.engine.begin() as connection:
        astray = "insert into likenesses select :case, digest from likenesses where case_id = :other"
        connection.execute(text(astray), {"case": case.id, "other": other.id})
    assert verify(database.engine, database.vault, reckon) == [
        f"case {case.id}: what it is found by as the same child differs"
    ]
