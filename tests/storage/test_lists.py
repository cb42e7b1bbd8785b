"""Pages of cases and of deadlines: the most pressing first, and exact totals."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, text

from review.case import Case
from review.law.terms import Duty
from review.panel import ReportKind, ReportReceived, ReportsAsked
from review.ports import CasePage, CasesAsked, DeadlinePage, DeadlinesAsked
from review.referral import Referrer
from storage.agencies import agency_digest
from storage.database import Database
from storage.tables import case_agencies
from storage.unit import Units
from storage.verify import verify
from tests.invented import MONDAY, actor, decided_entry, done_entry, looked_entry, put_to_chair_entry, reckon
from tests.storage.post import move_on, refer

BOARD = "lancashire"
#: on which the incident of each of these cases became known to the authority, in the order of their deadlines
KNOWN = (date(2026, 2, 27), date(2026, 3, 2), date(2026, 3, 4))
POLICE = Referrer(agency="Police", role="Officer", phone="01632 960111")
HEALTH = Referrer(agency="Health Trust", role="Nurse", phone="01632 960222")


@pytest.fixture
def made(units: Units) -> list[Case]:
    """LAN-2026-001 to 003, the last the most pressing."""
    return [
        refer(units, reference=f"LAN-2026-00{number}", draft=str(number), la_aware_on=known, referrer=referrer)
        for number, known, referrer in zip((1, 2, 3), reversed(KNOWN), (POLICE, HEALTH, POLICE), strict=True)
    ]


def cases_like(units: Units, **asked: Any) -> CasePage:
    with units(MONDAY) as unit:
        return unit.cases_like(CasesAsked(board=BOARD, **asked))


def deadlines_like(units: Units, **asked: Any) -> DeadlinePage:
    with units(MONDAY) as unit:
        return unit.deadlines_like(DeadlinesAsked(board=BOARD, **asked))


def numbers(page: CasePage | DeadlinePage) -> list[int]:
    return [int(one.reference[-3:]) for one in page.rows]


def test_the_most_pressing_case_comes_first_and_no_other_board_s(units: Units, made: list[Case]) -> None:
    refer(units, reference="ENF-2026-001", draft="enfield", board="enfield")
    page = cases_like(units)
    assert (numbers(page), page.total) == ([3, 2, 1], 3)
    assert page.rows[0].next_duty is Duty.NOTIFY_INCIDENT


def test_pages_follow_each_other_and_know_how_many_there_are(units: Units, made: list[Case]) -> None:
    pages = [cases_like(units, after=after, count=2) for after in (0, 2, 4)]
    assert [numbers(one) for one in pages] == [[3, 2], [1], []]
    assert {one.total for one in pages} == {3}


def test_a_case_that_presses_nobody_comes_last(database: Database, units: Units, made: list[Case]) -> None:
    with database.engine.begin() as connection:
        nothing = "update cases set next_act_by = null, next_duty = null, pressing = '9999-12-31' where id = :id"
        connection.execute(text(nothing), {"id": made[2].id})
    assert numbers(cases_like(units)) == [2, 1, 3]
    assert numbers(cases_like(units, due_by=date(2030, 1, 1))) == [2, 1]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"stages": frozenset({"awaiting_chair"})}, [2]),
        ({"stages": frozenset({"awaiting_chair", "referred"})}, [3, 2, 1]),
        ({"stages": frozenset({"declined"})}, []),
        ({"due_by": date(2026, 3, 6)}, [3]),
        ({"due_by": date(2026, 3, 5)}, []),
        ({"referrers": frozenset({"somebody-else"})}, []),
        ({"referrers": frozenset({"person-social-worker", "x"})}, [3, 2, 1]),
        ({"agency": "Police"}, [3, 1]),
        ({"agency": "  trust,  HEALTH "}, [2]),
        ({"agency": "Fire"}, []),
        ({"agency": "Police", "stages": frozenset({"awaiting_chair"})}, []),
        ({"agency": "Police", "due_by": date(2026, 3, 6)}, [3]),
    ],
)
def test_cases_are_chosen(units: Units, made: list[Case], asked: Mapping[str, Any], found: list[int]) -> None:
    move_on(units, made[1], put_to_chair_entry())
    page = cases_like(units, **asked)
    assert (numbers(page), page.total) == (found, len(found))


def test_an_agency_has_the_case_while_its_report_is_awaited(units: Units) -> None:
    case = refer(units, procedure="enfield")
    asked = ReportsAsked(agencies=("Fire", "Education"), report=ReportKind.SHORT_REPORT, by=date(2026, 3, 20))
    move_on(units, case, replace(looked_entry(), content=asked))
    assert numbers(cases_like(units, agency="fire")) == [1]
    came = ReportReceived(
        agency="Fire",
        received_on=date(2026, 3, 3),
        involvement="None",
        concerns="None",
        recommendation=None,
        reasons="None",
    )
    move_on(units, case, replace(looked_entry(), content=came))
    assert numbers(cases_like(units, agency="fire")) == []
    assert numbers(cases_like(units, agency="education")) == [1]


def test_an_agency_is_kept_as_a_digest_that_is_the_board_s_own(
    database: Database, units: Units, made: list[Case]
) -> None:
    with database.engine.begin() as connection:
        kept = set(connection.execute(select(case_agencies.c.agency)).scalars())
    assert not any(b"olice" in one for one in kept)
    elsewhere = refer(units, reference="ENF-2026-001", draft="e", board="enfield", referrer=POLICE)
    assert kept.isdisjoint({agency_digest(database.vault, elsewhere.referral.board, "Police")})


def test_deadlines_come_earliest_first_across_the_cases(units: Units, made: list[Case]) -> None:
    page = deadlines_like(units)
    days = [one.act_by for one in page.rows]
    assert days == sorted(days)
    assert page.total == 6
    assert [(one.reference, one.duty) for one in page.rows[:2]] == [
        ("LAN-2026-003", Duty.NOTIFY_INCIDENT),
        ("LAN-2026-002", Duty.NOTIFY_INCIDENT),
    ]
    assert (page.rows[0].case, page.rows[0].act_by) == (made[2].id, date(2026, 3, 6))


def test_of_two_deadlines_on_one_day_the_order_is_the_reference_s(units: Units) -> None:
    for number in (3, 1, 2):
        refer(units, reference=f"LAN-2026-00{number}", draft=str(number))
    assert numbers(deadlines_like(units)) == [1, 2, 3, 1, 2, 3]


def test_deadlines_are_chosen_by_case_and_by_day(units: Units, made: list[Case]) -> None:
    of_one = deadlines_like(units, case=made[1].id)
    assert (numbers(of_one), of_one.total) == ([2, 2], 2)
    this_week = deadlines_like(units, due_by=date(2026, 3, 9))
    assert (numbers(this_week), this_week.total) == ([3, 2], 2)
    rest = deadlines_like(units, after=4, count=10)
    assert (len(rest.rows), rest.total) == (2, 6)


def test_what_is_done_or_only_a_minimum_is_no_open_deadline(units: Units, made: list[Case]) -> None:
    move_on(units, made[0], done_entry(Duty.NOTIFY_INCIDENT))
    assert [one.duty for one in deadlines_like(units, case=made[0].id).rows] == [Duty.DECISION]
    enfield = refer(units, reference="ENF-2026-001", draft="e", board="enfield", procedure="enfield")
    move_on(units, move_on(units, enfield, put_to_chair_entry()), decided_entry())
    with units(MONDAY) as unit:
        page = unit.deadlines_like(DeadlinesAsked(board="enfield", count=50))
        dated = reckon(unit.case(enfield.id))[0]
    assert {one.duty for one in page.rows} < {one.duty for one in dated}


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("update cases set pressing = '2026-01-01'", "cases.pressing differs"),
        ("update deadlines set open = 0", "its deadlines differ"),
        ("update deadlines set board = 'enfield'", "its deadlines differ"),
        ("update case_agencies set owes = 1", "its agencies differ"),
        ("delete from case_agencies", "its agencies differ"),
    ],
)
def test_a_read_table_that_was_changed_is_named_and_made_anew(
    database: Database, units: Units, change: str, found: str
) -> None:
    one = refer(units)
    assert verify(database.engine, database.vault, reckon) == []
    with database.engine.begin() as connection:
        connection.execute(text(change))
    assert verify(database.engine, database.vault, reckon) == [f"case {one.id}: {found}"]
    with units(MONDAY) as unit:
        unit.reckon_again(one.id)
    assert verify(database.engine, database.vault, reckon) == []


def test_somebody_else_s_cases_are_not_mine(units: Units, made: list[Case]) -> None:
    refer(units, reference="LAN-2026-009", draft="9", by=actor(person="somebody-else"))
    assert numbers(cases_like(units, referrers=frozenset({"somebody-else"}))) == [9]
