"""The pictures in README, taken from the rehearsal as it starts: `make pictures`."""

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import Page, async_playwright

from bot.rehearsal.programme import rehearsing

FOLDER = Path("pictures")
CHROMIUM = "/usr/bin/chromium"
#: nothing but loopback is asked for
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
#: name -> who sees which place, from where on the page, at what size
PICTURES = {
    "business-team.png": ("priya", "business-team", "top", (1100, 900)),
    "chair-on-a-telephone.png": ("margaret", "direct", "newest", (390, 844)),
}


async def take(page: Page, address: str, name: str) -> None:
    who, place, at, (width, height) = PICTURES[name]
    await page.set_viewport_size({"width": width, "height": height})
    await page.goto(f"{address}?as={who}&place={place}#{at}")
    await page.screenshot(path=FOLDER / name)


async def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        async with rehearsing(Path(data), 0) as address, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[OFFLINE])
            page = await browser.new_page()
            for name in PICTURES:
                await take(page, address, name)
            await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
