"""What the panel does with a return: confirms its receipt, accepts it, sends it back with reasons, or waives it."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import faults, form, given, reason, step
from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_steps import agency_key, told_lines
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Reply, Show, Tone, statement
from dialogs.referring.whom import Values
from dialogs.returns.days_to_come import to_come
from dialogs.returns.returns_ledger import see
from dialogs.returns.returns_theirs import DEED_OF, Taken, button, case_of, repeated_of, taken
from dialogs.words import say
from review.case import Case
from review.process import is_open
from review.returns import ReturnAccepted, ReturnReceived, ReturnSentBack, ReturnWaived
from review.step import Act

REASONS = reason(say("return.back.reasons"), say("return.back.reasons.why"))
DUE = Field(
    key="step_due",
    kind=FieldKind.DAY,
    label=say("return.back.due"),
    why=say("return.back.due.why"),
    required=False,
)
SENDING_BACK = (REASONS, DUE)
BACK_DONE = ("return.back.done.title", "return.back.done.text")
WAIVE_DONE = ("return.waive.done.title", "return.waive.done.text")
WAIVING = (reason(say("return.waive.reason"), say("return.waive.reason.why")),)


def receive(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated_of(exchange, case, ReturnReceived)
    if entry and isinstance(entry.content, ReturnReceived):
        return Show(card=_received(exchange, case, entry.content.agency))
    found = taken(exchange, Act.RECEIVE_RETURN)
    if not isinstance(found, Taken):
        return found
    case = step(exchange, Act.RECEIVE_RETURN, case, ReturnReceived(agency=found.agency), found.rule)
    return Show(card=_received(exchange, case, found.agency))


def accept(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated_of(exchange, case, ReturnAccepted)
    if entry and isinstance(entry.content, ReturnAccepted):
        return Show(card=_accepted(case, entry.content.agency))
    found = taken(exchange, Act.ACCEPT_RETURN)
    if not isinstance(found, Taken):
        return found
    case = step(exchange, Act.ACCEPT_RETURN, case, ReturnAccepted(agency=found.agency), found.rule)
    return Show(card=_accepted(case, found.agency))


def _received(exchange: Exchange, case: Case, agency: str) -> Card:
    """With what comes next, where that is the presser's."""
    roles = exchange.roles_in(case)
    offered = (Act.ACCEPT_RETURN, Act.SEND_BACK_RETURN)
    buttons = tuple(button(case, DEED_OF[act], agency) for act in offered if is_open(act, case, roles))
    return _done(("return.received.title", "return.received.text"), case, agency, *buttons)


def _accepted(case: Case, agency: str) -> Card:
    return _done(("return.accepted.title", "return.accepted.text"), case, agency)


def _done(keys: tuple[str, str], case: Case, agency: str, *buttons: Button) -> Card:
    title, text = keys
    said = say(text, reference=case.reference, agency=agency)
    return statement(say(title), said, *buttons, see(case))


def _told(exchange: Exchange, keys: tuple[str, str], case: Case, agency: str) -> Card:
    """With who learns of it at the agency, or that nobody sits there."""
    card = _done(keys, case, agency)
    return replace(card, lines=(*card.lines, *told_lines(exchange, case, agency)))


# --- back to the agency ------------------------------------------------------------------------------------------


def ask_back(exchange: Exchange) -> Reply:
    found = taken(exchange, Act.SEND_BACK_RETURN)
    return Ask(form=_back_form(exchange, found, {}, {})) if isinstance(found, Taken) else found


def send_back(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated_of(exchange, case, ReturnSentBack)
    if entry and isinstance(entry.content, ReturnSentBack):
        return Show(card=_told(exchange, BACK_DONE, case, entry.content.agency))
    found = taken(exchange, Act.SEND_BACK_RETURN)
    if not isinstance(found, Taken):
        return found
    values = given(exchange, SENDING_BACK)
    wrong = faults(exchange, SENDING_BACK, values, **{DUE.key: to_come(exchange)})
    if wrong:
        return Ask(form=_back_form(exchange, found, values, wrong))
    content = ReturnSentBack(agency=found.agency, reasons=str(values[REASONS.key]), due=as_day(values[DUE.key]))
    case = step(exchange, Act.SEND_BACK_RETURN, case, content, found.rule)
    return Show(card=_told(exchange, BACK_DONE, case, found.agency))


def _back_form(exchange: Exchange, found: Taken, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="return.sent_back", subject=found.case.id, detail=agency_key(found.agency))
    title = say("return.back.title", reference=found.case.reference)
    lines = (say("return.back.lead", agency=found.agency), *_past(exchange, found))
    return form(title, (say("return.back.save"), press), "return.back", SENDING_BACK, values, errors, lines=lines)


def _past(exchange: Exchange, found: Taken) -> tuple[str, ...]:
    """The day is over: it does not stand any more (`review.ledger`)."""
    due = found.one.due
    return (say("return.back.past", day=day_in_words(due)),) if due and due < exchange.today else ()


# --- not needed --------------------------------------------------------------------------------------------------


def ask_waive(exchange: Exchange) -> Reply:
    found = taken(exchange, Act.WAIVE_RETURN)
    return Ask(form=_waive_form(found, {}, {})) if isinstance(found, Taken) else found


def waive(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated_of(exchange, case, ReturnWaived)
    if entry and isinstance(entry.content, ReturnWaived):
        return Show(card=_told(exchange, WAIVE_DONE, case, entry.content.agency))
    found = taken(exchange, Act.WAIVE_RETURN)
    if not isinstance(found, Taken):
        return found
    values = given(exchange, WAIVING)
    wrong = faults(exchange, WAIVING, values)
    if wrong:
        return Ask(form=_waive_form(found, values, wrong))
    content = ReturnWaived(agency=found.agency, reason=str(values["step_reason"]))
    case = step(exchange, Act.WAIVE_RETURN, case, content, found.rule)
    return Show(card=_told(exchange, WAIVE_DONE, case, found.agency))


def _waive_form(found: Taken, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="return.waived", subject=found.case.id, detail=agency_key(found.agency))
    title = say("return.waive.title", reference=found.case.reference)
    lines = (say("return.waive.lead", agency=found.agency),)
    save = (say("return.waive.save"), press)
    return form(title, save, "return.waive", WAIVING, values, errors, lines=lines, tone=Tone.GRAVE)


PRESSES = {
    "return.receive": receive,
    "return.accept": accept,
    "return.back": ask_back,
    "return.sent_back": send_back,
    "return.waive": ask_waive,
    "return.waived": waive,
}
