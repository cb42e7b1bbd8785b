"""A referral begun by a shortcut: from anywhere, or on a message that somebody wrote."""

import asyncio
import logging
from dataclasses import replace

import pytest

from bot.slack.words import ONE_MOMENT
from dialogs.parts import Ask, Pressed, Refuse, Said, Show
from review.roles import Standing
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Office
from tests.slack.invented_forms import CHECK, CHILD, PRIVATE, RECEIPT


@pytest.mark.usefixtures("either_way")
class TestEitherWay:
    async def test_from_anywhere_the_form_opens_at_once(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL", "Sam Okafor")
        office.answers(Ask(form=CHILD), Show(card=RECEIPT))
        await sam.uses_shortcut("refer")
        assert sam.view.title == "Refer a case"
        sam.fill({"name": "Robin Example", "under_18": "yes"})
        await sam.submit()
        assert office.turns[0].what == Said(words="refer")
        assert office.turns[0].name == "Sam Okafor"
        assert office.turns[0].where is None
        assert sam.view.title == RECEIPT.title
        assert sam.messages == []

    async def test_on_a_message_its_words_go_with_it_and_into_no_log(
        self, slack: SlackWorkspace, office: Office, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=CHILD))
        await sam.uses_shortcut("refer_message", on_message="Robin Canary Example was found unwell & cold <here>.")
        assert office.turns[0].what == Said(words="refer Robin Canary Example was found unwell & cold <here>.")
        assert sam.view.title == "Refer a case"
        assert "Canary" not in caplog.text


@pytest.mark.usefixtures("room")
class TestWhatIsTaken:
    @pytest.mark.parametrize(
        ("sent", "taken"),
        [
            ("<@U2> saw *Robin*", "[someone] saw *Robin*"),
            ("on <!date^1772409600^{date}|2 March 2026>, <!here>", "on 2 March 2026, @here"),
            ("<#C1|safeguarding> and <#C2>", "#safeguarding and [a channel]"),
            (
                "<https://example.org/a|the report> <https://example.org>",
                "the report (https://example.org/a) https://example.org",
            ),
            ("<mailto:sam@example.org|sam@example.org> &amp; &lt;script&gt;", "sam@example.org & <script>"),
            ("\u202eאב \U0001f468\u200d\U0001f469\x00\ud800", "\u202eאב \U0001f468\u200d\U0001f469"),
            ("refer|x|y {0.__class__} '; drop table cases;--", "refer|x|y {0.__class__} '; drop table cases;--"),
            ("", ""),
        ],
    )
    async def test_what_the_message_names_is_kept_in_words(
        self, slack: SlackWorkspace, office: Office, sent: str, taken: str
    ) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=CHILD))
        body = {"channel": {"id": "C0GENERAL"}, "message": {"text": sent, "ts": "1.0"}}
        await slack.deliver(shortcut(slack, sam.id) | body, "interactive")
        await slack.settled()
        assert office.turns[0].what == Said(words=f"refer {taken}".strip())

    async def test_a_long_message_is_cut_between_words_and_says_so(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=CHILD))
        await sam.uses_shortcut("refer_message", on_message="found unwell " * 400)
        said = office.turns[0].what
        assert isinstance(said, Said)
        words = said.words.removeprefix("refer ")
        assert 2980 < len(words) <= 3000
        assert words.endswith(("found…", "unwell…"))

    async def test_a_shortcut_of_an_earlier_version_is_answered(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Show(card=RECEIPT))
        await sam.uses_shortcut("report_case", on_message="Robin Example")
        assert office.turns[0].what == Said(words="help")
        assert sam.view.title == RECEIPT.title

    async def test_a_guest_is_told_in_the_window(self, slack: SlackWorkspace, office: Office) -> None:
        eve = slack.person("UEVE", guest=True)
        office.answers(Refuse(reason="Guests are added by the business team."))
        await eve.uses_shortcut("refer")
        assert eve.view.words == "Guests are added by the business team."
        assert office.register[office.turns[0].account] == ("UEVE", Standing.GUEST)

    async def test_somebody_of_another_workspace_gets_nowhere(self, slack: SlackWorkspace, office: Office) -> None:
        eve = slack.person("UEVE", stranger=True)
        body = shortcut(slack, eve.id) | {"user": {"id": "UEVE", "team_id": "T9999"}}
        assert (await slack.deliver(body, "interactive")).status == 403
        assert office.turns == []

    async def test_a_shortcut_that_names_another_app_gets_nowhere(self, slack: SlackWorkspace, office: Office) -> None:
        body = shortcut(slack, "USOCIAL") | {"api_app_id": "A6666"}
        assert (await slack.deliver(body, "interactive")).status == 403
        assert office.turns == []

    @pytest.mark.parametrize("kind", ["block_actions", "view_submission"])
    async def test_what_always_names_its_app_must_name_it(
        self, slack: SlackWorkspace, office: Office, kind: str
    ) -> None:
        assert (await slack.deliver(shortcut(slack, "USOCIAL") | {"type": kind}, "interactive")).status == 403
        assert office.turns == []

    async def test_the_same_shortcut_twice_opens_one_window(self, slack: SlackWorkspace, office: Office) -> None:
        """The storage knows the delivery again; Slack knows the trigger again."""
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=CHILD))
        body = shortcut(slack, sam.id)
        await asyncio.gather(slack.deliver(body, "interactive"), slack.deliver(body, "interactive"))
        await slack.settled()
        assert len({turn.delivery for turn in office.turns}) == 1
        assert len(sam.views) == 1
        assert sam.messages == []


@pytest.mark.usefixtures("room")
class TestSlow:
    async def test_while_the_database_is_slow_a_window_keeps_the_place(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=CHILD))
        office.seconds = 1.3
        using = asyncio.create_task(sam.uses_shortcut("refer"))
        await asyncio.sleep(1.15)
        assert sam.view.words == ONE_MOMENT
        await using
        await slack.settled()
        assert sam.view.title == "Refer a case"
        assert len(sam.views) == 1

    async def test_where_slack_opens_nothing_the_form_is_one_press_away(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=CHILD))
        slack.trouble("views.open", "refused:expired_trigger_id")
        await sam.uses_shortcut("refer")
        assert sam.views == []
        await sam.press("Continue", on=sam.messages[-1])
        assert office.turns[-1].what == Pressed(press=CHILD.resume)
        assert sam.view.title == "Refer a case"

    async def test_where_not_even_the_place_could_be_kept_nobody_waits_for_nothing(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        """The waiting window was opened, and Slack's answer lost: it cannot be changed, and a message helps on."""
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=CHILD))
        office.seconds = 1.1
        slack.trouble("views.open", "drop")
        await sam.uses_shortcut("refer_message", on_message="Robin Example")
        await slack.settled()
        assert sam.ephemerals[-1].labels == ["Continue"]
        assert "Robin" not in str(sam.ephemerals[-1].blocks)

    async def test_whoever_closes_the_waiting_window_is_left_in_peace(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=CHILD))
        office.seconds = 1.3
        using = asyncio.create_task(sam.uses_shortcut("refer"))
        await asyncio.sleep(1.15)
        sam.closes()
        await using
        await slack.settled()
        assert sam.views == []
        assert sam.messages == []


@pytest.mark.usefixtures("room")
class TestWindow:
    async def test_the_cross_loses_the_open_step_alone_and_nobody_is_asked_about_it(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        """Slack tells nothing of what stood there, so it is not asked to tell of the closing; the form says so."""
        sam = slack.person("USOCIAL")
        saved = replace(CHILD, kept_by_others=True, values={"name": "Robin Example"})
        office.answers(Ask(form=saved))
        await sam.uses_shortcut("refer")
        assert "Closing the window loses it." in sam.view.words
        assert "notify_on_close" not in sam.view.payload
        sam.fill({"name": "Somebody Else"})
        sam.closes()
        assert len(office.turns) == 1
        await sam.uses_shortcut("refer")
        assert sam.view.values["name"] == "Robin Example"

    async def test_private_detail_opens_in_the_window(self, slack: SlackWorkspace, office: Office) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Show(card=PRIVATE))
        await sam.uses_shortcut("refer")
        assert "Robin Example" in sam.view.words
        slack.trouble("views.open", "500")
        await sam.uses_shortcut("refer_message", on_message="words")
        assert "Robin" not in sam.ephemerals[-1].words
        office.answers(Ask(form=CHECK))
        slack.trouble("views.open", "500")
        await sam.uses_shortcut("refer_message", on_message="words")
        assert "Robin" not in sam.ephemerals[-1].words


def shortcut(slack: SlackWorkspace, user: str) -> dict[str, object]:
    """As Slack sends one on a message; neither kind names the app."""
    slack.person(user)
    return {
        "type": "message_action",
        "callback_id": "refer_message",
        "team": {"id": "T0001"},
        "user": {"id": user, "name": "sam"},
        "action_ts": "1.0",
        "trigger_id": slack.new_trigger(user),
    }
