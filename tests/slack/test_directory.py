"""Who people are: asked once, kept in step, and never a reason to wait."""

import pytest

from bot.slack.room import SlackRoom
from dialogs.parts import Show
from review.roles import Account, Standing
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Office
from tests.slack.invented_forms import RECEIPT

pytestmark = pytest.mark.usefixtures("room")


@pytest.mark.parametrize(
    ("facts", "standing"),
    [
        ({}, Standing.MEMBER),
        ({"guest": True}, Standing.GUEST),
        ({"stranger": True}, Standing.STRANGER),
        ({"stranger": True, "bot": True}, Standing.BOT),
        ({"guest": True, "deleted": True}, Standing.DEACTIVATED),
    ],
)
async def test_the_directory_is_asked_once_at_first_contact(
    slack: SlackWorkspace, office: Office, facts: dict[str, bool], standing: Standing
) -> None:
    pat = slack.person("UPAT", "Pat Lee", **facts)
    office.answers(Show(card=RECEIPT))
    await pat.command("help")
    await pat.command("help")
    assert list(office.register.values()) == [("Pat Lee", standing)]
    assert [method for method, _ in slack.calls].count("users.info") == 1


async def test_where_the_directory_cannot_be_asked_people_are_unknown_and_asked_about_again(
    slack: SlackWorkspace, office: Office
) -> None:
    pat = slack.person("UPAT", "Pat Lee")
    office.answers(Show(card=RECEIPT))
    slack.trouble("users.info", "500")
    await pat.command("help")
    assert list(office.register.values()) == [("upat", Standing.UNKNOWN)]
    await pat.command("help")
    assert list(office.register.values()) == [("Pat Lee", Standing.MEMBER)]


async def test_a_slow_directory_keeps_nobody_waiting(slack: SlackWorkspace, office: Office) -> None:
    pat = slack.person("UPAT", "Pat Lee")
    office.answers(Show(card=RECEIPT))
    slack.latency = 1.3
    ack = await pat.command("help")
    slack.latency = 0
    assert ack.seconds < 1.5
    assert office.register[office.turns[0].account][1] is Standing.UNKNOWN


async def test_the_directory_is_kept_in_step(slack: SlackWorkspace, office: Office, room: SlackRoom) -> None:
    pat = slack.person("UPAT", "Pat Lee")
    account = Account(platform="slack", space="T0001", user="UPAT")
    await pat.changes(deleted=True)
    assert office.register[account] == ("Pat Lee", Standing.DEACTIVATED)
    pat.deleted = False
    await room.refresh(account)
    assert office.register[account] == ("Pat Lee", Standing.MEMBER)
