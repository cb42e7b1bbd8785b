"""The page is this machine's alone: names of other sites, and forms from them, are refused before anything is read."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.rehearsal.guard import is_loopback
from bot.rehearsal.programme import rehearsing
from tests.rehearsal.conftest import Browser, Window
from tests.rehearsal.played import Stood


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:3978", "localhost:3978", "LOCALHOST", "[::1]:3978", "127.8.9.1:80"]
)
def test_names_of_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    ["", "example.org", "127.0.0.1.example.org", "localhost.example.org", "10.0.0.7:3978", "0.0.0.0:80", "[::1", "@"],
)
def test_names_of_others(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize("path", ["/", "/rehearsal.css"])
async def test_a_page_asked_for_under_a_foreign_name_is_refused(browser: Browser, path: str) -> None:
    answer = await browser.get(path, headers={"Host": "rebound.example.org"})
    assert answer.status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example.org"},
        {"Origin": "https://example.org"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_a_form_from_elsewhere_is_refused_and_nothing_happens(
    stood: Stood, sam: Window, headers: dict[str, str]
) -> None:
    for path in ("/say", "/press", "/submit", "/close", "/tomorrow", "/be"):
        answer = await sam.browser.post(path, data=await sam.sent(words="help", press="put|c1|"), headers=headers)
        assert answer.status == 403, path
    assert stood.play.turns == []
    assert "Thursday 2 April 2026" in await sam.page()


async def test_a_form_of_the_page_itself_is_taken(stood: Stood, sam: Window) -> None:
    own = {"Origin": str(sam.browser.make_url("")).rstrip("/"), "Sec-Fetch-Site": "same-origin"}
    answer = await sam.browser.post("/say", data=await sam.sent(words="help"), headers=own)
    assert answer.status == 200
    assert len(stood.play.turns) == 1


async def test_what_no_page_of_ours_sends_is_refused(stood: Stood, sam: Window) -> None:
    fields = await sam.sent(words="help")
    without = {key: value for key, value in fields.items() if key != "delivery"}
    assert (await sam.browser.post("/say", data=without)).status == 400
    assert (await sam.browser.post("/say", data={**fields, "delivery": "x"})).status == 400
    assert (await sam.browser.post("/say", json=fields)).status == 415
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert (await sam.browser.post("/say", data=b"as=\xff\xfe", headers=form)).status == 400
    assert stood.play.turns == []


async def test_no_page_is_kept_framed_or_told_to_other_sites(browser: Browser) -> None:
    answer = await browser.get("/")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert "style=" not in await answer.text()


async def test_what_operators_ask_is_refused_under_a_foreign_name_as_well(tmp_path: Path) -> None:
    today = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)
    foreign = {"Host": "rebound.example.org"}
    async with rehearsing(tmp_path / "rehearsal", 0, today) as address, ClientSession() as session:
        for path in ("", "healthz", "readyz", "metrics", "nowhere"):
            async with session.get(address + path, headers=foreign) as answer:
                assert (answer.status, "on this machine only" in await answer.text()) == (403, True), path
        for path in ("", "healthz", "readyz", "metrics"):
            async with session.get(address + path) as answer:
                assert answer.status == 200, path
