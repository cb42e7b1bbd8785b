"""Cards and forms as HTML. Pure: nothing is decided here, and every text is escaped by the templates."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.rehearsal.boxes import pieces_of
from bot.rehearsal.telephones import linking
from dialogs.parts import Button, Card, Field, FieldKind, Form, Option

TEMPLATES = Path(__file__).parent / "templates"

#: which macro of fields.html draws which kind
MACROS: Mapping[FieldKind, str] = MappingProxyType(
    {
        FieldKind.TEXT: "line",
        FieldKind.LONG_TEXT: "long_text",
        FieldKind.CHOICE: "radios",
        FieldKind.CHOICES: "checkboxes",
        FieldKind.YES_NO_NOT_KNOWN: "radios",
        FieldKind.DAY: "day",
        FieldKind.MOMENT: "moment",
        FieldKind.PERSON: "person",
        FieldKind.ACCOUNT: "account",
        FieldKind.EMAIL: "line",
        FieldKind.PHONE: "line",
    }
)
#: the kind of keyboard that a telephone offers
INPUT_TYPES: Mapping[FieldKind, str] = MappingProxyType({FieldKind.EMAIL: "email", FieldKind.PHONE: "tel"})


class UndrawnKindError(Exception):
    """A kind of field has no macro: found at start, not in front of a person."""


@dataclass(frozen=True, kw_only=True)
class Bearings:
    """Who looks, and at which place: every press says both, so that two windows can be two people."""

    user: str
    place: str
    #: drawn in the panel, over the place
    panel: bool = False


@dataclass(frozen=True, kw_only=True)
class Question:
    """A field as a page shows it. The answer stands in `text`, `chosen` or `pieces`, as its macro needs it."""

    id: str
    field: Field
    macro: str
    input_type: str
    error: str
    text: str
    chosen: frozenset[str]
    pieces: Mapping[str, str]

    @property
    def first_input(self) -> str:
        """Where the error summary leads."""
        return f"{self.id}-day" if self.macro in {"day", "moment"} else self.id

    @property
    def described_by(self) -> str:
        parts = {"why": self.field.why, "example": self.field.example, "error": self.error}
        return " ".join(f"{self.id}-{part}" for part, text in parts.items() if text)


class Drawing:
    """Draws with the templates. Raises UndrawnKindError where a kind of field cannot be drawn.

    `emergency`: the lines whose telephone numbers can be tapped. `directory`: everybody who can be picked, by user.
    """

    def __init__(
        self,
        macros: Mapping[FieldKind, str] = MACROS,
        emergency: Collection[str] = (),
        directory: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._macros = macros
        self._directory = tuple(Option(value=user, label=name) for user, name in directory.items())
        self._pages = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._pages.globals.update(new_delivery=new_delivery, spoken=spoken, text=linking(emergency))
        drawn = vars(self._pages.get_template("fields.html").module)
        missing = [kind.value for kind in FieldKind if macros.get(kind) not in drawn]
        if missing:
            raise UndrawnKindError(", ".join(missing))

    def card(self, card: Card, at: Bearings, name: str) -> Markup:
        """A card; `name` tells it from the others on the page."""
        return self.part("card.html", card=card, at=at, name=name)

    def form(self, form: Form, at: Bearings, *, can_fill: bool = False) -> Markup:
        """A form with its answers, and what is wrong with them summed up; `can_fill`: invented ones are offered."""
        questions = [self._question(form, number, asked) for number, asked in enumerate(form.fields)]
        problems = _problems(form, questions)
        return self.part("form.html", form=form, at=at, questions=questions, problems=problems, can_fill=can_fill)

    def part(self, template: str, **context: object) -> Markup:
        return Markup(self._pages.get_template(template).render(**context))  # noqa: S704 (jinja2 has escaped it)

    def _question(self, form: Form, number: int, asked: Field) -> Question:
        value = form.values.get(asked.key, "")
        text = value if isinstance(value, str) else ""
        if asked.kind is FieldKind.ACCOUNT:
            asked = replace(asked, options=self._directory)
        return Question(
            id=f"question-{number}",
            field=asked,
            macro=self._macros[asked.kind],
            input_type=INPUT_TYPES.get(asked.kind, "text"),
            error=form.errors.get(asked.key, ""),
            text=text,
            chosen=frozenset({value} if isinstance(value, str) else value),
            pieces=pieces_of(text),
        )


def _problems(form: Form, questions: list[Question]) -> list[tuple[str, str]]:
    """(where it leads, what is wrong), in the order of the questions; what concerns no question leads nowhere."""
    asked = {question.field.key for question in questions}
    placed = [(one.first_input, f"{_named(one.field.label)} {one.error}") for one in questions if one.error]
    return placed + [("", error) for key, error in form.errors.items() if key not in asked]


def _named(label: str) -> str:
    """As on Slack: two questions may have the same fault. A question ends with its own mark."""
    return label if label.endswith(("?", ".", ":")) else f"{label}:"


def new_delivery() -> str:
    """A token for one form on one page: sent twice, it is one delivery."""
    return secrets.token_urlsafe(16)


def spoken(button: Button) -> str:
    """What a screen reader says where several buttons read alike: it always holds the words that are seen."""
    if not button.spoken or button.label.lower() in button.spoken.lower():
        return button.spoken
    return f"{button.label}: {button.spoken}"
