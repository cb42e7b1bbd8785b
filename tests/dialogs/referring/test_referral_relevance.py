"""What the answers make irrelevant is never asked: over every combination of answers, procedure by procedure."""

from itertools import product

import pytest

from dialogs.referring.route import path
from review.answers import Abuse, Detention, Harm
from review.drafts import Value
from review.law import PROCEDURES
from review.law.terms import Procedure
from tests.invented import board

RUN_BY = [law for law in PROCEDURES.values() if law.finds_reviews]
every_procedure = pytest.mark.parametrize("law", RUN_BY, ids=lambda law: law.name)
AFTER_A_DEATH = {"suspected_suicide", "detention", "looked_after", "regulated_setting"}
BORN = {"child": "2019-08-17", "grown_up": "2001-01-01"}


def combinations(number: str) -> list[dict[str, Value]]:
    """What may be said of the child of that number."""
    said = product(BORN, Harm, Abuse, (Detention.NONE, Detention.SECURE_CHILDRENS_HOME))
    return [
        {
            f"born{number}": BORN[who],
            f"what_happened{number}": happened.value,
            f"abuse_or_neglect{number}": abuse.value,
            f"detention{number}": detention.value,
        }
        for who, happened, abuse, detention in said
    ]


COMMON: dict[str, Value] = {"at_risk_now": "no", "area": "Blackpool", "incident_on": "2026-02-26"}


@every_procedure
@pytest.mark.parametrize("number", ["", "#2"], ids=["the first child", "a further child"])
def test_nothing_is_asked_in_vain(law: Procedure, number: str) -> None:
    boards = {"lancashire": board(procedure=law.name)}
    # The other child's answers must make no difference.
    of_the_other = combinations("" if number else "#2")[7]
    for said in combinations(number):
        values = {**COMMON, "_children": ("2",), "area#2": "Blackpool", **of_the_other, **said}
        stages, _ = path(values, boards)
        asked = {
            one.key.removesuffix(number)
            for stage in stages
            if stage.step.each and stage.key.partition("#")[2] == number.removeprefix("#")
            for one in stage.questions
        }
        _relevant(law, asked, {key.removesuffix(number): value for key, value in said.items()})


def _relevant(law: Procedure, asked: set[str], said: dict[str, Value]) -> None:
    """As the decision table reads it, said once more in other words."""
    child = said["born"] == BORN["child"]
    died, harmed = said["what_happened"] == "died", said["what_happened"] == "seriously_harmed"
    no_abuse, unsure = said["abuse_or_neglect"] == "no", said["what_happened"] == "not_sure"
    situations = bool(law.situations)
    assert ("abuse_or_neglect" in asked) is child
    assert AFTER_A_DEATH - {"regulated_setting"} <= asked if died and child else asked.isdisjoint(AFTER_A_DEATH)
    in_home = said["detention"] == "secure_childrens_home"
    assert ("regulated_setting" in asked) is (died and child and not in_home)
    concern = child and (harmed or unsure) and (situations or not no_abuse)
    assert ("working_together_concern" in asked) is concern
    open_to_situations = said["abuse_or_neglect"] in ("no", "not_known")
    assert ("situations" in asked) is (child and harmed and open_to_situations and situations)
    assert "under_18" not in asked
