"""Each kind of question as Adaptive Card inputs, and back: what a client sends as answers.

An input's id says how to read it: `kind.key`, or `given.kind.key` for a private answer that is kept and not shown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.teams.elements import Element, folded, paragraphs, rich, run, small
from bot.teams.text import inert, keepable, unmarked
from dialogs.parts import LONGEST, Field, FieldKind
from review.drafts import Value

GIVEN = "Given. Leave this empty to keep what you gave."
NOT_SHOWN_AGAIN = "What you typed is private, so it is not shown here again. Type the whole answer."
WHAT_THIS_MEANS = "What this means"
#: longer lists are drawn closed
OPEN_LIST = 6
#: Teams looks people up by itself, and sends the object id of whoever was picked (learn.microsoft.com, People Picker)
DIRECTORY = {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}
#: the picker lists the tenant's members, and some telephones have none
TYPED_ID = "or the object ID of their account in Microsoft Entra"


class UndrawableError(Exception):
    """A question that an Adaptive Card cannot show as it is."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """A field as it stands: `given` where a private answer is kept; then `value` is empty."""

    field: Field
    value: Value = ""
    error: str = ""
    given: bool = False
    #: something private was typed that is kept nowhere: it is asked again, and not shown
    withheld: bool = False
    #: the client itself asks for an answer; not where Back stands beside it, which must work on an empty form
    insists: bool = False

    @property
    def id(self) -> str:
        return f"{'given.' if self.given else ''}{self.field.kind}.{self.field.key}"

    @property
    def label(self) -> str:
        optional = not self.field.required and "optional" not in self.field.label.lower()
        return inert(self.field.label) + (" (optional)" if optional else "")


def question(field: Field, value: Value, error: str, *, insists: bool, keeps: bool) -> Question:
    """What is private is never put on a kept card: it is shown as given where the dialog keeps it, else asked again.

    A dialog without a draft does not keep it, and one with a draft does not where it is wrong.

    Teams itself may keep what is being typed on the person's own device until the next card replaces this one.
    """
    if "." in field.key or any("," in option.value for option in field.options):
        raise UndrawableError(field.key)
    private = field.private and bool(value)
    given = private and keeps and not error
    shown: Value = "" if field.private else value
    insists = insists and field.required and not given
    withheld = private and not given
    return Question(field=field, value=shown, error=error, given=given, withheld=withheld, insists=insists)


def draw(one: Question) -> list[Element]:
    error = [rich([run(f"Error: {one.error}", weight="Bolder", color="Attention")])] if one.error else []
    inputs = DRAWERS[one.field.kind](one)
    inputs[0]["spacing"] = "Small" if error else "Large"
    if error:
        error[0]["spacing"] = "Large"
    return [*error, *inputs, *_hints(one)]


def _hints(one: Question) -> list[Element]:
    field = one.field
    kept = GIVEN if one.given else NOT_SHOWN_AGAIN if one.withheld else ""
    hints = [element for text in (kept, field.why, field.example) for element in _hint(text)]
    hints += small(field.source)
    if not field.definition_text:
        return hints
    label = field.definition.label if field.definition else WHAT_THIS_MEANS
    return [*hints, *folded(f"definition.{field.key}", label, paragraphs(field.definition_text, size="Small"))]


def _hint(text: str) -> list[Element]:
    """As large as the question: people need it to answer, on a telephone too."""
    return paragraphs(text, spacing="Small", isSubtle=True)


def _common(one: Question, kind: str, part: str = "", label: str = "") -> Element:
    element: Element = {"type": kind, "id": one.id + part, "label": label or one.label}
    if one.insists:
        element |= {"isRequired": True, "errorMessage": f"Answer this: {inert(one.field.label)}"}
    return element


def _text(one: Question) -> list[Element]:
    style = {FieldKind.EMAIL: "Email", FieldKind.PHONE: "Tel"}.get(one.field.kind, "Text")
    element = _common(one, "Input.Text") | {"maxLength": LONGEST[one.field.kind], "value": str(one.value)}
    element |= {"isMultiline": True} if one.field.kind is FieldKind.LONG_TEXT else {"style": style}
    return [element]


def _choice(one: Question) -> list[Element]:
    many = one.field.kind is FieldKind.CHOICES
    # "filtered", with its search, is in Teams' documentation of 1.5 but not in the official schema of 1.5
    is_open = many or (one.field.kind is not FieldKind.PERSON and len(one.field.options) <= OPEN_LIST)
    choices = [{"title": unmarked(option.label), "value": option.value} for option in one.field.options]
    value = one.value if isinstance(one.value, str) else ",".join(one.value)
    element = _common(one, "Input.ChoiceSet") | {"choices": choices, "wrap": True, "isMultiSelect": many}
    element |= {"style": "expanded" if is_open else "compact"}
    return [element | ({"value": value} if value else {})]


def _day(one: Question) -> list[Element]:
    return [_common(one, "Input.Date") | ({"value": str(one.value)} if one.value else {})]


def _moment(one: Question) -> list[Element]:
    day, _, time = str(one.value).partition("T")
    asked_day = _common(one, "Input.Date", ".day", f"{one.label} – date") | ({"value": day} if day else {})
    asked_time = _common(one, "Input.Time", ".time", f"{one.label} – time") | ({"value": time} if time else {})
    return [asked_day, asked_time | {"spacing": "Small"}]


def _account(one: Question) -> list[Element]:
    """A picker, and beside it a line for whom it does not list: a guest, say. Neither insists, since one is enough."""
    asked = replace(one, insists=False)
    picker = _common(asked, "Input.ChoiceSet") | {"choices": [], "choices.data": DIRECTORY}
    line = _common(asked, "Input.Text", ".typed", f"{one.label} – {TYPED_ID}") | {"maxLength": LONGEST[FieldKind.TEXT]}
    picked = {"value": str(one.value)} if one.value else {}
    return [picker | {"style": "compact"} | picked, line | {"spacing": "Small"}]


DRAWERS: Mapping[FieldKind, Callable[[Question], list[Element]]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _text,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choice,
    FieldKind.YES_NO_NOT_KNOWN: _choice,
    FieldKind.DAY: _day,
    FieldKind.MOMENT: _moment,
    FieldKind.PERSON: _choice,
    FieldKind.ACCOUNT: _account,
    FieldKind.EMAIL: _text,
    FieldKind.PHONE: _text,
}


def require_all_kinds() -> None:
    """Raises UndrawableError at start for a kind of question that this door cannot draw."""
    missing = sorted(set(FieldKind) - set(DRAWERS))
    if missing:
        raise UndrawableError(", ".join(missing))


# --- and back ----------------------------------------------------------------------------------------------------


def answers(submitted: Mapping[str, Any]) -> dict[str, Value]:
    """The answers among what a client sent. Empty is an answer too, but not where something given is kept."""
    asked = submitted.get("asked")
    found: dict[str, Value] = {}
    for one in asked if isinstance(asked, list) else ():
        kind, _, key = str(one).removeprefix("given.").partition(".")
        value = _read(kind, str(one), submitted)
        if value or not str(one).startswith("given."):
            found[key] = value
    return found


def _read(kind: str, name: str, submitted: Mapping[str, Any]) -> Value:
    if kind == FieldKind.MOMENT:
        day, time = (_typed(submitted, f"{name}.{part}") for part in ("day", "time"))
        return f"{day}T{time}" if day or time else ""
    if kind == FieldKind.ACCOUNT:
        return (_typed(submitted, f"{name}.typed") or _typed(submitted, name)).strip().lower()
    typed = _typed(submitted, name)
    if kind == FieldKind.CHOICES:
        return tuple(part for part in typed.split(",") if part)
    return typed


def _typed(submitted: Mapping[str, Any], name: str) -> str:
    value = submitted.get(name)
    return keepable(value) if isinstance(value, str) else ""
