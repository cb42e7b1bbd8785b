"""The room, the browser of a test, and what it sends."""

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from tests.rehearsal.played import Stood, stand_up

Browser = TestClient[Request, Application]
#: what somebody typed into the invented form; there is no such day
NAMED = {"answer:name": "Kezia Marlowe-Finch", "day:born": "31", "month:born": "2", "year:born": "2019"}


@pytest.fixture
def stood(tmp_path: Path) -> Iterator[Stood]:
    made = stand_up(tmp_path / "data" / "rehearsal.db")
    yield made
    made.workspace.close()


@pytest.fixture
async def browser(stood: Stood) -> AsyncIterator[Browser]:
    async with TestClient(TestServer(stood.app)) as client:
        yield client


class Window:
    """One window of the page: it reads a token off the page and posts as a browser would."""

    def __init__(self, browser: Browser, user: str = "sam", place: str = "direct") -> None:
        self.browser, self.user, self.place = browser, user, place

    async def page(self) -> str:
        answer = await self.browser.get("/", params={"as": self.user, "place": self.place})
        assert answer.status == 200
        return await answer.text()

    async def sent(self, **fields: str) -> dict[str, str]:
        """What a form of the present page carries, with these fields."""
        tokens = re.findall(r'name="delivery" value="([^"]+)"', await self.page())
        assert len(tokens) == len(set(tokens))
        return {"as": self.user, "place": self.place, "delivery": tokens[-1], **fields}

    async def post(self, path: str, fields: dict[str, str]) -> str:
        """The page that the answer leads to."""
        answer = await self.browser.post(path, data=fields)
        assert answer.status == 200, await answer.text()
        assert answer.history[0].status == 303
        return await answer.text()

    async def say(self, words: str) -> str:
        return await self.post("/say", await self.sent(words=words))

    async def press(self, press: str, **fields: str) -> str:
        return await self.post("/press", await self.sent(press=press, **fields))

    async def submit(self, press: str = "next|d1|child", **fields: str) -> str:
        return await self.post("/submit", await self.sent(press=press, panel="1", **fields))


@pytest.fixture
def sam(browser: Browser) -> Window:
    return Window(browser)


@pytest.fixture
def priya(browser: Browser) -> Window:
    return Window(browser, "priya", "business-team")
