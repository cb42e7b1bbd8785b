"""Each definition says what decides a case in doubt; a sentence each for why that must not be lost."""

import pytest

from review.law.terms import Procedure
from tests.law.families import OF_2015

every_procedure = pytest.mark.parametrize("procedure", OF_2015.values(), ids=OF_2015)

SAID = [
    # definition; words it cannot do without; why
    ("serious_case", ("known or suspected", "died", "seriously harmed", "worked together"), "both limbs"),
    ("seriously_harmed", ("threatened life", "long-term", "not complete", "recovers"), "a recovery settles nothing"),
    (
        "seriously_harmed",
        ("physical", "intellectual", "emotional", "social", "behavioural"),
        "each kind of development",
    ),
    ("died", ("suspected suicide", "not, by itself, abuse"), "a suicide is a death, and not by itself abuse"),
    ("working_together", ("not clear", "must be"), "the presumption"),
    ("detention", ("Police custody", "remand", "sentencing", "young offender institution"), "the places"),
    ("detention", ("secure training centre", "secure children's home", "Mental Health Act 1983"), "the places"),
    (
        "detention",
        ("16 or 17", "Mental Capacity Act 2005", "even if no criterion is met"),
        "its ages, and its strength",
    ),
    ("regulated_setting", ("domestic", "non-domestic", "home childcarer", "childminder"), "childcare"),
    ("regulated_setting", ("children's home", "secure ones included"), "a secure home is a setting too"),
    ("regulated_setting", ("adoption support", "voluntary adoption", "independent fostering"), "agencies"),
    ("regulated_setting", ("residential family centre", "disabled children"), "the last two of ten"),
    ("normally_resident", ("normally resident", "decides"), "who decides"),
    ("la_aware", ("became aware", "later than the incident"), "aware is not occurred"),
]


@every_procedure
@pytest.mark.parametrize(("key", "words", "why"), SAID)
def test_what_a_definition_cannot_do_without(procedure: Procedure, key: str, words: tuple[str, ...], why: str) -> None:
    text = procedure.definition(key).text
    assert [word for word in words if word not in text] == [], why


@every_procedure
def test_every_definition_is_examined(procedure: Procedure) -> None:
    assert {one.key for one in procedure.definitions} == {key for key, _, _ in SAID}


@every_procedure
def test_where_the_criteria_are_not_met_a_review_stays_possible(procedure: Procedure) -> None:
    assert "may still commission a serious case review or another kind of review" in procedure.still_open
    assert "lessons" in procedure.still_open


@every_procedure
def test_a_procedure_that_was_replaced_says_so(procedure: Procedure) -> None:
    assert "was replaced" in procedure.historical
