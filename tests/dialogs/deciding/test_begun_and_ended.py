"""What was begun dies with the case, with the decision, and after some weeks with a warning."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import replace

import pytest

from bot.slack.draw import card_message
from dialogs.parts import Press, Pressed, Turn
from dialogs.turns import take
from review.case_work import Closed, Closing, Transferred
from review.errors import StaleCaseError
from storage.erasure import erase_case
from tests.dialogs.chaired import Chaired, put
from tests.dialogs.deciding.called_away import LATER, TYPED, acting_deputy, begins, comes_back, kept_by
from tests.dialogs.house import House, everything
from tests.dialogs.referred import another, press


def by_the_deputy(house: House, of: Chaired) -> None:
    ben = acting_deputy(house)
    comes_back(ben, "No review")
    ben.presses("Record the decision", {"reasons": LATER})
    assert of.kept.decided


ENDINGS: Mapping[str, Callable[[House, Chaired], None]] = {
    "decided by the deputy": by_the_deputy,
    "closed": lambda _house, of: of.happens(Closed(why=Closing.WITHDRAWN, reason="It was withdrawn.")),
    "transferred": lambda _house, of: of.happens(Transferred(to="Dover Safeguarding Children Board")),
}


@pytest.mark.parametrize("how", ENDINGS)
def test_it_is_erased_when_somebody_else_ends_or_decides_the_case(house: House, of: Chaired, how: str) -> None:
    begins(of.chair)
    saved = of.chair.card
    begins(of.chair, "No review", LATER)
    ENDINGS[how](house, of)
    assert kept_by(house, of.chair.account) == ()
    of.chair.presses("Continue", on=saved)
    assert "Nothing was" in of.chair.refused.reason


def test_what_was_begun_on_another_case_stays(house: House, of: Chaired) -> None:
    begins(of.chair)
    other = put(house, another(house, 2))
    of.chair.says("decide LAN-2026-002")
    of.chair.presses("Serious case review")
    assert not of.chair.form.values
    of.chair.presses("Save for later", {"reasons": LATER})
    by_the_deputy(house, of)
    assert [one.case for one in kept_by(house, of.chair.account)] == [other.id]


def test_what_is_typed_after_that_is_not_kept(house: House, of: Chaired) -> None:
    comes_back(of.chair)
    by_the_deputy(house, of)
    of.chair.presses("Record the decision", {"reasons": TYPED})
    assert of.chair.refused.reason.startswith("Ben Marsh (deputy, acting")
    assert "is kept" not in of.chair.refused.reason
    assert kept_by(house, of.chair.account) == ()


def test_what_slips_in_while_it_is_decided_is_offered_to_nobody(house: House, of: Chaired) -> None:
    """Kept at the very moment at which somebody else decides: it is no correction."""
    begins(of.chair)
    (draft,) = kept_by(house, of.chair.account)
    by_the_deputy(house, of)
    with house.open_unit(house.now) as unit:
        unit.keep_draft(replace(draft, id=f"{draft.id}2"))
    of.chair.says("decide LAN-2026-001")
    assert "began" not in everything(of.chair.card)
    press(of.chair, "begun.read", of.case, draft.step)
    assert of.chair.refused.reason.startswith("Nothing that you typed")


def test_a_draft_erased_at_this_moment_means_that_the_case_moved_on(house: House, of: Chaired) -> None:
    begins(of.chair)
    (draft,) = kept_by(house, of.chair.account)
    with house.open_unit(house.now) as unit, pytest.MonkeyPatch.context() as patch:
        unit.erase_draft(draft.id)
        patch.setattr(type(unit), "drafts_of", lambda _unit, _person: (draft,))
        turn = Turn(
            account=of.chair.account,
            name="Ada Quill",
            delivery="now",
            now=house.now,
            what=Pressed(
                press=Press(act="decide.save", subject=of.case.id, detail="scr@pan-lancashire"),
                answers={"reasons": LATER},
            ),
        )
        with pytest.raises(StaleCaseError):
            take(house.desk, lambda _now: nullcontext(unit), turn)


def test_a_case_that_is_erased_takes_it_along(house: House, of: Chaired) -> None:
    begins(of.chair)
    with house.database.engine.begin() as connection:
        erase_case(connection, house.database.vault, of.case.id, house.now)
    assert kept_by(house, of.chair.account) == ()


def test_a_correction_is_saved_and_gone_on_with_too(house: House, of: Chaired) -> None:
    of.decides("No review")
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Correct this decision")
    of.chair.presses("Serious case review")
    of.chair.presses("Save for later", {"reasons": TYPED})
    assert of.chair.card.title == "Saved"
    house.later(days=1)
    of.chair.says("decide LAN-2026-001")
    assert of.chair.card.lines[0] == (
        "You began a correction on 2 March 2026 at 10:30: Serious case review. Nothing is recorded yet. To go on, "
        "press Correct this decision, then Serious case review."
    )
    of.chair.presses("Correct this decision")
    of.chair.presses("Serious case review")
    assert of.chair.form.values["reasons"] == TYPED
    of.chair.presses("Record the decision", {"reasons": TYPED})
    assert of.chair.card.title == "Correction recorded"
    assert kept_by(house, of.chair.account) == ()


def test_the_chair_is_warned_and_goes_on_from_the_letter(house: House, of: Chaired) -> None:
    begins(of.chair)
    house.later(days=house.desk.keeping.warn_after_days)
    with house.open_unit(house.now) as unit:
        unit.tend_drafts(house.desk.keeping)
    letter = house.messages("UCHAIR")[-1]
    assert letter.title == "A decision is not recorded"
    assert letter.text == (
        "You began a decision on LAN-2026-001, last changed on 2 March 2026, and it is not recorded. What you typed "
        "is erased on 30 March 2026 unless you continue."
    )
    assert TYPED not in everything(letter)
    assert card_message(letter)
    of.chair.presses("Continue", on=letter)
    assert of.chair.form.values["reasons"] == TYPED


def test_what_nobody_changes_is_erased(house: House, of: Chaired) -> None:
    begins(of.chair)
    for days in (house.desk.keeping.warn_after_days, house.desk.keeping.erase_after_days):
        house.later(days=days)
        with house.open_unit(house.now) as unit:
            unit.tend_drafts(house.desk.keeping)
    assert kept_by(house, of.chair.account) == ()
    comes_back(of.chair)
    assert not of.chair.form.values
