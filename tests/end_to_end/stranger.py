"""Somebody who sets up an empty tenant by README alone: by its steps, and with its commands as programs."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from tests.end_to_end import readme_teams as readme
from tests.fakes.teams_new_tenant import NewTenant, Resident, Team
from tests.fakes.teams_people import Conversation

PUBLIC = "https://scr.example.org"
CHANNEL = "Reviews"
#: for programs that start beside much else
PATIENCE = 60.0
ANSWERS: dict[str, str] = {}
SERVING = re.compile(r"Serving at (http://\S+/)")


@dataclass(frozen=True, kw_only=True)
class Done:
    """A command that has ended."""

    status: int
    said: str
    complained: str


async def until(seen: Callable[[], bool]) -> None:
    """Wait for what the program brings."""
    async with asyncio.timeout(PATIENCE):
        while not _true(seen):
            await asyncio.sleep(0.05)


def _true(seen: Callable[[], bool]) -> bool:
    try:
        return seen()
    except (AssertionError, IndexError):
        return False


@dataclass
class Stranger:
    tenant: NewTenant
    folder: Path
    #: what stands in README in capitals, and what it is here
    ids: dict[str, str] = field(default_factory=dict)
    #: more for app.yaml, under the key that is named
    more: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    # --- the portals ------------------------------------------------------------------------------------------------

    def makes_the_bot(self) -> None:
        """Steps 1 to 4."""
        self.ids |= {"APP-ID": str(uuid4()), "TENANT-ID": self.tenant.tenant_id}
        self.tenant.makes_bot(self.ids["APP-ID"], readme.endpoint())
        self.ids["SECRET-VALUE"] = self.tenant.makes_secret()

    def makes_the_team(self, *members: Resident) -> Team:
        """Step 5."""
        team = self.tenant.team("Business team", *members)
        self.ids["BUSINESS-CHANNEL-ID"] = readme.channel_id(team.channel(CHANNEL))
        return team

    def looks_up(self, **people: Resident) -> None:
        """Step 6."""
        self.ids |= {f"{office.upper()}-OBJECT-ID": one.aad for office, one in people.items()}

    # --- the machine ------------------------------------------------------------------------------------------------

    def writes_app_yaml(self) -> None:
        """Step 7, and where Microsoft is in the tests."""
        elsewhere = (
            f'  service_url: "{self.tenant.service_url}"\n'
            '  service_hosts: ["127.0.0.1"]\n'
            f'  login_url: "{self.tenant.url}"\n'
            f'  openid_metadata_url: "{self.tenant.url}/openid"\n'
        )
        text = self._filled(readme.app_yaml()).replace("emergency:", f"{elsewhere}emergency:", 1)
        for before, after in self.more.items():
            assert before in text, before
            text = text.replace(before, after)
        (self.folder / "app.yaml").write_text(text, encoding="utf-8")

    async def exports(self) -> None:
        """Of step 8: the secrets in files, and where they are."""
        key, words = readme.key_file()
        kept = {file: self._filled(what) for file, what in readme.pasted().items()} | {key: await self._made(words)}
        for file, text in kept.items():
            (self.folder / file).parent.mkdir(mode=0o700, exist_ok=True)
            (self.folder / file).write_text(text + "\n", encoding="utf-8")
        for name, value in readme.exports().items():
            self.environment[name] = str(self.folder / value) if value in kept else self._filled(value)

    async def _made(self, word: str) -> str:
        """Asked for once: one key does for every tenant of the tests."""
        if word not in ANSWERS:
            ANSWERS[word] = (await self.types([word])).said.strip()
        return ANSWERS[word]

    async def types(self, words: list[str]) -> Done:
        process = await self._start(words)
        said, complained = await asyncio.wait_for(process.communicate(), PATIENCE)
        return Done(status=process.returncode or 0, said=said.decode(), complained=complained.decode())

    async def doctor(self) -> Done:
        done = await self.types(self._there(readme.command("doctor")))
        assert "Traceback" not in done.said + done.complained
        assert self.ids["SECRET-VALUE"] not in done.said + done.complained
        return done

    async def makes_the_package(self, *options: str) -> bytes:
        """Step 9."""
        done = await self.types([*self._there(readme.command("manifest teams")), *options])
        assert (done.status, done.complained) == (0, ""), done
        return (self.folder / "case-review-teams.zip").read_bytes()

    @asynccontextmanager
    async def serves(self, *options: str) -> AsyncIterator[str]:
        """Of step 8, with the reverse proxy before it."""
        process = await self._start([*self._there(readme.command("serve --config app.yaml")), *options])
        assert process.stdout
        try:
            line = (await asyncio.wait_for(process.stdout.readline(), PATIENCE)).decode()
            found = SERVING.match(line)
            if not found:
                raise AssertionError((await process.communicate())[1].decode())
            self.tenant.behind[PUBLIC] = found[1]
            yield found[1]
        finally:
            if process.returncode is None:
                process.terminate()
            await process.communicate()

    async def _start(self, words: list[str]) -> asyncio.subprocess.Process:
        environment = {"PATH": os.environ["PATH"], "PORT": "0", **self.environment}
        pipe = asyncio.subprocess.PIPE
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words, stdout=pipe, stderr=pipe, cwd=readme.ROOT, env=environment
        )

    def _there(self, words: list[str]) -> list[str]:
        """The files of this tenant are kept in a folder of their own."""
        ours = {name: str(self.folder / name) for name in ("app.yaml", "case-review-teams.zip")}
        return [ours.get(word, self._filled(word)) for word in words]

    def _filled(self, text: str) -> str:
        """Longest first: one name may end with another."""
        for name in sorted(self.ids, key=len, reverse=True):
            text = text.replace(name, self.ids[name])
        return text


@dataclass
class SetUp:
    """A tenant as README leaves it, and the people in it."""

    stranger: Stranger
    tenant: NewTenant
    team: Team
    chair: Resident
    manager: Resident
    notifier: Resident
    worker: Resident

    @property
    def channel(self) -> Conversation:
        return self.team.channels[CHANNEL]

    async def brings_the_app(self) -> None:
        """Steps 9 to 11, while it serves; the policy has come through when people next start Teams."""
        self.tenant.uploads(await self.stranger.makes_the_package())
        people = (self.chair, self.manager, self.notifier)
        self.tenant.installs_for(*people)
        for one in people:
            await one.starts_teams()
        await self.manager.adds_to_team(self.team, CHANNEL)


async def prepared(tenant: NewTenant, folder: Path, more: Mapping[str, str] | None = None) -> SetUp:
    """Steps 1 to 8, up to the start."""
    stranger = Stranger(tenant, folder, more=dict(more or {}))
    stranger.makes_the_bot()
    ada, cy, ned = (tenant.resident(name) for name in ("Ada Quill", "Cy Dale", "Ned Hale"))
    team = stranger.makes_the_team(cy, ned)
    stranger.looks_up(chair=ada, manager=cy, notifier=ned)
    stranger.writes_app_yaml()
    await stranger.exports()
    return SetUp(stranger, tenant, team, ada, cy, ned, tenant.resident("Wyn Okafor"))
