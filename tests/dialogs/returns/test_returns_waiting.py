"""What of a review's returns waits for whom, where they look for it; and what an agency still sees afterwards."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.lists import digest
from dialogs.parts import Button, Row
from review.ledger import ReturnState
from tests.dialogs.house import House, Speaker, buttons, everything
from tests.dialogs.rounds import Round, begun


def rows(somebody: Speaker) -> list[Row]:
    return [*somebody.card.rows, *(row for section in somebody.card.sections for row in section.rows)]


def waiting(somebody: Speaker) -> list[str]:
    """The lines of `mine`, each with its button."""
    somebody.says("mine")
    (section,) = [one for one in somebody.card.sections if one.heading == "Waiting for you"]
    return [f"{row.label}: {row.text} [{row.button.label if row.button else ''}]" for row in section.rows]


def pressed(somebody: Speaker, about: str) -> Button:
    """The button of the line of `mine` that speaks of this."""
    return next(row.button for row in rows(somebody) if about in row.text and row.button)


def received(played: Round, agency: str) -> None:
    played.submits(agency)
    played.opens(played.admin, agency)
    played.admin.presses("Confirm receipt")


def accepted(played: Round, agency: str) -> None:
    received(played, agency)
    played.opens(played.chair, agency)
    played.chair.presses("Accept")
    assert played.of(agency).state is ReturnState.ACCEPTED


# --- mine --------------------------------------------------------------------------------------------------------


def test_what_is_asked_of_an_agency_stands_in_its_members_mine(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    police = played.member("Police")
    (line,) = waiting(police)
    assert line == (
        "ENF-2026-001: Asked of your agency (Police). Not in yet: IMR, asked for on 2 March 2026. "
        "Due by 16 March 2026. [Confirm submitted]"
    )
    police.presses("Confirm submitted")
    assert police.form.title == "Confirm submitted: ENF-2026-001"
    received(played, "Police")
    assert not [one for one in waiting_or_none(police) if "Police" in one]


def waiting_or_none(somebody: Speaker) -> list[str]:
    somebody.says("mine")
    return [row.text for row in rows(somebody)]


def test_what_was_sent_stands_in_the_mine_of_whoever_confirms_it(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    assert not [one for one in waiting_or_none(played.admin) if "Police" in one]
    played.submits("Police")
    for somebody in (played.admin, played.chair):
        (line,) = waiting(somebody)
        said = "Police: IMR, sent on 2 March 2026. With a chronology. Confirm that it arrived."
        assert line == f"ENF-2026-001: {said} [Confirm receipt]"
    assert not [one for one in waiting_or_none(played.cy) if "Confirm that it arrived" in one]
    played.admin.says("mine")
    played.admin.presses("Confirm receipt")
    assert played.of("Police").state is ReturnState.RECEIVED
    (line,) = waiting(played.chair)
    assert line.endswith("Accept it or send it back. [See]")


def test_a_wish_for_more_time_and_a_day_to_set_wait_for_the_panels_chair(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    played.asks("Schools", due="")
    police = played.member("Police")
    police.presses("Ask for more time", on=played.letter("Police"))
    police.presses("Ask", {"step_until": "2026-03-27", "step_why": "The author was ill."})
    lines = waiting(played.chair)
    assert lines == [
        "ENF-2026-001: Police asks for time until 27 March 2026. Answer it. [Answer]",
        "ENF-2026-001: No day is set for Schools. Set one. [Set the day]",
    ]
    assert not [one for one in waiting_or_none(played.cy) if "Set one" in one]
    played.chair.presses("Set the day")
    assert played.chair.form.title == "Set the day: ENF-2026-001"


def test_where_nobody_chairs_a_panel_they_wait_for_the_business_team(house: House) -> None:
    played = begun(house, with_panel=False)
    played.asks("Schools", due="")
    assert "No day is set for Schools. Set one." in " ".join(waiting_or_none(played.cy))


def test_a_stranger_to_the_board_is_told_of_nothing(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    played.submits("Police")
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    assert not [one for one in waiting_or_none(nurse) if "Police" in one]


# --- the lists ---------------------------------------------------------------------------------------------------


def test_the_days_that_a_panel_set_stand_among_the_deadlines(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="2026-03-16")
    played.asks("Schools", due="2026-03-04")
    played.asks("Housing", due="")
    played.cy.says("deadlines")
    (section,) = [one for one in played.cy.card.sections if one.heading == "Asked of agencies for a review"]
    assert [(row.label, row.text) for row in section.rows] == [
        ("ENF-2026-001: Schools", "Due by 4 March 2026."),
        ("ENF-2026-001: Police", "Due by 16 March 2026."),
        ("ENF-2026-001: Housing", "No day is set yet. The panel sets it."),
    ]
    played.cy.says(f"deadlines {played.reference}")
    assert "ENF-2026-001: Police" in everything(played.cy.card)
    played.cy.says("deadlines week")
    labels = [row.label for row in rows(played.cy)]
    assert "ENF-2026-001: Schools" in labels
    assert "ENF-2026-001: Police" not in labels
    house.moves_to(date(2026, 3, 5))
    played.cy.says("deadlines overdue")
    assert "Late: it was due by 4 March 2026." in [row.text for row in rows(played.cy)]


@pytest.mark.parametrize("due", ["2026-03-16", ""])
def test_a_case_stands_in_the_list_of_the_agency_while_its_part_is_out(house: House, due: str) -> None:
    played = begun(house)
    played.cy.says("cases schools")
    assert played.reference not in everything(played.cy.card)
    played.asks("Schools", due=due)
    played.cy.says("cases schools")
    assert [row.label for row in played.cy.card.rows] == [played.reference]
    played.submits("Schools")
    played.cy.says("cases schools")
    assert played.reference not in everything(played.cy.card)


def test_the_panels_monday_says_what_came_and_is_not_confirmed(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    played.submits("Police")
    lee = house.person("ULEE", "Lee Orr")
    assert "Sent, and not confirmed as received: Police." in " ".join(waiting_or_none(lee))


def test_the_business_teams_monday_says_what_is_out_has_no_day_and_came(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Housing")
    played.asks("Schools", due="")
    played.submits("Housing")
    with house.open_unit(house.now) as unit:
        card = digest.letter(house.desk, unit, "enfield|2026-03-02")
    (section,) = [one for one in card.sections if one.heading == "Asked for, and not here yet"]
    assert section.lines == (
        "ENF-2026-001: IMR of Police, by 16 March 2026.",
        "ENF-2026-001: no day is set for Schools.",
        "ENF-2026-001: sent, and not confirmed as received: Housing.",
    )


def test_an_agency_that_ended_and_owes_its_part_stands_in_mine_and_in_the_monday_digest(
    house: House,
) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    board = house.boards["enfield"]
    agencies = tuple(replace(one, ended=one.name == "Police") for one in board.agencies)
    house.boards = {"enfield": replace(board, agencies=agencies)}
    nobody = (
        "Nobody sits for Police any more, and its part is not in. Waive it, or the business team records it for them."
    )
    with house.open_unit(house.now) as unit:
        card = digest.letter(house.desk, unit, "enfield|2026-03-02")
    (section,) = [one for one in card.sections if one.heading == "Waiting for you"]
    assert [(row.label, row.text) for row in section.rows] == [("ENF-2026-001", nobody)]
    for somebody in (played.cy, played.chair):
        assert waiting(somebody).count(f"ENF-2026-001: {nobody} [See]") == 1
    played.cy.presses("ENF-2026-001, Police: See", on=card)
    assert "Waive" in " ".join(one.label for one in buttons(played.cy.card))


# --- afterwards --------------------------------------------------------------------------------------------------


def test_an_agency_whose_part_is_accepted_still_reads_where_it_stands(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    accepted(played, "Police")
    police = played.member("Police")
    police.says(f"imr {played.reference}")
    assert [row.label for row in police.card.rows] == ["Police", "Schools"]
    assert not [one for one in buttons(police.card) if one.label != "See"]
    played.opens(police, "Police")
    assert police.card.lines[0].startswith("In: IMR, accepted on 2 March 2026.")
    assert not buttons(police.card)


def test_an_agency_whose_part_was_waived_reads_that_and_does_nothing(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    played.opens(played.cy, "Police")
    played.cy.presses("Waive")
    played.cy.presses("Waive", {"step_reason": "Its records hold nothing."})
    police = played.member("Police")
    police.says(f"imr {played.reference}")
    assert police.card.rows[0].text.startswith("Not needed: IMR, waived on 2 March 2026.")
    assert played.letter("Police").text == f"You have nothing to send for the review {played.reference} now."
    assert not buttons(played.letter("Police"))
    played.presses(police, "return.submit")
    assert police.refused.reason == (
        "Nothing more is asked of your agency for this review. Not needed: IMR, waived on 2 March 2026. "
        "Nothing was changed."
    )
    for act in ("return.waive", "return.accept", "return.asking"):
        played.presses(police, act, "Police")
        assert "belongs to somebody else" in police.refused.reason
    police.says(f"case {played.reference}")
    assert "no case" in police.refused.reason


def test_an_agency_that_was_not_asked_still_hears_of_no_case(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    accepted(played, "Police")
    schools = played.member("Schools")
    schools.says(f"imr {played.reference}")
    assert "no case" in schools.refused.reason
