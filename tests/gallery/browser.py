"""The rehearsal's cards and forms in Chromium: what a person would not see whole, and pictures of each."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from tests.gallery.album import Album, Specimen
from tests.gallery.pages import WIDTHS, picture, rehearsal_page

CHROMIUM = Path("/usr/bin/chromium")
#: asks nobody anything: what is drawn needs nothing but this machine
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND"
#: in the browser: which words or boxes stick out of the page, or of what they stand in
STICKS_OUT = """() => [...document.querySelectorAll('.specimen *')].filter(one => one.checkVisibility()
  && !one.classList.contains('for-ears') && !one.closest('.for-ears')
  && (one.getBoundingClientRect().right > innerWidth + 1 || (one.scrollWidth > one.clientWidth + 2
      && getComputedStyle(one).display !== 'inline' && !one.matches('input, textarea, select'))))
  .map(one => one.closest('.specimen').dataset.number + ': ' + one.outerHTML.slice(0, 100))"""


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[ALONE])
        yield browser
        await browser.close()


@asynccontextmanager
async def drawn_at(browser: Browser, specimens: list[Specimen], width: str) -> AsyncIterator[Page]:
    page = await browser.new_page(viewport={"width": WIDTHS[width], "height": 900})
    await page.set_content(rehearsal_page(specimens))
    await page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    yield page
    await page.close()


async def cut_off(browser: Browser, specimens: list[Specimen], width: str) -> list[str]:
    async with drawn_at(browser, specimens, width) as page:
        return [f"at a {width}, {one}" for one in await page.evaluate(STICKS_OUT)]


async def take_pictures(album: Album, folder: Path) -> int:
    """Of each specimen at both widths, where the pages look for them; how many there are."""
    (folder / "rehearsal").mkdir()
    taken = 0
    async with chromium() as browser:
        for room, specimens in album.of_rooms().items():
            for width in WIDTHS:
                async with drawn_at(browser, specimens, width) as page:
                    for number, shown in enumerate(await page.query_selector_all(".specimen")):
                        await shown.screenshot(path=folder / picture(room, number, width))
                        taken += 1
    return taken
