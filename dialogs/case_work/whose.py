"""Whether a step is this person's at all, before it is asked whether it is open."""

from dialogs.desk import Exchange
from dialogs.parts import Refuse
from dialogs.words import say
from review.case import Case
from review.errors import NotYoursError
from review.step import Act


def not_theirs(exchange: Exchange, act: Act, case: Case) -> Refuse | None:
    """None where it is theirs. Raises UncheckedPersonError."""
    try:
        exchange.actor(act, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_team"))
    return None
