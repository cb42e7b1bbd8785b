"""What became of a letter is not known: it is looked for before it is sent again, and marked until that is kept."""

from datetime import datetime

import pytest

from bot.deliver import MOST_ATTEMPTS, Deliverer
from bot.platform import UnknownOutcomeError
from bot.work import Worker
from storage.database import Database
from storage.outbox import Outbox
from tests.bot.post_office import Office, office
from tests.invented import put_to_chair_entry

__all__ = ["office"]


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
