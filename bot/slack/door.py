"""The door: each delivery of Slack becomes a Turn, and the reply goes back the way its trigger allows.

Bolt only finds the listener. It runs with `process_before_response`, because by default it looks for the
acknowledgement every ten milliseconds and loses it where the listener fails within the first ten.
"""

import asyncio
import logging
import os
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.platform import Reception
from bot.settings import SlackSettings, StartRefusedError
from bot.slack import asked as read
from bot.slack.asked import Asked
from bot.slack.directory import Directory
from bot.slack.draw import AGAIN
from bot.slack.home import Home
from bot.slack.replies import Replies
from bot.slack.taken import taken
from bot.slack.text import Json
from bot.slack.words import TROUBLE
from dialogs.parts import Refuse, Reply, Show

COMMAND = "/scr"
#: also what an earlier version drew: a button is never met with silence
ANY = re.compile(".*")
REMEMBERED = 1000
#: a trigger is good for three seconds from the click, and the way to us and back is in them
SOON = 1.0

Showing = Callable[[Reply, Asked], Json]

log = logging.getLogger(__name__)
#: Bolt gives its own loggers the level of this one, and below ERROR it writes out whole bodies
quiet = logging.getLogger("case_review.bolt")
quiet.setLevel(logging.ERROR)


class ForeignInstallationError(StartRefusedError):
    """Bolt would let the app be installed in other workspaces, and this program serves one."""

    def __init__(self) -> None:
        super().__init__(
            "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are set, which lets the app be installed in other workspaces, and "
            "this program serves one. Remove them from the environment."
        )


@dataclass(frozen=True, kw_only=True)
class Door:
    reception: Reception
    directory: Directory
    replies: Replies
    home: Home
    #: words that were answered in this run: Slack delivers an event again where our acknowledgement was lost
    _answered: OrderedDict[str, None] = field(default_factory=OrderedDict)

    async def on_command(self, body: Json) -> BoltResponse:
        return await self._turn(read.command(body), self.replies.to_command)

    async def on_press(self, body: Json) -> BoltResponse:
        asked = read.press(body)
        if asked.at_home:
            return await self._at_home(asked)
        return await self._turn(asked, self._in_view if asked.view else self.replies.to_press)

    async def on_submission(self, body: Json) -> BoltResponse:
        return await self._turn(read.submission(body), self._sent)

    async def on_shortcut(self, body: Json) -> BoltResponse:
        return await self._in_window(read.shortcut(body))

    async def on_home(self, body: Json) -> BoltResponse:
        """Opened again at every look; the tab beside it holds the messages and needs nothing."""
        asked = read.home_opened(body)
        if body["event"].get("tab") == "home" and self._is_new(asked):
            self.home.show(asked)
        return _nothing()

    async def on_message(self, body: Json) -> BoltResponse:
        """Direct messages alone; what is said in a channel concerns the bot only where it is mentioned."""
        if body["event"].get("channel_type") != "im":
            return _nothing()
        return await self._word(read.word(body), self.replies.to_word)

    async def on_mention(self, body: Json) -> BoltResponse:
        return await self._word(read.word(body), self.replies.to_mention)

    async def on_user(self, body: Json) -> BoltResponse:
        await self.directory.keep(body["event"]["user"])
        return _nothing()

    async def _word(self, asked: Asked | None, show: Showing) -> BoltResponse:
        if asked is None or not self._is_new(asked):
            return _nothing()
        try:
            return await self._turn(asked, show)
        except BaseException:
            self._answered.pop(asked.delivery, None)
            raise

    def _is_new(self, asked: Asked) -> bool:
        if asked.delivery in self._answered:
            return False
        self._answered[asked.delivery] = None
        if len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
        return True

    async def _turn(self, asked: Asked, show: Showing) -> BoltResponse:
        return _answer(_shown(show, await taken(self.reception, self.directory, asked), asked))

    async def _in_window(self, asked: Asked) -> BoltResponse:
        """Where what comes is always a window: where it is long in coming, one that says so keeps its place."""
        taking = asyncio.create_task(taken(self.reception, self.directory, asked))
        await asyncio.wait({taking}, timeout=SOON)
        held = None if taking.done() else self.replies.hold(asked)
        return _answer(_shown(partial(self.replies.to_window, held=held), await taking, asked))

    async def _at_home(self, asked: Asked) -> BoltResponse:
        """Nothing can be shown in the tab beside what stands there, so an answer opens over it."""
        answer = _nothing() if asked.press == AGAIN else await self._in_window(asked)
        self.home.show(asked)
        return answer

    def _in_view(self, reply: Reply, asked: Asked) -> Json:
        self._renew_home(reply, asked)
        return self.replies.to_view_press(reply, asked)

    def _sent(self, reply: Reply, asked: Asked) -> Json:
        self._renew_home(reply, asked)
        return self.replies.to_submission(reply, asked)

    def _renew_home(self, reply: Reply, asked: Asked) -> None:
        """The tab may lie behind the window, and Slack does not say when the window is closed."""
        if isinstance(reply, Show) and not reply.beside:
            self.home.renew(asked)


def _shown(show: Showing, reply: Reply, asked: Asked) -> Json:
    """What cannot be drawn is a fault of ours, and still no reason for silence."""
    try:
        return show(reply, asked)
    except Exception as error:  # noqa: BLE001 (any fault here would otherwise be silence to the person)
        log.error("a reply could not be drawn: %s", type(error).__name__)  # noqa: TRY400 (its text is private)
        return show(Refuse(reason=TROUBLE), asked)


def _answer(body: Json) -> BoltResponse:
    return BoltResponse(status=200, body=body or "")


def _nothing() -> BoltResponse:
    return BoltResponse(status=200, body="")


def bolt_app(settings: SlackSettings, door: Door) -> AsyncApp:
    """Bolt with our listeners. The gate stands before it, so its own check (by the machine's clock) is off."""
    if os.environ.get("SLACK_CLIENT_ID") and os.environ.get("SLACK_CLIENT_SECRET"):
        raise ForeignInstallationError
    app = AsyncApp(
        name="case-review",
        logger=quiet,
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        signing_secret=settings.signing_secret,
        client=AsyncWebClient(base_url=settings.api_url, retry_handlers=[]),
        authorize=_authorize_as(settings),
        request_verification_enabled=False,
        ignoring_self_events_enabled=False,
    )
    app.error(_on_error)
    app.action(ANY)(door.on_press)
    app.view(ANY)(door.on_submission)
    app.command(COMMAND)(door.on_command)
    app.shortcut(ANY)(door.on_shortcut)
    for event, listener in (
        ("message", door.on_message),
        ("app_mention", door.on_mention),
        ("app_home_opened", door.on_home),
        ("user_change", door.on_user),
        ("team_join", door.on_user),
    ):
        app.event(event)(listener)
    return app


def _authorize_as(settings: SlackSettings) -> Callable[..., Awaitable[AuthorizeResult]]:
    """One workspace, one token: no question to Slack at each request."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=settings.team_id, bot_token=settings.bot_token)

    return authorize


async def _on_error(error: Exception) -> BoltResponse:
    """What nobody listens to is no fault. A fault is logged by its kind: its text may hold what was typed."""
    if isinstance(error, BoltUnhandledRequestError):
        return _nothing()
    log.error("a delivery failed: %s", type(error).__name__)
    return BoltResponse(status=500, body="")
