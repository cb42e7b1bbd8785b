"""A draft that nobody changes is warned of, and then erased; never the one without the other."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import text

from review.drafts import Draft, Keeping
from review.errors import UnknownDraftError
from review.ports import Letter
from review.roles import Person, Standing
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox, Parcel
from storage.unit import Units
from tests.invented import MONDAY, account, direct

KEEPING = Keeping(warn_after_days=21, erase_after_days=28)
#: the last moment before, and the first of, the London day on which its owner is warned, and on which it is erased
BEFORE_WARNING, WARNING = datetime(2026, 3, 22, 23, 59, tzinfo=UTC), datetime(2026, 3, 23, 0, 0, tzinfo=UTC)
#: the clocks have gone forward: that day begins at 23:00 in UTC
BEFORE_ERASING, ERASING = datetime(2026, 3, 29, 22, 59, tzinfo=UTC), datetime(2026, 3, 29, 23, 0, tzinfo=UTC)


@pytest.fixture
def owner(units: Units) -> Person:
    with units(MONDAY) as unit:
        return unit.introduce(account(), "Imogen Tarrant", Standing.MEMBER)


@pytest.fixture
def draft(units: Units, owner: Person) -> Draft:
    made = Draft(id="draft-1", owner=owner.id, answers={"child_name": "K"}, step="child", changed=MONDAY)
    keep(units, made)
    return made


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database.engine)


def keep(units: Units, *drafts: Draft, now: datetime = MONDAY) -> None:
    with units(now) as unit:
        for one in drafts:
            unit.keep_draft(one)


def tend(units: Units, now: datetime) -> int:
    with units(now) as unit:
        return unit.tend_drafts(KEEPING)


def there(units: Units, draft_id: str = "draft-1") -> bool:
    try:
        with units(MONDAY) as unit:
            unit.draft(draft_id)
    except UnknownDraftError:
        return False
    return True


def claim(outbox: Outbox, now: datetime = ERASING) -> Sequence[Parcel]:
    return outbox.claim(now, ("slack", "teams"), 40)


def test_its_owner_is_warned_on_the_day_and_once(units: Units, outbox: Outbox, draft: Draft) -> None:
    assert [tend(units, when) for when in (MONDAY, BEFORE_WARNING, WARNING, WARNING, BEFORE_ERASING)] == [0, 0, 1, 0, 0]
    (letter,) = claim(outbox)
    assert (letter.kind, letter.subject, letter.to) == (Kind.DRAFT, "draft-1", direct())
    assert there(units)


def test_it_is_erased_on_the_day_that_was_promised(units: Units, draft: Draft) -> None:
    tend(units, WARNING)
    assert (tend(units, BEFORE_ERASING), there(units)) == (0, True)
    assert (tend(units, ERASING), there(units)) == (1, False)
    assert KEEPING.erased_on(draft.changed) == datetime(2026, 3, 30, tzinfo=UTC).date()
    with pytest.raises(UnknownDraftError):
        keep(units, draft)


def test_a_program_that_was_down_for_weeks_warns_first(units: Units, outbox: Outbox, draft: Draft) -> None:
    late = MONDAY + timedelta(days=60)
    assert (tend(units, late), there(units), len(claim(outbox, late))) == (1, True, 1)
    assert (tend(units, late + timedelta(days=6)), there(units)) == (0, True)
    assert (tend(units, late + timedelta(days=7)), there(units)) == (1, False)


def test_a_change_begins_the_days_anew(units: Units, outbox: Outbox, draft: Draft) -> None:
    tend(units, WARNING)
    changed = replace(draft, changed=WARNING)
    keep(units, changed, now=WARNING)
    assert claim(outbox, WARNING) == ()  # the warning that waited has nothing to say any more
    assert tend(units, ERASING) == 0
    assert tend(units, WARNING + timedelta(days=21)) == 1
    (letter,) = claim(outbox, WARNING + timedelta(days=21))
    assert letter.subject == "draft-1"
    assert there(units)


def test_looking_at_it_again_is_no_change(units: Units, outbox: Outbox, draft: Draft) -> None:
    tend(units, WARNING)
    keep(units, replace(draft, step="summary"), now=WARNING)
    assert len(claim(outbox, WARNING)) == 1
    assert (tend(units, ERASING), there(units)) == (1, False)


def test_every_account_of_its_owner_is_told(units: Units, outbox: Outbox, draft: Draft) -> None:
    teams = account("aad-social", "teams")
    with units(MONDAY) as unit:
        unit.join(teams, unit.make_code(account()))
    tend(units, WARNING)
    assert {one.to for one in claim(outbox)} == {direct(), direct("aad-social", "teams")}


def test_a_draft_kept_under_a_former_person_is_told_of_too(units: Units, outbox: Outbox, owner: Person) -> None:
    """A step that was under way while its owner was joined to another account."""
    teams = account("aad-social", "teams")
    with units(MONDAY) as unit:
        unit.join(account(), unit.make_code(teams))
    keep(units, Draft(id="late", owner=owner.id, answers={}, step="s", changed=MONDAY))
    tend(units, WARNING)
    assert {one.to.platform for one in claim(outbox)} == {"slack", "teams"}


def test_one_whose_owner_nobody_knows_is_erased_all_the_same(units: Units, outbox: Outbox) -> None:
    keep(units, Draft(id="draft-9", owner="nobody", answers={}, step="s", changed=MONDAY))
    assert [tend(units, when) for when in (WARNING, ERASING)] == [1, 1]
    assert not there(units, "draft-9")
    assert outbox.waiting() == 0


def test_a_warning_that_still_waits_is_not_sent_after_the_draft_is_gone(
    units: Units, outbox: Outbox, draft: Draft
) -> None:
    tend(units, WARNING)
    with units(WARNING) as unit:
        unit.erase_draft("draft-1")
    assert (outbox.waiting(), outbox.given_up(), claim(outbox)) == (0, 0, ())


def test_one_on_its_way_when_the_draft_goes_neither_loops_nor_alarms(
    units: Units, outbox: Outbox, draft: Draft
) -> None:
    tend(units, WARNING)
    (parcel,) = claim(outbox, WARNING)
    with units(WARNING) as unit:
        unit.erase_draft("draft-1")
    assert not outbox.still_mine(parcel)
    outbox.later(parcel, WARNING, counted=True)  # it could not be drawn
    assert (outbox.waiting(), outbox.given_up(), claim(outbox)) == (0, 0, ())


def test_one_that_arrived_all_the_same_is_left_where_it_is(units: Units, outbox: Outbox, draft: Draft) -> None:
    tend(units, WARNING)
    (parcel,) = claim(outbox, WARNING)
    with units(WARNING) as unit:
        unit.erase_draft("draft-1")
    outbox.sent(parcel, "ts-1", WARNING)
    assert (outbox.waiting(), outbox.given_up(), claim(outbox)) == (0, 0, ())


def test_other_letters_are_left_alone(units: Units, outbox: Outbox, draft: Draft) -> None:
    with units(MONDAY) as unit:
        unit.post(Letter(key="receipt", to=direct(), kind=Kind.RECEIPT, subject="draft-1"))
        unit.erase_draft("draft-1")
    assert [one.key for one in claim(outbox)] == ["receipt"]


def test_many_are_taken_in_turn(units: Units, owner: Person) -> None:
    keep(units, *(Draft(id=f"d{n}", owner=owner.id, answers={}, step="s", changed=MONDAY) for n in range(503)))
    assert [tend(units, WARNING) for _ in range(3)] == [500, 3, 0]


def test_nothing_of_it_stands_in_the_outbox(database: Database, units: Units, draft: Draft) -> None:
    keep(units, replace(draft, answers={"child_name": "Kezia Marlowe-Finch"}))
    tend(units, WARNING)
    with database.engine.begin() as connection:
        rows = connection.execute(text("select * from outbox")).all()
    assert len(rows) == 1
    assert "Marlowe" not in str(rows)


def test_two_replicas_warn_once_and_a_step_at_that_moment_is_kept_or_refused(
    units: Units, outbox: Outbox, owner: Person
) -> None:
    names = [f"d{n}" for n in range(8)]
    made = [Draft(id=name, owner=owner.id, answers={}, step="s", changed=MONDAY) for name in names]
    keep(units, *made)
    tend(units, WARNING)
    ready = Barrier(4)
    refused = []

    def sweep() -> None:
        ready.wait()
        tend(units, ERASING)

    def work_on() -> None:
        ready.wait()
        for one in made:
            try:
                keep(units, replace(one, answers={"a": "b"}, changed=ERASING), now=ERASING)
            except UnknownDraftError:
                refused.append(one.id)

    with ThreadPoolExecutor(4) as replicas:
        for done in [replicas.submit(job) for job in (sweep, work_on, sweep, work_on)]:
            done.result()
    with units(ERASING) as unit:
        left = {one.id for one in unit.drafts_of(owner)}
    assert left == set(names) - set(refused)


def test_what_fails_half_way_warns_nobody(units: Units, outbox: Outbox, draft: Draft) -> None:
    with suppress(ZeroDivisionError), units(WARNING) as unit:
        unit.tend_drafts(KEEPING)
        raise ZeroDivisionError
    assert outbox.waiting() == 0
    assert (tend(units, WARNING), outbox.waiting()) == (1, 1)
