"""The outbox to a platform: what is accepted arrives, once, in order, whatever happens on the way. On both engines."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.deliver import LONGEST_WAIT, MOST_ATTEMPTS, Deliverer
from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.work import Worker
from dialogs.parts import Card
from review.case import Case
from review.errors import ErasedError
from review.ports import Letter
from review.roles import Address, PlaceKind
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from tests.bot.noticeboard import Noticeboard
from tests.bot.time_moved import MovedClock
from tests.invented import put_to_chair_entry, referred_entry

PANEL = Address(platform="rehearsal", space="rehearsal", kind=PlaceKind.CHANNEL, id="panel")
TEAM = Address(platform="rehearsal", space="rehearsal", kind=PlaceKind.CHANNEL, id="business")


@dataclass
class Office:
    """Everything between a case that is kept and a message that is read."""

    units: Units
    outbox: Outbox
    board: Noticeboard
    deliverer: Deliverer
    clock: MovedClock
    cannot_draw: list[Exception]

    def refers(self, draft: str = "draft-1", reference: str = "LAN-2026-001") -> Case:
        with self.units(self.clock.now()) as unit:
            return unit.open_case(referred_entry(draft=draft, reference=reference))

    def writes(self, key: str, subject: str, to: Address = TEAM) -> None:
        with self.units(self.clock.now()) as unit:
            unit.post(Letter(key=key, to=to, kind=Kind.CASE, subject=subject))

    def draw(self, letter: Letter, now: datetime) -> Card:
        if self.cannot_draw:
            raise self.cannot_draw.pop(0)
        with self.units(now) as unit:
            case = unit.case(letter.subject)
        return Card(title=case.reference, text=f"{case.reference}: {case.stage.value}")

    @property
    def address(self) -> Address:
        return TEAM

    def untold(self, case_id: str) -> list[str]:
        """The letters of a case that could not be delivered so far."""
        with self.units(self.clock.now()) as unit:
            return [one.key for one in unit.untold(case_id)]

    async def some_time_later(self, seconds: float = 1.3 * LONGEST_WAIT) -> None:
        self.clock.goes_on(seconds=seconds)
        await self.deliverer.drain()


@pytest.fixture
def office(units: Units, database: Database, worker: Worker, clock: MovedClock) -> Iterator[Office]:
    board, outbox = Noticeboard(clock.now), Outbox(database.engine)
    made = Office(units, outbox, board, None, clock, [])  # type: ignore[arg-type]
    made.deliverer = Deliverer(outbox, {"rehearsal": board}, made.draw, worker, clock)
    yield made
    assert outbox.waiting() == 0, "a test ends with nothing left behind"


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


@pytest.mark.parametrize("trouble", [UnknownOutcomeError("reset"), TimeoutError(), KeyError("ours")])
async def test_what_arrived_without_an_answer_is_found_and_not_sent_again(office: Office, trouble: Exception) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.after = [trouble]
    await office.deliverer.drain()
    await office.some_time_later()
    assert len(office.board.texts) == 1
    assert office.board.calls == ["post letter-1", "find letter-1"]


async def test_what_did_not_arrive_is_looked_for_and_then_sent(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.before = [UnknownOutcomeError("reset")]
    await office.deliverer.drain()
    await office.some_time_later()
    assert office.board.calls == ["post letter-1", "find letter-1", "post letter-1"]
    assert len(office.board.texts) == 1


async def test_an_unclear_redraw_is_simply_repeated(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    await office.deliverer.drain()
    with office.units(office.clock.now()) as unit:
        unit.append(unit.case(case.id), put_to_chair_entry())
    office.board.after = [UnknownOutcomeError("reset")]
    await office.deliverer.drain()
    await office.some_time_later()
    assert office.board.calls == ["post letter-1", "update message-1", "update message-1"]


async def test_attempts_whose_outcome_is_unknown_become_seldom_and_go_on(office: Office) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)
    office.board.before = [UnknownOutcomeError("bad_gateway")] * (MOST_ATTEMPTS + 1)
    for _ in range(MOST_ATTEMPTS + 5):
        await office.some_time_later()
    assert office.board.calls.count("post letter-1") == MOST_ATTEMPTS + 1
    assert office.outbox.held_up_count() == 1
    office.clock.goes_on(hours=1)
    await office.deliverer.drain()
    assert office.board.calls[-3:] == ["find letter-1", "post letter-1", "update message-1"]
    assert office.outbox.held_up_count() == 0


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


async def test_whoever_lost_the_lease_does_not_call(office: Office, database: Database, worker: Worker) -> None:
    case = office.refers()
    office.writes("letter-1", case.id)

    class Overtaken(Outbox):
        def still_mine(self, parcel: object) -> bool:
            return False

    slow = Deliverer(Overtaken(database.engine), {"rehearsal": office.board}, office.draw, worker, office.clock)
    await slow.drain()
    assert office.board.calls == []
    with database.engine.begin() as connection:  # the lease of the slow one runs out
        connection.exec_driver_sql("update outbox set lease_until = 0")
    await office.deliverer.drain()
    assert office.board.calls == ["find letter-1", "post letter-1"]


async def test_sent_but_not_marked_is_marked_again_and_not_sent_again(
    office: Office, database: Database, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.deliver.MARK_AGAIN", (0.01, 0.01))
    case = office.refers()
    office.writes("letter-1", case.id)
    failures = [OSError("disk full"), OSError("disk full")]

    class Stumbling(Outbox):
        def sent(self, parcel: object, remote_id: str, now: datetime) -> None:
            if failures:
                raise failures.pop()
            super().sent(parcel, remote_id, now)  # type: ignore[arg-type]

    await Deliverer(Stumbling(database.engine), {"rehearsal": office.board}, office.draw, worker, office.clock).drain()
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
