"""The forms of the referral: one step of it, as everybody sees it."""

from collections.abc import Mapping

from dialogs import questions, reading
from dialogs.checking import as_day
from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Exchange
from dialogs.findings import indication, notification
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Row, Section, Tone
from dialogs.questions import Step
from dialogs.reading import Values
from dialogs.words import asked, say
from review.criteria import assess
from review.drafts import Draft, Value
from review.law.terms import Duty, Event
from review.timetable import deadlines


def ask(
    exchange: Exchange,
    draft: Draft,
    step_key: str,
    *,
    faults: Mapping[str, str] | None = None,
    typed: Values | None = None,
) -> Ask:
    steps, values = questions.path(draft.answers, exchange.desk.boards)
    step = next((one for one in steps if one.key == step_key), steps[0])
    number = steps.index(step) + 1
    sections = SHOWN_ON.get(step.key, _nothing)(exchange, values)
    form = Form(
        title=step.title,
        step=(number, len(steps)),
        submit=_submit(draft, step),
        resume=Press(act="refer.resume", subject=draft.id, detail=step.key),
        sections=sections,
        fields=step.questions,
        rows=_rows(draft, steps, values) if step.key == "check" else (),
        values={**{one.key: draft.answers.get(one.key, "") for one in step.questions}, **(typed or {})},
        errors=faults or {},
        others=_others(draft, step, first=number == 1),
        kept_by_others=True,
    )
    return Ask(form=form)


def _submit(draft: Draft, step: Step) -> Button:
    act, label = {
        "check": ("refer.send", say("refer.send")),
        "indication": ("refer.next", say("refer.check")),
    }.get(step.key, ("refer.next", say("refer.next")))
    return Button(label=label, press=Press(act=act, subject=draft.id, detail=step.key), tone=Tone.MAIN)


def _others(draft: Draft, step: Step, *, first: bool) -> tuple[Button, ...]:
    back_button = Button(label=say("refer.back"), press=Press(act="refer.back", subject=draft.id, detail=step.key))
    save_button = Button(label=say("refer.save"), press=Press(act="refer.save", subject=draft.id, detail=step.key))
    return (save_button,) if first else (back_button, save_button)


def _nothing(_exchange: Exchange, _values: Values) -> tuple[Section, ...]:
    return ()


def _emergency(exchange: Exchange, _values: Values) -> tuple[Section, ...]:
    return (Section(heading=say("help.emergency"), lines=exchange.desk.emergency),)


def _indication(exchange: Exchange, values: Values) -> tuple[Section, ...]:
    boards = exchange.desk.boards
    law = reading.procedure_for(values, boards)
    found = assess(law, reading.answers_from(values))
    aware = as_day(values.get("la_aware_on"))
    events = {Event.LA_AWARE: aware} if aware else {}
    due = deadlines(law, events, None, exchange.desk.days_at(exchange.now))
    act_by = next((one.act_by for one in due if one.duty is Duty.NOTIFY_INCIDENT), None)
    lead = Section(lines=(say("indicated.lead", decider=law.decider),))
    return (lead, indication(found, law, to_referrer=True), notification(found, law, act_by))


def _situations(exchange: Exchange, values: Values) -> tuple[Section, ...]:
    """What each situation means, and where it is written."""
    law = reading.procedure_for(values, exchange.desk.boards)
    return (Section(lines=tuple(f"{one.text} ({one.citation})" for one in law.situations)),)


SHOWN_ON = {"situations": _situations, "act_first": _emergency, "indication": _indication}


def _rows(draft: Draft, steps: tuple[Step, ...], values: Values) -> tuple[Row, ...]:
    return tuple(
        Row(
            label=field.label,
            text=in_words(field, values.get(field.key, "")),
            private=field.private,
            button=Button(
                label=say("refer.change"),
                press=Press(act="refer.change", subject=draft.id, detail=step.key),
                spoken=f"{say('refer.change')}: {field.label}"[:75],
            ),
        )
        for step in steps
        for field in step.questions
    )


def in_words(field: Field, value: Value) -> str:
    """An answer as a person reads it."""
    if not value:
        return say("refer.not_given")
    if field.options:
        chosen = (value,) if isinstance(value, str) else value
        return ", ".join(option.label for option in field.options if option.value in chosen)
    day = as_day(value) if field.kind is FieldKind.DAY else None
    return day_in_words(day) if day else str(value)


#: the latest are shown; a card has room for so many
MOST_DRAFTS = 8


def under_way(drafts: tuple[Draft, ...]) -> Card:
    rows = tuple(
        Row(
            label=say("refer.resume.row", when=moment_in_words(draft.changed)),
            text=say("refer.resume.where", step=asked(f"step.{draft.step}")),
            button=Button(
                label=say("refer.continue"), press=Press(act="refer.resume", subject=draft.id), tone=Tone.MAIN
            ),
        )
        for draft in drafts[:MOST_DRAFTS]
    )
    new = Button(label=say("refer.another"), press=Press(act="refer.another"))
    return Card(
        title=say("refer.resume.title"),
        text=say("refer.resume.text"),
        lines=(say("refer.resume.text"),),
        rows=rows,
        buttons=(new,),
    )
