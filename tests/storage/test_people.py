"""People are known by their accounts; what the directory says of them is kept as of the day it said so."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

from review.roles import Standing
from storage.unit import Units
from tests.invented import MONDAY, account


def test_somebody_is_the_same_person_at_every_contact(units: Units) -> None:
    with units(MONDAY) as unit:
        first = unit.person(account())
    with units(MONDAY) as unit:
        again = unit.person(account())
        other = unit.person(account("UOTHER"))
    assert (first.name, first.standing) == ("", Standing.UNKNOWN)
    assert first.accounts == {account()}
    assert again == first
    assert other.id != first.id


def test_the_same_user_id_elsewhere_is_somebody_else(units: Units) -> None:
    with units(MONDAY) as unit:
        assert unit.person(account("U1", "slack")).id != unit.person(account("U1", "teams")).id


def test_the_directory_gives_the_name_and_the_standing(units: Units) -> None:
    with units(MONDAY) as unit:
        told = unit.introduce(account(), "Imogen Tarrant", Standing.MEMBER)
    with units(MONDAY) as unit:
        assert unit.person(account()) == told
        unit.introduce(account(), "Imogen Tarrant-Vale", Standing.DEACTIVATED)
    with units(MONDAY) as unit:
        now = unit.person(account())
    assert (now.id, now.name, now.standing) == (told.id, "Imogen Tarrant-Vale", Standing.DEACTIVATED)


def test_what_the_directory_said_is_known_for_a_day(units: Units) -> None:
    with units(MONDAY) as unit:
        assert unit.known(account()) is None
        unit.person(account())
        assert unit.known(account()) is None
        unit.introduce(account(), "Imogen Tarrant", Standing.GUEST)
    with units(MONDAY + timedelta(days=1)) as unit:
        assert unit.known(account()) == ("Imogen Tarrant", Standing.GUEST)
    with units(MONDAY + timedelta(days=1, seconds=1)) as unit:
        assert unit.known(account()) is None


def test_a_first_contact_made_twice_at_once_meets_one_person(units: Units) -> None:
    def meet(_: int) -> str:
        with units(MONDAY) as unit:
            return unit.person(account()).id

    with ThreadPoolExecutor(8) as doors:
        assert len(set(doors.map(meet, range(16)))) == 1


def test_a_delivery_is_seen_once(units: Units) -> None:
    with units(MONDAY) as unit:
        assert unit.first_time("slack:Ev1")
        assert not unit.first_time("slack:Ev1")
    with units(MONDAY) as unit:
        assert not unit.first_time("slack:Ev1")
        assert unit.first_time("slack:Ev2")


def test_a_delivery_whose_effect_was_not_kept_was_not_seen(units: Units) -> None:
    with suppress(ZeroDivisionError), units(MONDAY) as unit:
        assert unit.first_time("slack:Ev1")
        raise ZeroDivisionError
    with units(MONDAY) as unit:
        assert unit.first_time("slack:Ev1")


def test_a_delivery_that_comes_twice_at_once_is_seen_once(units: Units) -> None:
    def arrive(_: int) -> bool:
        with units(MONDAY) as unit:
            return unit.first_time("teams:activity-1")

    with ThreadPoolExecutor(8) as doors:
        assert sorted(doors.map(arrive, range(8))) == [False] * 7 + [True]
