"""Agencies are asked for what the procedure has, by the day that the panel sets, or none yet: no law gives one."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import (
    faults,
    form,
    given,
    repeated,
    step,
    without_names,
)
from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_steps import (
    agencies_field,
    agencies_of,
    agency_key,
    chosen,
    named,
    told_lines,
    untold_lines,
)
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Option, Press, Refuse, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.returns.days_to_come import to_come
from dialogs.returns.returns_ledger import cited, forms, imr_title, out, see, some, without_a_day
from dialogs.returns.returns_theirs import case_of, left_to_others, refused
from dialogs.words import say
from review.case import Case
from review.ledger import Return, ReturnState, ledger
from review.returns import ReturnAsked, ReturnDue, ReturnKind
from review.step import Act

AGENCIES = "step_agencies"
# Private until it is known to name nobody: what is wrong is drawn back on no card that is kept.
THROUGH = Field(
    key="step_through",
    kind=FieldKind.TEXT,
    label=say("return.ask.through"),
    why=say("return.ask.through.why"),
    required=False,
    private=True,
)
DUE = Field(
    key="step_due",
    kind=FieldKind.DAY,
    label=say("return.ask.due"),
    why=say("return.ask.due.why"),
    required=False,
)
WHAT = "step_form"
OFFERS: dict[ReturnKind, str] = {
    ReturnKind.IMR: "return.offer.imr",
    ReturnKind.INFORMATION: "return.offer.information",
    ReturnKind.THROUGH_ANOTHER: "return.offer.through_another",
}
SET_DUE = replace(DUE, label=say("return.due.day"), why="", required=True)
REASON = Field(
    key="step_reason",
    kind=FieldKind.LONG_TEXT,
    label=say("return.due.reason"),
    why=say("return.due.reason.why"),
    required=False,
    private=True,
)


def askable(exchange: Exchange, case: Case) -> tuple[str, ...]:
    """The board's agencies that were not asked, or whose return was waived."""
    asked = ledger(case)
    names = agencies_of(exchange.desk, case)
    return tuple(one for one in names if one not in asked or asked[one].state is ReturnState.WAIVED)


def ask(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    return _refused(exchange, case) or Ask(form=_form(exchange, case, {WHAT: forms(case)[0].value}, {}))


def send(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated(exchange, case, ReturnAsked)
    if entry:
        return Show(card=_sent(exchange, case, _asked_with(case, entry.recorded)))
    no = _refused(exchange, case)
    if no:
        return no
    fields = _fields(exchange, case)
    values = given(exchange, fields)
    wrong = _wrong(exchange, case, fields, values)
    if wrong:
        return Ask(form=_form(exchange, case, values, wrong))
    kind = ReturnKind(str(values[WHAT]))
    through = str(values[THROUGH.key]) if kind is ReturnKind.THROUGH_ANOTHER else ""
    contents = tuple(
        ReturnAsked(agency=one, form=kind, through=through, due=as_day(values[DUE.key]))
        for one in chosen(askable(exchange, case), values[AGENCIES])
    )
    for one in contents:
        case = step(exchange, Act.ASK_RETURN, case, one, str(cited(case, kind)))
    return Show(card=_sent(exchange, case, contents))


def _asked_with(case: Case, recorded: object) -> tuple[ReturnAsked, ...]:
    found = (one.content for one in case.entries if one.recorded == recorded)
    return tuple(one for one in found if isinstance(one, ReturnAsked))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    no = refused(exchange, Act.ASK_RETURN, case)
    if no or askable(exchange, case):
        return no
    return Refuse(reason=say("return.refuse.nobody_left"))


def _wrong(exchange: Exchange, case: Case, fields: tuple[Field, ...], values: Values) -> Mapping[str, str]:
    needed = values[WHAT] == ReturnKind.THROUGH_ANOTHER.value
    judged = tuple(replace(one, required=needed) if one is THROUGH else one for one in fields)
    checks = {DUE.key: to_come(exchange), THROUGH.key: without_names(case)}
    found = faults(exchange, judged, values, **checks)
    if THROUGH.key in found and not values[THROUGH.key]:
        return {**found, THROUGH.key: say("return.ask.through.missing")}
    return found


def _fields(exchange: Exchange, case: Case) -> tuple[Field, ...]:
    names = askable(exchange, case)
    agencies = agencies_field(names, say("return.ask.agencies"), say("return.ask.agencies.why"))
    return (agencies, _what(case), THROUGH, DUE)


def _what(case: Case) -> Field:
    """As the procedure has it."""
    offered = forms(case)
    offers = OFFERS if ReturnKind.IMR in offered else OFFERS | {ReturnKind.INFORMATION: "return.offer.information_only"}
    options = tuple(Option(value=one.value, label=say(offers[one], title=imr_title(case))) for one in offered)
    why = say("return.ask.form.why", citation=cited(case, forms(case)[0]))
    return Field(key=WHAT, kind=FieldKind.CHOICE, label=say("return.ask.form"), why=why, options=options)


def _form(exchange: Exchange, case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="return.asked", subject=case.id)
    title, lines = say("return.ask.title", reference=case.reference), (say("return.ask.lead"),)
    fields = _fields(exchange, case)
    return form(title, (say("return.ask.send"), press), "return.asking", fields, values, errors, lines=lines)


def _sent(exchange: Exchange, case: Case, contents: tuple[ReturnAsked, ...]) -> Card:
    agencies = tuple(one.agency for one in contents)
    days = tuple(dict.fromkeys(one.due for one in contents))
    due = say("return.due", day=day_in_words(days[0])) if days and days[0] else say("return.no_due")
    text = say("return.ask.done.text", reference=case.reference, agencies=some(agencies), due=due)
    card = statement(say("return.ask.done.title"), text)
    return replace(card, lines=(text, *untold_lines(exchange, case, agencies)))


# --- the day, set later or anew ----------------------------------------------------------------------------------


def ask_due(exchange: Exchange) -> Reply:
    """For those that have none; from an agency's own card, for that one."""
    case = case_of(exchange)
    no = _due_refused(exchange, case)
    if no:
        return no
    keys = (exchange.press.detail,) if exchange.press.detail else tuple(map(agency_key, without_a_day(case)))
    return Ask(form=_due_form(exchange, case, {AGENCIES: keys}, {}))


def save_due(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated(exchange, case, ReturnDue)
    if entry:
        return Show(card=_due_set(exchange, case, _set_with(case, entry.recorded)))
    no = _due_refused(exchange, case)
    if no:
        return no
    fields = _due_fields(exchange, case)
    values = given(exchange, fields)
    agencies = chosen(_outstanding(exchange, case), values[AGENCIES])
    wrong = _due_wrong(exchange, case, fields, values)
    day = as_day(values[DUE.key])
    if wrong or day is None:
        return Ask(form=_due_form(exchange, case, values, wrong))
    contents = tuple(ReturnDue(agency=one, due=day, reason=str(values[REASON.key])) for one in agencies)
    for one in contents:
        case = step(exchange, Act.SET_RETURN_DUE, case, one, str(cited(case, ledger(case)[one.agency].form)))
    return Show(card=_due_set(exchange, case, contents))


def _due_wrong(exchange: Exchange, case: Case, fields: tuple[Field, ...], values: Values) -> Mapping[str, str]:
    """Who changes a day says why."""
    found, agencies = ledger(case), chosen(_outstanding(exchange, case), values[AGENCIES])
    changes = any(found[one].due for one in agencies)
    judged = tuple(replace(one, required=changes) if one is REASON else one for one in fields)
    wrong = faults(exchange, judged, values, **{DUE.key: to_come(exchange)})
    if REASON.key in wrong and not values[REASON.key]:
        return {**wrong, REASON.key: say("return.due.reason.missing")}
    return wrong


def _set_with(case: Case, recorded: object) -> tuple[ReturnDue, ...]:
    found = (one.content for one in case.entries if one.recorded == recorded)
    return tuple(one for one in found if isinstance(one, ReturnDue))


def _outstanding(exchange: Exchange, case: Case) -> tuple[str, ...]:
    """Those for which the asker sets a day: not another one for their own agency."""
    names = (one.agency for one in out(case))
    return tuple(one for one in names if not left_to_others(exchange, Act.SET_RETURN_DUE, case, one))


def _due_refused(exchange: Exchange, case: Case) -> Refuse | None:
    """Also where nothing is out but the asker's own agency's, or the press is about that."""
    no = refused(exchange, Act.SET_RETURN_DUE, case)
    theirs = set(_outstanding(exchange, case))
    left = [one.agency for one in out(case) if one.agency not in theirs]
    about = named(left, exchange.press.detail) if theirs else "".join(left[:1])
    if no or not about:
        return no
    return Refuse(reason=say("return.refuse.own_agency", agency=about))


def _due_fields(exchange: Exchange, case: Case) -> tuple[Field, ...]:
    names = _outstanding(exchange, case)
    agencies = agencies_field(names, say("return.due.agencies"), say("return.due.agencies.why"))
    return (agencies, SET_DUE, REASON)


def _due_form(exchange: Exchange, case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="return.due_set", subject=case.id)
    title = say("return.due.title", reference=case.reference)
    fields = _due_fields(exchange, case)
    lines = (say("return.due.lead"), *(say("return.due.now", agency=one.agency, due=_now(one)) for one in out(case)))
    return form(title, (say("return.due.save"), press), "return.due", fields, values, errors, lines=lines)


def _now(one: Return) -> str:
    return say("return.card.due", day=day_in_words(one.due)) if one.due else say("return.card.no_due")


def _due_set(exchange: Exchange, case: Case, contents: tuple[ReturnDue, ...]) -> Card:
    names, day = tuple(one.agency for one in contents), day_in_words(contents[0].due)
    text = say("return.due.done.text", reference=case.reference, agencies=some(names), day=day)
    card = statement(say("return.due.done.title"), text, see(case))
    return replace(card, lines=(text, *told_lines(exchange, case, *names), *_before(case, contents)))


def _before(case: Case, contents: tuple[ReturnDue, ...]) -> tuple[str, ...]:
    """The old day of each that had one."""
    found = (ledger(case)[one.agency] for one in contents)
    return tuple(
        say("return.due.done.before", agency=one.agency, day=day_in_words(one.due_before))
        for one in found
        if one.due_before
    )


PRESSES = {
    "return.asking": ask,
    "return.asked": send,
    "return.due": ask_due,
    "return.due_set": save_due,
}
