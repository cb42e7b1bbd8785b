"""The business team makes a code for somebody who uses both platforms; never for one who decides."""

import pytest

from dialogs.parts import Press, Pressed
from review.roles import Agency, Office, Standing
from tests import invented
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.referred import second_board


@pytest.fixture
def house(house: House) -> House:
    police = Agency(name="Police", panel_members=(invented.holder("Wes Tarn", "UWES", ("slack",)),))
    house.boards = {"lancashire": invented.board(agencies=(police,))}
    return house


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def asks_for(cy: Speaker, user: str) -> None:
    cy.says("people")
    cy.presses("A code for somebody")
    cy.presses("Next", {"join_account": user})


def test_the_code_joins_the_other_account_to_theirs(house: House, cy: Speaker) -> None:
    house.person("UWES", "Wes Tarn", standing=Standing.GUEST)
    asks_for(cy, "UWES")
    assert not cy.card.private
    assert find("See the code", cy.card).private_view
    cy.presses("See the code")
    assert cy.card.private
    code = text_of(cy.card, "Code")
    on_teams = house.person("aad-wes", "Wes Tarn", platform="teams")
    on_teams.says(f"join {code}")
    assert on_teams.card.title == "Your accounts are joined"
    with house.open_unit(house.now) as unit:
        assert len(unit.person(invented.account("UWES")).accounts) == 2
        assert len(unit.person(invented.account("UMANAGER")).accounts) == 1


@pytest.mark.parametrize("user", ["UCHAIR", "UMANAGER"])
def test_for_nobody_in_an_office_is_a_code_made(house: House, cy: Speaker, user: str) -> None:
    """Or whoever made it could type it, and decide."""
    asks_for(cy, user)
    assert cy.refused.reason == "Those in an office make their own code, by typing join. Nothing was made."
    cy.presses_key(Pressed(press=Press(act="join.for.show", subject="lancashire", detail=user)))
    assert cy.refused


def test_for_no_panel_member_of_another_board(house: House, cy: Speaker) -> None:
    dover = Agency(name="Police", panel_members=(invented.holder("Una Croft", "UUNA"),))
    house.boards["folkestone"] = second_board(agencies=(dover,))
    asks_for(cy, "UUNA")
    assert cy.refused


def test_only_the_business_team_of_a_board_makes_one(house: House) -> None:
    wes = house.person("UWES", "Wes Tarn")
    for act in ("join.for.ask", "join.for.next", "join.for.show"):
        wes.presses_key(Pressed(press=Press(act=act, subject="lancashire", detail="USOCIAL"), answers={}))
        assert wes.refused
    assert Office.CHAIR in house.boards["lancashire"].offices


def test_the_same_delivery_voids_no_code(house: House, cy: Speaker) -> None:
    asks_for(cy, "UWES")
    cy.presses("See the code")
    code = text_of(cy.card, "Code")
    cy.again()
    assert code not in everything(cy.card)
    on_teams = house.person("aad-wes", "Wes Tarn", platform="teams")
    on_teams.says(f"join {code}")
    assert on_teams.card.title == "Your accounts are joined"


@pytest.mark.parametrize("typed", ["", "a b"])
def test_what_is_no_account_is_asked_again(cy: Speaker, typed: str) -> None:
    asks_for(cy, typed)
    assert cy.form.errors == {"join_account": "Choose an account."}
