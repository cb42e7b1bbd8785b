"""A round of seven agencies on the rehearsal's page: one late, one wants time, one fails, one back, one waived."""

import os
import re
from collections.abc import AsyncIterator, Mapping
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.rehearsal.boards.eastmere import EASTMERE
from bot.rehearsal.filling import invented
from dialogs.panel_work.panel_steps import agency_key
from review.drafts import Value
from tests.end_to_end.window import CHROMIUM, TODAY, Window, opened

pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists() and os.environ.get("CI") != "true",
    reason="NOT PLAYED IN A BROWSER: /usr/bin/chromium is missing (on Debian: apt install chromium)",
)
REFERENCE = "EAS-2026-002"
#: who sits for which agency
SEATS = {one.seat: one.user for one in EASTMERE.people if one.seat}
LATE, WANTS_TIME, AUTHOR = "Police", "Eastmere Hospital", "Eastmere Community Health"
RETURNED, WAIVED = "Schools of Eastmere", "Eastmere Housing"
PLAIN = ("Probation", "Ambulance")
PRIVATE = (
    "Nobody else knows",
    "The ward was closed",
    "The chronology stops",
    "It holds nothing",
    "Larkspur",
    "Hathersage",
)
SENT: Mapping[str, Value] = {"step_sent_on": "2026-03-03", "step_how": "secure_email", "step_chronology": "yes"}
#: who learns that it is late, and where they read it
MEMBER, PANEL = (SEATS[LATE], "direct"), ("ines", "eastmere-panel")
SENIOR, CHAIR = ("bea", "direct"), ("edwin", "direct")
READERS = (MEMBER, PANEL, SENIOR, CHAIR)
#: on each working day from Wednesday the 4th: the return is due on Friday the 6th
CHASED: tuple[set[tuple[str, str]], ...] = (set(), set(), set(), {MEMBER}, {PANEL}, {SENIOR, CHAIR})
#: as `imr REF` says it in the end, of each agency
STANDS = {
    LATE: "Late: it was due by 6 March 2026",
    WANTS_TIME: "17 March 2026",
    AUTHOR: "not independent",
    RETURNED: "the agency says it was sent on",
    WAIVED: "Not needed:",
    PLAIN[0]: "accepted on",
    PLAIN[1]: "accepted on",
}


@pytest_asyncio.fixture
async def window(tmp_path: Path) -> AsyncIterator[Window]:
    async with opened(tmp_path / "rehearsal") as found:
        yield found


async def test_a_round_of_seven(window: Window) -> None:
    await _decided(window)
    await _asked(window)
    for agency in (*PLAIN, AUTHOR, RETURNED):
        if agency == AUTHOR:
            await _author_fails(window)
        await _submitted(window, agency)
    for agency in PLAIN:
        await _opens(window, agency)
        await window.press("Confirm receipt")
        await window.press("Accept")
        await _closes(window)
    await _wants_time(window)
    await _returned(window)
    await _submitted(window, RETURNED)
    await _waived(window)
    await _late(window)
    told = await _ledger(window)
    assert {agency: words for agency, words in STANDS.items() if words not in told[agency]} == {}
    await window.be("ines", "eastmere-panel")
    kept = await window.words()
    assert f"Returns: {REFERENCE}" in kept
    assert not [one for one in PRIVATE if one in kept]


async def _decided(window: Window) -> None:
    await window.be("nadia")
    assert f"Referral sent: {REFERENCE}" in await window.refers(invented(EASTMERE, TODAY.date(), 0))
    await window.be("ines", "eastmere-business-team")
    await _folds_out(window)
    await window.press("To the Chair")
    await _answers(window, {"step_reason": "The month ends before the panel meets."}, "To the Chair")
    await window.be("edwin")
    await window.press(f"Serious case review: {REFERENCE}")
    await _answers(window, {"reasons": "Two agencies knew, and neither asked."}, "Record the decision")


async def _asked(window: Window) -> None:
    await window.be("ines", "eastmere-business-team")
    await window.say(f"imr {REFERENCE}")
    await window.press("Ask agencies")
    agencies = tuple(map(agency_key, SEATS))
    await _answers(window, {"step_agencies": agencies, "step_form": "imr", "step_due": "2026-03-06"}, "Ask")
    await window.be("ines", "eastmere-panel")
    assert f"{REFERENCE}. In: 0. Not in yet: 7." in await window.words()


async def _author_fails(window: Window) -> None:
    """Enfield warns, and goes on with a recorded reason."""
    await window.be(SEATS[AUTHOR])
    await window.press("Name the author")
    reason = "Nobody else knows the records of the ward."
    named = {"step_author": "Una Holt", "step_independent": "no", "step_reason": reason}
    await _answers(window, named, "Record the author")


async def _submitted(window: Window, agency: str) -> None:
    await window.be(SEATS[agency])
    assert f"For the review {REFERENCE}" in await window.words()
    await window.press("Confirm submitted")
    await _answers(window, SENT, "Confirm submitted")


async def _wants_time(window: Window) -> None:
    await window.be(SEATS[WANTS_TIME])
    await window.press("Ask for more time")
    asked = {"step_until": "2026-03-17", "step_why": "The ward was closed for a week."}
    await _answers(window, asked, "Ask")
    await _opens(window, WANTS_TIME)
    await window.press("Answer")
    await _answers(window, {"step_granted": "yes", "step_until": "2026-03-17"}, "Answer")


async def _returned(window: Window) -> None:
    await _opens(window, RETURNED)
    await window.press("Send back")
    back = {"step_reason": "The chronology stops in May.", "step_due": "2026-03-17"}
    await _answers(window, back, "Send back")


async def _waived(window: Window) -> None:
    await _opens(window, WAIVED)
    await _folds_out(window)
    await window.press("Waive")
    await _answers(window, {"step_reason": "It holds nothing on the family."}, "Waive")


async def _late(window: Window) -> None:
    """Due on Friday the 6th: one after the other, a working day each."""
    told: set[tuple[str, str]] = set()
    for learn in CHASED:
        await window.be("ines", "eastmere-panel")
        await window.press("Go to the next working day")
        told |= learn
        assert {one for one in READERS if await _reads(window, *one, "Overdue: it was due by 6 March 2026")} == told
    await window.be("ines", "eastmere-panel")
    assert "(late: 1)" in await window.words()


async def _reads(window: Window, user: str, place: str, words: str) -> bool:
    await window.be(user, place)
    return words in await window.words()


# --- the hand at the page


async def _opens(window: Window, agency: str) -> None:
    """From one agency's line of `imr REF`."""
    await window.be("ines", "eastmere-business-team")
    await window.say(f"imr {REFERENCE}")
    async with window.page.expect_navigation():
        await window.page.get_by_role("button", name=re.compile(f"{re.escape(agency)}: See$")).last.click()


async def _folds_out(window: Window) -> None:
    await window.page.locator("details.more summary:visible").last.click()


async def _answers(window: Window, given: Mapping[str, Value], press: str) -> None:
    """Fill in the open form, send it, and put away what it says."""
    await window.answers(given)
    await window.press(press)
    assert not await window.page.locator(".problem").count(), await window.words()
    await _closes(window)


async def _closes(window: Window) -> None:
    if await window.page.locator("#panel").count():
        await window.press("Close")


async def _ledger(window: Window) -> Mapping[str, str]:
    await window.be("ines", "eastmere-business-team")
    await window.say(f"imr {REFERENCE}")
    rows = await window.page.locator("#newest .row").all_inner_texts()
    return {agency: next(row for row in rows if row.startswith(agency)) for agency in SEATS}


def test_every_agency_of_the_board_has_a_seat() -> None:
    assert sorted(SEATS) == sorted(EASTMERE.agencies)
    assert len(SEATS) == 7
    assert date(2026, 3, 6) > TODAY.date()
