"""STEPS: who may do what, at which stage, what it records and who is told. The whole process is this table."""

from review.case import Case
from review.case_work import (
    Closed,
    Compared,
    InformationAdded,
    Looked,
    PassedOn,
    PutOnAgenda,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    WithdrawalAsked,
)
from review.entries import Decided, FoundOut, ProcedureChanged, PutToChair
from review.finding_out import correctable, not_known
from review.law import procedure
from review.law.terms import Duty
from review.ledger import REVIEWING
from review.panel import (
    CasePanelNamed,
    InterestDeclared,
    MeetingCalled,
    MeetingHeld,
    MoreInformationAsked,
    PanelRecommended,
    PassedToDeputy,
    PeerChallengeAnswered,
    PeerChallengeAsked,
    ReportReceived,
    ReportsAsked,
    ReviewerAppointed,
)
from review.panel_work import PanelWork
from review.recorded import DutyDone, EventRecorded, Extended, UndatedDone, Waived
from review.referral import Referred
from review.report_time import ReportTimeAnswered, ReportTimeAsked
from review.return_steps import RETURN_STEPS
from review.roles import MAY_SEE_PRIVATE, Role
from review.stages import ENDED, Stage
from review.step import Act, Step
from review.tellings import Audience, Kind, Telling
from review.timetable import duties_of

ANY_STAGE = frozenset(Stage)
#: not yet decided, and not ended otherwise
UNDECIDED = frozenset({Stage.REFERRED, Stage.SCREENING, Stage.DISCUSSION, Stage.AWAITING_CHAIR})
#: with the business team or the panel
BEFORE_THE_CHAIR = UNDECIDED - {Stage.AWAITING_CHAIR}
#: where the panel's work goes on
ON_AGENDA = frozenset({Stage.SCREENING, Stage.DISCUSSION})
DECIDED = frozenset({Stage.INITIATED, Stage.ALTERNATIVE_REVIEW, Stage.DECLINED})
NOT_ENDED = ANY_STAGE - ENDED
TEAM = frozenset({Role.BUSINESS_TEAM})
#: who keeps the records of the standing panel
PANEL_DESK = frozenset({Role.BUSINESS_TEAM, Role.STANDING_PANEL_CHAIR})
DECIDERS = frozenset({Role.CHAIR, Role.DEPUTY})
#: those who owe a duty may record it themselves
OWING = frozenset({Role.BUSINESS_TEAM, Role.NOTIFIER, Role.HEAD_OF_SAFEGUARDING})
#: those from whom the referral came
SENDERS = frozenset({Role.REFERRER, Role.PANEL_LEAD})


def recordable(case: Case) -> tuple[Duty, ...]:
    """The duties whose clock has started and that were not recorded as done; a decision records itself."""
    found = duties_of(case, procedure(case.procedure))
    return tuple(one.duty for one in found if one.duty is not Duty.DECISION and not case.done(one.duty))


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
WITH_CHAIR = frozenset({Stage.AWAITING_CHAIR})
TELLS_DECISION = (
    Telling(audience=Audience.REFERRER, kind=Kind.DECISION_TOLD),
    Telling(audience=Audience.PANEL_LEAD, kind=Kind.DECISION_KNOWN),
    Telling(audience=Audience.PANEL_CHANNEL, kind=Kind.DECISION_KNOWN),
    Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.DECISION_KNOWN),
)
#: only where a date moved by it
DATES = (Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.DATES_MOVED, if_dates_move=True),)
NEWS = (Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.NEWS),)
#: what the answers indicate has changed, which the referrer was told, and which the Chair may be deciding on
TELLS_OF_CHANGE = (
    Telling(audience=Audience.REFERRER, kind=Kind.RECEIPT, if_finding_changes=True),
    Telling(audience=Audience.CHAIR, kind=Kind.CHAIR_TOLD, if_finding_changes=True, if_put=True),
)
#: a child is at risk now, or is said to be so no longer
TELLS_OF_RISK = (
    Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.NEWS, if_risk_moves=True),
    Telling(audience=Audience.CHAIR, kind=Kind.CHAIR_TOLD, if_risk_moves=True, if_put=True),
)
TELLS_REFERRER = (Telling(audience=Audience.REFERRER, kind=Kind.ENDED),)
#: an end, and that it is undone, concern the Chair as well, who may be at work on the decision
TELLS_OF_THE_END = (*TELLS_REFERRER, Telling(audience=Audience.CHAIR, kind=Kind.CHAIR_TOLD, if_put=True))

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
        open_if=lambda case: not case.goes_on_as and any(not one.answered for one in case.questions),
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
    Step(act=Act.CLOSE, roles=TEAM, stages=UNDECIDED, records=Closed, tells=TELLS_OF_THE_END),
    Step(act=Act.REOPEN, roles=TEAM, stages=ENDED, records=Reopened, tells=TELLS_OF_THE_END),
    Step(act=Act.TRANSFER, roles=TEAM, stages=UNDECIDED, records=Transferred, tells=TELLS_OF_THE_END),
    Step(act=Act.COMPARE, roles=TEAM, stages=ANY_STAGE, records=Compared),
    Step(
        act=Act.PUT_ON_AGENDA,
        roles=TEAM,
        stages=UNDECIDED,
        records=PutOnAgenda,
        # The panel's channel has one card for each case before it, from its agenda on.
        tells=(Telling(audience=Audience.PANEL_CHANNEL, kind=Kind.MEETING, if_screened=True),),
    ),
    Step(
        act=Act.PUT_TO_CHAIR,
        roles=TEAM,
        stages=BEFORE_THE_CHAIR,
        records=PutToChair,
        tells=(Telling(audience=Audience.CHAIR, kind=Kind.FOR_DECISION),),
    ),
    Step(
        act=Act.RECORD_DONE,
        roles=OWING,
        stages=ANY_STAGE,
        records=DutyDone,
        open_if=lambda case: bool(recordable(case)),
        tells=DATES,
    ),
    Step(
        act=Act.MOVE_PROCEDURE,
        roles=TEAM,
        # Not after the decision: it was made on what its procedure indicated, and rests on it.
        stages=UNDECIDED,
        records=ProcedureChanged,
        tells=TELLS_OF_CHANGE,
    ),
    Step(
        act=Act.FIND_OUT,
        roles=TEAM,
        stages=NOT_ENDED,
        records=FoundOut,
        tells=(*TELLS_OF_CHANGE, *TELLS_OF_RISK),
        # What was found out by mistake is put right by a further entry.
        open_if=lambda case: bool(not_known(case) or correctable(case)),
    ),
    # --- duties and the days they are counted from
    Step(act=Act.RECORD_UNDATED, roles=OWING, stages=ANY_STAGE, records=UndatedDone),
    Step(act=Act.RECORD_EVENT, roles=TEAM, stages=ANY_STAGE, records=EventRecorded, tells=DATES),
    Step(act=Act.EXTEND, roles=TEAM, stages=DECIDED, records=Extended, tells=DATES),
    Step(act=Act.WAIVE, roles=TEAM, stages=ANY_STAGE, records=Waived),
    # --- the standing panel, where the procedure has one
    Step(
        act=Act.CALL_MEETING,
        roles=PANEL_DESK,
        stages=ON_AGENDA,
        records=MeetingCalled,
        tells=(
            Telling(audience=Audience.PANEL_CHANNEL, kind=Kind.MEETING),
            Telling(audience=Audience.AGENCIES, kind=Kind.MEETING),
        ),
        open_if=lambda case: procedure(case.procedure).has_meetings,
    ),
    Step(
        act=Act.ASK_REPORTS,
        roles=PANEL_DESK,
        stages=ON_AGENDA,
        records=ReportsAsked,
        tells=(Telling(audience=Audience.AGENCIES, kind=Kind.REPORT_ASKED),),
        open_if=lambda case: procedure(case.procedure).has_meetings,
    ),
    Step(
        act=Act.RECEIVE_REPORT,
        roles=PANEL_DESK | {Role.ADMINISTRATOR, Role.REPORTING},
        stages=UNDECIDED,
        records=ReportReceived,
        open_if=lambda case: bool(PanelWork(case).asked),
    ),
    # More time for it, as an agency may ask; who chairs the panel answers.
    Step(
        act=Act.ASK_REPORT_TIME,
        roles=TEAM | {Role.REPORTING},
        stages=UNDECIDED,
        records=ReportTimeAsked,
        tells=(Telling(audience=Audience.STANDING_PANEL_CHAIR, kind=Kind.REPORT_TIME),),
        open_if=lambda case: procedure(case.procedure).has_meetings and bool(PanelWork(case).outstanding),
    ),
    Step(
        act=Act.ANSWER_REPORT_TIME,
        roles=PANEL_DESK,
        stages=UNDECIDED,
        records=ReportTimeAnswered,
        tells=(Telling(audience=Audience.RETURNING, kind=Kind.REPORT_ASKED),),
        open_if=lambda case: bool(PanelWork(case).wishes),
    ),
    Step(
        act=Act.HOLD_MEETING,
        roles=PANEL_DESK,
        stages=frozenset({Stage.DISCUSSION}),
        records=MeetingHeld,
    ),
    # Elsewhere it is advice that the Chair was given: optional, and recorded all the same.
    Step(act=Act.RECOMMEND, roles=PANEL_DESK, stages=UNDECIDED, records=PanelRecommended),
    # --- the Chair
    Step(act=Act.DECIDE, roles=DECIDERS, stages=WITH_CHAIR, records=Decided, tells=TELLS_DECISION),
    Step(act=Act.CORRECT_DECISION, roles=DECIDERS, stages=DECIDED, records=Decided, tells=TELLS_DECISION),
    Step(
        act=Act.ASK_MORE,
        roles=DECIDERS,
        stages=WITH_CHAIR,
        records=MoreInformationAsked,
        tells=(Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.MORE_ASKED),),
    ),
    Step(act=Act.ASK_PEER, roles=DECIDERS, stages=WITH_CHAIR, records=PeerChallengeAsked),
    Step(
        act=Act.PEER_ANSWERED,
        roles=DECIDERS | TEAM,
        stages=WITH_CHAIR,
        records=PeerChallengeAnswered,
        open_if=lambda case: case.latest(PeerChallengeAsked) is not None,
    ),
    Step(
        act=Act.PASS_TO_DEPUTY,
        roles=frozenset({Role.CHAIR}),
        stages=WITH_CHAIR,
        records=PassedToDeputy,
        tells=(Telling(audience=Audience.DEPUTY, kind=Kind.FOR_DEPUTY),),
    ),
    Step(act=Act.DECLARE_INTEREST, roles=DECIDERS, stages=WITH_CHAIR, records=InterestDeclared),
    # --- who reviews
    Step(act=Act.NAME_CASE_PANEL, roles=TEAM, stages=REVIEWING, records=CasePanelNamed),
    Step(act=Act.APPOINT_REVIEWER, roles=TEAM, stages=REVIEWING, records=ReviewerAppointed),
    # --- what the agencies send in for a review
    *RETURN_STEPS,
)


def step(act: Act) -> Step:
    return next(one for one in STEPS if one.act is act)
