"""Teams' room in the house: the gate and the door on our server, and the platform for letters."""

import asyncio
import contextlib
from collections.abc import Sequence

from aiohttp import web

from bot.platform import Reception
from bot.settings import TeamsSettings
from bot.teams.arrival import PLATFORM
from bot.teams.bearer import TokenFromLogin, WarmKeys
from bot.teams.connector import Connector
from bot.teams.directory import Directory
from bot.teams.door import Door
from bot.teams.fields import require_all_kinds
from bot.teams.fitting import compact
from bot.teams.gate import GuardedAdapter, NotSignedError
from bot.teams.platform import TeamsPlatform
from bot.teams.redraws import Redraws
from bot.teams.references import References
from bot.teams.replies import Replies
from bot.teams.request import NO_TOKEN, REFUSALS, content, refused, why
from bot.teams.whereabouts import Whereabouts
from bot.turned_away import TurnedAway
from review.roles import Account, Address, PlaceKind

PATH = "/api/messages"
#: for the first keys; a start does not wait longer for another's outage
START_PATIENCE = 5.0


class TeamsRoom:
    """`routes(app)` before the server starts, `start()` and `stop()` with it. Raises NotConfiguredError when made."""

    def __init__(
        self,
        settings: TeamsSettings,
        reception: Reception,
        references: References,
        channels: Sequence[Address] = (),
    ) -> None:
        """`channels` are the boards' own on Teams."""
        require_all_kinds()
        self.turned_away = TurnedAway(platform=PLATFORM)
        self._settings = settings
        self._references = references
        credentials = TokenFromLogin(settings)
        self._keys = WarmKeys(settings.openid_metadata_url)
        self._adapter = GuardedAdapter(settings, credentials, self._keys)
        self._connector = Connector(settings, credentials)
        self.platform = TeamsPlatform(settings, self._connector, references, channels)
        self._redraws = Redraws(self._connector)
        self._directory = Directory(self._connector, reception)
        self._replies = replies = Replies(self._connector, self.platform, self._redraws)
        self._door = Door(settings, reception, Whereabouts(references), self._directory, replies)

    def routes(self, app: web.Application) -> None:
        app.router.add_post(PATH, self._receive)

    async def start(self) -> None:
        """Does not need the network: without keys, requests are answered 503 until they can be had."""
        await self._connector.start()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.refresh_keys(), START_PATIENCE)

    async def stop(self) -> None:
        """What is being redrawn is finished first."""
        await self._redraws.finish()
        await self._replies.finish()
        await self._connector.stop()

    async def refresh_keys(self) -> None:
        """To be called every hour or so, so that keys are at hand when somebody comes. Raises nothing."""
        if not self._settings.unsigned:
            await self._keys.refresh()

    async def refresh(self, account: Account) -> None:
        """Asks Teams' directory anew about somebody, if they have a chat with the bot."""
        address = Address(platform=PLATFORM, space=account.space, kind=PlaceKind.PERSON, id=account.user)
        known = await self._references.recall(address)
        if known and known.conversation and known.mri:
            await self._directory.refresh(account, known)

    async def _receive(self, request: web.Request) -> web.Response:
        try:
            header = self._token_of(request)
            activity = await self._adapter.parse_request({"body": await content(request)})
            answer = await self._adapter.process_activity(activity, header, self._door.turn)
        except REFUSALS as error:
            self.turned_away.count(why(error))
            return refused(error)
        return web.Response(status=200) if answer is None else web.json_response(answer.body, dumps=compact)

    def _token_of(self, request: web.Request) -> str:
        """Before the body is read: whoever bears no token costs nothing."""
        header = request.headers.get("Authorization", "")
        if not header.startswith("Bearer ") and not self._settings.unsigned:
            raise NotSignedError(NO_TOKEN)
        return header
