"""Letters: posted once, found again by their key, and each failure named for what it leaves open."""

import socket
from dataclasses import replace

import pytest

from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.slack.platform import SlackPlatform
from bot.slack.room import SlackRoom
from review.roles import Address, PlaceKind
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Clock, Office
from tests.slack.invented_forms import CASE, RECEIPT

TEAM = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0BUSINESS")
ADA = Address(platform="slack", space="T0001", kind=PlaceKind.PERSON, id="UCHAIR")


@pytest.fixture
def platform(room: SlackRoom) -> SlackPlatform:
    return room.platform


async def test_a_letter_is_posted_brought_up_to_date_and_found(
    slack: SlackWorkspace, platform: SlackPlatform, clock: Clock
) -> None:
    channel, since = slack.channel("C0BUSINESS"), clock.now()
    remote = await platform.post(TEAM, CASE, key="letter-1")
    await platform.update(TEAM, remote, RECEIPT)
    [message] = channel.messages
    assert (message.text, message.edited) == (RECEIPT.text, 1)
    assert message.metadata == {"event_type": "scr_letter", "event_payload": {"key": "letter-1"}}
    assert await platform.find(TEAM, "letter-1", since) == remote
    assert await platform.find(TEAM, "letter-2", since) is None


async def test_a_letter_to_somebody_goes_into_their_direct_messages(
    slack: SlackWorkspace, platform: SlackPlatform, clock: Clock
) -> None:
    ada = slack.person("UCHAIR", "Ada Quill")
    remote = await platform.post(ADA, RECEIPT, key="k")
    await platform.post(ADA, RECEIPT, key="k2")
    assert [one.text for one in ada.messages] == [RECEIPT.text] * 2
    assert await platform.find(ADA, "k", clock.now()) == remote
    assert [method for method, _ in slack.calls].count("conversations.open") == 1


async def test_a_letter_is_found_behind_many_others(
    slack: SlackWorkspace, platform: SlackPlatform, clock: Clock
) -> None:
    slack.channel("C0BUSINESS")
    since = clock.now()
    remote = await platform.post(TEAM, RECEIPT, key="first")
    for number in range(201):
        clock.move(1)
        await platform.post(TEAM, RECEIPT, key=f"k{number}")
    assert await platform.find(TEAM, "first", since) == remote


@pytest.mark.parametrize(
    ("facts", "why"),
    [({"private": False}, "public"), ({"shared": True}, "shared"), ({"archived": True}, "archived")],
)
async def test_nothing_is_posted_where_others_read_along(
    slack: SlackWorkspace, platform: SlackPlatform, facts: dict[str, bool], why: str
) -> None:
    channel = slack.channel("C0BUSINESS", **facts)
    with pytest.raises(RefusedForGoodError, match=why):
        await platform.post(TEAM, CASE, key="k")
    assert channel.messages == []


async def test_a_channel_that_becomes_public_gets_nothing_after_an_hour(
    slack: SlackWorkspace, platform: SlackPlatform, clock: Clock
) -> None:
    channel = slack.channel("C0BUSINESS")
    remote = await platform.post(TEAM, CASE, key="k")
    channel.private = False
    clock.move(3599)
    await platform.update(TEAM, remote, RECEIPT)
    clock.move(2)
    with pytest.raises(RefusedForGoodError):
        await platform.update(TEAM, remote, CASE)
    assert channel.messages[0].text == RECEIPT.text


async def test_too_many_messages_wait_as_long_as_slack_says(
    slack: SlackWorkspace, platform: SlackPlatform, clock: Clock
) -> None:
    slack.channel("C0BUSINESS")
    slack.one_a_second = True
    await platform.post(TEAM, CASE, key="k1")
    with pytest.raises(NotAcceptedError) as refused:
        await platform.post(TEAM, CASE, key="k2")
    assert refused.value.retry_after == 1
    clock.move(1)
    await platform.post(TEAM, CASE, key="k2")


@pytest.mark.parametrize(
    ("kind", "left_open"),
    [
        ("429", NotAcceptedError),
        ("500", UnknownOutcomeError),
        ("drop", UnknownOutcomeError),
        ("refused:fatal_error", UnknownOutcomeError),
        ("refused:ratelimited", NotAcceptedError),
        ("refused:account_inactive", RefusedForGoodError),
        ("refused:invalid_auth", RefusedForGoodError),
        ("refused:channel_not_found", RefusedForGoodError),
    ],
)
async def test_each_failure_says_what_it_leaves_open(
    slack: SlackWorkspace, platform: SlackPlatform, kind: str, left_open: type[Exception]
) -> None:
    slack.channel("C0BUSINESS")
    slack.trouble("chat.postMessage", kind)
    with pytest.raises(left_open):
        await platform.post(TEAM, CASE, key="k")
    assert [method for method, _ in slack.calls].count("chat.postMessage") == 1


async def test_a_letter_whose_answer_was_lost_is_there_once(
    slack: SlackWorkspace, platform: SlackPlatform, clock: Clock
) -> None:
    channel, since = slack.channel("C0BUSINESS"), clock.now()
    slack.trouble("chat.postMessage", "drop")
    with pytest.raises(UnknownOutcomeError):
        await platform.post(TEAM, CASE, key="k")
    found = await platform.find(TEAM, "k", since)
    assert found == f"C0BUSINESS:{channel.messages[0].ts}"
    assert len(channel.messages) == 1


@pytest.mark.parametrize("method", ["conversations.info", "conversations.history"])
async def test_a_question_whose_answer_was_lost_may_be_asked_again(
    slack: SlackWorkspace, platform: SlackPlatform, clock: Clock, method: str
) -> None:
    slack.channel("C0BUSINESS")
    slack.trouble(method, "500")
    with pytest.raises(NotAcceptedError):
        await platform.find(TEAM, "k", clock.now())
    assert await platform.find(TEAM, "k", clock.now()) is None


async def test_where_nobody_listens_nothing_was_accepted(slack: SlackWorkspace, office: Office) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        settings = replace(slack.settings, api_url=f"http://127.0.0.1:{taken.getsockname()[1]}/api/")
        room = SlackRoom(settings, office.reception)
        await room.start()
        with pytest.raises(NotAcceptedError):
            await room.platform.post(ADA, CASE, key="k")
        await room.stop()


async def test_somebody_who_left_is_refused_for_good(slack: SlackWorkspace, platform: SlackPlatform) -> None:
    slack.person("UCHAIR", deleted=True)
    with pytest.raises(RefusedForGoodError, match="user_disabled"):
        await platform.post(ADA, CASE, key="k")


async def test_a_message_that_is_gone_is_refused_for_good(slack: SlackWorkspace, platform: SlackPlatform) -> None:
    slack.channel("C0BUSINESS")
    with pytest.raises(RefusedForGoodError, match="message_not_found"):
        await platform.update(TEAM, "C0BUSINESS:1.000001", CASE)
