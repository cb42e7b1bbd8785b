"""Whose a decision is to make: the case that a press names, for those who may know that there is one."""

from dialogs.deciding.deputys_days import taken_from
from dialogs.desk import Exchange
from dialogs.words import say
from review.case import Case
from review.errors import PassedOnError
from review.panel import PassedToDeputy
from review.roles import MAY_SEE_CASE
from review.steps import DECIDERS


def case_to_decide(exchange: Exchange) -> Case:
    """Raises UnknownCaseError alike for a case that is not there and one not theirs to see.

    The deputy to whom it was passed was told of it, so on other days too they learn which days are theirs.
    """
    case = exchange.unit.case(exchange.press.subject)
    if passed_to(exchange, case):
        return case
    other = taken_from(case, exchange.person.accounts)
    if other and exchange.roles_in(case).isdisjoint(MAY_SEE_CASE):
        raise PassedOnError(say("refuse.taken", name=other.deputy))
    return exchange.case_of_id(case.id)


def passed_to(exchange: Exchange, case: Case) -> PassedToDeputy | None:
    """How the case was passed to the asker, where it was to them."""
    passed = case.delegation
    return passed if passed and not exchange.person.accounts.isdisjoint(passed.accounts) else None


def decides(exchange: Exchange, case: Case) -> bool:
    """In office for it today, and somebody else's referral."""
    own = exchange.person.is_one(case.referred.by.person)
    return not own and not exchange.roles_in(case).isdisjoint(DECIDERS)
