"""The standing panel and the Chair before the decision, and who staffs a review: what is asked, states and follows."""

from dataclasses import replace
from datetime import date

import pytest

from review.awaited import AwaitedKind, awaited
from review.case import Case
from review.entries import Content, Decided, PutToChair
from review.errors import (
    NoReasonGivenError,
    NothingSaidError,
    NotIndependentError,
    NotNowError,
    OwnReferralError,
    ReasonsMissingError,
    ReviewError,
)
from review.law import PROCEDURES
from review.law.terms import Decision
from review.panel import (
    InterestDeclared,
    MoreInformationAsked,
    PanelRecommended,
    PassedToDeputy,
    PeerChallengeAnswered,
    PeerChallengeAsked,
    ReportReceived,
    ReportsAsked,
)
from review.panel_work import PanelWork
from review.process import take
from review.roles import Role
from review.stages import Stage
from review.stated import needs_advice
from review.step import Act
from review.tellings import Audience
from tests.review.invented_cases import (
    MORNING,
    actor,
    aware_case,
    case_at,
    decided,
    done,
    enfield_case,
    meeting_called,
    procedure_changed,
    put_to_chair,
    then,
)
from tests.review.invented_steps import CONTENTS, PASSED_TO_DEPUTY, POLICE_REPORT, REPORTS_ASKED, REVIEWER, attempt

TEAM, CHAIR, PANEL_CHAIR = Role.BUSINESS_TEAM, Role.CHAIR, Role.STANDING_PANEL_CHAIR
RECOMMENDED = PanelRecommended(recommendation=Decision.SCR, reasons="The criteria are met.")


def under(name: str) -> Case:
    return then(aware_case(), procedure_changed(name))


# --- the panel's advice -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [one.name for one in PROCEDURES.values() if one.finds_reviews])
def test_only_where_a_panel_advises_does_the_case_need_its_advice_or_a_reason(name: str) -> None:
    case = under(name) if name != "pan-lancashire" else aware_case()
    assert needs_advice(case) is (name in {"enfield", "brent"})
    if needs_advice(case):
        with pytest.raises(NoReasonGivenError):
            attempt(Act.PUT_TO_CHAIR, case, TEAM)
        without = PutToChair(without_advice="The sub-group does not meet before the month is over.")
        assert attempt(Act.PUT_TO_CHAIR, case, TEAM, without).stage is Stage.AWAITING_CHAIR
    advised = attempt(Act.RECOMMEND, case, PANEL_CHAIR)
    assert not needs_advice(advised)
    assert attempt(Act.PUT_TO_CHAIR, advised, TEAM).stage is Stage.AWAITING_CHAIR


def test_the_panel_s_work_from_the_agenda_to_its_recommendation() -> None:
    case = case_at(Stage.SCREENING, enfield_case())
    for act, role, stage in (
        (Act.CALL_MEETING, PANEL_CHAIR, Stage.DISCUSSION),
        (Act.ASK_REPORTS, PANEL_CHAIR, Stage.DISCUSSION),
        (Act.RECEIVE_REPORT, Role.REPORTING, Stage.DISCUSSION),
        (Act.HOLD_MEETING, PANEL_CHAIR, Stage.DISCUSSION),
        (Act.RECOMMEND, PANEL_CHAIR, Stage.DISCUSSION),
        (Act.PUT_TO_CHAIR, TEAM, Stage.AWAITING_CHAIR),
        (Act.ASK_MORE, CHAIR, Stage.DISCUSSION),
        (Act.PUT_TO_CHAIR, TEAM, Stage.AWAITING_CHAIR),
    ):
        case = attempt(act, case, role)
        assert case.stage is stage, act
    work = PanelWork(case)
    assert work.meeting == CONTENTS[Act.CALL_MEETING]
    assert work.reports == {"Police": POLICE_REPORT}
    assert work.outstanding == ("Health",)
    assert work.recommended
    assert work.more_asked is None


def test_what_the_chair_still_wants_to_know_stands_until_the_case_is_put_again() -> None:
    asked = attempt(Act.ASK_MORE, put_to_chair(aware_case()), CHAIR)
    assert asked.stage is Stage.REFERRED
    assert PanelWork(asked).more_asked is asked.entries[-1]


# --- reports that are awaited -----------------------------------------------------------------------------------


def test_each_agency_s_report_is_awaited_until_it_came() -> None:
    asked = then(case_at(Stage.SCREENING, enfield_case()), REPORTS_ASKED)
    assert [(one.what, one.kind, one.of, one.audience, one.by) for one in awaited(asked)] == [
        ("report.Police", AwaitedKind.REPORT, "Police", Audience.AGENCY, date(2026, 11, 24)),
        ("report.Health", AwaitedKind.REPORT, "Health", Audience.AGENCY, date(2026, 11, 24)),
    ]
    assert [one.of for one in awaited(then(asked, POLICE_REPORT))] == ["Health"]


def test_an_agency_asked_again_is_awaited_again_by_the_new_day() -> None:
    asked = then(case_at(Stage.SCREENING, enfield_case()), REPORTS_ASKED, POLICE_REPORT)
    again = then(asked, replace(REPORTS_ASKED, agencies=("Police",), by=date(2026, 12, 1)))
    assert {(one.of, one.by) for one in awaited(again)} == {
        ("Police", date(2026, 12, 1)),
        ("Health", date(2026, 11, 24)),
    }


def test_an_agency_whose_name_has_a_full_stop_is_awaited_under_its_whole_name() -> None:
    asked = ReportsAsked(agencies=("St. Invented School",), report=REPORTS_ASKED.report, by=REPORTS_ASKED.by)
    (one,) = awaited(then(case_at(Stage.SCREENING, enfield_case()), asked))
    assert one.of == "St. Invented School"


def test_no_report_is_awaited_once_it_was_decided() -> None:
    assert awaited(decided(then(enfield_case(), REPORTS_ASKED))) == ()


def test_a_report_of_an_agency_that_was_not_asked_is_not_recorded() -> None:
    case = then(case_at(Stage.SCREENING, enfield_case()), REPORTS_ASKED)
    other: ReportReceived = replace(POLICE_REPORT, agency="Education")
    with pytest.raises(NotNowError):
        attempt(Act.RECEIVE_REPORT, case, TEAM, other)


# --- the Chair --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "case"), [(Act.DECIDE, put_to_chair(aware_case())), (Act.CORRECT_DECISION, decided(aware_case()))]
)
def test_a_chair_who_referred_the_case_does_not_decide_it(act: Act, case: Case) -> None:
    themselves = replace(actor(CHAIR), person=case.referred.by.person)
    with pytest.raises(OwnReferralError):
        take(act, case, CONTENTS[act], themselves, "R3", MORNING)
    assert take(act, case, CONTENTS[act], actor(Role.DEPUTY), "R3", MORNING)[0].decision


OTHER_REVIEWS = [
    ("the procedure's own kind", "enfield", Decision.ALTERNATIVE, "management_review", True),
    ("no kind named", "enfield", Decision.ALTERNATIVE, "", True),
    ("a kind of another procedure", "enfield", Decision.ALTERNATIVE, "multi_agency_case_review", False),
    ("a kind, with a decision for a serious case review", "enfield", Decision.SCR, "management_review", False),
    ("a local learning review in Brent", "brent", Decision.ALTERNATIVE, "local_learning_review", True),
    ("an audit of practice, 2015", "working-together-2015", Decision.ALTERNATIVE, "practice_audit", True),
]


@pytest.mark.parametrize(
    ("name", "decision", "kind", "accepted"), [row[1:] for row in OTHER_REVIEWS], ids=[row[0] for row in OTHER_REVIEWS]
)
def test_which_other_reviews_a_decision_may_name(name: str, decision: Decision, kind: str, accepted: bool) -> None:
    case, content = put_to_chair(under(name)), Decided(decision=decision, reasons="Invented.", other_review=kind)
    if accepted:
        assert attempt(Act.DECIDE, case, CHAIR, content).decision == content
    else:
        with pytest.raises(ReasonsMissingError):
            attempt(Act.DECIDE, case, CHAIR, content)


def test_a_corrected_decision_supersedes_and_the_first_stays_in_the_history() -> None:
    first = decided(aware_case(), Decision.SCR)
    after = attempt(Act.CORRECT_DECISION, first, CHAIR, Decided(decision=Decision.NONE, reasons="Found to be another."))
    assert after.stage is Stage.DECLINED
    assert [one.content.decision for one in after.decisions if isinstance(one.content, Decided)] == [
        Decision.SCR,
        Decision.NONE,
    ]


def test_a_case_is_passed_to_the_deputy_from_day_to_day() -> None:
    case = attempt(Act.PASS_TO_DEPUTY, put_to_chair(aware_case()), CHAIR)
    assert case.delegation == PASSED_TO_DEPUTY
    assert case.stage is Stage.AWAITING_CHAIR
    days = (date(2026, 11, 8), date(2026, 11, 9), date(2026, 11, 20), date(2026, 11, 21))
    assert [PASSED_TO_DEPUTY.acts_on(day) for day in days] == [False, True, True, False]


def test_a_peer_challenge_is_asked_and_answered() -> None:
    asked = attempt(Act.ASK_PEER, put_to_chair(aware_case()), CHAIR)
    assert PanelWork(asked).challenge is asked.entries[-1]
    answered = attempt(Act.PEER_ANSWERED, asked, TEAM)
    assert PanelWork(answered).challenge is answered.entries[-1]


STATED: list[tuple[str, Act, Case, Role, Content, type[ReviewError]]] = [
    (
        "a meeting that is nowhere",
        *(Act.CALL_MEETING, case_at(Stage.SCREENING, enfield_case()), TEAM),
        *(replace(meeting_called(), place=" "), NothingSaidError),
    ),
    (
        "a recommendation without reasons",
        *(Act.RECOMMEND, enfield_case(), TEAM, replace(RECOMMENDED, reasons=""), NothingSaidError),
    ),
    (
        "more, and nobody says what",
        *(Act.ASK_MORE, put_to_chair(aware_case()), CHAIR, MoreInformationAsked(what=""), NothingSaidError),
    ),
    (
        "a challenge of nobody",
        *(Act.ASK_PEER, put_to_chair(aware_case()), CHAIR, PeerChallengeAsked(of=""), NothingSaidError),
    ),
    (
        "a challenge that says nothing",
        *(Act.PEER_ANSWERED, attempt(Act.ASK_PEER, put_to_chair(aware_case()), CHAIR), CHAIR),
        *(PeerChallengeAnswered(answer=""), NothingSaidError),
    ),
    (
        "an interest that is none",
        *(Act.DECLARE_INTEREST, put_to_chair(aware_case()), CHAIR),
        *(InterestDeclared(what=""), NothingSaidError),
    ),
    (
        "passed on without a reason",
        *(Act.PASS_TO_DEPUTY, put_to_chair(aware_case()), CHAIR),
        *(replace(PASSED_TO_DEPUTY, reason=""), NoReasonGivenError),
    ),
    (
        "passed on until a day before it begins",
        *(Act.PASS_TO_DEPUTY, put_to_chair(aware_case()), CHAIR),
        *(replace(PASSED_TO_DEPUTY, ends=date(2026, 11, 8)), NotNowError),
    ),
    (
        "a reviewer without a name",
        *(Act.APPOINT_REVIEWER, decided(aware_case()), TEAM, replace(REVIEWER, name=""), NothingSaidError),
    ),
]


@pytest.mark.parametrize(
    ("act", "case", "role", "content", "refusal"), [row[1:] for row in STATED], ids=[row[0] for row in STATED]
)
def test_what_is_refused(act: Act, case: Case, role: Role, content: Content, refusal: type[ReviewError]) -> None:
    with pytest.raises(refusal):
        attempt(act, case, role, content)


# --- who reviews ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "silent", "with_a_reason"),
    [
        ("brent", NotIndependentError, NotIndependentError),
        ("working-together-2015", NoReasonGivenError, None),
        ("cambridgeshire-peterborough", NoReasonGivenError, None),
        ("working-together-2013", NoReasonGivenError, None),
        ("enfield", NoReasonGivenError, None),
    ],
)
def test_a_reviewer_who_is_not_independent(
    name: str, silent: type[ReviewError], with_a_reason: type[ReviewError] | None
) -> None:
    case, theirs = decided(under(name)), replace(REVIEWER, independent=False)
    reasoned = replace(theirs, reason="Nobody else is qualified for this approach.")
    with pytest.raises(silent):
        attempt(Act.APPOINT_REVIEWER, case, TEAM, theirs)
    if with_a_reason:
        with pytest.raises(with_a_reason):
            attempt(Act.APPOINT_REVIEWER, case, TEAM, reasoned)
    else:
        assert PanelWork(attempt(Act.APPOINT_REVIEWER, case, TEAM, reasoned)).reviewer == reasoned
    assert PanelWork(attempt(Act.APPOINT_REVIEWER, case, TEAM)).reviewer == REVIEWER


def test_what_people_typed_is_in_no_printed_form_of_a_record() -> None:
    typed = "Robin Example"
    for content in (
        replace(POLICE_REPORT, involvement=typed, concerns=typed, reasons=typed),
        replace(RECOMMENDED, reasons=typed),
        PeerChallengeAnswered(answer=typed),
        PassedToDeputy(deputy="B", accounts=(), starts=MORNING.date(), ends=MORNING.date(), reason=typed),
        replace(REVIEWER, qualified=typed, reason=typed),
    ):
        assert typed not in repr(content)
    assert "notify_incident" in repr(done())
