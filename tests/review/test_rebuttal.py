"""What the Chair is asked beside the reasons, when the decision goes another way than the rule indicates."""

from dataclasses import replace

import pytest

from review.answers import Answers, Residence
from review.deciding import goes_against, must_say_why_clear
from review.law.terms import Decision
from review.roles import Role
from tests.review.invented_cases import DEATH, MORNING, NOTHING_SERIOUS, PRESUMED, entry, referral_of, referred_case

CASES = [
    # sentence, answers, decision, must say why it is clear, goes against the rule
    ("a review where one must be", DEATH, Decision.SCR, False, False),
    ("none where one must be", DEATH, Decision.NONE, False, True),
    ("another kind where one must be", DEATH, Decision.ALTERNATIVE, False, True),
    ("a review where it is presumed", PRESUMED, Decision.SCR, False, False),
    ("none where it is presumed: only where it is clear", PRESUMED, Decision.NONE, True, True),
    ("another kind where it is presumed", PRESUMED, Decision.ALTERNATIVE, True, True),
    ("none where nothing is met", NOTHING_SERIOUS, Decision.NONE, False, False),
    ("a review all the same, which is the Chair's to decide", NOTHING_SERIOUS, Decision.SCR, False, False),
]


@pytest.mark.parametrize(
    ("answers", "decision", "why_clear", "against"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_what_a_decision_must_say(answers: Answers, decision: Decision, why_clear: bool, against: bool) -> None:
    case = referred_case(answers)
    assert must_say_why_clear(case, decision) is why_clear
    assert goes_against(case, decision) is against


ELSEWHERE = replace(DEATH, normally_resident=Residence.ELSEWHERE)
OF_SEVERAL = [
    # sentence, the children, decision, must say why it is clear, goes against a rule
    ("presumed of one of two", (NOTHING_SERIOUS, PRESUMED), Decision.NONE, True, True),
    ("in whatever order they were named", (PRESUMED, NOTHING_SERIOUS), Decision.NONE, True, True),
    ("presumed of both", (PRESUMED, PRESUMED), Decision.ALTERNATIVE, True, True),
    ("another child's death does not make it clear", (DEATH, PRESUMED), Decision.NONE, True, True),
    ("nor does the death of a child who lives elsewhere", (ELSEWHERE, PRESUMED), Decision.NONE, True, True),
    ("a review leaves nothing to be said", (DEATH, PRESUMED), Decision.SCR, False, False),
    ("where it is presumed of none, reasons are enough", (DEATH, NOTHING_SERIOUS), Decision.NONE, False, True),
    ("where nothing is met of any", (NOTHING_SERIOUS, NOTHING_SERIOUS), Decision.NONE, False, False),
]


@pytest.mark.parametrize(
    ("children", "decision", "why_clear", "against"),
    [row[1:] for row in OF_SEVERAL],
    ids=[row[0] for row in OF_SEVERAL],
)
def test_what_a_decision_on_several_children_must_say(
    children: tuple[Answers, ...], decision: Decision, why_clear: bool, against: bool
) -> None:
    case = replace(referred_case(), entries=(entry(referral_of(*children), Role.REFERRER, MORNING),))
    assert must_say_why_clear(case, decision) is why_clear
    assert goes_against(case, decision) is against
