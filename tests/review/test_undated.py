"""Duties without a date: what has happened opens them, and they are open until recorded or waived."""

from datetime import date

import pytest

from review.case import Case
from review.law import PROCEDURES, provisions
from review.law.terms import Decision, Duty, Event, Milestone
from review.recorded import EventRecorded, UndatedDone, Waived
from review.roles import Role
from review.step import Act
from review.undated import open_undated, undated_duties
from tests.review.invented_cases import (
    aware_case,
    closed,
    corrected_to,
    decided,
    done,
    enfield_case,
    procedure_changed,
    put_to_chair,
    then,
)
from tests.review.invented_steps import REVIEWER, attempt

TEAM = Role.BUSINESS_TEAM


def told(key: str) -> UndatedDone:
    return UndatedDone(key=key, done_on=date(2026, 11, 10), to="those it names", how="by letter", reference="")


def opened(case: Case) -> set[str]:
    return {one.key for one in undated_duties(case)}


def under(name: str) -> Case:
    return then(aware_case(), procedure_changed(name))


APPROVED = EventRecorded(event=Milestone.APPROVED, on=date(2027, 5, 3))
OPENED = [
    ("an incident under Enfield's procedure", enfield_case(), {"notify_ofsted"}),
    ("an incident elsewhere", aware_case(), set()),
    ("put to the Chair", put_to_chair(aware_case()), {"panel_advice_on_deciding"}),
    (
        "decided against a review, in Brent",
        decided(under("brent"), Decision.NONE),
        {"panel_advice_on_deciding", "tell_decision"},
    ),
    (
        "a review started, 2015",
        decided(aware_case()),
        {"panel_advice_on_deciding", "panel_advice_on_reviewers", "publication_in_mind"},
    ),
    (
        "a review started, 2013",
        decided(under("working-together-2013")),
        {"tell_decision", "panel_advice_on_reviewers", "publication_in_mind"},
    ),
    (
        "a reviewer appointed, 2013",
        then(decided(under("working-together-2013")), REVIEWER),
        {"tell_decision", "panel_advice_on_reviewers", "publication_in_mind", "reviewer_names"},
    ),
    (
        "another kind of review, 2013: what hangs on a serious case review is not opened",
        decided(under("working-together-2013"), Decision.ALTERNATIVE),
        {"tell_decision"},
    ),
    ("a case that ended", then(enfield_case(), closed()), set()),
]


@pytest.mark.parametrize(("case", "keys"), [row[1:] for row in OPENED], ids=[row[0] for row in OPENED])
def test_what_has_happened_opens_duties_without_a_date(case: Case, keys: set[str]) -> None:
    assert opened(case) == keys


@pytest.mark.parametrize("name", [one.name for one in PROCEDURES.values() if one.finds_reviews])
def test_each_duty_without_a_date_is_opened_by_its_own_event_and_no_other(name: str) -> None:
    before = decided(under(name))
    for duty in provisions(name).undated:
        if duty.opens is None:
            assert duty.key not in opened(before)
        elif duty.key not in opened(before):
            for other in (*Event, *Milestone):
                after = then(before, EventRecorded(event=other, on=date(2027, 1, 4)))
                assert (duty.key in opened(after)) is (other is duty.opens), (duty.key, other)


def test_a_duty_without_a_date_is_open_until_it_is_recorded_or_waived() -> None:
    case = then(decided(aware_case()), APPROVED)
    assert {"publish_report", "publish_actions"} <= {one.key for one in open_undated(case)}
    done_ = attempt(Act.RECORD_UNDATED, case, TEAM, told("publish_report"))
    left = attempt(Act.WAIVE, done_, TEAM, Waived(what="publish_actions", reason="They stand in the report."))
    assert {"publish_report", "publish_actions"}.isdisjoint({one.key for one in open_undated(left)})
    assert left.undated_done("publish_report") is done_.entries[-1]
    assert opened(left) == opened(case)


def test_the_board_s_approval_is_the_completion_of_the_review() -> None:
    assert "publish_report" in opened(then(decided(aware_case()), done(Duty.COMPLETION, date(2027, 5, 3))))


def test_where_telling_has_no_date_a_corrected_decision_is_told_anew_as_well() -> None:
    first = then(decided(enfield_case()), told("tell_decision"))
    assert "tell_decision" not in {one.key for one in open_undated(first)}
    assert "tell_decision" in {one.key for one in open_undated(corrected_to(first, Decision.ALTERNATIVE))}
