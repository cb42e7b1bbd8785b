"""Not done on this case: a duty of which the source does not say "must" is left undone, with a reason."""

from collections.abc import Mapping
from itertools import chain

from dialogs.case_work.team_steps import case_pressed, faults, form, given, reason, repeated, step
from dialogs.case_work.whose import not_theirs
from dialogs.desk import Exchange
from dialogs.findings import capital
from dialogs.parts import Ask, Button, Card, Form, Press, Refuse, Reply, Row, Show, statement
from dialogs.referring.whom import Values
from dialogs.row_pages import number_in, page, turns
from dialogs.words import say
from review.case import Case
from review.law import procedure, provisions
from review.law.provisions import UndatedDuty
from review.law.terms import DatedDuty, Strength
from review.recorded import Waived
from review.stated import waivable
from review.step import Act

REASON = reason(say("waive.reason"), say("waive.reason.why"))
FIELDS = (REASON,)
Law = DatedDuty | UndatedDuty


def choose(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    stopped = not_theirs(exchange, Act.WAIVE, case)
    if stopped or not waivable(case):
        return stopped or Refuse(reason=say("refuse.nothing_to_waive"))
    every = [_row(case, key, law) for key, law in _laws(case).items() if key in waivable(case)]
    rows, number, of = page(every, number_in(exchange.press.detail))
    title, text = say("waive.title", reference=case.reference), say("waive.choose.text", reference=case.reference)
    buttons = turns(case, "waive.choose", number, of)
    return Show(card=Card(title=title, text=text, lines=(text,), rows=rows, buttons=buttons))


def ask(exchange: Exchange) -> Reply:
    case, key = case_pressed(exchange), exchange.press.detail
    stopped = not_theirs(exchange, Act.WAIVE, case) or _not_open(case, key)
    return stopped or Ask(form=_form(case, key, {}, {}))


def save(exchange: Exchange) -> Reply:
    case, key = case_pressed(exchange), exchange.press.detail
    entry = repeated(exchange, case, Waived)
    if entry and isinstance(entry.content, Waived) and entry.content.what == key:
        return Show(card=_recorded(case, key))
    stopped = not_theirs(exchange, Act.WAIVE, case) or _not_open(case, key)
    if stopped:
        return stopped
    values = given(exchange, FIELDS)
    wrong = faults(exchange, FIELDS, values)
    if wrong:
        return Ask(form=_form(case, key, values, wrong))
    content = Waived(what=key, reason=str(values[REASON.key]))
    return Show(card=_recorded(step(exchange, Act.WAIVE, case, content, str(_laws(case)[key].citation)), key))


def _laws(case: Case) -> Mapping[str, Law]:
    """Each duty of the procedure by its key; of one name with two rules, the stronger."""
    dated = [(one.duty.value, one) for one in procedure(case.procedure).dated]
    dated.sort(key=lambda pair: pair[1].strength is Strength.MUST)
    undated = ((one.key, one) for one in provisions(case.procedure).undated)
    return dict(chain(dated, undated))


def _not_open(case: Case, key: str) -> Refuse | None:
    if key in waivable(case):
        return None
    law = _laws(case).get(key)
    if law and law.strength is Strength.MUST:
        return Refuse(reason=say("refuse.must", citation=law.citation))
    return Refuse(reason=say("refuse.nothing_to_waive"))


def _row(case: Case, key: str, law: Law) -> Row:
    press = Press(act="waive.ask", subject=case.id, detail=key)
    button = Button(label=say("waive.choose"), press=press, spoken=f"{say('waive.choose')}: {law.label}"[:75])
    return Row(label=law.label, text=_says(law), button=button)


def _says(law: Law) -> str:
    strength = say(f"strength.{law.strength.value}")
    return say("waive.lead", task=law.task, who=capital(law.who), strength=strength, citation=law.citation)


def _form(case: Case, key: str, values: Values, errors: Mapping[str, str]) -> Form:
    law = _laws(case)[key]
    press = Press(act="waive.save", subject=case.id, detail=key)
    title = say("waive.title", reference=case.reference)
    lines = (law.label, _says(law), say("waive.lead.then"))
    return form(title, (say("waive.save"), press), "waive.ask", FIELDS, values, errors, lines=lines)


def _recorded(case: Case, key: str) -> Card:
    text = say("waive.done.text", duty=_laws(case)[key].label, reference=case.reference)
    return statement(say("waive.done.title"), text)


PRESSES = {"waive.choose": choose, "waive.ask": ask, "waive.save": save}
