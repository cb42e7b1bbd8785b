"""What a page must be for somebody who cannot see it, cannot hold a mouse, or reads it on the smallest telephone."""

from pathlib import Path

from playwright.async_api import Page

CHECKS = Path(__file__).with_name("accessible.js").read_text(encoding="utf-8")


async def faults(page: Page) -> list[str]:
    """Of the page as it is once its style sheet has come: a click on a link does not wait for that."""
    await page.wait_for_load_state("load")
    found = await page.evaluate(CHECKS)
    assert isinstance(found, list)
    return [str(one) for one in found]
