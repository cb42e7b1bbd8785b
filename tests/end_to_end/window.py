"""The rehearsal's page in a browser, as one person after the other uses it."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Page, async_playwright

from bot.rehearsal.programme import rehearsing
from review.drafts import Value
from tests.end_to_end.doors import FORWARD, MOST_STEPS

CHROMIUM = Path("/usr/bin/chromium")
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
#: Tuesday 3 March 2026; the two invented cases were made in the fourteen working days before
TODAY = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


class Window:
    """The page, as one person after the other."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    async def be(self, user: str, place: str = "direct") -> None:
        await self.page.goto(f"{self.address}?as={user}&place={place}")

    async def say(self, words: str) -> None:
        await self.page.get_by_label("Say something").fill(words)
        await self.press("Say")

    async def press(self, label: str) -> None:
        async with self.page.expect_navigation():
            # by what it is called for the ear, which may say more: "To the Chair: LAN-2026-003"
            named = re.compile(f"(^|: ){re.escape(label)}(: |$)")
            await self.page.get_by_role("button", name=named).last.click()

    async def refers(self, answers: Mapping[str, Value]) -> str:
        """A whole referral, to the words of its receipt."""
        await self.say("refer")
        for _ in range(MOST_STEPS):
            if not await self.goes_on(answers):
                break
        told = await self.words()
        await self.press("Close")
        return told

    async def goes_on(self, answers: Mapping[str, Value]) -> bool:
        """One form further; False where none is open."""
        buttons = await self.page.get_by_role("button").all_inner_texts()
        forward = next((one for one in FORWARD if one in buttons), "")
        if forward:
            await self.answers(answers)
            await self.press(forward)
        return bool(forward)

    async def words(self) -> str:
        return await self.page.locator("body").inner_text()

    async def answers(self, given: Mapping[str, Value]) -> None:
        """Fill in what the open form asks, by the names of its fields."""
        for key in given:
            if not await self.page.locator(f"[name$=':{key}']:not([type=hidden])").count():
                continue
            value = given[key]
            if not isinstance(value, str):
                await self._ticks(key, value)
                continue
            for part, text in _pieces(value).items():
                box = self.page.locator(f"[name='{part}:{key}']:not([type=hidden])")
                kind = await box.first.get_attribute("type") if await box.count() else None
                if kind == "radio":
                    await self.page.locator(f"[name='answer:{key}'][value='{value}']").check()
                elif await box.count():
                    await box.fill(text)

    async def _ticks(self, key: str, values: tuple[str, ...]) -> None:
        for value in values:
            box = self.page.locator(f"[name='any:{key}'][value='{value}']")
            if await box.count():
                await box.check()


def _pieces(value: str) -> dict[str, str]:
    """A day is asked in three boxes."""
    pieces = {"answer": value}
    if value.count("-") == 2 and value.replace("-", "").isdigit():
        year, month, day = value.split("-")
        pieces |= {"day": day, "month": month, "year": year}
    return pieces


@asynccontextmanager
async def opened(data: Path) -> AsyncIterator[Window]:
    """The rehearsal on a telephone's screen."""
    async with (
        rehearsing(data, 0, TODAY) as address,
        async_playwright() as playwright,
        await playwright.chromium.launch(executable_path=CHROMIUM, args=[ALONE]) as browser,
    ):
        page = await browser.new_page(viewport={"width": 390, "height": 844})
        yield Window(page, address)
