"""`case REF`, and See: where a case stands, with what the asker can do, whoever of those entitled asks."""

from dataclasses import replace

from dialogs.case_work import status
from dialogs.desk import Exchange
from dialogs.following import panel_lead, senders
from dialogs.parts import Reply, Show
from review.case import Case
from review.roles import MAY_SEE_PRIVATE, Role


def typed(exchange: Exchange, reference: str) -> Reply:
    return _shown(exchange, exchange.visible_case(reference))


def see(exchange: Exchange) -> Reply:
    return _shown(exchange, exchange.case_of_id(exchange.press.subject))


def _shown(exchange: Exchange, case: Case) -> Reply:
    roles = exchange.roles_in(case)
    if roles.isdisjoint(MAY_SEE_PRIVATE | {Role.REFERRER}):
        return Show(card=panel_lead.card(exchange.desk, case, exchange.now))
    shown = status.typed(exchange, case.reference)
    if isinstance(shown, Show) and Role.REFERRER in roles and not roles.isdisjoint(MAY_SEE_PRIVATE):
        # Somebody of the board who referred it themselves: what is a referrer's stands behind More.
        more = (*shown.card.more, *senders.for_referrer(case)[1:])
        return replace(shown, card=replace(shown.card, more=more))
    return shown


PRESSES = {"own.case": see}
