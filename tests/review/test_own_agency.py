"""Nobody judges what their own agency sends in: judged where the step is taken, whatever a form offered."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from review.case import Case
from review.entries import Content
from review.errors import OwnAgencyError
from review.ladder import NO_DAY, OVERDUE, STILL_OVERDUE, Ladder, rungs
from review.ledger import ledger
from review.panel import CasePanelNamed, MeetingCalled, ReportKind, ReportsAsked, Seat
from review.panel_work import PanelWork
from review.process import take
from review.report_time import ReportTimeAnswered, ReportTimeAsked
from review.returns import (
    MoreTimeAnswered,
    ReturnAccepted,
    ReturnDue,
    ReturnSentBack,
    ReturnWaived,
)
from review.roles import Role
from review.stages import Stage
from review.step import Act
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import MORNING, actor, case_at, enfield_case, then
from tests.review.invented_steps import MORE_TIME, RECEIVED, RETURN_ASKED, SUBMITTED

CHAIR = Role.CASE_PANEL_CHAIR
LATER = date(2026, 12, 11)
BACK = ReturnSentBack(agency="Police", reasons="The chronology is missing.")
JUDGED: tuple[tuple[Act, tuple[Content, ...], Content], ...] = (
    (
        Act.ANSWER_MORE_TIME,
        (RETURN_ASKED, MORE_TIME),
        MoreTimeAnswered(agency="Police", granted=True, until=LATER),
    ),
    (Act.SET_RETURN_DUE, (RETURN_ASKED,), ReturnDue(agency="Police", due=LATER, reason="More time.")),
    (Act.RECEIVE_RETURN, (RETURN_ASKED, SUBMITTED), RECEIVED),
    (Act.ACCEPT_RETURN, (RETURN_ASKED, SUBMITTED, RECEIVED), ReturnAccepted(agency="Police")),
    (Act.SEND_BACK_RETURN, (RETURN_ASKED, SUBMITTED), BACK),
    (Act.WAIVE_RETURN, (RETURN_ASKED,), ReturnWaived(agency="Police", reason="Its records hold nothing.")),
)
judged = pytest.mark.parametrize(("act", "before", "content"), JUDGED)


def taken(act: Act, case: Case, content: Content, role: Role, *own: str) -> Case:
    return take(act, case, content, actor(role), "R3", MORNING, own=own)[0]


@judged
def test_the_panels_chair_who_sits_for_the_agency_leaves_it_to_others(
    act: Act, before: tuple[Content, ...], content: Content
) -> None:
    case = then(case_at(Stage.INITIATED), *before)
    with pytest.raises(OwnAgencyError):
        taken(act, case, content, CHAIR, "police", "Health")
    assert taken(act, case, content, CHAIR, "Health").version == case.version + 1
    assert taken(act, case, content, Role.BUSINESS_TEAM, "Police").version == case.version + 1


@judged
def test_a_seat_on_the_panel_of_the_case_counts_too(act: Act, before: tuple[Content, ...], content: Content) -> None:
    seat = Seat(name="Sol Harker", agency="Police", accounts=(actor(CHAIR).account,), chairs=True)
    case = then(case_at(Stage.INITIATED), CasePanelNamed(seats=(seat,)), *before)
    with pytest.raises(OwnAgencyError):
        taken(act, case, content, CHAIR)


def test_a_first_day_they_set_for_all_alike() -> None:
    case = then(case_at(Stage.INITIATED), replace(RETURN_ASKED, due=None))
    assert ledger(taken(Act.SET_RETURN_DUE, case, ReturnDue(agency="Police", due=LATER), CHAIR, "Police"))


def test_who_chairs_the_standing_panel_gives_their_own_agency_no_more_time() -> None:
    asked = ReportsAsked(agencies=("Police",), report=ReportKind.SHORT_REPORT, by=date(2026, 11, 16))
    wish = ReportTimeAsked(agency="Police", until=date(2026, 11, 18), why="The author is ill.")
    case = then(enfield_case(), asked, wish)
    answer = ReportTimeAnswered(agency="Police", granted=True, until=date(2026, 11, 18))
    with pytest.raises(OwnAgencyError):
        taken(Act.ANSWER_REPORT_TIME, case, answer, Role.STANDING_PANEL_CHAIR, "Police")
    assert taken(Act.ANSWER_REPORT_TIME, case, answer, Role.BUSINESS_TEAM)


# --- days that have passed ---------------------------------------------------------------------------------------

AFTER = datetime(2026, 12, 17, 10, 0, tzinfo=UTC)
LADDER = Ladder(at=time(9, 0), days_before=(5,), tell_chair_after=2)


def test_sent_back_after_its_day_the_panel_has_a_day_to_set() -> None:
    case = then(then(case_at(Stage.INITIATED), RETURN_ASKED, SUBMITTED), BACK, at=AFTER)
    assert ledger(case)["Police"].due is None
    found = rungs(case, (), LADDER, WORKING_DAYS)
    assert {one.name for one in found} == {NO_DAY}
    assert min(one.at for one in found) > AFTER


def test_a_morning_on_which_it_was_not_asked_yet_makes_nobody_late() -> None:
    late = replace(RETURN_ASKED, due=date(2026, 12, 15))
    case = then(case_at(Stage.INITIATED), late, at=AFTER)
    found = [one for one in rungs(case, (), LADDER, WORKING_DAYS) if one.name in (OVERDUE, STILL_OVERDUE)]
    assert found
    assert min(one.at for one in found) > AFTER


# --- the meeting that a report is for ----------------------------------------------------------------------------


def called(day: int) -> MeetingCalled:
    return MeetingCalled(at=datetime(2026, 11, day, 14, 0, tzinfo=UTC), place="Civic Centre", agencies=("Police",))


@pytest.mark.parametrize(
    ("after", "due"),
    [((), 17), ((called(13),), 13), ((called(13), called(26)), 17), ((called(26),), 17)],
)
def test_a_report_is_never_due_after_the_meeting(after: tuple[Content, ...], due: int) -> None:
    asked = ReportsAsked(agencies=("Police",), report=ReportKind.SHORT_REPORT, by=date(2026, 11, 17))
    case = then(enfield_case(), called(19), asked, *after)
    assert PanelWork(case).due("Police") == date(2026, 11, due)


def test_a_report_that_is_asked_for_after_the_meeting_has_its_own_day() -> None:
    asked = ReportsAsked(agencies=("Police",), report=ReportKind.SHORT_REPORT, by=date(2026, 11, 17))
    case = then(enfield_case(), called(9), asked)
    assert PanelWork(case).due("Police") == date(2026, 11, 17)
