"""A strict Slack workspace on loopback: its Web API, its windows, its people, and signed deliveries to our server.

    async with SlackWorkspace(now=clock.now) as slack:          # `now` returns an aware datetime
        room = SlackRoom(slack.settings, reception)             # settings that point here
        ...our server with room.routes(app); await room.start()
        slack.target = "http://127.0.0.1:PORT/slack/events"    # where deliveries go

        sam = slack.person("USOCIAL", "Sam Okafor")             # guest=True, stranger=True, deleted=True, bot=True
        team = slack.channel("C0BUSINESS")                      # private=False, shared=True, archived=True

        await sam.command("refer")                              # /scr refer
        sam.view.title, sam.view.words, sam.view.fields         # the top window
        sam.fill({"area": "Enfield", "born": "2020-03-01"})     # by key or label; options by value or label
        await sam.submit()                                      # sends the top window; errors are in sam.view.errors
        await sam.press("Save for later")                       # in the top window
        await sam.press("Open", on=team.messages[-1])           # on a message, ephemeral or not; row="..." picks a line
        await sam.says("case LAN-2026-001")                     # in direct messages; the answer is sam.messages[-1]
        await sam.mentions("C0BUSINESS", "help")                # the answer is sam.ephemerals[-1]
        sam.closes()                                            # the window's cross
        await sam.opens_home()                                  # sam.home.words; sam.press("Refer a case", on=sam.home)
        await sam.uses_shortcut("refer")                        # from anywhere; on_message="words", channel="C1"

Every act waits until Slack has acknowledged (SlowAckError above three seconds) and until the person has seen something
new (SilenceError where a press is met with silence; `quiet=True` where nothing is to come). What our server
sends is checked by `slack_rules`; each fault is answered as Slack would, and kept in `slack.faults`: end every test
with `slack.assert_clean()`. Text that would ring or name somebody is a fault.

Kept to: a trigger serves once and for three seconds; three windows upon each other; `hash`; text with every message;
metadata returned only when asked for; response_url five times within thirty minutes; edits only of own messages.
A method needs its scope (`slack.scopes`), and its kind of token; a private channel without the bot is not found.
Switchable: `slack.home_tab = False` (the app has none);
`slack.one_a_second = True` (a message a second and channel, then 429 with Retry-After, by `now`);
`slack.latency = 0.25` seconds a call; `slack.trouble("chat.postMessage", "429", retry_after=30)`, "500", "drop"
(applied, then the connection closes), "refused:CODE" (ok false with that code), each for the next call.
`slack.trouble("response_url", "500")` does the same to the addresses that come with a press.
"""

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import web

from bot.settings import SlackSettings
from bot.slack.manifest import SCOPES
from tests.fakes import slack_api, slack_responses
from tests.fakes.slack_people import Person
from tests.fakes.slack_shapes import Json
from tests.fakes.slack_sockets import Sockets
from tests.fakes.slack_state import (
    ACK_WITHIN,
    DELIVERIES,
    PATIENCE,
    TRIGGER_FOR,
    Ack,
    ApiError,
    Channel,
    FaultsError,
    Ids,
    ResponseUrl,
    SlowAckError,
    Trigger,
    Trouble,
    encoded,
)
from tests.fakes.slack_views import Message, View


class SlackWorkspace:
    def __init__(self, *, now: Callable[[], datetime], target: str = "") -> None:
        self.now, self.target, self.ids = now, target, Ids()
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.views: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.faults: list[str] = []
        self.calls: list[tuple[str, Json]] = []
        self.acks: list[Ack] = []
        self.troubles: list[Trouble] = []
        self.sockets = Sockets()
        self.one_a_second, self.home_tab, self.messages_tab = False, True, True
        #: what the bot's token may do
        self.scopes: set[str] = set(SCOPES)
        #: how many seconds somebody waits for an answer before it is silence to them
        self.latency, self.patience = 0.0, PATIENCE
        self.changed = asyncio.Event()
        self._numbers = itertools.count(1)
        self._last_ts = 0
        self._tasks: set[asyncio.Task[Any]] = set()

    # --- begin and end -------------------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/respond/{key}", partial(slack_responses.respond, self))
        app.router.add_get("/socket", self.sockets.serve)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.origin = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.settled()
        await self.sockets.close()
        await self._session.close()
        await self._runner.cleanup()

    @property
    def settings(self) -> SlackSettings:
        return SlackSettings(
            team_id=self.ids.team,
            app_id=self.ids.app,
            api_url=f"{self.origin}/api/",
            bot_token=self.ids.token,
            signing_secret=self.ids.secret,
        )

    @property
    def settings_for_socket(self) -> SlackSettings:
        """Socket Mode: an app token, and no signing secret."""
        return replace(self.settings, app_token=self.ids.app_token, signing_secret="")

    def assert_clean(self) -> None:
        if self.faults:
            raise FaultsError("\n".join(self.faults))

    # --- what there is -------------------------------------------------------------------------------------------

    def person(
        self,
        user: str,
        name: str = "",
        *,
        guest: bool = False,
        stranger: bool = False,
        deleted: bool = False,
        bot: bool = False,
    ) -> Person:
        """Somebody in the workspace, as it is said of them; the same one when asked again."""
        if user not in self.people:
            self.people[user] = Person(
                workspace=self, id=user, name=name or user, guest=guest, stranger=stranger, deleted=deleted, bot=bot
            )
        return self.people[user]

    def channel(self, name: str, *, private: bool = True, shared: bool = False, archived: bool = False) -> Channel:
        made = Channel(id=name, private=private, shared=shared, archived=archived)
        return self.channels.setdefault(name, made)

    def trouble(self, method: str, kind: str, *, retry_after: int = 1, times: int = 1) -> None:
        self.troubles += [Trouble(method=method, kind=kind, retry_after=retry_after)] * times

    def new(self, prefix: str) -> str:
        return f"{prefix}{next(self._numbers):06d}"

    def new_ts(self) -> str:
        self._last_ts = max(self._last_ts + 1, int(self.now().timestamp() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def new_trigger(self, user: str, *, in_view: bool = False) -> str:
        key = f"{self.new('1')}.{self.new('2')}.{hashlib.blake2s(user.encode(), digest_size=4).hexdigest()}"
        self.triggers[key] = Trigger(user=user, at=self.now(), began=time.monotonic(), in_view=in_view)
        return key

    def take_trigger(self, key: str, *, in_view: bool = False) -> Trigger:
        trigger = self.triggers.get(key)
        if trigger is None or (in_view and not trigger.in_view):
            raise ApiError("invalid_trigger_id")
        if trigger.used:
            raise ApiError("exchanged_trigger_id")
        if self.now() - trigger.at > TRIGGER_FOR or time.monotonic() - trigger.began > TRIGGER_FOR.total_seconds():
            raise ApiError("expired_trigger_id")
        trigger.used = True
        return trigger

    def new_response_url(self, user: str, channel: str, original: Message | None = None) -> str:
        key = self.new("R")
        self.response_urls[key] = ResponseUrl(user=user, channel=channel, at=self.now(), original=original)
        return f"{self.origin}/respond/{key}"

    def shown(self, user: str) -> None:
        """Something new is before somebody's eyes."""
        if user in self.people:
            self.people[user].seen += 1
        self.changed.set()

    def fault(self, what: str) -> None:
        self.faults.append(what)

    async def settled(self, quiet: float = 0.03) -> None:
        """Until nothing has happened for a moment."""
        while True:
            self.changed.clear()
            before = len(self.calls)
            await asyncio.sleep(quiet)
            if not self.changed.is_set() and before == len(self.calls) and not self._tasks:
                return

    # --- deliveries ----------------------------------------------------------------------------------------------

    async def deliver(self, body: Json, kind: str) -> Ack:
        """A delivery as Slack makes it: "event" (JSON), "interactive" (a payload) or "command" (a form)."""
        ack = await (self._by_socket(body, kind) if self.sockets else self._by_http(body, kind))
        self.acks.append(ack)
        if ack.seconds > ACK_WITHIN:
            raise SlowAckError(f"{kind} took {ack.seconds:.1f} s")
        return ack

    async def event(self, event: Json, **envelope: Any) -> Ack:
        """An event; delivered up to three times, with Slack's retry headers, until it is acknowledged by 200."""
        ids = self.ids
        body = {
            "token": "t",
            "team_id": ids.team,
            "api_app_id": ids.app,
            "type": "event_callback",
            "event_id": self.new("Ev"),
            "event_time": int(self.now().timestamp()),
            "authorizations": [
                {"team_id": ids.team, "user_id": ids.bot, "is_bot": True, "is_enterprise_install": False}
            ],
            "event": event,
        } | envelope
        ack = await self.deliver(body, "event")
        for again in range(1, DELIVERIES):
            if ack.status == 200 or self.sockets:
                break
            raw, content_type = encoded(body, "event")
            retry = {"X-Slack-Retry-Num": str(again), "X-Slack-Retry-Reason": "http_error"}
            ack = await self.send(raw, self.signed(raw) | retry | {"Content-Type": content_type})
        return ack

    async def _by_http(self, body: Json, kind: str) -> Ack:
        raw, content_type = encoded(body, kind)
        return await self.send(raw, self.signed(raw) | {"Content-Type": content_type})

    async def _by_socket(self, body: Json, kind: str) -> Ack:
        began = time.perf_counter()
        payload = await self.sockets.deliver(body, kind)
        said = json.dumps(payload) if payload else ""
        return Ack(status=200, body=said, seconds=time.perf_counter() - began)

    async def send(self, raw: bytes | AsyncIterator[bytes], headers: dict[str, str]) -> Ack:
        """Raw bytes to our server: for whatever Slack itself would not send."""
        began = time.perf_counter()
        async with self._session.post(self.target, data=raw, headers=headers) as answer:
            return Ack(status=answer.status, body=await answer.text(), seconds=time.perf_counter() - began)

    def signed(self, raw: bytes, *, secret: str = "", late: float = 0) -> dict[str, str]:
        stamp = str(int(self.now().timestamp() - late))
        digest = hmac.new(
            (secret or self.ids.secret).encode(), f"v0:{stamp}:".encode() + raw, hashlib.sha256
        ).hexdigest()
        return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}

    def echo(self, message: Message, channel_type: str) -> None:
        """Slack delivers a bot's own messages to it too."""
        event = {"type": "message", "channel": message.channel, "channel_type": channel_type, "ts": message.ts}
        task = asyncio.create_task(
            self.event(event | {"text": message.text, "user": self.ids.bot, "bot_id": self.ids.bot_id})
        )
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # --- the other ways in ---------------------------------------------------------------------------------------

    async def _api(self, request: web.Request) -> web.StreamResponse:
        return await slack_api.answer(self, request)
