"""People of the fake tenant, with their Teams clients, and the conversations they see. Use: see teams_tenant."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import uuid4

from tests.fakes.teams_cards import Json, NotSentError, Seen, Typed, require_good

CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"
BOT_NAME = "Case review"


class Teams(Protocol):
    """What a client needs of the tenant."""

    bot_id: str
    conversations: "dict[str, Conversation]"

    def activity(self, who: "Person", conversation: str) -> Json: ...

    async def deliver(self, activity: Json) -> Json: ...


@dataclass
class Message:
    """One message of a conversation, from the bot or from a person."""

    id: str
    conversation: str
    sender: str
    text: str = ""
    summary: str = ""
    alerted: bool = False
    versions: list[Json] = field(default_factory=list)
    #: as the last person who pressed it sees it, until Teams replaces the kept copy
    before_them: Seen | None = None

    @property
    def card(self) -> Seen:
        if not self.versions:
            raise NotSentError(f"no card in this message: {self.text!r}")
        return self.before_them or self.kept

    @property
    def kept(self) -> Seen:
        return Seen(self.versions[-1])

    @property
    def words(self) -> str:
        """What is read of this message, its card's words or its text."""
        return self.card.words if self.versions else self.text


@dataclass
class Conversation:
    """A one-to-one chat, a channel or a thread of it."""

    id: str
    members: list["Person"] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    #: who was taken out of the team, or never was in it
    left: list["Person"] = field(default_factory=list)
    #: what the service answers to whoever posts here ("BotNotInConversationRoster"); empty where all is well
    refuses: str = ""

    @property
    def texts(self) -> list[str]:
        """What the bot wrote here in plain text."""
        return [one.text for one in self.messages if one.sender == "bot" and one.text]

    @property
    def cards(self) -> list[Message]:
        return [one for one in self.messages if one.versions]

    @property
    def card(self) -> Message:
        """The latest message with a card."""
        if not self.cards:
            raise NotSentError(f"no card here; messages: {[one.text for one in self.messages]}")
        return self.cards[-1]


class Person:
    """Somebody with a Teams client; `aad` is their account, `mri` what Teams calls them towards this bot."""

    def __init__(self, tenant: Teams, aad: str, name: str, role: str, home: str) -> None:
        self.tenant, self.aad, self.name, self.role, self.home = tenant, aad, name, role, home
        self.mri = f"29:{aad}-mri"
        self.conversation = Conversation(f"a:{aad}-chat", [self])
        #: the one-to-one chat exists for the bot
        self.installed = False
        #: the short answer to the last press, shown only to them where they pressed
        self.told = ""
        #: the card in the window that is open, if any
        self.window: Seen | None = None
        self._last: Json = {}

    @property
    def chat(self) -> list[Message]:
        return self.conversation.messages

    @property
    def card(self) -> Message:
        return self.conversation.card

    async def installs(self, *, upgrade: bool = False) -> None:
        """Teams tells of it in two activities, in no fixed order and at nearly the same time."""
        self.installed = True
        met = {"type": "conversationUpdate", "membersAdded": [{"id": self.tenant.bot_id}, self._member]}
        told = {"type": "installationUpdate", "action": "add-upgrade" if upgrade else "add"}
        here = self.conversation.id
        await asyncio.gather(*(self.tenant.deliver(self.tenant.activity(self, here) | one) for one in (met, told)))

    async def removes(self) -> None:
        """The app, for themselves: from then on the service takes nothing for this chat."""
        self.installed = False
        await self._send({"type": "installationUpdate", "action": "remove"}, self.conversation.id)

    async def installs_in(self, channel: Conversation) -> None:
        """Adds the app to a team, with this channel chosen."""
        channel.refuses = ""
        added = [{"id": self.tenant.bot_id}]
        met = {"type": "conversationUpdate", "membersAdded": added} | self._of_team(channel, "teamMemberAdded")
        told = {"type": "installationUpdate", "action": "add"} | self._of_team(channel)
        await self._send(met, channel.id)
        await self._send(told, channel.id)

    async def removes_from(self, channel: Conversation) -> None:
        channel.refuses = "BotNotInConversationRoster"
        gone = [{"id": self.tenant.bot_id}]
        await self._send(
            {"type": "conversationUpdate", "membersRemoved": gone} | self._of_team(channel, "teamMemberRemoved"),
            channel.id,
        )
        await self._send({"type": "installationUpdate", "action": "remove"} | self._of_team(channel), channel.id)

    async def is_added_to(self, channel: Conversation, adder: "Person") -> None:
        """Somebody adds this person, not the bot, to the team."""
        told = {"type": "conversationUpdate", "membersAdded": [self._member]}
        await adder._send(told | self._of_team(channel, "teamMemberAdded"), channel.id)

    @property
    def _member(self) -> Json:
        return {"id": self.mri, "aadObjectId": self.aad}

    def _of_team(self, channel: Conversation, event: str = "") -> Json:
        """What Teams says of the team besides, in an event of it."""
        told: Json = self.tenant.activity(self, channel.id)["channelData"]
        told |= {"team": {"id": channel.id, "name": "Children", "aadGroupId": "group"}}
        told |= {"settings": {"selectedChannel": {"id": channel.id}}}
        return {"channelData": told | ({"eventType": event} if event else {"source": {"name": "message"}})}

    async def says(self, words: str, *, again: bool = False, attachments: Sequence[Json] = ()) -> None:
        self._open_chat()
        if again:
            await self.tenant.deliver(self._last)
            return
        self.chat.append(Message(uuid4().hex, self.conversation.id, self.aad, words))
        said: Json = {"type": "message", "text": words, "textFormat": "plain"}
        await self._send(said | ({"attachments": [*attachments]} if attachments else {}), self.conversation.id)

    async def says_in(self, channel: Conversation, words: str) -> Conversation:
        """Mentions the bot in a channel; the thread that it begins is returned."""
        root = str(time.time_ns() // 1_000_000)
        thread = self.tenant.conversations[f"{channel.id};messageid={root}"] = Conversation(
            f"{channel.id};messageid={root}", channel.members
        )
        thread.messages = channel.messages
        mention = f"<at>{BOT_NAME}</at>"
        channel.messages.append(Message(root, thread.id, self.aad, words))
        mentioned = {"id": self.tenant.bot_id, "name": BOT_NAME}
        entity = {"type": "mention", "text": mention, "mentioned": mentioned}
        said = {"type": "message", "text": f"{mention}{words}\u00a0", "entities": [entity]}
        await self._send(said, thread.id)
        return thread

    async def press(
        self,
        message: Message,
        label: str,
        answers: Mapping[str, Typed] | None = None,
        *,
        about: str = "",
        execute: bool = True,
        again: bool = False,
    ) -> None:
        """Press a button. Sets `told`; shows the card that came back in place."""
        self.told = ""
        action = message.card.button(label, about)
        if action["type"] == "Action.ToggleVisibility":
            message.card.fold_out(label)
            return
        if action.get("data", {}).get("msteams"):
            raise NotSentError(f"{label!r} opens a window: use opens()")
        content = message.card.content(action, answers or {})
        sent: Json = {"replyToId": message.id}
        if execute and action["type"] == "Action.Execute":
            value = {"action": {"type": "Action.Execute", "verb": action.get("verb"), "data": content}}
            sent |= {"type": "invoke", "name": "adaptiveCard/action", "value": value | {"trigger": "manual"}}
        else:
            sent |= {"type": "message", "value": content}
        told = await (self.tenant.deliver(self._last) if again else self._send(sent, message.conversation))
        if sent["type"] == "invoke":
            self._show(message, told)

    async def opens(self, message: Message, label: str, *, about: str = "") -> None:
        """Press a button that opens a window: sets `window`, or `told` where only a sentence came."""
        action = message.card.button(label, about)
        if action.get("data", {}).get("msteams") != {"type": "task/fetch"}:
            raise NotSentError(f"{label!r} opens no window")
        value = {"data": action["data"], "context": {"theme": "default"}}
        sent = {"type": "invoke", "name": "task/fetch", "value": value, "replyToId": message.id}
        self._show_window(await self._send(sent, message.conversation))

    async def submits(self, label: str, answers: Mapping[str, Typed] | None = None) -> None:
        """Press a button in the open window."""
        if self.window is None:
            raise NotSentError("no window is open")
        value = {"data": self.window.content(self.window.button(label), answers or {})}
        self._show_window(await self._send({"type": "invoke", "name": "task/submit", "value": value}, self._where))

    @property
    def _where(self) -> str:
        return str(self._last["conversation"]["id"])

    def _open_chat(self) -> None:
        """Here everybody may write to the bot, and so have it."""
        self.installed = True

    async def _send(self, activity: Json, conversation: str) -> Json:
        self._last = self.tenant.activity(self, conversation) | activity
        return await self.tenant.deliver(self._last)

    def _show(self, message: Message, told: Json) -> None:
        if set(told) != {"statusCode", "type", "value"} or told["statusCode"] != 200:
            raise AssertionError(f"not an answer to an Action.Execute: {told}")
        if told["type"] == CARD:
            require_good(told["value"])
            message.before_them = Seen(told["value"])
        elif told["type"] == MESSAGE and told["value"]:
            self.told = told["value"]
        else:
            raise AssertionError(f"an answer that shows nothing: {told}")

    def _show_window(self, told: Json) -> None:
        task = told["task"]
        self.window, self.told = None, ""
        if task["type"] == "message":
            self.told = task["value"]
            assert self.told
            return
        assert task["type"] == "continue"
        assert task["value"]["title"]
        assert task["value"]["card"]["contentType"] == CARD
        require_good(task["value"]["card"]["content"])
        kinds = [one["type"] for one in Seen(task["value"]["card"]["content"])._shown(task["value"]["card"]["content"])]
        assert "Action.Execute" not in kinds, "Action.Execute does nothing in a window"
        self.window = Seen(task["value"]["card"]["content"])
