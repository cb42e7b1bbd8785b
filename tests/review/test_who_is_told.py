"""Whom each step tells, and of what."""

from collections.abc import Mapping

import pytest

from review.case import Case
from review.finding_out import found_out
from review.process import take
from review.roles import Role
from review.stages import Stage
from review.step import Act
from review.steps import step
from review.tellings import Audience, Kind
from tests.review.invented_cases import MORNING, actor, case_at, closed, enfield_case, unsure_case
from tests.review.invented_steps import CONTENTS

BUSINESS = Audience.BUSINESS_CHANNEL
DECISION = [
    (Audience.REFERRER, Kind.DECISION_TOLD),
    (Audience.PANEL_LEAD, Kind.DECISION_KNOWN),
    (Audience.PANEL_CHANNEL, Kind.DECISION_KNOWN),
    (BUSINESS, Kind.DECISION_KNOWN),
]
OF_THE_END = [(Audience.REFERRER, Kind.ENDED), (Audience.CHAIR, Kind.CHAIR_TOLD)]
OF_A_CHANGE = [(Audience.REFERRER, Kind.RECEIPT), (Audience.CHAIR, Kind.CHAIR_TOLD)]
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
    Act.MOVE_PROCEDURE: OF_A_CHANGE,
    Act.FIND_OUT: [*OF_A_CHANGE, (BUSINESS, Kind.NEWS), (Audience.CHAIR, Kind.CHAIR_TOLD)],
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
        [Kind.RECEIPT, Kind.CHAIR_TOLD] if act in {Act.MOVE_PROCEDURE, Act.FIND_OUT} else []
    )
    assert [one.kind for one in step(act).tells if one.if_dates_move] == (
        [Kind.DATES_MOVED] if act in {Act.RECORD_DONE, Act.RECORD_EVENT, Act.EXTEND} else []
    )


def test_whoever_takes_a_step_hears_who_is_told() -> None:
    case, told = take(Act.CLOSE, case_at(Stage.REFERRED), closed(), actor(Role.BUSINESS_TEAM), "R3", MORNING)
    assert case.stage is Stage.WITHDRAWN
    assert [one.audience for one in told] == [Audience.REFERRER]


def test_the_chair_hears_of_the_end_of_a_case_that_was_put_to_them() -> None:
    for act in (Act.CLOSE, Act.TRANSFER):
        _, told = take(act, case_at(Stage.AWAITING_CHAIR), CONTENTS[act], actor(Role.BUSINESS_TEAM), "R3", MORNING)
        assert [one.audience for one in told] == [Audience.REFERRER, Audience.CHAIR]


def found(case: Case, answer: str, reason: str = "") -> tuple[Case, list[Audience]]:
    content = found_out(case, "at_risk_now", 0, answer, "The allocated worker says so.", reason)
    after, told = take(Act.FIND_OUT, case, content, actor(Role.BUSINESS_TEAM), "R3", MORNING)
    return after, [one.audience for one in told]


def test_that_a_child_is_at_risk_now_the_team_hears_and_the_chair_to_whom_it_was_put() -> None:
    assert found(unsure_case(), "yes")[1] == [BUSINESS]
    assert found(unsure_case(), "no")[1] == []
    case, told = found(case_at(Stage.AWAITING_CHAIR, unsure_case()), "yes")
    assert told == [BUSINESS, Audience.CHAIR]
    assert found(case, "no", "The wrong child.")[1] == [BUSINESS, Audience.CHAIR]
    case, _ = found(unsure_case(), "no")
    assert found(case, "yes", "The wrong child.")[1] == [BUSINESS]


def test_the_panels_channel_hears_of_its_agenda_where_there_is_a_panel() -> None:
    cases = (enfield_case(), case_at(Stage.REFERRED))
    told = [
        take(Act.PUT_ON_AGENDA, one, CONTENTS[Act.PUT_ON_AGENDA], actor(Role.BUSINESS_TEAM), "R3", MORNING)[1]
        for one in cases
    ]
    assert [[one.audience for one in each] for each in told] == [[Audience.PANEL_CHANNEL], []]
