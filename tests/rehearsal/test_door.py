"""One person at the page: who they are, what they see, what they say and press, and what they get for it."""

import asyncio
from dataclasses import replace
from html import unescape

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.rehearsal.cast import CAST
from dialogs.parts import Press, Pressed, Refuse, Said, Show
from review.roles import Standing
from tests.rehearsal.conftest import NAMED, Browser, Window
from tests.rehearsal.played import BUSINESS, OF_USER, PANEL, THURSDAY, Stood, stand_up
from tests.rehearsal.shown import CASE, FORM, HELP, MINE

# --- who sees what


async def test_a_newcomer_is_the_social_worker_and_reads_what_this_is_and_when(browser: Browser) -> None:
    page = await (await browser.get("/")).text()
    assert "Say something as Sam Okoro" in page
    assert "Invented people and invented cases." in page
    assert "Thursday 2 April 2026" in page
    assert "Play a referral in five minutes" in page
    assert "Go to the next working day" in page


async def test_a_channel_is_seen_by_its_members_only(stood: Stood, browser: Browser) -> None:
    await stood.workspace.post(BUSINESS.address, CASE, "k1")
    for player in CAST:
        page = await Window(browser, player.user, "business-team").page()
        assert (CASE.title in page) == (player.user in BUSINESS.members), player.name
        assert ("place=panel" in page) == (player.user in PANEL.members), player.name


async def test_somebody_cannot_speak_or_press_where_they_are_no_member(stood: Stood, sam: Window) -> None:
    for path in ("/say", "/press"):
        answer = await sam.browser.post(path, data=await sam.sent(words="x", place="business-team"))
        assert answer.status == 403
    answer = await sam.browser.post("/say", data={**await sam.sent(words="x"), "as": "nobody"})
    assert answer.status == 400
    assert stood.play.turns == []


async def test_being_somebody_else(sam: Window) -> None:
    page = await sam.post("/be", await sam.sent(who="margaret"))
    assert "Say something as Margaret Holloway" in page


async def test_others_learn_that_there_is_something_new_until_they_look(stood: Stood, browser: Browser) -> None:
    await stood.workspace.post(BUSINESS.address, CASE, "k1")
    assert "1 new" in await Window(browser).page()
    assert "1 new" in await Window(browser, "priya").page()
    for member in ("priya", "jonah"):
        assert ">New</span>" in await Window(browser, member, "business-team").page()
    assert "1 new" not in await Window(browser).page()


# --- one's own page


async def test_ones_own_page_is_what_opens_and_shows_what_is_ones_own(stood: Stood, browser: Browser) -> None:
    page = await (await browser.get("/?as=tom")).text()
    assert MINE.title in page
    assert "Refer a case" in page
    (turn,) = stood.play.homes
    assert (turn.account, turn.where) == (OF_USER["tom"].account, OF_USER["tom"].direct_messages)


async def test_ones_own_page_is_made_anew_whenever_it_is_opened(stood: Stood, browser: Browser) -> None:
    home = Window(browser, "tom", "home")
    await home.page()
    stood.play.words["mine"] = Refuse(reason="This assistant is for the boards’ own people.", card=None)
    page = await home.page()
    assert "for the boards’ own people" in page
    assert MINE.title not in page
    assert len({turn.delivery for turn in stood.play.homes}) == 2


async def test_a_press_on_ones_own_page_opens_a_form_there_and_closing_it_comes_back(browser: Browser) -> None:
    home = Window(browser, place="home")
    assert FORM.title in await home.press("begin||")
    page = await home.post("/close", await home.sent())
    assert FORM.title not in page
    assert MINE.title in page


async def test_a_word_said_on_ones_own_page_stands_in_the_direct_messages(stood: Stood, browser: Browser) -> None:
    page = await Window(browser, place="home").say("help")
    assert "Between Sam Okoro and the case review assistant" in page
    assert '<p class="words" dir="auto">help</p>' in page
    assert HELP.title in page


async def test_ones_own_page_says_where_there_is_something_new(stood: Stood, browser: Browser) -> None:
    home = Window(browser, "priya", "home")
    assert "New for Priya Nair" not in await home.page()
    await stood.workspace.post(BUSINESS.address, CASE, "k1")
    page = await home.page()
    assert "New for Priya Nair" in page
    assert "place=business-team#newest" in page


# --- saying


async def test_a_word_becomes_a_turn_of_that_person_at_that_place_and_moment(stood: Stood, priya: Window) -> None:
    page = await priya.say("  help ")
    (turn,) = stood.play.turns
    assert turn.what == Said(words="help")
    assert (turn.account, turn.name, turn.now) == (CAST[1].account, "Priya Nair", THURSDAY)
    assert turn.where == BUSINESS.address
    assert HELP.title in page
    assert "Only you can see this" in page


async def test_what_is_said_in_a_channel_stands_there_and_its_answer_does_not(stood: Stood, browser: Browser) -> None:
    await Window(browser, "tom", "panel").say("help")
    page = await Window(browser, "margaret", "panel").page()
    assert '<p class="words" dir="auto">help</p>' in page
    assert "Answered privately." in page
    assert HELP.title not in page


@pytest.mark.parametrize("typed", ["/scr help", "/SCR   help", "/scr", " "])
async def test_a_command_is_seen_by_nobody_else(stood: Stood, browser: Browser, typed: str) -> None:
    page = await Window(browser, "tom", "panel").say(typed)
    assert stood.play.turns[-1].what in (Said(words="help"), Said(words=""))
    assert HELP.title in page
    assert "Nothing has been posted here yet." in await Window(browser, "margaret", "panel").page()


async def test_a_word_that_nobody_knows_is_answered_and_shown_as_text(sam: Window) -> None:
    page = await sam.say("<script>alert(1)</script> 👩‍👧 <!channel>")
    assert "<script>alert" not in page
    assert "I do not know “<script>alert(1)</script> 👩‍👧 <!channel>”." in unescape(page)


async def test_everybody_is_introduced_once_with_their_standing(stood: Stood, browser: Browser) -> None:
    stranger = Window(browser, "alex")
    await stranger.say("help")
    assert stood.play.introduced == {OF_USER["alex"].account: Standing.STRANGER}


async def test_the_page_already_shows_what_was_waiting_to_be_delivered(stood: Stood, sam: Window) -> None:
    await sam.say("help")
    assert stood.settled == [THURSDAY]


async def test_what_only_one_person_saw_does_not_outlive_the_day(sam: Window) -> None:
    assert HELP.title in await sam.say("help")
    assert HELP.title not in await sam.post("/tomorrow", await sam.sent())


async def test_what_only_one_person_saw_does_not_outlive_anothers_step(sam: Window, priya: Window) -> None:
    await sam.say("help")
    await priya.press("put|c1|")
    assert HELP.title not in await Window(sam.browser, "sam", "direct").page()


# --- presses


async def test_a_wrong_persons_press_answers_only_them_and_changes_no_card(
    stood: Stood, browser: Browser, priya: Window
) -> None:
    await stood.workspace.post(BUSINESS.address, CASE, "k1")
    page = await priya.press("put|c1|")
    assert "This step belongs to somebody else." in page
    assert page.count("Only you can see this") == 2  # once said, once for the ear
    (message,) = stood.workspace.messages(BUSINESS.address)
    assert message.updated_at == message.posted_at
    assert "belongs to somebody else" not in await Window(browser, "priya").page()
    assert "belongs to somebody else" not in await priya.post("/close", await priya.sent())


async def test_private_detail_opens_in_a_view_that_is_kept_nowhere(stood: Stood, priya: Window) -> None:
    assert "Kezia M-F" in await priya.press("look|c1|")
    assert b"Kezia" not in stood.path.read_bytes()
    assert "Kezia" not in await priya.post("/close", await priya.sent())
    again = stand_up(stood.path)
    async with TestClient(TestServer(again.app)) as client:
        assert "Kezia" not in await Window(client, "priya", "business-team").page()
    again.workspace.close()


async def test_a_private_fresh_card_after_a_refusal_is_a_view_too(stood: Stood, priya: Window) -> None:
    private = replace(HELP, private=True, title="The private detail")
    stood.play.acts["put"] = lambda _: Refuse(reason="Not now.", card=private)
    page = await priya.press("put|c1|")
    assert "Not now." in page
    assert 'id="panel"' in page


async def test_a_malformed_press_is_a_press_of_nothing(stood: Stood, sam: Window) -> None:
    assert "Unknown." in await sam.press("a|b")
    assert stood.play.turns[-1].what == Pressed(press=Press(act="unknown"))


# --- one delivery


async def test_the_same_page_sent_twice_is_one_delivery(stood: Stood, sam: Window) -> None:
    fields = await sam.sent(words="help")
    pages = await asyncio.gather(sam.post("/say", fields), sam.post("/say", fields), sam.post("/say", fields))
    assert len(stood.play.turns) == 1
    assert all(HELP.title in page for page in pages)
    assert (await sam.page()).count('class="words"') == 1


async def test_after_a_restart_the_same_page_is_still_the_same_delivery(stood: Stood, sam: Window) -> None:
    fields = await sam.sent(press="put|c1|")
    await sam.post("/press", fields)
    again = stand_up(stood.path)
    async with TestClient(TestServer(again.app)) as client:
        await Window(client).post("/press", fields)
    assert again.play.turns[0].delivery == stood.play.turns[0].delivery
    again.workspace.close()


async def test_other_presses_and_other_answers_are_other_deliveries(stood: Stood, sam: Window) -> None:
    await sam.say("refer")
    fields = await sam.sent(press="next|d1|child", panel="1", **NAMED)
    for changed in ({}, {"answer:name": "Kezia"}, {"press": "back|d1|"}):
        await sam.post("/submit", {**fields, **changed})
    await sam.say("help")
    await sam.say("help")
    deliveries = [turn.delivery for turn in stood.play.turns]
    assert len(deliveries) == len(set(deliveries)) == 6
    assert all("Kezia" not in delivery and fields["delivery"] not in delivery for delivery in deliveries)


async def test_a_press_that_failed_may_be_sent_again(stood: Stood, sam: Window) -> None:
    def fail(_: Pressed) -> Show:
        stood.play.acts["put"] = lambda _: Show(card=HELP)
        raise ConnectionError

    stood.play.acts["put"] = fail
    fields = await sam.sent(press="put|c1|")
    assert (await sam.browser.post("/press", data=fields)).status == 500
    assert HELP.title in await sam.post("/press", fields)
