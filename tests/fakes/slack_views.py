"""What people see in the fake workspace: messages, and windows with what is typed into them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.fakes.slack_rules import walk
from tests.fakes.slack_shapes import Json

LONDON = ZoneInfo("Europe/London")
Fill = str | Iterable[str]


class NothingThereError(AssertionError):
    """A person looked for a button or a field that is not on their screen."""


class StillNeededError(AssertionError):
    """Slack itself would not let this form be sent."""


def words_in(blocks: Iterable[Json]) -> str:
    """Everything that can be read in blocks, a line each."""
    return "\n".join(one["text"] for one in walk(list(blocks)) if isinstance(one.get("text"), str))


def presses_in(blocks: Iterable[Json]) -> dict[str, tuple[Json, Json]]:
    """By label (or, where labels are alike, by what is spoken): the block and the action Slack would send."""
    found: dict[str, tuple[Json, Json]] = {}
    for block in blocks:
        for one in walk(block):
            if one.get("type") == "button":
                action = {"type": "button", "text": one["text"], "value": one.get("value", "")}
                pressed = action | {"action_id": one["action_id"], "block_id": block.get("block_id", "")}
                found.setdefault(one["text"]["text"], (block, pressed))
                found[one.get("accessibility_label", one["text"]["text"])] = (block, pressed)
            if one.get("type") in ("overflow", "static_select") and block["type"] != "input":
                for option in one["options"]:
                    pressed = {"type": one["type"], "selected_option": option, "action_id": one["action_id"]}
                    found[option["text"]["text"]] = (block, pressed | {"block_id": block.get("block_id", "")})
    return found


def pressed_in(blocks: Iterable[Json], label: str, row: str = "") -> Json:
    """The action of the button of this label; `row` says in whose line, where several are labelled alike."""
    candidates = [one for one in blocks if not row or row in words_in([one])]
    found = presses_in(candidates)
    if label not in found:
        raise NothingThereError(f"there is no {label!r} here, but {sorted(found)}")
    return found[label][1]


@dataclass(kw_only=True)
class Message:
    """A message in a channel, in direct messages, or (with `only_for`) an ephemeral one."""

    channel: str
    ts: str
    text: str
    blocks: list[Json]
    by: str = ""
    metadata: Json | None = None
    only_for: str = ""
    thread: str = ""
    edited: int = 0

    @property
    def words(self) -> str:
        return words_in(self.blocks) or self.text

    @property
    def labels(self) -> list[str]:
        return list(presses_in(self.blocks))

    def as_json(self, *, with_metadata: bool = False) -> Json:
        found: Json = {"type": "message", "ts": self.ts, "text": self.text, "blocks": self.blocks, "user": self.by}
        return found | ({"metadata": self.metadata} if with_metadata and self.metadata else {})


@dataclass(kw_only=True)
class View:
    """A window. `state` is what stands in its inputs, as Slack would send it."""

    id: str
    root: str
    hash: str
    payload: Json
    state: dict[str, dict[str, Json]] = field(default_factory=dict)
    #: under their fields, by key of the field
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def is_home(self) -> bool:
        return bool(self.payload["type"] == "home")

    @property
    def title(self) -> str:
        return str(self.payload["title"]["text"])

    @property
    def blocks(self) -> list[Json]:
        return list(self.payload["blocks"])

    @property
    def words(self) -> str:
        return words_in(self.blocks)

    @property
    def labels(self) -> list[str]:
        """Its buttons, and the one that sends it."""
        return [*presses_in(self.blocks), *([self.submit_label] if self.submit_label else [])]

    @property
    def submit_label(self) -> str:
        return str(self.payload.get("submit", {}).get("text", ""))

    @property
    def fields(self) -> dict[str, str]:
        """The labels of the inputs, by key."""
        return {key_of(one): one["label"]["text"] for one in self._inputs()}

    @property
    def values(self) -> dict[str, Any]:
        """What stands in the inputs, by key: text, value of an option, values of options."""
        return {key_of(one): _plain(self._standing(one)) for one in self._inputs()}

    def take(self, payload: Json, new_hash: str) -> None:
        """An update: what was typed under an id that is still there stays (docs.slack.dev, updating modals)."""
        before = self.state
        self.payload, self.hash, self.errors = payload, new_hash, {}
        self.state = {one["block_id"]: _kept_or_first(one, before) for one in self._inputs()}

    def fill(self, name: str, value: Fill) -> None:
        block = next((one for one in self._inputs() if name in (key_of(one), one["label"]["text"])), None)
        if block is None:
            raise NothingThereError(f"there is no field {name!r} here, but {self.fields}")
        element = block["element"]
        self.state[block["block_id"]] = {element["action_id"]: _filled(element, value)}

    def check_complete(self) -> None:
        """What Slack checks before it sends: required fields are filled."""
        missing = [
            one["label"]["text"]
            for one in self._inputs()
            if not one.get("optional") and not _plain(self._standing(one))
        ]
        if missing:
            raise StillNeededError(f"still to be filled: {missing}")

    def show_errors(self, errors: Mapping[str, str]) -> None:
        self.errors = {block.rpartition("@")[0] or block: words for block, words in errors.items()}

    def as_json(self, team: str, app: str) -> Json:
        kept = {key: self.payload[key] for key in ("type", "title", "submit", "close", "blocks") if key in self.payload}
        return kept | {
            "id": self.id,
            "root_view_id": self.root,
            "previous_view_id": None,
            "hash": self.hash,
            "team_id": team,
            "app_id": app,
            "callback_id": self.payload.get("callback_id", ""),
            "private_metadata": self.payload.get("private_metadata", ""),
            "state": {"values": self.state},
        }

    def _inputs(self) -> list[Json]:
        return [one for one in self.payload["blocks"] if one["type"] == "input"]

    def _standing(self, block: Json) -> Json:
        return self.state[block["block_id"]][block["element"]["action_id"]]


def key_of(block: Json) -> str:
    """The door names a block KEY@STEP."""
    identifier = str(block["block_id"])
    return identifier.rpartition("@")[0] or identifier


def _kept_or_first(block: Json, before: dict[str, dict[str, Json]]) -> dict[str, Json]:
    element = block["element"]
    kept = before.get(block["block_id"], {}).get(element["action_id"])
    return {element["action_id"]: kept or _first(element)}


INITIALS = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "radio_buttons": ("selected_option", "initial_option"),
    "static_select": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
}


def _first(element: Json) -> Json:
    name, initial = INITIALS[element["type"]]
    return {"type": element["type"], name: element.get(initial, [] if name == "selected_options" else None)}


def _plain(standing: Json) -> Any:
    name, _ = INITIALS[standing["type"]]
    found = standing[name]
    if name == "selected_option":
        return found["value"] if found else None
    return [one["value"] for one in found] if name == "selected_options" else found


def _filled(element: Json, value: Fill) -> Json:
    name, _ = INITIALS[element["type"]]
    if name == "selected_options":
        chosen: Any = [_option(element, one) for one in ([value] if isinstance(value, str) else value)]
    elif name == "selected_option":
        chosen = _option(element, str(value))
    elif name == "selected_date_time":
        chosen = int(datetime.fromisoformat(str(value)).replace(tzinfo=LONDON).timestamp())
    else:
        chosen = _typed(element, str(value))
    return {"type": element["type"], name: chosen}


def _option(element: Json, wanted: str) -> Json:
    for one in element["options"]:
        if wanted in (one["value"], one["text"]["text"]):
            return dict(one)
    raise NothingThereError(f"no option {wanted!r}, but {[one['text']['text'] for one in element['options']]}")


def _typed(element: Json, value: str) -> str | None:
    if element["type"] == "datepicker" and value and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise StillNeededError("the calendar gives no such date")
    if element["type"] == "email_text_input" and value and "@" not in value:
        raise StillNeededError("Slack asks for a valid e-mail address")
    if element["type"] == "users_select" and value and not re.fullmatch(r"[UW][A-Z0-9]+", value):
        raise StillNeededError("Slack lists the people of the workspace alone")
    if len(value) > element.get("max_length", 3000):
        raise StillNeededError("Slack takes no more characters here")
    return value or None
