"""A case moves between a reminder and its notice: what was done is not told, what was told stays told."""

from datetime import UTC, datetime, timedelta

import pytest

from review.case import Case
from review.ladder import Ladder, Rung, rungs
from review.law.terms import Decision, Duty
from review.tellings import Kind
from review.timetable import Deadline
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from storage.verify import verify
from tests.invented import (
    MONDAY,
    decided_entry,
    done_entry,
    looked_entry,
    put_to_chair_entry,
    referred_entry,
    working_days,
)
from tests.storage.post import claim_one, move_on, team_s_rungs
from tests.storage.reminders.sweeping import OVERDUE, states, sweep


def test_what_was_done_in_time_is_not_told(database: Database, outbox: Outbox, units: Units, case: Case) -> None:
    move_on(units, case, done_entry(Duty.NOTIFY_INCIDENT))
    assert states(database)["notify_incident", "overdue"] == "cancelled"
    assert (sweep(database, OVERDUE), outbox.waiting()) == (0, 0)


def test_a_decision_cancels_the_reminders_for_it_and_begins_others(
    database: Database, units: Units, case: Case
) -> None:
    move_on(units, move_on(units, case, put_to_chair_entry()), decided_entry(Decision.SCR))
    assert states(database) == {
        ("notify_incident", "overdue"): "due",
        ("decision", "5"): "cancelled",
        ("decision", "overdue"): "cancelled",
        ("notify_decision", "overdue"): "due",
        ("completion", "5"): "due",
        ("completion", "overdue"): "due",
    }


def test_what_was_done_between_notice_and_sending_is_still_spoken_of_as_done(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    sweep(database, OVERDUE)
    move_on(units, case, done_entry(Duty.NOTIFY_INCIDENT), OVERDUE)
    subject = claim_one(outbox, OVERDUE).subject
    with units(OVERDUE) as unit:
        (told,) = unit.notice(subject)
    assert told.case.done(Duty.NOTIFY_INCIDENT) is not None


def test_a_notice_is_redrawn_when_one_of_its_cases_changes(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    sweep(database, OVERDUE)
    outbox.sent(claim_one(outbox, OVERDUE), "ts-1", OVERDUE)
    move_on(units, case, done_entry(Duty.NOTIFY_INCIDENT), OVERDUE)
    redraw = claim_one(outbox, OVERDUE)
    assert (redraw.op, redraw.kind, redraw.remote_id) == ("update", Kind.REMINDERS, "ts-1")


def test_a_case_that_changes_while_its_notice_is_on_its_way_redraws_it(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    sweep(database, OVERDUE)
    parcel = claim_one(outbox, OVERDUE)
    move_on(units, case, looked_entry(), OVERDUE)
    outbox.sent(parcel, "ts-1", OVERDUE)
    assert claim_one(outbox, OVERDUE).op == "update"


@pytest.mark.parametrize("meanwhile", ["waiting", "on its way", "posted"])
def test_what_falls_due_later_that_day_joins_the_notice(
    database: Database, outbox: Outbox, units: Units, case: Case, meanwhile: str
) -> None:
    sweep(database, OVERDUE)
    parcel = None if meanwhile == "waiting" else claim_one(outbox, OVERDUE)
    if parcel and meanwhile == "posted":
        outbox.sent(parcel, "ts-1", OVERDUE)
    with units(OVERDUE) as unit:
        other = unit.open_case(referred_entry(draft="2", reference="LAN-2026-002"))
    assert sweep(database, OVERDUE + timedelta(hours=5)) == 1
    if parcel and meanwhile == "on its way":
        outbox.sent(parcel, "ts-1", OVERDUE)
    found = claim_one(outbox, OVERDUE + timedelta(hours=5))
    assert found.op == ("post" if meanwhile == "waiting" else "update")
    with units(OVERDUE) as unit:
        assert {one.case.id for one in unit.notice(found.subject)} == {case.id, other.id}
    outbox.sent(found, "ts-1", OVERDUE)
    move_on(units, other, put_to_chair_entry(), OVERDUE)
    assert claim_one(outbox, OVERDUE + timedelta(hours=5)).remote_id == "ts-1"


def test_the_next_day_has_a_notice_of_its_own_by_the_clock_of_london(
    database: Database, outbox: Outbox, units: Units
) -> None:
    summer_night = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)  # 23:30 in London
    with units(MONDAY) as unit:
        unit.open_case(referred_entry())
    assert sweep(database, summer_night) == 3
    with units(MONDAY) as unit:
        unit.open_case(referred_entry(draft="2", reference="LAN-2026-002"))
    assert sweep(database, summer_night + timedelta(hours=1)) == 3
    assert outbox.waiting() == 2


def test_a_notice_tells_the_earliest_deadline_first(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    sweep(database, late := datetime(2026, 7, 1, 12, tzinfo=UTC))
    subject = claim_one(outbox, late).subject
    with units(MONDAY) as unit:
        told = unit.notice(subject)
    assert [(one.what, one.rung) for one in told] == [
        ("notify_incident", "overdue"),
        ("decision", "5"),
        ("decision", "overdue"),
    ]


def test_what_was_told_is_not_told_again_when_the_case_changes(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    sweep(database, OVERDUE)
    outbox.sent(claim_one(outbox, OVERDUE), "ts-1", OVERDUE)
    move_on(units, case, looked_entry(), OVERDUE)
    assert sweep(database, OVERDUE + timedelta(days=1)) == 0
    assert states(database)["notify_incident", "overdue"] == "sent"


def test_an_unknown_notice_speaks_of_nothing(units: Units) -> None:
    with units(MONDAY) as unit:
        assert unit.notice("nothing") == ()


def test_a_changed_ladder_is_taken_up_without_a_new_entry(database: Database) -> None:
    with Units(database.engine, database.vault, team_s_rungs)(MONDAY) as unit:
        opened = unit.open_case(referred_entry())

    def two_days_before(case: Case) -> tuple[tuple[Deadline, ...], tuple[Rung, ...]]:
        dated = team_s_rungs(case)[0]
        return dated, rungs(case, dated, Ladder(days_before=(2,)), working_days())

    changed = Units(database.engine, database.vault, two_days_before)
    assert verify(database.engine, database.vault, two_days_before) != []
    with changed(MONDAY) as unit:
        unit.reckon_again(opened.id)
    assert verify(database.engine, database.vault, two_days_before) == []
