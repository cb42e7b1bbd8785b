"""The Chair decides: a choice, reasons, and once. Everybody after the first valid press sees who decided and when."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import chair_card
from dialogs.checking import kept, wrong
from dialogs.desk import Exchange
from dialogs.findings import shortly
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Option, Press, Refuse, Reply, Show, Tone, statement
from dialogs.questions import question
from dialogs.telling import tell
from dialogs.whom import Values
from dialogs.words import asked, say
from review.case import Case
from review.entries import Decided
from review.errors import NotYoursError
from review.law import procedure
from review.law.terms import Decision
from review.process import acting_role, goes_against, is_open, must_say_why_clear, take
from review.roles import Role, Standing
from review.steps import Act

REASONS = question("reasons", FieldKind.LONG_TEXT)
CLEAR = replace(question("clear", FieldKind.CHOICE), options=(Option(value="yes", label=asked("clear.yes")),))
WHY_CLEAR = question("why_clear", FieldKind.LONG_TEXT)
#: what is shorter explains nothing to those who ask years later
SHORTEST = 12
DECIDERS = frozenset({Role.CHAIR, Role.DEPUTY})


def typed(exchange: Exchange, reference: str) -> Reply:
    """`decide REF`: the Chair's card, with its buttons, where it is theirs to decide."""
    case = exchange.visible_case(reference)
    refused = _refused(exchange, case)
    return refused or Show(card=chair_card.card(exchange.desk, case, exchange.now))


def ask(exchange: Exchange) -> Reply:
    case = exchange.unit.case(exchange.press.subject)
    decision = _decision(exchange)
    refused = _refused(exchange, case)
    if refused or decision is None:
        return refused or Show(card=chair_card.card(exchange.desk, case, exchange.now))
    return Ask(form=_form(case, decision, {}, {}))


def cancel(exchange: Exchange) -> Reply:
    case = exchange.unit.case(exchange.press.subject)
    refused = _refused(exchange, case)
    text = say("decide.kept.text", reference=case.reference)
    return refused or Show(card=statement(say("decide.kept.title"), text))


def record(exchange: Exchange) -> Reply:
    """The decision of record, with the reasons that it needs."""
    case = exchange.unit.case(exchange.press.subject)
    decision = _decision(exchange)
    if exchange.repeat and case.decided and exchange.person.is_one(case.decided.by.person):
        return Show(card=_recorded(case))
    refused = _refused(exchange, case)
    if refused or decision is None:
        return refused or Show(card=chair_card.card(exchange.desk, case, exchange.now))
    given = {one.key: kept(one, exchange.answers.get(one.key)) for one in _fields(case, decision)}
    faults = _faults(exchange, case, decision, given)
    moved = not exchange.press.detail.endswith(f"@{case.procedure}")
    if faults or moved:
        return Ask(form=_form(case, decision, given, {} if moved else faults, moved=moved))
    content = Decided(decision=decision, reasons=str(given["reasons"]), why_clear=str(given.get("why_clear", "")))
    return _take(exchange, case, content)


def _take(exchange: Exchange, case: Case, content: Decided) -> Reply:
    by = exchange.actor(Act.DECIDE, case)
    rule = str(exchange.desk.procedure_of(case).still_open_citation)
    decided, tellings = take(Act.DECIDE, case, content, by, rule, exchange.now)
    kept_case = exchange.unit.append(case, decided.entries[-1])
    tell(exchange, kept_case, tellings)
    return Show(card=_recorded(kept_case))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    """Why this person cannot decide this case now; None where they can."""
    try:
        acting_role(Act.DECIDE, exchange.roles_in(case))
    except NotYoursError:
        return Refuse(reason=say("refuse.not_chair"))
    if exchange.person.standing is Standing.UNKNOWN:
        return Refuse(reason=say("refuse.unchecked"))
    if is_open(Act.DECIDE, case, DECIDERS):
        return None
    reason = chair_card.already(case) if case.decided else say("refuse.not_yet_with_chair")
    card = chair_card.card(exchange.desk, case, exchange.now) if case.decided else None
    return Refuse(reason=reason, card=card)


def _decision(exchange: Exchange) -> Decision | None:
    named = exchange.press.detail.partition("@")[0]
    return next((one for one in Decision if one.value == named), None)


def _fields(case: Case, decision: Decision) -> tuple[Field, ...]:
    return (CLEAR, WHY_CLEAR, REASONS) if must_say_why_clear(case, decision) else (REASONS,)


def _faults(exchange: Exchange, case: Case, decision: Decision, given: Values) -> Mapping[str, str]:
    found = {one.key: wrong(one, given.get(one.key, ""), exchange.today) for one in _fields(case, decision)}
    short = [key for key in ("reasons", "why_clear") if key in found and len(given.get(key, "")) < SHORTEST]
    found |= {key: found[key] or say("error.too_short") for key in short}
    return {key: sentence for key, sentence in found.items() if sentence}


def _form(case: Case, decision: Decision, values: Values, errors: Mapping[str, str], *, moved: bool = False) -> Form:
    """Its press names the procedure that was shown: a decision is never recorded under another."""
    found = case.assessment
    citation = found.reasons[0].citation
    lines = [
        *([say("decide.moved", procedure=procedure(case.procedure).title)] if moved else []),
        say("decide.lead", decision=say(f"chair.{decision.value}")),
        say("decide.indicated", indicated=shortly(found.finding), citation=citation),
    ]
    if goes_against(case, decision):
        lines.append(say("decide.against"))
    press = Press(act="decide.record", subject=case.id, detail=f"{decision.value}@{case.procedure}")
    cancelled = Press(act="decide.cancel", subject=case.id)
    return Form(
        title=say("decide.title", reference=case.reference),
        submit=Button(label=say("decide.record"), press=press, tone=Tone.GRAVE),
        resume=Press(act="decide.ask", subject=case.id, detail=decision.value),
        lines=tuple(lines),
        fields=_fields(case, decision),
        values=values,
        errors=errors,
        others=(Button(label=say("decide.cancel"), press=cancelled),),
        notes=(say("decide.note"),),
    )


def _recorded(case: Case) -> Card:
    assert case.decision is not None
    decision = say(f"chair.{case.decision.decision.value}")
    text = say("decide.done.text", reference=case.reference, decision=decision)
    return statement(say("decide.done.title"), text)


PRESSES = {"decide.ask": ask, "decide.record": record, "decide.cancel": cancel}
