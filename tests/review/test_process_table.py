"""The whole process, cell by cell: who may do what, at which stage; and that what is offered is what is accepted."""

from collections.abc import Mapping
from itertools import product

import pytest

from review.errors import NotNowError, NotYoursError
from review.process import is_open
from review.roles import Role
from review.stages import ENDED, Stage
from review.step import Act
from review.steps import BEFORE_THE_CHAIR, DECIDED, STEPS, UNDECIDED, step
from tests.review.invented_steps import CONTENTS, attempt, ready_for

STAGES = (
    *(Stage.REFERRED, Stage.SCREENING, Stage.DISCUSSION, Stage.AWAITING_CHAIR),
    *(Stage.INITIATED, Stage.ALTERNATIVE_REVIEW, Stage.DECLINED),
    *(Stage.TRANSFERRED, Stage.WITHDRAWN, Stage.DUPLICATE),
)

#: act and role; then, stage by stage in the order of STAGES, whether the step is open. Who is not named never may.
TABLE = """
                                       referred agenda meeting chair scr   other none  moved withdrawn duplicate
look             chair                  open  open  open  open  open  open  open  open  open  open
look             deputy                 open  open  open  open  open  open  open  open  open  open
look             business_team          open  open  open  open  open  open  open  open  open  open
look             head_of_safeguarding   open  open  open  open  open  open  open  open  open  open
look             standing_panel_chair   open  open  open  open  open  open  open  open  open  open
look             notifier               open  open  open  open  open  open  open  open  open  open
look             reporting              open  open  open  open  open  open  open  open  open  open
look             case_panel_chair       open  open  open  open  open  open  open  open  open  open
look_back        referrer               open  open  open  open  open  open  open  open  open  open
look_back        panel_lead             open  open  open  open  open  open  open  open  open  open
add_information  referrer               open  open  open  open  open  open  open  -     -     -
add_information  panel_lead             open  open  open  open  open  open  open  -     -     -
hand_on          panel_lead             open  open  open  open  open  open  open  -     -     -
ask_referrer     business_team          open  open  open  open  open  open  open  -     -     -
answer           referrer               open  open  open  open  open  open  open  open  open  open
ask_withdrawal   referrer               open  open  open  open  -     -     -     -     -     -
go_on            business_team          open  open  open  open  -     -     -     -     -     -
close            business_team          open  open  open  open  -     -     -     -     -     -
reopen           business_team          -     -     -     -     -     -     -     open  open  open
transfer         business_team          open  open  open  open  -     -     -     -     -     -
compare          business_team          open  open  open  open  open  open  open  open  open  open
put_on_agenda    business_team          open  open  open  open  -     -     -     -     -     -
put_to_chair     business_team          open  open  open  -     -     -     -     -     -     -
record_done      business_team          open  open  open  open  open  open  open  open  open  open
record_done      notifier               open  open  open  open  open  open  open  open  open  open
move_procedure   business_team          open  open  open  open  -     -     -     -     -     -
find_out         business_team          open  open  open  open  open  open  open  -     -     -
record_undated   business_team          open  open  open  open  open  open  open  -     -     -
record_undated   notifier               open  open  open  open  open  open  open  -     -     -
record_undated   head_of_safeguarding   open  open  open  open  open  open  open  -     -     -
record_event     business_team          open  open  open  open  open  open  open  open  open  open
extend           business_team          -     -     -     -     open  -     -     -     -     -
waive            business_team          open  open  open  open  open  open  open  open  open  open
call_meeting     business_team          -     open  open  -     -     -     -     -     -     -
call_meeting     standing_panel_chair   -     open  open  -     -     -     -     -     -     -
ask_reports      business_team          -     open  open  -     -     -     -     -     -     -
ask_reports      standing_panel_chair   -     open  open  -     -     -     -     -     -     -
receive_report   business_team          open  open  open  open  -     -     -     -     -     -
receive_report   standing_panel_chair   open  open  open  open  -     -     -     -     -     -
receive_report   administrator          open  open  open  open  -     -     -     -     -     -
receive_report   reporting              open  open  open  open  -     -     -     -     -     -
ask_report_time  business_team          open  open  open  open  -     -     -     -     -     -
ask_report_time  reporting              open  open  open  open  -     -     -     -     -     -
answer_report_time business_team        open  open  open  open  -     -     -     -     -     -
answer_report_time standing_panel_chair open  open  open  open  -     -     -     -     -     -
hold_meeting     business_team          -     -     open  -     -     -     -     -     -     -
hold_meeting     standing_panel_chair   -     -     open  -     -     -     -     -     -     -
recommend        business_team          open  open  open  open  -     -     -     -     -     -
recommend        standing_panel_chair   open  open  open  open  -     -     -     -     -     -
decide           chair                  -     -     -     open  -     -     -     -     -     -
decide           deputy                 -     -     -     open  -     -     -     -     -     -
correct_decision chair                  -     -     -     -     open  open  open  -     -     -
correct_decision deputy                 -     -     -     -     open  open  open  -     -     -
ask_more         chair                  -     -     -     open  -     -     -     -     -     -
ask_more         deputy                 -     -     -     open  -     -     -     -     -     -
ask_peer         chair                  -     -     -     open  -     -     -     -     -     -
ask_peer         deputy                 -     -     -     open  -     -     -     -     -     -
peer_answered    chair                  -     -     -     open  -     -     -     -     -     -
peer_answered    deputy                 -     -     -     open  -     -     -     -     -     -
peer_answered    business_team          -     -     -     open  -     -     -     -     -     -
pass_to_deputy   chair                  -     -     -     open  -     -     -     -     -     -
declare_interest chair                  -     -     -     open  -     -     -     -     -     -
declare_interest deputy                 -     -     -     open  -     -     -     -     -     -
name_case_panel  business_team          -     -     -     -     open  open  -     -     -     -
appoint_reviewer business_team          -     -     -     -     open  open  -     -     -     -
ask_return       business_team          -     -     -     -     open  open  -     -     -     -
ask_return       case_panel_chair       -     -     -     -     open  open  -     -     -     -
set_return_due   business_team          -     -     -     -     open  open  -     -     -     -
set_return_due   case_panel_chair       -     -     -     -     open  open  -     -     -     -
name_author      business_team          -     -     -     -     open  open  -     -     -     -
name_author      reporting              -     -     -     -     open  open  -     -     -     -
submit_return    business_team          -     -     -     -     open  open  -     -     -     -
submit_return    reporting              -     -     -     -     open  open  -     -     -     -
ask_more_time    business_team          -     -     -     -     open  open  -     -     -     -
ask_more_time    reporting              -     -     -     -     open  open  -     -     -     -
answer_more_time business_team          -     -     -     -     open  open  -     -     -     -
answer_more_time case_panel_chair       -     -     -     -     open  open  -     -     -     -
receive_return   business_team          -     -     -     -     open  open  -     -     -     -
receive_return   administrator          -     -     -     -     open  open  -     -     -     -
receive_return   case_panel_chair       -     -     -     -     open  open  -     -     -     -
send_back_return business_team          -     -     -     -     open  open  -     -     -     -
send_back_return case_panel_chair       -     -     -     -     open  open  -     -     -     -
accept_return    business_team          -     -     -     -     open  open  -     -     -     -
accept_return    case_panel_chair       -     -     -     -     open  open  -     -     -     -
waive_return     business_team          -     -     -     -     open  open  -     -     -     -
waive_return     case_panel_chair       -     -     -     -     open  open  -     -     -     -
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
        if is_open(act, case, [role]):
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


# --- where each step leads ---------------------------------------------------------------------------------------

#: where a step leads; every other leaves the stage as it was
LEADS: Mapping[Act, Mapping[Stage, Stage]] = {
    Act.CALL_MEETING: {Stage.SCREENING: Stage.DISCUSSION},
    Act.PUT_TO_CHAIR: dict.fromkeys(BEFORE_THE_CHAIR, Stage.AWAITING_CHAIR),
    Act.ASK_MORE: {Stage.AWAITING_CHAIR: Stage.REFERRED},
    Act.DECIDE: {Stage.AWAITING_CHAIR: Stage.INITIATED},
    Act.CORRECT_DECISION: dict.fromkeys(DECIDED, Stage.INITIATED),
    Act.CLOSE: dict.fromkeys(UNDECIDED, Stage.WITHDRAWN),
    Act.TRANSFER: dict.fromkeys(UNDECIDED, Stage.TRANSFERRED),
    Act.REOPEN: dict.fromkeys(ENDED, Stage.REFERRED),
}


@pytest.mark.parametrize(("act", "role", "stage"), sorted(OPEN))
def test_where_a_step_leads(act: Act, role: Role, stage: Stage) -> None:
    assert attempt(act, ready_for(act, stage), role).stage is LEADS.get(act, {}).get(stage, stage)
