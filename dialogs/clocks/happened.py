"""Something happened: the day of an event is recorded, or corrected once it is seen which dates that moves."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from dialogs.case_work.team_steps import case_pressed, faults, form, given, refused, repeated, step
from dialogs.checking import as_day
from dialogs.clocks.event_compared import ON, REASON, Said, compared, day_fault, recorded
from dialogs.clocks.happenings import Happening, known_day, offered
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.parts import Ask, Button, Card, Field, Form, Press, Refuse, Reply, Row, Show
from dialogs.referring.whom import Values
from dialogs.row_pages import number_in, page, turns
from dialogs.words import say
from review.case import Case
from review.recorded import EventRecorded
from review.step import Act

AHEAD = replace(ON, why=say("event.on.ahead"))


# --- which event -------------------------------------------------------------------------------------------------


def choose(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return refused(exchange, Act.RECORD_EVENT, case) or _choose(case, number_in(exchange.press.detail))


def _choose(case: Case, asked: int) -> Reply:
    rows, number, of = page([_row(case, one) for one in offered(case)], asked)
    title, text = say("event.title", reference=case.reference), say("event.choose.text", reference=case.reference)
    buttons = turns(case, "event.choose", number, of)
    return Show(card=Card(title=title, text=text, lines=(text,), rows=rows, buttons=buttons))


def _row(case: Case, one: Happening) -> Row:
    known = known_day(case, one.event)
    label = say("event.correct" if known else "event.record")
    press = Press(act="event.ask", subject=case.id, detail=one.event.value)
    button = Button(label=label, press=press, spoken=f"{label}: {one.label}"[:75])
    return Row(label=one.label, text=_known(known), button=button)


def _known(day: date | None) -> str:
    return say("event.known", day=day_in_words(day)) if day else say("event.not_known")


# --- which day ---------------------------------------------------------------------------------------------------


def ask(exchange: Exchange) -> Reply:
    case, one = case_pressed(exchange), _named(exchange)
    stopped = _stopped(exchange, case, one)
    if stopped or one is None:
        return stopped or _no_such_event()
    return Ask(form=_form(case, one, {}, {}))


def enter(exchange: Exchange) -> Reply:
    """The day: recorded where it is the first, compared where it corrects another."""
    case, one = case_pressed(exchange), _named(exchange)
    stopped = _again(exchange, case) or _stopped(exchange, case, one)
    if stopped or one is None:
        return stopped or _no_such_event()
    fields = (_field(one),)
    values = given(exchange, fields)
    wrong = faults(exchange, fields, values, **{ON.key: partial(day_fault, exchange, case, one)})
    day = as_day(values[ON.key])
    if wrong or day is None:
        return Ask(form=_form(case, one, values, wrong))
    said = Said(case=case, one=one, on=day)
    return Ask(form=compared(exchange, said, {}, {})) if said.corrects else _take(exchange, said)


def compare(exchange: Exchange) -> Reply:
    """The comparison once more, for a door that opens it with a press of its own."""
    return _compared_or(exchange, lambda said: Ask(form=compared(exchange, said, {}, {})))


def save(exchange: Exchange) -> Reply:
    """The correction of record, with its reason."""
    return _compared_or(exchange, lambda said: _correct(exchange, said))


def _compared_or(exchange: Exchange, go_on: Callable[[Said], Reply]) -> Reply:
    case, one = case_pressed(exchange), _named(exchange)
    stopped = _again(exchange, case) or _stopped(exchange, case, one)
    day = as_day(exchange.press.detail.partition(">")[2])
    if stopped or one is None or day is None:
        return stopped or _no_such_event()
    fault = day_fault(exchange, case, one, day.isoformat())
    if fault:
        return Ask(form=_form(case, one, {ON.key: day.isoformat()}, {ON.key: fault}))
    said = Said(case=case, one=one, on=day)
    return go_on(said) if said.corrects else _no_such_event()


def _correct(exchange: Exchange, said: Said) -> Reply:
    values = given(exchange, (REASON,))
    wrong = faults(exchange, (REASON,), values)
    if wrong:
        return Ask(form=compared(exchange, said, values, wrong))
    return _take(exchange, replace(said, reason=str(values[REASON.key])))


def _take(exchange: Exchange, said: Said) -> Reply:
    after = step(exchange, Act.RECORD_EVENT, said.case, said.content)
    return Show(card=recorded(exchange, said.case, after, said.content))


def _again(exchange: Exchange, case: Case) -> Show | None:
    """The same delivery once more: how it stands."""
    entry = repeated(exchange, case, EventRecorded)
    if entry is None or not isinstance(entry.content, EventRecorded):
        return None
    if entry.content.event.value != exchange.press.detail.partition(">")[0]:
        return None
    return Show(card=recorded(exchange, case.before(entry), case, entry.content))


def _named(exchange: Exchange) -> Happening | None:
    """What the press names, where it can have happened on this case."""
    named = exchange.press.detail.partition(">")[0]
    return next((one for one in offered(case_pressed(exchange)) if one.event.value == named), None)


def _stopped(exchange: Exchange, case: Case, one: Happening | None) -> Refuse | None:
    return refused(exchange, Act.RECORD_EVENT, case) or (_no_such_event() if one is None else None)


def _no_such_event() -> Refuse:
    return Refuse(reason=say("refuse.no_such_event"))


def _field(one: Happening) -> Field:
    return AHEAD if one.ahead else ON


def _form(case: Case, one: Happening, values: Values, errors: Mapping[str, str]) -> Form:
    known = known_day(case, one.event)
    press = Press(act="event.enter", subject=case.id, detail=one.event.value)
    title = say("event.title", reference=case.reference)
    lead = say("event.lead" if known else "event.lead.first")
    lines = (one.label, _known(known), lead)
    return form(title, (say("event.next"), press), "event.ask", (_field(one),), values, errors, lines=lines)


PRESSES = {
    "event.choose": choose,
    "event.ask": ask,
    "event.enter": enter,
    "event.compare": compare,
    "event.save": save,
}
