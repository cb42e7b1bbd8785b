"""What Slack's directory says of an account: the name, and whether it is a member's, a guest's or a stranger's."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.platform import Reception
from bot.slack.text import Json, clean
from review.roles import Account, Standing

#: within this a first contact is asked about; the press it came with must be answered in three
PATIENCE = 1.0
SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, kw_only=True)
class Directory:
    """Keeps what the program knows of accounts in step with Slack, for one workspace."""

    client: AsyncWebClient
    reception: Reception
    team_id: str

    def account(self, user: str) -> Account:
        return Account(platform="slack", space=self.team_id, user=user)

    async def name_of(self, account: Account, handle: str) -> str:
        """The name that is kept; at first contact Slack's, and `handle` where Slack does not say in time."""
        kept = await self.reception.known(account)
        if kept and kept[1] is not Standing.UNKNOWN:
            return kept[0]
        return await self._introduce(account, kept[0] if kept else clean(handle) or account.user)

    async def refresh(self, account: Account) -> None:
        """Ask again. Where Slack does not answer, what is kept stays."""
        user = await self._asked(account.user)
        if user is not None:
            await self.keep(user)

    async def keep(self, user: Json) -> None:
        """What an event or an answer of Slack says of a user."""
        account = self.account(user["id"])
        await self.reception.introduce(account, name_in(user), standing_in(user, self.team_id))

    async def _introduce(self, account: Account, handle: str) -> str:
        user = await self._asked(account.user)
        if user is None:
            await self.reception.introduce(account, handle, Standing.UNKNOWN)
            return handle
        await self.keep(user)
        return name_in(user)

    async def _asked(self, user: str) -> Json | None:
        try:
            async with asyncio.timeout(PATIENCE):
                found: Json = (await self.client.users_info(user=user))["user"]
                return found
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
            return None


def name_in(user: Mapping[str, object]) -> str:
    """The real name; never the display name, which people choose and change."""
    profile = user.get("profile")
    named = profile.get("real_name") if isinstance(profile, dict) else None
    return clean(str(user.get("real_name") or named or user.get("name") or user["id"]))


def standing_in(user: Json, team_id: str) -> Standing:
    """The first that holds: a closed account of a guest is closed, a stranger's bot is a bot."""
    return next((standing for standing, holds in STANDINGS if holds(user, team_id)), Standing.MEMBER)


def _is_elsewhere(user: Json, team_id: str) -> bool:
    """From another workspace; in an organisation, one person may belong to several."""
    teams = {user.get("team_id") or team_id, *((user.get("enterprise_user") or {}).get("teams") or ())}
    return bool(user.get("is_stranger")) or team_id not in teams


STANDINGS: tuple[tuple[Standing, Callable[[Json, str], bool]], ...] = (
    (Standing.DEACTIVATED, lambda user, _team: bool(user.get("deleted"))),
    (Standing.BOT, lambda user, _team: bool(user.get("is_bot")) or user["id"] == SLACKBOT),
    (Standing.STRANGER, _is_elsewhere),
    (Standing.GUEST, lambda user, _team: bool(user.get("is_restricted") or user.get("is_ultra_restricted"))),
)
