"""`cases` and `deadlines`: the lists of a board, for those who may see them. Today is Monday 2 March 2026."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.parts import Card
from review.case_work import Closed, Closing
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.roles import Agency
from review.step import Act
from tests.dialogs.house import House, Speaker, buttons, everything, find
from tests.dialogs.offices import OFFICES, child, staff, with_reports_asked
from tests.dialogs.sent_cases import done, sent, sent_to_enfield
from tests.invented import CANARIES


@pytest.fixture
def nurse(house: House) -> Speaker:
    staff(house)
    return house.person("USOCIAL", "Imogen Tarrant")


@pytest.fixture
def manager(house: House, nurse: Speaker) -> Speaker:
    """Of the Lancashire board alone."""
    enfield = house.boards["enfield"]
    house.boards["enfield"] = replace(enfield, offices={})
    return house.person("UMANAGER", "Cy Dale")


def many(house: House, nurse: Speaker, count: int) -> None:
    """The later they were referred, the later they are due."""
    for number in range(1, count + 1):
        day = date(2026, 2, 1) + timedelta(days=number)
        sent(house, nurse, f"LAN-2026-{number:03}", children=child(number), incident_on=day, la_aware_on=day)
        house.later(minutes=1)


def references(card: Card) -> list[str]:
    return [row.label.partition(":")[0] for row in card.rows]


def says(speaker: Speaker, words: str) -> Card:
    speaker.says(words)
    return speaker.card


# --- who sees a list ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("user", [user for user in OFFICES.values() if user != "UNOTIFIER"])
@pytest.mark.parametrize("words", ["cases", "deadlines"])
def test_the_boards_offices_see_its_lists(house: House, nurse: Speaker, user: str, words: str) -> None:
    del house.boards["enfield"]
    sent(house, nurse)
    assert "LAN-2026-001" in references(says(house.person(user, "Somebody"), words))


@pytest.mark.parametrize("user", ["USOCIAL", "UNOTIFIER", "UPOLICE", "USTRANGER"])
@pytest.mark.parametrize("words", ["cases", "cases overdue", "cases mine", "deadlines", "deadlines lancashire"])
def test_others_are_refused_kindly(house: House, nurse: Speaker, user: str, words: str) -> None:
    sent(house, nurse)
    other = house.person(user, "Somebody")
    other.says(words)
    assert other.refused.reason.startswith("The lists are for the board's business team")
    assert "Type mine" in other.refused.reason
    assert "LAN-2026" not in other.refused.reason


def test_nobody_sees_across_boards(house: House, nurse: Speaker, manager: Speaker) -> None:
    sent(house, nurse)
    sent_to_enfield(house, nurse)
    assert references(says(manager, "cases")) == ["LAN-2026-001"]
    assert {one.partition(":")[0] for one in references(says(manager, "deadlines"))} == {"LAN-2026-001"}
    manager.says("cases enfield")
    assert "enfield" not in manager.refused.reason.casefold()
    manager.says("deadlines ENF-2026-001")
    assert manager.refused.reason.startswith("There is no case")


def test_somebody_on_two_boards_chooses_and_keeps_what_they_asked_for(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    sent_to_enfield(house, nurse)
    both = house.person("UCHAIR", "Ada Quill")
    card = says(both, "cases team")
    assert card.title == "Which board?"
    both.presses("See Enfield Safeguarding Children Board")
    assert both.card.title == "Cases: With the business team"
    assert references(both.card) == ["ENF-2026-001"]
    assert references(says(both, "cases lan")) == ["LAN-2026-001"]
    both.presses("Which board?")
    assert both.card.title == "Which board?"


# --- cases -------------------------------------------------------------------------------------------------------


def test_a_case_says_where_it_stands_and_what_comes_next(house: House, nurse: Speaker, manager: Speaker) -> None:
    sent(house, nurse)
    (row,) = says(manager, "cases").rows
    assert row.text.startswith("With the business team. Telling Ofsted and the board of the incident: By 6 March 2026")
    manager.presses("See LAN-2026-001")
    assert manager.card.title == "Case LAN-2026-001"


def test_pages_of_ten_the_most_pressing_first(house: House, nurse: Speaker, manager: Speaker) -> None:
    many(house, nurse, 23)
    card = says(manager, "cases")
    assert references(card) == [f"LAN-2026-{number:03}" for number in range(1, 11)]
    assert card.lines == ("Pan-Lancashire Safeguarding Children Board. Not ended: 23 cases.", "1 to 10 of 23")
    assert [one.label for one in card.buttons] == ["Next page", "Overdue", "To act on this week"]
    manager.presses("Next page")
    manager.presses("Next page")
    assert references(manager.card) == ["LAN-2026-021", "LAN-2026-022", "LAN-2026-023"]
    assert [one.label for one in manager.card.buttons] == ["Page before", "Overdue", "To act on this week"]
    manager.presses("Page before")
    assert manager.card.lines[1] == "11 to 20 of 23"
    assert references(says(manager, "cases page 3")) == ["LAN-2026-021", "LAN-2026-022", "LAN-2026-023"]
    assert says(manager, "cases page 99").lines[1] == "21 to 23 of 23"


def test_filters_typed_and_pressed_say_the_same(house: House, nurse: Speaker, manager: Speaker) -> None:
    many(house, nurse, 23)  # told by 6 March: those of which the authority knew by 27 February
    overdue = says(manager, "cases overdue")
    says(manager, "cases")
    manager.presses("Overdue")
    assert manager.card == overdue
    assert overdue.title == "Cases: Overdue"
    assert overdue.rows
    assert all("Overdue: it was due by" in row.text for row in overdue.rows)
    week = says(manager, "cases this week")
    assert "To act on this week: " in week.lines[0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cases team", ["LAN-2026-001"]),
        ("cases chair", ["LAN-2026-002"]),
        ("cases decided", ["LAN-2026-003"]),
        ("cases ended", ["LAN-2026-004"]),
        ("cases closed", ["LAN-2026-004"]),
        ("cases panel", []),
    ],
)
def test_by_stage(house: House, nurse: Speaker, manager: Speaker, words: str, expected: list[str]) -> None:
    for number in range(1, 5):
        sent(house, nurse, f"LAN-2026-{number:03}", children=child(number))
    for number in (2, 3):
        done(house, Act.PUT_TO_CHAIR, PutToChair(), reference=f"LAN-2026-{number:03}")
    decided = Decided(decision=Decision.ALTERNATIVE, reasons="Because.")
    done(house, Act.DECIDE, decided, "UCHAIR", "LAN-2026-003")
    done(house, Act.CLOSE, Closed(why=Closing.WITHDRAWN, reason="Because."), reference="LAN-2026-004")
    assert references(says(manager, words)) == expected
    assert ("There is no such case now." in manager.card.lines) is (not expected)


def test_mine_are_those_that_the_asker_referred(house: House, nurse: Speaker, manager: Speaker) -> None:
    sent(house, nurse)
    sent(house, manager, "LAN-2026-002")
    assert references(says(manager, "cases mine")) == ["LAN-2026-002"]


def test_by_agency_that_referred_or_owes_a_report(house: House, nurse: Speaker) -> None:
    del house.boards["lancashire"]
    with_reports_asked(house, nurse, date(2026, 3, 12))
    sent_to_enfield(house, nurse, "ENF-2026-002")
    team = house.person("UMANAGER", "Cy Dale")
    assert references(says(team, "cases police")) == ["ENF-2026-001"]
    assert team.card.title == "Cases: Referred by Police, or waiting for it"
    assert sorted(references(says(team, "cases enfield hospital"))) == ["ENF-2026-001", "ENF-2026-002"]
    says(team, "cases")
    team.presses("By agency")
    assert [row.label for row in team.card.rows] == ["Enfield Hospital", "Police"]
    team.presses("See the cases of Police")
    assert references(team.card) == ["ENF-2026-001"]


def test_what_is_no_filter_is_not_repeated(house: House, nurse: Speaker, manager: Speaker) -> None:
    for words in ("cases Kezia Marlowe", "deadlines Kezia Marlowe", "cases agency 99", "cases agency 0"):
        manager.says(words)
        assert manager.refused.reason.startswith("The list does not know that word.")
        assert "kezia" not in manager.refused.reason.casefold()


def test_an_agency_whose_name_others_share_in_part_is_not_guessed(house: House, manager: Speaker) -> None:
    agencies = (Agency(name="North Police"), Agency(name="South Police"), Agency(name="Police"))
    house.boards["lancashire"] = replace(house.boards["lancashire"], agencies=agencies)
    assert says(manager, "cases police").title == "Cases: Referred by Police, or waiting for it"
    assert says(manager, "cases south").title == "Cases: Referred by South Police, or waiting for it"
    manager.says("cases pol")
    assert manager.refused.reason.startswith("The list does not know")


# --- deadlines ---------------------------------------------------------------------------------------------------


def test_deadlines_overdue_first_each_with_its_rule(house: House, nurse: Speaker, manager: Speaker) -> None:
    many(house, nurse, 23)
    card = says(manager, "deadlines")
    assert card.lines == ("Pan-Lancashire Safeguarding Children Board: 46 dates. All that are open.", "1 to 10 of 46")
    assert card.rows[0].label == "LAN-2026-001: Telling Ofsted and the board of the incident"
    assert card.rows[0].text.startswith("Overdue: it was due by ")
    assert card.rows[0].text.endswith("Working Together 2015, chapter 4, Notifiable Incidents.")
    manager.presses("This week and overdue")
    assert manager.card.title == "Deadlines: This week and overdue"
    assert "Next page" in [one.label for one in manager.card.buttons]


def test_the_team_records_from_the_list_and_others_see_the_case(house: House, nurse: Speaker, manager: Speaker) -> None:
    sent(house, nurse)
    telling, decision = says(manager, "deadlines").rows
    assert [one.label for one in (telling.button, decision.button) if one] == ["Record as done", "See"]
    manager.presses("Record as done")
    manager.presses("Record as done", {"done_on": "2026-03-02", "done_to": "Ofsted", "done_how": "Online form"})
    assert references(says(manager, "deadlines")) == ["LAN-2026-001"]
    chair = house.person("UCHAIR", "Ada Quill")
    assert {one.label for one in buttons(says(chair, "deadlines lan"))} >= {"See"}
    assert "Record as done" not in {one.label for one in buttons(chair.card)}


def test_deadlines_of_one_case(house: House, nurse: Speaker, manager: Speaker) -> None:
    many(house, nurse, 3)
    card = says(manager, "deadlines lan-2026-002")
    assert card.title == "Deadlines: Of LAN-2026-002"
    assert references(card) == ["LAN-2026-002", "LAN-2026-002"]
    assert says(manager, "deadlines overdue").title == "Deadlines: Overdue"


# --- what both platforms draw ------------------------------------------------------------------------------------


def test_forty_cases_draw_on_both_platforms_and_name_nobody(house: House, nurse: Speaker, manager: Speaker) -> None:
    for number in range(1, 41):
        sent(house, nurse, f"LAN-2026-{number:03}", children=child(number), la_aware_on=date(2026, 2, 2))
    for words in ("cases", "cases overdue", "deadlines", "deadlines overdue", "cases page 2"):
        card = says(manager, words)
        assert len(card.rows) == 10
        assert len(card.buttons) <= 4
        assert not [one for one in CANARIES if one in everything(card)]
        assert card_message(card)
        assert size(draw_card(card, Manner.FLOW)) <= LARGEST


def test_help_and_mine_lead_there(house: House, nurse: Speaker, manager: Speaker) -> None:
    assert "deadlines" in everything(says(manager, "help"))
    says(manager, "mine")
    assert find("Deadlines", manager.card)
    manager.presses("Cases")
    assert manager.card.title == "Cases: Not ended"
    assert "Deadlines" not in [one.label for one in buttons(says(nurse, "mine"))]
