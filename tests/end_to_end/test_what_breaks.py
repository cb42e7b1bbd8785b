"""What breaks while it serves, and what OPERATIONS.md says of it: a platform down, a disk full, a database gone.

In each, nothing that was acknowledged is lost, people are told in words, and it goes on without a restart.
"""

import asyncio
import os
import resource
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Self, cast

import aiohttp
import pytest
from sqlalchemy import make_url

from bot import build
from bot.clock import SystemClock
from bot.reception import NOT_KNOWN, NOT_SAVED
from storage.outbox import Outbox
from tests.bot.conftest import logged
from tests.databases import MASTER_KEY, _made
from tests.end_to_end.deployment import BUSINESS_ON_SLACK, Deployment, deployed
from tests.end_to_end.doors import ANSWERS, OnSlack, OnTeams
from tests.end_to_end.driven import Driven, driving
from tests.fakes.slack_workspace import SlackWorkspace

#: the program's own way of logging: what the library does with a stack trace by itself takes seconds
__all__ = ["logged"]
HOURS_DOWN = 26
STEP_MINUTES = 20
#: how a platform fails that is down: what its fake is told to do with everything that is sent
SLACK_FAILS = ("500", "429", "drop")
TEAMS_FAILS = (503, 500, 429)


# --- a platform is down ----------------------------------------------------------------------------------------------


@asynccontextmanager
async def by_hand(deployment: Deployment) -> AsyncIterator[Driven]:
    """The deployment with its ticks driven by the test: a day is played in seconds."""
    async with driving(deployment.settings, deployment.clock) as process:
        deployment.slack.target = f"{process.address}slack/events"
        deployment.teams.bot_at = f"{process.address}api/messages"
        await deployment._set_up()
        yield process


def goes_down(deployment: Deployment, platform: str) -> None:
    """All that is sent there fails from now on, in each of the ways in turn."""
    if platform == "slack":
        for number in range(400):
            kind = SLACK_FAILS[number % len(SLACK_FAILS)]
            for method in ("chat.postMessage", "chat.update", "conversations.history", "conversations.open"):
                # A message that is dropped on its way back arrived: only one of those may be looked for in vain.
                deployment.slack.trouble(method, "500" if kind == "drop" and number > 2 else kind, retry_after=30)
        return
    for number in range(400):
        for what in ("activities", "update", "create"):
            deployment.teams.fails(what, status=TEAMS_FAILS[number % len(TEAMS_FAILS)])


def comes_back(deployment: Deployment, platform: str) -> None:
    deployment.slack.troubles.clear() if platform == "slack" else deployment.teams._faults.clear()


@pytest.mark.parametrize("engine_name", ["sqlite"])
@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_what_waited_through_a_day_s_outage_is_told_once(
    deployment: Deployment, platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "PACE", {})
    async with by_hand(deployment) as process:
        nurse = OnTeams(deployment, await deployment.teams_person("aad-nurse", "Imogen Tarrant"))
        other = OnSlack(deployment, deployment.slack_person("UNURSE", "Imogen Tarrant"))
        goes_down(deployment, platform)
        here = nurse if platform == "slack" else other
        assert "LAN-2026-001" in await here.refers(ANSWERS)
        await played(deployment, process, HOURS_DOWN * 60)
        up, down = channels(deployment, platform)
        assert len(of_the_case(up())) == 1
        assert "could not be posted on" in of_the_case(up())[0], "the other platform goes on, and says so"
        assert of_the_case(down()) == []
        assert process.waiting() > 0
        assert Outbox(process.program.database.engine).given_up() == 0

        comes_back(deployment, platform)
        await played(deployment, process, 120)
        assert process.waiting() == 0
        assert len(of_the_case(down())) == 1
        assert len(down()) == len(up()), "each told once"
        assert "could not be posted on" not in of_the_case(up())[0]
        assert Outbox(process.program.database.engine).held_up_count() == 0


async def played(deployment: Deployment, process: Driven, minutes: int) -> None:
    for _ in range(0, minutes, STEP_MINUTES):
        await process.ticks()
        deployment.clock.goes_on(minutes=STEP_MINUTES)
    await process.ticks()


def channels(deployment: Deployment, down: str) -> tuple[Callable[[], list[str]], Callable[[], list[str]]]:
    """The words of the business channels: of the platform that is up, and of the one that is down."""

    def slack() -> list[str]:
        return [one.words for one in deployment.slack_channel.messages]

    def teams() -> list[str]:
        return [one.kept.words for one in deployment.teams_channel.cards]

    return (teams, slack) if down == "slack" else (slack, teams)


def of_the_case(found: list[str]) -> list[str]:
    """The case's own card, as opposed to reminders."""
    return [one for one in found if one.startswith("Case LAN-2026-001")]


# --- the database is gone --------------------------------------------------------------------------------------------


class Line:
    """What lies between the program and its PostgreSQL: cut, every connection breaks and none can be made."""

    def __init__(self, server: str) -> None:
        at = make_url(server)
        self._socket = f"{at.query['host']}/.s.PGSQL.{at.port or 5432}"
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._open: set[asyncio.StreamWriter] = set()
        self._listening: asyncio.Server | None = None
        self.port = 0

    def __enter__(self) -> Self:
        self._thread.start()
        self.mended()
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def mended(self) -> None:
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result()

    def cut(self) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result()

    async def _listen(self) -> None:
        self._listening = await asyncio.start_server(self._joined, "127.0.0.1", self.port)
        self.port = self._listening.sockets[0].getsockname()[1]

    async def _hang_up(self) -> None:
        assert self._listening
        self._listening.close()
        for one in [*self._open]:
            one.transport.abort()
        while self._open:
            await asyncio.sleep(0.01)

    async def _joined(self, here: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        there, onward = await asyncio.open_unix_connection(self._socket)
        await asyncio.gather(self._passed(here, onward), self._passed(there, back))

    async def _passed(self, given: asyncio.StreamReader, taken: asyncio.StreamWriter) -> None:
        self._open.add(taken)
        with suppress(ConnectionError):
            while some := await given.read(65536):
                taken.write(some)
        self._open.discard(taken)
        taken.transport.abort()


@pytest.fixture
def line(postgres_server: str) -> Iterator[Line]:
    with Line(postgres_server) as made:
        yield made


@pytest.fixture
def distant_url(postgres_server: str, line: Line) -> Iterator[str]:
    with _made(postgres_server) as url:
        at = make_url(url).set(host="127.0.0.1", port=line.port, query={})
        yield at.render_as_string(hide_password=False)


async def test_a_database_that_is_gone_is_said_and_forgotten_when_it_is_back(
    line: Line, distant_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with deployed(distant_url, tmp_path / "data", monkeypatch) as deployment, deployment.up():
        nurse = OnSlack(deployment, deployment.slack_person("UNURSE", "Imogen Tarrant"))
        nurse_on_teams = OnTeams(deployment, await deployment.teams_person("aad-nurse", "Imogen Tarrant"))
        assert "LAN-2026-001" in await nurse.refers(ANSWERS)
        assert await status(deployment.address, "readyz") == 200
        await deployment.settles()  # a letter in hand when the line is cut would wait until its lease runs out

        line.cut()
        assert await status(deployment.address, "readyz") == 503
        assert await status(deployment.address, "healthz") == 503
        assert await nurse.asks("mine") in (NOT_KNOWN, NOT_SAVED)
        told = await nurse_on_teams.asks("mine")
        assert NOT_KNOWN in told or NOT_SAVED in told
        await asyncio.sleep(1)  # the ticks fail meanwhile

        line.mended()
        async with asyncio.timeout(30):
            while await status(deployment.address, "readyz") != 200:
                await asyncio.sleep(0.1)
        assert "LAN-2026-001" in await nurse.asks("mine")
        assert "LAN-2026-002" in await nurse_on_teams.refers(ANSWERS)
        await deployment.until(lambda: len(of_the_case([one.words for one in deployment.slack_channel.messages])) == 1)
        await deployment.until(lambda: len(deployment.slack_channel.messages) == len(deployment.teams_channel.cards))


async def status(address: str, path: str) -> int:
    async with aiohttp.ClientSession() as asking, asking.get(f"{address}{path}") as answer:
        return answer.status


# --- the disk is full ------------------------------------------------------------------------------------------------

APP_YAML = """\
data: "./data"
listen: {{host: "127.0.0.1", port: "0"}}
slack: {{team_id: "{team}", app_id: "{app}", api_url: "{api}"}}
emergency: ["999 in an emergency"]
boards:
  northmoor:
    name: "Northmoor Safeguarding Children Board"
    procedure: "pan-lancashire"
    reference: "LAN"
    areas: ["Northmoor", "Saltby"]
    channels: {{business: {{slack: "C0BUSINESS"}}}}
    offices:
      chair: [{{name: "Ada Quill", slack: "UCHAIR"}}]
      business_manager: [{{name: "Cy Dale", slack: "UMANAGER"}}]
"""
ROOT = Path(__file__).parents[2]
#: a file may not grow beyond this; what is written past it fails, as on a disk without room
NO_ROOM = 4096


@asynccontextmanager
async def served(slack: SlackWorkspace, folder: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """`python -m bot serve`, as a program of its own."""
    of = slack.settings
    text = APP_YAML.format(team=of.team_id, app=of.app_id, api=of.api_url)
    (folder / "app.yaml").write_text(text, encoding="utf-8")
    given = {
        "SCR_MASTER_KEY": MASTER_KEY.hex(),
        "SLACK_BOT_TOKEN": of.bot_token,
        "SLACK_SIGNING_SECRET": of.signing_secret,
        "PATH": os.environ["PATH"],
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "serve", "--config", str(folder / "app.yaml")),
        cwd=ROOT,
        env=given,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdout
    try:
        async with asyncio.timeout(60):
            address = (await process.stdout.readline()).decode().removeprefix("Serving at ").strip()
        slack.target = f"{address}slack/events"
        yield process, address
    finally:
        process.terminate()
        await process.wait()


@pytest.mark.skipif(sys.platform != "linux", reason="only there can the room of another program be taken away")
async def test_a_full_disk_is_said_and_forgotten_when_there_is_room(tmp_path: Path) -> None:
    async with SlackWorkspace(now=SystemClock().now) as slack:
        slack.channel(BUSINESS_ON_SLACK)
        nurse, year = slack.person("UNURSE", "Imogen Tarrant"), SystemClock().now().year
        async with served(slack, tmp_path) as (process, address):
            door = OnSlack(cast("Deployment", None), nurse)
            assert f"LAN-{year}-001" in await door.refers(ANSWERS)
            room = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (NO_ROOM, room[1]))
            assert await status(address, "readyz") == 503
            await nurse.command("join")
            assert nurse.ephemerals[-1].words in (NOT_KNOWN, NOT_SAVED)

            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, room)
            assert await status(address, "readyz") == 200
            assert f"LAN-{year}-001" in await door.asks("mine")
            assert f"LAN-{year}-002" in await door.refers(ANSWERS)
        async with served(slack, tmp_path):
            assert f"LAN-{year}-002" in await door.asks("mine")
        slack.assert_clean()
