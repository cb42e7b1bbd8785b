"""A Chair is called away from a decision and comes back to it: what was typed is there, for that person alone."""

from bot.slack.draw import form_view
from bot.slack.words import LOSES
from bot.teams.draw import draw_form
from bot.teams.fields import GIVEN
from dialogs.parts import Press, Pressed
from review.case_work import InformationAdded
from review.law.terms import Decision
from review.panel import MoreInformationAsked, PanelRecommended, PeerChallengeAnswered
from review.roles import Standing
from tests.dialogs.chaired import Chaired, put
from tests.dialogs.deciding.called_away import LATER, TYPED, begins, comes_back, kept_by, typed_by
from tests.dialogs.house import House, buttons, text_of


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
