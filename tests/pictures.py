"""The pictures in README, taken from the rehearsal as it is played: `make pictures`."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from playwright.async_api import Page, async_playwright

from bot.rehearsal.boards.eastmere import EASTMERE
from bot.rehearsal.boards.northmoor import NORTHMOOR
from bot.rehearsal.clock import real_now
from bot.rehearsal.filling import invented
from bot.rehearsal.programme import rehearsing
from dialogs.panel_work.panel_steps import agency_key
from review.calendar import london_date
from tests.end_to_end.window import ALONE, CHROMIUM, Window

FOLDER = Path("pictures")
DESK, TELEPHONE = (1000, 620), (390, 844)
#: of a picture, in bytes
LARGEST = 150_000
NOT_ASKED_YET = "EAS-2026-001"


class TooLargeError(Exception):
    """A picture is larger than README should carry."""


Scene = Callable[[Window], Awaitable[None]]


async def first_page(window: Window) -> None:
    await window.page.goto(window.address)


async def business_channel(window: Window) -> None:
    await window.page.goto(f"{window.address}?as=priya&place=business-team#line-1")


async def referral_form(window: Window) -> None:
    """The child's page, with an invented child on it."""
    await window.be("sam", "home")
    await window.press("Refer a case")
    for _ in range(2):
        await window.answers(invented(NORTHMOOR, london_date(real_now()), 0))
        await window.press("Next")
    await window.press("Fill in with invented answers")


async def chairs_card(window: Window) -> None:
    await window.be("margaret")
    card = window.page.get_by_role("article", name="For your decision: LAN-2026-002")
    await card.evaluate("(card) => card.scrollIntoView()")


async def imr_message(window: Window) -> None:
    """A review with its agencies asked, two of which have sent theirs in."""
    await _a_review(window)
    for user in ("colm", "yusuf"):
        await window.be(user)
        await window.press("Confirm submitted")
        sent = (london_date(real_now())).isoformat()
        await window.answers({"step_sent_on": sent, "step_how": "secure_email", "step_chronology": "yes"})
        await window.press("Confirm submitted")
    await window.page.goto(f"{window.address}?as=ines&place=eastmere-panel#newest")


async def _a_review(window: Window) -> None:
    await window.be("ines", "eastmere-business-team")
    await window.page.locator("details.more summary").first.click()
    await window.press(f"To the Chair: {NOT_ASKED_YET}")
    await window.answers({"step_reason": "The month ends before the panel meets."})
    await window.press("To the Chair")
    await window.press("Close")
    await window.be("edwin")
    await window.press(f"Serious case review: {NOT_ASKED_YET}")
    await window.answers({"reasons": "The criteria are met. (Invented.)"})
    await window.press("Record the decision")
    await window.be("ines", "eastmere-business-team")
    await window.say(f"imr {NOT_ASKED_YET}")
    await window.press("Ask agencies")
    due = (london_date(real_now()) + timedelta(days=28)).isoformat()
    agencies = tuple(map(agency_key, EASTMERE.agencies))
    await window.answers({"step_agencies": agencies, "step_form": "imr", "step_due": due})
    await window.press("Ask")
    await window.press("Close")


#: name -> what is played for it, and at what size
PICTURES: dict[str, tuple[Scene, tuple[int, int]]] = {
    "first-page.png": (first_page, DESK),
    "business-team.png": (business_channel, DESK),
    "referral-on-a-telephone.png": (referral_form, TELEPHONE),
    "chair-on-a-telephone.png": (chairs_card, TELEPHONE),
    "imr-returns.png": (imr_message, DESK),
}


async def take(page: Page, address: str, name: str) -> None:
    scene, (width, height) = PICTURES[name]
    await page.set_viewport_size({"width": width, "height": height})
    await scene(Window(page, address))
    found = await page.screenshot()
    if len(found) > LARGEST:
        raise TooLargeError(name)
    (FOLDER / name).write_bytes(found)


async def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        async with rehearsing(Path(data), 0) as address, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[ALONE])
            page = await browser.new_page()
            for name in PICTURES:
                await take(page, address, name)
            await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
