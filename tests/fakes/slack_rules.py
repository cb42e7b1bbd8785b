"""What Slack accepts of blocks, messages and views: every payload is walked, and refused with a pointer to the fault.

Numbers: docs.slack.dev (reference/block-kit), the models of slack_sdk 3.47, and the registry of slackblocks 3.0.0.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.fakes.slack_shapes import (
    Check,
    Json,
    Shape,
    flag,
    listed,
    matching,
    refuse_unless,
    text,
    text_object,
    up_to,
)

PLAIN = "plain_text"
EITHER = ("plain_text", "mrkdwn")
DAY = matching(r"\d{4}-\d{2}-\d{2}")
IDENTIFIER = text(255)
OPTION = Shape(
    needs={"text": text_object(75, *EITHER), "value": text(150)}, may={"description": text_object(75, *EITHER)}
)
PLAIN_OPTION = Shape(
    needs={"text": text_object(75, PLAIN), "value": text(150)}, may={"description": text_object(75, PLAIN)}
)
CONFIRM = Shape(
    needs={
        "title": text_object(100, PLAIN),
        "text": text_object(300, *EITHER),
        "confirm": text_object(30, PLAIN),
        "deny": text_object(30, PLAIN),
    },
    may={"style": matching("primary|danger")},
)
ACTION = {"action_id": IDENTIFIER}
FOCUS = {"focus_on_load": flag}
PLACEHOLDER = {"placeholder": text_object(150, PLAIN)}
PICKER = PLACEHOLDER | FOCUS | {"confirm": CONFIRM.check}

ELEMENTS: Mapping[str, Shape] = {
    "button": Shape(
        needs={"text": text_object(75, PLAIN)} | ACTION,
        may={
            "value": text(2000),
            "url": text(3000),
            "style": matching("primary|danger"),
            "confirm": CONFIRM.check,
            "accessibility_label": text(75),
        },
    ),
    "overflow": Shape(needs={"options": listed(5, PLAIN_OPTION.check)} | ACTION, may={"confirm": CONFIRM.check}),
    "static_select": Shape(
        needs={"options": listed(100, PLAIN_OPTION.check)} | ACTION, may=PICKER | {"initial_option": PLAIN_OPTION.check}
    ),
    "users_select": Shape(needs=ACTION, may=PICKER | {"initial_user": matching("[UW][A-Z0-9]+")}),
    "multi_static_select": Shape(
        needs={"options": listed(100, PLAIN_OPTION.check)} | ACTION,
        may=PICKER | {"initial_options": listed(100, PLAIN_OPTION.check), "max_selected_items": up_to(100)},
    ),
    "radio_buttons": Shape(
        needs={"options": listed(10, OPTION.check)} | ACTION,
        may=FOCUS | {"initial_option": OPTION.check, "confirm": CONFIRM.check},
    ),
    "checkboxes": Shape(
        needs={"options": listed(10, OPTION.check)} | ACTION,
        may=FOCUS | {"initial_options": listed(10, OPTION.check), "confirm": CONFIRM.check},
    ),
    "plain_text_input": Shape(
        needs=ACTION,
        may=PLACEHOLDER
        | FOCUS
        | {"initial_value": text(3000), "multiline": flag, "min_length": up_to(3000), "max_length": up_to(3000)},
    ),
    "email_text_input": Shape(needs=ACTION, may=PLACEHOLDER | FOCUS | {"initial_value": text(3000)}),
    "datepicker": Shape(needs=ACTION, may=PICKER | {"initial_date": DAY}),
    "datetimepicker": Shape(needs=ACTION, may=FOCUS | {"initial_date_time": up_to(9_999_999_999)}),
}
IN_INPUTS = frozenset(ELEMENTS) - {"button", "overflow"}
IN_ACTIONS = frozenset(ELEMENTS) - {"plain_text_input", "email_text_input"}
IN_SECTIONS = IN_ACTIONS - {"datetimepicker"}


def element(allowed: frozenset[str]) -> Check:
    def check(value: Any, at: str) -> None:
        refuse_unless(isinstance(value, dict) and value.get("type") in allowed, at, "no such element may stand here")
        ELEMENTS[value["type"]].check(value, at)
        _initials(value, at)

    return check


def _initials(value: Json, at: str) -> None:
    """What is chosen at first must be one of the options, letter by letter; what is written, within its length."""
    chosen = value.get("initial_options", [value["initial_option"]] if "initial_option" in value else [])
    refuse_unless(all(one in value["options"] for one in chosen), at, "an initial option that is no option")
    written = len(value.get("initial_value", ""))
    refuse_unless(written <= value.get("max_length", 3000), at, "an initial value beyond max_length")
    values = [one["value"] for one in value.get("options", ())]
    refuse_unless(len(values) == len(set(values)), at, "two options of one value")


BLOCK_ID = {"block_id": IDENTIFIER}
BLOCKS: Mapping[str, Shape] = {
    "header": Shape(needs={"text": text_object(150, PLAIN)}, may=BLOCK_ID | {"level": up_to(4)}),
    "section": Shape(
        may=BLOCK_ID
        | {
            "text": text_object(3000, *EITHER),
            "fields": listed(10, text_object(2000, *EITHER)),
            "accessory": element(IN_SECTIONS),
            "expand": flag,
        }
    ),
    "context": Shape(needs={"elements": listed(10, text_object(3000, *EITHER))}, may=BLOCK_ID),
    "divider": Shape(may=BLOCK_ID),
    "actions": Shape(needs={"elements": listed(25, element(IN_ACTIONS))}, may=BLOCK_ID),
    "input": Shape(
        needs={"label": text_object(2000, PLAIN), "element": element(IN_INPUTS)},
        may=BLOCK_ID | {"hint": text_object(2000, PLAIN), "optional": flag, "dispatch_action": flag},
    ),
}
VIEW = Shape(
    needs={"title": text_object(24, PLAIN), "blocks": listed(100, lambda _one, _at: None)},
    may={
        "submit": text_object(24, PLAIN),
        "close": text_object(24, PLAIN),
        "private_metadata": text(3000, 0),
        "callback_id": text(255, 0),
        "external_id": text(255, 0),
        "clear_on_close": flag,
        "notify_on_close": flag,
    },
)
#: docs.slack.dev/reference/views/home-tab-views: no title, and nothing to send or to close
HOME = Shape(
    needs={"blocks": listed(100, lambda _one, _at: None)},
    may={"private_metadata": text(3000, 0), "callback_id": text(255, 0), "external_id": text(255, 0)},
)
VIEW_BYTES = 250_000
MESSAGE_CHARACTERS = 13_200


# --- whole payloads ----------------------------------------------------------------------------------------------


def check_message(said: str | None, blocks: Any) -> None:
    """A message's text and blocks. A text must always be there: screen readers read nothing else."""
    refuse_unless(said, "text", "a message needs a text that stands alone", "no_text")
    text(40_000)(said, "text")
    if blocks is None or blocks == []:
        return
    listed(50, lambda _one, _at: None)(blocks, "blocks")
    check_blocks(blocks)
    refuse_unless(all(one["type"] != "input" for one in blocks), "blocks", "inputs in a message")
    size = sum(len(one["text"]) for one in walk(blocks) if isinstance(one.get("text"), str))
    refuse_unless(size <= MESSAGE_CHARACTERS, "blocks", f"{size} characters", "msg_blocks_too_long")


def check_view(view: Any) -> None:
    refuse_unless(isinstance(view, dict) and view.get("type") == "modal", "view", "not a modal", "invalid_arguments")
    VIEW.check(view, "view")
    check_blocks(view["blocks"])
    inputs = any(one["type"] == "input" for one in view["blocks"])
    refuse_unless(not inputs or "submit" in view, "view", "inputs without submit", "invalid_arguments")
    _check_size(view)


def check_home(view: Any) -> None:
    refuse_unless(isinstance(view, dict) and view.get("type") == "home", "view", "not a home", "invalid_arguments")
    HOME.check(view, "view")
    check_blocks(view["blocks"])
    _check_size(view)


def _check_size(view: Json) -> None:
    size = len(json.dumps(view))
    refuse_unless(size <= VIEW_BYTES, "view", f"{size} bytes", "view_too_large")


def check_blocks(blocks: list[Any]) -> None:
    for place, block in enumerate(blocks):
        at = f"blocks/{place}"
        refuse_unless(isinstance(block, dict) and block.get("type") in BLOCKS, at, "an unknown kind of block")
        BLOCKS[block["type"]].check(block, at)
        refuse_unless(block["type"] != "section" or {"text", "fields"} & set(block), at, "a section of nothing")
    _unique(blocks)


def _unique(blocks: list[Json]) -> None:
    """block_id in the whole, action_id in its block; two focuses are refused too."""
    ids = [one["block_id"] for one in blocks if "block_id" in one]
    refuse_unless(len(ids) == len(set(ids)), "blocks", "two blocks of one block_id")
    for place, block in enumerate(blocks):
        actions = [one["action_id"] for one in walk(block) if "action_id" in one]
        refuse_unless(len(actions) == len(set(actions)), f"blocks/{place}", "two elements of one action_id")
    focused = [one for one in walk(blocks) if one.get("focus_on_load")]
    refuse_unless(len(focused) <= 1, "blocks", "two elements with focus_on_load")


def walk(part: Any) -> Iterator[Json]:
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from walk(one)


PINGS = re.compile(r"<[!@#]")


def pings(part: Any) -> list[str]:
    """What in a payload would name or ring somebody: mentions in mrkdwn, which is any text but plain_text."""
    texts = (one["text"] for one in walk(part) if one.get("type") == "mrkdwn")
    return [one for one in texts if PINGS.search(one)]
