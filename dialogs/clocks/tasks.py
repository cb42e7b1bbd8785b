"""Record as done: what people did outside this program, when, to whom, how, under what reference."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import case_pressed, form, given, step
from dialogs.checking import as_day
from dialogs.clocks import undated_done
from dialogs.clocks.done import beside, fields_for, recorded, unnamed, usual, wrong_in
from dialogs.clocks.duties import Duties, duties_of, record_button, waiting_for_a_day, waits, when
from dialogs.clocks.undated import open_for
from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Exchange
from dialogs.findings import capital
from dialogs.parts import Ask, Button, Card, Form, Press, Refuse, Reply, Row, Show
from dialogs.referring.whom import Values
from dialogs.row_pages import by_date_or_not, number_in, page, turns
from dialogs.words import say
from review.case import Case
from review.errors import NotYoursError
from review.law.terms import DatedDuty, Duty
from review.process import acting_role
from review.recorded import DutyDone
from review.roles import Role
from review.stated import extendable, waivable
from review.step import Act
from review.timetable import Deadline

MOST_BUTTONS = 4


def typed(exchange: Exchange, reference: str) -> Reply:
    """`record REF`."""
    return _pick(exchange, exchange.visible_case(reference), 1)


def pick(exchange: Exchange) -> Reply:
    return _pick(exchange, case_pressed(exchange), number_in(exchange.press.detail))


# --- the list ----------------------------------------------------------------------------------------------------


def _pick(exchange: Exchange, case: Case, asked: int) -> Reply:
    """Every duty that this person may record now, those with a date first; then what else may be said of them."""
    role = _role(exchange, case)
    if role is None:
        return Refuse(reason=say("refuse.not_team"))
    dated = _dated(duties_of(exchange.desk, case, exchange.now), role)
    undated = tuple(undated_done.row(case, one) for one in open_for(case, role))
    shown, number, of = page((*dated, *undated), asked)
    key = "record.pick.text" if shown else "record.nothing"
    title, text = say("record.title", reference=case.reference), say(key, reference=case.reference)
    every = (*turns(case, "record.pick", number, of), *_others(case, role))
    return Show(
        card=Card(
            title=title,
            text=text,
            lines=(text,),
            sections=by_date_or_not(shown, dated),
            buttons=every[:MOST_BUTTONS],
            more=every[MOST_BUTTONS:],
        )
    )


def _dated(duties: Duties, role: Role) -> tuple[Row, ...]:
    case = duties.case
    rows = tuple(
        Row(
            label=one.law.label,
            text=f"{when(duties, one)}. {one.law.citation}.",
            button=record_button(case, one.duty, one.law.label),
        )
        for one in duties.recordable(role)
    )
    return (*rows, *(tuple(_waiting(case, one) for one in waiting_for_a_day(case)) if _is_team(role) else ()))


def _waiting(case: Case, law: DatedDuty) -> Row:
    """It cannot be recorded before the day that it runs from is."""
    press = Press(act="event.ask", subject=case.id, detail=law.counted_from.value)
    spoken = say("record.first.spoken", reference=case.reference, duty=law.label)[:75]
    button = Button(label=say("record.first"), press=press, spoken=spoken)
    return Row(label=law.label, text=f"{waits(law)}. {law.citation}.", button=button)


def _others(case: Case, role: Role) -> tuple[Button, ...]:
    offered = (
        ("event.button", "event.choose", True),
        ("extend.button", "extend.choose", bool(extendable(case)) and case.decided is not None),
        ("waive.button", "waive.choose", bool(waivable(case))),
        ("timetable.button", "timetable.page", True),
    )
    return tuple(
        Button(
            label=say(label),
            press=Press(act=act, subject=case.id),
            spoken=say("case.spoken", label=say(label), reference=case.reference)[:75],
        )
        for label, act, holds in offered
        if holds and _is_team(role)
    )


def _is_team(role: Role) -> bool:
    return role is Role.BUSINESS_TEAM


# --- one duty ----------------------------------------------------------------------------------------------------


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    role = _role(exchange, case)
    if role is None:
        return Refuse(reason=say("refuse.not_team"))
    duties = duties_of(exchange.desk, case, exchange.now)
    deadline = _deadline(exchange, duties)
    refused = _not_open(duties, deadline, role)
    if refused or deadline is None:
        return refused or Refuse(reason=say("refuse.nothing_to_record"))
    return Ask(form=_form(case, deadline, role, usual(deadline.law, exchange.today), {}))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    role = _role(exchange, case)
    if role is None:
        return Refuse(reason=say("refuse.not_team"))
    duties = duties_of(exchange.desk, case, exchange.now)
    deadline = _deadline(exchange, duties)
    refused = _not_open(duties, deadline, role)
    if refused or deadline is None:
        again = _shown_again(exchange, case, deadline)
        return again or refused or Refuse(reason=say("refuse.nothing_to_record"))
    asked = fields_for(deadline.law)
    values = given(exchange, asked)
    # Copies are sent before the planned publication that their days are counted back from.
    earliest = None if deadline.law.period.back else deadline.counted_on
    errors = wrong_in(exchange, case, asked, values, earliest=earliest, early="error.done_before")
    if errors:
        return Ask(form=_form(case, deadline, role, unnamed(values, errors), errors))
    return _take(exchange, case, deadline, values)


def _take(exchange: Exchange, case: Case, deadline: Deadline, values: Values) -> Reply:
    done_on = as_day(values["done_on"])
    assert done_on is not None
    content = DutyDone(
        duty=deadline.duty,
        done_on=done_on,
        to=str(values.get("done_to", "")),
        how=str(values["done_how"]),
        reference=str(values["done_reference"]),
    )
    after = step(exchange, Act.RECORD_DONE, case, content, str(deadline.law.citation))
    return Show(card=recorded(exchange, case, after, deadline.law.label, done_on))


def _shown_again(exchange: Exchange, case: Case, deadline: Deadline | None) -> Reply | None:
    """The same delivery once more: how it stands, not a refusal."""
    entry = case.done(deadline.duty) if deadline else None
    if not (exchange.repeat and deadline and entry and isinstance(entry.content, DutyDone)):
        return None
    return Show(card=recorded(exchange, case.before(entry), case, deadline.law.label, entry.content.done_on))


def _role(exchange: Exchange, case: Case) -> Role | None:
    try:
        return acting_role(Act.RECORD_DONE, exchange.roles_in(case))
    except NotYoursError:
        return None


def _deadline(exchange: Exchange, duties: Duties) -> Deadline | None:
    """The duty that the press names, where it is one that is recorded by hand."""
    duty = next((one for one in Duty if one.value == exchange.press.detail), None)
    return duties.of(duty) if duty and duty is not Duty.DECISION else None


def _not_open(duties: Duties, deadline: Deadline | None, role: Role) -> Refuse | None:
    done = duties.case.done(deadline.duty) if deadline else None
    if done:
        return Refuse(reason=say("refuse.already_done", name=done.by.name, when=moment_in_words(done.recorded)))
    if deadline is None:
        return Refuse(reason=say("refuse.nothing_to_record"))
    return None if deadline in duties.recordable(role) else Refuse(reason=say("record.not_yours"))


def _form(case: Case, deadline: Deadline, role: Role, values: Values, errors: Mapping[str, str]) -> Form:
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
    made = form(
        say("record.title", reference=case.reference),
        (say("record.save"), press),
        "record.ask",
        fields_for(law),
        values,
        errors,
        lines=(law.label, lead),
    )
    return replace(made, others=beside(case, deadline.duty.value, role))


PRESSES = {"record.pick": pick, "record.ask": ask, "record.save": save}
