"""The business team of a board whose people are kept in chat, at work."""

from review.roles import Board
from tests.dialogs.house import House, Speaker

GIVEN = {"seat_account": "UPOLICE", "seat_name": "Dee Ross", "seat_as": "panel", "seat_from": "2026-03-02"}


def history(house: House) -> list[object]:
    with house.open_unit(house.now) as unit:
        return [one.content for one in unit.people_of("lancashire")]


def board(house: House) -> Board:
    with house.open_unit(house.now) as unit:
        return house.desk.with_people(unit).boards["lancashire"]


def names(cy: Speaker, agency: str = "Health", **answers: str) -> None:
    """From the list to the form, and back."""
    cy.says("people")
    cy.presses("Name somebody")
    field = next(one for one in cy.form.fields if one.key == "seat_agency")
    value = next(one.value for one in field.options if one.label == agency)
    cy.presses("Save", {**GIVEN, "seat_agency": value, **answers})


def opens(cy: Speaker, agency: str) -> None:
    cy.says("people")
    cy.presses(f"See: {agency}")
