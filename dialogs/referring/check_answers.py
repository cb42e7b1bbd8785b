"""Check your answers: by subject, a line a question with Change, over as many pages as it takes."""

from datetime import date

from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.findings import shortly
from dialogs.parts import Button, Field, FieldKind, Press, Row, Section
from dialogs.referring.people_asked import counted
from dialogs.referring.printed_form import FIXED, printed
from dialogs.referring.reading import Boards, each_child, procedure_for, together
from dialogs.referring.route import Stage, path
from dialogs.referring.whom import Values
from dialogs.words import say
from review.drafts import Draft, Value

#: so many lines with a press fit on a card of Teams, headings and all
ROWS = 18
SPOKEN = 75


def pages(draft: Draft, boards: Boards, today: date) -> tuple[tuple[Section, ...], ...]:
    """What stands on each page. A subject is not broken, and each page has room for what one subject asks."""
    stages, values = path(draft.answers, boards)
    law = procedure_for(values, boards).name
    subjects = [*_fixed(law, today), *(_subject(draft, stage, values, law) for stage in stages)]
    made: list[list[Section]] = [[]]
    for one in (*(one for one in subjects if one.rows), _indicated(values, boards)):
        if sum(len(section.rows) for section in made[-1]) + len(one.rows) > ROWS:
            made.append([])
        made[-1].append(one)
    return tuple(tuple(page) for page in made)


def _fixed(law: str, today: date) -> tuple[Section, ...]:
    """The lines of a printed form that nobody is asked for."""
    rows = tuple(Row(label=label, text=text or day_in_words(today)) for label, text in FIXED.get(law, ()))
    return (Section(rows=rows),) if rows else ()


def _subject(draft: Draft, stage: Stage, values: Values, law: str) -> Section:
    if stage.key == "people":
        return Section(heading=heading(stage, law), rows=(_who_row(draft, values),))
    return Section(heading=heading(stage, law), rows=tuple(_row(draft, stage, one, values) for one in stage.questions))


def heading(stage: Stage, law: str) -> str:
    return printed(law, stage.key) or stage.title


def _who_row(draft: Draft, values: Values) -> Row:
    return Row(
        label=say("refer.people.label"),
        text=counted(values),
        button=_change(draft, "people", say("refer.people.label")),
    )


def _row(draft: Draft, stage: Stage, field: Field, values: Values) -> Row:
    value = values.get(field.key, "")
    spoken = f"{stage.who.label}, {field.label}" if stage.named else field.label
    return Row(
        label=field.label,
        text=in_words(field, value),
        private=field.private and bool(value),
        button=_change(draft, stage.key, spoken),
    )


def _change(draft: Draft, step: str, what: str) -> Button:
    return Button(
        label=say("refer.change"),
        press=Press(act="refer.change", subject=draft.id, detail=step),
        spoken=f"{say('refer.change')}: {what}"[:SPOKEN],
    )


def _indicated(values: Values, boards: Boards) -> Section:
    """Once more, shortly: child by child where there are several."""
    read = each_child(values, boards)
    if len(read) == 1:
        rows = (Row(label=say("refer.indicated"), text=shortly(read[0].found.finding)),)
        return Section(heading=say("indicated.heading"), rows=rows)
    lead = Row(label=say("refer.indicated.all"), text=shortly(together(read).finding))
    each = (Row(label=one.who.label, text=shortly(one.found.finding)) for one in read)
    return Section(heading=say("indicated.heading"), rows=(lead, *each))


def in_words(field: Field, value: Value) -> str:
    """An answer as a person reads it."""
    if not value:
        return say("refer.not_given")
    if field.options:
        chosen = (value,) if isinstance(value, str) else value
        return ", ".join(option.label for option in field.options if option.value in chosen)
    day = as_day(value) if field.kind is FieldKind.DAY else None
    return day_in_words(day) if day else str(value)
