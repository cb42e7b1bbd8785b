"""Put the case to the Chair: once. Where the panel has not advised, why it goes without advice; nothing blocks it."""

from collections.abc import Mapping

from dialogs.case_work import case_card
from dialogs.case_work.team_steps import case_pressed, faults, form, given, reason, refused, step
from dialogs.clocks.duties import duties_of
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.parts import Ask, Card, Form, Press, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.entries import PutToChair
from review.law import procedure
from review.law.terms import Duty
from review.roles import Office
from review.stated import needs_advice
from review.step import Act

WHY = reason(say("unadvised.why"), say("unadvised.why.why"))


def to_chair(exchange: Exchange) -> Reply:
    """At once, where the panel advised or there is none; else the form that asks why."""
    case = case_pressed(exchange)
    if exchange.repeat and case.put_to_chair:
        return Show(card=_with_chair(exchange, case))
    no = refused(exchange, Act.PUT_TO_CHAIR, case)
    if no:
        return no
    return Ask(form=_form(case, {}, {})) if needs_advice(case) else _put(exchange, case, "")


def without_advice(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if exchange.repeat and case.put_to_chair:
        return Show(card=_with_chair(exchange, case))
    no = refused(exchange, Act.PUT_TO_CHAIR, case)
    if no:
        return no
    values = given(exchange, (WHY,))
    # Somebody may have recorded the advice while this was typed: then no reason is missing.
    wrong = faults(exchange, (WHY,), values) if needs_advice(case) else {}
    return Ask(form=_form(case, values, wrong)) if wrong else _put(exchange, case, str(values[WHY.key]))


def _put(exchange: Exchange, case: Case, why: str) -> Reply:
    rule = str(exchange.desk.procedure_of(case).dated_duty(Duty.DECISION).citation)
    content = PutToChair(without_advice=why)
    return Show(card=_with_chair(exchange, step(exchange, Act.PUT_TO_CHAIR, case, content, rule)))


def _form(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    panel = procedure(case.procedure).standing_panel
    lines = (say("unadvised.lead", panel=panel.name, citation=panel.citation),) if panel else ()
    save_it = (say("unadvised.save"), Press(act="case.to_chair.save", subject=case.id))
    title = say("unadvised.title", reference=case.reference)
    return form(title, save_it, "case.to_chair", (WHY,), values, errors, lines=lines)


def _with_chair(exchange: Exchange, case: Case) -> Card:
    decision = duties_of(exchange.desk, case, exchange.now).of(Duty.DECISION)
    if decision is None:  # it ended between the two deliveries of one press
        return case_card.shown(exchange, case)
    board, day = exchange.desk.board_of(case), day_in_words(decision.act_by)
    deciders = [*board.holders(Office.CHAIR, exchange.today), *board.holders(Office.DEPUTY, exchange.today)]
    key = "case.to_chair.done.text" if deciders else "case.to_chair.nobody"
    return statement(say("case.to_chair.done.title"), say(key, reference=case.reference, day=day))


PRESSES = {"case.to_chair": to_chair, "case.to_chair.save": without_advice}
