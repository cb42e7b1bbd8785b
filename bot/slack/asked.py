"""What came in from Slack, read once: who, where, with what, and by what it can be answered."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.slack.blocks import OPEN
from bot.slack.fields import answers
from bot.slack.text import Json, clean, cut, quoted, spoken
from dialogs.parts import Press, Pressed, Said
from review.roles import Account, Address, PlaceKind

DIRECT = "D"  # the first letter of a direct message's id
#: the words of each shortcut of the app; a message that it was used on follows them
SHORTCUTS: Mapping[str, str] = {"refer": "refer", "refer_message": "refer"}
LONGEST_MESSAGE = 3000
#: how Slack calls a message that comes with a file, and the word that is said in its place: no file is read
WITH_A_FILE, FILE = "file_share", "file"
MENTIONS = re.compile(r"^(?:\s*<@[^>]*>[\s,:]*)+")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One delivery. What Slack did not give is empty."""

    user: str
    #: the name that people log in with, for where the directory cannot be asked
    handle: str = ""
    delivery: str
    what: Said | Pressed
    channel: str = ""
    thread: str = ""
    trigger: str = ""
    response_url: str = ""
    #: pressed on a message that only the asker sees, which may therefore be replaced
    ephemeral: bool = False
    #: the button said that its answer belongs in a view
    opens: bool = False
    view: Json = field(default_factory=dict)

    @property
    def press(self) -> Press:
        assert isinstance(self.what, Pressed)
        return self.what.press

    @property
    def at_home(self) -> bool:
        return self.view.get("type") == "home"

    def where(self, account: Account) -> Address | None:
        if not self.channel:
            return None
        kind = PlaceKind.PERSON if self.channel.startswith(DIRECT) else PlaceKind.CHANNEL
        place = account.user if kind is PlaceKind.PERSON else self.channel
        return Address(platform=account.platform, space=account.space, kind=kind, id=place)


def command(body: Json) -> Asked:
    return Asked(
        user=body["user_id"],
        handle=body.get("user_name", ""),
        delivery=body.get("trigger_id") or _composed(body["user_id"], body["channel_id"], body.get("text", "")),
        what=Said(words=spoken(body.get("text", ""))),
        channel=body["channel_id"],
        trigger=body.get("trigger_id", ""),
        response_url=body.get("response_url", ""),
    )


def press(body: Json) -> Asked:
    action, view, container = body["actions"][0], body.get("view") or {}, body.get("container") or {}
    user: Json = body["user"]
    again = (user["id"], action.get("action_ts"), action.get("block_id"), action["action_id"])
    return Asked(
        user=user["id"],
        handle=_handle(user),
        delivery=body.get("trigger_id") or _composed(*again),
        what=Pressed(press=Press.parse(_value(action)), answers=_answers(view)),
        channel=(body.get("channel") or {}).get("id", ""),
        thread=container.get("thread_ts", ""),
        trigger=body.get("trigger_id", ""),
        response_url=body.get("response_url", ""),
        ephemeral=bool(container.get("is_ephemeral")),
        opens=action["action_id"].startswith(OPEN),
        view=view,
    )


def shortcut(body: Json) -> Asked:
    """From anywhere (which has no channel), or on a message."""
    user: Json = body["user"]
    message: Json = body.get("message") or {}
    word = SHORTCUTS.get(body["callback_id"], "")
    text = cut(quoted(message.get("text") or ""), LONGEST_MESSAGE)
    return Asked(
        user=user["id"],
        handle=_handle(user),
        delivery=body.get("trigger_id") or _composed(user["id"], body.get("action_ts"), body["callback_id"]),
        what=Said(words=f"{word} {text}".strip() if word else "help"),
        channel=(body.get("channel") or {}).get("id", ""),
        thread=message.get("thread_ts", ""),
        trigger=body.get("trigger_id", ""),
        response_url=body.get("response_url", ""),
    )


def home_opened(body: Json) -> Asked:
    event: Json = body["event"]
    return Asked(user=event["user"], delivery=body["event_id"], what=Said(words="mine"))


def submission(body: Json) -> Asked:
    view: Json = body["view"]
    user: Json = body["user"]
    return Asked(
        user=user["id"],
        handle=_handle(user),
        delivery=body.get("trigger_id") or _composed(user["id"], view["id"], view.get("hash")),
        what=Pressed(press=Press.parse(view.get("private_metadata", "")), answers=_answers(view)),
        trigger=body.get("trigger_id", ""),
        view=view,
    )


def word(body: Json) -> Asked | None:
    """What somebody wrote to the bot; None for what nobody wrote: bots, our own messages, edits, joins."""
    event: Json = body["event"]
    said_by_nobody = event.get("subtype") not in (None, WITH_A_FILE) or event.get("bot_id")
    if said_by_nobody or not event.get("user"):
        return None
    words = FILE if event.get("files") else spoken(MENTIONS.sub("", event.get("text", "")))
    return Asked(
        user=event["user"],
        delivery=body["event_id"],
        what=Said(words=words),
        channel=event["channel"],
        thread=event.get("thread_ts", ""),
    )


def _answers(view: Json) -> dict[str, Any]:
    return answers((view.get("state") or {}).get("values") or {})


def _value(action: Json) -> str:
    """Of a button, or of what was chosen behind More."""
    return clean(action.get("value") or (action.get("selected_option") or {}).get("value") or "")


def _handle(user: Json) -> str:
    return str(user.get("username") or user.get("name") or "")


def _composed(*parts: object) -> str:
    return ":".join(str(one) for one in parts)
