"""What the Chair's other steps have in common: whose they are, and why one is not open."""

from dialogs.deciding import chair_card
from dialogs.desk import Exchange
from dialogs.parts import Refuse
from dialogs.words import say
from review.case import Case
from review.errors import NotYoursError
from review.process import is_open
from review.roles import Role
from review.step import Act


def refused(exchange: Exchange, act: Act, case: Case) -> Refuse | None:
    """Why this person cannot take this step now; None where they can. Raises UncheckedPersonError."""
    try:
        exchange.actor(act, case)
    except NotYoursError:
        deputy = act is Act.PASS_TO_DEPUTY and Role.DEPUTY in exchange.roles_in(case)
        return Refuse(reason=say("refuse.only_chair_passes" if deputy else "refuse.not_chair_step"))
    if is_open(act, case, exchange.roles_in(case)):
        return None
    card = chair_card.card(exchange.desk, case, exchange.now) if case.put_to_chair else None
    return Refuse(reason=chair_card.why_not(case), card=card)
