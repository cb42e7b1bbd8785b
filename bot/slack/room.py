"""Slack's room in the house: the gate and the door on our server (or Socket Mode), and the platform for letters."""

import logging

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncBoltRequest

from bot.platform import Reception
from bot.settings import SlackSettings
from bot.slack.afterwards import Afterwards
from bot.slack.directory import Directory
from bot.slack.door import Door, bolt_app
from bot.slack.gate import SIGNATURE, Gate, MissingSecretError
from bot.slack.home import Home
from bot.slack.platform import SlackPlatform
from bot.slack.replies import Replies
from bot.slack.socket_mode import Socket
from bot.slack.speech import Speech
from bot.slack.web_api import client_of, new_session
from bot.turned_away import TurnedAway, Why
from review.roles import Account

PATH = "/slack/events"

#: Bolt and the SDK write whole bodies at INFO and DEBUG; at ERROR they name what failed
for quiet in ("slack_bolt", "slack_sdk"):
    logging.getLogger(quiet).setLevel(logging.ERROR)


class SlackRoom:
    """`routes(app)` before the server starts, `start()` and `stop()` with it."""

    def __init__(self, settings: SlackSettings, reception: Reception) -> None:
        if not settings.signing_secret and not settings.app_token:
            raise MissingSecretError
        self.turned_away = TurnedAway(platform="slack")
        self._client = client_of(settings)
        self._afterwards = Afterwards()
        self._gate = Gate(
            signing_secret=settings.signing_secret,
            team_id=settings.team_id,
            app_id=settings.app_id,
            now=reception.now,
        )
        self._directory = Directory(client=self._client, reception=reception, team_id=settings.team_id)
        speech = Speech(client=self._client, api_url=settings.api_url)
        replies = Replies(speech=speech, afterwards=self._afterwards)
        home = Home(reception=reception, directory=self._directory, speech=speech, afterwards=self._afterwards)
        door = Door(reception=reception, directory=self._directory, replies=replies, home=home)
        self._bolt = bolt_app(settings, door)
        self._socket = Socket(bolt=self._bolt, gate=self._gate, settings=settings) if settings.app_token else None
        self.platform = SlackPlatform(client=self._client, now=reception.now)

    def routes(self, app: web.Application) -> None:
        """Nothing where Slack is reached by Socket Mode: no door stands open that is not used."""
        if self._socket is None:
            app.router.add_post(PATH, self._receive)

    async def start(self) -> None:
        self._client.session = new_session()
        if self._socket:
            self._socket.start()

    async def stop(self) -> None:
        """Takes nothing more, and lets what is being said be said."""
        if self._socket:
            await self._socket.stop()
        await self._afterwards.finish()
        if self._client.session:
            await self._client.session.close()

    async def refresh(self, account: Account) -> None:
        """Ask Slack's directory about an account again."""
        await self._directory.refresh(account)

    async def _receive(self, request: web.Request) -> web.Response:
        try:
            text, body = await self._gate.admit(request)
        except web.HTTPException as refused:
            self.turned_away.count(_why(refused, request))
            raise
        if body.get("ssl_check") == "1":
            return web.Response()
        if body.get("type") != "url_verification" and not self._gate.is_ours(body):
            self.turned_away.count(Why.NOT_OURS)
            return _turned_away(body)
        answer = await self._bolt.async_dispatch(AsyncBoltRequest(body=text, headers=dict(request.headers)))
        return await to_aiohttp_response(answer)


def _why(refused: web.HTTPException, request: web.Request) -> Why:
    if refused.status != web.HTTPUnauthorized.status_code:
        return Why.UNREADABLE
    return Why.SIGNATURE if SIGNATURE in request.headers else Why.UNSIGNED


def _turned_away(body: dict[str, object]) -> web.Response:
    """An event is acknowledged: Slack stops delivering to an app that refuses too many, which would harm our own."""
    return web.Response(status=200 if body.get("type") == "event_callback" else 403)
