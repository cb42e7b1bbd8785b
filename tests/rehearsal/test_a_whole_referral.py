"""A whole referral on the smallest telephone by keyboard alone: two children and an adult, as Enfield asks it."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, async_playwright

from bot.rehearsal.answers import sisters
from bot.rehearsal.programme import rehearsing
from tests.rehearsal.accessible import faults
from tests.rehearsal.keyboard import Keyboard

CHROMIUM = Path("/usr/bin/chromium")
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
TODAY = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
NAMES = ("Bríd Tolliver-Achterberg", "Ṣadé 👩‍👧 Tolliver", "Wolfeschlegelsteinhausenbergerdorff the Elder")
pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists() and os.environ.get("CI") != "true",
    reason="NOT TESTED IN A BROWSER: /usr/bin/chromium is missing (on Debian: apt install chromium)",
)


@pytest_asyncio.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    """Nadia's own page, as she opens it on her telephone."""
    async with (
        rehearsing(tmp_path / "rehearsal", 0, TODAY) as address,
        async_playwright() as playwright,
        await playwright.chromium.launch(executable_path=CHROMIUM, args=[ALONE]) as browser,
    ):
        page = await browser.new_page(viewport={"width": 320, "height": 640})
        page.set_default_timeout(10_000)
        await page.goto(f"{address}?as=nadia")
        yield page


async def test_two_children_and_an_adult_by_keyboard_alone(page: Page) -> None:
    keyboard = Keyboard(page)
    assert await faults(page) == []
    await keyboard.press("Refer a case")
    first, second, adult = NAMES
    answers = {**sisters(TODAY.date()), "child_name": first, "child_name#2": second, "adult_name#3": adult}
    titles = await keyboard.refers(answers, ("Add another child", "Add an adult"))
    assert titles[0].startswith("Is anyone at risk now? (step 1) – ")
    assert not [one for one in titles if one.startswith("Error")]
    told = await page.locator("#panel").inner_text()
    assert "Referral sent: EAS-2026-002" in told
    assert await faults(page) == []
    await keyboard.press("Close")
    own = await page.locator("#home").inner_text()
    assert "EAS-2026-002" in own
    assert not [one for one in NAMES if one in own]
    assert await faults(page) == []


async def test_a_step_left_empty_says_what_is_missing_and_leads_there(page: Page) -> None:
    keyboard = Keyboard(page)
    await keyboard.press("Refer a case")
    await keyboard.press("Next")
    assert (await page.title()).startswith("Error: Is anyone at risk now? (step 1) – ")
    assert await page.evaluate("document.activeElement.id") == "problem"
    assert await faults(page) == []
    await keyboard.tab()
    await page.keyboard.press("Enter")
    assert (await keyboard.focused()).key == "at_risk_now"
