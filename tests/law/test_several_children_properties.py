"""What holds of every family: searched for counter-examples, under every procedure."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo
from review.criteria import STRENGTH, Assessment, Notifiable, assess, strongest
from review.law import PROCEDURES

#: the same families each time, and no failure because a machine was busy
searched = settings(deadline=None, derandomize=True, max_examples=150)
CHILD = st.builds(
    Answers,
    under_18=st.sampled_from(YesNo),
    age=st.sampled_from((None, 15, 17, 18)),
    normally_resident=st.sampled_from(Residence),
    abuse_or_neglect=st.sampled_from(Abuse),
    what_happened=st.sampled_from((*Harm, None)),
    suspected_suicide=st.sampled_from(YesNo),
    working_together_concern=st.sampled_from(Concern),
    detention=st.sampled_from(Detention),
    looked_after=st.sampled_from(YesNo),
    regulated_setting=st.sampled_from(Setting),
    lessons_or_good_practice=st.sampled_from(YesNo),
    situations=st.sampled_from((None, (), ("sexual_abuse",), ("parent_murdered",))),
)
FAMILY = st.lists(CHILD, min_size=1, max_size=5)
every_procedure = pytest.mark.parametrize("name", PROCEDURES)


def assessed(name: str, family: Sequence[Answers]) -> list[Assessment]:
    return [assess(PROCEDURES[name], answers) for answers in family]


@every_procedure
@searched
@given(CHILD)
def test_one_child_is_assessed_as_if_there_were_no_others(name: str, answers: Answers) -> None:
    (alone,) = assessed(name, [answers])
    assert strongest([alone]) == alone
    assert strongest([alone, alone]) == alone


@every_procedure
@searched
@given(FAMILY)
def test_no_child_is_weaker_for_the_others(name: str, family: list[Answers]) -> None:
    found, each = strongest(assessed(name, family)), assessed(name, family)
    assert STRENGTH.index(found.finding) == min(STRENGTH.index(one.finding) for one in each)
    assert found.finding is found.reasons[0].finding
    assert any(found.rule == one.rule and found.finding is one.finding for one in each)


@every_procedure
@searched
@given(FAMILY)
def test_nothing_that_holds_of_a_child_is_lost_and_nothing_is_said_twice(name: str, family: list[Answers]) -> None:
    found, each = strongest(assessed(name, family)), assessed(name, family)
    assert set(found.reasons) == {reason for one in each for reason in one.reasons}
    assert len(set(found.reasons)) == len(found.reasons)
    assert set(found.flags) == {flag for one in each for flag in one.flags}
    assert set(found.notifiable_criteria) == {number for one in each for number in one.notifiable_criteria}


@every_procedure
@searched
@given(FAMILY)
def test_one_notifiable_child_makes_the_incident_notifiable(name: str, family: list[Answers]) -> None:
    found, each = strongest(assessed(name, family)), assessed(name, family)
    told = {one.notifiable for one in each}
    expected = next(one for one in (Notifiable.YES, Notifiable.ASK, Notifiable.NO) if one in told)
    assert found.notifiable is expected


@every_procedure
@searched
@given(FAMILY, st.randoms(use_true_random=False))
def test_the_order_in_which_children_are_named_changes_nothing_but_the_order(
    name: str, family: list[Answers], chance: Random
) -> None:
    each = assessed(name, family)
    shuffled = chance.sample(each, len(each))
    one, other = strongest(each), strongest(shuffled)
    assert (one.finding, one.notifiable, one.notifiable_criteria, one.still_open) == (
        *(other.finding, other.notifiable, other.notifiable_criteria, other.still_open),
    )
    assert set(one.reasons) == set(other.reasons)


@every_procedure
@searched
@given(FAMILY)
def test_what_is_open_is_what_the_leading_finding_leaves_open(name: str, family: list[Answers]) -> None:
    found = strongest(assessed(name, family))
    assert found.still_open is PROCEDURES[name].finding_rule(found.rule).still_open
