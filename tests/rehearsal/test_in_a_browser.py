"""The page in a real browser, at a desk and on the smallest telephone: nothing runs off, and a keyboard is enough."""

import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.rehearsal.cast import CAST
from dialogs.parts import Press, Pressed
from tests.rehearsal.accessible import faults
from tests.rehearsal.played import BUSINESS, Stood
from tests.rehearsal.shown import CASE, FORM, HELP, OPENED, SAVED

CHROMIUM = Path("/usr/bin/chromium")
#: asks no name server anything: the page needs nothing but this machine
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
SIZES = {"desk": (1280, 900), "telephone": (320, 640)}
#: how much of the page's foot a telephone's bars cover, in pixels
BARS = 80
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        not CHROMIUM.exists() and os.environ.get("CI") != "true",
        reason="NOT TESTED IN A BROWSER: /usr/bin/chromium is missing (on Debian: apt install chromium)",
    ),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=[ALONE])
        yield started
        await started.close()


@pytest_asyncio.fixture(params=SIZES, loop_scope="module")
async def window(request: pytest.FixtureRequest, stood: Stood, chromium: Browser) -> AsyncIterator[Page]:
    """The page of the room at one of the sizes; a request to anywhere else, or an error of a script, fails the test."""
    wrong: list[str] = []
    width, height = SIZES[request.param]
    async with TestServer(stood.app) as server:
        origin = str(server.make_url("/"))
        page = await chromium.new_page(base_url=origin, viewport={"width": width, "height": height})
        page.set_default_timeout(5000)
        page.on("request", lambda sent: wrong.append(sent.url) if not sent.url.startswith((origin, "data:")) else None)
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        await page.goto("/")
        yield page
        await page.close()
    assert wrong == []


async def say(window: Page, words: str, leads_to: str) -> None:
    """Say the words, and wait until the page has come, with its focus where it belongs."""
    await window.get_by_label("Say something").fill(words)
    await window.keyboard.press("Enter")
    await window.wait_for_url(f"**#{leads_to}")


async def refer(window: Page) -> None:
    await say(window, "refer", "panel")


async def tab_to(page: Page, name: str) -> list[str]:
    """Press Tab until what is called so has the focus, seen to be visible; what was passed on the way."""
    passed: list[str] = []
    for _ in range(80):
        await page.keyboard.press("Tab")
        called = await page.evaluate(
            "(e => (e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent).trim())"
            "(document.activeElement)"
        )
        passed.append(called)
        if called.startswith(name):
            assert await page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
            return passed
    pytest.fail(f"“{name}” cannot be reached with the keyboard")


async def test_every_page_is_for_everybody(stood: Stood, window: Page) -> None:
    await stood.workspace.post(BUSINESS.address, CASE, "k1")
    stood.workspace.say(CAST[1].direct_messages, "priya", LONG)
    for address in ("/", "/?as=priya", "/?as=priya&place=business-team", "/?as=margaret&place=panel"):
        await window.goto(address)
        assert await faults(window) == [], address
    await window.get_by_role("button", name="Go to the next working day").click()
    await expect(window.get_by_role("status")).to_be_focused()
    assert await faults(window) == []
    await window.goto("/?as=sam")
    await say(window, "no such word", "newest")
    assert await faults(window) == []


@pytest.mark.parametrize("words", ["refer", "everything"])
async def test_every_form_is_for_everybody(window: Page, words: str) -> None:
    await say(window, words, "panel")
    assert await faults(window) == []
    await window.get_by_label("The child’s full name").fill(LONG)
    await window.get_by_role("button", name="Next", exact=True).click()
    await expect(window.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert await faults(window) == []


async def test_a_private_view_is_for_everybody(stood: Stood, window: Page) -> None:
    await stood.workspace.post(BUSINESS.address, CASE, "k1")
    await window.goto("/?as=priya&place=business-team")
    await window.get_by_role("button", name="Open").click()
    await expect(window.get_by_role("heading", name=OPENED.title)).to_be_visible()
    assert await faults(window) == []


async def test_the_title_says_which_step_of_what_and_whether_something_is_wrong(window: Page) -> None:
    await refer(window)
    where = "Direct messages – Sam Okoro – Rehearsal"
    assert await window.title() == f"{FORM.title} (step 2 of 7) – {where}"
    await window.keyboard.press("Tab")
    await window.get_by_role("button", name="Next", exact=True).click()
    await expect(window.get_by_role("alert")).to_be_focused()
    assert await window.title() == f"Error: {FORM.title} (step 2 of 7) – {where}"


async def test_the_last_buttons_can_be_scrolled_above_the_bars_of_a_telephone(window: Page) -> None:
    await say(window, "everything", "panel")
    last = window.get_by_role("button", name="Remove this child")
    await window.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    box, size = await last.bounding_box(), window.viewport_size
    assert box
    assert size
    room = size["height"] - box["y"] - box["height"]
    assert room > (BARS if size["width"] < 400 else 0)


async def test_a_row_of_a_form_is_changed_by_keyboard_in_the_order_in_which_it_is_read(
    stood: Stood, window: Page
) -> None:
    await say(window, "everything", "panel")
    passed = await tab_to(window, "Change: Name of child 2")
    wanted = [one for one in passed if one.startswith("Change")]
    assert [one.rpartition(" of ")[2] for one in wanted] == ["child 1", "child 1", "child 2"]
    await window.keyboard.press("Enter")
    await expect(window.get_by_text("Unknown.")).to_be_visible()
    what = stood.play.turns[-1].what
    assert isinstance(what, Pressed)
    assert what.press == Press(act="change", subject="d1", detail="Name#2")


async def test_a_number_to_ring_is_a_link(window: Page) -> None:
    await say(window, "everything", "panel")
    await expect(window.get_by_role("link", name="999").first).to_have_attribute("href", "tel:999")


async def test_a_referral_step_with_the_keyboard_alone(stood: Stood, window: Page) -> None:
    await tab_to(window, "Say something")
    await window.keyboard.type("refer")
    await window.keyboard.press("Enter")
    await window.wait_for_url("**#panel")
    await expect(window.get_by_role("heading", name=FORM.title)).to_be_visible()
    await tab_to(window, "The child’s full name")
    await window.keyboard.type("Kezia Marlowe-Finch")
    await tab_to(window, "What abuse and neglect mean")
    await window.keyboard.press("Enter")
    await expect(window.get_by_text("A form of maltreatment")).to_be_visible()
    await tab_to(window, "Known")
    await window.keyboard.press("Space")
    await tab_to(window, "Next")
    await window.keyboard.press("Enter")
    await expect(window.get_by_role("alert")).to_be_focused()
    what = stood.play.turns[-1].what
    assert isinstance(what, Pressed)
    assert (what.answers["name"], what.answers["abuse"]) == ("Kezia Marlowe-Finch", "known")


async def test_enter_in_a_box_means_next(stood: Stood, window: Page) -> None:
    await refer(window)
    await window.get_by_label("The child’s full name").fill("Kezia")
    await window.keyboard.press("Enter")
    await expect(window.get_by_role("alert")).to_be_visible()
    what = stood.play.turns[-1].what
    assert isinstance(what, Pressed)
    assert what.press == FORM.submit.press


async def test_a_problem_leads_to_its_box(window: Page) -> None:
    await refer(window)
    await window.get_by_role("button", name="Next", exact=True).click()
    await window.get_by_role("link", name="Answer this: born").click()
    await expect(window.get_by_role("group", name="Date of birth").get_by_label("Day")).to_be_focused()


async def test_behind_an_open_form_nothing_can_be_pressed(stood: Stood, window: Page) -> None:
    await stood.workspace.post(CAST[0].direct_messages, CASE, "k1")
    await refer(window)
    await expect(window.get_by_role("heading", name=FORM.title)).to_be_visible()
    behind = window.get_by_role("button", name="To the Chair", include_hidden=True)
    assert await behind.evaluate("(button) => { button.focus(); return document.activeElement !== button; }")
    await window.get_by_role("button", name="Close this step").click()
    await expect(behind).to_be_visible()
    assert await behind.evaluate("(button) => { button.focus(); return document.activeElement === button; }")


async def test_what_arrives_while_somebody_looks_is_put_into_the_live_region(stood: Stood, window: Page) -> None:
    await window.goto("/?as=sam&place=direct")
    await expect(window.get_by_role("log").get_by_role("article")).to_have_count(0)
    remote = await stood.workspace.post(CAST[0].direct_messages, CASE, "k1")
    stood.real.append(stood.real[-1] + timedelta(seconds=1))
    await window.evaluate("lookForNews()")
    log = window.get_by_role("log")
    await expect(log.get_by_role("article", name=CASE.title)).to_be_visible()
    await window.evaluate("document.querySelector('[data-message]').seen = true")
    await stood.workspace.post(CAST[0].direct_messages, HELP, "k2")
    await window.evaluate("lookForNews()")
    await expect(log.get_by_role("article")).to_have_count(2)
    assert await window.evaluate("document.querySelector('[data-message]').seen")
    await stood.workspace.update(CAST[0].direct_messages, remote, SAVED)
    await window.evaluate("lookForNews()")
    await expect(log.get_by_role("article", name=SAVED.title)).to_be_visible()
    await expect(log.get_by_role("article")).to_have_count(2)


async def test_somebody_else_and_the_next_day(stood: Stood, window: Page) -> None:
    await window.get_by_role("button", name="Go to the next working day").click()
    await expect(window.get_by_role("status")).to_contain_text("It is now Tuesday 7 April 2026, 9:00am.")
    await expect(window.get_by_role("status")).to_be_focused()
    await tab_to(window, "Priya Nair, Business team")
    await window.keyboard.press("Enter")
    await expect(window.get_by_role("heading", name="Reminders of the morning").first).to_be_in_viewport()
