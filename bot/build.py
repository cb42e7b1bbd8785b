"""The only place that puts things together: the database, the dialogs, the outbox and the clock, and then a door."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial

import structlog

from bot.clock import HEARTBEAT_SECONDS, SWEEP_SECONDS, Clock, Tick
from bot.deliver import Deliverer
from bot.directory import Directory
from bot.holidays_england import YEARS_AHEAD
from bot.law.counting import Counting
from bot.logs import fault
from bot.pace import PACE
from bot.platform import Platform, Reception
from bot.reception import open_reception
from bot.settings import Settings
from bot.weekly import digest_day
from bot.work import Worker
from dialogs import notices
from dialogs.desk import Desk
from dialogs.parts import Card, Reply, Turn
from dialogs.staffing.handover import hand_over
from dialogs.telling import addresses
from dialogs.turns import take
from review.calendar import LONDON, WorkingDays, london_date
from review.case import Case
from review.errors import ReviewError, UnknownCaseError
from review.ladder import Rung, rungs
from review.law import procedure
from review.ports import Letter, Reckon
from review.roles import Address, Board, ChannelKind
from review.tellings import Audience
from review.timetable import Deadline, deadlines_of
from storage.database import Database, open_database
from storage.heartbeat import beat
from storage.outbox import Outbox
from storage.unit import Units

log = structlog.get_logger()
HEARTBEAT = "clock"
JOB_SECONDS = 30.0
AN_HOUR = 3600.0
A_DAY = 24 * AN_HOUR


@dataclass(frozen=True, kw_only=True)
class Program:
    """Everything but the doors."""

    settings: Settings
    clock: Clock
    worker: Worker
    database: Database
    units: Units
    reckon: Reckon
    desk: Desk
    directory: Directory
    reception: Reception
    #: the platforms that doors have opened; letters for others wait
    platforms: dict[str, Platform] = field(default_factory=dict)

    def deliverer(self) -> Deliverer:
        return Deliverer(Outbox(self.database.engine), self.platforms, self.draw, self.worker, self.clock, PACE)

    def take(self, turn: Turn) -> Reply:
        """The dialogs' one door, for a job on the worker."""
        return take(self.desk, self.units, turn)

    def draw(self, letter: Letter, now: datetime) -> Card:
        with self.units(now) as unit:
            return notices.draw(self.desk, unit, letter.kind, letter.subject, letter.to)

    async def sweep(self) -> int:
        """Move the reminders and the digests that are due into the outbox."""
        now, moved = self.clock.now(), 0
        while found := await self.worker.run(lambda: self._gather(now), JOB_SECONDS):
            moved += found
        return moved + await self.worker.run(lambda: self._digests(now), JOB_SECONDS)

    def _gather(self, now: datetime) -> int:
        with self.units(now) as unit:
            return unit.gather(partial(self._addresses, self.desk.with_people(unit), london_date(now)))

    def _addresses(self, desk: Desk, today: date, case: Case, audience: Audience, what: str) -> Iterable[Address]:
        """Nobody, where this deployment no longer has the board."""
        try:
            return addresses(desk, case, audience, today, what)
        except UnknownCaseError:
            return ()

    def _digests(self, now: datetime) -> int:
        """Those of this week, once their hour has come: the database knows which were put down before."""
        day = digest_day(now, self.settings.digest_on, self.settings.ladder.at, self.desk.days_at(now))
        if day is None:
            return 0
        with self.units(now) as unit:
            return sum(unit.digest(one.key, day, *_channels(one)) for one in self.desk.boards.values())

    async def tend_drafts(self) -> None:
        """Warn of drafts that nobody changes, and erase them some days after."""
        now = self.clock.now()
        while await self.worker.run(lambda: self._tend_drafts(now), JOB_SECONDS):
            continue

    def _tend_drafts(self, now: datetime) -> int:
        with self.units(now) as unit:
            return unit.tend_drafts(self.settings.keeping)

    async def reckon_again(self) -> None:
        """Take up a changed ladder or list of bank holidays, one case at a time so that nobody waits for it."""
        now = self.clock.now()
        for case_id in await self.worker.run(lambda: self._case_ids(now), JOB_SECONDS):
            await self.worker.run(partial(self._reckon_again, case_id, now), JOB_SECONDS)

    def _case_ids(self, now: datetime) -> tuple[str, ...]:
        with self.units(now) as unit:
            return unit.case_ids()

    def _reckon_again(self, case_id: str, now: datetime) -> None:
        """One case that cannot be reckoned (an erased one, say) does not keep the others from it."""
        try:
            with self.units(now) as unit:
                unit.reckon_again(case_id)
        except (ReviewError, ValueError, OverflowError) as trouble:
            log.warning("case_not_reckoned", fault=fault(trouble))

    async def hand_over(self) -> None:
        """Who came into an office or a seat gets the cards that are open for it; by day, not as midnight makes them."""
        now = self.clock.now()
        if now.astimezone(LONDON).time() < self.settings.ladder.at:
            return
        await self.worker.run(lambda: self._hand_over(now), JOB_SECONDS)

    def _hand_over(self, now: datetime) -> None:
        with self.units(now) as unit:
            hand_over(self.desk, unit)

    async def boards(self) -> tuple[Board, ...]:
        """The boards with the people whom their business teams keep in chat."""
        now = self.clock.now()
        return await self.worker.run(lambda: self._boards(now), JOB_SECONDS)

    def _boards(self, now: datetime) -> tuple[Board, ...]:
        with self.units(now) as unit:
            return tuple(self.desk.with_people(unit).boards.values())

    async def beat(self) -> None:
        now = self.clock.now()
        await self.worker.run(lambda: beat(self.database.engine, HEARTBEAT, now), JOB_SECONDS)

    def ticks(self, deliverer: Deliverer) -> Sequence[Tick]:
        """What the clock does; the doors add theirs."""
        return (
            Tick(name="heartbeat", body=self.beat, every=HEARTBEAT_SECONDS),
            Tick(name="reckon", body=self.reckon_again, every=A_DAY, limit=AN_HOUR),
            Tick(name="drafts", body=self.tend_drafts, every=A_DAY, limit=AN_HOUR),
            Tick(name="handover", body=self.hand_over, every=AN_HOUR, limit=AN_HOUR),
            Tick(name="sweep", body=self.sweep, every=SWEEP_SECONDS),
            *deliverer.ticks(),
        )

    async def close(self) -> None:
        """After the clock and the doors have stopped."""
        await self.worker.close()
        self.database.close()


def _channels(board: Board) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """The business team's, and the standing panel's."""
    return board.channels.get(ChannelKind.BUSINESS, ()), board.channels.get(ChannelKind.PANEL, ())


def build(settings: Settings, clock: Clock) -> Program:
    """Opens the database and brings it to the newest schema."""
    worker = Worker.for_database(settings.database_url)
    database = open_database(settings.database_url, settings.data, settings.master_key)
    reckoning = Reckoning(settings=settings, clock=clock)
    units = Units(database.engine, database.vault, reckoning.reckon)
    desk = Desk(
        boards=settings.boards,
        emergency=settings.emergency,
        days_at=reckoning.days_at,
        keeping=settings.keeping,
    )
    directory = Directory(units, worker, clock)
    reception = open_reception(lambda turn: take(desk, units, turn), worker, clock, directory)
    return Program(
        settings=settings,
        clock=clock,
        worker=worker,
        database=database,
        units=units,
        reckon=reckoning.reckon,
        desk=desk,
        directory=directory,
        reception=reception,
    )


@dataclass(frozen=True, kw_only=True)
class Reckoning:
    """What storage asks of the law whenever a case is kept."""

    settings: Settings
    clock: Clock

    def days_at(self, moment: datetime) -> WorkingDays:
        """The bank holidays as they are known at a moment, with the board's own list and its own conventions."""
        asked = self.settings
        counting = Counting(added=asked.holidays_added, removed=asked.holidays_removed, conventions=asked.conventions)
        return counting.days(london_date(moment).year + YEARS_AHEAD)

    def reckon(self, case: Case) -> tuple[tuple[Deadline, ...], tuple[Rung, ...]]:
        days = self.days_at(self.clock.now())
        found = deadlines_of(case, procedure(case.procedure), days)
        return found, rungs(case, found, self.settings.ladder, days)
