"""Each kind of field as a Block Kit input, and what stood in the inputs as the answers of the dialogs."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from bot.slack.text import DoesNotFitError, Json, clean, cut, fit, pieces, plain
from dialogs.parts import LONGEST, Field, FieldKind, Form, Option
from review.calendar import LONDON
from review.drafts import Value

ACTION = "answer"
RADIO_OPTIONS = 10
SELECT_OPTIONS = 100
OPTION_TEXT = 75
OPTION_LINES = 2
OPTION_VALUE = 150
LABEL = 2000
IDENTIFIER = 255
USER = re.compile(r"[UW][A-Z0-9]{1,20}")

Drawer = Callable[[Field, Value], Json]


class UndrawableError(Exception):
    """A kind of field that this platform cannot draw: found at start, not in front of a person."""


def input_block(form: Form, field: Field) -> Json:
    block = {
        "type": "input",
        "block_id": block_id(form, field.key),
        "label": plain(field.label, LABEL, f"label of {field.key}"),
        "optional": not field.required,
        "element": {"action_id": ACTION, **DRAWERS[field.kind](field, form.values.get(field.key, ""))},
    }
    hint = "\n".join(filter(None, (field.why, field.example, field.source)))
    return block | ({"hint": plain(hint, LABEL, f"hint of {field.key}")} if hint else {})


def block_id(form: Form, key: str) -> str:
    """One for each step: Slack keeps what was typed under an id it knows, and errors find their field by it."""
    step = f"{form.title}|{form.step}|{form.submit.press}"
    return fit(f"{key}@{hashlib.blake2s(step.encode(), digest_size=4).hexdigest()}", IDENTIFIER, "key of a field")


def answers(state: Mapping[str, Mapping[str, Json]]) -> dict[str, Value]:
    """From `view.state.values`; an empty field is an empty answer."""
    return {
        block.rpartition("@")[0]: READERS[element["type"]](element)
        for block, elements in state.items()
        for element in elements.values()
    }


# --- drawing -----------------------------------------------------------------------------------------------------


def _text(field: Field, value: Value) -> Json:
    return _typed("plain_text_input", field, value) | {"max_length": LONGEST[field.kind]}


def _long_text(field: Field, value: Value) -> Json:
    return _text(field, value) | {"multiline": True}


def _email(field: Field, value: Value) -> Json:
    return _typed("email_text_input", field, value)


def _typed(element: str, field: Field, value: Value) -> Json:
    if not value:
        return {"type": element}
    # Slack draws no more in a box, and lets nobody type more: longer text came from elsewhere, and its fault is said.
    return {"type": element, "initial_value": str(value)[: LONGEST[field.kind]]}


def _choice(field: Field, value: Value) -> Json:
    if len(field.options) > RADIO_OPTIONS:
        return _select(field, value)
    chosen = _chosen(field, (str(value),))
    return {"type": "radio_buttons", "options": _options(field)} | ({"initial_option": chosen[0]} if chosen else {})


def _select(field: Field, value: Value) -> Json:
    chosen = _chosen(field, (str(value),))
    return {
        "type": "static_select",
        "placeholder": plain("Choose one"),
        "options": _options(field),
    } | ({"initial_option": chosen[0]} if chosen else {})


def _account(_field: Field, value: Value) -> Json:
    """Everybody of the workspace, as Slack itself lists them. It refuses a window that names somebody it has not."""
    first = {"initial_user": value} if isinstance(value, str) and USER.fullmatch(value) else {}
    return {"type": "users_select", "placeholder": plain("Choose somebody")} | first


def _choices(field: Field, value: Value) -> Json:
    chosen = _chosen(field, (value,) if isinstance(value, str) else value)
    drawn: Json = {"type": "checkboxes", "options": _options(field)}
    if len(field.options) > RADIO_OPTIONS:
        drawn |= {"type": "multi_static_select", "placeholder": plain("Choose all that apply")}
    return drawn | ({"initial_options": chosen} if chosen else {})


def _day(_field: Field, value: Value) -> Json:
    day = _as_date(str(value))
    return {"type": "datepicker"} | ({"initial_date": day.isoformat()} if day else {})


def _moment(_field: Field, value: Value) -> Json:
    moment = _as_moment(str(value))
    return {"type": "datetimepicker"} | ({"initial_date_time": int(moment.timestamp())} if moment else {})


def _options(field: Field) -> list[Json]:
    if not 1 <= len(field.options) <= SELECT_OPTIONS:
        raise DoesNotFitError(f"{field.key}: {len(field.options)} options, where 1 to {SELECT_OPTIONS} may stand")
    return [_option(field, number) for number in range(len(field.options))]


def _option(field: Field, number: int) -> Json:
    one = field.options[number]
    first, *rest = [cut(_counted(number, one), OPTION_TEXT)] if in_full(field) else _halves(one)
    described = {"description": plain(rest[0], OPTION_TEXT)} if rest else {}
    return {
        "text": plain(first, OPTION_TEXT, "label of an option"),
        "value": fit(one.value, OPTION_VALUE, "option"),
    } | described


def _halves(one: Option) -> list[str]:
    """The label, and what has no room in it as its description."""
    return [piece.strip() for piece in pieces(one.label.strip(), OPTION_TEXT)]


def _counted(number: int, one: Option) -> str:
    return f"{number + 1}. {one.label}"


def in_full(field: Field) -> list[str]:
    """The choices word for word, above the field, where even label and description have no room for one of them."""
    if all(len(_halves(one)) <= OPTION_LINES for one in field.options):
        return []
    return [_counted(number, one) for number, one in enumerate(field.options)]


def _chosen(field: Field, values: Iterable[str]) -> list[Json]:
    wanted = frozenset(values)
    return [_option(field, number) for number, one in enumerate(field.options) if one.value in wanted]


def _as_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _as_moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=LONDON)
    except ValueError:
        return None


DRAWERS: Mapping[FieldKind, Drawer] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _long_text,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.YES_NO_NOT_KNOWN: _choice,
    FieldKind.DAY: _day,
    FieldKind.MOMENT: _moment,
    FieldKind.PERSON: _select,
    FieldKind.ACCOUNT: _account,
    FieldKind.EMAIL: _email,
    FieldKind.PHONE: _text,
}


def check_drawable(kinds: Iterable[FieldKind], drawers: Mapping[FieldKind, Drawer]) -> None:
    missing = sorted(set(kinds) - set(drawers))
    if missing:
        raise UndrawableError(f"Slack cannot draw {', '.join(missing)}")


check_drawable(FieldKind, DRAWERS)

# --- reading -----------------------------------------------------------------------------------------------------


def _written(element: Json) -> Value:
    return clean(element.get("value") or "")


def _picked_day(element: Json) -> Value:
    return element.get("selected_date") or ""


def _picked_moment(element: Json) -> Value:
    picked: Any = element.get("selected_date_time")
    return f"{datetime.fromtimestamp(picked, LONDON):%Y-%m-%dT%H:%M}" if picked else ""


def _picked_option(element: Json) -> Value:
    chosen: Json = element.get("selected_option") or {}
    return str(chosen.get("value", ""))


def _picked_user(element: Json) -> Value:
    return element.get("selected_user") or ""


def _picked_options(element: Json) -> Value:
    return tuple(one["value"] for one in element.get("selected_options") or ())


READERS: Mapping[str, Callable[[Json], Value]] = {
    "plain_text_input": _written,
    "email_text_input": _written,
    "datepicker": _picked_day,
    "datetimepicker": _picked_moment,
    "radio_buttons": _picked_option,
    "static_select": _picked_option,
    "users_select": _picked_user,
    "checkboxes": _picked_options,
    "multi_static_select": _picked_options,
}
