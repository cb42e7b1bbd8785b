"""The fake workspace is as strict as Slack: each limit at its edge, compared with an independent list of them."""

from collections.abc import Callable
from typing import Any

import pytest
from slackblocks import _limits as independent
from slackblocks import blocks as built
from slackblocks import elements, objects

from bot.slack.draw import card_message, form_view
from tests.fakes.slack_rules import (
    ELEMENTS,
    IN_ACTIONS,
    IN_INPUTS,
    IN_SECTIONS,
    check_home,
    check_message,
    check_view,
    walk,
)
from tests.fakes.slack_shapes import Json, RefusedPayloadError
from tests.slack.invented_forms import CASE, CHILD


def plain(size: int, **more: Any) -> Json:
    return {"type": "plain_text", "text": "x" * size} | more


def option(number: int = 0, *, text: int = 1, value: int = 1) -> Json:
    return {"text": plain(text), "value": f"{number:0{value}d}"}


def options(count: int) -> list[Json]:
    return [option(one, value=3) for one in range(count)]


def button(text: int = 1, number: int = 0, **more: Any) -> Json:
    return {"type": "button", "text": plain(text), "action_id": f"a{number}"} | more


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "a", "options": options(1)} | more


def acting(*parts: Json) -> Json:
    return {"type": "actions", "elements": list(parts)}


def asking(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain(1), "element": {"action_id": "a"} | element} | more


Made = Callable[[int], Json]
IN_MESSAGES: list[tuple[str, Made]] = [
    ("HEADER_TEXT_MAX_LENGTH", lambda n: {"type": "header", "text": plain(n)}),
    ("SECTION_TEXT_MAX_LENGTH", lambda n: {"type": "section", "text": plain(n)}),
    ("SECTION_FIELDS_MAX_ITEMS", lambda n: {"type": "section", "fields": [plain(1)] * n}),
    ("SECTION_FIELDS_ITEM_MAX_LENGTH", lambda n: {"type": "section", "fields": [plain(n)]}),
    ("CONTEXT_ELEMENTS_MAX_ITEMS", lambda n: {"type": "context", "elements": [plain(1)] * n}),
    ("ACTIONS_ELEMENTS_MAX_ITEMS", lambda n: acting(*(button(number=one) for one in range(n)))),
    ("BUTTON_TEXT_MAX_LENGTH", lambda n: acting(button(n))),
    ("BUTTON_VALUE_MAX_LENGTH", lambda n: acting(button(value="x" * n))),
    ("BUTTON_ACCESSIBILITY_LABEL_MAX_LENGTH", lambda n: acting(button(accessibility_label="x" * n))),
    ("ACTION_ID_MAX_LENGTH", lambda n: acting(button(action_id="x" * n))),
    ("BLOCK_ID_MAX_LENGTH", lambda n: {"type": "divider", "block_id": "x" * n}),
    ("OVERFLOW_OPTIONS_MAX_ITEMS", lambda n: acting({"type": "overflow", "action_id": "a", "options": options(n)})),
    ("SELECT_OPTIONS_MAX_ITEMS", lambda n: acting(select(options=options(n)))),
    ("SELECT_PLACEHOLDER_MAX_LENGTH", lambda n: acting(select(placeholder=plain(n)))),
    ("OPTION_TEXT_MAX_LENGTH", lambda n: acting(select(options=[option(text=n)]))),
    ("OPTION_VALUE_MAX_LENGTH", lambda n: acting(select(options=[option(value=n)]))),
]
IN_WINDOWS: list[tuple[str, Made]] = [
    ("RADIO_BUTTONS_OPTIONS_MAX_ITEMS", lambda n: asking({"type": "radio_buttons", "options": options(n)})),
    ("CHECKBOXES_OPTIONS_MAX_ITEMS", lambda n: asking({"type": "checkboxes", "options": options(n)})),
    ("PLAIN_TEXT_INPUT_MAX_LENGTH_MAX", lambda n: asking({"type": "plain_text_input", "max_length": n})),
    (
        "PLAIN_TEXT_INPUT_PLACEHOLDER_MAX_LENGTH",
        lambda n: asking({"type": "plain_text_input", "placeholder": plain(n)}),
    ),
    ("INPUT_LABEL_MAX_LENGTH", lambda n: asking({"type": "plain_text_input"}, label=plain(n))),
    ("INPUT_HINT_MAX_LENGTH", lambda n: asking({"type": "plain_text_input"}, hint=plain(n))),
]


def window(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain(4), "submit": plain(4), "blocks": list(blocks)} | more


@pytest.mark.parametrize(("limit", "made"), IN_MESSAGES, ids=[name for name, _ in IN_MESSAGES])
def test_a_message_may_reach_the_limit_and_not_pass_it(limit: str, made: Made) -> None:
    most: int = getattr(independent, limit)
    check_message("text", [made(most)])
    with pytest.raises(RefusedPayloadError):
        check_message("text", [made(most + 1)])


@pytest.mark.parametrize(("limit", "made"), IN_WINDOWS, ids=[name for name, _ in IN_WINDOWS])
def test_a_window_may_reach_the_limit_and_not_pass_it(limit: str, made: Made) -> None:
    most: int = getattr(independent, limit)
    check_view(window(made(most)))
    with pytest.raises(RefusedPayloadError):
        check_view(window(made(most + 1)))


DIVIDER: Json = {"type": "divider"}
WINDOWS: list[tuple[str, Made]] = [
    ("VIEW_BLOCKS_MAX_ITEMS", lambda n: window(*[DIVIDER] * n)),
    ("VIEW_TITLE_MAX_LENGTH", lambda n: window(DIVIDER, title=plain(n))),
    ("VIEW_SUBMIT_MAX_LENGTH", lambda n: window(DIVIDER, submit=plain(n))),
    ("VIEW_CLOSE_MAX_LENGTH", lambda n: window(DIVIDER, close=plain(n))),
    ("VIEW_PRIVATE_METADATA_MAX_LENGTH", lambda n: window(DIVIDER, private_metadata="x" * n)),
]


@pytest.mark.parametrize(("limit", "made"), WINDOWS, ids=[name for name, _ in WINDOWS])
def test_the_window_itself_may_reach_the_limit_and_not_pass_it(limit: str, made: Made) -> None:
    most: int = getattr(independent, limit)
    check_view(made(most))
    with pytest.raises(RefusedPayloadError):
        check_view(made(most + 1))


INPUT = asking({"type": "plain_text_input"})


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", [DIVIDER]),
        (None, [DIVIDER]),
        ("text", [DIVIDER] * 51),
        ("text", [INPUT]),
        ("text", [{"type": "data_table"}]),
        ("text", [{"type": "alert", "text": plain(1)}]),
        ("text", [{"type": "section"}]),
        ("text", [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}]),
        ("text", [{"type": "header", "text": plain(0)}]),
        ("text", [{"type": "header", "text": plain(1), "colour": "red"}]),
        ("text", [DIVIDER | {"block_id": "b"}, DIVIDER | {"block_id": "b"}]),
        ("text", [acting(button(), button())]),
        ("text", [acting({"type": "radio_buttons", "action_id": "a", "options": [option(), option()]})]),
        ("text", [acting(select(initial_option=option(5)))]),
        ("text", [{"type": "section", "text": plain(3000)}] * 5),
        ("text", [acting(button(style="green"))]),
        ("text", "no list"),
    ],
)
def test_what_slack_refuses_of_a_message_is_refused(text: str | None, blocks: Any) -> None:
    with pytest.raises(RefusedPayloadError):
        check_message(text, blocks)


@pytest.mark.parametrize(
    "view",
    [
        window(*[DIVIDER] * 101),
        window(),
        window(DIVIDER, title=plain(25)),
        window(DIVIDER, submit=plain(25)),
        window(DIVIDER, private_metadata="x" * 3001),
        window(DIVIDER, colour="red"),
        {"type": "modal", "title": plain(4), "blocks": [INPUT]},
        {"type": "home", "title": plain(4), "blocks": [DIVIDER]},
        window(asking({"type": "plain_text_input", "max_length": 5, "initial_value": "x" * 6})),
        window(asking({"type": "datepicker", "initial_date": "1.2.2026"})),
        window(*[asking({"type": "datepicker", "focus_on_load": True})] * 2),
        window(asking({"type": "button", "text": plain(1)})),
    ],
)
def test_what_slack_refuses_of_a_window_is_refused(view: Json) -> None:
    with pytest.raises(RefusedPayloadError):
        check_view(view)


HOME: Json = {"type": "home", "blocks": [DIVIDER]}


@pytest.mark.parametrize(
    "view",
    [
        HOME | {"title": plain(4)},
        HOME | {"submit": plain(4)},
        HOME | {"close": plain(4)},
        HOME | {"notify_on_close": True},
        HOME | {"blocks": [DIVIDER] * 101},
        HOME | {"blocks": [{"type": "section", "text": plain(3000)}] * 84},
        window(DIVIDER),
    ],
)
def test_what_slack_refuses_of_a_home_tab_is_refused(view: Json) -> None:
    check_home(HOME)
    with pytest.raises(RefusedPayloadError):
        check_home(view)


def test_what_an_independent_builder_makes_is_accepted() -> None:
    text = objects.Text("words", type_=objects.TextType.PLAINTEXT)
    made = [
        built.HeaderBlock("A title"),
        built.SectionBlock(text, accessory=elements.Button(text="Go", action_id="a1", value="v")),
        built.ActionsBlock(elements=[elements.Button(text="Go", action_id="a2", value="v")]),
        built.DividerBlock(),
        built.ContextBlock(elements=[text]),
    ]
    check_message("text", [one._resolve() for one in made])


def test_every_element_that_we_draw_is_known_to_the_rules() -> None:
    _, message = card_message(CASE)
    drawn = {one["type"] for one in walk([message, form_view(CHILD)["blocks"]]) if "action_id" in one}
    assert drawn <= set(ELEMENTS)
    assert set(ELEMENTS) >= IN_ACTIONS | IN_INPUTS | IN_SECTIONS
