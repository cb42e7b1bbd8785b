import io
import logging
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Self

import pytest
import structlog
from aiohttp import web

from bot.logs import configure
from bot.settings import TeamsSettings
from bot.teams.references import References
from bot.teams.room import TeamsRoom
from review.roles import Address
from tests.fakes.teams_people import Person
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.memory import Desk, KeptReferences


class Bot:
    """A TeamsRoom on a server of its own, as bot/build.py makes it."""

    def __init__(
        self, settings: TeamsSettings, desk: Desk, references: References, channels: Sequence[Address] = ()
    ) -> None:
        self.room = TeamsRoom(settings, desk.reception, references, channels)

    async def __aenter__(self) -> Self:
        app = web.Application()
        self.room.routes(app)
        self._runner = web.AppRunner(app, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"http://{host}:{port}/api/messages"
        await self.room.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.room.stop()
        await self._runner.cleanup()


@pytest.fixture
async def tenant() -> AsyncIterator[FakeTenant]:
    async with FakeTenant() as tenant:
        yield tenant


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def references() -> KeptReferences:
    return KeptReferences()


@pytest.fixture
async def bot(tenant: FakeTenant, desk: Desk, references: KeptReferences) -> AsyncIterator[Bot]:
    async with Bot(tenant.settings(), desk, references) as bot:
        tenant.bot_at = bot.address
        yield bot


@pytest.fixture
def worker(tenant: FakeTenant, bot: Bot) -> Person:
    return tenant.person("aad-worker", "Wyn Okafor")


@pytest.fixture
def logged(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], str]]:
    """Everything that ours and every library wrote, at the most talkative."""
    root = logging.getLogger()
    before = root.handlers[:]
    for hooks, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))
    stream = io.StringIO()
    configure(stream)
    caplog.set_level(logging.DEBUG)
    yield lambda: stream.getvalue() + caplog.text + "".join(capsys.readouterr())
    logging.captureWarnings(capture=False)
    root.handlers[:] = before
    structlog.reset_defaults()
