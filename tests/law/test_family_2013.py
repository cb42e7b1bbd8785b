"""Working Together 2013 and Enfield: where the answers lead elsewhere than under Working Together 2015, in words."""

from dataclasses import replace

import pytest

from review.answers import Answers, Detention
from review.criteria import assess
from review.law.enfield import ENFIELD
from review.law.pan_lancashire import PAN_LANCASHIRE
from review.law.terms import Finding, Procedure
from review.law.working_together_2013 import WORKING_TOGETHER_2013
from tests.law.answered import answered

both = pytest.mark.parametrize("procedure", [WORKING_TOGETHER_2013, ENFIELD], ids=lambda one: one.name)


def found(procedure: Procedure, answers: Answers) -> tuple[str, str]:
    assessment = assess(procedure, answers)
    return assessment.finding.value, " ".join(reason.rule for reason in assessment.reasons)


def in_enfield(words: str, *situations: str) -> Answers:
    """Every answer given; `?` for situations that are not known."""
    return replace(answered(words), situations=None if situations == ("?",) else situations)


#: sentence; answers; finding; the rows it rests on
ALIKE = [
    ("a child died and abuse is known", "died, abuse known", "must_commission", "R3"),
    ("harm, abuse and concern", "harmed, abuse suspected, concern", "must_commission", "R4"),
    ("the presumption", "harmed, abuse known, unsure of concern", "must_commission_unless_clear", "R5"),
    ("clear that there are no concerns", "harmed, abuse known", "may_commission", "R6"),
    ("a death in police custody", "died, police_custody", "should_always_commission", "R7"),
    ("in a secure children's home", "died, secure_childrens_home", "should_always_commission", "R7 R9"),
    ("nobody knows where the child was", "died, detention ?", "insufficient_information", "R7a"),
    ("abuse is not known", "died, abuse ?", "insufficient_information", "R11"),
    ("not sure whether serious harm", "unsure of harm", "insufficient_information", "R12"),
    ("nothing happened", "", "not_met", "R13"),
    ("a death without abuse", "died", "not_met", "R14"),
    ("serious harm without abuse", "harmed", "not_met", "R15"),
    ("an adult", "adult, died, abuse known", "out_of_scope", "R1"),
    ("another board's child", "elsewhere, died, abuse known", "route_elsewhere", "R2 R3"),
    ("perhaps an adult", "under 18 ?, died, abuse known", "insufficient_information", "R2a R3"),
]


@both
@pytest.mark.parametrize(("words", "finding", "rules"), [row[1:] for row in ALIKE], ids=[row[0] for row in ALIKE])
def test_what_the_answers_indicate(procedure: Procedure, words: str, finding: str, rules: str) -> None:
    assert found(procedure, in_enfield(words)) == (finding, rules)


#: sentence; answers; under 2013; under 2015
OTHERWISE = [
    ("detained under the Mental Health Act", "died, mental_health_act_1983", "not_met", "should_always_commission"),
    (
        "under the Mental Capacity Act at 15",
        "died, mental_capacity_act_2005, aged 15",
        "should_always_commission",
        "not_met",
    ),
    (
        "under the Mental Capacity Act, age not given",
        "died, mental_capacity_act_2005",
        "should_always_commission",
        "insufficient_information",
    ),
    ("a looked-after child's death without abuse", "died, looked after", "not_met", "notifiable_only"),
    ("a death at a childminder's without abuse", "died, childminder", "not_met", "notifiable_only"),
    ("perhaps looked after", "died, looked after ?", "not_met", "insufficient_information"),
]


@both
@pytest.mark.parametrize(("words", "then", "later"), [row[1:] for row in OTHERWISE], ids=[row[0] for row in OTHERWISE])
def test_where_the_edition_of_2013_finds_otherwise(procedure: Procedure, words: str, then: str, later: str) -> None:
    answers = in_enfield(words)
    assert (found(procedure, answers)[0], found(PAN_LANCASHIRE, answers)[0]) == (then, later)


@both
@pytest.mark.parametrize("age", [None, 0, 12, 15, 16, 17])
def test_detention_under_the_mental_capacity_act_is_listed_at_any_age(procedure: Procedure, age: int | None) -> None:
    answers = replace(in_enfield("died"), detention=Detention.MENTAL_CAPACITY_ACT_2005, age=age)
    assert found(procedure, answers) == ("should_always_commission", "R7")


@both
@pytest.mark.parametrize("words", ["died, abuse known", "died, looked after", "harmed", "", "elsewhere", "died"])
def test_no_criteria_for_notifying_are_quoted_so_somebody_has_to_ask(procedure: Procedure, words: str) -> None:
    assessment = assess(procedure, in_enfield(words))
    assert (assessment.notifiable.value, assessment.notifiable_criteria) == ("ask", ())


@both
def test_of_an_adult_nobody_has_to_ask(procedure: Procedure) -> None:
    assert assess(procedure, in_enfield("adult, died, abuse known")).notifiable.value == "no"


@both
def test_nothing_is_ever_notifiable_only(procedure: Procedure) -> None:
    assert Finding.NOTIFIABLE_ONLY not in {rule.finding for rule in procedure.findings}


def test_should_consider_is_enfields_alone() -> None:
    reached = {one.name for one in (WORKING_TOGETHER_2013, ENFIELD, PAN_LANCASHIRE) if _should_consider(one)}
    assert reached == {"enfield"}


def _should_consider(procedure: Procedure) -> bool:
    return Finding.SHOULD_CONSIDER in {rule.finding for rule in procedure.findings}


#: "LSCBs should consider whether to conduct a SCR whenever a child has been seriously harmed in the following
#: situations ... and the case gives rise to concerns" (2.1); the first two are abuse in themselves
SITUATIONS = [
    # R10
    (
        "a parent murdered, with concern",
        in_enfield("harmed, concern", "parent_murdered"),
        "should_consider",
        "R10",
    ),
    (
        "a violent assault, with concern",
        in_enfield("harmed, concern", "violent_assault"),
        "should_consider",
        "R10",
    ),
    (
        "both, with concern",
        in_enfield("harmed, concern", "parent_murdered", "violent_assault"),
        "should_consider",
        "R10",
    ),
    ("a violent assault, clear that there is no concern", in_enfield("harmed", "violent_assault"), "not_met", "R15"),
    ("concern without any situation", in_enfield("harmed, concern"), "not_met", "R15"),
    ("a situation, but nobody was seriously harmed", in_enfield("concern", "violent_assault"), "not_met", "R13"),
    ("a situation, but the child died", in_enfield("died, concern", "parent_murdered"), "not_met", "R14"),
    # R10a: no abuse, and yet a situation that is abuse
    (
        "sexual abuse, and no abuse",
        in_enfield("harmed, concern", "sexual_abuse"),
        "insufficient_information",
        "R10a",
    ),
    (
        "damage through abuse, and no abuse, whatever the concern",
        in_enfield("harmed", "life_threatening_or_permanent"),
        "insufficient_information",
        "R10a",
    ),
    (
        "sexual abuse and an assault: the contradiction leads",
        in_enfield("harmed, concern", "sexual_abuse", "violent_assault"),
        "insufficient_information",
        "R10a R10",
    ),
    # R10b: one of the two is not known
    (
        "an assault, not sure of concern",
        in_enfield("harmed, unsure of concern", "violent_assault"),
        "insufficient_information",
        "R10b",
    ),
    (
        "concern, and the situations not known",
        in_enfield("harmed, concern", "?"),
        "insufficient_information",
        "R10b",
    ),
    ("neither is known", in_enfield("harmed, unsure of concern", "?"), "insufficient_information", "R10b"),
    ("not sure of concern, and no situation", in_enfield("harmed, unsure of concern"), "not_met", "R15"),
    ("no concern, and the situations not known", in_enfield("harmed", "?"), "not_met", "R15"),
    # abuse answered: the situations add nothing
    (
        "sexual abuse, abuse known, concern",
        in_enfield("harmed, abuse known, concern", "sexual_abuse"),
        "must_commission",
        "R4",
    ),
    (
        "an assault, abuse suspected, not sure of concern",
        in_enfield("harmed, abuse suspected, unsure of concern", "violent_assault"),
        "must_commission_unless_clear",
        "R5",
    ),
    # R11, with R10 as what holds at least
    (
        "an assault with concern, abuse not known",
        in_enfield("harmed, concern, abuse ?", "violent_assault"),
        "insufficient_information",
        "R11 R10",
    ),
    (
        "an assault without concern, abuse not known",
        in_enfield("harmed, abuse ?", "violent_assault"),
        "insufficient_information",
        "R11",
    ),
]


@pytest.mark.parametrize(
    ("answers", "finding", "rules"), [row[1:] for row in SITUATIONS], ids=[row[0] for row in SITUATIONS]
)
def test_the_four_situations_of_enfield(answers: Answers, finding: str, rules: str) -> None:
    assert found(ENFIELD, answers) == (finding, rules)


def test_the_base_edition_knows_no_situations() -> None:
    answers = in_enfield("harmed, concern", "violent_assault")
    assert found(WORKING_TOGETHER_2013, answers) == ("not_met", "R15")


def test_enfield_shows_the_situations_before_what_hangs_on_the_abuse_answer() -> None:
    codes = [rule.code for rule in ENFIELD.findings]
    assert codes[codes.index("R9a") + 1 : codes.index("R11")] == ["R10a", "R10", "R10b"]
    assert [code for code in codes if not code.startswith("R10")] == [
        rule.code for rule in WORKING_TOGETHER_2013.findings
    ]


@both
def test_where_the_criteria_are_not_met_only_another_form_of_review_is_open(procedure: Procedure) -> None:
    assert "form of" in procedure.still_open
    assert "still commission a serious case review" not in procedure.still_open
    assert "still commission a serious case review" in PAN_LANCASHIRE.still_open


def test_enfield_calls_the_other_form_a_management_review() -> None:
    assert "management review" in ENFIELD.still_open
    assert "management review" in ENFIELD.finding_rule("R6").meaning
    assert "management review" in ENFIELD.finding_rule("R10").meaning
    assert ENFIELD.alternative_review == "a management review"


@both
def test_the_board_must_decide_where_the_edition_of_2015_says_should(procedure: Procedure) -> None:
    assert "must decide" in procedure.definition("normally_resident").text
    assert "must decide" not in PAN_LANCASHIRE.definition("normally_resident").text


def test_serious_harm_is_enfields_older_text_with_permanent_damage() -> None:
    text = ENFIELD.definition("seriously_harmed").text
    assert "serious and permanent" in text
    assert "recovers" in text
    assert "long-term" not in text


@both
def test_the_detention_list_says_what_is_on_it(procedure: Procedure) -> None:
    text = procedure.definition("detention").text
    assert "at any age, detention under the Mental Capacity Act 2005" in text
    assert "does not name the Mental Health Act" in text


@both
def test_every_question_of_the_referral_has_its_definition(procedure: Procedure) -> None:
    assert {one.key for one in procedure.definitions} == {one.key for one in PAN_LANCASHIRE.definitions}


def test_enfield_cites_itself_for_what_is_its_own() -> None:
    own = [rule for rule in ENFIELD.findings if rule not in WORKING_TOGETHER_2013.findings]
    assert {rule.citation.document for rule in own} == {"Enfield SCB procedure"}
    assert {one.citation.document for one in ENFIELD.situations} == {"Enfield SCB procedure"}


@both
def test_the_program_says_that_it_is_historical(procedure: Procedure) -> None:
    assert "was replaced" in procedure.historical
