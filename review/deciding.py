"""What the Chair has to answer for: the presumption, and a decision against a rule that holds."""

from review.case import Case
from review.law import PROCEDURES
from review.law.terms import Decision, Finding, Procedure


def procedures_for(case: Case) -> tuple[Procedure, ...]:
    """Those that the case could be moved to: they decide on reviews, and it is not under them."""
    return tuple(one for one in PROCEDURES.values() if one.finds_reviews and one.name != case.procedure)


def must_say_why_clear(case: Case, decision: Decision) -> bool:
    """Deciding against a review under "must, unless it is clear" has one way out: that it is clear (paragraph 19).

    That holds whichever rule leads, and whatever else holds for another child of the same case.
    """
    return decision is not Decision.SCR and Finding.MUST_COMMISSION_UNLESS_CLEAR in _findings(case)


def goes_against(case: Case, decision: Decision) -> bool:
    """Whether the decision departs from a rule that holds and says "must" or "should always"."""
    return decision is not Decision.SCR and not STRONG.isdisjoint(_findings(case))


STRONG = frozenset({Finding.MUST_COMMISSION, Finding.MUST_COMMISSION_UNLESS_CLEAR, Finding.SHOULD_ALWAYS_COMMISSION})


def _findings(case: Case) -> frozenset[Finding]:
    return frozenset(reason.finding for reason in case.assessment.reasons)
