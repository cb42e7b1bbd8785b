"""The Home tab: one's own matters, as they stand now; nothing private, and never an empty page."""

import asyncio
from dataclasses import replace

import pytest

from bot.slack.words import ONE_MOMENT, PRIVATE_AT_HOME, TROUBLE
from dialogs.parts import Ask, Button, Card, Press, Pressed, Refuse, Reply, Row, Said, Section, Show, Tone, Turn
from review.roles import Standing
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Clock, Office
from tests.slack.invented_forms import CHILD, DEFINITION, PRIVATE, RECEIPT, press

MINE = Card(
    title="Your referrals and tasks",
    text="You have one referral and one task.",
    buttons=(Button(label="Refer a case", press=Press(act="command", subject="refer"), tone=Tone.MAIN),),
    sections=(
        Section(
            heading="Your referrals",
            rows=(
                Row(
                    label="LAN-2026-001",
                    text="With the Chair. Decision by 23 December 2026.",
                    button=Button(label="Open", press=press("look"), spoken="Open LAN-2026-001"),
                ),
                Row(label="Child", text="Robin Example", private=True),
            ),
        ),
    ),
)
LATER = replace(MINE, text="You have two referrals and one task.", title="Your referrals and tasks, later")


def at_home(mine: Reply, **otherwise: Reply) -> "Script":
    return Script(mine, otherwise)


class Script:
    """`mine` for the tab; by act, for what is pressed."""

    def __init__(self, mine: Reply, otherwise: dict[str, Reply]) -> None:
        self.mine, self.otherwise = mine, otherwise

    def __call__(self, turn: Turn) -> Reply:
        if turn.what == Said(words="mine"):
            return self.mine
        assert isinstance(turn.what, Pressed)
        return self.otherwise[turn.what.press.act]


@pytest.mark.usefixtures("either_way")
async def test_it_shows_what_mine_shows_as_of_now(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL", "Sam Okafor")
    office.answers(Show(card=MINE))
    await sam.opens_home()
    assert office.turns[0].what == Said(words="mine")
    assert "*LAN-2026-001*\nWith the Chair." in sam.home.words
    assert "As at 23 November 2026 at 09:30." in sam.home.words
    assert sam.home.words.index("Refer a case") < sam.home.words.index("LAN-2026-001")
    assert sam.messages == []


@pytest.mark.usefixtures("either_way")
async def test_a_form_from_there_opens_over_it(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.script = at_home(Show(card=MINE), command=Ask(form=CHILD))
    await sam.opens_home()
    await sam.press("Refer a case", on=sam.home)
    await slack.settled()
    assert sam.view.title == "Refer a case"
    assert Pressed(press=Press(act="command", subject="refer")) in [turn.what for turn in office.turns]


@pytest.mark.usefixtures("room")
class TestHome:
    async def test_slack_keeps_it_so_nothing_private_stands_there(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Show(card=MINE))
        await sam.opens_home()
        assert "*Child*\ngiven" in sam.home.words
        office.answers(Show(card=PRIVATE))
        await sam.opens_home()
        assert PRIVATE_AT_HOME in sam.home.words
        assert "Robin" not in str(sam.home.payload)

    @pytest.mark.parametrize(("guest", "standing"), [(True, Standing.GUEST), (False, Standing.STRANGER)])
    async def test_whoever_is_not_admitted_reads_why(
        self, slack: SlackWorkspace, office: Office, guest: bool, standing: Standing
    ) -> None:
        eve = slack.person("UEVE", guest=guest, stranger=not guest)
        office.answers(Refuse(reason="Guests are added by the business team.", card=PRIVATE))
        await eve.opens_home()
        assert eve.home.words.startswith("Guests are added by the business team.")
        assert "Robin" not in str(eve.home.payload)
        assert office.register[office.turns[0].account][1] is standing

    async def test_the_tab_of_messages_needs_nothing(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        await sam.opens_home(tab="messages", quiet=True)
        assert office.turns == []

    async def test_the_same_opening_twice_is_one(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Show(card=MINE))
        event = {"type": "app_home_opened", "user": sam.id, "channel": "DUSOCIAL", "tab": "home", "event_ts": "1.0"}
        for _ in range(3):
            await slack.event(event, event_id="Ev0000")
        await slack.settled()
        assert [method for method, _ in slack.calls].count("views.publish") == 1

    async def test_a_press_there_is_answered_over_it_and_the_tab_is_new_below(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        sam = slack.person("USOCIAL")
        office.script = at_home(Show(card=MINE), look=Show(card=PRIVATE))
        await sam.opens_home()
        office.script = at_home(Show(card=LATER), look=Show(card=PRIVATE))
        await sam.press("Open LAN-2026-001", on=sam.home)
        await slack.settled()
        assert "Robin Example" in sam.view.words
        assert sam.home.words.startswith("Your referrals and tasks, later")

    async def test_a_refusal_there_is_read_over_it(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        office.script = at_home(Show(card=MINE), look=Refuse(reason="There is no such case."))
        await sam.opens_home()
        await sam.press("Open LAN-2026-001", on=sam.home)
        assert sam.view.words == "There is no such case."

    async def test_refresh_shows_it_anew_and_opens_nothing(
        self, slack: SlackWorkspace, office: Office, clock: Clock
    ) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Show(card=MINE), Show(card=LATER))
        await sam.opens_home()
        clock.move(60)
        await sam.press("Refresh", on=sam.home)
        assert "As at 23 November 2026 at 09:31." in sam.home.words
        assert sam.home.words.startswith("Your referrals and tasks, later")
        assert sam.views == []
        assert len(office.turns) == 2

    async def test_what_is_done_in_a_window_shows_in_the_tab_behind_it(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        sam = slack.person("USOCIAL")
        office.script = at_home(Show(card=MINE), command=Ask(form=CHILD))
        await sam.opens_home()
        await sam.press("Refer a case", on=sam.home)
        await slack.settled()
        sam.fill({"name": "Robin Example", "under_18": "yes"})
        office.script = at_home(Show(card=LATER), answer=Show(card=RECEIPT))
        await sam.submit()
        await slack.settled()
        assert sam.view.title == RECEIPT.title
        assert sam.home.words.startswith("Your referrals and tasks, later")

    async def test_what_changes_nothing_asks_for_no_new_tab(self, slack: SlackWorkspace, office: Office) -> None:
        sam, ann = slack.person("USOCIAL"), slack.person("UANN")
        office.script = at_home(Show(card=MINE), command=Ask(form=CHILD), define=Show(card=DEFINITION, beside=True))
        await sam.opens_home()
        await sam.press("Refer a case", on=sam.home)
        await slack.settled()
        await sam.press("What “child” means")
        await slack.settled()
        office.answers(Ask(form=CHILD), Show(card=RECEIPT))
        await ann.command("refer")
        await ann.press("Save for later")
        await slack.settled()
        assert [method for method, _ in slack.calls].count("views.publish") == 2

    async def test_after_a_restart_the_first_press_works(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        office.script = at_home(Show(card=MINE), command=Ask(form=CHILD))
        await sam.opens_home()
        kept = sam.home
        slack.homes.clear()
        await sam.press("Refer a case", on=kept)
        await slack.settled()
        assert sam.view.title == "Refer a case"
        assert sam.home.words.startswith("Your referrals")

    async def test_looks_in_quick_succession_end_with_the_latest(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        replies = [Show(card=replace(MINE, title=f"As it was {n}")) for n in range(9)]
        office.answers(*replies)
        office.seconds = 0.3
        event = {"type": "app_home_opened", "user": sam.id, "channel": "DUSOCIAL", "tab": "home", "event_ts": "1.0"}
        for _ in range(5):
            await slack.event(event)
            await asyncio.sleep(0.01)
        await slack.settled(0.5)
        assert [method for method, _ in slack.calls].count("views.publish") == len(office.turns) == 2
        assert sam.home.words.startswith("As it was 1")

    async def test_while_the_database_is_slow_a_window_keeps_the_place(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        sam = slack.person("USOCIAL")
        office.script = at_home(Show(card=MINE), look=Show(card=RECEIPT))
        await sam.opens_home()
        office.seconds = 1.3
        pressing = asyncio.create_task(sam.press("Open LAN-2026-001", on=sam.home))
        await asyncio.sleep(1.15)
        assert sam.view.words == ONE_MOMENT
        await pressing
        await slack.settled(0.1)
        assert sam.view.title == RECEIPT.title

    async def test_a_window_that_does_not_open_is_answered_in_the_direct_messages(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        sam = slack.person("USOCIAL")
        office.script = at_home(Show(card=MINE), look=Show(card=RECEIPT))
        await sam.opens_home()
        slack.trouble("views.open", "refused:expired_trigger_id")
        await sam.press("Open LAN-2026-001", on=sam.home)
        await slack.settled()
        assert sam.messages[-1].text == RECEIPT.text

    async def test_what_cannot_be_drawn_is_said_there(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Show(card=replace(MINE, buttons=MINE.buttons * 5)))
        await sam.opens_home()
        assert sam.home.words.startswith(TROUBLE)

    async def test_an_app_without_a_home_tab_is_no_reason_to_fall(
        self, slack: SlackWorkspace, office: Office, caplog: pytest.LogCaptureFixture
    ) -> None:
        sam = slack.person("USOCIAL")
        slack.home_tab = False
        office.answers(Show(card=MINE))
        await sam.opens_home(quiet=True)
        await slack.settled()
        assert "not_enabled" in caplog.text
        assert slack.homes == {}
