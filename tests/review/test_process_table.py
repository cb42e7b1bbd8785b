"""The whole process, cell by cell: who may do what, at which stage; and that what is offered is what is accepted."""

from collections.abc import Mapping
from itertools import product

import pytest

from review.case import ENDED, Case, Stage
from review.errors import NotNowError, NotYoursError
from review.process import is_open, open_acts, take
from review.roles import Role
from review.steps import STEPS, Act, step
from review.tellings import Audience, Kind
from tests.review.invented_cases import MORNING, actor, case_at, closed, done, put_to_chair, reopened, then
from tests.review.invented_steps import CONTENTS, attempt, ready_for

STAGES = (
    *(Stage.REFERRED, Stage.AWAITING_CHAIR, Stage.INITIATED, Stage.ALTERNATIVE_REVIEW, Stage.DECLINED),
    *(Stage.TRANSFERRED, Stage.WITHDRAWN, Stage.DUPLICATE),
)

#: act and role; then, stage by stage in the order of STAGES, whether the step is open. Who is not named never may.
TABLE = """
                               referred chair  scr    other  none   moved  withdrawn duplicate
look            chair          open     open   open   open   open   open   open      open
look            deputy         open     open   open   open   open   open   open      open
look            business_team  open     open   open   open   open   open   open      open
look_back       referrer       open     open   open   open   open   open   open      open
look_back       panel_lead     open     open   open   open   open   open   open      open
add_information referrer       open     open   open   open   open   -      -         -
add_information panel_lead     open     open   open   open   open   -      -         -
hand_on         panel_lead     open     open   open   open   open   -      -         -
ask_referrer    business_team  open     open   open   open   open   -      -         -
answer          referrer       open     open   open   open   open   open   open      open
ask_withdrawal  referrer       open     open   -      -      -      -      -         -
go_on           business_team  open     open   -      -      -      -      -         -
close           business_team  open     open   -      -      -      -      -         -
reopen          business_team  -        -      -      -      -      open   open      open
transfer        business_team  open     open   -      -      -      -      -         -
compare         business_team  open     open   open   open   open   open   open      open
put_on_agenda   business_team  open     open   -      -      -      -      -         -
put_to_chair    business_team  open     -      -      -      -      -      -         -
record_done     business_team  open     open   open   open   open   open   open      open
move_procedure  business_team  open     open   -      -      -      -      -         -
decide          chair          -        open   -      -      -      -      -         -
decide          deputy         -        open   -      -      -      -      -         -
"""
OPEN = {
    (Act(act), Role(role), stage)
    for act, role, *cells in map(str.split, TABLE.strip().splitlines()[1:])
    for stage, cell in zip(STAGES, cells, strict=True)
    if cell == "open"
}
every_row = pytest.mark.parametrize(
    ("act", "role"), list(product(Act, Role)), ids=[f"{act}-{role}" for act, role in product(Act, Role)]
)


def test_the_table_speaks_of_every_act_and_every_stage() -> None:
    assert {one.act for one in STEPS} == set(Act) == set(CONTENTS)
    assert len(STEPS) == len(Act)
    assert set(STAGES) == set(Stage)
    assert {act for act, _, _ in OPEN} == set(Act) - {Act.REFER}  # it makes the case: there is no stage before it


@every_row
def test_each_cell_is_open_or_not(act: Act, role: Role) -> None:
    found = {stage for stage in Stage if is_open(act, ready_for(act, stage), [role])}
    assert found == {stage for stage in Stage if (act, role, stage) in OPEN}


@every_row
def test_what_is_offered_is_accepted_and_what_is_not_is_refused(act: Act, role: Role) -> None:
    for stage in Stage:
        case = ready_for(act, stage)
        if act in open_acts(case, [role]):
            assert attempt(act, case, role).version == case.version + 1
        else:
            with pytest.raises((NotYoursError, NotNowError)):
                attempt(act, case, role)


@every_row
def test_the_wrong_person_is_told_so_and_not_where_the_case_stands(act: Act, role: Role) -> None:
    if role in step(act).roles:
        return
    for stage in Stage:
        with pytest.raises(NotYoursError):
            attempt(act, ready_for(act, stage), role)


# --- what has to hold beside the stage ---------------------------------------------------------------------------


def after(act: Act, role: Role) -> Case:
    return attempt(act, ready_for(act, Stage.REFERRED), role)


LEAD, TEAM = Role.PANEL_LEAD, Role.BUSINESS_TEAM
CONDITIONS = [
    # sentence, act, in which role, a case in which it is open, one in which it is not
    ("passed on once only", Act.HAND_ON, LEAD, case_at(Stage.REFERRED), after(Act.HAND_ON, LEAD)),
    ("no answer without a question", Act.ANSWER, Role.REFERRER, after(Act.ASK_REFERRER, TEAM), case_at(Stage.REFERRED)),
    (
        "no second answer",
        *(Act.ANSWER, Role.REFERRER, after(Act.ASK_REFERRER, TEAM), after(Act.ANSWER, Role.REFERRER)),
    ),
    (
        "a wish to withdraw waits to be settled before another is made",
        *(Act.ASK_WITHDRAWAL, Role.REFERRER, case_at(Stage.REFERRED), after(Act.ASK_WITHDRAWAL, Role.REFERRER)),
    ),
    (
        "nothing to settle where nobody asked to withdraw",
        *(Act.GO_ON, TEAM, after(Act.ASK_WITHDRAWAL, Role.REFERRER), case_at(Stage.REFERRED)),
    ),
    (
        "nor once it is settled",
        *(Act.GO_ON, TEAM, after(Act.ASK_WITHDRAWAL, Role.REFERRER), after(Act.GO_ON, TEAM)),
    ),
    (
        "nothing left to record once the incident was told and the case ended",
        *(Act.RECORD_DONE, TEAM, case_at(Stage.WITHDRAWN), then(case_at(Stage.WITHDRAWN), done())),
    ),
    (
        "a case that goes on after its end is put to the Chair again only where it was not",
        *(Act.PUT_TO_CHAIR, TEAM, then(case_at(Stage.WITHDRAWN), reopened())),
        then(put_to_chair(case_at(Stage.REFERRED)), closed(), reopened()),
    ),
]


@pytest.mark.parametrize(
    ("act", "role", "open_in", "shut_in"), [row[1:] for row in CONDITIONS], ids=[row[0] for row in CONDITIONS]
)
def test_what_else_has_to_hold(act: Act, role: Role, open_in: Case, shut_in: Case) -> None:
    assert (is_open(act, open_in, [role]), is_open(act, shut_in, [role])) == (True, False)
    with pytest.raises(NotNowError):
        attempt(act, shut_in, role)


# --- where each step leads, and who is told ----------------------------------------------------------------------

BUSINESS = Audience.BUSINESS_CHANNEL
TOLD: Mapping[Act, list[tuple[Audience, Kind]]] = {
    Act.REFER: [
        (BUSINESS, Kind.CASE),
        (Audience.REFERRER, Kind.RECEIPT),
        (Audience.PANEL_LEAD, Kind.FOR_PANEL_LEAD),
    ],
    Act.ADD_INFORMATION: [(BUSINESS, Kind.NEWS)],
    Act.HAND_ON: [(BUSINESS, Kind.NEWS)],
    Act.ANSWER: [(BUSINESS, Kind.NEWS)],
    Act.ASK_WITHDRAWAL: [(BUSINESS, Kind.WITHDRAWAL)],
    Act.ASK_REFERRER: [(Audience.REFERRER, Kind.QUESTION)],
    Act.GO_ON: [(Audience.REFERRER, Kind.ENDED)],
    Act.CLOSE: [(Audience.REFERRER, Kind.ENDED)],
    Act.REOPEN: [(Audience.REFERRER, Kind.ENDED)],
    Act.TRANSFER: [(Audience.REFERRER, Kind.ENDED)],
    Act.PUT_TO_CHAIR: [(Audience.CHAIR, Kind.FOR_DECISION)],
    Act.DECIDE: [(Audience.REFERRER, Kind.DECISION_TOLD)],
    Act.MOVE_PROCEDURE: [(Audience.REFERRER, Kind.RECEIPT)],
}


@pytest.mark.parametrize("act", Act)
def test_who_is_told_of_a_step(act: Act) -> None:
    assert [(one.audience, one.kind) for one in step(act).tells] == TOLD.get(act, [])
    assert [one.kind for one in step(act).tells if one.if_finding_changes] == (
        [Kind.RECEIPT] if act is Act.MOVE_PROCEDURE else []
    )


def test_whoever_takes_a_step_hears_who_is_told() -> None:
    case, told = take(Act.CLOSE, case_at(Stage.REFERRED), closed(), actor(TEAM), "R3", MORNING)
    assert case.stage is Stage.WITHDRAWN
    assert told == step(Act.CLOSE).tells


#: where a step leads; every other leaves the stage as it was
LEADS: Mapping[Act, Mapping[Stage, Stage]] = {
    Act.PUT_TO_CHAIR: {Stage.REFERRED: Stage.AWAITING_CHAIR},
    Act.DECIDE: {Stage.AWAITING_CHAIR: Stage.INITIATED},
    Act.CLOSE: dict.fromkeys((Stage.REFERRED, Stage.AWAITING_CHAIR), Stage.WITHDRAWN),
    Act.TRANSFER: dict.fromkeys((Stage.REFERRED, Stage.AWAITING_CHAIR), Stage.TRANSFERRED),
    Act.REOPEN: dict.fromkeys(ENDED, Stage.REFERRED),
}


@pytest.mark.parametrize(("act", "role", "stage"), sorted(OPEN))
def test_where_a_step_leads(act: Act, role: Role, stage: Stage) -> None:
    assert attempt(act, ready_for(act, stage), role).stage is LEADS.get(act, {}).get(stage, stage)
