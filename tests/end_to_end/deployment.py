"""A whole deployment: the real program, started as `serve` starts it, between a fake Slack and a fake Teams.

Everything goes through signed HTTP. Only the clock is ours, and the ticks are faster than in earnest.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot import build, deliver
from bot.serve import serving
from bot.settings import Settings
from review.ladder import Ladder
from review.roles import Account, Address, Board, ChannelKind, Holder, Office, PlaceKind
from tests.bot.time_moved import MovedClock
from tests.databases import MASTER_KEY
from tests.fakes.slack_people import Person as SlackPerson
from tests.fakes.slack_state import TEAM as SLACK
from tests.fakes.slack_state import Channel
from tests.fakes.slack_workspace import SlackWorkspace
from tests.fakes.teams_people import Conversation
from tests.fakes.teams_people import Person as TeamsPerson
from tests.fakes.teams_service import TENANT as TEAMS
from tests.fakes.teams_tenant import FakeTenant

BUSINESS_ON_SLACK, BUSINESS_ON_TEAMS = "C0BUSINESS", "19:business@thread.tacv2"
EMERGENCY = ("Call 999 if a child is in danger at this moment.",)
MONDAY = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
PATIENCE = 15.0
WAITING = re.compile(r"^scr_outbox_waiting\S* [1-9]", re.MULTILINE)


def holder(name: str, slack: str, teams: str) -> Holder:
    accounts = {
        Account(platform="slack", space=SLACK, user=slack),
        Account(platform="teams", space=TEAMS, user=teams),
    }
    return Holder(name=name, accounts=frozenset(accounts))


BOARD = Board(
    key="northmoor",
    name="Northmoor Safeguarding Children Board",
    procedure="pan-lancashire",
    prefix="LAN",
    areas=("Northmoor", "Saltby"),
    channels={
        ChannelKind.BUSINESS: (
            Address(platform="slack", space=SLACK, kind=PlaceKind.CHANNEL, id=BUSINESS_ON_SLACK),
            Address(platform="teams", space=TEAMS, kind=PlaceKind.CHANNEL, id=BUSINESS_ON_TEAMS),
        )
    },
    offices={
        Office.CHAIR: (holder("Ada Quill", "UCHAIR", "aad-chair"),),
        Office.BUSINESS_MANAGER: (holder("Cy Dale", "UMANAGER", "aad-manager"),),
    },
)


@dataclass
class Deployment:
    """Both workspaces, their people, and the one clock."""

    slack: SlackWorkspace
    teams: FakeTenant
    clock: MovedClock
    settings: Settings
    address: str = ""

    @property
    def slack_channel(self) -> Channel:
        return self.slack.channel(BUSINESS_ON_SLACK)

    @property
    def teams_channel(self) -> Conversation:
        return self.teams.channel(BUSINESS_ON_TEAMS)

    def slack_person(self, user: str, name: str) -> SlackPerson:
        return self.slack.person(user, name)

    async def teams_person(self, aad: str, name: str) -> TeamsPerson:
        person = self.teams.person(aad, name)
        if not person.installed:
            await person.installs()
        return person

    async def until(self, seen: Callable[[], bool]) -> None:
        """Wait for what the outbox brings."""
        async with asyncio.timeout(PATIENCE):
            while not _true(seen):
                await asyncio.sleep(0.02)

    async def settles(self) -> None:
        """Everything that waits has been sent, as the program itself says."""
        await asyncio.sleep(0.6)
        async with ClientSession() as client, asyncio.timeout(PATIENCE):
            while WAITING.search(await (await client.get(f"{self.address}metrics")).text()):
                await asyncio.sleep(0.1)

    @asynccontextmanager
    async def up(self) -> AsyncIterator[None]:
        """The program is started, and stopped again: a second time on the same database is a restart."""
        async with serving(self.settings, self.clock) as address:
            self.address = address
            self.slack.target = f"{address}slack/events"
            self.teams.bot_at = f"{address}api/messages"
            await self._set_up()
            yield

    async def _set_up(self) -> None:
        """The channels are there, and those in office can be written to: the app is installed for them."""
        assert not self.slack_channel.shared
        assert self.teams_channel
        for slack, teams, name in (("UCHAIR", "aad-chair", "Ada Quill"), ("UMANAGER", "aad-manager", "Cy Dale")):
            self.slack_person(slack, name)
            await self.teams_person(teams, name)


def _true(seen: Callable[[], bool]) -> bool:
    try:
        return seen()
    except (AssertionError, IndexError):
        return False


@asynccontextmanager
async def deployed(database_url: str, data: Path, patched: pytest.MonkeyPatch) -> AsyncIterator[Deployment]:
    """A deployment, not yet started."""
    patched.setattr(deliver, "SEND_SECONDS", 0.05)
    patched.setattr(build, "SWEEP_SECONDS", 0.05)
    patched.setattr(build, "PACE", {})
    clock = MovedClock(at=MONDAY)
    async with SlackWorkspace(now=clock.now) as slack, FakeTenant() as teams:
        settings = Settings(
            host="127.0.0.1",
            port=0,
            data=data,
            database_url=database_url,
            master_key=MASTER_KEY,
            slack=slack.settings,
            teams=teams.settings(),
            ladder=Ladder(days_before=(5,)),
            boards={BOARD.key: BOARD},
            emergency=EMERGENCY,
        )
        yield Deployment(slack=slack, teams=teams, clock=clock, settings=settings)
        slack.assert_clean()
