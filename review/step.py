"""What a step is: an act, and the row that says who may do it, when, what it records and who is told."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from review.case import Case
from review.entries import Content
from review.roles import Role
from review.stages import Stage
from review.tellings import Telling


class Act(StrEnum):
    REFER = "refer"
    LOOK = "look"
    LOOK_BACK = "look_back"
    ADD_INFORMATION = "add_information"
    HAND_ON = "hand_on"
    ASK_REFERRER = "ask_referrer"
    ANSWER = "answer"
    ASK_WITHDRAWAL = "ask_withdrawal"
    GO_ON = "go_on"
    CLOSE = "close"
    REOPEN = "reopen"
    TRANSFER = "transfer"
    COMPARE = "compare"
    PUT_ON_AGENDA = "put_on_agenda"
    PUT_TO_CHAIR = "put_to_chair"
    DECIDE = "decide"
    RECORD_DONE = "record_done"
    MOVE_PROCEDURE = "move_procedure"
    FIND_OUT = "find_out"
    RECORD_UNDATED = "record_undated"
    RECORD_EVENT = "record_event"
    EXTEND = "extend"
    WAIVE = "waive"
    CALL_MEETING = "call_meeting"
    ASK_REPORTS = "ask_reports"
    RECEIVE_REPORT = "receive_report"
    ASK_REPORT_TIME = "ask_report_time"
    ANSWER_REPORT_TIME = "answer_report_time"
    HOLD_MEETING = "hold_meeting"
    RECOMMEND = "recommend"
    ASK_MORE = "ask_more"
    ASK_PEER = "ask_peer"
    PEER_ANSWERED = "peer_answered"
    PASS_TO_DEPUTY = "pass_to_deputy"  # noqa: S105 (an act, not a password)
    DECLARE_INTEREST = "declare_interest"
    CORRECT_DECISION = "correct_decision"
    NAME_CASE_PANEL = "name_case_panel"
    APPOINT_REVIEWER = "appoint_reviewer"
    ASK_RETURN = "ask_return"
    SET_RETURN_DUE = "set_return_due"
    NAME_AUTHOR = "name_author"
    SUBMIT_RETURN = "submit_return"
    ASK_MORE_TIME = "ask_more_time"
    ANSWER_MORE_TIME = "answer_more_time"
    RECEIVE_RETURN = "receive_return"
    SEND_BACK_RETURN = "send_back_return"
    ACCEPT_RETURN = "accept_return"
    WAIVE_RETURN = "waive_return"


@dataclass(frozen=True, kw_only=True)
class Step:
    act: Act
    roles: frozenset[Role]
    stages: frozenset[Stage]
    records: type[Content]
    tells: tuple[Telling, ...] = ()
    #: what else has to hold of the case
    open_if: Callable[[Case], bool] = lambda _case: True
