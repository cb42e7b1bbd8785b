"""A scripted dialog, our server with the Slack room in it, and a workspace that plays Slack."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
from aiohttp import web

from bot.platform import Reception
from bot.slack.room import SlackRoom
from dialogs.parts import Refuse, Reply, Turn
from review.roles import Account, Standing
from tests.fakes.slack_workspace import SlackWorkspace

Script = Callable[[Turn], Reply]


@dataclass
class Clock:
    moment: datetime = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def move(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@dataclass
class Office:
    """What stands behind the door: a script instead of the dialogs, and a register of who was introduced."""

    clock: Clock
    script: Script = lambda _turn: Refuse(reason="Nothing was scripted.")
    turns: list[Turn] = field(default_factory=list)
    #: how long its database takes
    seconds: float = 0.0
    register: dict[Account, tuple[str, Standing]] = field(default_factory=dict)

    def answers(self, *replies: Reply) -> None:
        """These, one a turn, the last again and again."""
        rest = list(replies)
        self.script = lambda _turn: rest.pop(0) if len(rest) > 1 else rest[0]

    async def take(self, turn: Turn) -> Reply:
        self.turns.append(turn)
        await asyncio.sleep(self.seconds)
        return self.script(turn)

    async def introduce(self, account: Account, name: str, standing: Standing) -> None:
        self.register[account] = (name, standing)

    async def known(self, account: Account) -> tuple[str, Standing] | None:
        return self.register.get(account)

    @property
    def reception(self) -> Reception:
        return Reception(take=self.take, introduce=self.introduce, known=self.known, now=self.clock.now)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(clock: Clock) -> Office:
    return Office(clock=clock)


@pytest_asyncio.fixture
async def slack(clock: Clock) -> AsyncIterator[SlackWorkspace]:
    async with SlackWorkspace(now=clock.now) as workspace:
        yield workspace
        await workspace.settled()
        workspace.assert_clean()


async def serving(room: SlackRoom, slack: SlackWorkspace) -> web.AppRunner:
    """Our server on loopback with the room in it."""
    app = web.Application()
    room.routes(app)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await room.start()
    slack.target = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    return runner


@pytest_asyncio.fixture
async def room(slack: SlackWorkspace, office: Office) -> AsyncIterator[SlackRoom]:
    made = SlackRoom(slack.settings, office.reception)
    runner = await serving(made, slack)
    yield made
    await slack.settled()
    await made.stop()
    await runner.cleanup()


async def connected(room: SlackRoom, slack: SlackWorkspace) -> None:
    """Until the room has opened its connection."""
    await room.start()
    async with asyncio.timeout(5):
        while not slack.sockets:
            await asyncio.sleep(0.01)


@pytest_asyncio.fixture(params=["signed requests", "a connection that we open"])
async def either_way(request: pytest.FixtureRequest, slack: SlackWorkspace, office: Office) -> AsyncIterator[SlackRoom]:
    """The room, reached by HTTP and then by Socket Mode."""
    by_socket = request.param == "a connection that we open"
    made = SlackRoom(slack.settings_for_socket if by_socket else slack.settings, office.reception)
    runner = None if by_socket else await serving(made, slack)
    if by_socket:
        await connected(made, slack)
    yield made
    await slack.settled()
    await made.stop()
    if runner:
        await runner.cleanup()
