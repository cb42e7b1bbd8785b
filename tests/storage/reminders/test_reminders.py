"""A reminder is gathered once, told once, and not told at all when its duty was done in time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text

from review.case import Case
from review.errors import ErasedError
from review.law.terms import Duty
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from tests.invented import BUSINESS_SLACK, BUSINESS_TEAMS, MONDAY, referred_entry
from tests.storage.post import claim, claim_one
from tests.storage.reminders.sweeping import BOTH, OVERDUE, SECOND, damage, erase, refer, states, sweep


def test_a_case_begins_with_the_reminders_that_the_law_gives_it(database: Database, case: Case) -> None:
    assert states(database) == {
        ("notify_incident", "overdue"): "due",
        ("decision", "5"): "due",
        ("decision", "overdue"): "due",
    }


def test_nothing_is_told_before_it_is_due(database: Database, outbox: Outbox, case: Case) -> None:
    assert (sweep(database, OVERDUE - SECOND), outbox.waiting()) == (0, 0)
    assert (sweep(database, OVERDUE), outbox.waiting()) == (1, 1)


def test_a_notice_says_which_duty_of_which_case(database: Database, outbox: Outbox, units: Units, case: Case) -> None:
    sweep(database, OVERDUE)
    parcel = claim_one(outbox, OVERDUE)
    assert (parcel.kind, parcel.to) == (Kind.REMINDERS, BUSINESS_SLACK)
    with units(OVERDUE) as unit:
        (told,) = unit.notice(parcel.subject)
    assert (told.case, told.what, told.rung, told.at) == (case, Duty.NOTIFY_INCIDENT, "overdue", OVERDUE)
    assert told.told_on == OVERDUE.date()


def test_a_restart_or_a_second_sweep_tells_nothing_twice(database: Database, outbox: Outbox, case: Case) -> None:
    assert [sweep(database, OVERDUE) for _ in range(3)] == [1, 0, 0]
    outbox.sent(claim_one(outbox, OVERDUE), "ts-1", OVERDUE)
    assert (sweep(database, OVERDUE + timedelta(hours=1)), outbox.waiting()) == (0, 0)
    assert states(database)["notify_incident", "overdue"] == "sent"


def test_sweeps_at_the_same_moment_gather_each_reminder_once(database: Database, outbox: Outbox, units: Units) -> None:
    with units(MONDAY) as unit:
        for number in range(12):
            unit.open_case(referred_entry(draft=str(number), reference=f"LAN-2026-{number:03}"))
    with ThreadPoolExecutor(4) as replicas:
        moved = sum(replicas.map(lambda _: sweep(database, OVERDUE), range(4))) + sweep(database, OVERDUE)
    assert (moved, outbox.waiting()) == (12, 1)
    subject = claim_one(outbox, OVERDUE).subject
    with units(OVERDUE) as unit:
        assert len(unit.notice(subject)) == 12


def test_each_channel_of_the_board_has_its_notice(database: Database, outbox: Outbox, case: Case) -> None:
    assert sweep(database, OVERDUE, BOTH) == 1
    assert [one.to for one in claim(outbox, OVERDUE)] == [BUSINESS_SLACK, BUSINESS_TEAMS]


def test_a_board_without_a_channel_keeps_its_reminders_until_it_has_one(
    database: Database, outbox: Outbox, case: Case
) -> None:
    assert sweep(database, OVERDUE, {}) == 0
    assert states(database)["notify_incident", "overdue"] == "due"
    assert (sweep(database, OVERDUE + timedelta(days=2)), outbox.waiting()) == (1, 1)


def test_those_that_nobody_can_be_told_hold_up_no_others(
    database: Database, outbox: Outbox, units: Units, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.reminders.AT_ONCE", 2)
    for number in range(5):
        refer(units, number, board="enfield")
    told = refer(units, 9)
    assert [sweep(database, OVERDUE) for _ in range(2)] == [1, 0]
    subject = claim_one(outbox, OVERDUE).subject
    with units(OVERDUE) as unit:
        assert [one.case.id for one in unit.notice(subject)] == [told.id]


@pytest.mark.parametrize("lose", [erase, damage])
def test_those_of_a_case_that_cannot_be_read_are_settled_and_hold_up_no_others(
    database: Database,
    outbox: Outbox,
    units: Units,
    monkeypatch: pytest.MonkeyPatch,
    lose: Callable[[Database, Case], None],
) -> None:
    monkeypatch.setattr("storage.reminders.AT_ONCE", 2)
    for number in range(5):
        lose(database, refer(units, number))
    told = refer(units, 9)
    assert [sweep(database, OVERDUE) for _ in range(2)] == [1, 0]
    with database.engine.begin() as connection:
        rows = connection.execute(text("select state, count(*) as n from reminders where rung = 'overdue' group by 1"))
        assert {row.state: row.n for row in rows} == {"cancelled": 5, "gathered": 1, "due": 6}
    subject = claim_one(outbox, OVERDUE).subject
    with units(OVERDUE) as unit:
        assert [one.case.id for one in unit.notice(subject)] == [told.id]


@pytest.mark.parametrize("lose", [erase, damage])
def test_a_notice_goes_on_without_the_case_that_can_no_longer_be_read(
    database: Database, outbox: Outbox, units: Units, lose: Callable[[Database, Case], None]
) -> None:
    erased, kept = refer(units, 1), refer(units, 2)
    assert sweep(database, OVERDUE) == 2
    notice = claim_one(outbox, OVERDUE).subject
    lose(database, erased)
    with units(OVERDUE) as unit:
        assert [one.case.id for one in unit.notice(notice)] == [kept.id]
    lose(database, kept)
    with units(OVERDUE) as unit, pytest.raises(ErasedError):
        unit.notice(notice)
