"""The calls that answer somebody at once: windows, and messages to the asker alone. Nothing of them is ever a record.

Each is tried once, or a few times where Slack says that it did not take it. What fails is logged by its code.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.slack.asked import Asked
from bot.slack.text import Json
from bot.slack.web_api import attempt, error_code
from bot.slack.words import ANSWERED

TRIES = 3
#: a trigger is no good after three seconds, so nobody waits longer for a window
TRIGGER_SECONDS = 3.5
LONGEST_WAIT = 30.0
#: a window that is already open by this trigger (a delivery came twice), or that its reader has closed
AS_GOOD_AS_DONE = frozenset({"exchanged_trigger_id", "not_found"})
OK = 200

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Speech:
    client: AsyncWebClient
    #: what a response_url may begin with, besides Slack's own
    api_url: str

    # --- windows -------------------------------------------------------------------------------------------------

    async def open_view(self, asked: Asked, view: Json) -> bool:
        return await _shown(lambda: self.client.views_open(trigger_id=asked.trigger, view=view))

    async def hold(self, asked: Asked, view: Json) -> str:
        """The id of a window that keeps the place for what is not ready yet; empty where it did not open."""
        opened: list[AsyncSlackResponse] = []

        async def call() -> AsyncSlackResponse:
            opened.append(await self.client.views_open(trigger_id=asked.trigger, view=view))
            return opened[0]

        return str(opened[0]["view"]["id"]) if await _shown(call) and opened else ""

    async def publish_home(self, user: str, view: Json) -> bool:
        return await _insisted(lambda: self.client.views_publish(user_id=user, view=view))

    async def push_view(self, asked: Asked, view: Json) -> bool:
        return await _shown(lambda: self.client.views_push(trigger_id=asked.trigger, view=view))

    async def update_view(self, asked: Asked, view: Json) -> bool:
        """With the hash of the window that was pressed in; where it has changed since, our answer is the newer."""
        known = str(asked.view["id"])
        try:
            await self.client.views_update(view_id=known, hash=asked.view.get("hash"), view=view)
        except SlackApiError as error:
            if error_code(error) != "hash_conflict":
                return error_code(error) in AS_GOOD_AS_DONE or _failed(error)
            return await _shown(lambda: self.client.views_update(view_id=known, view=view))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return _failed(error)
        return True

    # --- messages ------------------------------------------------------------------------------------------------

    async def aside(self, asked: Asked, text: str, blocks: list[Json]) -> None:
        """To the asker alone, where they asked; in their direct messages where that cannot be."""
        if not await self._respond(asked, text, blocks) and not await self._ephemeral(asked, text, blocks):
            await self._post(asked.user, text, blocks)

    async def direct(self, asked: Asked, text: str, blocks: list[Json]) -> None:
        """In the direct message in which it was said, or the asker's own."""
        await self._post(asked.channel or asked.user, text, blocks, asked.thread)

    async def privately(self, asked: Asked, text: str, blocks: list[Json]) -> None:
        if await self._ephemeral(asked, text, blocks):
            await self._post(asked.channel, ANSWERED, [], asked.thread)
        else:
            await self._post(asked.user, text, blocks)

    async def _ephemeral(self, asked: Asked, text: str, blocks: list[Json]) -> bool:
        if not asked.channel:
            return False
        return await _insisted(
            lambda: self.client.chat_postEphemeral(
                channel=asked.channel, user=asked.user, text=text, blocks=blocks, thread_ts=asked.thread or None
            )
        )

    async def _post(self, to: str, text: str, blocks: list[Json], thread: str = "") -> None:
        await _insisted(
            lambda: self.client.chat_postMessage(
                channel=to,
                text=text,
                blocks=blocks,
                thread_ts=thread or None,
                unfurl_links=False,
                unfurl_media=False,
            )
        )

    async def _respond(self, asked: Asked, text: str, blocks: list[Json]) -> bool:
        """By the address that came with the press: it works where the bot is no member of the channel."""
        if not self._is_slacks(asked.response_url) or self.client.session is None:
            return False
        said = {
            "response_type": "ephemeral",
            "replace_original": asked.ephemeral,
            "text": text,
            "blocks": blocks,
        }
        try:
            async with self.client.session.post(
                asked.response_url, json=said, proxy=self.client.proxy, allow_redirects=False
            ) as answer:
                return answer.status == OK
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return _failed(error)

    def _is_slacks(self, url: str) -> bool:
        """Only ever to Slack: the API's own host, or its hooks."""
        ours, theirs = urlsplit(self.api_url), urlsplit(url)
        return theirs.scheme == ours.scheme and theirs.netloc in (ours.netloc, f"hooks.{ours.netloc}")


async def _shown(call: Callable[[], Awaitable[AsyncSlackResponse]]) -> bool:
    """One try: a trigger is good for three seconds and one use."""
    try:
        async with asyncio.timeout(TRIGGER_SECONDS):
            await call()
    except SlackApiError as error:
        return error_code(error) in AS_GOOD_AS_DONE or _failed(error)
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        return _failed(error)
    return True


async def _insisted(call: Callable[[], Awaitable[AsyncSlackResponse]]) -> bool:
    """Again only where Slack says that it did not take it."""
    for _ in range(TRIES):
        try:
            await attempt(call)
        except NotAcceptedError as error:
            await asyncio.sleep(min(error.retry_after or 1.0, LONGEST_WAIT))
        except (UnknownOutcomeError, RefusedForGoodError) as error:
            return _failed(error)
        else:
            return True
    return False


def _failed(error: BaseException) -> bool:
    """The code alone: the SDK's own words hold what was sent back."""
    code = error_code(error) if isinstance(error, SlackApiError) else f"{type(error).__name__} {error}"
    log.warning("Slack did not show an answer: %s", code)
    return False
