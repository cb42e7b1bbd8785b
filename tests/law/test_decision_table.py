"""From answers to a finding: every row that Working Together 2015 has, as examples in words.

The rows are tried in their order and the first that holds is the finding; others that hold are further reasons.
"""

from dataclasses import fields

import pytest

from review.answers import Abuse, Answers, Concern, Harm, YesNo
from review.criteria import assess, concern_is_asked
from review.law.terms import Procedure
from tests.law.answered import answered
from tests.law.families import OF_2015

every_procedure = pytest.mark.parametrize("procedure", OF_2015.values(), ids=OF_2015)

#: sentence; answers; finding; the rows it rests on, the leading one first
FINDINGS = [
    # R1: regulation 5(2) speaks of "a child"
    ("an adult", "adult, died, abuse known", "out_of_scope", "R1"),
    ("eighteen is adult", "under 18 ?, aged 18, died, abuse known", "out_of_scope", "R1"),
    ("an adult of another area", "adult, elsewhere", "out_of_scope", "R1"),
    # R2: the board for the area in which the child is normally resident decides
    ("another board's child", "elsewhere, died, abuse known", "route_elsewhere", "R2 R3"),
    ("another board's child, to whom nothing happened", "elsewhere", "route_elsewhere", "R2 R13"),
    ("another board's child, perhaps an adult", "elsewhere, under 18 ?", "route_elsewhere", "R2 R2a R13"),
    # R2a
    ("nobody knows whether it was a child", "under 18 ?, died, abuse known", "insufficient_information", "R2a R3"),
    ("said to be a child and forty", "aged 40", "insufficient_information", "R2a R13"),
    ("said to be adult and fourteen", "adult, aged 14, harmed", "insufficient_information", "R2a"),
    ("the age answers the question", "under 18 ?, aged 17, died, abuse known", "must_commission", "R3"),
    ("an infant", "under 18 ?, aged 0, died, abuse suspected", "must_commission", "R3"),
    # R3: "must always trigger an SCR"
    ("a child died and abuse is known", "died, abuse known", "must_commission", "R3"),
    ("suspected counts as known", "died, abuse suspected", "must_commission", "R3"),
    ("a suspected suicide, abuse suspected", "died, suicide, abuse suspected", "must_commission", "R3"),
    ("the concern does not matter after a death", "died, abuse known, concern", "must_commission", "R3"),
    ("in police custody, abuse known", "died, abuse known, police_custody", "must_commission", "R3 R7"),
    ("looked after too", "died, abuse known, looked after, childrens_homes", "must_commission", "R3"),
    # R4, R5, R6: serious harm
    ("harm, abuse and concern", "harmed, abuse known, concern", "must_commission", "R4"),
    ("harm, suspected abuse and concern", "harmed, abuse suspected, concern", "must_commission", "R4"),
    (
        "not sure whether agencies worked together",
        "harmed, abuse known, unsure of concern",
        "must_commission_unless_clear",
        "R5",
    ),
    ("it is clear that they did", "harmed, abuse known", "may_commission", "R6"),
    ("a detained child who lived", "harmed, abuse known, police_custody", "may_commission", "R6"),
    # R7: "even if one of the criteria is not met, an SCR should always be carried out when a child dies in ..."
    ("a death in custody without abuse", "died, custody", "should_always_commission", "R7"),
    ("in police custody", "died, police_custody", "should_always_commission", "R7"),
    ("on remand or following sentencing", "died, remand_or_sentence", "should_always_commission", "R7"),
    ("in a young offender institution", "died, young_offender_institution", "should_always_commission", "R7"),
    ("in a secure training centre", "died, secure_training_centre", "should_always_commission", "R7"),
    ("in a secure children's home", "died, secure_childrens_home", "should_always_commission", "R7 R9"),
    ("under the Mental Health Act", "died, mental_health_act_1983", "should_always_commission", "R7"),
    ("where abuse is not known either", "died, police_custody, abuse ?", "should_always_commission", "R7"),
    ("detained and looked after", "died, custody, looked after", "should_always_commission", "R7 R8"),
    # "a child aged 16 or 17 was the subject of a deprivation of liberty order under the Mental Capacity Act 2005"
    ("by the Mental Capacity Act at 16", "died, mental_capacity_act_2005, aged 16", "should_always_commission", "R7"),
    ("by the Mental Capacity Act at 17", "died, mental_capacity_act_2005, aged 17", "should_always_commission", "R7"),
    ("by the Mental Capacity Act at 15", "died, mental_capacity_act_2005, aged 15", "not_met", "R14"),
    ("by that Act, age not given", "died, mental_capacity_act_2005", "insufficient_information", "R7a"),
    # R7a
    ("nobody knows where the child was", "died, detention ?", "insufficient_information", "R7a"),
    ("nobody knows, looked after", "died, detention ?, looked after", "insufficient_information", "R7a R8"),
    # R8, R9: "including cases where abuse or neglect is not known or suspected"
    ("a looked-after child's death", "died, looked after", "notifiable_only", "R8"),
    ("a death at a childminder's", "died, childminder", "notifiable_only", "R9"),
    ("both", "died, looked after, childrens_homes", "notifiable_only", "R8 R9"),
    ("looked after, the setting not known", "died, looked after, setting ?", "notifiable_only", "R8"),
    ("a setting, looked after not known", "died, childminder, looked after ?", "notifiable_only", "R9"),
    # R9a
    ("perhaps looked after", "died, looked after ?", "insufficient_information", "R9a"),
    ("perhaps in a setting", "died, setting ?", "insufficient_information", "R9a"),
    # R11: limb (a) is not answered
    ("a death, abuse not known", "died, abuse ?", "insufficient_information", "R11"),
    ("a suspected suicide is not by itself abuse", "died, suicide, abuse ?", "insufficient_information", "R11"),
    ("a looked-after child's death, abuse not known", "died, looked after, abuse ?", "insufficient_information", "R11"),
    ("neither abuse nor the place is known", "died, abuse ?, detention ?", "insufficient_information", "R11"),
    ("harm, abuse not known", "harmed, concern, abuse ?", "insufficient_information", "R11"),
    # R12: a recovery does not settle it
    ("not sure whether serious harm", "unsure of harm, abuse known", "insufficient_information", "R12"),
    ("not sure, no abuse", "unsure of harm", "insufficient_information", "R12"),
    ("what happened was not answered", "what happened ?, abuse known", "insufficient_information", "R12"),
    # R13: limb (b) is not met
    ("nobody died or was seriously harmed", "abuse known, concern", "not_met", "R13"),
    ("nothing at all", "", "not_met", "R13"),
    ("a lesson without serious harm", "lessons", "not_met", "R13"),
    ("neither, abuse not known", "abuse ?", "not_met", "R13"),
    ("custody without a death", "custody", "not_met", "R13"),
    # R14, R15: limb (a) is not met
    ("a death without abuse", "died", "not_met", "R14"),
    ("a suspected suicide without abuse", "died, suicide", "not_met", "R14"),
    ("serious harm without abuse", "harmed", "not_met", "R15"),
    ("serious harm without abuse, with concern", "harmed, concern", "not_met", "R15"),
    # where the child lives settles who decides, and not whether
    ("the residence is not known", "residence ?, died, abuse known", "must_commission", "R3"),
]


@every_procedure
@pytest.mark.parametrize(("words", "finding", "rules"), [row[1:] for row in FINDINGS], ids=[row[0] for row in FINDINGS])
def test_what_the_answers_indicate(procedure: Procedure, words: str, finding: str, rules: str) -> None:
    found = assess(procedure, answered(words))
    assert (found.finding.value, " ".join(reason.rule for reason in found.reasons)) == (finding, rules)


@every_procedure
def test_every_row_of_the_procedure_leads_in_an_example(procedure: Procedure) -> None:
    shown = {rules.split()[0] for _, _, _, rules in FINDINGS}
    assert shown == {rule.code for rule in procedure.findings}


#: what the finding is, row by row, and whether the board may still do otherwise
WHAT_EACH_ROW_SAYS = {
    "R1": ("out_of_scope", False),
    "R2": ("route_elsewhere", False),
    "R2a": ("insufficient_information", True),
    "R3": ("must_commission", False),
    "R4": ("must_commission", False),
    "R5": ("must_commission_unless_clear", False),
    "R6": ("may_commission", True),
    "R7": ("should_always_commission", True),
    "R7a": ("insufficient_information", True),
    "R8": ("notifiable_only", True),
    "R9": ("notifiable_only", True),
    "R9a": ("insufficient_information", True),
    "R11": ("insufficient_information", True),
    "R12": ("insufficient_information", True),
    "R13": ("not_met", True),
    "R14": ("not_met", True),
    "R15": ("not_met", True),
}


@every_procedure
def test_what_each_row_says_and_what_stays_open(procedure: Procedure) -> None:
    said = {rule.code: (rule.finding.value, rule.still_open) for rule in procedure.findings}
    assert said == WHAT_EACH_ROW_SAYS


@every_procedure
@pytest.mark.parametrize(("words", "finding", "rules"), [row[1:] for row in FINDINGS], ids=[row[0] for row in FINDINGS])
def test_what_stays_open_is_what_the_leading_row_says(
    procedure: Procedure, words: str, finding: str, rules: str
) -> None:
    assert assess(procedure, answered(words)).still_open is WHAT_EACH_ROW_SAYS[rules.split(maxsplit=1)[0]][1]


def test_every_answer_that_is_left_out_is_not_known() -> None:
    unsaid = Answers()
    left_out = {field.name: getattr(unsaid, field.name) for field in fields(Answers)}
    assert set(left_out.values()) == {YesNo.NOT_KNOWN, None, Concern.NOT_SURE}
    assert [name for name, value in left_out.items() if value is None] == ["age", "what_happened", "situations"]
    assert left_out["working_together_concern"] is Concern.NOT_SURE


@every_procedure
def test_answers_left_out_count_as_not_known_and_never_as_no(procedure: Procedure) -> None:
    found = assess(procedure, Answers())
    assert found.finding.value == "insufficient_information"
    assert found.still_open
    assert found.notifiable.value == "ask"


@every_procedure
def test_the_presumption_stands_where_the_concern_was_never_asked(procedure: Procedure) -> None:
    unasked = Answers(under_18=YesNo.YES, abuse_or_neglect=Abuse.KNOWN, what_happened=Harm.SERIOUSLY_HARMED)
    assert assess(procedure, unasked).finding.value == "must_commission_unless_clear"


@every_procedure
@pytest.mark.parametrize("concern", Concern)
@pytest.mark.parametrize("others", ["died", "died, abuse known", "died, abuse ?", "died, custody", "died, detention ?"])
def test_after_a_death_the_concern_changes_nothing(procedure: Procedure, others: str, concern: Concern) -> None:
    words = {Concern.YES: "concern", Concern.NOT_SURE: "unsure of concern", Concern.CLEAR_THERE_ARE_NONE: ""}
    with_concern = ", ".join(filter(None, (others, words[concern])))
    assert assess(procedure, answered(with_concern)) == assess(procedure, answered(others))


def test_after_a_death_the_concern_is_not_asked_and_after_harm_it_is() -> None:
    assert not concern_is_asked(answered("died"))
    assert concern_is_asked(answered("harmed"))
    assert concern_is_asked(answered("unsure of harm"))


FLAGS = [
    ("the residence is not known", "residence ?, died", {"residence_not_known"}),
    ("the age contradicts the answer", "aged 40", {"age_contradicts"}),
    ("the age was not said", "under 18 ?", set()),
    ("a child at risk now", "at risk", {"child_at_risk_now"}),
    ("a suspected suicide", "died, suicide", {"suspected_suicide"}),
    ("nothing", "", set()),
]


@every_procedure
@pytest.mark.parametrize(("words", "flags"), [row[1:] for row in FLAGS], ids=[row[0] for row in FLAGS])
def test_what_somebody_should_look_at(procedure: Procedure, words: str, flags: set[str]) -> None:
    assert set(assess(procedure, answered(words)).flags) == flags
