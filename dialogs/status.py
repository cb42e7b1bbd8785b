"""`case REF`: where a case stands, as far as the asker may see it, shown to them alone."""

from dataclasses import replace

from dialogs import case_card, chair_card, receipt
from dialogs.desk import Exchange
from dialogs.duties import duties_of, in_full
from dialogs.parts import Button, Card, Press, Reply, Show
from dialogs.words import say
from review.case import Case
from review.process import Act, is_open
from review.roles import MAY_SEE_PRIVATE, Role

#: what a Chair who is not of the business team can do from here
FOR_THE_CHAIR = frozenset({"case.open", "decide.ask"})
MOST_BUTTONS = 4


def typed(exchange: Exchange, reference: str) -> Reply:
    case = exchange.visible_case(reference)
    return Show(card=_card(exchange, case, exchange.roles_in(case)))


def _card(exchange: Exchange, case: Case, roles: frozenset[Role]) -> Card:
    if roles.isdisjoint(MAY_SEE_PRIVATE):
        return receipt.card(exchange.desk, case, exchange.now)
    if is_open(Act.DECIDE, case, roles):
        shown = chair_card.card(exchange.desk, case, exchange.now)
    else:
        shown = case_card.card(exchange.desk, case, exchange.now)
    offered = tuple(one for one in shown.buttons if Role.BUSINESS_TEAM in roles or one.press.act in FOR_THE_CHAIR)
    every = (*offered, *_wrong_procedure(case, roles))
    full = in_full(duties_of(exchange.desk, case, exchange.now))
    labels = {row.label for row in full.rows}
    return replace(
        shown,
        rows=tuple(row for row in shown.rows if row.label not in labels),
        sections=(*shown.sections, full),
        buttons=every[:MOST_BUTTONS],
        more=every[MOST_BUTTONS:],
    )


def _wrong_procedure(case: Case, roles: frozenset[Role]) -> tuple[Button, ...]:
    press = Press(act="procedure.choose", subject=case.id)
    return (Button(label=say("move.button"), press=press),) if is_open(Act.MOVE_PROCEDURE, case, roles) else ()
