"""Agencies are asked for what the procedure has, by the day that the panel sets, and moves."""

from datetime import date

from dialogs.parts import Form
from review.returns import ReturnKind
from tests.dialogs.house import House, everything, text_of
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
