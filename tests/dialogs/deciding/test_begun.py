"""A Chair is called away from a decision and comes back to it: what was typed is there, for that person alone."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_message, card_view, form_view
from bot.slack.words import LOSES
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from bot.teams.fields import GIVEN
from dialogs.parts import Press, Pressed, Turn
from dialogs.turns import take
from review.case_work import Closed, Closing, InformationAdded, Transferred
from review.drafts import Draft
from review.errors import StaleCaseError
from review.law.terms import Decision
from review.panel import MoreInformationAsked, PanelRecommended, PeerChallengeAnswered
from review.roles import Account, Office, Standing
from storage.erasure import erase_case
from tests.dialogs.chaired import Chaired, chaired, deputy, put
from tests.dialogs.house import House, Speaker, buttons, everything, find, text_of
from tests.dialogs.referred import another, press

TYPED = "Three agencies each knew a part of it, and nobody asked the others."
LATER = "One agency alone knew the family."


@pytest.fixture
def of(house: House) -> Chaired:
    return chaired(house)


def begins(who: Speaker, decision: str = "Serious case review", reasons: str = TYPED) -> None:
    """Opens the form, types, is called away."""
    who.says("decide LAN-2026-001")
    who.presses(decision)
    who.presses("Save for later", {"reasons": reasons})


def comes_back(who: Speaker, decision: str = "Serious case review") -> None:
    who.says("decide LAN-2026-001")
    who.presses(decision)


def kept_by(house: House, account: Account) -> tuple[Draft, ...]:
    with house.open_unit(house.now) as unit:
        return unit.drafts_of(unit.person(account))


def typed_by(house: House, account: Account) -> list[object]:
    return [one.answers.get("reasons") for one in kept_by(house, account)]


# --- away, and back ----------------------------------------------------------------------------------------------


def test_what_was_typed_is_there_a_day_later(house: House, of: Chaired) -> None:
    begins(of.chair)
    assert of.chair.card.title == "Saved"
    assert of.chair.card.text == (
        "What you typed for Serious case review is saved, and only you can see it. Nothing is recorded. To go on "
        "later, type decide LAN-2026-001."
    )
    assert not of.kept.decided
    house.later(days=1)
    of.chair.says("decide LAN-2026-001")
    assert of.chair.card.lines[0] == (
        "You began to decide on 2 March 2026 at 10:30: Serious case review. Nothing is recorded yet. To go on, press "
        "Serious case review."
    )
    of.chair.presses("Serious case review")
    assert of.chair.form.lines[0] == "You began this on 2 March 2026 at 10:30. What you typed then is kept."
    assert of.chair.form.values["reasons"] == TYPED
    assert not of.chair.form.errors
    of.chair.presses("Record the decision", {"reasons": TYPED})
    assert of.chair.card.title == "Decision recorded"
    assert kept_by(house, of.chair.account) == ()


def test_the_saved_card_leads_back(of: Chaired) -> None:
    begins(of.chair)
    of.chair.presses("Continue")
    assert of.chair.form.values["reasons"] == TYPED


def test_begun_on_slack_and_recorded_on_teams_where_it_is_given(house: House, of: Chaired) -> None:
    begins(of.chair)
    of.chair.says("join")
    of.chair.presses("Make a code")
    on_teams = house.person("UCHAIR", "Ada Quill", platform="teams")
    on_teams.says(f"join {text_of(of.chair.card, 'Code')}")
    assert "Referrals not sent: 0." in on_teams.card.text
    house.later(days=1)
    comes_back(on_teams)
    drawn = str(draw_form(on_teams.form))
    assert GIVEN in drawn
    assert TYPED not in drawn
    on_teams.presses("Record the decision")  # an empty box keeps what was given
    assert on_teams.card.title == "Decision recorded"
    assert of.kept.decision
    assert of.kept.decision.reasons == TYPED


def test_each_decision_keeps_its_own_reasons(house: House, of: Chaired) -> None:
    begins(of.chair)
    house.later(minutes=1)
    begins(of.chair, "No review", LATER)
    of.chair.says("decide LAN-2026-001")
    assert [one.partition(": ")[2].partition(".")[0] for one in of.chair.card.lines[:2]] == [
        "No review",
        "Serious case review",
    ]
    of.chair.presses("Serious case review")
    assert of.chair.form.values["reasons"] == TYPED
    comes_back(of.chair, "No review")
    assert of.chair.form.values["reasons"] == LATER
    comes_back(of.chair, "Another kind of review")
    assert not of.chair.form.values


def test_what_is_too_short_is_kept_and_said_so(of: Chaired) -> None:
    begins(of.chair, reasons="The")
    comes_back(of.chair)
    assert of.chair.form.values["reasons"] == "The"
    assert of.chair.form.errors == {
        "reasons": "Say a little more: at least a sentence, so that it is understood years later."
    }


def test_an_empty_form_keeps_nothing_and_says_so(house: House, of: Chaired) -> None:
    begins(of.chair, reasons=" ")
    assert of.chair.card.title == "Nothing was recorded"
    assert of.chair.card.text.startswith("There was nothing to keep: no answer was given.")
    assert kept_by(house, of.chair.account) == ()


def test_a_fault_beside_it_loses_nothing(house: House, of: Chaired) -> None:
    """Asked for what is missing, the Chair is called away without pressing anything more."""
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Another kind of review")
    of.chair.presses("Record the decision", {"reasons": TYPED})
    assert of.chair.form.errors == {"other_review": "Choose one of the answers."}
    house.later(days=1)
    comes_back(of.chair, "Another kind of review")
    assert of.chair.form.values["reasons"] == TYPED
    assert not of.chair.form.errors


def test_on_teams_only_the_faulty_field_is_asked_again(of: Chaired) -> None:
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Another kind of review")
    of.chair.presses("Record the decision", {"reasons": TYPED})
    drawn = str(draw_form(of.chair.form))
    assert GIVEN in drawn
    assert TYPED not in drawn
    which = of.chair.form.fields[0].options[0].value
    of.chair.presses("Record the decision", {"other_review": which})
    assert of.chair.card.title == "Decision recorded"
    assert of.kept.decision
    assert of.kept.decision.reasons == TYPED


def test_the_form_says_what_keeps_it(of: Chaired) -> None:
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Serious case review")
    assert LOSES.format(saving="Record the decision or Save for later") in str(form_view(of.chair.form))


def test_the_same_delivery_again_neither_brings_it_back_nor_overwrites(house: House, of: Chaired) -> None:
    begins(of.chair)
    first = of.chair.last
    comes_back(of.chair)
    of.chair.presses("Save for later", {"reasons": LATER})
    of.chair.last = first
    of.chair.again()
    assert typed_by(house, of.chair.account) == [LATER]
    of.chair.presses("Delete it")
    of.chair.presses("Delete what I typed")
    of.chair.last = first
    of.chair.again()
    assert kept_by(house, of.chair.account) == ()


# --- refused for now ---------------------------------------------------------------------------------------------


def test_where_they_cannot_be_checked_what_they_typed_is_kept(house: House, of: Chaired) -> None:
    comes_back(of.chair)
    house.person("UCHAIR", "Ada Quill", standing=Standing.UNKNOWN)
    of.chair.presses("Record the decision", {"reasons": TYPED})
    assert of.chair.refused.reason.startswith("Your account could not be checked just now")
    assert of.chair.refused.reason.endswith("What you typed is kept for you alone, and you can go on with it later.")
    house.person("UCHAIR", "Ada Quill")
    comes_back(of.chair)
    assert of.chair.form.values["reasons"] == TYPED


def test_where_the_case_went_back_for_more_it_waits_until_it_returns(house: House, of: Chaired) -> None:
    comes_back(of.chair)
    of.happens(MoreInformationAsked(what="Which school?"))
    of.chair.presses("Record the decision", {"reasons": TYPED})
    assert of.chair.refused.reason.endswith("What you typed is kept for you alone, and you can go on with it later.")
    put(house, of.kept)
    comes_back(of.chair)
    assert of.chair.form.values["reasons"] == TYPED


def test_nobody_elses_words_are_kept(house: House, of: Chaired) -> None:
    cy = house.person("UMANAGER", "Cy Dale")
    for act in ("decide.save", "decide.record"):
        cy.presses_key(
            Pressed(press=Press(act=act, subject=of.case.id, detail="scr@pan-lancashire"), answers={"reasons": TYPED})
        )
        assert cy.refused.reason == "Only the Chair in office decides. Nothing was changed."
    assert kept_by(house, cy.account) == ()


# --- what has changed since --------------------------------------------------------------------------------------


def test_what_came_in_since_is_named_and_never_quoted(house: House, of: Chaired) -> None:
    of.happens(InformationAdded(text="An aunt came forward before."))
    of.happens(PeerChallengeAnswered(answer="Nothing to add."))
    begins(of.chair)
    of.happens(InformationAdded(text="A second aunt has come forward."))
    of.happens(PanelRecommended(recommendation=Decision.SCR, reasons="The panel is of one mind."))
    comes_back(of.chair)
    assert of.chair.form.lines[1] == (
        "New since you last changed this: Information from the referrer; the panel's recommendation. To read it, type "
        "decide LAN-2026-001 and press Open."
    )


def test_a_form_with_nothing_new_says_nothing_of_it(of: Chaired) -> None:
    begins(of.chair)
    comes_back(of.chair)
    assert of.chair.form.lines[1] == "You are deciding: Serious case review."


def test_another_procedure_since_is_said_and_the_reasons_stay(house: House, of: Chaired) -> None:
    begins(of.chair, "No review")
    cy = house.person("UMANAGER", "Cy Dale")
    cy.says("procedure LAN-2026-001")
    enfield = next(one for one in buttons(cy.card) if "enfield" in one.press.detail)
    cy.presses_key(Pressed(press=enfield.press))
    cy.presses("Move the case", {"move_reason": "The child lives in Enfield."})
    comes_back(of.chair, "No review")
    assert of.chair.form.lines[1].startswith("This case is under Enfield Safeguarding Children Board")
    assert of.chair.form.values["reasons"] == TYPED
    of.chair.presses("Record the decision", {"reasons": TYPED})
    assert of.kept.decided


# --- for nobody else, and in no list of referrals ----------------------------------------------------------------


def test_nobody_else_sees_that_or_what_was_begun(house: House, of: Chaired) -> None:
    begins(of.chair)
    ben = acting_deputy(house)
    ben.says("decide LAN-2026-001")
    assert "began" not in everything(ben.card)
    ben.presses("Serious case review")
    assert not ben.form.values
    press(ben, "begun.read", of.case, kept_by(house, of.chair.account)[0].step)
    assert ben.refused.reason.startswith("Nothing that you typed on LAN-2026-001 is kept")
    for place in house.posted.values():
        for card in place.values():
            assert "began" not in everything(card)
            assert TYPED not in everything(card)


def acting_deputy(house: House) -> Speaker:
    board = house.boards["lancashire"]
    ben = deputy(starts=date(2026, 3, 1), ends=date(2026, 3, 31))
    house.boards["lancashire"] = replace(board, offices={**board.offices, Office.DEPUTY: (ben,)})
    return house.person("UDEPUTY", "Ben Marsh")


def test_it_is_no_referral(house: House, of: Chaired) -> None:
    begins(of.chair)
    (draft,) = kept_by(house, of.chair.account)
    of.chair.says("mine")
    assert "Referrals not sent: 0." in of.chair.card.text
    assert "My referrals not sent" not in everything(of.chair.card)
    assert "You began to decide on 2 March 2026 at 10:30." in everything(of.chair.card)
    assert TYPED not in everything(of.chair.card)
    of.chair.says("refer")
    assert of.chair.form.title == "Is anyone at risk now?"
    for act in ("refer.resume", "refer.next", "refer.save", "refer.delete", "refer.deleted", "refer.send"):
        of.chair.presses_key(Pressed(press=Press(act=act, subject=draft.id)))
        assert of.chair.refused.reason.startswith("This referral is no longer open")
    assert draft in kept_by(house, of.chair.account)


def test_it_is_read_again_only_where_nothing_is_kept(of: Chaired) -> None:
    begins(of.chair)
    assert find("Read what I typed", of.chair.card).private_view
    of.chair.presses("Continue")
    assert find("Read what I typed", of.chair.form).private_view
    of.chair.presses("Read what I typed")
    card = of.chair.card
    assert card.private
    assert text_of(card, "Your reasons") == TYPED
    assert TYPED not in card.text + card.title
    assert TYPED in str(card_view(card))
    assert TYPED in str(draw_card(card, Manner.DIALOG))


def test_it_is_deleted_when_they_say_so_twice(house: House, of: Chaired) -> None:
    begins(of.chair)
    saved = of.chair.card
    of.chair.presses("Delete it")
    of.chair.presses("Keep it as it is")
    assert of.chair.form.values["reasons"] == TYPED
    of.chair.presses("Delete it", on=saved)
    of.chair.presses("Delete what I typed")
    assert of.chair.card.text == "What you typed on LAN-2026-001 is erased. Nothing was recorded."
    assert kept_by(house, of.chair.account) == ()
    of.chair.presses("Read what I typed", on=saved)
    assert of.chair.refused.reason.startswith("Nothing that you typed on LAN-2026-001 is kept")
    begins(of.chair, reasons=LATER)
    assert typed_by(house, of.chair.account) == [LATER]


# --- it dies with what it is about -------------------------------------------------------------------------------


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


# --- a correction ------------------------------------------------------------------------------------------------


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


# --- the warning before it is erased -----------------------------------------------------------------------------


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
