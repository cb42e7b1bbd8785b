"""The fake workspace keeps Slack's rules, so that a test that passes here says something."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.draw import card_view, form_view
from tests.fakes.slack_people import SilenceError
from tests.fakes.slack_state import FaultsError
from tests.fakes.slack_views import NothingThereError, StillNeededError
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Clock, Office
from tests.slack.invented_forms import CHILD, DEFINITION

VIEW, CARD = form_view(CHILD), card_view(DEFINITION)
QUIET: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}


@pytest_asyncio.fixture
async def client(slack: SlackWorkspace) -> AsyncIterator[AsyncWebClient]:
    async with aiohttp.ClientSession() as session:
        settings = slack.settings
        yield AsyncWebClient(
            token=settings.bot_token, base_url=settings.api_url, session=session, retry_handlers=[], proxy=None
        )


async def refused(call: Any) -> str:
    with pytest.raises(SlackApiError) as error:
        await call
    return str(error.value.response["error"])


async def test_a_trigger_serves_once_and_for_three_seconds(
    slack: SlackWorkspace, client: AsyncWebClient, clock: Clock
) -> None:
    slack.person("U1")
    trigger = slack.new_trigger("U1")
    await client.views_open(trigger_id=trigger, view=VIEW)
    assert await refused(client.views_open(trigger_id=trigger, view=VIEW)) == "exchanged_trigger_id"
    late = slack.new_trigger("U1")
    clock.move(3.1)
    assert await refused(client.views_open(trigger_id=late, view=VIEW)) == "expired_trigger_id"
    assert await refused(client.views_open(trigger_id="1.2.3", view=VIEW)) == "invalid_trigger_id"


async def test_three_windows_lie_upon_each_other_and_no_more(slack: SlackWorkspace, client: AsyncWebClient) -> None:
    sam = slack.person("U1")
    await client.views_open(trigger_id=slack.new_trigger("U1"), view=VIEW)
    for _ in range(2):
        await client.views_push(trigger_id=slack.new_trigger("U1", in_view=True), view=CARD)
    third = client.views_push(trigger_id=slack.new_trigger("U1", in_view=True), view=CARD)
    assert await refused(third) == "push_limit_reached"
    assert len(sam.views) == 3
    outside = client.views_push(trigger_id=slack.new_trigger("U1"), view=CARD)
    assert await refused(outside) == "invalid_trigger_id"


async def test_a_window_changes_by_its_latest_hash_and_keeps_what_was_typed(
    slack: SlackWorkspace, client: AsyncWebClient
) -> None:
    sam = slack.person("U1")
    await client.views_open(trigger_id=slack.new_trigger("U1"), view=VIEW)
    sam.fill({"name": "Robin Example"})
    before = sam.view.hash
    await client.views_update(view_id=sam.view.id, hash=before, view=VIEW)
    assert sam.view.values["name"] == "Robin Example"
    stale = client.views_update(view_id=sam.view.id, hash=before, view=VIEW)
    assert await refused(stale) == "hash_conflict"
    assert await refused(client.views_update(view_id="V9", view=VIEW)) == "not_found"


async def test_metadata_is_kept_through_an_edit_and_shown_only_when_asked_for(
    slack: SlackWorkspace, client: AsyncWebClient
) -> None:
    slack.channel("C1")
    metadata = {"event_type": "scr_letter", "event_payload": {"key": "k"}}
    posted = await client.chat_postMessage(channel="C1", text="words", metadata=metadata, **QUIET)
    await client.chat_update(channel="C1", ts=posted["ts"], text="other words")
    plain = await client.conversations_history(channel="C1")
    full = await client.conversations_history(channel="C1", include_all_metadata=True)
    assert "metadata" not in plain["messages"][0]
    assert full["messages"][0]["metadata"] == metadata


async def test_an_address_that_came_with_a_press_serves_five_times_and_half_an_hour(
    slack: SlackWorkspace, clock: Clock
) -> None:
    sam = slack.person("U1")
    used, late = slack.new_response_url("U1", "C1"), slack.new_response_url("U1", "C1")
    async with aiohttp.ClientSession() as session:

        async def respond(url: str) -> int:
            async with session.post(url, json={"text": "words"}) as answer:
                return answer.status

        assert [await respond(used) for _ in range(6)] == [200] * 5 + [404]
        clock.moment += timedelta(minutes=30, seconds=1)
        assert await respond(late) == 404
    assert len(sam.ephemerals) == 5


async def test_what_slack_would_refuse_fails_the_test_that_sent_it(clock: Clock) -> None:
    async with SlackWorkspace(now=clock.now) as slack, aiohttp.ClientSession() as session:
        slack.channel("C1")
        client = AsyncWebClient(
            token="xoxb-invented", base_url=slack.settings.api_url, session=session, retry_handlers=[]
        )
        assert await refused(client.api_call("chat.postMessage", json={"channel": "C1", "text": ""})) == "no_text"
        with pytest.raises(FaultsError):
            slack.assert_clean()
        slack.faults.clear()
        await client.chat_postMessage(channel="C1", text="<!channel> look", **QUIET)
        with pytest.raises(FaultsError, match="ring"):
            slack.assert_clean()


async def test_a_wrong_token_is_refused(slack: SlackWorkspace) -> None:
    async with aiohttp.ClientSession() as session:
        stranger = AsyncWebClient(token="xoxb-other", base_url=slack.settings.api_url, session=session)
        assert await refused(stranger.auth_test()) == "invalid_auth"


@pytest.mark.usefixtures("room")
async def test_silence_fails_the_test(slack: SlackWorkspace) -> None:
    slack.patience = 0.05
    sam = slack.person("U1")
    with pytest.raises(SilenceError):
        await sam.says("help", subtype="message_changed")


@pytest.mark.usefixtures("room", "office")
async def test_people_press_only_what_they_see_and_send_only_what_is_filled(
    slack: SlackWorkspace, client: AsyncWebClient, office: Office
) -> None:
    sam = slack.person("U1")
    await client.views_open(trigger_id=slack.new_trigger("U1"), view=VIEW)
    with pytest.raises(NothingThereError):
        await sam.press("Decide")
    with pytest.raises(NothingThereError):
        sam.fill({"under_18": "Perhaps"})
    with pytest.raises(NothingThereError):
        sam.fill({"shoe size": "38"})
    with pytest.raises(StillNeededError):
        sam.fill({"name": "x" * 201})
    with pytest.raises(StillNeededError, match="Full name"):
        await sam.submit()
    assert office.turns == []
