"""Words: by command, in a direct message, in a channel."""

import logging

import pytest

from bot.slack.words import ANSWERED, PRIVATE_BY_COMMAND
from dialogs.parts import Ask, Said, Show
from review.roles import Address, PlaceKind
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Office
from tests.slack.invented_forms import CHILD, PRIVATE, RECEIPT

pytestmark = pytest.mark.usefixtures("room")


async def test_a_command_is_answered_to_the_asker_alone(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Show(card=RECEIPT))
    ack = await sam.command("case LAN-2026-001", channel="C0GENERAL")
    assert ack.json["response_type"] == "ephemeral"
    assert office.turns[0].where == Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0GENERAL")


async def test_a_word_in_a_direct_message_is_answered_there(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Show(card=RECEIPT))
    await sam.says("case LAN-2026-001 & <x>")
    assert office.turns[0].what == Said(words="case LAN-2026-001 & <x>")
    assert office.turns[0].where == Address(platform="slack", space="T0001", kind=PlaceKind.PERSON, id="USOCIAL")
    assert [one.text for one in sam.messages] == [RECEIPT.text]


async def test_a_form_by_word_is_one_continue_away(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD))
    await sam.says("refer")
    assert sam.views == []
    await sam.press("Continue", on=sam.messages[-1])
    assert sam.view.title == "Refer a case"


async def test_private_detail_by_word_is_not_written_where_slack_keeps_it(
    slack: SlackWorkspace, office: Office
) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Show(card=PRIVATE))
    await sam.says("case LAN-2026-001")
    assert [one.text for one in sam.messages] == [PRIVATE_BY_COMMAND]
    await sam.command("case LAN-2026-001")
    assert "Robin Example" in sam.view.words


async def test_a_mention_in_a_channel_is_answered_privately(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Show(card=RECEIPT))
    await sam.mentions("C0GENERAL", "case LAN-2026-001")
    assert office.turns[0].what == Said(words="case LAN-2026-001")
    assert [one.text for one in sam.ephemerals] == [RECEIPT.text]
    assert [one.text for one in slack.channel("C0GENERAL").messages] == [ANSWERED]


async def test_the_same_event_twice_is_answered_once(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Show(card=RECEIPT))
    event = {
        "type": "message",
        "channel_type": "im",
        "channel": "DUSOCIAL",
        "user": "USOCIAL",
        "text": "help",
        "ts": "1.0",
    }
    for _ in range(3):
        await slack.event(event, event_id="Ev0000")
    await slack.settled()
    assert len(sam.messages) == 1


@pytest.mark.parametrize(
    "not_said",
    [{"subtype": "message_changed"}, {"subtype": "bot_message"}, {"bot_id": "B7777"}, {"channel_type": "channel"}],
)
async def test_what_nobody_said_to_the_bot_is_not_answered(
    slack: SlackWorkspace, office: Office, not_said: dict[str, str]
) -> None:
    sam = slack.person("USOCIAL")
    ack = await sam.says("help", quiet=True, **not_said)
    assert ack.status == 200
    assert office.turns == []


async def test_of_a_file_it_is_said_that_it_is_not_read(
    slack: SlackWorkspace, office: Office, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """With words beside it or without; the file itself is never fetched, and what it is called is nobody's."""
    caplog.set_level(logging.DEBUG)
    sam = slack.person("USOCIAL")
    office.answers(Show(card=RECEIPT))
    called = {"name": "Robin Vale imr.docx", "title": "Robin Vale", "preview": "Robin Vale, born"}
    file = {"id": "F0001", **called, "url_private": "https://files.slack.com/F0001/robin_vale_imr.docx"}
    await sam.says("Here is our report", subtype="file_share", files=[file])
    printed = capsys.readouterr()
    assert "robin" not in f"{office.turns}{sam.messages}{caplog.text}{printed.out}{printed.err}".lower()
    assert office.turns[0].what == Said(words="file")
    assert [one.text for one in sam.messages] == [RECEIPT.text]
