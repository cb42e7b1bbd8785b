"""Play a referral in five minutes: each step is named, led to, and noticed when it is done."""

import re
from datetime import timedelta
from html import unescape

import pytest

from bot.rehearsal.board import INVENTED
from bot.rehearsal.boards.eastmere import EASTMERE
from bot.rehearsal.boards.northmoor import NORTHMOOR
from bot.rehearsal.guide import progress
from bot.rehearsal.players import InventedBoard
from bot.rehearsal.records import PlayedCase
from tests.rehearsal.conftest import Browser, Window
from tests.rehearsal.played import OF_USER, THURSDAY, Stood, stand_up
from tests.rehearsal.shown import CASE, FORM, OPENED

REFERRED = PlayedCase(reference="LAN-2026-003")
WITH_CHAIR = PlayedCase(reference="LAN-2026-003", is_with_chair=True)
DECIDED = PlayedCase(reference="LAN-2026-003", settled=THURSDAY, is_reviewed=True)


async def strip(window: Window) -> str:
    """The guide as it is read, or nothing."""
    found = re.search(r'<section class="guide".*?</section>', await window.page(), re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", found.group()))) if found else ""


# --- the steps


@pytest.mark.parametrize("board", INVENTED, ids=lambda one: one.key)
def test_it_leads_from_the_referrer_to_the_team_to_the_chair_and_back(board: InventedBoard) -> None:
    who = [one.who for one in progress(board, None, was_told=False).lessons]
    assert who[0] == who[3] == board.referrer
    assert who[1].user in board.business.members
    assert who[2].what == "Independent Chair"


@pytest.mark.parametrize(
    ("case", "was_told", "done"),
    [(None, True, 0), (REFERRED, True, 1), (WITH_CHAIR, True, 2), (DECIDED, False, 3), (DECIDED, True, 4)],
)
def test_each_step_is_noticed_when_it_is_done(case: PlayedCase | None, was_told: bool, done: int) -> None:
    assert progress(NORTHMOOR, case, was_told=was_told).done == done


def test_the_end_names_what_to_try_next_with_the_case_that_was_played() -> None:
    tries = progress(NORTHMOOR, DECIDED, was_told=True).tries
    links = " ".join(one.link for one in tries)
    assert "decide+LAN-2026-003" in links
    # whoever tries it sees the case, so that it is the step that is refused and not the case
    assert "As Priya Nair, say “decide LAN-2026-003”" in [one.link_text for one in tries]
    assert "imr+LAN-2026-003" in links
    assert "ask+will" in links
    assert "#date" in links


def test_where_no_review_was_decided_there_is_no_round_of_reports_to_try() -> None:
    declined = PlayedCase(reference="LAN-2026-003", settled=THURSDAY)
    assert "imr" not in " ".join(one.link for one in progress(NORTHMOOR, declined, was_told=True).tries)


def test_where_a_panel_advises_it_is_said_what_the_team_will_be_asked() -> None:
    for board, said in ((EASTMERE, True), (NORTHMOOR, False)):
        assert ("the panel usually advises first" in progress(board, REFERRED, was_told=False).lessons[1].press) == said


# --- on the page


async def test_the_first_page_says_whom_one_is_and_what_to_press(sam: Window) -> None:
    assert "You are Sam Okoro, social worker. Press “Refer a case”." in await strip(sam)


async def test_elsewhere_it_leads_there(stood: Stood, browser: Browser, priya: Window) -> None:
    assert "Be Sam Okoro" in await strip(priya)
    page = await priya.post("/go", await priya.sent(who="sam", where="home"))
    assert "Say something as Sam Okoro" in page


async def test_going_where_it_leads_puts_away_what_was_only_read_but_no_form(stood: Stood, browser: Browser) -> None:
    await stood.workspace.post(OF_USER["sam"].direct_messages, CASE, "k1")
    sam, margaret = Window(browser), Window(browser, "margaret", "direct")
    assert OPENED.title in await sam.press("look|c1|")
    assert OPENED.title not in await margaret.post("/go", await margaret.sent(who="sam", where="direct"))
    await sam.say("refer")
    assert FORM.title in await margaret.post("/go", await margaret.sent(who="sam", where="direct"))


async def test_a_step_that_was_done_is_shown_at_once(stood: Stood, priya: Window) -> None:
    stood.records.case = REFERRED
    assert "You are Priya Nair, business manager." in await strip(priya)
    fields = await priya.sent(press="withdraw|c1|")
    before = stood.play.acts["withdraw"]

    def put(pressed: object) -> object:
        stood.records.case = WITH_CHAIR
        return before(pressed)  # type: ignore[arg-type]  # the play's own press

    stood.play.acts["withdraw"] = put  # type: ignore[assignment]
    answer = await priya.browser.post("/press", data=fields, allow_redirects=False)
    assert answer.headers["Location"].endswith("#guide")
    assert "As Margaret Holloway, independent Chair:" in await strip(priya)


async def test_the_referrer_has_to_look_at_their_messages_to_be_told(stood: Stood, browser: Browser) -> None:
    stood.records.case = DECIDED
    await stood.workspace.post(OF_USER["sam"].direct_messages, CASE, "k1")
    assert "Read what was decided on LAN-2026-003" in await strip(Window(browser, place="home"))
    assert "What to try next" in await strip(Window(browser))
    assert "What to try next" in await strip(Window(browser, "tom", "home"))


async def test_it_is_put_away_comes_back_and_is_played_again(stood: Stood, sam: Window) -> None:
    await sam.post("/guide", await sam.sent(guide="away"))
    assert await strip(sam) == ""
    assert "Play a referral in five minutes" in await sam.page()
    assert await strip(Window(sam.browser, "nadia")) != "", "each board has its own"
    stood.records.case = DECIDED
    await sam.post("/guide", await sam.sent(guide="back"))
    assert "Play it again" in await strip(sam)
    assert stood.records.since == THURSDAY
    stood.real.append(THURSDAY + timedelta(hours=1))
    await sam.post("/guide", await sam.sent(guide="again"))
    await strip(sam)
    assert stood.records.since == THURSDAY + timedelta(hours=1)


async def test_a_restart_keeps_where_it_stands(stood: Stood, sam: Window) -> None:
    await sam.post("/guide", await sam.sent(guide="away"))
    again = stand_up(stood.path)
    assert again.room._guide.is_away("northmoor")
    assert again.room._guide.since("northmoor", THURSDAY + timedelta(days=9)) == THURSDAY
    again.workspace.close()


async def test_what_a_link_of_it_says_stands_ready_and_is_not_said(stood: Stood, browser: Browser) -> None:
    answer = await browser.get("/", params={"as": "tom", "place": "direct", "words": 'decide "LAN" <b>' + "x" * 200})
    page = await answer.text()
    assert 'value="decide &#34;LAN&#34; &lt;b&gt;' in page
    assert "x" * 90 not in page
    assert stood.play.turns == []


# --- invented answers


async def test_invented_answers_fill_what_is_empty_and_send_nothing(stood: Stood, sam: Window) -> None:
    await sam.say("refer")
    turns = len(stood.play.turns)
    page = await sam.post("/fill", await sam.sent(panel="1", **{"answer:name": "Kezia", "answer:phone": ""}))
    assert 'value="Kezia"' in page
    assert 'value="01632 960123"' in page
    assert len(stood.play.turns) == turns


async def test_where_no_question_has_an_invented_answer_none_is_offered(sam: Window) -> None:
    assert 'formaction="/fill"' in await sam.say("refer")
    filled = await sam.post("/fill", await sam.sent(panel="1"))
    assert 'formaction="/fill"' not in filled
