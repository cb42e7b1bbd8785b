"""Each step of the process, taken in an invented case."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from review.case import Case
from review.case_work import Compared, InformationAdded, Looked, PassedOn, PutOnAgenda, QuestionAnswered, Verdict
from review.entries import Content, Decided, PutToChair
from review.finding_out import found_out
from review.law.terms import Decision, Duty, Event
from review.panel import (
    CasePanelNamed,
    InterestDeclared,
    MeetingHeld,
    MoreInformationAsked,
    PanelRecommended,
    PassedToDeputy,
    PeerChallengeAnswered,
    PeerChallengeAsked,
    ReportKind,
    ReportReceived,
    ReportsAsked,
    ReviewerAppointed,
    Seat,
)
from review.process import take
from review.recorded import EventRecorded, Extended, UndatedDone, Waived
from review.report_time import ReportTimeAnswered, ReportTimeAsked
from review.returns import (
    AuthorNamed,
    MoreTimeAnswered,
    MoreTimeAsked,
    ReturnAccepted,
    ReturnAsked,
    ReturnDue,
    ReturnKind,
    ReturnReceived,
    ReturnSentBack,
    ReturnSubmitted,
    ReturnWaived,
)
from review.roles import Account, Role
from review.stages import Stage
from review.step import Act
from tests.review.invented_cases import (
    MORNING,
    actor,
    aware_case,
    case_at,
    closed,
    done,
    enfield_case,
    meeting_called,
    procedure_changed,
    question,
    referral,
    reopened,
    then,
    transferred,
    unsure_case,
    withdrawal,
)

DEPUTY = Account(platform="rehearsal", space="T0", user="U-deputy")
REPORTS_ASKED = ReportsAsked(agencies=("Police", "Health"), report=ReportKind.SHORT_REPORT, by=date(2026, 11, 24))
POLICE_REPORT = ReportReceived(
    agency="Police",
    received_on=date(2026, 11, 20),
    involvement="Two calls to the address.",
    concerns="None shared with the school.",
    recommendation=Decision.SCR,
    reasons="The agencies did not talk to each other.",
)
BOTH_REPORTS = (POLICE_REPORT, replace(POLICE_REPORT, agency="Health"))
REPORT_TIME = ReportTimeAsked(agency="Police", until=date(2026, 11, 25), why="The author was ill.")
OFSTED_TOLD = UndatedDone(key="notify_ofsted", done_on=date(2026, 11, 9), to="Ofsted", how="by its form", reference="")
PASSED_TO_DEPUTY = PassedToDeputy(
    deputy="Ben Marsh",
    accounts=(DEPUTY,),
    starts=date(2026, 11, 9),
    ends=date(2026, 11, 20),
    reason="The Chair is away.",
)
REVIEWER = ReviewerAppointed(
    name="An invented reviewer",
    organisation="None of those involved",
    qualified="Has led five reviews by this approach.",
    independent=True,
    appointed_on=date(2026, 11, 16),
)

RETURN_ASKED = ReturnAsked(agency="Police", form=ReturnKind.IMR, due=date(2026, 12, 4))
SUBMITTED = ReturnSubmitted(agency="Police", sent_on=date(2026, 11, 9), how="By secure e-mail", chronology=True)
RECEIVED = ReturnReceived(agency="Police")
MORE_TIME = MoreTimeAsked(agency="Police", until=date(2026, 12, 11), why="The author was ill.")

CONTENTS: Mapping[Act, Content] = {
    Act.REFER: referral(),
    Act.LOOK: Looked(),
    Act.LOOK_BACK: Looked(),
    Act.ADD_INFORMATION: InformationAdded(text="A neighbour has telephoned."),
    Act.HAND_ON: PassedOn(comment="We agree with the referral."),
    Act.ASK_REFERRER: question(),
    Act.ANSWER: QuestionAnswered(number=1, answer="The invented school."),
    Act.ASK_WITHDRAWAL: withdrawal(),
    Act.GO_ON: reopened(),
    Act.CLOSE: closed(),
    Act.REOPEN: reopened(),
    Act.TRANSFER: transferred(),
    Act.COMPARE: Compared(other="c-9", reference="LAN-2026-009", verdict=Verdict.SAME_CHILD),
    Act.PUT_ON_AGENDA: PutOnAgenda(meeting="The SCR sub-group", on=date(2026, 11, 26)),
    Act.PUT_TO_CHAIR: PutToChair(),
    Act.DECIDE: Decided(decision=Decision.SCR, reasons="Invented reasons."),
    Act.CORRECT_DECISION: Decided(decision=Decision.SCR, reasons="Other invented reasons."),
    Act.RECORD_DONE: done(),
    Act.MOVE_PROCEDURE: procedure_changed(),
    Act.FIND_OUT: found_out(unsure_case(), "at_risk_now", 0, "no", "The social worker saw the child today."),
    Act.RECORD_UNDATED: OFSTED_TOLD,
    Act.RECORD_EVENT: EventRecorded(event=Event.PUBLICATION_PLANNED, on=date(2027, 5, 4)),
    Act.EXTEND: Extended(
        duty=Duty.COMPLETION,
        to=date(2027, 7, 9),
        agreed_by="Ofsted",
        agreed_on=date(2026, 11, 9),
        reason="A trial is under way.",
    ),
    Act.WAIVE: Waived(what=Duty.NOTIFY_INCIDENT.value, reason="The other authority told it."),
    Act.CALL_MEETING: meeting_called(),
    Act.ASK_REPORTS: REPORTS_ASKED,
    Act.RECEIVE_REPORT: POLICE_REPORT,
    Act.ASK_REPORT_TIME: REPORT_TIME,
    Act.ANSWER_REPORT_TIME: ReportTimeAnswered(agency="Police", granted=True, until=date(2026, 11, 25)),
    Act.HOLD_MEETING: MeetingHeld(on=date(2026, 11, 26), attended="Police, Health, the Business Manager"),
    Act.RECOMMEND: PanelRecommended(recommendation=Decision.SCR, reasons="The criteria are met."),
    Act.ASK_MORE: MoreInformationAsked(what="The health visitor's records."),
    Act.ASK_PEER: PeerChallengeAsked(of="The Chair of an invented board"),
    Act.PEER_ANSWERED: PeerChallengeAnswered(answer="Agrees that a review is due."),
    Act.PASS_TO_DEPUTY: PASSED_TO_DEPUTY,
    Act.DECLARE_INTEREST: InterestDeclared(what="Worked for the school until 2020."),
    Act.NAME_CASE_PANEL: CasePanelNamed(seats=(Seat(name="Dee Ross", agency="Police", chairs=True),)),
    Act.APPOINT_REVIEWER: REVIEWER,
    Act.ASK_RETURN: RETURN_ASKED,
    Act.SET_RETURN_DUE: ReturnDue(agency="Police", due=date(2026, 12, 9), reason="The panel meets later."),
    Act.NAME_AUTHOR: AuthorNamed(agency="Police", name="Una Holt", independent=True),
    Act.SUBMIT_RETURN: SUBMITTED,
    Act.ASK_MORE_TIME: MORE_TIME,
    Act.ANSWER_MORE_TIME: MoreTimeAnswered(agency="Police", granted=True, until=date(2026, 12, 11)),
    Act.RECEIVE_RETURN: RECEIVED,
    Act.SEND_BACK_RETURN: ReturnSentBack(agency="Police", reasons="The chronology is missing."),
    Act.ACCEPT_RETURN: ReturnAccepted(agency="Police"),
    Act.WAIVE_RETURN: ReturnWaived(agency="Police", reason="Its records hold nothing."),
}
#: what has to have happened, beside the stage
BEFORE: Mapping[Act, Content] = {
    Act.ANSWER: question(),
    Act.GO_ON: withdrawal(),
    Act.RECEIVE_REPORT: REPORTS_ASKED,
    Act.PEER_ANSWERED: PeerChallengeAsked(of="The Chair of an invented board"),
    Act.ASK_REPORT_TIME: REPORTS_ASKED,
}
#: what has to have happened to an agency's return, or report
OF_A_RETURN: Mapping[Act, tuple[Content, ...]] = {
    Act.ANSWER_REPORT_TIME: (REPORTS_ASKED, REPORT_TIME),
    **dict.fromkeys((Act.SET_RETURN_DUE, Act.NAME_AUTHOR, Act.SUBMIT_RETURN, Act.ASK_MORE_TIME), (RETURN_ASKED,)),
    Act.ANSWER_MORE_TIME: (RETURN_ASKED, MORE_TIME),
    Act.RECEIVE_RETURN: (RETURN_ASKED, SUBMITTED),
    Act.SEND_BACK_RETURN: (RETURN_ASKED, SUBMITTED),
    Act.ACCEPT_RETURN: (RETURN_ASKED, SUBMITTED, RECEIVED),
    Act.WAIVE_RETURN: (RETURN_ASKED,),
}
#: the steps that only Enfield's procedure has, of those here
OF_ENFIELD = frozenset({Act.RECORD_UNDATED, Act.CALL_MEETING, Act.ASK_REPORTS, Act.ASK_REPORT_TIME, Act.EXTEND})


def ready_for(act: Act, stage: Stage) -> Case:
    """A case at this stage in which the step waits for nothing else."""
    before = (OFSTED_TOLD,) if act is Act.EXTEND else (BEFORE[act],) if act in BEFORE else OF_A_RETURN.get(act, ())
    case = unsure_case() if act is Act.FIND_OUT else enfield_case() if act in OF_ENFIELD else aware_case()
    return case_at(stage, then(case, *before))


def attempt(act: Act, case: Case, role: Role, content: Content | None = None) -> Case:
    return take(act, case, content or CONTENTS[act], actor(role), "R3", MORNING)[0]
