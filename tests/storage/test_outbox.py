"""A letter is sent once: claimed by one, tried again as the platform says, looked for where it may have arrived."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import text

from review.tellings import Kind
from storage.database import Database
from storage.leases import LEASE_SECONDS, RealSeconds
from storage.outbox import Outbox
from storage.unit import Units
from tests.invented import BUSINESS_SLACK, BUSINESS_TEAMS, MONDAY, direct
from tests.storage.post import SOON, claim, claim_one, letter, refer, run_out


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database.engine)


def test_a_letter_says_what_it_is_about_and_to_whom(units: Units, outbox: Outbox) -> None:
    case = refer(units)
    parcel = claim_one(outbox)
    assert (parcel.op, parcel.key, parcel.to) == ("post", "case:LAN-2026-001:slack:C0BUSINESS", BUSINESS_SLACK)
    assert (parcel.kind, parcel.subject, parcel.remote_id) == (Kind.CASE, case.id, None)
    assert (parcel.attempts, parcel.first_tried, parcel.look_first) == (0, MONDAY, False)


def test_a_letter_with_a_known_key_changes_nothing(units: Units, outbox: Outbox) -> None:
    case = refer(units)
    with units(MONDAY) as unit:
        unit.post(letter(case))
        unit.post(letter(case))
    assert outbox.waiting() == 1
    outbox.sent(claim_one(outbox), "ts-1", MONDAY)
    with units(MONDAY) as unit:
        unit.post(letter(case))
    assert (outbox.waiting(), claim(outbox)) == (0, ())


def test_a_letter_of_a_unit_that_failed_is_not_sent(units: Units, outbox: Outbox) -> None:
    case = refer(units)
    with pytest.raises(ZeroDivisionError), units(MONDAY) as unit:  # noqa: PT012 (both belong to the unit)
        unit.post(letter(case, BUSINESS_TEAMS))
        raise ZeroDivisionError
    assert outbox.waiting() == 1


def test_what_is_claimed_is_claimed_once(units: Units, outbox: Outbox) -> None:
    refer(units)
    parcel = claim_one(outbox)
    assert claim(outbox) == ()
    assert outbox.still_mine(parcel)


def test_only_what_was_asked_for_is_claimed(units: Units, outbox: Outbox) -> None:
    refer(units, BUSINESS_SLACK, BUSINESS_TEAMS, direct())
    assert [one.to.platform for one in outbox.claim(MONDAY, ("teams",), 40)] == ["teams"]
    assert len(outbox.claim(MONDAY, ("slack",), 1)) == 1
    assert outbox.claim(MONDAY, (), 40) == ()


def test_a_lease_is_long_and_by_the_clock_of_the_database(database: Database, units: Units, outbox: Outbox) -> None:
    refer(units)
    claim_one(outbox, MONDAY + timedelta(days=400))
    with database.engine.begin() as connection:
        left = connection.execute(text("select lease_until from outbox")).scalar_one()
        left -= connection.execute(RealSeconds().select()).scalar_one()
    assert 110 < left <= LEASE_SECONDS == 120


def test_moving_the_clock_on_ends_no_lease(units: Units, outbox: Outbox) -> None:
    refer(units)
    claim_one(outbox)
    assert claim(outbox, MONDAY + timedelta(days=30)) == ()


def test_what_a_crashed_sender_held_is_looked_for_before_it_is_sent_again(
    database: Database, units: Units, outbox: Outbox
) -> None:
    refer(units)
    crashed = claim_one(outbox)
    run_out(database)
    again = claim_one(outbox, SOON)
    assert (again.look_first, again.first_tried, again.attempts) == (True, MONDAY, 0)
    assert not outbox.still_mine(crashed)
    assert outbox.still_mine(again)


def test_asking_whether_it_is_still_ours_renews_the_lease(database: Database, units: Units, outbox: Outbox) -> None:
    refer(units)
    parcel = claim_one(outbox)
    run_out(database)
    assert outbox.still_mine(parcel)
    assert claim(outbox) == ()


def test_a_sender_that_wakes_up_late_spoils_nothing(database: Database, units: Units, outbox: Outbox) -> None:
    refer(units)
    late = claim_one(outbox)
    run_out(database)
    other = claim_one(outbox)
    outbox.later(late, SOON, counted=True)
    outbox.unclear(late, SOON)
    outbox.give_up(late, "channel_not_found", SOON)
    assert outbox.still_mine(other)
    assert (claim(outbox, SOON), outbox.given_up()) == ((), 0)


def test_what_a_late_sender_did_send_is_not_sent_again(database: Database, units: Units, outbox: Outbox) -> None:
    refer(units)
    late = claim_one(outbox)
    run_out(database)
    other = claim_one(outbox)
    outbox.sent(late, "ts-1", MONDAY)
    assert not outbox.still_mine(other)
    outbox.later(other, SOON, counted=True)
    run_out(database)
    assert (outbox.waiting(), claim(outbox, SOON)) == (0, ())


def test_what_was_not_taken_waits_and_counts(units: Units, outbox: Outbox) -> None:
    refer(units)
    outbox.later(claim_one(outbox), SOON, counted=True)
    assert claim(outbox, SOON - timedelta(seconds=1)) == ()
    parcel = claim_one(outbox, SOON)
    assert (parcel.attempts, parcel.look_first, parcel.first_tried) == (1, False, MONDAY)


def test_where_there_were_too_many_requests_everything_to_that_address_waits_as_long(
    units: Units, outbox: Outbox
) -> None:
    refer(units)
    refer(units, BUSINESS_SLACK, direct(), draft="2", reference="LAN-2026-002")
    first, second, other = claim(outbox)
    outbox.later(second, MONDAY, counted=False)
    outbox.later(other, MONDAY, counted=True)
    outbox.later(first, SOON, counted=False)
    assert [one.to for one in claim(outbox)] == [direct()]
    assert [(one.id, one.attempts) for one in claim(outbox, SOON)] == [(first.id, 0), (second.id, 0)]


def test_what_may_have_arrived_is_looked_for_from_then_on(units: Units, outbox: Outbox) -> None:
    refer(units)
    outbox.unclear(claim_one(outbox), SOON)
    parcel = claim_one(outbox, SOON)
    assert (parcel.attempts, parcel.look_first) == (1, True)
    outbox.later(parcel, SOON, counted=False)
    assert claim_one(outbox, SOON).look_first


def test_what_is_given_up_is_counted_and_not_tried_again(units: Units, outbox: Outbox) -> None:
    refer(units)
    outbox.give_up(claim_one(outbox), "channel_not_found", MONDAY)
    assert (outbox.waiting(), outbox.given_up(), claim(outbox, SOON)) == (0, 1, ())


def test_no_news_overtakes_another_on_its_way_to_the_same_place(units: Units, outbox: Outbox) -> None:
    case = refer(units, BUSINESS_SLACK, direct())
    with units(MONDAY) as unit:
        unit.post(letter(case, direct(), Kind.DECISION_TOLD))
    _, receipt = claim(outbox)
    outbox.later(receipt, SOON, counted=True)
    assert claim(outbox) == ()
    again = claim_one(outbox, SOON)
    assert again.id == receipt.id
    outbox.sent(again, "ts-2", SOON)
    assert claim_one(outbox, SOON).kind is Kind.DECISION_TOLD


def test_what_was_given_up_holds_nothing_back(units: Units, outbox: Outbox) -> None:
    case = refer(units)
    with units(MONDAY) as unit:
        unit.post(letter(case, kind=Kind.RECEIPT))
    outbox.give_up(claim_one(outbox), "is_archived", MONDAY)
    assert claim_one(outbox).kind is Kind.RECEIPT


def test_of_many_senders_at_once_each_letter_is_claimed_by_one(units: Units, outbox: Outbox) -> None:
    for number in range(30):
        refer(units, draft=str(number), reference=f"LAN-2026-{number:03}")
    ready = Barrier(6)

    def take(_: int) -> list[int]:
        ready.wait()
        taken: list[int] = []
        while parcels := outbox.claim(MONDAY, ("slack",), 3):
            taken += [one.id for one in parcels]
        return taken

    with ThreadPoolExecutor(6) as senders:
        taken = [number for one in senders.map(take, range(6)) for number in one]
    # A row that another sender holds at that moment is passed over, so a last look takes what is left.
    taken += [one.id for one in claim(outbox)]
    assert len(taken) == 30
    assert len(set(taken)) == 30


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
def test_a_claim_does_not_wait_for_another(database: Database, units: Units, outbox: Outbox) -> None:
    refer(units)
    second = refer(units, draft="2", reference="LAN-2026-002")
    with database.engine.begin() as connection:
        connection.execute(text("select id from outbox order by id limit 1 for update"))
        assert claim_one(outbox).subject == second.id
