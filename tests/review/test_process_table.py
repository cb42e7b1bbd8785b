"""The whole process, cell by cell: who may do what, at which stage; and that what is offered is what is accepted."""

from collections.abc import Mapping
from itertools import product

import pytest

from review.case import ENDED, Case, Stage
from review.errors import NotNowError, NotYoursError
from review.law.terms import Duty
from review.process import is_open, take
from review.roles import Role
from review.step import Act
from review.steps import BEFORE_THE_CHAIR, DECIDED, STEPS, UNDECIDED, step
from review.tellings import Audience, Kind
from tests.review.invented_cases import (
    MORNING,
    actor,
    case_at,
    closed,
    done,
    enfield_case,
    put_to_chair,
    reopened,
    then,
)
from tests.review.invented_steps import BOTH_REPORTS, CONTENTS, OFSTED_TOLD, attempt, ready_for

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
    (
        "only Enfield's panel is called to an extraordinary meeting",
        *(Act.CALL_MEETING, TEAM, case_at(Stage.SCREENING, enfield_case()), case_at(Stage.SCREENING)),
    ),
    (
        "nor are agencies asked for reports elsewhere",
        *(Act.ASK_REPORTS, TEAM, case_at(Stage.SCREENING, enfield_case()), case_at(Stage.SCREENING)),
    ),
    (
        "no report comes in that nobody asked for",
        *(Act.RECEIVE_REPORT, TEAM, ready_for(Act.RECEIVE_REPORT, Stage.SCREENING), case_at(Stage.SCREENING)),
    ),
    (
        "no more time for a report that is in",
        *(Act.ASK_REPORT_TIME, Role.REPORTING, ready_for(Act.ASK_REPORT_TIME, Stage.SCREENING)),
        then(ready_for(Act.ASK_REPORT_TIME, Stage.SCREENING), *BOTH_REPORTS),
    ),
    (
        "a wish for more time is answered once",
        *(Act.ANSWER_REPORT_TIME, Role.STANDING_PANEL_CHAIR, ready_for(Act.ANSWER_REPORT_TIME, Stage.SCREENING)),
        then(ready_for(Act.ANSWER_REPORT_TIME, Stage.SCREENING), CONTENTS[Act.ANSWER_REPORT_TIME]),
    ),
    (
        "no answer to a challenge that nobody asked for",
        *(Act.PEER_ANSWERED, TEAM, ready_for(Act.PEER_ANSWERED, Stage.AWAITING_CHAIR), case_at(Stage.AWAITING_CHAIR)),
    ),
    (
        "a duty without a date is recorded once",
        *(Act.RECORD_UNDATED, TEAM, enfield_case(), then(enfield_case(), OFSTED_TOLD)),
    ),
    (
        "what Ofsted may extend is extended while it is not complete",
        *(Act.EXTEND, TEAM, ready_for(Act.EXTEND, Stage.INITIATED)),
        then(ready_for(Act.EXTEND, Stage.INITIATED), done(Duty.COMPLETION)),
    ),
    (
        "nothing to waive where only what must be done is left",
        *(Act.WAIVE, TEAM, case_at(Stage.WITHDRAWN), then(case_at(Stage.WITHDRAWN), done())),
    ),
    (
        "more time is answered only where it was asked for",
        *(Act.ANSWER_MORE_TIME, TEAM, ready_for(Act.ANSWER_MORE_TIME, Stage.INITIATED)),
        ready_for(Act.SUBMIT_RETURN, Stage.INITIATED),
    ),
    (
        "what was not sent is not received",
        *(Act.RECEIVE_RETURN, Role.ADMINISTRATOR, ready_for(Act.RECEIVE_RETURN, Stage.INITIATED)),
        ready_for(Act.SUBMIT_RETURN, Stage.INITIATED),
    ),
    (
        "what was not received is not accepted",
        *(Act.ACCEPT_RETURN, Role.CASE_PANEL_CHAIR, ready_for(Act.ACCEPT_RETURN, Stage.INITIATED)),
        ready_for(Act.RECEIVE_RETURN, Stage.INITIATED),
    ),
    (
        "nothing is submitted that nobody asked for",
        *(Act.SUBMIT_RETURN, Role.REPORTING, ready_for(Act.SUBMIT_RETURN, Stage.INITIATED)),
        case_at(Stage.INITIATED),
    ),
    (
        "the notifier records the notice of the incident and no more",
        *(Act.RECORD_DONE, Role.NOTIFIER, case_at(Stage.INITIATED), then(case_at(Stage.INITIATED), done())),
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
DECISION = [
    (Audience.REFERRER, Kind.DECISION_TOLD),
    (Audience.PANEL_LEAD, Kind.DECISION_KNOWN),
    (Audience.PANEL_CHANNEL, Kind.DECISION_KNOWN),
    (BUSINESS, Kind.DECISION_KNOWN),
]
OF_THE_END = [(Audience.REFERRER, Kind.ENDED), (Audience.CHAIR, Kind.CHAIR_TOLD)]
RETURN = (Audience.RETURNING, Kind.RETURN)
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
    Act.CLOSE: OF_THE_END,
    Act.REOPEN: OF_THE_END,
    Act.TRANSFER: OF_THE_END,
    Act.PUT_ON_AGENDA: [(Audience.PANEL_CHANNEL, Kind.MEETING)],
    Act.PUT_TO_CHAIR: [(Audience.CHAIR, Kind.FOR_DECISION)],
    Act.DECIDE: DECISION,
    Act.CORRECT_DECISION: DECISION,
    Act.MOVE_PROCEDURE: [(Audience.REFERRER, Kind.RECEIPT)],
    Act.FIND_OUT: [(Audience.REFERRER, Kind.RECEIPT)],
    Act.RECORD_EVENT: [(BUSINESS, Kind.DATES_MOVED)],
    Act.RECORD_DONE: [(BUSINESS, Kind.DATES_MOVED)],
    Act.EXTEND: [(BUSINESS, Kind.DATES_MOVED)],
    Act.CALL_MEETING: [(Audience.PANEL_CHANNEL, Kind.MEETING), (Audience.AGENCIES, Kind.MEETING)],
    Act.ASK_REPORTS: [(Audience.AGENCIES, Kind.REPORT_ASKED)],
    Act.ASK_MORE: [(BUSINESS, Kind.MORE_ASKED)],
    Act.ASK_REPORT_TIME: [(Audience.STANDING_PANEL_CHAIR, Kind.REPORT_TIME)],
    Act.ANSWER_REPORT_TIME: [(Audience.RETURNING, Kind.REPORT_ASKED)],
    Act.PASS_TO_DEPUTY: [(Audience.DEPUTY, Kind.FOR_DEPUTY)],
    Act.ASK_RETURN: [RETURN, (Audience.CASE_PANEL_CHANNEL, Kind.RETURNS)],
    Act.SUBMIT_RETURN: [
        (Audience.ADMINISTRATOR, Kind.RETURN_TO_RECEIVE),
        (Audience.RECEIVING, Kind.RETURN_TO_READ),
    ],
    Act.SET_RETURN_DUE: [RETURN],
    Act.ASK_MORE_TIME: [(Audience.CASE_PANEL_CHAIR, Kind.MORE_TIME)],
    Act.ANSWER_MORE_TIME: [RETURN],
    Act.SEND_BACK_RETURN: [RETURN],
    Act.WAIVE_RETURN: [RETURN],
}


@pytest.mark.parametrize("act", Act)
def test_who_is_told_of_a_step(act: Act) -> None:
    assert [(one.audience, one.kind) for one in step(act).tells] == TOLD.get(act, [])
    assert [one.kind for one in step(act).tells if one.if_finding_changes] == (
        [Kind.RECEIPT] if act in {Act.MOVE_PROCEDURE, Act.FIND_OUT} else []
    )
    assert [one.kind for one in step(act).tells if one.if_dates_move] == (
        [Kind.DATES_MOVED] if act in {Act.RECORD_DONE, Act.RECORD_EVENT, Act.EXTEND} else []
    )


def test_whoever_takes_a_step_hears_who_is_told() -> None:
    case, told = take(Act.CLOSE, case_at(Stage.REFERRED), closed(), actor(TEAM), "R3", MORNING)
    assert case.stage is Stage.WITHDRAWN
    assert [one.audience for one in told] == [Audience.REFERRER]


def test_the_chair_hears_of_the_end_of_a_case_that_was_put_to_them() -> None:
    for act in (Act.CLOSE, Act.TRANSFER):
        _, told = take(act, case_at(Stage.AWAITING_CHAIR), CONTENTS[act], actor(TEAM), "R3", MORNING)
        assert [one.audience for one in told] == [Audience.REFERRER, Audience.CHAIR]


def test_the_panels_channel_hears_of_its_agenda_where_there_is_a_panel() -> None:
    cases = (enfield_case(), case_at(Stage.REFERRED))
    told = [take(Act.PUT_ON_AGENDA, one, CONTENTS[Act.PUT_ON_AGENDA], actor(TEAM), "R3", MORNING)[1] for one in cases]
    assert [[one.audience for one in each] for each in told] == [[Audience.PANEL_CHANNEL], []]


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
