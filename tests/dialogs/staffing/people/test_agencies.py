"""Agencies are added and ended by the business team; nobody is asked for one that has ended."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.parts import Pressed
from review.panel import ReportKind, ReportsAsked
from review.people import AgencyAdded, AgencyEnded, SeatEnded
from review.roles import Agency, Role
from tests import invented
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.referred import append, press, referred
from tests.dialogs.staffing.people.seats import board, history, opens


def test_an_agency_is_added_once(house: House, cy: Speaker) -> None:
    cy.says("people")
    cy.presses("Add an agency")
    form = cy.form
    cy.presses("Add it", {"agency_name": "Housing"})
    assert cy.card.title == "Housing"
    assert history(house) == [AgencyAdded(agency="Housing")]
    cy.again()
    assert cy.card.title == "Housing"
    cy.presses_key(Pressed(press=form.submit.press, answers={"agency_name": "housing"}))
    assert cy.form.errors == {"agency_name": "This agency is there already."}
    assert cy.form.values == {"agency_name": "housing"}
    assert len(history(house)) == 1


def test_an_agency_that_is_ended_asks_nobody_any_more(house: House, cy: Speaker) -> None:
    opens(cy, "Police")
    cy.presses("End this agency")
    assert "asked for nothing from now on" in everything(cy.form)
    cy.presses("End it")
    wes = SeatEnded(
        agency="Police",
        accounts=tuple(sorted(board(house).agencies[0].panel_members[0].accounts)),
        ends=house.now.date(),
    )
    assert history(house) == [wes, AgencyEnded(agency="Police")]
    house.later(days=1)
    assert board(house).seats("Police", house.now.date()) == ()
    cy.says("people")
    assert text_of(cy.card, "Police") == "Ended. It is asked for nothing more. What it sent in stays."
    cy.presses("Add an agency")
    cy.presses("Add it", {"agency_name": "POLICE"})
    assert history(house)[-1] == AgencyAdded(agency="Police")


def test_with_an_agency_those_leave_too_whose_last_day_was_set_for_later(house: House, cy: Speaker) -> None:
    wes = replace(invented.holder("Wes Tarn", "UWES"), ends=date(2026, 12, 31))
    house.boards = {"lancashire": invented.board(agencies=(Agency(name="Police", panel_members=(wes,)),))}
    opens(cy, "Police")
    cy.presses("End this agency")
    cy.presses("End it")
    assert board(house).agencies[0].panel_members[0].ends == house.now.date()
    assert board(house).seats("Police", house.now.date()) == ()
    cy.says("people")
    cy.presses("Add an agency")
    cy.presses("Add it", {"agency_name": "Police"})
    house.later(days=1)
    assert board(house).seats("Police", house.now.date()) == ()


@pytest.mark.parametrize("ends", [None, date(2026, 12, 31)])
def test_whoever_sat_for_an_ended_agency_opens_no_private_detail(house: House, cy: Speaker, ends: date | None) -> None:
    wes = replace(invented.holder("Wes Tarn", "UWES"), ends=ends)
    house.boards = {"lancashire": invented.board(agencies=(Agency(name="Police", panel_members=(wes,)),))}
    asked = ReportsAsked(agencies=("Police",), report=ReportKind.SHORT_REPORT, by=date(2026, 3, 9))
    entry = replace(invented.referred_entry(), by=invented.actor(role=Role.BUSINESS_TEAM), content=asked)
    case = append(house, referred(house, procedure="enfield"), entry)
    member = house.person("UWES", "Wes Tarn")
    press(member, "case.open", case, "1")
    assert invented.CHILD in everything(member.card)
    opens(cy, "Police")
    cy.presses("End this agency")
    cy.presses("End it")
    press(member, "case.open", case, "1")
    assert member.refused
    house.later(days=2)
    press(member, "case.open", case, "1")
    assert member.refused
