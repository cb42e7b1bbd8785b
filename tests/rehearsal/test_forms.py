"""A form at the page: it stays open until it is closed, and what was typed is not lost."""

from aiohttp.test_utils import TestClient, TestServer

from dialogs.parts import Press, Pressed
from tests.rehearsal.conftest import NAMED, Window
from tests.rehearsal.played import Stood, stand_up
from tests.rehearsal.shown import DEFINITION, FORM


async def test_a_form_stays_open_over_a_reload_and_another_window_until_it_is_closed(
    stood: Stood, sam: Window, priya: Window
) -> None:
    assert FORM.title in await sam.say("refer")
    assert FORM.title in await sam.page()
    assert FORM.title not in await priya.page()
    assert FORM.title not in await sam.post("/close", await sam.sent())
    assert FORM.title not in await sam.page()


async def test_what_was_typed_comes_back_with_what_is_wrong(stood: Stood, sam: Window) -> None:
    await sam.say("refer")
    page = await sam.submit(**NAMED, **{"answer:happened": "", "any:agencies": ""})
    what = stood.play.turns[-1].what
    assert what == Pressed(
        press=Press(act="next", subject="d1", detail="child"),
        answers={"name": "Kezia Marlowe-Finch", "born": "2019-02-31", "happened": "", "agencies": ()},
    )
    assert "There is a problem" in page
    assert "<title>Error: " in page
    assert 'value="Kezia Marlowe-Finch"' in page
    assert 'name="day:born" value="31"' in page
    assert "Answer this: happened" in page


async def test_a_form_is_replaced_by_the_card_it_ends_in(sam: Window) -> None:
    await sam.say("refer")
    page = await sam.submit("save|d1|")
    assert "Saved for later" in page
    assert FORM.title not in page


async def test_a_definition_opens_beside_the_form_and_what_was_typed_stays(sam: Window) -> None:
    await sam.say("refer")
    page = await sam.submit("define|abuse|", **NAMED)
    assert DEFINITION.title in page
    assert 'value="Kezia Marlowe-Finch"' in page


async def test_a_refusal_keeps_the_form_and_what_was_typed(sam: Window) -> None:
    await sam.say("refer")
    page = await sam.submit("withdraw|d1|", **NAMED)
    assert "This could not be saved. Press again." in page
    assert 'value="Kezia Marlowe-Finch"' in page


async def test_a_refusal_with_a_fresh_card_shows_it_instead_of_the_form(sam: Window) -> None:
    await sam.say("refer")
    page = await sam.submit("lose|d1|", **NAMED)
    assert "This referral was sent already." in page
    assert FORM.title not in page


async def test_after_a_restart_an_open_form_is_one_press_away(stood: Stood, sam: Window) -> None:
    await sam.say("refer")
    await sam.submit(**NAMED)
    again = stand_up(stood.path)
    async with TestClient(TestServer(again.app)) as client:
        window = Window(client)
        page = await window.page()
        assert "A form was open here" in page
        assert "Marlowe" not in page
        assert FORM.title in await window.press("resume|d1|child")
        assert "A form was open here" not in await window.page()
        await window.post("/close", await window.sent())
        assert "A form was open here" not in await window.page()
    again.workspace.close()
