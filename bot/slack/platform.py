"""Where letters are posted in Slack, and how they are found again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platform import RefusedForGoodError
from bot.slack.draw import card_message
from bot.slack.text import Json
from bot.slack.web_api import asked, attempt
from dialogs.parts import Card
from review.roles import Address, PlaceKind

LETTER = "scr_letter"
SAFE_FOR = timedelta(hours=1)
#: Slack's clock and ours may differ by this much without anybody having noticed
CLOCKS_DIFFER = timedelta(minutes=1)
PAGE = 200
#: (a fact of conversations.info, the value that makes a channel unfit, why)
UNFIT: tuple[tuple[str, bool, str], ...] = (
    ("is_archived", True, "the channel is archived"),
    ("is_private", False, "the channel is public"),
    ("is_shared", True, "the channel is shared with others"),
    ("is_ext_shared", True, "the channel is shared with another organisation"),
    ("is_org_shared", True, "the channel is shared with another workspace"),
    ("is_pending_ext_shared", True, "the channel is about to be shared with another organisation"),
)


@dataclass(frozen=True, kw_only=True)
class SlackPlatform:
    """Fulfils `bot.platform.Platform`. Ids of messages are "CHANNEL:TS"."""

    client: AsyncWebClient
    now: Callable[[], datetime]
    name: str = "slack"
    #: found in this run, by user
    _direct: dict[str, str] = field(default_factory=dict)
    #: when a channel was last seen to be private and our own
    _safe: dict[str, datetime] = field(default_factory=dict)

    async def post(self, to: Address, card: Card, key: str) -> str:
        text, blocks = card_message(card)
        channel = await self._channel(to)
        metadata = {"event_type": LETTER, "event_payload": {"key": key}}
        posted = await attempt(lambda: self._send(channel, text, blocks, metadata))
        return f"{channel}:{posted['ts']}"

    async def update(self, to: Address, remote_id: str, card: Card) -> None:
        """Without metadata, so that Slack keeps what the message has."""
        text, blocks = card_message(card)
        if to.kind is PlaceKind.CHANNEL:
            await self._check(to.id)
        channel, _, ts = remote_id.partition(":")
        await attempt(lambda: self.client.chat_update(channel=channel, ts=ts, text=text, blocks=blocks))

    async def find(self, to: Address, key: str, since: datetime) -> str | None:
        channel = await self._channel(to)
        oldest, cursor = str((since - CLOCKS_DIFFER).timestamp()), ""
        while True:
            page = await self._page(channel, oldest, cursor)
            found = next((one for one in page["messages"] if _is_marked(one, key)), None)
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if found or not cursor:
                return f"{channel}:{found['ts']}" if found else None

    async def _send(self, channel: str, text: str, blocks: list[Json], metadata: Json) -> AsyncSlackResponse:
        return await self.client.chat_postMessage(
            channel=channel, text=text, blocks=blocks, metadata=metadata, unfurl_links=False, unfurl_media=False
        )

    async def _page(self, channel: str, oldest: str, cursor: str) -> AsyncSlackResponse:
        return await asked(
            lambda: self.client.conversations_history(
                channel=channel, oldest=oldest, limit=PAGE, include_all_metadata=True, cursor=cursor or None
            )
        )

    async def _channel(self, to: Address) -> str:
        if to.kind is PlaceKind.CHANNEL:
            await self._check(to.id)
            return to.id
        if to.id not in self._direct:
            opened = await asked(lambda: self.client.conversations_open(users=to.id))
            self._direct[to.id] = opened["channel"]["id"]
        return self._direct[to.id]

    async def _check(self, channel: str) -> None:
        """A case is never named where others could read along; asked again every hour."""
        seen = self._safe.get(channel)
        if seen and self.now() - seen < SAFE_FOR:
            return
        facts: dict[str, Any] = (await asked(lambda: self.client.conversations_info(channel=channel)))["channel"]
        reason = next((why for fact, unfit, why in UNFIT if bool(facts.get(fact)) is unfit), None)
        if reason:
            self._safe.pop(channel, None)
            raise RefusedForGoodError(reason)
        self._safe[channel] = self.now()


def _is_marked(message: Json, key: str) -> bool:
    metadata = message.get("metadata") or {}
    return metadata.get("event_type") == LETTER and (metadata.get("event_payload") or {}).get("key") == key
