"""Every value that a card, a list or a notice can show is said in words, and never by its name in the program."""

import pytest

from dialogs.clocks.happenings import HAPPENINGS, LABELS
from dialogs.lists.awaited_lines import report_words
from dialogs.words import SENTENCES
from review.law import PROCEDURES, provisions
from review.law.terms import Decision, Event, Milestone, OtherReview, Procedure, Strength
from review.panel import ReportKind
from review.roles import Office
from review.stages import Stage

RUN_BY = [one for one in PROCEDURES.values() if one.finds_reviews]
#: the decision and the referral record these themselves
BY_THEMSELVES = {Event.DECIDED, Milestone.SERIOUS_INCIDENT}


@pytest.mark.parametrize(
    "key",
    [
        *(f"stage.{one.value}" for one in Stage),
        *(f"chair.{one.value}" for one in Decision),
        *(f"told.{one.value}" for one in Decision),
        *(f"strength.{one.value}" for one in Strength),
        *(f"office.{one.value}" for one in Office if one not in {Office.CHAIR, Office.DEPUTY}),
    ],
)
def test_it_is_said_in_words(key: str) -> None:
    assert SENTENCES[key]


@pytest.mark.parametrize("law", RUN_BY, ids=lambda law: law.name)
def test_whatever_starts_a_clock_or_opens_a_duty_can_be_recorded_in_words(law: Procedure) -> None:
    counted = {one.counted_from for one in law.dated}
    opening = {one.opens for one in provisions(law.name).undated if one.opens}
    assert (counted | opening) - set(LABELS) <= BY_THEMSELVES


def test_no_two_happenings_are_said_alike() -> None:
    assert len({one.label for one in HAPPENINGS}) == len({one.event for one in HAPPENINGS}) == len(HAPPENINGS)


@pytest.mark.parametrize("kind", ReportKind)
def test_a_kind_of_report_is_said_in_words(kind: ReportKind) -> None:
    assert report_words(kind)
    assert "_" not in report_words(kind)


@pytest.mark.parametrize("one", [one for law in RUN_BY for one in law.other_reviews], ids=lambda one: one.key)
def test_a_kind_of_other_review_is_said_in_words(one: OtherReview) -> None:
    assert " " in one.label
    assert "_" not in one.label
