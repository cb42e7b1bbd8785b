"""Another day was agreed for a duty, where its rule lets somebody agree to one: which day, who, when and why."""

from collections.abc import Mapping
from functools import partial

from dialogs.case_work.team_steps import (
    FURTHEST_MONTHS,
    Check,
    case_pressed,
    faults,
    form,
    given,
    reason,
    refused,
    repeated,
    step,
    without_names,
)
from dialogs.case_work.whose import not_theirs
from dialogs.checking import as_day, wrong
from dialogs.clocks.duties import duties_of, when
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.findings import capital
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Refuse, Reply, Row, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.calendar import add_months
from review.case import Case
from review.drafts import Value
from review.recorded import Extended
from review.stated import extendable
from review.step import Act
from review.timetable import Deadline

TO = Field(key="step_extended_to", kind=FieldKind.DAY, label=say("extend.to"), why=say("extend.to.why"))
# Private until it is known to name nobody: what is wrong is drawn back on no card that is kept.
BY = Field(key="step_agreed_by", kind=FieldKind.TEXT, label=say("extend.by"), why=say("extend.by.why"), private=True)
AGREED_ON = Field(key="step_agreed_on", kind=FieldKind.DAY, label=say("extend.on"), why=say("extend.on.why"))
REASON = reason(say("extend.reason"), say("extend.reason.why"))
FIELDS = (TO, BY, AGREED_ON, REASON)


def choose(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    stopped = _stopped(exchange, case)
    if stopped:
        return stopped
    duties = duties_of(exchange.desk, case, exchange.now)
    found = [one for one in duties.found if one.duty in extendable(case)]
    rows = tuple(Row(label=one.law.label, text=f"{when(duties, one)}.", button=_choose(case, one)) for one in found)
    title, text = say("extend.title", reference=case.reference), say("extend.choose.text", reference=case.reference)
    return Show(card=Card(title=title, text=text, lines=(text,), rows=rows))


def _choose(case: Case, one: Deadline) -> Button:
    press = Press(act="extend.ask", subject=case.id, detail=one.duty.value)
    return Button(label=say("extend.choose"), press=press, spoken=f"{say('extend.choose')}: {one.law.label}"[:75])


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    stopped, deadline = _stopped(exchange, case), _named(exchange, case)
    if stopped or deadline is None:
        return stopped or _cannot()
    return Ask(form=_form(case, deadline, {AGREED_ON.key: exchange.today.isoformat()}, {}))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    stopped, deadline = _stopped(exchange, case), _named(exchange, case)
    if stopped or deadline is None:
        return stopped or _cannot()
    entry = repeated(exchange, case, Extended)
    if entry and isinstance(entry.content, Extended) and entry.content.duty is deadline.duty:
        return Show(card=_recorded(case, deadline))
    values = given(exchange, FIELDS)
    checks: dict[str, Check] = {
        TO.key: partial(_too_early, exchange, deadline),
        BY.key: without_names(case),
        AGREED_ON.key: partial(_agreed_early, exchange, deadline),
    }
    errors = faults(exchange, FIELDS, values, **checks)
    to, agreed_on = as_day(values[TO.key]), as_day(values[AGREED_ON.key])
    if errors or to is None or agreed_on is None:
        return Ask(form=_form(case, deadline, values, errors))
    content = Extended(
        duty=deadline.duty,
        to=to,
        agreed_by=str(values[BY.key]),
        agreed_on=agreed_on,
        reason=str(values[REASON.key]),
    )
    after = step(exchange, Act.EXTEND, case, content, str(deadline.law.citation))
    counted = duties_of(exchange.desk, after, exchange.now).of(deadline.duty)
    assert counted is not None
    return Show(card=_recorded(after, counted))


def _stopped(exchange: Exchange, case: Case) -> Refuse | None:
    """Once it is decided, that the rules know no such agreement goes before everything else."""
    if case.decided and not extendable(case):
        return not_theirs(exchange, Act.EXTEND, case) or _cannot()
    return refused(exchange, Act.EXTEND, case)


def _named(exchange: Exchange, case: Case) -> Deadline | None:
    duty = next((one for one in extendable(case) if one.value == exchange.press.detail), None)
    return duties_of(exchange.desk, case, exchange.now).of(duty) if duty else None


def _cannot() -> Refuse:
    return Refuse(reason=say("refuse.cannot_extend"))


def _too_early(exchange: Exchange, deadline: Deadline, value: Value) -> str:
    day = as_day(value)
    if day is None:
        return say("error.day")
    if day <= deadline.counted_on:
        return say("extend.too_early", day=day_in_words(deadline.counted_on))
    if day <= deadline.due:
        return say("extend.same")
    return say("error.far") if day > add_months(exchange.today, FURTHEST_MONTHS) else ""


def _agreed_early(exchange: Exchange, deadline: Deadline, value: Value) -> str:
    fault, day = wrong(AGREED_ON, value, exchange.today), as_day(value)
    if fault or day is None or day >= deadline.counted_on:
        return fault
    return say("extend.agreed_early", day=day_in_words(deadline.counted_on))


def _form(case: Case, deadline: Deadline, values: Values, errors: Mapping[str, str]) -> Form:
    law = deadline.law
    rule = day_in_words(deadline.counted_due or deadline.due)
    lead = say("extend.lead", duty=law.label, day=rule, who=capital(law.extended_by), citation=law.citation)
    agreed = (say("extend.lead.before", day=day_in_words(deadline.due)),) if deadline.extended else ()
    if deadline.lapsed:
        agreed = (say("extend.lead.lapsed", day=day_in_words(deadline.lapsed.to)),)
    press = Press(act="extend.save", subject=case.id, detail=deadline.duty.value)
    title = say("extend.title", reference=case.reference)
    lines = (lead, *agreed)
    return form(title, (say("extend.save"), press), "extend.ask", FIELDS, values, errors, lines=lines)


def _recorded(case: Case, deadline: Deadline) -> Card:
    assert deadline.counted_due is not None
    text = say(
        "extend.done.text",
        duty=deadline.law.label,
        reference=case.reference,
        day=day_in_words(deadline.due),
        who=deadline.law.extended_by,
        due=day_in_words(deadline.counted_due),
    )
    return statement(say("extend.done.title"), text)


PRESSES = {"extend.choose": choose, "extend.ask": ask, "extend.save": save}
