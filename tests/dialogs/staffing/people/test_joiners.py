"""Somebody is named by their account, and may act from their first day."""

from datetime import date

import pytest

from dialogs.parts import FieldKind
from review.people import SeatGiven
from review.roles import Standing
from tests import invented
from tests.dialogs.house import House, Speaker, text_of
from tests.dialogs.staffing.people.seats import board, history, names, opens


def test_somebody_is_named_by_their_account_and_may_act_from_their_first_day(house: House, cy: Speaker) -> None:
    names(cy, seat_from="2026-03-05")
    assert cy.card.title == "Health"
    assert text_of(cy.card, "Panel member") == "Dee Ross from 5 March 2026"
    accounts = (invented.account("UPOLICE"),)
    assert history(house) == [SeatGiven(agency="Health", name="Dee Ross", accounts=accounts, starts=date(2026, 3, 5))]
    assert board(house).seats("Health", date(2026, 3, 4)) == ()
    assert len(board(house).seats("Health", date(2026, 3, 5))) == 1


def test_the_name_of_the_account_is_used_where_none_is_given(house: House, cy: Speaker) -> None:
    names(cy, seat_name="")
    assert cy.form.errors == {"seat_name": "Enter the name: their account does not say it yet."}
    house.person("UPOLICE", "Dee Ross of Police")
    names(cy, seat_name="")
    assert text_of(cy.card, "Panel member") == "Dee Ross of Police from 2 March 2026"


def test_both_accounts_of_somebody_who_joined_them_are_theirs(house: House, cy: Speaker) -> None:
    dee, on_teams = house.person("UPOLICE", "Dee Ross"), house.person("aad-dee", "Dee Ross", platform="teams")
    dee.says("join")
    dee.presses("Make a code")
    on_teams.says(f"join {text_of(dee.card, 'Code')}")
    names(cy)
    (given,) = history(house)
    assert isinstance(given, SeatGiven)
    assert {one.platform for one in given.accounts} == {"slack", "teams"}


@pytest.mark.parametrize("standing", [Standing.BOT, Standing.STRANGER, Standing.DEACTIVATED])
def test_no_bot_stranger_or_closed_account_is_seated(house: House, cy: Speaker, standing: Standing) -> None:
    house.person("UPOLICE", "Dee Ross", standing=standing)
    names(cy)
    assert "Choose another." in cy.form.errors["seat_account"]
    assert history(house) == []


@pytest.mark.parametrize("typed", ["", "two words", "x" * 101])
def test_what_is_no_account_is_asked_again_and_nothing_typed_is_lost(house: House, cy: Speaker, typed: str) -> None:
    names(cy, seat_account=typed)
    assert cy.form.errors["seat_account"]
    assert cy.form.values["seat_name"] == "Dee Ross"
    assert next(one for one in cy.form.fields if one.key == "seat_account").kind is FieldKind.ACCOUNT
    assert history(house) == []


def test_a_day_years_away_is_a_slip(cy: Speaker) -> None:
    names(cy, seat_from="2062-03-02")
    assert cy.form.errors["seat_from"].startswith("This date is")


def test_the_same_person_is_named_once(house: House, cy: Speaker) -> None:
    names(cy)
    cy.again()
    assert cy.card.title == "Health"
    names(cy)
    assert cy.form.errors == {"seat_account": "They are named for this agency already."}
    names(cy, seat_as="senior")
    assert text_of(cy.card, "Senior contact") == "Dee Ross from 2 March 2026"
    assert len(history(house)) == 2


def test_a_guest_is_admitted_from_the_day_they_are_seated(house: House, cy: Speaker) -> None:
    dee = house.person("UPOLICE", "Dee Ross", standing=Standing.GUEST)
    dee.says("help")
    assert "has not been added yet" in dee.refused.reason
    names(cy, seat_from="2026-03-03")
    dee.says("help")
    assert "has not been added yet" in dee.refused.reason
    house.later(days=1)
    dee.says("help")
    assert dee.card.title
    cy.says("people")
    assert "Dee Ross." in next(one.lines[0] for one in cy.card.sections if one.heading == "Guests who are admitted")
    opens(cy, "Health")
    assert text_of(cy.card, "Panel member") == "Dee Ross from 3 March 2026 (guest)"


def test_whoever_cannot_be_checked_names_nobody(house: House) -> None:
    cy = house.person("UMANAGER", "Cy Dale", standing=Standing.UNKNOWN)
    cy.says("people")
    cy.presses("Name somebody")
    assert "could not be checked" in cy.refused.reason
