"""Record as done: what people did outside this program, when, to whom, how, under what reference."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.checking import as_day, kept, wrong
from dialogs.dates import day_in_words, listed, moment_in_words
from dialogs.desk import Exchange
from dialogs.duties import Duties, duties_of, record_button, when
from dialogs.findings import capital
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Refuse, Reply, Row, Show, Tone, statement
from dialogs.questions import question
from dialogs.whom import Values
from dialogs.words import say
from review.case import Case
from review.entries import DutyDone
from review.errors import NotYoursError
from review.law.terms import Duty
from review.process import acting_role, take
from review.steps import Act
from review.timetable import Deadline

DONE_ON = question("done_on", FieldKind.DAY)
DONE_TO = question("done_to", FieldKind.TEXT)
DONE_HOW = question("done_how", FieldKind.TEXT)
DONE_REFERENCE = question("done_reference", FieldKind.TEXT, required=False)


def typed(exchange: Exchange, reference: str) -> Reply:
    """`record REF`."""
    return _pick(exchange, exchange.visible_case(reference))


def pick(exchange: Exchange) -> Reply:
    return _pick(exchange, exchange.unit.case(exchange.press.subject))


def _pick(exchange: Exchange, case: Case) -> Reply:
    refused = _refused(exchange, case)
    if refused:
        return refused
    duties = duties_of(exchange.desk, case, exchange.now)
    rows = tuple(
        Row(label=one.law.label, text=when(duties, one), button=record_button(case, one.duty, one.law.label))
        for one in duties.recordable
    )
    key = "record.pick.text" if rows else "record.nothing"
    title, text = say("record.title", reference=case.reference), say(key, reference=case.reference)
    return Show(card=Card(title=title, text=text, lines=(text,), rows=rows))


def ask(exchange: Exchange) -> Reply:
    case = exchange.unit.case(exchange.press.subject)
    refused = _refused(exchange, case)
    if refused:
        return refused
    duties = duties_of(exchange.desk, case, exchange.now)
    deadline = _deadline(exchange, duties)
    if deadline is None or case.done(deadline.duty):
        return _not_open(duties, deadline)
    today = {"done_on": exchange.today.isoformat(), "done_to": listed(deadline.law.to)}
    return Ask(form=_form(case, deadline, today, {}))


def save(exchange: Exchange) -> Reply:
    case = exchange.unit.case(exchange.press.subject)
    refused = _refused(exchange, case)
    if refused:
        return refused
    duties = duties_of(exchange.desk, case, exchange.now)
    deadline = _deadline(exchange, duties)
    if deadline is None or case.done(deadline.duty):
        return _shown_again(exchange, case, deadline) or _not_open(duties, deadline)
    given = {one.key: kept(one, exchange.answers.get(one.key)) for one in _fields(deadline)}
    faults = _faults(exchange, deadline, given)
    if faults:
        return Ask(form=_form(case, deadline, given, faults))
    return _take(exchange, case, deadline, given)


def _take(exchange: Exchange, case: Case, deadline: Deadline, given: Values) -> Reply:
    done_on = as_day(given["done_on"])
    assert done_on is not None
    content = DutyDone(
        duty=deadline.duty,
        done_on=done_on,
        to=str(given.get("done_to", "")),
        how=str(given["done_how"]),
        reference=str(given["done_reference"]),
    )
    by = exchange.actor(Act.RECORD_DONE, case)
    after, _ = take(Act.RECORD_DONE, case, content, by, str(deadline.law.citation), exchange.now)
    exchange.unit.append(case, after.entries[-1])
    return Show(card=_recorded(case, deadline, content))


def _recorded(case: Case, deadline: Deadline, content: DutyDone) -> Card:
    day = day_in_words(content.done_on)
    text = say("record.done.text", duty=deadline.law.label, reference=case.reference, day=day)
    return statement(say("record.done.title"), text)


def _shown_again(exchange: Exchange, case: Case, deadline: Deadline | None) -> Reply | None:
    """The same delivery once more: how it stands, not a refusal."""
    entry = case.done(deadline.duty) if deadline else None
    if not (exchange.repeat and deadline and entry and isinstance(entry.content, DutyDone)):
        return None
    return Show(card=_recorded(case, deadline, entry.content))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    try:
        acting_role(Act.RECORD_DONE, exchange.roles_in(case))
    except NotYoursError:
        return Refuse(reason=say("refuse.not_team"))
    return None


def _deadline(exchange: Exchange, duties: Duties) -> Deadline | None:
    """The duty that the press names, where it is one that the team records."""
    duty = next((one for one in Duty if one.value == exchange.press.detail), None)
    return duties.of(duty) if duty and duty is not Duty.DECISION else None


def _not_open(duties: Duties, deadline: Deadline | None) -> Refuse:
    done = duties.case.done(deadline.duty) if deadline else None
    if done is None:
        return Refuse(reason=say("refuse.nothing_to_record"))
    return Refuse(reason=say("refuse.already_done", name=done.by.name, when=moment_in_words(done.recorded)))


def _fields(deadline: Deadline) -> tuple[Field, ...]:
    told = (DONE_TO,) if deadline.law.to else ()
    return (DONE_ON, *told, DONE_HOW, DONE_REFERENCE)


def _faults(exchange: Exchange, deadline: Deadline, given: Values) -> Mapping[str, str]:
    found = {one.key: wrong(one, given.get(one.key, ""), exchange.today) for one in _fields(deadline)}
    done_on = as_day(given.get("done_on"))
    if done_on and done_on < deadline.counted_on and not found["done_on"]:
        found["done_on"] = say("error.done_before", day=day_in_words(deadline.counted_on))
    return {key: sentence for key, sentence in found.items() if sentence}


def _form(case: Case, deadline: Deadline, values: Values, errors: Mapping[str, str]) -> Form:
    law = deadline.law
    lead = say(
        "record.lead",
        task=law.task,
        who=capital(law.who),
        strength=say(f"strength.{law.strength.value}"),
        day=day_in_words(deadline.act_by),
        citation=law.citation,
    )
    press = Press(act="record.save", subject=case.id, detail=deadline.duty.value)
    return Form(
        title=say("record.title", reference=case.reference),
        submit=Button(label=say("record.save"), press=press, tone=Tone.MAIN),
        resume=replace(press, act="record.ask"),
        lines=(law.label, lead),
        fields=_fields(deadline),
        values=values,
        errors=errors,
    )


PRESSES = {"record.pick": pick, "record.ask": ask, "record.save": save}
