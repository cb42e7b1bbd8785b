"""`case REF`: where a case stands, as far as the asker may see it, shown to them alone."""

from dataclasses import replace

from dialogs.case_work import case_card
from dialogs.case_work.elsewhere import open_elsewhere
from dialogs.clocks.duties import duties_of, in_full
from dialogs.deciding import chair_card
from dialogs.desk import Exchange
from dialogs.following import receipt
from dialogs.parts import Button, Card, Reply, Show
from review.case import Case
from review.process import is_open
from review.roles import MAY_SEE_PRIVATE, Role
from review.stages import ENDED
from review.step import Act

#: what a Chair who is not of the business team can do from here
FOR_THE_CHAIR = chair_card.PRESSED | {"case.open", "panel.show", "return.ledger"}
#: and those who owe a duty
FOR_WHO_OWES = FOR_THE_CHAIR | {"record.pick"}
MOST_BUTTONS = 4


def typed(exchange: Exchange, reference: str) -> Reply:
    case = exchange.visible_case(reference)
    return Show(card=_card(exchange, case, exchange.roles_in(case)))


def _card(exchange: Exchange, case: Case, roles: frozenset[Role]) -> Card:
    if roles.isdisjoint(MAY_SEE_PRIVATE):
        return receipt.card(exchange.desk, case, exchange.now)
    theirs = is_open(Act.DECIDE, case, roles)
    shown = chair_card.shown(exchange, case) if theirs else case_card.shown(exchange, case)
    every = _buttons(exchange, case, shown, roles)
    full = in_full(duties_of(exchange.desk, case, exchange.now))
    labels = {row.label for row in full.rows}
    return replace(
        shown,
        rows=tuple(row for row in shown.rows if row.label not in labels),
        sections=(*shown.sections, full),
        buttons=every[:MOST_BUTTONS],
        more=every[MOST_BUTTONS:],
    )


def _buttons(exchange: Exchange, case: Case, shown: Card, roles: frozenset[Role]) -> tuple[Button, ...]:
    """Everything that the asker may do: the team what the card offers, also to somebody who is the Chair besides."""
    if Role.BUSINESS_TEAM not in roles:
        found = (*shown.buttons, *shown.more, *chair_card.correction(case, roles))
        theirs = FOR_WHO_OWES if is_open(Act.RECORD_DONE, case, roles) else FOR_THE_CHAIR
        return tuple(one for one in found if one.press.act in theirs)
    alike = bool(case.compared) or bool(exchange.unit.same_child(case))
    elsewhere = open_elsewhere(exchange.unit, case) is not None
    teams = case_card.open_buttons(case, alike=alike and case.stage not in ENDED, elsewhere=elsewhere)
    found = (*shown.buttons, *shown.more, *chair_card.correction(case, roles))
    known = {one.press.act for one in found}
    return (*found, *(one for one in teams if one.press.act not in known))
