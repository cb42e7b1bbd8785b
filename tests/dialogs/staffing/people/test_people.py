"""`people`: the business team adds agencies, names who sits for them, moves them and ends it; each change is kept."""

from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from dialogs.parts import Card, Press, Pressed, Refuse
from review.roles import Agency, Office
from tests import invented
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.referred import second_board
from tests.dialogs.staffing.people.seats import history, names, opens
from tests.fakes.slack_rules import check_message, check_view
from tests.fakes.teams_cards import require_good


def test_agencies_offices_and_who_is_in_them_are_listed(cy: Speaker) -> None:
    cy.says("people")
    assert cy.card.title == "People: Pan-Lancashire Safeguarding Children Board"
    assert text_of(cy.card, "Police") == "Panel: Wes Tarn."
    assert text_of(cy.card, "Health") == "Nobody sits on the panel for it."
    assert text_of(cy.card, "Chair") == "Ada Quill."
    assert text_of(cy.card, "Local authority's notifier") == "Nobody."
    assert "Deputy" not in everything(cy.card)


def test_the_days_of_an_office_stand_beside_its_holder(house: House, cy: Speaker) -> None:
    deputy = replace(invented.holder("Ben Marsh", "UBEN"), starts=date(2026, 12, 20), ends=date(2027, 1, 5))
    gone = replace(invented.holder("Old Hand", "UOLD"), ends=date(2026, 2, 1))
    offices = {**house.boards["lancashire"].offices, Office.DEPUTY: (deputy, gone)}
    house.boards["lancashire"] = replace(house.boards["lancashire"], offices=offices)
    cy.says("people")
    assert text_of(cy.card, "Deputy") == "Ben Marsh from 20 December 2026 to 5 January 2027."


@pytest.mark.parametrize(
    ("user", "name"), [("UCHAIR", "Ada Quill"), ("UWES", "Wes Tarn"), ("USOCIAL", "Imogen Tarrant")]
)
def test_it_is_for_the_business_team_alone(house: House, user: str, name: str) -> None:
    somebody = house.person(user, name)
    somebody.says("people")
    assert somebody.refused.reason == "Only the board's business team does this. Nothing was changed."
    for act in ("people.show", "people.seat.ask", "people.agency.save", "people.changes", "join.for.ask"):
        reply = somebody.presses_key(Pressed(press=Press(act=act, subject="lancashire")))
        assert isinstance(reply, Refuse)
    assert history(house) == []


def test_nobody_sees_across_boards(house: House, cy: Speaker) -> None:
    house.boards["folkestone"] = second_board()
    reply = cy.presses_key(Pressed(press=Press(act="people.show", subject="folkestone")))
    assert isinstance(reply, Refuse)
    cy.says("people")
    assert "Ora Pike" not in everything(cy.card)


def test_who_works_for_two_boards_says_which(house: House, cy: Speaker) -> None:
    both = second_board(offices={Office.BUSINESS_MANAGER: (invented.holder("Cy Dale", "UMANAGER"),)})
    house.boards["folkestone"] = both
    cy.says("people")
    assert [one.label for one in cy.card.rows] == [one.name for one in house.boards.values()]
    cy.presses_key(Pressed(press=Press(act="people.show", subject="folkestone")))
    assert cy.card.title == "People: Folkestone Safeguarding Children Board"


def test_of_many_agencies_ten_stand_there_and_the_rest_behind_them(house: House, cy: Speaker) -> None:
    many = tuple(Agency(name=f"Agency {number}") for number in range(23))
    house.boards["lancashire"] = invented.board(agencies=many)
    cy.says("people")
    agencies = cy.card.sections[0]
    assert len(agencies.rows) == 11
    assert agencies.rows[-1].text == "More agencies: 13"
    cy.presses("More agencies: 13")
    assert cy.card.sections[0].rows[0].label == "Agency 10"


def test_all_of_it_is_drawn_on_both_platforms(house: House, cy: Speaker) -> None:
    """With as many agencies, people and days as a large board has, and in the longest words."""
    long = "Children’s community health and school nursing service of the north"
    named = (invented.holder(f"Dame Wilhelmina Featherstone {n}", f"U{n}") for n in range(3))
    seats = tuple(replace(one, starts=date(2026, 3, 20), ends=date(2026, 12, 20)) for one in named)
    many = tuple(Agency(name=f"{long} {n}", panel_members=seats, seniors=seats) for n in range(23))
    offices = dict.fromkeys(Office, seats)
    offices |= {Office.BUSINESS_TEAM: (invented.holder("Cy Dale", "UMANAGER"),)}
    house.boards["lancashire"] = invented.board(agencies=many, offices=offices)
    cy.says("people")
    for label in ("More agencies: 13", f"See: {long} 10"[:75], "Name somebody"):
        _drawn(cy)
        cy.presses(label)
    _drawn(cy)
    for act in ("people.agency.ask", "people.changes", "join.for.ask"):
        cy.presses_key(Pressed(press=Press(act=act, subject="lancashire")))
        _drawn(cy)


def _drawn(speaker: Speaker) -> None:
    seen = speaker.seen
    if isinstance(seen, Card):
        check_message(*card_message(seen))
        require_good(draw_card(seen, Manner.FLOW))
    else:
        check_view(form_view(seen))
        require_good(draw_form(seen))


def test_each_change_is_shown_with_who_made_it_and_when_the_latest_first(house: House, cy: Speaker) -> None:
    cy.says("people")
    cy.presses("Changes")
    assert "The first people are those of app.yaml." in cy.card.lines[0]
    names(cy)
    house.later(hours=1)
    opens(cy, "Health")
    cy.presses("Change: Dee Ross")
    cy.presses("Set the last day")
    cy.presses("Set it", {"seat_until": "2026-03-20"})
    cy.says("people")
    cy.presses("Changes")
    assert [(row.label, row.text) for row in cy.card.rows] == [
        ("2 March 2026 at 11:30", "Dee Ross: last day for Health is 20 March 2026. Recorded by Cy Dale."),
        ("2 March 2026 at 10:30", "Dee Ross sits for Health from 2 March 2026. Recorded by Cy Dale."),
    ]


def test_ten_changes_are_shown_and_the_older_ones_behind_them(house: House, cy: Speaker) -> None:
    for number in range(12):
        cy.presses_key(
            Pressed(
                press=Press(act="people.agency.save", subject="lancashire"), answers={"agency_name": f"Agency {number}"}
            )
        )
    cy.says("people")
    cy.presses("Changes")
    assert len(cy.card.rows) == 10
    cy.presses("Older changes")
    assert [row.text for row in cy.card.rows] == [
        "Agency 1 was added. Recorded by Cy Dale.",
        "Agency 0 was added. Recorded by Cy Dale.",
    ]
