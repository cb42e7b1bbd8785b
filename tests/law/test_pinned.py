"""The tables of the law against a second reading of the sources, written down by hand in `pinned/`.

A number, a recipient, a word or a list member that changes in one of the two turns these red: then look into the
source, and mend the one that is wrong. `make mutants` changes each in turn, and sees that it does.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from review import answers, criteria
from review.law import PROCEDURES, PROVISIONS
from review.law.terms import Finding
from tests.law.pinned.criteria import (
    CERTAINTY,
    DEFINITIONS,
    DETENTIONS,
    FINDINGS,
    ORDER,
    OUR_DEFINITIONS,
    READ,
    SETTINGS,
    STRENGTH,
)
from tests.law.pinned.dated import DATED
from tests.law.pinned.written import dated_row, finding_row, marks, other_rows, panel_row, rows

every_procedure = pytest.mark.parametrize("name", DATED)


def test_there_are_seven_procedures() -> None:
    assert set(PROCEDURES) == set(PROVISIONS) == set(DATED)


@every_procedure
def test_each_dated_duty_in_its_order(name: str) -> None:
    assert [dated_row(law) for law in PROCEDURES[name].dated] == rows(DATED[name])


@every_procedure
def test_what_each_row_finds(name: str) -> None:
    assert [finding_row(rule) for rule in PROCEDURES[name].findings] == rows(FINDINGS[name])


@every_procedure
def test_who_decides_and_what_is_listed(name: str) -> None:
    found, read = PROCEDURES[name], READ[name]
    assert (found.base, found.decider, found.notifier) == (read.base, read.decider, read.notifier)
    assert (found.alternative_review, found.referral_title) == (read.alternative_review, read.referral_title)
    assert found.listed_detentions == set(read.detentions)
    assert found.mental_capacity_ages == set(read.mental_capacity_ages)
    assert [one.number for one in found.notifiable] == list(read.notifiable)
    assert found.finds_reviews is read.finds_reviews
    assert found.adult_age == 18
    assert str(found.panel_lead or "") == read.panel_lead


@every_procedure
def test_which_panel_advises_and_which_other_reviews_there_are(name: str) -> None:
    found, read = PROCEDURES[name], READ[name]
    assert panel_row(found.standing_panel) == read.standing_panel
    assert str(found.standing_panel.citation if found.standing_panel else "") == read.standing_panel_place
    assert other_rows(found) == read.other_reviews


@every_procedure
def test_the_situations_in_which_a_review_should_be_considered(name: str) -> None:
    words = {True: "abuse in itself", False: "may be without abuse"}
    found = tuple(f"{one.key}: {words[one.is_abuse]}" for one in PROCEDURES[name].situations)
    assert found == READ[name].situations
    assert not any(marks(one.citation) for one in PROCEDURES[name].situations)


@every_procedure
def test_what_is_ours_and_what_is_not_verified(name: str) -> None:
    found = PROCEDURES[name]
    whole = {
        "still open": found.still_open_citation,
        "lessons": found.lessons_citation,
        "presumption": found.presumption,
        "adult": found.adult_citation,
        "detention": found.detention_citation,
    }
    assert "; ".join(f"{what} {marks(one)}" for what, one in whole.items() if marks(one)) == READ[name].marked
    today = "" if found.finds_reviews else "unverified"
    assert {marks(one.citation) for one in found.notifiable} <= {today}
    own = OUR_DEFINITIONS.get(name, set())
    expected = {key: ", ".join(filter(None, ("ours" if key in own else "", today))) for key in DEFINITIONS}
    assert {one.key: marks(one.citation) for one in found.definitions} == expected


def test_the_rows_are_tried_in_the_order_of_the_table() -> None:
    assert tuple(code for code, _ in criteria.RULES) == ORDER


def test_which_of_several_childrens_findings_leads() -> None:
    assert tuple(one.value for one in criteria.STRENGTH) == tuple(finding for finding, _ in STRENGTH)
    assert {one.value for one in Finding} == {finding for finding, _ in STRENGTH}
    assert tuple(one.value for one in criteria.CERTAINTY) == CERTAINTY


def test_the_ten_settings_and_the_eight_places() -> None:
    unanswered = {"none", "not_known"}
    assert {one.value for one in answers.Setting} == set(SETTINGS) | unanswered
    assert {one.value for one in answers.Detention} == set(DETENTIONS) | unanswered


#: what may be left unsaid
SILENT = ("note", "base", "limits", "extended_by")


def unsaid(record: Any, place: str) -> Iterator[str]:
    """Every text of a record, and of those in it, that says nothing."""
    for field in fields(record):
        value, where = getattr(record, field.name), f"{place}.{field.name}"
        if isinstance(value, str) and not value.strip() and field.name not in SILENT:
            yield where
        for one in value if isinstance(value, tuple) else (value,):
            if is_dataclass(one) and not isinstance(one, type):
                yield from unsaid(one, where)
            elif one == "" and isinstance(value, tuple):
                yield where


@every_procedure
def test_every_text_says_something_and_every_value_where_it_is_written(name: str) -> None:
    assert list(unsaid(PROCEDURES[name], name)) == []
    assert list(unsaid(PROVISIONS[name], name)) == []
