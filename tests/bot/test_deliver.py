"""The outbox to a platform: what is accepted arrives, once, in order, whatever happens on the way. On both engines."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.deliver import LONGEST_WAIT, Deliverer
from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.work import Worker
from review.errors import ErasedError
from review.roles import Address, PlaceKind
from storage.database import Database
from tests.bot.noticeboard import Noticeboard
from tests.bot.post_office import PANEL, Office, office
from tests.invented import put_to_chair_entry

__all__ = ["office"]


async def test_a_letter_is_drawn_when_it_is_sent_and_sent_once(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    with office.units(office.clock.now()) as unit:
        unit.append(unit.case(case.id), put_to_chair_entry())
    await office.deliverer.drain()
    await office.some_time_later()
    assert office.board.texts == ["LAN-2026-001: awaiting_chair"]
    assert office.deliverer.counts == {("rehearsal", "sent"): 1}


async def test_a_kept_card_is_redrawn_in_place_when_its_case_moves(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    await office.deliverer.drain()
    with office.units(office.clock.now()) as unit:
        unit.append(unit.case(case.id), put_to_chair_entry())
    await office.deliverer.drain()
    assert office.board.texts == ["LAN-2026-001: awaiting_chair"]
    assert office.board.kept["message-1"].redrawn == 1


async def test_letters_to_one_address_arrive_in_the_order_they_were_written(office: Office) -> None:
    for number in range(1, 8):
        case = office.refers(f"draft-{number}", f"LAN-2026-00{number}")
        office.writes(f"letter-{number}", case.id)
    await office.deliverer.drain()
    assert [text[:12] for text in office.board.texts] == [f"LAN-2026-00{n}" for n in range(1, 8)]


async def test_too_many_requests_holds_the_whole_channel_and_nobody_elses(office: Office) -> None:
    first = office.refers("draft-1", "LAN-2026-001")
    second = office.refers("draft-2", "LAN-2026-002")
    office.board.before = [NotAcceptedError("rate_limited", retry_after=30)]
    office.writes("letter-1", first.id)
    office.writes("letter-2", second.id)
    office.writes("letter-3", second.id, to=PANEL)
    await office.deliverer.drain()
    office.clock.goes_on(seconds=29)
    await office.deliverer.drain()
    assert office.board.calls == ["post letter-1", "post letter-3"]
    await office.some_time_later(10)
    assert office.board.calls[2:] == ["post letter-1", "post letter-2"]


@pytest.mark.parametrize("minutes", [10, 23 * 60])
async def test_an_outage_within_the_day_loses_nothing(office: Office, minutes: int) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.before = [NotAcceptedError("connection_refused")] * 1000
    for _ in range(30):
        await office.deliverer.drain()
        office.clock.goes_on(minutes=minutes / 30)
    office.board.before = [UnknownOutcomeError("reset")]  # the outage does not count against what comes after it
    await office.some_time_later()
    await office.some_time_later()
    assert len(office.board.texts) == 1


async def test_it_waits_longer_from_one_attempt_to_the_next_and_never_longer_than_five_minutes(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.before = [NotAcceptedError("connection_refused")] * 1000
    tried: list[datetime] = []
    began = office.clock.now()
    while office.clock.now() - began < timedelta(hours=1):
        if await office.deliverer.once():
            tried.append(office.clock.now())
        office.clock.goes_on(seconds=1 + (office.clock.now() - began).total_seconds() // 100)
    waits = [(later - sooner).total_seconds() for sooner, later in pairwise(tried)]
    assert waits[0] <= 4
    assert 200 <= max(waits) <= 1.2 * LONGEST_WAIT + 40
    assert 12 <= len(tried) <= 25
    office.board.before = []
    await office.some_time_later()


async def test_after_a_day_without_success_it_is_held_up_said_and_tried_on(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.before = [NotAcceptedError("connection_refused")] * 1000
    for _ in range(50):
        await office.deliverer.drain()
        office.clock.goes_on(minutes=30)
    assert office.outbox.held_up_count() == 1
    assert office.untold(case.id) == ["letter-1"]
    office.board.before = []
    office.clock.goes_on(days=1)
    await office.deliverer.drain()
    assert office.outbox.held_up_count() == 0
    assert office.untold(case.id) == []
    assert len(office.board.texts) == 1


async def test_the_first_letter_that_arrives_again_brings_those_that_were_held_up(office: Office) -> None:
    first = office.refers("draft-1", "LAN-2026-001")
    office.writes("letter-1", first.id)
    office.board.before = [NotAcceptedError("connection_refused")] * 1000
    for _ in range(26):
        await office.deliverer.drain()
        office.clock.goes_on(hours=1)
    await office.deliverer.drain()
    assert office.outbox.held_up_count() == 1
    office.board.before = []
    second = office.refers("draft-2", "LAN-2026-002")
    office.writes("letter-2", second.id, to=PANEL)
    await office.deliverer.drain()
    assert sorted(text[:12] for text in office.board.texts) == ["LAN-2026-001", "LAN-2026-002"]


async def test_what_is_held_up_by_an_outage_is_tried_every_hour(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.before = [NotAcceptedError("connection_refused")] * 1000
    for _ in range(80):
        await office.deliverer.drain()
        office.clock.goes_on(hours=1)
    office.board.before = []
    await office.deliverer.drain()
    assert len(office.board.texts) == 1


async def test_after_a_month_it_is_given_up(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.before = [RefusedForGoodError("account_inactive")] * 1000
    for _ in range(32):
        await office.deliverer.drain()
        office.clock.goes_on(days=1, minutes=1)
    assert office.outbox.given_up() == 1


async def test_whoever_can_be_reached_again_is_told_at_once(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.before = [RefusedForGoodError("bot_never_opened")]
    await office.deliverer.drain()
    assert office.untold(case.id) == ["letter-1"]
    office.outbox.wake(office.address, office.clock.now())
    await office.deliverer.drain()
    assert office.untold(case.id) == []
    assert len(office.board.texts) == 1


async def test_what_a_platform_will_not_take_is_tried_again_and_holds_up_nothing_else(office: Office) -> None:
    first = office.refers("draft-1", "LAN-2026-001")
    second = office.refers("draft-2", "LAN-2026-002")
    office.writes("letter-1", first.id)
    office.writes("letter-2", second.id)
    office.board.before = [RefusedForGoodError("is_archived")]
    await office.deliverer.drain()
    assert office.untold(first.id) == ["letter-1"]
    assert [text[:12] for text in office.board.texts] == ["LAN-2026-002"]
    office.clock.goes_on(hours=1, minutes=1)
    await office.deliverer.drain()
    assert [text[:12] for text in office.board.texts] == ["LAN-2026-002", "LAN-2026-001"]


async def test_a_letter_that_can_no_longer_be_read_is_given_up(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.cannot_draw = [ErasedError()]
    await office.deliverer.drain()
    assert office.board.calls == []
    assert office.outbox.given_up() == 1


async def test_a_letter_that_could_not_be_drawn_was_not_sent_and_comes_again(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.cannot_draw = [KeyError("ours")]
    await office.deliverer.drain()
    assert office.board.calls == []
    await office.some_time_later()
    assert office.board.calls == ["post letter-1"]


async def test_one_platforms_outage_leaves_the_others_alone(office: Office, database: Database, worker: Worker) -> None:
    other = Noticeboard(office.clock.now, name="slack")
    case = office.refers()
    there = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0BUSINESS")
    office.writes("letter-1", case.id)
    office.writes("letter-2", case.id, to=there)
    both = Deliverer(office.outbox, {"rehearsal": office.board, "slack": other}, office.draw, worker, office.clock, {})
    office.board.before = [NotAcceptedError("connection_refused")]
    assert [tick.name for tick in both.ticks()] == ["send_rehearsal", "send_slack"]
    for tick in both.ticks():
        await tick.body()
    assert (office.board.texts, len(other.texts)) == ([], 1)
    office.clock.goes_on(seconds=10)
    await both.drain()
    assert len(office.board.texts) == 1


async def test_messages_to_one_channel_keep_their_distance(office: Office, worker: Worker) -> None:
    paced = Deliverer(office.outbox, {"rehearsal": office.board}, office.draw, worker, office.clock, {"rehearsal": 0.2})
    for number in (1, 2, 3):
        case = office.refers(f"draft-{number}", f"LAN-2026-00{number}")
        office.writes(f"letter-{number}", case.id)
    office.writes("letter-4", case.id, to=PANEL)
    began = datetime.now().astimezone()
    await paced.drain()
    took = datetime.now().astimezone() - began
    assert timedelta(seconds=0.4) <= took < timedelta(seconds=5)
    assert office.board.calls[:2] == ["post letter-1", "post letter-4"]
