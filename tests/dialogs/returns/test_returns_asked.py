"""Agencies are asked for what the procedure has, by the day that the panel sets, and moves."""

from dataclasses import replace
from datetime import date

from dialogs.parts import Form
from review.returns import ReturnKind
from tests.dialogs.house import House, everything, text_of
from tests.dialogs.panels import referred_to
from tests.dialogs.rounds import Round, begun


def options(played: Round) -> list[str]:
    played.presses(played.cy, "return.asking")
    field = next(one for one in played.cy.form.fields if one.key == "step_form")
    return [one.value for one in field.options]


def test_an_imr_is_asked_for_where_the_procedure_knows_it(house: House) -> None:
    assert options(begun(house)) == ["imr", "information", "through_another"]
    assert "Individual management review" in everything(begun_form(house))


def begun_form(house: House) -> Form:
    cy = house.person("UMANAGER", "Cy Dale")
    cy.says("imr ENF-2026-001")
    cy.presses("Ask agencies")
    return cy.form


def test_elsewhere_information_in_writing_is(house: House) -> None:
    played = begun(house, "pan-lancashire")
    assert options(played) == ["information", "through_another"]
    assert "Engagement of organisations" in everything(played.cy.form)
    played.asks("Police", form="imr")
    assert played.cy.form.errors["step_form"] == "Choose one of the answers."
    played.asks("Police")
    assert played.of("Police").form is ReturnKind.INFORMATION
    assert "Working Together 2015" in played.case.entries[-1].rule


def test_no_day_is_made_up_and_the_panel_is_reminded_to_set_it(house: House) -> None:
    played = begun(house)
    played.presses(played.cy, "return.asking")
    assert not played.cy.form.values.get("step_due")
    played.asks("Police", "Schools", due="")
    assert played.of("Police").due is None
    assert "No day is set for Police and Schools." in everything(played.live())
    lee = house.person("ULEE", "Lee Orr")
    lee.says("mine")
    assert "No day is set for Police and Schools" in everything(lee.card)
    played.cy.says(f"imr {played.reference}")
    played.cy.presses("Set the day")
    played.cy.presses("Set the day", {**dict(played.cy.form.values), "step_due": "2026-03-20"})
    assert played.of("Schools").due == date(2026, 3, 20)
    assert "due by 20 March 2026" in played.letter("Schools").text


def test_a_day_that_stands_is_changed_with_a_reason(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    played.opens(played.chair, "Police")
    played.chair.presses("Set the day")
    answers = {**dict(played.chair.form.values), "step_due": "2026-03-20"}
    played.chair.presses("Set the day", answers)
    assert played.chair.form.errors["step_reason"] == "Say why the day is changed."
    played.chair.presses("Set the day", {**answers, "step_reason": "Half term."})
    assert played.of("Police").due == date(2026, 3, 20)


def test_through_another_body_names_the_body(house: House) -> None:
    played = begun(house)
    played.asks("Police", form="through_another")
    assert played.cy.form.errors["step_through"] == "Name the body through which the report comes."
    played.asks("Police", form="through_another", through="the clinical commissioning group")
    assert "report through the clinical commissioning group" in text_of(played.live(), "Police")


# --- a day that the panel moved ----------------------------------------------------------------------------------


def test_of_a_day_that_was_moved_the_old_and_the_new_are_shown(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    played.opens(played.chair, "Police")
    played.chair.presses("Set the day")
    assert "Police: due by 16 March 2026." in played.chair.form.lines
    moved = {**dict(played.chair.form.values), "step_due": "2026-03-12", "step_reason": "The panel meets earlier."}
    played.chair.presses("Set the day", moved)
    assert "Police: the day was 16 March 2026 before." in played.chair.card.lines
    for card in (played.live(), played.letter("Police")):
        assert "Due by 12 March 2026. The panel moved this day from 16 March 2026." in text_of(card, "Police")
    police = played.member("Police")
    police.says(f"imr {played.reference}")
    assert "The panel moved this day from 16 March 2026." in text_of(police.card, "Police")


def test_a_day_that_is_set_for_the_first_time_was_not_moved(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="")
    played.opens(played.chair, "Police")
    played.chair.presses("Set the day")
    assert "Police: no day set yet." in played.chair.form.lines
    played.chair.presses("Set the day", {**dict(played.chair.form.values), "step_due": "2026-03-20"})
    assert "moved" not in everything(played.live())


def test_a_member_is_told_what_their_own_agency_owes_and_of_no_other(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    letter = played.letter("Police")
    assert letter.text.startswith("You are asked for the review ENF-2026-001 of ")
    assert letter.text.endswith(": Police: IMR, due by 16 March 2026.")
    assert [one.label for one in letter.rows] == ["Police"]
    assert "Schools" not in everything(letter)


def test_before_the_decision_the_review_has_not_begun(house: House) -> None:
    referred_to(house, "enfield", "ENF-2026-001")
    cy = house.person("UMANAGER", "Cy Dale")
    cy.says("imr ENF-2026-001")
    assert cy.card.text == ("The review of ENF-2026-001 has not begun. Agencies are asked once a review is decided on.")
    lee = house.person("ULEE", "Lee Orr")
    lee.says("imr")
    assert lee.refused.reason == "Say which case: imr and its reference, like imr ENF-2026-001."


def test_where_nobody_sits_for_the_agency_nobody_is_said_to_be_told(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    board = played.house.desk.board_of(played.case)
    empty = tuple(replace(one, panel_members=()) for one in board.agencies)
    house.boards[board.key] = replace(board, agencies=empty)
    played.opens(played.cy, "Police")
    played.cy.presses("Waive")
    played.cy.presses("Waive", {"step_reason": "Its records hold nothing."})
    assert "Nobody sits on the panel for Police, so the assistant told nobody there." in everything(played.cy.card)
    assert "The agency is told." not in everything(played.cy.card)


def test_whoever_answers_a_wish_for_more_time_reads_why_from_the_form(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    police = played.member("Police")
    police.presses("Ask for more time", on=played.letter("Police"))
    assert "Your request goes to the chair of the case panel, who answers." in everything(police.form)
    police.presses("Ask", {"step_until": "2026-03-27", "step_why": "The ward was closed for a week."})
    played.presses(played.chair, "return.answer", "Police")
    (row,) = played.chair.form.rows
    assert row.button is not None
    assert row.button.label == "Read the reasons"
    assert row.button.private_view
    assert "The ward" not in everything(played.chair.form)
