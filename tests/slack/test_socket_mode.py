"""The same over a connection that we open: for networks that let nothing in."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.slack.room import SlackRoom
from dialogs.parts import Ask, Show
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Office, connected
from tests.slack.invented_forms import CHILD, RECEIPT


@pytest_asyncio.fixture
async def room_by_socket(slack: SlackWorkspace, office: Office) -> AsyncIterator[SlackRoom]:
    room = SlackRoom(slack.settings_for_socket, office.reception)
    await connected(room, slack)
    yield room
    await slack.settled()
    await room.stop()


@pytest.mark.usefixtures("room_by_socket")
async def test_a_referral_goes_the_same_way(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL", "Sam Okafor")
    office.answers(Ask(form=CHILD), Show(card=RECEIPT))
    await sam.command("refer")
    sam.fill({"name": "Robin Example", "under_18": "yes"})
    await sam.submit()
    assert sam.view.title == RECEIPT.title
    await sam.says("help")
    assert sam.messages[-1].text == RECEIPT.text


@pytest.mark.usefixtures("room_by_socket")
async def test_another_workspace_is_acknowledged_and_does_nothing(slack: SlackWorkspace, office: Office) -> None:
    event = {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "text": "help"}
    ack = await slack.event(event, team_id="T6666")
    assert ack.body == ""
    assert office.turns == []


TROUBLES = 9


async def test_a_slack_that_is_away_stops_nothing(slack: SlackWorkspace, office: Office) -> None:
    slack.trouble("apps.connections.open", "500", times=TROUBLES)
    room = SlackRoom(slack.settings_for_socket, office.reception)
    await room.start()
    await slack.settled()
    assert len(slack.troubles) < TROUBLES  # it did ask, and was refused
    await asyncio.wait_for(room.stop(), 3)
