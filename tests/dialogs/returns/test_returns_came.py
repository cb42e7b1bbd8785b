"""Somebody hears that a return was sent, and confirms that it arrived: whom the board has in office for that."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.parts import Card
from review.ledger import ReturnState
from review.returns import ReturnSubmitted
from review.roles import ChannelKind, Office, Role
from tests.dialogs.house import House, buttons, everything, find, text_of
from tests.dialogs.rounds import Round, begun

TITLE = "Sent for the review: ENF-2026-001"


def told(house: House, user: str) -> Card:
    return [one for one in house.messages(user) if one.title == TITLE][-1]


def in_business_channel(house: House) -> list[Card]:
    house.deliver()
    (address,) = house.boards["enfield"].channels[ChannelKind.BUSINESS]
    return [one for one in house.posted.get(address, {}).values() if one.title == TITLE]


def without_administrator(house: House) -> None:
    board = house.boards["enfield"]
    house.boards = {"enfield": replace(board, offices={**board.offices, Office.ADMINISTRATOR: ()})}


def told_in_the_history(played: Round) -> tuple[Role, ...]:
    content = played.case.entries[-1].content
    assert isinstance(content, ReturnSubmitted)
    return content.told


def test_the_administrator_and_the_panels_chair_are_told_that_it_was_sent(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    played.submits("Police")
    for user in ("UADMIN", "UWEIR"):
        letter = told(house, user)
        assert letter.text == "ENF-2026-001: sent, and waiting for you to confirm that it arrived: Police."
        assert text_of(letter, "Police") == "IMR, sent on 2 March 2026. With a chronology."
    assert not in_business_channel(house)
    assert told_in_the_history(played) == (Role.ADMINISTRATOR, Role.CASE_PANEL_CHAIR)
    played.opens(played.chair, "Police")
    whom = "Told, to confirm that it arrived: the administrator and the chair of the case panel."
    assert whom in played.chair.card.lines


def test_the_administrator_confirms_receipt_from_the_message(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    played.submits("Police")
    letter = told(house, "UADMIN")
    assert [one.label for one in buttons(letter)] == ["See the returns", "Confirm receipt"]
    played.admin.presses("Confirm receipt", on=letter)
    assert played.of("Police").state is ReturnState.RECEIVED
    assert told(house, "UADMIN").text == "ENF-2026-001: nothing that was sent waits to be confirmed."
    assert [one.label for one in buttons(told(house, "UWEIR"))] == ["See the returns"]


def test_the_panels_chair_sends_it_back_from_the_message(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    played.submits("Police")
    played.chair.presses("Send back", on=told(house, "UWEIR"))
    played.chair.presses("Send back", {"step_reason": "The chronology stops in May.", "step_due": ""})
    assert played.of("Police").state is ReturnState.SENT_BACK


def test_of_several_that_came_the_chair_says_which(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    played.submits("Police")
    played.submits("Schools")
    letter = told(house, "UWEIR")
    assert [one.label for one in letter.rows] == ["Police", "Schools"]
    played.chair.presses("Send back", on=letter)
    assert played.chair.card.text == "For which agency of ENF-2026-001?"


def letters(house: House, user: str) -> list[str]:
    return [one.text for one in house.messages(user) if one.title == TITLE]


def test_what_is_sent_on_one_day_stands_in_one_letter(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools", "Housing")
    for agency in ("Police", "Schools", "Housing"):
        played.submits(agency)
    waits = "ENF-2026-001: sent, and waiting for you to confirm that it arrived: "
    assert letters(house, "UADMIN") == letters(house, "UWEIR") == [f"{waits}Police, Schools and Housing."]


def test_on_another_day_there_is_a_fresh_one_so_that_it_is_heard(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    played.submits("Police")
    house.lives_until(date(2026, 3, 4))
    played.submits("Schools", step_sent_on="2026-03-04")
    waits = "ENF-2026-001: sent, and waiting for you to confirm that it arrived: Police and Schools."
    assert letters(house, "UADMIN") == [waits, waits]


def test_whoever_confirmed_what_came_hears_of_the_next_on_the_same_day(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    played.submits("Police")
    played.admin.presses("Confirm receipt", on=told(house, "UADMIN"))
    played.submits("Schools")
    assert len(letters(house, "UADMIN")) == 2
    assert told(house, "UADMIN").text.endswith("confirm that it arrived: Schools.")


def test_where_neither_is_in_office_the_business_team_is_told(house: House) -> None:
    played = begun(house, with_panel=False)
    without_administrator(house)
    played.asks("Police")
    played.submits("Police")
    (letter,) = in_business_channel(house)
    assert find("Send back", letter)
    assert told_in_the_history(played) == (Role.BUSINESS_TEAM,)
    played.cy.presses("Confirm receipt", on=letter)
    assert played.of("Police").state is ReturnState.RECEIVED


def test_where_there_is_an_administrator_alone_the_team_is_not_told_twice(house: House) -> None:
    played = begun(house, with_panel=False)
    played.asks("Police")
    played.submits("Police")
    assert find("Confirm receipt", told(house, "UADMIN"))
    assert not in_business_channel(house)
    assert told_in_the_history(played) == (Role.ADMINISTRATOR,)


def test_the_same_delivery_tells_nobody_twice(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    somebody = played.member("Police")
    somebody.presses("Confirm submitted", on=played.letter("Police"))
    sent = {"step_sent_on": "2026-03-02", "step_how": "by_hand", "step_chronology": "no"}
    first = somebody.presses("Confirm submitted", sent)
    house.deliver()
    assert somebody.again() == first
    assert [one.title for one in house.messages("UADMIN")].count(TITLE) == 1


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_whoever_sends_it_says_whether_a_chronology_is_with_it(house: House, answer: str) -> None:
    played = begun(house)
    played.asks("Police")
    played.submits("Police", step_chronology=answer)
    said = {"yes": "With a chronology.", "no": "Without a chronology."}[answer]
    assert said in text_of(played.live(), "Police")
    assert said in text_of(told(house, "UADMIN"), "Police")


def test_neither_the_author_nor_a_child_stands_in_a_message(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    somebody = played.member("Police")
    somebody.presses("Name the author", on=played.letter("Police"))
    somebody.presses("Record the author", {"step_author": "Una Holt", "step_independent": "yes"})
    played.submits("Police")
    house.deliver()
    for place in house.posted.values():
        assert not [one for one in place.values() if "Holt" in everything(one)]
    schools = begun_elsewhere(played)
    assert "Holt" not in everything(schools)


def begun_elsewhere(played: Round) -> Card:
    """What the member of another agency sees of the round."""
    played.asks("Schools")
    schools = played.member("Schools")
    schools.says(f"imr {played.reference}")
    return schools.card


def test_the_author_is_named_to_their_agency_and_to_the_panels_chair(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    police = played.member("Police")
    police.presses("Name the author", on=played.letter("Police"))
    police.presses("Record the author", {"step_author": "Una Holt", "step_independent": "yes"})
    for somebody in (police, played.chair, played.cy):
        played.opens(somebody, "Police")
        assert "Author: Una Holt." in somebody.card.lines
    played.opens(played.admin, "Police")
    assert "Holt" not in everything(played.admin.card)


def test_there_are_words_for_everybody_who_can_be_told(house: House) -> None:
    played = begun(house, with_panel=False)
    without_administrator(house)
    played.asks("Police")
    played.submits("Police")
    played.opens(played.cy, "Police")
    assert "Told, to confirm that it arrived: the business team." in played.cy.card.lines
