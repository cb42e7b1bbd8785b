"""What nobody knew at the referral: what of it would change something, and what is indicated once it is found out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from review.answers import Abuse, Answers, Detention, Harm, Residence, Setting, YesNo
from review.case import Case
from review.criteria import Notifiable
from review.errors import NoReasonGivenError, NothingSaidError, NotNowError
from review.finding_out import correctable, found_out, not_known, notifiable_since
from review.law.terms import Finding
from review.roles import Role
from review.stages import Stage
from review.step import Act
from tests.review.invented_cases import MORNING, case_at, entry, referral_of, referred_case, then, unsure_case
from tests.review.invented_steps import attempt

#: a death without abuse, of a child of whom it is not known whether they were looked after
UNSURE = Answers(
    under_18=YesNo.YES,
    normally_resident=Residence.HERE,
    abuse_or_neglect=Abuse.NO,
    what_happened=Harm.DIED,
    detention=Detention.NONE,
    looked_after=YesNo.NOT_KNOWN,
    regulated_setting=Setting.NONE,
)


def find(case: Case, question: str, answer: str, child: int = 1, reason: str = "") -> Case:
    content = found_out(case, question, child, answer, "The allocated worker says so.", reason)
    return attempt(Act.FIND_OUT, case, Role.BUSINESS_TEAM, content)


def questions(case: Case) -> list[tuple[str, int]]:
    return [(one.question, one.child) for one in not_known(case)]


def test_what_would_change_nothing_is_not_asked_for() -> None:
    """Abuse decides this death: whether the child was looked after changes no finding."""
    assert questions(referred_case(replace(UNSURE, abuse_or_neglect=Abuse.KNOWN))) == []
    assert questions(referred_case(UNSURE)) == [("looked_after", 1)]


def test_a_known_age_says_whether_the_child_was_under_18() -> None:
    """Age answers the question, so nobody is asked what would contradict it."""
    unsaid = replace(UNSURE, under_18=YesNo.NOT_KNOWN, abuse_or_neglect=Abuse.KNOWN)
    assert questions(referred_case(unsaid)) == [("under_18", 1)]
    assert questions(referred_case(replace(unsaid, age=15))) == []


@pytest.mark.parametrize(
    ("answer", "finding", "notifiable"),
    [("yes", Finding.NOTIFIABLE_ONLY, Notifiable.YES), ("no", Finding.NOT_MET, Notifiable.NO)],
)
def test_what_was_found_out_moves_the_finding_and_is_not_asked_for_again(
    answer: str, finding: Finding, notifiable: Notifiable
) -> None:
    case = find(referred_case(UNSURE), "looked_after", answer)
    assert (case.assessment.finding, case.assessment.notifiable) == (finding, notifiable)
    assert questions(case) == []
    with pytest.raises(NotNowError):
        find(case, "looked_after", answer)


def test_what_was_found_out_by_mistake_is_put_right_with_a_reason() -> None:
    case = find(referred_case(UNSURE), "looked_after", "no")
    with pytest.raises(NoReasonGivenError):
        find(case, "looked_after", "yes")
    right = find(case, "looked_after", "yes", reason="The wrong button.")
    assert (right.answers[0].looked_after, right.assessment.finding) == (YesNo.YES, Finding.NOTIFIABLE_ONLY)
    assert right.version == case.version + 1
    again = find(right, "looked_after", "not_known", reason="It was another child.")
    assert questions(again) == [("looked_after", 1)]
    assert correctable(again) == ()


def test_after_the_decision_what_it_rests_on_is_not_put_right() -> None:
    case = case_at(Stage.DECLINED, find(referred_case(UNSURE), "looked_after", "no"))
    assert correctable(case) == ()
    case = case_at(Stage.DECLINED, find(unsure_case(), "at_risk_now", "no", child=0))
    assert [(one.question, one.answer, one.others) for one in correctable(case)] == [
        ("at_risk_now", "no", ("yes", "not_known"))
    ]


def test_of_several_children_it_is_known_of_the_one() -> None:
    case = then(Case(id="c-1", entries=(entry(referral_of(UNSURE, UNSURE), Role.REFERRER, MORNING),)))
    assert questions(case) == [("looked_after", 1), ("looked_after", 2)]
    after = find(case, "looked_after", "no", child=2)
    assert questions(after) == [("looked_after", 1)]
    assert [one.looked_after for one in after.answers] == [YesNo.NOT_KNOWN, YesNo.NO]


def test_not_known_is_no_answer_and_how_it_is_known_has_to_be_said() -> None:
    with pytest.raises(NotNowError):
        find(referred_case(UNSURE), "looked_after", "not_known")
    silent = replace(found_out(referred_case(UNSURE), "looked_after", 1, "yes", ""), how=" ")
    with pytest.raises(NothingSaidError):
        attempt(Act.FIND_OUT, referred_case(UNSURE), Role.BUSINESS_TEAM, silent)


def test_after_the_decision_only_the_childs_safety_is_found_out() -> None:
    """A decision rests on what was indicated when it was made."""
    assert questions(case_at(Stage.DECLINED, referred_case(UNSURE))) == []
    assert questions(case_at(Stage.DECLINED, unsure_case())) == [("at_risk_now", 0)]
    assert questions(case_at(Stage.WITHDRAWN, unsure_case())) == []


def test_nobody_had_to_tell_of_an_incident_before_it_was_found_to_be_notifiable() -> None:
    answers = replace(UNSURE, what_happened=Harm.NEITHER, looked_after=YesNo.YES)
    case = referred_case(answers)
    assert notifiable_since(case) == MORNING
    found = found_out(case, "what_happened", 1, "died", "The hospital rang.")
    later = MORNING + timedelta(days=3)
    assert notifiable_since(then(case, found, at=later)) == later
