"""A case under the wrong procedure is moved to the right one, before it is decided."""

from dataclasses import replace

import pytest

from review.case import Case
from review.deciding import procedures_for
from review.entries import Content
from review.errors import NoReasonGivenError, UnsuitableProcedureError
from review.law import PROCEDURES
from review.law.terms import Finding
from review.process import take
from review.roles import Role
from review.step import Act
from review.tellings import Audience, Kind
from tests.review.invented_cases import MORNING, actor, procedure_changed, referred_case


def moved(content: Content, case: Case | None = None) -> Case:
    return take(Act.MOVE_PROCEDURE, case or referred_case(), content, actor(Role.BUSINESS_TEAM), "R1", MORNING)[0]


def test_a_case_moves_to_every_procedure_by_which_reviews_are_decided_on_and_to_no_other() -> None:
    offered = {one.name for one in procedures_for(referred_case())}
    assert offered == {name for name, one in PROCEDURES.items() if one.finds_reviews} - {"pan-lancashire"}
    for name in offered:
        assert moved(procedure_changed(name)).procedure == name


@pytest.mark.parametrize("name", ["pan-lancashire", "england-today", "no-such-procedure"])
def test_a_case_does_not_move_to_where_it_is_or_to_where_nothing_is_decided(name: str) -> None:
    with pytest.raises(UnsuitableProcedureError):
        moved(replace(procedure_changed(), procedure=name))


def test_moving_needs_a_reason() -> None:
    with pytest.raises(NoReasonGivenError):
        moved(replace(procedure_changed(), reason=""))


def test_a_case_may_be_moved_back() -> None:
    back = moved(procedure_changed("pan-lancashire"), moved(procedure_changed("brent")))
    assert (back.procedure, back.version) == ("pan-lancashire", 3)


def test_the_referrer_is_told_of_a_move_only_where_the_finding_changes() -> None:
    content = procedure_changed()
    other = replace(content.assessment, finding=Finding.NOT_MET)
    changed = replace(content, assessment=other)
    told = take(Act.MOVE_PROCEDURE, referred_case(), changed, actor(Role.BUSINESS_TEAM), "R9", MORNING)[1]
    assert [(one.audience, one.kind) for one in told] == [(Audience.REFERRER, Kind.RECEIPT)]
    assert take(Act.MOVE_PROCEDURE, referred_case(), content, actor(Role.BUSINESS_TEAM), "R9", MORNING)[1] == ()
