"""Whoever leaves or moves to another agency has a last day, and no rights after it."""

from dataclasses import replace
from datetime import date

from dialogs.parts import Press, Pressed
from review.roles import Standing
from tests.dialogs.house import House, Speaker, text_of
from tests.dialogs.staffing.people.seats import board, history, names, opens


def test_a_leaver_has_a_last_day_and_no_rights_after_it(house: House, cy: Speaker) -> None:
    wes = house.person("UWES", "Wes Tarn", standing=Standing.GUEST)
    opens(cy, "Police")
    cy.presses("Change: Wes Tarn")
    assert text_of(cy.card, "Since") == "From the start"
    cy.presses("Set the last day")
    cy.presses("Set it", {"seat_until": "2026-03-03"})
    assert text_of(cy.card, "Panel member") == "Wes Tarn until 3 March 2026 (guest)"
    wes.says("help")
    assert wes.card
    house.later(days=2)
    wes.says("help")
    assert wes.refused


def last_day_set(cy: Speaker, day: str) -> Press:
    """The press that sets it, to be pressed again."""
    opens(cy, "Police")
    cy.presses("Change: Wes Tarn")
    cy.presses("Set the last day")
    press = cy.form.submit.press
    cy.presses("Set it", {"seat_until": day})
    return press


def test_a_last_day_that_is_to_come_is_brought_forward_and_never_put_off(house: House, cy: Speaker) -> None:
    save = last_day_set(cy, "2026-03-20")
    cy.presses_key(Pressed(press=save, answers={"seat_until": "2026-03-03"}))
    assert text_of(cy.card, "Panel member") == "Wes Tarn until 3 March 2026"
    assert len(board(house).seats("Police", date(2026, 3, 3))) == 1
    assert board(house).seats("Police", date(2026, 3, 4)) == ()
    cy.again()
    assert text_of(cy.card, "Panel member") == "Wes Tarn until 3 March 2026"
    cy.presses_key(Pressed(press=save, answers={"seat_until": "2026-03-20"}))
    assert text_of(cy.card, "Panel member") == "Wes Tarn until 3 March 2026"
    assert len(history(house)) == 2


def test_who_has_a_last_day_is_moved_nowhere(house: House, cy: Speaker) -> None:
    save = last_day_set(cy, "2026-03-20")
    cy.presses_key(Pressed(press=replace(save, act="people.person")))
    assert [one.label for one in cy.card.buttons] == ["Set the last day"]
    for act in ("people.move.ask", "people.move.save"):
        cy.presses_key(Pressed(press=replace(save, act=act)))
        assert cy.refused.reason.startswith("They do not sit there any more.")
    assert len(history(house)) == 1


def test_a_last_day_before_the_first_is_asked_again(cy: Speaker, house: House) -> None:
    names(cy)
    cy.presses("Change: Dee Ross")
    cy.presses("Set the last day")
    cy.presses("Set it", {"seat_until": "2026-03-01"})
    assert cy.form.errors["seat_until"] == "This is before their first day (2 March 2026). Check the date."
    cy.presses("Set it", {"seat_until": "2026-03-01x"})
    assert cy.form.errors["seat_until"].startswith("Enter a real date")
    assert len(history(house)) == 1


def test_a_mover_sits_for_one_agency_to_the_day_and_for_the_other_from_the_next(house: House, cy: Speaker) -> None:
    opens(cy, "Police")
    cy.presses("Change: Wes Tarn")
    cy.presses("Move to another agency")
    (health,) = cy.form.fields[0].options
    cy.presses("Move them", {"seat_agency": health.value, "seat_from": "2026-03-09"})
    assert cy.card.title == "Health"
    seats = board(house).seats
    assert [len(seats(name, date(2026, 3, 8))) for name in ("Police", "Health")] == [1, 0]
    assert [len(seats(name, date(2026, 3, 9))) for name in ("Police", "Health")] == [0, 1]
    cy.again()
    assert cy.card.title == "Police"
    assert len(history(house)) == 2


def test_a_button_for_somebody_who_has_left_says_so(house: House, cy: Speaker) -> None:
    opens(cy, "Police")
    listed = cy.card
    cy.presses("Change: Wes Tarn")
    cy.presses("Set the last day")
    cy.presses("Set it", {"seat_until": "2026-03-02"})
    cy.presses("Change: Wes Tarn", on=listed)
    assert cy.refused.reason == "They do not sit there any more. Nothing was changed. Type people."
