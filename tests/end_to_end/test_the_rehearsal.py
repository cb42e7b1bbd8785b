"""The same case once more on the rehearsal's page, in a real browser: what the newcomer plays, with the date moved."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.end_to_end.doors import ANSWERS, FORWARD, MOST_STEPS, PRIVATE, REASONS
from tests.end_to_end.window import CHROMIUM, Window, opened
from tests.rehearsal.accessible import faults

FILL = "Fill in with invented answers"
CHAIR = "Be Margaret Holloway, in Direct messages"
pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists() and os.environ.get("CI") != "true",
    reason="NOT PLAYED IN A BROWSER: /usr/bin/chromium is missing (on Debian: apt install chromium)",
)


@pytest_asyncio.fixture
async def window(tmp_path: Path) -> AsyncIterator[Window]:
    async with opened(tmp_path / "rehearsal") as found:
        yield found


async def test_two_invented_cases_are_under_way(window: Window) -> None:
    await window.be("priya", "business-team")
    told = await window.words()
    assert "Case LAN-2026-001" in told
    assert "Serious case review" in told
    assert "Case LAN-2026-002" in told
    assert "With the Chair for decision" in told
    assert "Robin Ashdown" not in told
    await window.be("margaret")
    assert "For your decision: LAN-2026-002" in await window.words()


async def test_a_case_is_played_from_referral_to_decision_to_reminder(window: Window) -> None:
    await window.be("sam")
    assert "Referral sent: LAN-2026-003" in await window.refers(ANSWERS)

    await window.be("alex")
    await window.say("case LAN-2026-003")
    assert "works for the boards' own people only" in await window.words()

    await window.be("priya", "business-team")
    told = await window.words()
    assert "unless it is clear that there are no concerns" in told
    assert not [one for one in PRIVATE if one in told]
    await window.press("To the Chair")

    await window.be("tom")
    await window.say("decide LAN-2026-003")
    assert "There is no case LAN-2026-003 that you may see" in await window.words()

    await window.be("margaret")
    await window.press("No review: LAN-2026-003")
    await window.answers({"clear": "yes", "why_clear": "No other agency was involved.", "reasons": REASONS})
    await window.press("Record the decision")
    assert "Your decision on LAN-2026-003 is recorded: No review." in await window.words()

    await window.be("sam")
    assert "The Chair has decided on LAN-2026-003, which you referred: No review." in await window.words()

    await window.be("priya", "business-team")
    for _ in range(7):
        await window.press("Go to the next working day")
    told = await window.words()
    assert "LAN-2026-003: Telling Ofsted, DfE and the national panel of the decision" in told
    assert not [one for one in (*PRIVATE, REASONS) if one in told]


async def test_a_newcomer_is_led_through_a_case_in_a_few_presses_on_a_page_for_everybody(window: Window) -> None:
    """As the guide says it and nothing else: some thirty presses, each page fit to be read and pressed by anybody."""
    await window.page.goto(window.address)
    presses = 0

    async def press(label: str) -> None:
        nonlocal presses
        presses += 1
        assert await faults(window.page) == [], label
        await window.press(label)

    await press("Refer a case")
    for _ in range(MOST_STEPS):
        buttons = await window.page.locator("form.asked").get_by_role("button").all_inner_texts()
        forward = next((one for one in FORWARD if one in buttons), "")
        if not forward:
            break
        if FILL in buttons:
            await press(FILL)
        await press(forward)
    assert window.page.url.endswith("#guide")
    for whom, label in (("Be Priya Nair, in Business team", "To the Chair"), (CHAIR, "Serious case review")):
        await press(whom)
        await press(label)
    await press(FILL)
    await press("Record the decision")
    await press("Be Sam Okoro, in Direct messages")
    told = await window.words()
    assert "The Chair has decided on LAN-2026-003, which you referred: Serious case review." in told
    assert "What to try next" in told
    assert presses <= 34

    await window.page.get_by_role("link", name="say “decide LAN-2026-003”").click()
    await press("Say")
    assert "Only the Chair in office decides" in await window.words()
    await press("Go to the next deadline")
    assert "On the way this fell due at Northmoor:" in await window.words()
    await press("Put away: play a referral in five minutes")
    assert not await window.page.locator(".guide").count()
    await press("Play a referral in five minutes")
    assert await window.page.locator(".guide").count() == 1
