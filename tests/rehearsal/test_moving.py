"""The date moved: to the next deadline or a day, each morning on the way lived through, and said what happened."""

from datetime import date, datetime

from bot.rehearsal.records import Due
from review.calendar import london_date
from tests.rehearsal.conftest import Window
from tests.rehearsal.played import Stood

EASTER_DAY = {"day:to_day": "5", "month:to_day": "april", "year:to_day": "2026"}
DUES = (
    Due(on=date(2026, 3, 30), what="LAN-2026-001: long overdue"),
    Due(on=date(2026, 4, 2), what="LAN-2026-001: due today"),
    Due(on=date(2026, 4, 8), what="LAN-2026-001: Telling Ofsted"),
    Due(on=date(2026, 4, 30), what="LAN-2026-002: The Chair’s decision"),
)


async def test_to_the_next_deadline_of_this_board_and_what_fell_due(stood: Stood, sam: Window) -> None:
    stood.records.days = DUES
    page = await sam.post("/deadline", await sam.sent())
    assert "It is now Wednesday 8 April 2026, 9:00am." in page
    assert "On the way this fell due at Northmoor:" in page
    assert "LAN-2026-001: Telling Ofsted, by 8 April 2026" in page
    assert not [one for one in ("long overdue", "due today", "002") if one in page.partition("</section>")[0]]


async def test_where_nothing_is_due_it_stays_and_says_so(stood: Stood, sam: Window) -> None:
    stood.records.days = DUES
    nadia = Window(sam.browser, "nadia")
    assert "Nothing is due on this board’s cases after today." in await nadia.post("/deadline", await nadia.sent())
    assert london_date(stood.clock.now()) == date(2026, 4, 2)


async def test_to_a_day_also_a_holiday(stood: Stood, sam: Window) -> None:
    assert "It is now Sunday 5 April 2026, 9:00am." in await sam.post("/day", await sam.sent(**EASTER_DAY))


async def test_every_morning_on_the_way_has_its_own_work(stood: Stood, sam: Window) -> None:
    lived: list[datetime] = []

    async def live() -> None:
        lived.append(stood.clock.now())

    stood.room._moving._after_move = live
    page = await sam.post("/tomorrow", await sam.sent())
    assert "It is now Tuesday 7 April 2026" in page
    assert [london_date(one).day for one in lived] == [3, 4, 5, 6, 7]


async def test_a_day_that_has_passed_is_refused_and_nothing_moves(stood: Stood, sam: Window) -> None:
    for day in ("2", "1"):
        page = await sam.post("/day", await sam.sent(**{**EASTER_DAY, "day:to_day": day}))
        assert "only moves forward" in page
    assert london_date(stood.clock.now()) == date(2026, 4, 2)


async def test_no_day_is_asked_for_again(stood: Stood, sam: Window) -> None:
    for typed in ("", "soon"):
        page = await sam.post("/day", await sam.sent(**{"day:to_day": typed, "month:to_day": "", "year:to_day": ""}))
        assert "Give the day to go to as day, month and year, such as 9 4 2026." in page


async def test_a_day_that_no_calendar_has_is_named_and_what_was_typed_stays(sam: Window) -> None:
    page = await sam.post("/day", await sam.sent(**{"day:to_day": "31", "month:to_day": "2", "year:to_day": "2027"}))
    assert "There is no 31 February 2027. Give the day to go to as day, month and year, such as 9 4 2026." in page
    assert '<details class="to-day" open>' in page
    for typed in ("31", "2", "2027"):
        assert f'value="{typed}"' in page.partition("</details>")[0]
    assert '<details class="to-day">' in await sam.page()


async def test_past_the_known_holidays_nothing_moves(stood: Stood, sam: Window) -> None:
    page = await sam.post("/day", await sam.sent(**{**EASTER_DAY, "month:to_day": "may", "day:to_day": "7"}))
    assert "The list of bank holidays does not reach that day" in page
    assert london_date(stood.clock.now()) == date(2026, 4, 2)


async def test_what_happened_at_another_board_is_led_to_as_well(stood: Stood, sam: Window) -> None:
    page = await Window(sam.browser, "nadia").post("/tomorrow", await Window(sam.browser, "nadia").sent())
    assert "There is nothing new for anybody at Eastmere." in page
    assert 'Also at <a href="/?as=sam">Northmoor</a>.' in page
