"""The whole program twice on one PostgreSQL, each with its own threads: everything happens once, and one may die."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.build import Program, build
from bot.deliver import Deliverer
from bot.settings import Settings
from review.calendar import london_moment
from review.drafts import Draft
from review.ladder import Ladder
from review.law.terms import Duty
from review.people import AgencyAdded, BoardEntry
from review.ports import Letter
from review.roles import Account, Address, ChannelKind, Holder, Office, PlaceKind, Standing
from review.tellings import Kind
from storage.verify import verify
from tests.bot.noticeboard import Noticeboard
from tests.bot.time_moved import MovedClock
from tests.databases import MASTER_KEY
from tests.invented import board, done_entry, manager, put_to_chair_entry, referred_entry
from tests.storage.post import run_out

PLATFORM = "rehearsal"
TEAM = Address(platform=PLATFORM, space=PLATFORM, kind=PlaceKind.CHANNEL, id="business")
OWNER = Account(platform=PLATFORM, space=PLATFORM, user="social-worker")
CHAIR = Account(platform=PLATFORM, space=PLATFORM, user="chair")
#: Monday 2 March 2026, 09:00
BEGINS = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CASES, DAYS = 6, 23
#: what a day's ticks are, without the door's
TICKS = ("heartbeat", "reckon", "drafts", "sweep")


@dataclass(kw_only=True)
class Replicas:
    """Two programs, one database, one platform, one clock."""

    programs: tuple[Program, ...]
    deliverers: tuple[Deliverer, ...]
    wall: Noticeboard
    clock: MovedClock

    @property
    def first(self) -> Program:
        return self.programs[0]

    async def tick(self) -> None:
        """Every tick of both at the same moment, and then what they have put down is sent by both."""
        bodies = [
            tick.body()
            for program, deliverer in zip(self.programs, self.deliverers, strict=True)
            for tick in program.ticks(deliverer)
            if tick.name in TICKS
        ]
        await asyncio.gather(*bodies)
        await asyncio.gather(*(one.drain() for one in self.deliverers))

    def refer(self, number: int) -> None:
        reference = f"LAN-2026-{number:03}"
        with self.first.units(self.clock.now()) as unit:
            entry = referred_entry(
                draft=str(number), reference=reference, recorded=self.clock.now(), happened=self.clock.now()
            )
            case = unit.open_case(entry)
            unit.post(Letter(key=f"case:{case.id}", to=TEAM, kind=Kind.CASE, subject=case.id))

    def move_on(self, day: int) -> None:
        """Something happens to one of the cases."""
        with self.first.units(self.clock.now()) as unit:
            case = unit.case_called(f"LAN-2026-{day % CASES:03}")
            made = done_entry(Duty.NOTIFY_INCIDENT) if case.put_to_chair else put_to_chair_entry()
            unit.append(case, replace(made, recorded=self.clock.now(), happened=self.clock.now()))

    def posted(self) -> Counter[tuple[str, str, str]]:
        return Counter((one.to.kind.value, one.to.id, one.key) for one in self.wall.kept.values())

    def keys(self, kind: str) -> list[str]:
        return sorted(key for _, _, key in self.posted() if key.startswith(f"{kind}:"))


def settings(url: str, data: Path) -> Settings:
    chair = Holder(name="Ada Quill", accounts=frozenset({CHAIR}))
    served = board(channels={ChannelKind.BUSINESS: (TEAM,)}, offices={Office.CHAIR: (chair,)})
    return Settings(
        host="127.0.0.1",
        port=0,
        data=data,
        database_url=url,
        master_key=MASTER_KEY,
        slack=None,
        teams=None,
        ladder=Ladder(at=time(9), days_before=(5, 2, 0)),
        boards={served.key: served},
        emergency=("999",),
    )


@pytest_asyncio.fixture
async def replicas(replicas_url: str, tmp_path: Path) -> AsyncIterator[Replicas]:
    """Both start at the same moment."""
    clock = MovedClock(BEGINS)
    asked = settings(replicas_url, tmp_path / "data")
    programs = tuple(await asyncio.gather(*(asyncio.to_thread(build, asked, clock) for _ in range(2))))
    wall = Noticeboard(clock.now)
    for one in programs:
        one.platforms[PLATFORM] = wall
    deliverers = tuple(one.deliverer() for one in programs)
    yield Replicas(programs=programs, deliverers=deliverers, wall=wall, clock=clock)
    for one in programs:
        await one.close()


async def live(replicas: Replicas) -> None:
    """Three weeks and a day: cases, a draft that is left alone, a new agency; each day its morning and afternoon."""
    with replicas.first.units(BEGINS) as unit:
        owner = unit.introduce(OWNER, "Imogen Tarrant", Standing.MEMBER)
        unit.keep_draft(Draft(id="left", owner=owner.id, answers={}, step="s", changed=BEGINS))
        unit.keep_people("lancashire", BoardEntry(recorded=BEGINS, by=manager(), content=AgencyAdded(agency="Police")))
    for number in range(CASES):
        replicas.refer(number)
    for number in range(DAYS):
        day = BEGINS.date() + timedelta(days=number)
        for hour in (9, 15):
            replicas.clock.at = london_moment(day, time(hour, 0, 20))
            await replicas.tick()
        if number < 2 * CASES:
            replicas.move_on(number)


async def test_three_weeks_of_two_programs_tells_everything_once(replicas: Replicas) -> None:
    await live(replicas)
    assert set(replicas.posted().values()) == {1}
    assert len(replicas.keys("case")) == CASES
    assert replicas.keys("digest") == [
        f"digest:lancashire:2026-W{week}:rehearsal:channel:business" for week in (10, 11, 12, 13)
    ]
    assert [one.key.partition(":")[0] for one in replicas.wall.kept.values() if one.to.id == OWNER.user] == ["draft"]
    check_notices(replicas)
    check_cards(replicas)
    program = replicas.first
    assert verify(program.database.engine, program.database.vault, program.reckon) == []


def check_notices(replicas: Replicas) -> None:
    """No reminder is in two notices of one place, none is due any more, and each was told on its own day."""
    engine = replicas.first.database.engine
    with engine.begin() as connection:
        due = "select count(*) from reminders where state = 'due' and at <= :now"
        moment = (replicas.clock.now() - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
        assert connection.exec_driver_sql(due.replace(":now", str(moment))).scalar_one() == 0
        told = "select n.place, r.reminder_id from notices n join notice_reminders r on r.notice_id = n.id"
        rows = Counter(tuple(row) for row in connection.exec_driver_sql(told))
        assert connection.exec_driver_sql("select count(*) from reminders where state = 'gathered'").scalar_one() == 0
    assert set(rows.values()) == {1}
    with replicas.first.units(replicas.clock.now()) as unit:
        notices = [unit.notice(key.partition(":")[2]) for key in replicas.keys("notice")]
    assert {one.told_on - one.at.date() for notice in notices for one in notice} == {timedelta()}


def check_cards(replicas: Replicas) -> None:
    """The team's message of each case shows the case as it stands."""
    for one in replicas.wall.kept.values():
        if one.key.startswith("case:"):
            letter = Letter(key=one.key, to=one.to, kind=Kind.CASE, subject=one.key.partition(":")[2])
            assert one.card == replicas.first.draw(letter, replicas.clock.now())
            assert one.redrawn > 0


@pytest.mark.parametrize("calls", [1, 3, 6])
async def test_one_dies_while_it_sends_and_the_other_sends_the_rest_once(replicas: Replicas, calls: int) -> None:
    for number in range(CASES):
        replicas.refer(number)
    replicas.clock.at = london_moment(date(2026, 3, 16), time(9, 0, 20))
    dying, living = replicas.programs
    await dying.sweep()
    sending = asyncio.create_task(replicas.deliverers[0].drain())
    while len(replicas.wall.calls) < calls:
        await asyncio.sleep(0)
    sending.cancel()
    with suppress(asyncio.CancelledError):
        await sending
    await dying.close()
    run_out(living.database)
    await living.sweep()
    await replicas.deliverers[1].drain()
    assert set(replicas.posted().values()) == {1}
    assert (len(replicas.keys("case")), len(replicas.keys("digest")), len(replicas.keys("notice"))) == (CASES, 1, 2)
    with living.database.engine.begin() as connection:
        unsent = "select count(*) from outbox where state <> 'sent'"
        assert connection.exec_driver_sql(unsent).scalar_one() == 0
