"""Reminders for an office that nobody holds, for a board without a channel, and for what is due at once."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event, text

from review.case import Case
from review.roles import Address
from review.tellings import Audience
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from storage.verify import verify
from tests.invented import BUSINESS_SLACK, MONDAY, direct, looked_entry, reckon, referred_entry
from tests.storage.post import claim, letter, move_on, refer

#: the incident was to be told of by Friday 6 March
OVERDUE = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
MUCH_LATER = OVERDUE + timedelta(days=60)
SECONDS = timedelta(seconds=15)
Told = Callable[[Case, Audience, str], Iterable[Address]]


def team_alone(_case: Case, audience: Audience, _what: str) -> Iterable[Address]:
    return (BUSINESS_SLACK,) if audience is Audience.BUSINESS_CHANNEL else ()


def nobody(_case: Case, _audience: Audience, _what: str) -> Iterable[Address]:
    return ()


def everybody(case: Case, audience: Audience, what: str) -> Iterable[Address]:
    return team_alone(case, audience, what) or (direct("UHOLDER"),)


def sweep(units: Units, now: datetime, told: Told) -> int:
    with units(now) as unit:
        return unit.gather(told)


def states(database: Database, audience: Audience) -> set[str]:
    with database.engine.begin() as connection:
        rows = connection.execute(text("select state from reminders where audience = :one"), {"one": audience.value})
        return set(rows.scalars())


def test_nobody_hears_late_of_what_was_due_before_they_held_the_office(database: Database, units: Units) -> None:
    one = refer(units)
    assert sweep(units, MUCH_LATER, team_alone) > 0
    assert (states(database, Audience.NOTIFIER), states(database, Audience.CHAIR)) == ({"untold"}, {"untold"})
    move_on(units, one, looked_entry(), MUCH_LATER)
    assert sweep(units, MUCH_LATER + timedelta(days=1), everybody) == 0
    assert verify(database.engine, database.vault, reckon) == []


def test_what_falls_due_after_somebody_took_the_office_is_told_to_them(database: Database, units: Units) -> None:
    refer(units)
    sweep(units, OVERDUE - SECONDS, team_alone)
    assert sweep(units, OVERDUE, everybody) == 2
    assert states(database, Audience.NOTIFIER) == {"untold", "gathered"}


def test_a_board_without_a_channel_is_told_everything_once_it_has_one(database: Database, units: Units) -> None:
    refer(units)
    assert [sweep(units, MUCH_LATER, nobody) for _ in range(3)] == [0, 0, 0]
    assert states(database, Audience.BUSINESS_CHANNEL) == {"due"}
    assert sweep(units, MUCH_LATER, everybody) == 5
    assert sweep(units, MUCH_LATER, everybody) == 0


def test_its_cards_are_not_redrawn_over_and_over_meanwhile(database: Database, units: Units) -> None:
    one, outbox = refer(units), Outbox(database.engine)
    with units(MONDAY) as unit:
        unit.post(letter(one, direct()))
    for parcel in claim(outbox):
        outbox.sent(parcel, f"ts-{parcel.id}", MONDAY)
    for minute in range(3):
        sweep(units, OVERDUE + timedelta(minutes=minute), nobody)
    assert outbox.waiting() == 0


def test_its_cases_are_read_once_a_sweep_and_not_once_a_reminder(
    database: Database, units: Units, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.reminders.AT_ONCE", 4)
    for number in range(6):
        refer(units, draft=str(number), reference=f"LAN-2026-{number:03}")
    sweep(units, MUCH_LATER, nobody)  # those for people are settled
    read: list[str] = []

    def note(*found: object) -> None:
        if "from entries" in str(found[2]).lower().replace("\n", " "):
            read.append(str(found[2]))

    event.listen(database.engine, "before_cursor_execute", note)
    sweep(units, MUCH_LATER, nobody)
    event.remove(database.engine, "before_cursor_execute", note)
    assert len(read) == 1


def test_what_leaves_no_working_day_is_announced_with_the_next_sweep(database: Database, units: Units) -> None:
    with units(MONDAY) as unit:
        case = unit.open_case(referred_entry(la_aware_on=date(2026, 2, 23)))
    assert sweep(units, MONDAY + SECONDS, everybody) > 0
    (notice,) = [one for one in claim(Outbox(database.engine), MONDAY + SECONDS) if one.to == BUSINESS_SLACK]
    with units(MONDAY) as unit:
        told = unit.notice(notice.subject)
    assert [(one.case.id, one.what, one.rung) for one in told] == [(case.id, "notify_incident", "arisen")]


def test_a_deadline_is_announced_the_next_morning_and_once(units: Units) -> None:
    one = refer(units)
    morning = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    assert sweep(units, morning - SECONDS, everybody) == 0
    assert sweep(units, morning, team_alone) == 2
    move_on(units, one, looked_entry(), morning)
    assert sweep(units, morning + timedelta(hours=1), team_alone) == 0
