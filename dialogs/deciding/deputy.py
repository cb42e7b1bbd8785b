"""The Chair passes a case to a deputy of app.yaml's, from day to day and with a reason; on those days they decide."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dialogs.case_work.team_steps import case_pressed, faults, form, given, reason, repeated, step, today_or_later
from dialogs.checking import as_day
from dialogs.clocks.duties import duties_of
from dialogs.dates import span_in_words
from dialogs.deciding import interest
from dialogs.deciding.chair_steps import refused
from dialogs.desk import Exchange
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Option, Press, Refuse, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.errors import UnknownDayError
from review.law.terms import Duty
from review.panel import PassedToDeputy
from review.roles import Holder
from review.step import Act

WHO = Field(key="step_deputy", kind=FieldKind.CHOICE, label=say("deputy.who"), why=say("deputy.who.why"))
FROM = Field(key="step_from", kind=FieldKind.DAY, label=say("deputy.from"))
TO = Field(key="step_to_day", kind=FieldKind.DAY, label=say("deputy.to"), why=say("deputy.to.why"))
REASON = reason(say("deputy.reason"), say("deputy.reason.why"))


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return _refused(exchange, case) or Ask(form=_form(exchange, case, _usual(exchange, case), {}))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, PassedToDeputy):
        return Show(card=_passed(case))
    no = _refused(exchange, case)
    if no:
        return no
    fields = _fields(exchange, case)
    values = given(exchange, fields)
    later = today_or_later(exchange)
    wrong = dict(faults(exchange, fields, values, **{FROM.key: later, TO.key: later}))
    who, starts, ends = _named(exchange, case, values), as_day(values[FROM.key]), as_day(values[TO.key])
    if starts and ends and ends < starts:
        wrong = {TO.key: say("deputy.to.before"), **wrong}
    if wrong or who is None or starts is None or ends is None:
        return Ask(form=_form(exchange, case, values, wrong))
    # The deputy is told at once, also of days to come; the Chair knows, having done it.
    content = _content(who, starts, ends, values)
    return Show(card=_passed(step(exchange, Act.PASS_TO_DEPUTY, case, content, interest.rule(case))))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    no = refused(exchange, Act.PASS_TO_DEPUTY, case)
    if no or _offered(exchange, case):
        return no
    return Refuse(reason=say("deputy.none"))


def _offered(exchange: Exchange, case: Case) -> tuple[Holder, ...]:
    """Nobody passes a case to themselves."""
    found = interest.deputies(exchange.desk, case)
    return tuple(one for one in found if one.accounts and not one.accounts & exchange.person.accounts)


def _key(deputy: Holder) -> str:
    """By an account: the list in app.yaml may change while the form is open."""
    return str(min(deputy.accounts))


def _named(exchange: Exchange, case: Case, values: Values) -> Holder | None:
    return next((one for one in _offered(exchange, case) if _key(one) == values[WHO.key]), None)


def _content(who: Holder, starts: date, ends: date, values: Values) -> PassedToDeputy:
    accounts, why = tuple(sorted(who.accounts)), str(values[REASON.key])
    return PassedToDeputy(deputy=who.name, accounts=accounts, starts=starts, ends=ends, reason=why)


# --- the form ----------------------------------------------------------------------------------------------------


def _fields(exchange: Exchange, case: Case) -> tuple[Field, ...]:
    options = tuple(Option(value=_key(one), label=_label(one)) for one in _offered(exchange, case))
    return (replace(WHO, options=options), FROM, TO, REASON)


def _label(deputy: Holder) -> str:
    if not (deputy.starts and deputy.ends):
        return deputy.name
    return say("deputy.option", name=deputy.name, days=span_in_words(deputy.starts, deputy.ends))


def _usual(exchange: Exchange, case: Case) -> Values:
    """From today to the day by which the decision is due; of one deputy alone, that one."""
    offered = _offered(exchange, case)
    who = {WHO.key: _key(offered[0])} if len(offered) == 1 else {}
    return {**who, FROM.key: exchange.today.isoformat(), TO.key: _last_day(exchange, case).isoformat()}


def _last_day(exchange: Exchange, case: Case) -> date:
    try:
        found = duties_of(exchange.desk, case, exchange.now).of(Duty.DECISION)
    except UnknownDayError:
        return exchange.today
    return max(found.act_by, exchange.today) if found else exchange.today


def _form(exchange: Exchange, case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = (say("deputy.save"), Press(act="deputy.save", subject=case.id))
    title, lines = say("deputy.title", reference=case.reference), (say("deputy.lead"),)
    return form(title, press, "deputy.ask", _fields(exchange, case), values, errors, lines=lines)


def _passed(case: Case) -> Card:
    passed = case.delegation
    assert passed is not None
    days = span_in_words(passed.starts, passed.ends)
    text = say("deputy.done.text", reference=case.reference, name=passed.deputy, days=days)
    return statement(say("deputy.done.title"), text)


PRESSES = {"deputy.ask": ask, "deputy.save": save}
