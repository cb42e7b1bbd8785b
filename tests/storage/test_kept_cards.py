"""Every card that a platform keeps is redrawn when its case changes, and no more often than needed."""

from datetime import timedelta

import pytest

from review.case import Case
from review.referral import Child
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from tests.invented import (
    BUSINESS_SLACK,
    BUSINESS_TEAMS,
    MONDAY,
    decided_entry,
    looked_entry,
    put_to_chair_entry,
    referred_child,
    referred_entry,
)
from tests.storage.post import SOON, claim, claim_one, letter, move_on, refer, run_out

LATER = SOON + timedelta(minutes=5)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database.engine)


@pytest.fixture
def kept(units: Units, outbox: Outbox) -> Case:
    """A case whose card was posted to Slack and to Teams."""
    case = refer(units, BUSINESS_SLACK, BUSINESS_TEAMS)
    for parcel in claim(outbox):
        outbox.sent(parcel, f"{parcel.to.platform}-1", MONDAY)
    assert claim(outbox, SOON) == ()
    return case


def test_a_change_redraws_every_copy(units: Units, outbox: Outbox, kept: Case) -> None:
    move_on(units, kept, put_to_chair_entry())
    redraws = claim(outbox, SOON)
    assert [(one.op, one.to, one.remote_id) for one in redraws] == [
        ("update", BUSINESS_SLACK, "slack-1"),
        ("update", BUSINESS_TEAMS, "teams-1"),
    ]
    assert {(one.kind, one.subject) for one in redraws} == {(Kind.CASE, kept.id)}
    for one in redraws:
        outbox.sent(one, one.remote_id or "", SOON)
    assert (outbox.waiting(), claim(outbox, LATER)) == (0, ())


def test_changes_in_a_row_redraw_a_card_once(units: Units, outbox: Outbox, kept: Case) -> None:
    for entry in (put_to_chair_entry(), looked_entry(), looked_entry(), decided_entry()):
        move_on(units, kept, entry)
    assert outbox.waiting() == len(claim(outbox, SOON)) == 2


def test_what_changes_while_a_redraw_is_on_its_way_redraws_once_more(units: Units, outbox: Outbox, kept: Case) -> None:
    move_on(units, kept, put_to_chair_entry())
    slack, teams = claim(outbox, SOON)
    move_on(units, kept, decided_entry())
    move_on(units, kept, looked_entry())
    assert claim(outbox, SOON) == ()
    outbox.sent(slack, "slack-1", SOON)
    outbox.sent(teams, "teams-1", SOON)
    again = claim(outbox, SOON)
    assert [one.remote_id for one in again] == ["slack-1", "teams-1"]
    for one in again:
        outbox.sent(one, one.remote_id or "", SOON)
    assert outbox.waiting() == 0


def test_what_changes_while_the_card_itself_is_on_its_way_redraws_it(units: Units, outbox: Outbox) -> None:
    case = refer(units)
    parcel = claim_one(outbox)
    move_on(units, case, put_to_chair_entry())
    outbox.sent(parcel, "ts-1", SOON)
    assert (claim_one(outbox, SOON).op, outbox.waiting()) == ("update", 1)


def test_a_card_found_after_a_crash_is_redrawn_where_its_case_moved_on(
    database: Database, units: Units, outbox: Outbox
) -> None:
    case = refer(units)
    claim_one(outbox)  # drawn and posted as the case stood; then the process is gone
    move_on(units, case, put_to_chair_entry())
    run_out(database)
    found = claim_one(outbox, SOON)
    assert found.look_first
    outbox.sent(found, "ts-1", SOON)
    assert claim_one(outbox, SOON).op == "update"


def test_both_copies_of_a_card_that_was_posted_twice_are_redrawn(
    database: Database, units: Units, outbox: Outbox
) -> None:
    case = refer(units)
    late = claim_one(outbox)
    run_out(database)
    outbox.sent(claim_one(outbox), "ts-2", MONDAY)
    outbox.sent(late, "ts-1", MONDAY)
    move_on(units, case, put_to_chair_entry())
    assert {one.remote_id for one in claim(outbox, SOON)} == {"ts-1", "ts-2"}


def test_a_redraw_that_was_put_off_is_coalesced_too(units: Units, outbox: Outbox, kept: Case) -> None:
    move_on(units, kept, put_to_chair_entry())
    for one in claim(outbox, SOON):
        outbox.later(one, LATER, counted=True)
    move_on(units, kept, decided_entry())
    assert claim(outbox, SOON) == ()
    assert [one.attempts for one in claim(outbox, LATER)] == [1, 1]
    assert outbox.waiting() == 2


def test_a_redraw_that_was_given_up_is_tried_anew_at_the_next_change(units: Units, outbox: Outbox, kept: Case) -> None:
    move_on(units, kept, put_to_chair_entry())
    for one in claim(outbox, SOON):
        outbox.give_up(one, "too often", SOON)
    assert claim(outbox, LATER) == ()
    move_on(units, kept, decided_entry(), LATER)
    assert [(one.attempts, one.first_tried) for one in claim(outbox, LATER)] == [(0, LATER), (0, LATER)]


def test_another_case_redraws_nothing_here(units: Units, outbox: Outbox, kept: Case) -> None:
    another_child = referred_child(child=Child(name="Tom Ashdown", born=None, address=""))
    other = refer(units, draft="2", reference="LAN-2026-002", children=(another_child,))
    outbox.sent(claim_one(outbox), "other-1", MONDAY)
    move_on(units, other, put_to_chair_entry())
    assert claim_one(outbox, SOON).remote_id == "other-1"
    assert kept.id != other.id


def test_a_later_letter_about_the_case_is_a_card_of_its_own(units: Units, outbox: Outbox, kept: Case) -> None:
    with units(MONDAY) as unit:
        unit.post(letter(kept, kind=Kind.DECISION_TOLD))
    outbox.sent(claim_one(outbox), "slack-2", MONDAY)
    move_on(units, kept, put_to_chair_entry())
    assert [one.remote_id for one in claim(outbox, SOON)] == ["slack-1", "teams-1", "slack-2"]


def test_a_look_is_recorded_and_redraws_nothing(units: Units, outbox: Outbox, kept: Case) -> None:
    move_on(units, kept, looked_entry())
    assert claim(outbox, SOON) == ()


def test_the_cards_of_a_case_are_redrawn_when_another_comes_that_may_be_about_the_same_child(
    units: Units, outbox: Outbox, kept: Case
) -> None:
    with units(SOON) as unit:
        unit.open_case(referred_entry(draft="2", reference="LAN-2026-002"))
    assert [(one.op, one.subject) for one in claim(outbox, SOON)] == [("update", kept.id)] * 2


def test_a_case_about_another_child_redraws_nothing(units: Units, outbox: Outbox, kept: Case) -> None:
    other = referred_child(child=Child(name="Tom Ashdown", born=None, address=""))
    with units(SOON) as unit:
        unit.open_case(referred_entry(draft="2", reference="LAN-2026-002", children=(other,)))
    assert (claim(outbox, SOON), kept.version) == ((), 1)
