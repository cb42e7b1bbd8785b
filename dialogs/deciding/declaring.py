"""The Chair declares an interest: it is recorded and shown, offers the deputy or a challenge, and blocks nothing."""

from dataclasses import replace

from dialogs.deciding import chair_card, chair_questions, interest
from dialogs.deciding.one_question import Recording
from dialogs.desk import Exchange
from dialogs.parts import Card, statement
from dialogs.words import say
from review.case import Case
from review.panel import InterestDeclared

#: what is offered to somebody with an interest
WAYS = frozenset({"deputy.ask", "challenge.ask"})


def _declared(exchange: Exchange, case: Case) -> Card:
    found = chair_card.shown(exchange, case)
    ways = tuple(one for one in (*found.buttons, *found.more) if one.press.act in WAYS)
    text = say("interest.done.text", reference=case.reference, citation=interest.rule(case))
    return replace(statement(say("interest.done.title"), text), buttons=ways)


DECLARED = Recording(
    question=chair_questions.INTEREST,
    content=lambda typed: InterestDeclared(what=typed),
    rule=lambda _exchange, case: interest.rule(case),
    done=_declared,
)
PRESSES = DECLARED.presses()
