"""A reminder is gathered once, told once, and not told at all when its duty was done in time."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from review.case import Case
from review.entries import QuestionAnswered, QuestionAsked
from review.errors import ErasedError
from review.ladder import Ladder, Rung, rungs
from review.law.terms import Decision, Duty
from review.roles import Address, PlaceKind
from review.tellings import Audience, Kind
from review.timetable import Deadline
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from storage.vault import case_key
from storage.verify import verify
from tests.invented import (
    BUSINESS_SLACK,
    BUSINESS_TEAMS,
    MONDAY,
    decided_entry,
    direct,
    done_entry,
    looked_entry,
    put_to_chair_entry,
    referred_entry,
    working_days,
)
from tests.storage.post import claim, claim_one, move_on, team_s_rungs

#: the incident was to be told of by Friday 6 March; the morning after is Monday 9 March, 09:00
OVERDUE = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SLACK = {"lancashire": (BUSINESS_SLACK,)}
BOTH = {"lancashire": (BUSINESS_SLACK, BUSINESS_TEAMS)}


@pytest.fixture
def units(database: Database) -> Units:
    return Units(database.engine, database.vault, team_s_rungs)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database.engine)


@pytest.fixture
def case(units: Units) -> Case:
    with units(MONDAY) as unit:
        return unit.open_case(referred_entry())


def sweep(database: Database, now: datetime, channels: Mapping[str, tuple[Address, ...]] | None = None) -> int:
    """Everybody is told in the board's channels."""
    found = SLACK if channels is None else channels
    with Units(database.engine, database.vault, team_s_rungs)(now) as unit:
        return unit.gather(lambda case, _audience, _what: found.get(case.referral.board, ()))


def states(database: Database) -> dict[tuple[str, str], str]:
    with database.engine.begin() as connection:
        rows = connection.execute(text("select what, rung, state from reminders")).all()
    return {(row.what, row.rung): row.state for row in rows}


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


def refer(units: Units, number: int, **changes: Any) -> Case:
    with units(MONDAY) as unit:
        return unit.open_case(referred_entry(draft=str(number), reference=f"LAN-2026-{number:03}", **changes))


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


def erase(database: Database, case: Case) -> None:
    with database.engine.begin() as connection:
        database.vault.erase(connection, case_key(case.id), MONDAY)


def damage(database: Database, case: Case) -> None:
    """Its key opens nothing: as after a restore from two backups that do not belong together."""
    with database.engine.begin() as connection:
        other = "update keys set wrapped = (select wrapped from keys where owner = 'ring') where owner = :owner"
        connection.execute(text(other), {"owner": case_key(case.id)})


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


# --- to persons ---------------------------------------------------------------------------------------------------


def ask(units: Units, case: Case, number: int = 1) -> Case:
    """The referrer has until Friday 6 March to answer."""
    asked = QuestionAsked(number=number, question="Which school?", answer_by=date(2026, 3, 6))
    return move_on(units, case, replace(looked_entry(), content=asked))


def tell_each(database: Database, now: datetime) -> int:
    """The business team in its channel, the referrer in their own messages."""
    with Units(database.engine, database.vault, team_s_rungs)(now) as unit:
        return unit.gather(lambda _case, who, _what: (direct(),) if who is Audience.REFERRER else (BUSINESS_SLACK,))


def test_the_referrer_is_reminded_of_a_question_in_their_own_messages(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    ask(units, case)
    assert tell_each(database, OVERDUE) == 3  # the incident and the answer for the team, the answer for the referrer
    notices = {one.to: one for one in claim(outbox, OVERDUE)}
    assert set(notices) == {BUSINESS_SLACK, direct()}
    with units(OVERDUE) as unit:
        (theirs,) = unit.notice(notices[direct()].subject)
        assert {one.what for one in unit.notice(notices[BUSINESS_SLACK].subject)} == {"notify_incident", "answer.1"}
    assert (theirs.what, theirs.audience, theirs.rung) == ("answer.1", Audience.REFERRER, "overdue")


def test_a_person_has_one_notice_a_day_of_all_their_cases(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    other = refer(units, 2)
    for one in (case, other):
        ask(units, one)
    tell_each(database, OVERDUE)
    (notice,) = [one for one in claim(outbox, OVERDUE) if one.to == direct()]
    with units(OVERDUE) as unit:
        assert {one.case.id for one in unit.notice(notice.subject)} == {case.id, other.id}
    ask(units, other, 2)
    assert tell_each(database, OVERDUE + timedelta(hours=3)) == 2
    outbox.sent(notice, "ts-1", OVERDUE + timedelta(hours=3))
    (again,) = [one for one in claim(outbox, OVERDUE + timedelta(hours=3)) if one.to == direct()]
    assert (again.op, again.remote_id) == ("update", "ts-1")


def test_an_answer_redraws_the_notice_in_which_it_was_reminded_of(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    ask(units, case)
    tell_each(database, OVERDUE)
    for one in claim(outbox, OVERDUE):
        outbox.sent(one, f"ts-{one.to.kind}", OVERDUE)
    move_on(units, case, replace(looked_entry(), content=QuestionAnswered(number=1, answer="The one in the square")))
    redrawn = claim(outbox, OVERDUE)
    assert {(one.op, one.to, one.remote_id) for one in redrawn} == {
        ("update", BUSINESS_SLACK, "ts-channel"),
        ("update", direct(), "ts-person"),
    }


def test_what_was_answered_in_time_is_not_reminded_of(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    ask(units, case)
    move_on(units, case, replace(looked_entry(), content=QuestionAnswered(number=1, answer="None")))
    assert tell_each(database, OVERDUE) == 1
    assert [one.to for one in claim(outbox, OVERDUE)] == [BUSINESS_SLACK]


def test_a_person_whose_id_is_a_channel_s_is_another_place(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    ask(units, case)
    person = replace(BUSINESS_SLACK, kind=PlaceKind.PERSON)
    with units(OVERDUE) as unit:
        unit.gather(lambda _case, who, _what: (person,) if who is Audience.REFERRER else (BUSINESS_SLACK,))
    assert {one.to for one in claim(outbox, OVERDUE)} == {BUSINESS_SLACK, person}


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
