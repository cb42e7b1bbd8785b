"""Answers to any form: plausible ones first, then others, so that the faults that a form can have are met too."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from dialogs.parts import Field, FieldKind, Form
from review.calendar import london_date
from review.drafts import Value

#: stands in every private box that is filled: it must be found in nothing that a platform keeps
PRIVATE = "Quilliam saw the bruises at Thornbeck on the Friday."
#: asked as private, and shown on a kept card once it is seen to name nobody of the case (`dialogs/names.py`)
SHOWN = frozenset({"step_question", "step_place", "step_meeting", "step_to"})
OPEN = "It was agreed with the agency by telephone."
SHORT = "Civic Centre, room 2"
MISTYPED: Mapping[FieldKind, Value] = {
    FieldKind.TEXT: "x" * 201,
    FieldKind.LONG_TEXT: "x" * 3001,
    FieldKind.DAY: "2026-13-45",
    FieldKind.MOMENT: "2026-03-12Tnoon",
    FieldKind.EMAIL: "not an address",
    FieldKind.PHONE: "call me",
}
#: how many ways of filling a form are tried
WAYS = 4
#: in days from today, way by way
DAYS = (0, 10, -5, -400)


def filled(form: Form, way: int, now: datetime) -> dict[str, Value]:
    """What stands on the form already stays in the first way."""
    return {one.key: _kept(form, one, way) or WRITERS[one.kind](one, way, now) for one in form.fields}


def mistyped(form: Form) -> dict[str, Value]:
    return {one.key: MISTYPED.get(one.kind, "") for one in form.fields}


def emptied(form: Form) -> dict[str, Value]:
    return {one.key: () if one.kind is FieldKind.CHOICES else "" for one in form.fields}


def _kept(form: Form, field: Field, way: int) -> Value:
    return form.values.get(field.key, "") if way == 0 else ""


def _text(field: Field, _way: int, _now: datetime) -> Value:
    if field.private and field.key not in SHOWN:
        return PRIVATE
    return SHORT if field.kind is FieldKind.TEXT else OPEN


def _choice(field: Field, way: int, _now: datetime) -> Value:
    return field.options[way % len(field.options)].value if field.options else ""


def _choices(field: Field, way: int, _now: datetime) -> Value:
    values = tuple(one.value for one in field.options)
    return values if way == 0 else values[way - 1 : way]


def _day(_field: Field, way: int, now: datetime) -> Value:
    return (london_date(now) + timedelta(days=DAYS[way])).isoformat()


def _moment(field: Field, way: int, now: datetime) -> Value:
    return f"{_day(field, way, now)}T09:00"


def _account(_field: Field, way: int, _now: datetime) -> Value:
    return f"UNEW{way}"


def _email(_field: Field, _way: int, _now: datetime) -> Value:
    return "somebody@example.org"


def _phone(_field: Field, _way: int, _now: datetime) -> Value:
    return "01632 960777"


WRITERS: Mapping[FieldKind, Callable[[Field, int, datetime], Value]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _text,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.YES_NO_NOT_KNOWN: _choice,
    FieldKind.DAY: _day,
    FieldKind.MOMENT: _moment,
    FieldKind.PERSON: _choice,
    FieldKind.ACCOUNT: _account,
    FieldKind.EMAIL: _email,
    FieldKind.PHONE: _phone,
}
