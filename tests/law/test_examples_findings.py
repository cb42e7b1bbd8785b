"""What answers indicate, procedure by procedure: each row of the decision table by an example or more, in words.

Columns: what is answered, everything else as of a child to whom nothing happened | the finding | the rows that it
rests on, the leading one first | whether notifiable, and by which criteria.
"""

from dataclasses import replace

import pytest

from review.answers import Answers
from review.criteria import assess
from review.law import PROCEDURES
from tests.law.answered import answered
from tests.law.pinned.written import Row, rows

#: what every edition of Working Together says, whatever else differs
EVERYWHERE = """
died, abuse known                        | must_commission              | R3
died, abuse suspected, concern           | must_commission              | R3
harmed, abuse known, concern             | must_commission              | R4
harmed, abuse suspected, unsure of concern | must_commission_unless_clear | R5
harmed, abuse known                      | may_commission               | R6
died, custody                            | should_always_commission     | R7
died, police_custody                     | should_always_commission     | R7
died, remand_or_sentence                 | should_always_commission     | R7
died, young_offender_institution         | should_always_commission     | R7
died, secure_training_centre             | should_always_commission     | R7
died, secure_childrens_home              | should_always_commission     | R7 R9
died, mental_capacity_act_2005, aged 17  | should_always_commission     | R7
died, abuse known, custody               | must_commission              | R3 R7
died, abuse ?, custody                   | should_always_commission     | R7
died, custody, looked after              | should_always_commission     | R7 R8
died, detention ?                        | insufficient_information     | R7a
died, detention ?, looked after          | insufficient_information     | R7a R8
died, abuse ?                            | insufficient_information     | R11
harmed, abuse ?, situations none         | insufficient_information     | R11
unsure of harm                           | insufficient_information     | R12
what happened ?, abuse known             | insufficient_information     | R12
abuse known, concern                     | not_met                      | R13
died                                     | not_met                      | R14
died, suicide                            | not_met                      | R14
harmed, situations none                  | not_met                      | R15
harmed, concern, situations none         | not_met                      | R15
adult, died, abuse known                 | out_of_scope                 | R1
adult, elsewhere, died, abuse known      | out_of_scope                 | R1
elsewhere, died, abuse known             | route_elsewhere              | R2 R3
elsewhere, under 18 ?, died, abuse known | route_elsewhere              | R2 R2a R3
under 18 ?, died, abuse known            | insufficient_information     | R2a R3
"""

_2015 = """
died, looked after                       | notifiable_only              | R8
died, childminder                        | notifiable_only              | R9
died, looked after, childrens_homes      | notifiable_only              | R8 R9
died, looked after ?                     | insufficient_information     | R9a
died, setting ?                          | insufficient_information     | R9a
died, mental_health_act_1983             | should_always_commission     | R7
died, mental_capacity_act_2005           | insufficient_information     | R7a
died, mental_capacity_act_2005, aged 15  | not_met                      | R14
"""

_2013 = """
died, looked after                       | not_met                      | R8
died, childminder                        | not_met                      | R9
died, looked after ?                     | not_met                      | R9a
died, setting ?                          | not_met                      | R9a
died, mental_health_act_1983             | not_met                      | R14
died, mental_capacity_act_2005           | should_always_commission     | R7
died, mental_capacity_act_2005, aged 15  | should_always_commission     | R7
"""

#: no situation is known to a procedure that names none
_WITHOUT_SITUATIONS = """
harmed, concern                          | not_met                      | R15
harmed, concern, parent_murdered         | not_met                      | R15
harmed, concern, sexual_abuse            | not_met                      | R15
"""

_ENFIELD = """
harmed, sexual_abuse                     | insufficient_information     | R10a
harmed, life_threatening_or_permanent    | insufficient_information     | R10a
harmed, concern, sexual_abuse, abuse known | must_commission            | R4
harmed, concern, parent_murdered         | should_consider              | R10
harmed, concern, violent_assault         | should_consider              | R10
harmed, violent_assault                  | not_met                      | R15
harmed, unsure of concern, violent_assault | insufficient_information   | R10b
harmed, concern                          | insufficient_information     | R10b
harmed, unsure of concern                | insufficient_information     | R10b
harmed, concern, violent_assault, abuse ? | insufficient_information    | R11 R10
harmed, violent_assault, abuse ?         | insufficient_information     | R11
died, concern, parent_murdered           | not_met                      | R14
"""

_TODAY = """
died, abuse known                        | notifiable_only              | N1
harmed, abuse suspected                  | notifiable_only              | N1
died, looked after                       | notifiable_only              | N1
elsewhere, died, abuse known             | notifiable_only              | N1
died, abuse ?                            | insufficient_information     | N2
unsure of harm                           | insufficient_information     | N2
under 18 ?, died, abuse known            | insufficient_information     | N2
died, childminder                        | not_met                      | N3
died, custody                            | not_met                      | N3
harmed, concern                          | not_met                      | N3
adult, died, abuse known                 | out_of_scope                 | R1
"""

LOCAL_2015 = EVERYWHERE + _2015 + _WITHOUT_SITUATIONS
FINDINGS = {
    "working-together-2013": EVERYWHERE + _2013 + _WITHOUT_SITUATIONS,
    "working-together-2015": LOCAL_2015,
    "pan-lancashire": LOCAL_2015,
    "brent": LOCAL_2015,
    "cambridgeshire-peterborough": LOCAL_2015,
    "enfield": EVERYWHERE + _2013 + _ENFIELD,
    "england-today": _TODAY,
}

#: the four criteria of Working Together 2015; today's England has the first three, and no rule for detention
NOTIFIABLE = """
died, abuse known                        | yes | 1
died, abuse suspected, suicide           | yes | 1
harmed, abuse known                      | yes | 2
died, looked after                       | yes | 3
died, looked after, abuse ?              | yes | 3
died, abuse ?                            | ask |
harmed, abuse ?                          | ask |
unsure of harm                           | ask |
what happened ?                          | ask |
died, looked after ?                     | ask |
under 18 ?, died, abuse known            | ask | 1
died                                     | no  |
died, suicide                            | no  |
harmed                                   | no  |
harmed, looked after                     | no  |
abuse known                              | no  |
adult, died, abuse known                 | no  |
"""

_BY_THE_FOURTH = """
died, childminder                        | yes | 4
died, secure_childrens_home              | yes | 4
died, abuse known, looked after, childrens_homes | yes | 1 3 4
died, setting ?                          | ask |
died, detention ?                        | ask |
died, custody                            | ask |
died, mental_health_act_1983             | ask |
harmed, custody                          | no  |
"""

_WITHOUT_THE_FOURTH = """
died, childminder                        | no  |
died, secure_childrens_home              | no  |
died, abuse known, looked after, childrens_homes | yes | 1 3
died, setting ?                          | no  |
died, custody                            | no  |
"""

#: the part of Working Together 2013 that is quoted has no criteria: somebody has to ask
_NONE_QUOTED = """
died, abuse known                        | ask |
died, looked after                       | ask |
harmed                                   | ask |
abuse known                              | ask |
adult, died, abuse known                 | no  |
"""

TOLD = {
    "working-together-2013": _NONE_QUOTED,
    "working-together-2015": NOTIFIABLE + _BY_THE_FOURTH,
    "pan-lancashire": NOTIFIABLE + _BY_THE_FOURTH,
    "brent": NOTIFIABLE + _BY_THE_FOURTH,
    "cambridgeshire-peterborough": NOTIFIABLE + _BY_THE_FOURTH,
    "enfield": _NONE_QUOTED,
    "england-today": NOTIFIABLE + _WITHOUT_THE_FOURTH,
}

every_procedure = pytest.mark.parametrize("name", FINDINGS)
ENFIELDS_SITUATIONS = ("life_threatening_or_permanent", "sexual_abuse", "parent_murdered", "violent_assault")


def said(words: str) -> Answers:
    """As `answered`, with Enfield's situations by their keys; `situations none` where none is known to apply."""
    spoken = words.split(", ")
    named = tuple(word for word in spoken if word in ENFIELDS_SITUATIONS)
    rest = ", ".join(word for word in spoken if word not in (*named, "situations none"))
    known = bool(named) or "situations none" in spoken
    return replace(answered(rest), situations=named if known else None)


@every_procedure
def test_what_the_answers_indicate(name: str) -> None:
    assert [_indicated(name, words) for words, _, _ in rows(FINDINGS[name])] == rows(FINDINGS[name])


def _indicated(name: str, words: str) -> Row:
    found = assess(PROCEDURES[name], said(words))
    return (words, found.finding.value, " ".join(reason.rule for reason in found.reasons))


@every_procedure
def test_whether_it_is_notifiable_and_why(name: str) -> None:
    assert [_told(name, words) for words, _, _ in rows(TOLD[name])] == rows(TOLD[name])


def _told(name: str, words: str) -> Row:
    found = assess(PROCEDURES[name], said(words))
    return (words, found.notifiable.value, " ".join(map(str, found.notifiable_criteria)))


@every_procedure
def test_every_row_of_the_procedure_leads_in_an_example(name: str) -> None:
    leading = {codes.split()[0] for _, _, codes in rows(FINDINGS[name])}
    assert leading == {rule.code for rule in PROCEDURES[name].findings}


#: which findings a procedure can reach: `should_consider` is Enfield's alone, `notifiable_only` not of 2013
UNREACHED = {
    "working-together-2013": {"should_consider", "notifiable_only"},
    "enfield": {"notifiable_only"},
    "working-together-2015": {"should_consider"},
    "pan-lancashire": {"should_consider"},
    "brent": {"should_consider"},
    "cambridgeshire-peterborough": {"should_consider"},
}
COMMISSIONED = {"must_commission", "must_commission_unless_clear", "should_always_commission", "may_commission"}
REACHED = {
    *COMMISSIONED,
    *("out_of_scope", "route_elsewhere", "notifiable_only", "should_consider", "insufficient_information", "not_met"),
}


@every_procedure
def test_which_findings_it_reaches(name: str) -> None:
    today = {*COMMISSIONED, "route_elsewhere", "should_consider"}
    reached = {finding for _, finding, _ in rows(FINDINGS[name])}
    assert reached == REACHED - UNREACHED.get(name, today)
