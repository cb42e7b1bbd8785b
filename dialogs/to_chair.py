"""Put the case to the Chair: once."""

from dialogs import case_card
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.duties import duties_of
from dialogs.parts import Card, Reply, Show, statement
from dialogs.team_steps import case_pressed, refused, step
from dialogs.words import say
from review.case import Case
from review.entries import PutToChair
from review.law.terms import Duty
from review.roles import Office
from review.steps import Act


def to_chair(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if exchange.repeat and case.put_to_chair:
        return Show(card=_with_chair(exchange, case))
    rule = str(exchange.desk.procedure_of(case).dated_duty(Duty.DECISION).citation)
    return refused(exchange, Act.PUT_TO_CHAIR, case) or Show(
        card=_with_chair(exchange, step(exchange, Act.PUT_TO_CHAIR, case, PutToChair(), rule))
    )


def _with_chair(exchange: Exchange, case: Case) -> Card:
    decision = duties_of(exchange.desk, case, exchange.now).of(Duty.DECISION)
    if decision is None:  # it ended between the two deliveries of one press
        return case_card.shown(exchange, case)
    board, day = exchange.desk.board_of(case), day_in_words(decision.act_by)
    deciders = [*board.holders(Office.CHAIR, exchange.today), *board.holders(Office.DEPUTY, exchange.today)]
    key = "case.to_chair.done.text" if deciders else "case.to_chair.nobody"
    return statement(say("case.to_chair.done.title"), say(key, reference=case.reference, day=day))


PRESSES = {"case.to_chair": to_chair}
