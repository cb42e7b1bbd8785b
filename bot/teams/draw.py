"""Card and Form as Adaptive Cards of schema 1.5, at most 20 KB. Pure."""

from collections.abc import Iterable

from bot.teams import sentences
from bot.teams.elements import Element, Manner, actions, folded, heading, paragraphs, rich, run, small
from bot.teams.fields import draw, question
from bot.teams.fitting import LARGEST, fitting, size, whole
from bot.teams.text import inert
from dialogs.parts import Button, Card, Field, Form, Row, Section

__all__ = ["LARGEST", "PrivateCardError", "draw_card", "draw_form", "size", "summary"]
MORE = "More"


class PrivateCardError(Exception):
    """A card with private detail was about to be drawn where Teams keeps it."""


def draw_card(card: Card, manner: Manner) -> Element:
    """Raises PrivateCardError where a private card would be kept."""
    if card.private and manner is not Manner.DIALOG:
        raise PrivateCardError
    body = [
        heading(card.title, size="Large"),
        *paragraphs(card.tone, spacing="Small", weight="Bolder", color="Accent"),
        *_lines(card.lines),
        *_rows(card.rows, manner),
        *(element for section in card.sections for element in _section(section, manner)),
        *_buttons(card.buttons, manner),
        *(folded("more", MORE, actions(card.more, manner)) if card.more else ()),
        *_notes(card.notes),
    ]
    return whole(body) if manner is Manner.DIALOG else fitting(body)


def draw_form(form: Form, manner: Manner = Manner.FLOW) -> Element:
    """One step of an exchange. Every press on it carries the answers."""
    insists = not form.others
    asked = [
        question(
            one,
            form.values.get(one.key, ""),
            form.errors.get(one.key, ""),
            insists=insists,
            keeps=form.kept_by_others,
        )
        for one in form.fields
    ]
    step, steps = form.step
    ids = [one.id for one in asked]
    body = [
        *(small(f"Step {step} of {steps}" if steps else f"Step {step}") if step else ()),
        heading(form.title, size="Large", spacing="Small"),
        *(paragraphs(sentences.FAULTS, weight="Bolder", color="Attention") if form.errors else ()),
        *_lines(form.lines),
        *(element for section in form.sections for element in _section(section, manner, ids)),
        *_rows(form.rows, manner, ids),
        *(element for one in asked for element in [*draw(one), *_definition(one.field, manner, ids)]),
        *_buttons((form.submit,), manner, ids),
        *actions(form.others, manner, ids),
        *_notes(form.notes),
    ]
    return fitting(body)


def summary(card: Card) -> str:
    """What a notification and a screen reader say."""
    return inert(card.text)


def _definition(field: Field, manner: Manner, asked: list[str]) -> list[Element]:
    """A press for the definition, where its text does not already fold out in place."""
    return actions([field.definition], manner, asked) if field.definition and not field.definition_text else []


def _lines(lines: Iterable[str]) -> list[Element]:
    return [element for line in lines for element in paragraphs(line)]


def _rows(rows: Iterable[Row], manner: Manner, asked: list[str] | None = None) -> list[Element]:
    return [element for row in rows for element in _row(row, manner, asked or [])]


def _row(row: Row, manner: Manner, asked: list[str]) -> list[Element]:
    """The label on a line of its own: it reads the same at every width."""
    text = "given" if row.private and manner is not Manner.DIALOG else row.text
    label = [rich([run(row.label, weight="Bolder")])] if row.label else []
    press = actions([row.button], manner, asked) if row.button else []
    return [*label, *paragraphs(text, spacing="None"), *press]


def _section(section: Section, manner: Manner, asked: list[str] | None = None) -> list[Element]:
    body = [*_lines(section.lines), *_rows(section.rows, manner, asked)]
    if section.heading:
        return [heading(section.heading, separator=True, spacing="Large"), *body]
    if body:
        body[0] |= {"separator": True, "spacing": "Large"}
    return body


def _buttons(buttons: Iterable[Button], manner: Manner, asked: list[str] | None = None) -> list[Element]:
    sets = actions(buttons, manner, asked or [])
    if sets:
        sets[0]["spacing"] = "Large"
    return sets


def _notes(notes: Iterable[str]) -> list[Element]:
    elements = [element for note in notes for element in small(note)]
    if elements:
        elements[0] |= {"separator": True, "spacing": "Large"}
    return elements
