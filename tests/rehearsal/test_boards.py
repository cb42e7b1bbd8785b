"""One board is before the player; the others are a press away, with their procedure's name."""

import pytest

from bot.rehearsal.board import INVENTED
from bot.rehearsal.players import InventedBoard
from review.law import procedure
from tests.rehearsal.conftest import Browser, Window

AWAY = '<div class="side">'


async def side(window: Window) -> str:
    return (await window.page()).partition(AWAY)[2].partition("<main>")[0]


@pytest.mark.parametrize("board", INVENTED, ids=lambda one: one.key)
async def test_a_boards_own_people_are_listed_and_no_others(browser: Browser, board: InventedBoard) -> None:
    listed = await side(Window(browser, board.referrer.user, "home"))
    for other in INVENTED:
        for player in other.people:
            assert (f"{player.name}, {player.what}" in listed) == (other == board), player.name


async def test_every_board_is_a_press_away_with_its_procedure(browser: Browser) -> None:
    listed = await side(Window(browser))
    for board in INVENTED:
        assert f'href="/?as={board.referrer.user}"' in listed
        assert procedure(board.procedure).title in listed


async def test_the_stranger_is_found_under_every_board_and_stays_there(browser: Browser) -> None:
    await browser.get("/", params={"as": "alex", "board": "wendle"})
    alex = Window(browser, "alex")
    assert "Callum Reyes, Business manager" in await side(alex)
    await alex.say("help")
    assert "Callum Reyes, Business manager" in await side(alex)


async def test_an_unknown_board_is_the_first_one(browser: Browser) -> None:
    page = await (await browser.get("/", params={"as": "alex", "board": "nowhere"})).text()
    assert "Priya Nair, Business manager" in page
