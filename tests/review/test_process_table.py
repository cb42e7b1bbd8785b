"""The whole process, cell by cell: who may do what, at which stage; and that what is offered is what is accepted."""

from dataclasses import replace
from itertools import product

import pytest

from review.case import Case, Content, Decided, Looked, PutToChair, Stage
from review.errors import NoReasonGivenError, NotNowError, NotYoursError, UnsuitableProcedureError
from review.law import PROCEDURES
from review.law.terms import Decision, Duty, Finding
from review.process import (
    STEPS,
    Act,
    Audience,
    Kind,
    acting_role,
    is_open,
    open_acts,
    procedures_for,
    step,
    take,
)
from review.roles import Role
from tests.review.invented_cases import (
    MORNING,
    actor,
    case_at,
    done,
    procedure_changed,
    put_to_chair,
    referral,
    referred_case,
)

STAGES = (Stage.REFERRED, Stage.AWAITING_CHAIR, Stage.INITIATED, Stage.ALTERNATIVE_REVIEW, Stage.DECLINED)

#: act and role; then, stage by stage in the order of STAGES, whether the step is open
TABLE = """
refer         chair          -    -    -    -    -
refer         deputy         -    -    -    -    -
refer         business_team  -    -    -    -    -
refer         panel_member   -    -    -    -    -
refer         referrer       -    -    -    -    -
look          chair          open open open open open
look          deputy         open open open open open
look          business_team  open open open open open
look          panel_member   -    -    -    -    -
look          referrer       -    -    -    -    -
put_to_chair  chair          -    -    -    -    -
put_to_chair  deputy         -    -    -    -    -
put_to_chair  business_team  open -    -    -    -
put_to_chair  panel_member   -    -    -    -    -
put_to_chair  referrer       -    -    -    -    -
decide        chair          -    open -    -    -
decide        deputy         -    open -    -    -
decide        business_team  -    -    -    -    -
decide        panel_member   -    -    -    -    -
decide        referrer       -    -    -    -    -
record_done   chair          -    -    -    -    -
record_done   deputy         -    -    -    -    -
record_done   business_team  open open open open open
record_done   panel_member   -    -    -    -    -
record_done   referrer       -    -    -    -    -
move_procedure chair         -    -    -    -    -
move_procedure deputy        -    -    -    -    -
move_procedure business_team open open -    -    -
move_procedure panel_member  -    -    -    -    -
move_procedure referrer      -    -    -    -    -
"""
CELLS = {
    (Act(act), Role(role), stage): cell == "open"
    for act, role, *cells in map(str.split, TABLE.strip().splitlines())
    for stage, cell in zip(STAGES, cells, strict=True)
}
EVERY_CELL = list(product(Act, Role, Stage))
every_cell = pytest.mark.parametrize(("act", "role", "stage"), EVERY_CELL, ids=["-".join(cell) for cell in EVERY_CELL])


def content_of(act: Act) -> Content:
    contents: dict[Act, Content] = {
        Act.REFER: referral(),
        Act.LOOK: Looked(),
        Act.PUT_TO_CHAIR: PutToChair(),
        Act.DECIDE: Decided(decision=Decision.SCR, reasons="Invented reasons."),
        Act.RECORD_DONE: done(),
        Act.MOVE_PROCEDURE: procedure_changed(),
    }
    return contents[act]


def attempt(act: Act, case: Case, role: Role) -> Case:
    return take(act, case, content_of(act), actor(role), "R3", MORNING)[0]


def test_the_table_has_every_cell() -> None:
    assert set(CELLS) == set(EVERY_CELL)
    assert {one.act for one in STEPS} == set(Act)


@every_cell
def test_each_cell_is_open_or_not(act: Act, role: Role, stage: Stage) -> None:
    assert is_open(act, case_at(stage), [role]) is CELLS[act, role, stage]


@every_cell
def test_what_is_offered_is_accepted_and_what_is_not_is_refused(act: Act, role: Role, stage: Stage) -> None:
    case = case_at(stage)
    if act in open_acts(case, [role]):
        assert attempt(act, case, role).version == case.version + 1
    else:
        with pytest.raises((NotYoursError, NotNowError)):
            attempt(act, case, role)


@every_cell
def test_the_wrong_person_is_told_so_and_not_where_the_case_stands(act: Act, role: Role, stage: Stage) -> None:
    if role not in step(act).roles:
        with pytest.raises(NotYoursError):
            attempt(act, case_at(stage), role)


#: what the step leads to, and who is told of it
FOLLOWS = [
    (Act.LOOK, Stage.REFERRED, Role.BUSINESS_TEAM, Stage.REFERRED, []),
    (
        Act.PUT_TO_CHAIR,
        Stage.REFERRED,
        Role.BUSINESS_TEAM,
        Stage.AWAITING_CHAIR,
        [(Audience.CHAIR, Kind.FOR_DECISION)],
    ),
    (Act.DECIDE, Stage.AWAITING_CHAIR, Role.CHAIR, Stage.INITIATED, [(Audience.REFERRER, Kind.DECISION_TOLD)]),
    (Act.DECIDE, Stage.AWAITING_CHAIR, Role.DEPUTY, Stage.INITIATED, [(Audience.REFERRER, Kind.DECISION_TOLD)]),
    (Act.RECORD_DONE, Stage.DECLINED, Role.BUSINESS_TEAM, Stage.DECLINED, []),
    (Act.MOVE_PROCEDURE, Stage.AWAITING_CHAIR, Role.BUSINESS_TEAM, Stage.AWAITING_CHAIR, []),
]


@pytest.mark.parametrize(("act", "stage", "role", "leads_to", "told"), FOLLOWS)
def test_what_follows_a_step_and_who_is_told(
    act: Act, stage: Stage, role: Role, leads_to: Stage, told: list[tuple[Audience, Kind]]
) -> None:
    case, tellings = take(act, case_at(stage), content_of(act), actor(role), "R3", MORNING)
    assert case.stage is leads_to
    assert [(one.audience, one.kind) for one in tellings] == told


def test_a_referral_tells_the_business_team_and_the_referrer() -> None:
    told = [(one.audience, one.kind) for one in step(Act.REFER).tells]
    assert told == [(Audience.BUSINESS_CHANNEL, Kind.CASE), (Audience.REFERRER, Kind.RECEIPT)]


@pytest.mark.parametrize(
    ("decision", "stage"),
    [
        (Decision.SCR, Stage.INITIATED),
        (Decision.ALTERNATIVE, Stage.ALTERNATIVE_REVIEW),
        (Decision.NONE, Stage.DECLINED),
    ],
)
def test_where_each_decision_leads(decision: Decision, stage: Stage) -> None:
    content = Decided(decision=decision, reasons="Invented reasons.")
    case, _ = take(Act.DECIDE, case_at(Stage.AWAITING_CHAIR), content, actor(Role.CHAIR), "R3", MORNING)
    assert case.stage is stage


@pytest.mark.parametrize(
    ("act", "stage", "role"),
    [
        (Act.PUT_TO_CHAIR, Stage.REFERRED, Role.BUSINESS_TEAM),
        (Act.DECIDE, Stage.AWAITING_CHAIR, Role.CHAIR),
        (Act.RECORD_DONE, Stage.REFERRED, Role.BUSINESS_TEAM),
        (Act.MOVE_PROCEDURE, Stage.REFERRED, Role.BUSINESS_TEAM),
    ],
)
def test_a_step_is_not_accepted_twice(act: Act, stage: Stage, role: Role) -> None:
    once = attempt(act, case_at(stage), role)
    with pytest.raises((NotNowError, UnsuitableProcedureError)):
        attempt(act, once, role)


def test_the_deputy_cannot_decide_after_the_chair_has() -> None:
    decided = attempt(Act.DECIDE, case_at(Stage.AWAITING_CHAIR), Role.CHAIR)
    with pytest.raises(NotNowError):
        attempt(Act.DECIDE, decided, Role.DEPUTY)


def test_another_duty_is_recorded_after_the_first() -> None:
    once = attempt(Act.RECORD_DONE, case_at(Stage.INITIATED), Role.BUSINESS_TEAM)
    twice, _ = take(
        Act.RECORD_DONE, once, done(Duty.NOTIFY_DECISION), actor(Role.BUSINESS_TEAM), "notify_decision", MORNING
    )
    assert twice.done(Duty.NOTIFY_INCIDENT)
    assert twice.done(Duty.NOTIFY_DECISION)


def test_looking_again_is_recorded_again() -> None:
    once = attempt(Act.LOOK, referred_case(), Role.CHAIR)
    assert attempt(Act.LOOK, once, Role.CHAIR).version == 3


def test_the_entry_says_when_by_whom_and_by_which_rule() -> None:
    case, _ = take(Act.PUT_TO_CHAIR, referred_case(), PutToChair(), actor(Role.BUSINESS_TEAM), "A rule", MORNING)
    entry = case.entries[-1]
    assert (entry.happened, entry.recorded, entry.rule) == (MORNING, MORNING, "A rule")
    assert entry.by == actor(Role.BUSINESS_TEAM)
    assert entry.content == PutToChair()


def test_a_step_records_its_own_kind_of_entry_only() -> None:
    with pytest.raises(TypeError, match="decide records Decided"):
        take(Act.DECIDE, put_to_chair(referred_case()), Looked(), actor(Role.CHAIR), "R3", MORNING)


def test_a_refused_step_leaves_the_case_as_it_was() -> None:
    case = referred_case()
    with pytest.raises(NotYoursError):
        attempt(Act.PUT_TO_CHAIR, case, Role.REFERRER)
    assert case == referred_case()


ACTING = [
    ("the business team records", Act.RECORD_DONE, [Role.REFERRER, Role.BUSINESS_TEAM], Role.BUSINESS_TEAM),
    ("a Chair who is deputy elsewhere decides as Chair", Act.DECIDE, [Role.DEPUTY, Role.CHAIR], Role.CHAIR),
    ("a deputy decides as deputy", Act.DECIDE, [Role.DEPUTY, Role.REFERRER], Role.DEPUTY),
    ("anybody refers as the referrer", Act.REFER, [Role.CHAIR, Role.REFERRER], Role.REFERRER),
]


@pytest.mark.parametrize(("act", "held", "role"), [row[1:] for row in ACTING], ids=[row[0] for row in ACTING])
def test_in_which_of_several_roles_a_step_is_done(act: Act, held: list[Role], role: Role) -> None:
    assert acting_role(act, held) is role


def test_nobody_acts_in_a_role_that_the_step_does_not_have() -> None:
    with pytest.raises(NotYoursError):
        acting_role(Act.DECIDE, [Role.BUSINESS_TEAM, Role.PANEL_MEMBER, Role.REFERRER])


def test_roles_may_be_handed_in_as_they_are_found() -> None:
    assert acting_role(Act.DECIDE, (role for role in [Role.DEPUTY])) is Role.DEPUTY


def test_the_business_team_cannot_record_a_decision_as_done() -> None:
    with pytest.raises((NotNowError, NotYoursError)):
        take(
            Act.RECORD_DONE,
            case_at(Stage.AWAITING_CHAIR),
            done(Duty.DECISION),
            actor(Role.BUSINESS_TEAM),
            "decision",
            MORNING,
        )


def test_telling_of_a_decision_cannot_be_recorded_before_there_is_one() -> None:
    with pytest.raises(NotNowError):
        take(
            Act.RECORD_DONE,
            case_at(Stage.AWAITING_CHAIR),
            done(Duty.NOTIFY_DECISION),
            actor(Role.BUSINESS_TEAM),
            "notify_decision",
            MORNING,
        )


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
