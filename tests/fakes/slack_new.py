"""An empty Slack workspace: no app, no bot in any channel. What an app may do is what its manifest says, and no more.

    async with NewWorkspace(now=...) as slack:
        app = slack.create_app(text)            # the manifest, as it is pasted; ManifestRefusedError with every fault
        app.app_id, app.signing_secret          # its page "Basic Information"
        token = app.install()                   # "Install to Workspace"; with `slack.approval`, somebody has to approve
        level = app.app_level_token()           # for Socket Mode
        slack.network["https://scr.example.org"] = "http://127.0.0.1:3978"     # the reverse proxy
        await app.verifies_address()            # "Request URL: Verified"; without it no event is delivered
        slack.invites("C0BUSINESS")             # /invite in a channel

Then the acts are those of `slack_workspace`. What Slack would not offer cannot be done (NotOfferedError): a command or
a shortcut that is not in the manifest, a press without interactivity, a word in a messages tab that is closed. An
event that is not subscribed, or whose address is not verified, is never delivered (`slack.undelivered`).
"""

import hashlib
import json
import secrets
from dataclasses import dataclass, replace
from typing import Any

from tests.fakes.slack_manifest import check_manifest
from tests.fakes.slack_shapes import Json
from tests.fakes.slack_state import Ack, Channel, Ids
from tests.fakes.slack_workspace import SlackWorkspace


class NotOfferedError(AssertionError):
    """Slack does not show this to anybody, since the app's manifest does not ask for it."""


class NotReachedError(AssertionError):
    """Slack cannot deliver: nothing answers at the address, or no connection is open."""


class NotApprovedError(AssertionError):
    """Whoever approves apps has not approved this one."""


@dataclass
class SlackApp:
    """The app's settings page."""

    workspace: "NewWorkspace"
    manifest: Json
    verified: bool = False

    @property
    def app_id(self) -> str:
        return self.workspace.ids.app

    @property
    def signing_secret(self) -> str:
        return self.workspace.ids.secret

    @property
    def by_socket(self) -> bool:
        return bool(self.manifest["settings"].get("socket_mode_enabled"))

    def install(self) -> str:
        """ "Install to Workspace": the bot's token, with the scopes that the manifest asks for."""
        if self.workspace.approval:
            raise NotApprovedError
        self.workspace.scopes = set(self.manifest["oauth_config"]["scopes"]["bot"])
        self.workspace.ids = replace(self.workspace.ids, token=f"xoxb-{secrets.token_hex(12)}")
        return self.workspace.ids.token

    def app_level_token(self) -> str:
        made = f"xapp-1-{self.app_id}-1-{secrets.token_hex(12)}"
        self.workspace.ids = replace(self.workspace.ids, app_token=made)
        return made

    async def verifies_address(self) -> None:
        """Slack asks the address to say a word back, signed with the app's secret. Raises NotReachedError."""
        word = secrets.token_hex(8)
        raw = json.dumps({"token": "t", "challenge": word, "type": "url_verification"}).encode()
        address = self.manifest["settings"]["event_subscriptions"]["request_url"]
        headers = self.workspace.signed(raw) | {"Content-Type": "application/json"}
        ack = await self.workspace.sent_to(address, raw, headers)
        if ack.status != 200 or word not in ack.body:
            raise NotReachedError(f"Your URL didn't respond with the value of the challenge parameter ({ack.status})")
        self.verified = True

    # --- what its manifest lets through --------------------------------------------------------------------------

    def address_of(self, body: Json, kind: str) -> str:
        settings = self.manifest["settings"]
        if kind == "command":
            return str(next(one["url"] for one in self._commands if one["command"] == body["command"]))
        part = settings["event_subscriptions" if kind == "event" else "interactivity"]
        return str(part["request_url"])

    def offers(self, body: Json, kind: str) -> None:
        """Raises NotOfferedError."""
        if kind == "command" and body["command"] not in {one["command"] for one in self._commands}:
            raise NotOfferedError(f"{body['command']} is not a valid command")
        if kind == "interactive":
            self._offers_press(body)

    def _offers_press(self, body: Json) -> None:
        shortcuts = {(one["type"], one["callback_id"]) for one in self.manifest["features"].get("shortcuts", ())}
        sort = {"shortcut": "global", "message_action": "message"}.get(body["type"], "")
        if sort and (sort, body["callback_id"]) not in shortcuts:
            raise NotOfferedError(f"no {sort} shortcut {body['callback_id']}")
        if not self.manifest["settings"].get("interactivity", {}).get("is_enabled"):
            raise NotOfferedError("interactivity is off")

    def hears(self, event: Json) -> bool:
        subscribed = self.manifest["settings"].get("event_subscriptions", {}).get("bot_events", ())
        name = f"message.{event['channel_type']}" if event["type"] == "message" else event["type"]
        inside = name != "app_mention" or self.workspace.channel(event["channel"]).bot_inside
        return name in subscribed and inside and (self.by_socket or self.verified)

    @property
    def _commands(self) -> list[Json]:
        return list(self.manifest["features"].get("slash_commands", ()))


class NewWorkspace(SlackWorkspace):
    """Nobody has an app yet. Ids and secrets are its own, and other than in any example."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        mark = secrets.token_hex(4).upper()
        self.ids = Ids(
            team=f"T{mark}", app="", bot="", bot_id="", secret=secrets.token_hex(16), token="", app_token=""
        )  # fmt: skip
        self.scopes, self.home_tab, self.messages_tab = set(), False, False
        self.app: SlackApp | None = None
        #: whether somebody has to approve an app before it is installed
        self.approval = False
        #: where an https address leads: the beginning of the address, and the beginning of ours
        self.network: dict[str, str] = {}
        self.undelivered: list[Json] = []

    def create_app(self, text: str) -> SlackApp:
        """ "From a manifest". Raises ManifestRefusedError."""
        manifest = json.loads(text)
        check_manifest(manifest)
        tabs = manifest["features"].get("app_home", {})
        self.home_tab, self.messages_tab = (
            tabs.get("home_tab_enabled", False),
            tabs.get("messages_tab_enabled", False),
        )
        mark = hashlib.blake2s(text.encode(), digest_size=4).hexdigest().upper()
        self.ids = replace(self.ids, app=f"A{mark}", bot=f"U{mark}", bot_id=f"B{mark}")
        self.app = SlackApp(self, manifest)
        return self.app

    def channel(self, name: str, *, private: bool = True, shared: bool = False, archived: bool = False) -> Channel:
        """New ones are without the bot; direct messages are always with it."""
        if name not in self.channels and not name.startswith("D"):
            made = Channel(id=name, private=private, shared=shared, archived=archived, bot_inside=False)
            self.channels[name] = made
        return super().channel(name)

    def invites(self, name: str) -> None:
        """`/invite @...`, by somebody in the channel. Slack knows only the bots that are installed."""
        if not self.ids.token:
            raise NotOfferedError("there is no such member")
        self.channel(name).bot_inside = True

    # --- deliveries ----------------------------------------------------------------------------------------------

    async def deliver(self, body: Json, kind: str) -> Ack:
        self._installed.offers(body, kind)
        if not self._installed.by_socket:
            return await super().deliver(body, kind)
        if not self.sockets:
            raise NotReachedError("no connection is open")
        return await super().deliver(body, kind)

    async def event(self, event: Json, **envelope: Any) -> Ack:
        if event.get("channel_type") == "im" and "bot_id" not in event:
            self._can_be_written_to()
        if not self._installed.hears(event):
            self.undelivered.append(event)
            return Ack(status=200, body="", seconds=0.0)
        return await super().event(event, **envelope)

    async def _by_http(self, body: Json, kind: str) -> Ack:
        self.target = self._reached(self._installed.address_of(body, kind))
        return await super()._by_http(body, kind)

    async def sent_to(self, address: str, raw: bytes, headers: dict[str, str]) -> Ack:
        self.target = self._reached(address)
        return await self.send(raw, headers)

    def _reached(self, address: str) -> str:
        """Raises NotReachedError where the name leads nowhere."""
        found = next((one for one in self.network if address.startswith(f"{one}/")), None)
        if found is None:
            raise NotReachedError(f"nothing answers at {address}")
        return self.network[found] + address.removeprefix(found)

    @property
    def _installed(self) -> SlackApp:
        if self.app is None or not self.ids.token:
            raise NotOfferedError("no app is installed")
        return self.app

    def _can_be_written_to(self) -> None:
        tabs = self._installed.manifest["features"].get("app_home", {})
        if not tabs.get("messages_tab_enabled") or tabs.get("messages_tab_read_only_enabled"):
            raise NotOfferedError("Sending messages to this app has been turned off.")
