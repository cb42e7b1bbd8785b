"""A referral that is not sent yet is kept step by step, and is gone for good when it is erased."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from review.drafts import Draft
from review.errors import UnknownDraftError
from storage.database import Database
from storage.errors import UnkeepableTextError
from storage.unit import Units
from tests.invented import CHILD, MONDAY, person

DRAFT = Draft(
    id="draft-1",
    owner="person-1",
    answers={"child_name": CHILD, "situations": ("a", "b"), "summary": "one\x00two"},
    step="what_happened",
    changed=MONDAY,
)


def keep(units: Units, *drafts: Draft) -> None:
    with units(MONDAY) as unit:
        for draft in drafts:
            unit.keep_draft(draft)


def test_a_draft_reads_back_as_it_was_left(units: Units) -> None:
    keep(units, DRAFT)
    keep(units, longer := replace(DRAFT, step="criteria", answers={**DRAFT.answers, "age": "7"}))
    with units(MONDAY) as unit:
        assert unit.draft("draft-1") == longer


def test_somebody_finds_their_own_drafts_the_latest_changed_first(units: Units) -> None:
    newer = replace(DRAFT, id="draft-2", changed=MONDAY + timedelta(minutes=1))
    keep(units, DRAFT, newer, replace(DRAFT, id="draft-3", owner="person-2"))
    with units(MONDAY) as unit:
        assert [one.id for one in unit.drafts_of(person(id="person-1"))] == ["draft-2", "draft-1"]


def test_an_erased_draft_is_gone_and_does_not_come_back(units: Units) -> None:
    keep(units, DRAFT)
    with units(MONDAY) as unit:
        unit.erase_draft("draft-1")
    with units(MONDAY) as unit:
        assert unit.drafts_of(person(id="person-1")) == ()
        with pytest.raises(UnknownDraftError):
            unit.draft("draft-1")
    with pytest.raises(UnknownDraftError):
        keep(units, DRAFT)


def test_the_answers_of_an_erased_draft_cannot_be_read_where_a_copy_of_its_row_survived(
    database: Database, units: Units
) -> None:
    keep(units, DRAFT)
    with database.engine.begin() as connection:
        copy = connection.execute(text("select id, owner, sealed, changed from drafts")).one()._asdict()
    with units(MONDAY) as unit:
        unit.erase_draft("draft-1")
    with database.engine.begin() as connection:
        assert connection.execute(text("select wrapped from keys where owner = 'draft/draft-1'")).scalar_one() is None
        connection.execute(
            text("insert into drafts (id, owner, sealed, changed) values (:id, :owner, :sealed, :changed)"), copy
        )
    with units(MONDAY) as unit, pytest.raises(UnknownDraftError):
        unit.draft("draft-1")


def test_half_a_character_is_refused_without_quoting_what_was_typed(units: Units) -> None:
    with pytest.raises(UnkeepableTextError) as refused:
        keep(units, replace(DRAFT, answers={"child_name": CHILD + "\ud800"}))
    assert CHILD not in str(refused.value)
    with units(MONDAY) as unit, pytest.raises(UnknownDraftError):
        unit.draft("draft-1")


def test_erasing_a_draft_that_never_was_changes_nothing(units: Units) -> None:
    with units(MONDAY) as unit:
        unit.erase_draft("draft-9")
    keep(units, replace(DRAFT, id="draft-9"))
