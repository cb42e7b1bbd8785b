"""Somebody in the fake workspace: what they do, and what they see."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.fakes import slack_api, slack_ways_in, slack_windows
from tests.fakes.slack_shapes import Json, refuse_unless
from tests.fakes.slack_state import Ack, Ids
from tests.fakes.slack_views import Fill, Message, NothingThereError, View, pressed_in

if TYPE_CHECKING:
    from tests.fakes.slack_workspace import SlackWorkspace


class SilenceError(AssertionError):
    """Somebody pressed or said something, and nothing at all happened before their eyes."""


@dataclass(kw_only=True)
class Person:
    workspace: "SlackWorkspace"
    id: str
    name: str
    guest: bool = False
    stranger: bool = False
    deleted: bool = False
    bot: bool = False
    #: what was shown to this person alone, the latest last
    ephemerals: list[Message] = field(default_factory=list)
    #: how many times something new came before their eyes
    seen: int = 0

    # --- what they see -------------------------------------------------------------------------------------------

    @property
    def views(self) -> list[View]:
        """Their windows, the top one last."""
        return self.workspace.views.get(self.id, [])

    @property
    def view(self) -> View:
        if not self.views:
            raise NothingThereError(f"{self.id} has no window open")
        return self.views[-1]

    @property
    def home(self) -> View:
        """Their Home tab."""
        if self.id not in self.workspace.homes:
            raise NothingThereError(f"nothing was published for {self.id}")
        return self.workspace.homes[self.id]

    @property
    def messages(self) -> list[Message]:
        """Their direct messages from the bot, the latest last."""
        return slack_api.direct(self.workspace, self.id).messages

    # --- what they do --------------------------------------------------------------------------------------------

    async def command(self, words: str, *, channel: str = "", quiet: bool = False, name: str = "/scr") -> Ack:
        where = channel or f"D{self.id}"
        body = {
            "token": "t",
            "team_id": self.ids.team,
            "team_domain": "invented",
            "channel_id": where,
            "channel_name": "directmessage",
            "user_id": self.id,
            "user_name": self.handle,
            "command": name,
            "text": _as_slack_writes(words),
            "api_app_id": self.ids.app,
            "is_enterprise_install": "false",
            "response_url": self.workspace.new_response_url(self.id, where),
            "trigger_id": self.workspace.new_trigger(self.id),
        }
        before = self.seen
        ack = await self.workspace.deliver(body, "command")
        if ack.json.get("text") or ack.json.get("blocks"):
            self._take_answer(where, ack.json)
        await self._wait(before, quiet=quiet)
        return ack

    async def says(self, words: str, *, quiet: bool = False, **event: object) -> Ack:
        """In their direct messages with the bot."""
        said = {"type": "message", "channel": f"D{self.id}", "channel_type": "im", "user": self.id}
        ts = {"ts": self.workspace.new_ts(), "text": _as_slack_writes(words)}
        return await self._event(said | ts | event, quiet=quiet)

    async def mentions(self, channel: str, words: str, *, quiet: bool = False, **event: object) -> Ack:
        self.workspace.channel(channel)
        said = {"type": "app_mention", "channel": channel, "user": self.id, "ts": self.workspace.new_ts()}
        return await self._event(said | {"text": f"<@{self.ids.bot}> {_as_slack_writes(words)}"} | event, quiet=quiet)

    async def opens_home(self, *, tab: str = "home", quiet: bool = False) -> Ack:
        """A look at the app's own page; the tab beside it ("messages") is said the same way."""
        event = slack_ways_in.home_opened(self, tab)
        return await self._event(event, quiet=quiet)

    async def uses_shortcut(
        self, callback: str, *, on_message: str | None = None, channel: str = "C0GENERAL", quiet: bool = False
    ) -> Ack:
        """From anywhere, or on a message that somebody else wrote in a channel."""
        if on_message is None:
            body = slack_ways_in.global_shortcut(self, callback)
        else:
            body = slack_ways_in.message_shortcut(self, callback, channel, _as_slack_writes(on_message))
        before = self.seen
        ack = await self.workspace.deliver(body, "interactive")
        refuse_unless(not ack.body, "answer to a shortcut", "something in it")
        await self._wait(before, quiet=quiet)
        return ack

    async def press(self, label: str, *, on: "Message | View | None" = None, row: str = "", quiet: bool = False) -> Ack:
        """A button by its label: of the top window, or `on` a message or window; `row` picks the line it stands in."""
        where = on or self.view
        body = self._pressed(where, pressed_in(where.blocks, label, row) | {"action_ts": self.workspace.new_ts()})
        before = self.seen
        ack = await self.workspace.deliver(body, "interactive")
        await self._wait(before, quiet=quiet)
        return ack

    def fill(self, values: Mapping[str, Fill], *, view: View | None = None) -> None:
        """Into the fields of the top window, by key or label; options by value or label."""
        for name, value in values.items():
            (view or self.view).fill(name, value)

    async def submit(self, view: View | None = None) -> Ack:
        """Send the top window, as Slack lets it be sent: required fields filled."""
        sent = view or self.view
        refuse_unless(sent.submit_label, "view", "a window without a button to send it")
        sent.check_complete()
        sent.errors = {}
        view_sent = {"view": sent.as_json(self.ids.team, self.ids.app), "response_urls": []}
        ack = await self.workspace.deliver(
            self._interaction("view_submission", in_view=True) | view_sent, "interactive"
        )
        self._take_response(sent, ack.json)
        return ack

    def closes(self) -> None:
        """The cross of the top window: Slack tells nobody, and what was typed is gone."""
        self.view  # noqa: B018 (there must be one)
        self.views.pop()

    async def changes(self, **facts: object) -> None:
        """Their entry in the directory changes, and Slack says so."""
        for fact, value in facts.items():
            setattr(self, fact, value)
        await self.workspace.event({"type": "user_change", "user": self.as_json()})

    # --- for the workspace ---------------------------------------------------------------------------------------

    @property
    def ids(self) -> Ids:
        return self.workspace.ids

    @property
    def handle(self) -> str:
        return self.id.lower()

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "team_id": "T9999" if self.stranger else self.ids.team,
            "name": self.handle,
            "real_name": self.name,
            "profile": {"real_name": self.name, "display_name": f"the {self.name}"},
            "deleted": self.deleted,
            "is_bot": self.bot,
            "is_stranger": self.stranger,
            "is_restricted": self.guest,
            "is_ultra_restricted": False,
        }

    def take_ephemeral(self, channel: str, said: Json) -> None:
        self.ephemerals.append(
            Message(
                channel=channel,
                ts=self.workspace.new_ts(),
                text=said["text"],
                blocks=[{"block_id": self.workspace.new("b")} | one for one in said.get("blocks") or []],
                by=self.ids.bot,
                only_for=self.id,
            )
        )

    def _take_answer(self, channel: str, said: Json) -> None:
        """What stood in the HTTP answer to a command."""
        slack_api.check_said(self.workspace, "answer to a command", said.get("text"), said.get("blocks"))
        refuse_unless(said.get("response_type", "ephemeral") == "ephemeral", "answer", "for everybody")
        self.take_ephemeral(channel, said)
        self.workspace.shown(self.id)

    def _take_response(self, sent: View, said: Json) -> None:
        """What stood in the HTTP answer to a submission: empty, or a response_action."""
        action = said.get("response_action")
        if not said:
            self.views.remove(sent)
        elif action == "errors":
            inputs = {one["block_id"] for one in sent.blocks if one["type"] == "input"}
            refuse_unless(said["errors"], "errors", "no errors")
            refuse_unless(said["errors"].keys() <= inputs, "errors", "an error on what is no input")
            sent.show_errors(said["errors"])
        elif action == "update":
            sent.take(slack_windows.checked_view(self.workspace, "update", said["view"]), self.workspace.new("h"))
        elif action == "push":
            payload = slack_windows.checked_view(self.workspace, "push", said["view"])
            slack_windows.push_view(self.workspace, self.id, payload)
        elif action == "clear":
            self.views.clear()
        else:
            refuse_unless(False, "answer to a submission", "neither empty nor a response_action")
        self.workspace.shown(self.id)

    async def _event(self, event: Json, *, quiet: bool) -> Ack:
        before = self.seen
        ack = await self.workspace.event(event)
        await self._wait(before, quiet=quiet)
        await self.workspace.settled()
        return ack

    async def _wait(self, before: int, *, quiet: bool) -> None:
        """Until something new came; where nothing is to come, until it has not."""
        deadline = asyncio.get_running_loop().time() + self.workspace.patience
        if quiet:
            await self.workspace.settled()
            return
        while self.seen == before:
            if asyncio.get_running_loop().time() > deadline:
                raise SilenceError(f"{self.id} was met with silence")
            await asyncio.sleep(0.002)

    def _interaction(self, kind: str, *, in_view: bool) -> Json:
        team = "T9999" if self.stranger else self.ids.team
        return {
            "type": kind,
            "token": "t",
            "api_app_id": self.ids.app,
            "team": {"id": self.ids.team, "domain": "invented"},
            "user": {"id": self.id, "username": self.handle, "name": self.handle, "team_id": team},
            "is_enterprise_install": False,
            "enterprise": None,
            "trigger_id": self.workspace.new_trigger(self.id, in_view=in_view),
        }

    def _pressed(self, where: "Message | View", action: Json) -> Json:
        if isinstance(where, View):
            container: Json = {"type": "view", "view_id": where.id}
            rest: Json = {"view": where.as_json(self.ids.team, self.ids.app)}
        else:
            container = {"type": "message", "message_ts": where.ts, "channel_id": where.channel}
            container |= {"is_ephemeral": bool(where.only_for)} | ({"thread_ts": where.thread} if where.thread else {})
            url = self.workspace.new_response_url(self.id, where.channel, where)
            rest = {"channel": {"id": where.channel, "name": "a channel"}, "response_url": url}
            rest |= {} if where.only_for else {"message": where.as_json()}
        in_window = isinstance(where, View) and not where.is_home
        base = self._interaction("block_actions", in_view=in_window)
        return base | rest | {"container": container, "actions": [action]}


def _as_slack_writes(words: str) -> str:
    """Slack escapes three characters of what people write."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
