"""What the Chair is asked beside the reasons, when the decision goes another way than the rule indicates."""

import pytest

from review.answers import Answers
from review.law.terms import Decision
from review.process import goes_against, must_say_why_clear
from tests.review.invented_cases import DEATH, NOTHING_SERIOUS, PRESUMED, referred_case

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
