"""The week's digest is put down once a board and week, for each of its channels, by however many replicas."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time
from threading import Barrier

import pytest

from bot.holidays_england import working_days
from bot.weekly import digest_day
from review.case import Case
from review.case_work import PutOnAgenda
from review.panel import ReportKind, ReportsAsked
from review.roles import Address
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from tests.invented import (
    BUSINESS_SLACK,
    BUSINESS_TEAMS,
    MONDAY,
    done_entry,
    looked_entry,
    put_to_chair_entry,
    referred_entry,
)
from tests.storage.post import claim, claim_one, move_on

TODAY = MONDAY.date()
PANEL = replace(BUSINESS_SLACK, id="C0PANEL")


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database.engine)


@pytest.fixture
def case(units: Units) -> Case:
    with units(MONDAY) as unit:
        return unit.open_case(referred_entry())


def put_down(units: Units, day: date = TODAY, to: Iterable[Address] = (BUSINESS_SLACK,)) -> int:
    with units(MONDAY) as unit:
        return unit.digest("lancashire", day, to, (PANEL,))


def test_each_channel_has_a_letter_that_names_board_and_day(units: Units, outbox: Outbox, case: Case) -> None:
    assert put_down(units, to=(BUSINESS_SLACK, BUSINESS_TEAMS)) == 2
    found = claim(outbox)
    assert {one.to for one in found} == {BUSINESS_SLACK, BUSINESS_TEAMS}
    assert {(one.kind, one.subject) for one in found} == {(Kind.DIGEST, "lancashire|2026-03-02")}


def test_it_is_put_down_once_a_week(units: Units, outbox: Outbox, case: Case) -> None:
    days = [date(2026, 3, day) for day in (2, 3, 8, 9, 15, 16)]
    assert [put_down(units, day) for day in days] == [1, 0, 0, 1, 0, 1]
    assert outbox.waiting() == 3


def test_a_year_ends_in_the_middle_of_a_week(units: Units, case: Case) -> None:
    assert [put_down(units, date(2026, 12, 28)), put_down(units, date(2027, 1, 3))] == [1, 0]
    assert put_down(units, date(2027, 1, 4)) == 1


def test_each_board_has_its_own(units: Units, case: Case) -> None:
    put_down(units)
    with units(MONDAY) as unit:
        unit.open_case(referred_entry(draft="2", reference="ENF-2026-001", board="enfield"))
        assert unit.digest("enfield", TODAY, (BUSINESS_TEAMS,), ()) == 1


def test_a_board_without_a_case_has_none_and_none_when_its_first_case_comes_that_week(units: Units) -> None:
    assert put_down(units) == 0
    with units(MONDAY) as unit:
        unit.open_case(referred_entry())
    assert put_down(units, date(2026, 3, 4)) == 0
    assert put_down(units, date(2026, 3, 9)) == 1


def test_replicas_at_the_same_moment_put_down_one(units: Units, outbox: Outbox, case: Case) -> None:
    ready = Barrier(6)

    def sweep(_: int) -> int:
        ready.wait()
        return put_down(units)

    with ThreadPoolExecutor(6) as replicas:
        assert sum(replicas.map(sweep, range(6))) == 1
    assert outbox.waiting() == 1


def test_what_fails_half_way_is_put_down_the_next_time(units: Units, outbox: Outbox, case: Case) -> None:
    with suppress(ZeroDivisionError), units(MONDAY) as unit:
        unit.digest("lancashire", TODAY, (BUSINESS_SLACK,), ())
        raise ZeroDivisionError
    assert outbox.waiting() == 0
    assert put_down(units) == 1


def test_it_is_not_redrawn_when_a_case_moves_on(units: Units, outbox: Outbox, case: Case) -> None:
    put_down(units)
    outbox.sent(claim_one(outbox), "ts-1", MONDAY)
    move_on(units, case, done_entry())
    assert claim(outbox) == ()


@pytest.mark.parametrize(
    "content",
    [
        PutOnAgenda(meeting="SCR Sub-Committee", on=date(2026, 3, 12), screening=True),
        ReportsAsked(agencies=("Police",), report=ReportKind.CHRONOLOGY, by=date(2026, 3, 12)),
    ],
)
def test_the_panel_has_one_where_it_owes_something(
    units: Units, outbox: Outbox, content: PutOnAgenda | ReportsAsked
) -> None:
    with units(MONDAY) as unit:
        case = unit.open_case(referred_entry(procedure="enfield"))
    move_on(units, case, replace(looked_entry(), content=content))
    assert put_down(units) == 2
    assert {one.to: one.kind for one in claim(outbox)} == {BUSINESS_SLACK: Kind.DIGEST, PANEL: Kind.PANEL_DIGEST}


def test_the_panel_has_none_where_everything_waits_for_others(units: Units, outbox: Outbox, case: Case) -> None:
    move_on(units, case, put_to_chair_entry())
    put_down(units)
    assert [one.to for one in claim(outbox)] == [BUSINESS_SLACK]


@pytest.mark.parametrize(
    ("moment", "weekday", "day"),
    [
        (datetime(2026, 3, 2, 8, 59, 59, tzinfo=UTC), "monday", None),
        (datetime(2026, 3, 2, 9, 0, tzinfo=UTC), "monday", date(2026, 3, 2)),
        (datetime(2026, 3, 8, 23, 59, tzinfo=UTC), "monday", date(2026, 3, 2)),
        (datetime(2026, 3, 9, 0, 1, tzinfo=UTC), "monday", None),
        (datetime(2026, 3, 4, 12, 0, tzinfo=UTC), "friday", None),
        (datetime(2026, 3, 7, 12, 0, tzinfo=UTC), "friday", date(2026, 3, 6)),
        # the Monday after the clocks went forward, and the one after they went back
        (datetime(2026, 3, 30, 7, 59, tzinfo=UTC), "monday", None),
        (datetime(2026, 3, 30, 8, 0, tzinfo=UTC), "monday", date(2026, 3, 30)),
        (datetime(2026, 10, 26, 8, 59, tzinfo=UTC), "monday", None),
        (datetime(2026, 10, 26, 9, 0, tzinfo=UTC), "monday", date(2026, 10, 26)),
        # a bank holiday: the next working day; Easter Monday; Good Friday, of whose week none is left
        (datetime(2026, 12, 28, 12, 0, tzinfo=UTC), "monday", None),
        (datetime(2026, 12, 29, 8, 59, tzinfo=UTC), "monday", None),
        (datetime(2026, 12, 29, 9, 0, tzinfo=UTC), "monday", date(2026, 12, 29)),
        (datetime(2026, 4, 7, 12, 0, tzinfo=UTC), "monday", date(2026, 4, 7)),
        (datetime(2026, 4, 2, 12, 0, tzinfo=UTC), "friday", date(2026, 4, 2)),
        # in London it is Monday already
        (datetime(2026, 7, 5, 23, 30, tzinfo=UTC), "monday", None),
    ],
)
def test_it_is_due_from_its_hour_in_london_to_the_end_of_the_week(
    moment: datetime, weekday: str, day: date | None
) -> None:
    assert digest_day(moment, weekday, time(9), working_days(date(2026, 1, 1))) == day
