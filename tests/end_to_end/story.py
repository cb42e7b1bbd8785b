"""A story is played: people act at their hours, the clock goes through every day, and all that is told is heard."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot import build
from bot.settings import Settings
from review.calendar import london_date
from review.ladder import Ladder
from tests.bot.time_moved import MovedClock
from tests.databases import MASTER_KEY
from tests.end_to_end.deployment import EMERGENCY
from tests.end_to_end.driven import Driven, at, driving, side_by_side
from tests.end_to_end.four_boards import USUALLY, Cast, Player
from tests.end_to_end.hand import Hand, SlackHand, TeamsHand
from tests.end_to_end.heard import Heard
from tests.fakes.slack_workspace import SlackWorkspace
from tests.fakes.teams_tenant import FakeTenant

#: as app.yaml has it where a board says nothing else
LADDER = Ladder(days_before=(10, 5, 2, 1, 0))


@dataclass
class Story:
    """Both workspaces, their people and the one clock; `process` is the program while it runs."""

    settings: Settings
    clock: MovedClock
    heard: Heard
    hands: dict[str, Hand] = field(default_factory=dict)
    process: Driven | None = None
    #: how many processes share the work
    processes: int = 1
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)
    _others: list[Driven] = field(default_factory=list)
    _turn: int = 0

    def who(self, key: str) -> Hand:
        return self.hands[key]

    async def up(self) -> None:
        """The program is started; a second time on the same database is a restart."""
        started = [
            await self._running.enter_async_context(driving(self.settings, self.clock)) for _ in range(self.processes)
        ]
        self.process, self._others = started[0], started[1:]
        self._speaks_to(self.process)
        for player in self.heard.cast.players:
            if player.key not in self.hands:
                self.hands[player.key] = await self._met(player)

    async def down(self) -> None:
        """What waits in the database waits there."""
        await self._running.aclose()
        self.process, self._others = None, []

    def _speaks_to(self, process: Driven) -> None:
        """What people do next goes to this process."""
        self.heard.slack.target = f"{process.address}slack/events"
        self.heard.teams.bot_at = f"{process.address}api/messages"

    async def _met(self, player: Player) -> Hand:
        """Somebody for whom the app is installed."""
        if player.platform == "slack":
            return SlackHand(self.heard.slack.person(player.account.user, player.name))
        person = self.heard.teams.person(player.account.user, player.name)
        await person.installs()
        return TeamsHand(person)

    async def goes_to(self, moment: datetime) -> list[str]:
        """To this moment, with what the clock does then; what was told is given back."""
        self.clock.at = moment
        await side_by_side(*self._all())
        return self._listen(moment)

    async def does(self, moment: datetime, act: Callable[["Story"], Awaitable[None]]) -> None:
        """An act, and what is told within seconds of it."""
        self.clock.at = moment
        self._turn += 1
        if self.process:
            self._speaks_to(self._all()[self._turn % self.processes])
        await act(self)
        await asyncio.gather(*[one.sends() for one in self._all()])
        self._listen(moment)

    def _listen(self, moment: datetime) -> list[str]:
        assert not [one for one in self._all() if one.waiting()], f"not everything could be sent: {moment}"
        letters = self.process.letters() if self.process else frozenset()
        return self.heard.listen(moment, letters)

    def _all(self) -> list[Driven]:
        return [self.process, *self._others] if self.process else []


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One line of a plan."""

    at: datetime
    act: Callable[[Story], Awaitable[None]]


async def plays(story: Story, plan: Sequence[Moment], first: date, last: date) -> None:
    """Day by day, weekends too: nothing may be said before nine, then the morning, then what people do."""
    day = first
    while day <= last:
        early = await story.goes_to(at(day, 8, 59)) if story.process else []
        assert not early, f"told before the hour of reminders on {day}: {early}"
        if story.process:
            await story.goes_to(at(day, 9))
        for one in sorted((one for one in plan if london_date(one.at) == day), key=lambda one: one.at):
            await story.does(one.at, one.act)
        day += timedelta(days=1)


@asynccontextmanager
async def begun(
    database_url: str,
    data: Path,
    begins: date,
    patched: pytest.MonkeyPatch,
    *,
    processes: int = 1,
    platforms: Mapping[str, str] = USUALLY,
) -> AsyncIterator[Story]:
    """Four boards on both platforms, with nothing yet referred."""
    patched.setattr(build, "PACE", {})
    clock, cast = MovedClock(at=at(begins, 8)), Cast(platforms)
    async with SlackWorkspace(now=clock.now) as slack, FakeTenant() as teams:
        settings = Settings(
            host="127.0.0.1",
            port=0,
            data=data,
            database_url=database_url,
            master_key=MASTER_KEY,
            slack=slack.settings,
            teams=teams.settings(),
            ladder=LADDER,
            boards=cast.boards,
            emergency=EMERGENCY,
        )
        for place in cast.channels.values():
            slack.channel(place.id) if place.platform == "slack" else teams.channel(place.id)
        heard = Heard(cast=cast, slack=slack, teams=teams)
        story = Story(settings=settings, clock=clock, heard=heard, processes=processes)
        await story.up()
        try:
            yield story
        finally:
            await story.down()
        slack.assert_clean()
