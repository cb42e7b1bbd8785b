"""A referral of several children: each is assessed alone, the strongest finding leads, nothing of the others is lost.

Each example is a family, child by child in the words of `answered`; what it indicates of all of them together.
"""

from dataclasses import replace
from datetime import date

import pytest

from review.case import Case
from review.criteria import Assessment, assess, strongest
from review.law import PROCEDURES
from review.law.terms import Finding
from review.roles import Role
from review.timetable import deadlines_of
from tests.law.answered import answered
from tests.law.bank_holidays import WORKING_DAYS
from tests.law.pinned.written import rows
from tests.law.test_examples_findings import said
from tests.review.invented_cases import MORNING, entry, referral_of

#: the children | the finding | the rows that it rests on, the leading one first | whether notifiable, by which criteria
FAMILIES = {
    "pan-lancashire": """
died, abuse known + harmed, abuse known, concern               | must_commission              | R3 R4     | yes 1 2
harmed, abuse known, concern + died, abuse known               | must_commission              | R4 R3     | yes 1 2
died, abuse suspected +                                        | must_commission              | R3 R13    | yes 1
+ died, abuse suspected                                        | must_commission              | R3 R13    | yes 1
+ harmed, abuse known, unsure of concern                       | must_commission_unless_clear | R5 R13    | yes 2
died, abuse known + harmed, abuse known, unsure of concern     | must_commission              | R3 R5     | yes 1 2
died, custody + harmed, abuse known, unsure of concern         | must_commission_unless_clear | R5 R7     | yes 2
died, custody + died, abuse ?                                  | should_always_commission     | R7 R11    | ask
died, abuse known, elsewhere + harmed, abuse known             | may_commission               | R6 R2 R3  | yes 1 2
died, abuse known, elsewhere +                                 | not_met                      | R13 R2 R3 | yes 1
died, abuse known, elsewhere + adult, died, abuse known        | route_elsewhere              | R2 R3 R1  | yes 1
adult, died, abuse known + harmed, abuse known, concern        | must_commission              | R4 R1     | yes 2
adult, died, abuse known + adult                               | out_of_scope                 | R1        | no
died, abuse ? +                                                | insufficient_information     | R11 R13   | ask
harmed, abuse known + died, abuse ?                            | insufficient_information     | R11 R6    | yes 2
under 18 ?, died, abuse known + died, abuse known              | must_commission              | R3 R2a    | yes 1
died, looked after + harmed, abuse known                       | may_commission               | R6 R8     | yes 2 3
died, looked after +                                           | notifiable_only              | R8 R13    | yes 3
died + unsure of harm                                          | insufficient_information     | R12 R14   | ask
died + + harmed + adult                                        | not_met                      | R14 R13 R15 R1 | no
""",
    "enfield": """
harmed, concern, parent_murdered + died, abuse ?               | should_consider              | R10 R11   | ask
harmed, concern, parent_murdered + harmed, abuse known         | should_consider              | R10 R6    | ask
harmed, concern, parent_murdered + died, abuse known           | must_commission              | R3 R10    | ask
harmed, concern, parent_murdered + died, custody               | should_always_commission     | R7 R10    | ask
""",
    "england-today": """
died, abuse known +                                            | notifiable_only              | N1 N3     | yes 1
died, abuse ? + died, childminder                              | insufficient_information     | N2 N3     | ask
died, abuse ? + died, looked after                             | insufficient_information     | N2 N1     | yes 3
adult, died +                                                  | not_met                      | N3 R1     | no
""",
}


def of(name: str, family: str) -> Assessment:
    return strongest([assess(PROCEDURES[name], said(f"{words}, situations none")) for words in children(family)])


def children(family: str) -> list[str]:
    """Of somebody to whom nothing happened nothing is said."""
    return [words.strip() for words in family.split("+")]


def indicated(name: str, family: str) -> tuple[str, ...]:
    found = of(name, family)
    told = " ".join([found.notifiable.value, *map(str, found.notifiable_criteria)])
    return (family, found.finding.value, " ".join(one.rule for one in found.reasons), told)


@pytest.mark.parametrize("name", FAMILIES)
def test_what_is_indicated_of_a_family(name: str) -> None:
    assert [indicated(name, family) for family, *_ in rows(FAMILIES[name])] == rows(FAMILIES[name])


def test_a_review_of_one_child_leads_whatever_is_not_met_for_a_brother() -> None:
    """The brother, to whom nothing happened, lives with an aunt in another area."""
    found = of("pan-lancashire", "died, abuse suspected + elsewhere")
    assert (found.finding, found.rule) == (Finding.MUST_COMMISSION, "R3")
    assert [one.finding for one in found.reasons] == [
        Finding.MUST_COMMISSION,
        Finding.ROUTE_ELSEWHERE,
        Finding.NOT_MET,
    ]


#: referred on Monday 9 November 2026; the authority had known since Friday 6 | what follows
DATED = {
    "died, abuse known +": "notify_incident: Fri 13 Nov 2026; decision: Wed 9 Dec 2026",
    "harmed, abuse ? +": "notify_incident: Fri 13 Nov 2026; decision: Wed 9 Dec 2026",
    "died, abuse known, elsewhere +": "notify_incident: Fri 13 Nov 2026; decision: Wed 9 Dec 2026",
    "adult, died, abuse known + died, looked after": "notify_incident: Fri 13 Nov 2026; decision: Wed 9 Dec 2026",
    "adult, died, abuse known +": "decision: Wed 9 Dec 2026",
    "died + harmed": "decision: Wed 9 Dec 2026",
}


@pytest.mark.parametrize("family", DATED)
def test_one_case_has_one_notice_and_one_decision_however_many_children(family: str) -> None:
    content = replace(referral_of(*map(answered, children(family))), la_aware_on=date(2026, 11, 6))
    case = Case(id="c-1", entries=(entry(content, Role.REFERRER, MORNING),))
    found = deadlines_of(case, PROCEDURES["pan-lancashire"], WORKING_DAYS)
    assert "; ".join(f"{one.duty}: {one.due:%a} {one.due.day} {one.due:%b %Y}" for one in found) == DATED[family]


def test_beside_a_must_nothing_is_said_to_be_open() -> None:
    """What the Chair may still do where the criteria are not met does not weaken what must be done."""
    assert assess(PROCEDURES["brent"], said("harmed, abuse known")).still_open
    assert not of("brent", "died, abuse known + harmed, abuse known").still_open
    assert of("brent", "died, abuse known, elsewhere + harmed, abuse known").still_open


def test_what_somebody_should_ask_of_any_child_is_asked() -> None:
    found = of("brent", "died, abuse known + harmed, suicide, residence ? + at risk, lessons")
    assert set(found.flags) == {
        *("residence_not_known", "suicide_contradicts", "suspected_suicide"),
        *("child_at_risk_now", "lessons"),
    }
