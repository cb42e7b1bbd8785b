"""Somebody who has README and a workspace, and types what stands there: nothing is run that README does not print."""

import asyncio
import os
import re
import shutil
import signal
import socket
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.example import EXAMPLE, ROOT

README = ROOT / "README.md"
#: what a clone holds that the commands need
CLONE = (".venv", "bot", "dialogs", "review", "storage")
WAYS = ("Socket Mode", "HTTPS")
STEP = re.compile(r"^\*\*(\d+)\. ", re.MULTILINE)
BLOCK = re.compile(r"([^\n]*)\n*^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
#: what changes the terminal in which it is typed
LASTS = re.compile(r"^export |umask ")
STARTS_WITHIN, STOPS_WITHIN = 60.0, 30.0


class NotInReadmeError(AssertionError):
    """README has no such step, or no such command in it."""


def section(title: str) -> str:
    """A part of README, by how its heading begins."""
    found = re.search(rf"^## {title}.*?(?=^## |\Z)", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    if not found:
        raise NotInReadmeError(title)
    return found[0]


def steps(title: str) -> Mapping[int, str]:
    """The numbered steps of a part, in order from one."""
    parts = STEP.split(section(title))
    numbered = {int(number): text for number, text in zip(parts[1::2], parts[2::2], strict=True)}
    assert list(numbered) == list(range(1, len(numbered) + 1)), list(numbered)
    return numbered


def blocks(step: str, way: str) -> Iterator[tuple[str, str]]:
    """The language and text of each block of a step that is for one way, or for every way."""
    for before, language, text in BLOCK.findall(step):
        if before.rstrip(":") not in WAYS or before.rstrip(":") == way:
            yield language, text


def table(text: str, heading: str) -> Mapping[str, str]:
    """The first two columns of the table whose first column is headed so."""
    found = re.search(rf"^\| {heading} \|.*?\n\n", f"{text}\n\n", re.MULTILINE | re.DOTALL)
    if not found:
        raise NotInReadmeError(f"the table headed {heading}")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in found[0].strip().splitlines()]
    return {cells[0].strip("`"): cells[1] for cells in rows[2:]}


@dataclass(frozen=True, kw_only=True)
class Done:
    """What a command printed."""

    status: int
    out: str
    err: str

    @property
    def faults(self) -> list[str]:
        return [line for line in self.out.splitlines() if re.match(r"\d+\. ", line)]


@dataclass(kw_only=True)
class Newcomer:
    """At a terminal, in a clone of the repository; `way` is how Slack is to reach the program."""

    folder: Path
    way: str
    title: str
    port: int = 0
    #: what is pasted, by the file that `cat` writes
    pasted: dict[str, str] = field(default_factory=dict)
    _lasting: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for one in CLONE:
            (self.folder / one).symlink_to(ROOT / one)
        shutil.copy(EXAMPLE, self.folder / "app.yaml")
        self.port = self.port or free_port()

    @property
    def app_yaml(self) -> Path:
        return self.folder / "app.yaml"

    def command(self, number: int, containing: str = "") -> str:
        """The lines that README has at a step."""
        found = [text for language, text in self._blocks(number) if not language and containing in text]
        if not found:
            raise NotInReadmeError(f"step {number}: {containing}")
        return "".join(found)

    def writes_app_yaml(self, number: int, ids: Mapping[str, str]) -> None:
        """README's file with what it says to change, changed."""
        text = "".join(text for language, text in self._blocks(number) if language == "yaml")
        for example, own in ids.items():
            if example not in text:
                raise NotInReadmeError(example)
            text = text.replace(example, own)
        self.app_yaml.write_text(text, encoding="utf-8")

    def corrects_app_yaml(self, was: str, now: str) -> None:
        text = self.app_yaml.read_text(encoding="utf-8")
        assert was in text, was
        self.app_yaml.write_text(text.replace(was, now), encoding="utf-8")

    async def types(self, number: int, containing: str = "") -> Done:
        """A step's commands, a line at a time, to the first that fails; what they printed together."""
        out, err = "", ""
        for line in self.command(number, containing).splitlines():
            done = await self._line(line)
            out, err = out + done.out, err + done.err
            if done.status:
                return Done(status=done.status, out=out, err=err)
        return Done(status=0, out=out, err=err)

    @asynccontextmanager
    async def keeps_running(self, number: int) -> AsyncIterator[str]:
        """The step's one command, until the context is left; the line by which it says that it has started."""
        running = await self._started(self.command(number).strip(), asyncio.subprocess.DEVNULL)
        assert running.stdout
        assert running.stderr
        log = asyncio.create_task(running.stderr.read())
        try:
            said = (await asyncio.wait_for(running.stdout.readline(), STARTS_WITHIN)).decode()
            if not said:
                raise AssertionError((await log).decode())
            yield said
        finally:
            if running.returncode is None:
                os.killpg(running.pid, signal.SIGINT)
            await asyncio.wait_for(running.wait(), STOPS_WITHIN)
            assert "Traceback" not in (await log).decode()

    def _blocks(self, number: int) -> list[tuple[str, str]]:
        return list(blocks(steps(self.title)[number], self.way))

    async def _line(self, line: str) -> Done:
        file = re.match(r"cat > (\S+)", line)
        given = (self.pasted[file[1]] + "\n").encode() if file else b""
        running = await self._started(line, asyncio.subprocess.PIPE)
        out, err = await running.communicate(given)
        assert running.returncode is not None
        if running.returncode == 0 and LASTS.search(line):
            self._lasting.append(line)
        return Done(status=running.returncode, out=out.decode(), err=err.decode())

    async def _started(self, line: str, given: int) -> asyncio.subprocess.Process:
        """In a terminal that knows what was typed in it before, and of our own environment where programs are."""
        script = "\n".join(["set -e", *self._lasting, line])
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "PORT": str(self.port)}
        return await asyncio.create_subprocess_exec(
            "bash",
            "-c",
            script,
            cwd=self.folder,
            env=environment,
            stdin=given,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )


def free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])
