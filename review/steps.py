"""STEPS: who may do what, at which stage, what it records and who is told. The whole process is this table."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from review.case import ENDED, Case, Stage
from review.entries import (
    Closed,
    Compared,
    Content,
    Decided,
    DutyDone,
    InformationAdded,
    Looked,
    PassedOn,
    ProcedureChanged,
    PutOnAgenda,
    PutToChair,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    WithdrawalAsked,
)
from review.law import procedure
from review.law.terms import Duty
from review.referral import Referred
from review.roles import MAY_SEE_PRIVATE, Role
from review.tellings import Audience, Kind, Telling
from review.timetable import duties_of

ANY_STAGE = frozenset(Stage)
#: not yet decided, and not ended otherwise
UNDECIDED = frozenset({Stage.REFERRED, Stage.AWAITING_CHAIR})
NOT_ENDED = ANY_STAGE - ENDED
TEAM = frozenset({Role.BUSINESS_TEAM})
#: those from whom the referral came
SENDERS = frozenset({Role.REFERRER, Role.PANEL_LEAD})


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


def recordable(case: Case) -> tuple[Duty, ...]:
    """The duties whose clock has started and that were not recorded as done; a decision records itself."""
    found = duties_of(case, procedure(case.procedure))
    return tuple(one.duty for one in found if one.duty is not Duty.DECISION and not case.done(one.duty))


@dataclass(frozen=True, kw_only=True)
class Step:
    act: Act
    roles: frozenset[Role]
    stages: frozenset[Stage]
    records: type[Content]
    tells: tuple[Telling, ...] = ()
    #: what else has to hold of the case
    open_if: Callable[[Case], bool] = lambda _case: True


REFER = Step(
    act=Act.REFER,
    roles=frozenset({Role.REFERRER}),
    stages=frozenset(),  # it makes the case; there is no stage before it
    records=Referred,
    tells=(
        Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.CASE),
        Telling(audience=Audience.REFERRER, kind=Kind.RECEIPT),
        Telling(audience=Audience.PANEL_LEAD, kind=Kind.FOR_PANEL_LEAD),
    ),
)
NEWS = (Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.NEWS),)
TELLS_REFERRER = (Telling(audience=Audience.REFERRER, kind=Kind.ENDED),)

STEPS: tuple[Step, ...] = (
    REFER,
    Step(act=Act.LOOK, roles=MAY_SEE_PRIVATE, stages=ANY_STAGE, records=Looked),
    Step(act=Act.LOOK_BACK, roles=SENDERS, stages=ANY_STAGE, records=Looked),
    # --- the referrer and their agency
    Step(act=Act.ADD_INFORMATION, roles=SENDERS, stages=NOT_ENDED, records=InformationAdded, tells=NEWS),
    Step(
        act=Act.HAND_ON,
        roles=frozenset({Role.PANEL_LEAD}),
        stages=NOT_ENDED,
        records=PassedOn,
        tells=NEWS,
        open_if=lambda case: case.passed_on is None,
    ),
    Step(
        act=Act.ANSWER,
        roles=frozenset({Role.REFERRER}),
        stages=ANY_STAGE,
        records=QuestionAnswered,
        tells=NEWS,
        open_if=lambda case: any(not one.answered for one in case.questions),
    ),
    Step(
        act=Act.ASK_WITHDRAWAL,
        roles=frozenset({Role.REFERRER}),
        stages=UNDECIDED,
        records=WithdrawalAsked,
        tells=(Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.WITHDRAWAL),),
        open_if=lambda case: case.withdrawal is None,
    ),
    # --- the business team
    Step(
        act=Act.ASK_REFERRER,
        roles=TEAM,
        stages=NOT_ENDED,
        records=QuestionAsked,
        tells=(Telling(audience=Audience.REFERRER, kind=Kind.QUESTION),),
    ),
    Step(
        act=Act.GO_ON,
        roles=TEAM,
        stages=UNDECIDED,
        records=Reopened,
        tells=TELLS_REFERRER,
        open_if=lambda case: case.withdrawal is not None,
    ),
    Step(act=Act.CLOSE, roles=TEAM, stages=UNDECIDED, records=Closed, tells=TELLS_REFERRER),
    Step(act=Act.REOPEN, roles=TEAM, stages=ENDED, records=Reopened, tells=TELLS_REFERRER),
    Step(act=Act.TRANSFER, roles=TEAM, stages=UNDECIDED, records=Transferred, tells=TELLS_REFERRER),
    Step(act=Act.COMPARE, roles=TEAM, stages=ANY_STAGE, records=Compared),
    Step(act=Act.PUT_ON_AGENDA, roles=TEAM, stages=UNDECIDED, records=PutOnAgenda),
    Step(
        act=Act.PUT_TO_CHAIR,
        roles=TEAM,
        stages=frozenset({Stage.REFERRED}),
        records=PutToChair,
        tells=(Telling(audience=Audience.CHAIR, kind=Kind.FOR_DECISION),),
    ),
    Step(
        act=Act.RECORD_DONE,
        roles=TEAM,
        stages=ANY_STAGE,
        records=DutyDone,
        open_if=lambda case: bool(recordable(case)),
    ),
    Step(
        act=Act.MOVE_PROCEDURE,
        roles=TEAM,
        # Not after the decision: it was made on what its procedure indicated, and rests on it.
        stages=UNDECIDED,
        records=ProcedureChanged,
        tells=(Telling(audience=Audience.REFERRER, kind=Kind.RECEIPT, if_finding_changes=True),),
    ),
    # --- the Chair
    Step(
        act=Act.DECIDE,
        roles=frozenset({Role.CHAIR, Role.DEPUTY}),
        stages=frozenset({Stage.AWAITING_CHAIR}),
        records=Decided,
        tells=(Telling(audience=Audience.REFERRER, kind=Kind.DECISION_TOLD),),
    ),
)


def step(act: Act) -> Step:
    return next(one for one in STEPS if one.act is act)
