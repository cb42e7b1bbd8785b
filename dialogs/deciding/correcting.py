"""Correct the decision: a new one that replaces it, with reasons. Both stay, and whoever was told is told anew."""

from dataclasses import replace

from dialogs.dates import moment_in_words
from dialogs.deciding import begun, chair_card, decision_told
from dialogs.deciding.decision import (
    keep_for_later,
    kept_all_the_same,
    named,
    open_form,
    recorded,
    recorded_before,
    refusal,
    settle,
)
from dialogs.deciding.decision_asked import Deciding
from dialogs.deciding.whose_decision import case_to_decide
from dialogs.desk import Exchange
from dialogs.parts import Button, Card, Press, Refuse, Reply, Show, statement
from dialogs.words import say
from review.case import Case
from review.law.terms import Decision
from review.step import Act


def ask(exchange: Exchange) -> Reply:
    """Which decision it should be."""
    case = case_to_decide(exchange)
    return refusal(exchange, case, Act.CORRECT_DECISION) or Show(card=_which(exchange, case))


def choose(exchange: Exchange) -> Reply:
    case = case_to_decide(exchange)
    refused, deciding = _refusal(exchange, case), _deciding(exchange, case)
    if refused or deciding is None:
        return refused or Show(card=_which(exchange, case))
    return open_form(exchange, deciding)


def record(exchange: Exchange) -> Reply:
    case = case_to_decide(exchange)
    if recorded_before(exchange, case):
        return Show(card=recorded(case))
    refused, deciding = _refusal(exchange, case), _deciding(exchange, case)
    if deciding is None:
        return refused or Show(card=_which(exchange, case))
    return _kept_all_the_same(exchange, deciding, refused) if refused else settle(exchange, deciding)


def save(exchange: Exchange) -> Reply:
    """Save for later. Of a decision that no longer stands there is nothing to replace, and nothing is kept."""
    case = case_to_decide(exchange)
    refused, deciding = _refusal(exchange, case), _deciding(exchange, case)
    if deciding is None:
        return refused or Show(card=_which(exchange, case))
    return _kept_all_the_same(exchange, deciding, refused) if refused else keep_for_later(exchange, deciding)


def _kept_all_the_same(exchange: Exchange, deciding: Deciding, refused: Refuse) -> Refuse:
    return kept_all_the_same(exchange, deciding, refused) if _stands(exchange, deciding.case) else refused


def cancel(exchange: Exchange) -> Reply:
    case = case_to_decide(exchange)
    refused = refusal(exchange, case, Act.CORRECT_DECISION)
    if refused:
        return refused
    text = say("correct.kept.text", reference=case.reference, decision=decision_told.what(case))
    return Show(card=statement(say("decide.kept.title"), text))


def _refusal(exchange: Exchange, case: Case) -> Refuse | None:
    """Of two windows the first wins: the other speaks of a decision that no longer stands."""
    refused = refusal(exchange, case, Act.CORRECT_DECISION)
    if refused or _stands(exchange, case):
        return refused
    return Refuse(reason=chair_card.already(case), card=chair_card.card(exchange.desk, case, exchange.now))


def _stands(exchange: Exchange, case: Case) -> bool:
    """The decision of which the press speaks still does."""
    return exchange.press.detail.rpartition("@")[2] == str(len(case.decisions))


def _deciding(exchange: Exchange, case: Case) -> Deciding | None:
    decision = named(exchange)
    law = exchange.desk.procedure_of(case)
    return Deciding(case=case, law=law, decision=decision, correcting=True) if decision else None


def _which(exchange: Exchange, case: Case) -> Card:
    assert case.decided is not None
    text = say(
        "correct.which",
        reference=case.reference,
        decision=decision_told.what(case),
        name=decision_told.by(case, exchange.desk),
        when=moment_in_words(case.decided.happened),
    )
    law = exchange.desk.procedure_of(case)
    choices = tuple(_choice(Deciding(case=case, law=law, decision=decision, correcting=True)) for decision in Decision)
    keep = Button(label=say("correct.keep"), press=Press(act="correct.cancel", subject=case.id))
    made = statement(say("correct.title", reference=case.reference), text, *choices, keep)
    return replace(made, lines=(*begun.on_the_card(exchange, case, {"correct.ask"}), *made.lines))


def _choice(deciding: Deciding) -> Button:
    label, decision = say(f"chair.{deciding.decision.value}"), deciding.decision.value
    press = Press(act="correct.choose", subject=deciding.case.id, detail=f"{decision}@{deciding.shown}")
    return Button(label=label, press=press, spoken=say("correct.spoken", decision=label)[:75])


PRESSES = {
    "correct.ask": ask,
    "correct.choose": choose,
    "correct.save": save,
    "correct.record": record,
    "correct.cancel": cancel,
}
