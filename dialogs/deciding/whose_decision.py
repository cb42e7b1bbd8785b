"""Whose a decision is to make: the case that a press names, for those who may know that there is one."""

from dialogs.desk import Exchange
from review.case import Case
from review.panel import PassedToDeputy
from review.steps import DECIDERS


def case_to_decide(exchange: Exchange) -> Case:
    """Raises UnknownCaseError alike for a case that is not there and one not theirs to see.

    The deputy to whom it was passed was told of it, so on other days too they learn which days are theirs.
    """
    case = exchange.unit.case(exchange.press.subject)
    return case if passed_to(exchange, case) else exchange.case_of_id(case.id)


def passed_to(exchange: Exchange, case: Case) -> PassedToDeputy | None:
    """How the case was passed to the asker, where it was to them."""
    passed = case.delegation
    return passed if passed and not exchange.person.accounts.isdisjoint(passed.accounts) else None


def decides(exchange: Exchange, case: Case) -> bool:
    """In office for it today, and somebody else's referral."""
    own = exchange.person.is_one(case.referred.by.person)
    return not own and not exchange.roles_in(case).isdisjoint(DECIDERS)
