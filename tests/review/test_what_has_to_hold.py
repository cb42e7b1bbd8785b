"""What has to hold beside the stage for a step to be open: a case in which it is, and one in which it is not."""

import pytest

from review.case import Case
from review.errors import NotNowError
from review.law.terms import Duty
from review.process import is_open
from review.roles import Role
from review.stages import Stage
from review.step import Act
from tests.review.invented_cases import case_at, closed, done, enfield_case, put_to_chair, reopened, then
from tests.review.invented_steps import BOTH_REPORTS, CONTENTS, OFSTED_TOLD, attempt, ready_for


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
