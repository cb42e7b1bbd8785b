"""Record as done: a duty that has no date."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import case_pressed, form, given, repeated, step
from dialogs.checking import as_day
from dialogs.clocks.done import beside, fields_for, recorded, unnamed, usual, wrong_in
from dialogs.clocks.undated import open_for, opened_on, says
from dialogs.dates import moment_in_words
from dialogs.desk import Exchange
from dialogs.findings import capital
from dialogs.parts import Ask, Button, Form, Press, Refuse, Reply, Row, Show
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.law.provisions import UndatedDuty
from review.law.terms import Event
from review.process import acting_role
from review.recorded import UndatedDone
from review.roles import Role
from review.step import Act
from review.undated import undated_duties


def row(case: Case, duty: UndatedDuty) -> Row:
    press = Press(act="undated.ask", subject=case.id, detail=duty.key)
    button = Button(label=say("case.record"), press=press, spoken=duty.label[:75])
    return Row(label=duty.label, text=says(case, duty), button=button)


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    duty = _named(exchange, case)
    if duty is None:
        return _not_open(exchange, case)
    return Ask(form=_form(case, duty, _role(exchange, case), usual(duty, exchange.today), {}))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    entry = repeated(exchange, case, UndatedDone)
    if entry and isinstance(entry.content, UndatedDone) and entry.content.key == exchange.press.detail:
        label, done_on = _label(case, entry.content.key), entry.content.done_on
        return Show(card=recorded(exchange, case.before(entry), case, label, done_on))
    duty = _named(exchange, case)
    if duty is None:
        return _not_open(exchange, case)
    asked = fields_for(duty)
    values = given(exchange, asked)
    since = opened_on(case, duty) if isinstance(duty.opens, Event) else case.referral.incident_on
    errors = wrong_in(exchange, case, asked, values, earliest=since, early="error.done_before_open")
    if errors:
        return Ask(form=_form(case, duty, _role(exchange, case), unnamed(values, errors), errors))
    return _take(exchange, case, duty, values)


def _take(exchange: Exchange, case: Case, duty: UndatedDuty, values: Values) -> Reply:
    done_on = as_day(values["done_on"])
    assert done_on is not None
    content = UndatedDone(
        key=duty.key,
        done_on=done_on,
        to=str(values.get("done_to", "")),
        how=str(values["done_how"]),
        reference=str(values["done_reference"]),
    )
    after = step(exchange, Act.RECORD_UNDATED, case, content, str(duty.citation))
    return Show(card=recorded(exchange, case, after, duty.label, done_on))


def _role(exchange: Exchange, case: Case) -> Role:
    """Raises NotYoursError."""
    return acting_role(Act.RECORD_UNDATED, exchange.roles_in(case))


def _named(exchange: Exchange, case: Case) -> UndatedDuty | None:
    """The duty that the press names, where it is open and theirs. Raises NotYoursError."""
    theirs = open_for(case, _role(exchange, case))
    return next((one for one in theirs if one.key == exchange.press.detail), None)


def _not_open(exchange: Exchange, case: Case) -> Refuse:
    done = case.undated_done(exchange.press.detail)
    if done is None:
        return Refuse(reason=say("refuse.nothing_to_record"))
    return Refuse(reason=say("refuse.already_done", name=done.by.name, when=moment_in_words(done.recorded)))


def _label(case: Case, key: str) -> str:
    return next((one.label for one in undated_duties(case) if one.key == key), key)


def _form(case: Case, duty: UndatedDuty, role: Role, values: Values, errors: Mapping[str, str]) -> Form:
    strength = say(f"strength.{duty.strength.value}")
    lead = say("record.undated.lead", task=duty.task, who=capital(duty.who), strength=strength, citation=duty.citation)
    press = Press(act="undated.save", subject=case.id, detail=duty.key)
    made = form(
        say("record.title", reference=case.reference),
        (say("record.save"), press),
        "undated.ask",
        fields_for(duty),
        values,
        errors,
        lines=(duty.label, lead, *((duty.note,) if duty.note else ())),
    )
    return replace(made, others=beside(case, duty.key, role))


PRESSES = {"undated.ask": ask, "undated.save": save}
