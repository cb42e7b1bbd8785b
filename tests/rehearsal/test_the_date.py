"""The date is moved at the page, and what comes of that is announced."""

import asyncio
import re
from dataclasses import replace
from html import unescape

from tests.rehearsal.conftest import Window
from tests.rehearsal.played import OF_USER, Stood
from tests.rehearsal.shown import CASE, FORM


async def test_the_next_working_day_is_announced_and_its_own_work_is_done(
    stood: Stood, sam: Window, priya: Window
) -> None:
    page = await sam.post("/tomorrow", await sam.sent())
    assert "It is now Tuesday 7 April 2026, 9:00am." in page
    assert "It is now" not in await sam.page()
    (way,) = re.findall(r'<a href="([^"]+)">Priya Nair, Business team</a>', page)
    there = await (await sam.browser.get(unescape(way).partition("#")[0])).text()
    assert "Reminders of the morning" in there
    assert 'id="newest"' in there
    assert "There is nothing new for anybody." not in page
    assert stood.settled == [stood.clock.now()]


async def test_what_was_redrawn_on_the_new_day_is_led_to_as_well(stood: Stood, sam: Window) -> None:
    to = OF_USER["sam"].direct_messages
    first = await stood.workspace.post(to, CASE, "k1")
    await stood.workspace.post(to, CASE, "k2")

    async def redraw() -> None:
        await stood.workspace.update(to, first, replace(CASE, tone="Overdue"))

    stood.room._moving._after_move = redraw
    page = await sam.post("/tomorrow", await sam.sent())
    assert f'<a href="/?as=sam&amp;place=direct#line-{first}">Sam Okoro, Direct messages</a>' in page
    assert f'id="line-{first}"' in page


async def test_a_day_on_which_nothing_happens_says_so(stood: Stood, sam: Window) -> None:
    stood.room._moving._after_move = stood.room._settle
    assert "There is nothing new for anybody." in await sam.post("/tomorrow", await sam.sent())


async def test_the_date_can_be_moved_beside_an_open_form(stood: Stood, sam: Window) -> None:
    await sam.say("refer")
    page = await sam.post("/tomorrow", await sam.sent())
    assert page.index('id="moved"') < page.index('id="panel"')
    assert FORM.title in page


async def test_past_the_calendar_the_date_stays_and_says_why(stood: Stood, sam: Window) -> None:
    for _ in range(22):
        page = await sam.post("/tomorrow", await sam.sent())
    assert "The list of bank holidays does not reach that day" in page
    assert "Wednesday 6 May 2026" in page


async def test_the_date_sent_twice_is_moved_once(stood: Stood, sam: Window) -> None:
    fields = await sam.sent()
    await asyncio.gather(sam.post("/tomorrow", fields), sam.post("/tomorrow", fields))
    assert "Tuesday 7 April 2026" in await sam.page()
