"""An office or a seat handed over while a card is open: the old holder's press is refused, the new one has the card."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.staffing.handover import hand_over
from review.case import Case
from review.law.terms import Decision
from review.panel import PassedToDeputy, ReportKind, ReportReceived, ReportsAsked
from review.roles import Agency, Board, Office, Role
from tests import invented
from tests.dialogs.house import House
from tests.dialogs.referred import added, append, press, referred

LAST, FIRST = date(2026, 3, 4), date(2026, 3, 5)


def seat(name: str, user: str, ends: date) -> Agency:
    return Agency(name="Police", panel_members=(replace(invented.holder(name, user), ends=ends),))


@pytest.fixture
def house(house: House) -> House:
    """The Chair and the police's panel member change over night to Thursday, 5 March."""
    chairs = (
        replace(invented.holder("Ada Quill", "UCHAIR"), ends=LAST),
        replace(invented.holder("Ivo Strand", "UIVO"), starts=FIRST),
    )
    made: Board = invented.board(agencies=(seat("Wes Tarn", "UWES", ends=LAST),))
    house.boards = {"lancashire": replace(made, offices={**made.offices, Office.CHAIR: chairs})}
    return house


def hands_over(house: House) -> None:
    """A tick, and what it sends."""
    with house.open_unit(house.now) as unit:
        hand_over(house.desk, unit)
    house.deliver()


@pytest.fixture
def with_chair(house: House) -> Case:
    case = referred(house)
    cy = house.person("UMANAGER", "Cy Dale")
    press(cy, "case.to_chair", case)
    house.deliver()
    return case


def test_the_new_chair_has_the_open_card_and_the_old_ones_press_is_refused(house: House, with_chair: Case) -> None:
    ada = house.person("UCHAIR", "Ada Quill")
    (old,) = house.messages("UCHAIR")
    assert house.messages("UIVO") == []
    house.now = house.now.replace(day=5)
    hands_over(house)
    for platform in ("slack", "teams"):
        (card,) = house.messages("UIVO", platform)
        assert card.title == "For your decision: LAN-2026-001"
    ada.presses("No review", on=old)
    assert "There is no such case that you may see" in ada.refused.reason
    ivo = house.person("UIVO", "Ivo Strand")
    ivo.presses("No review", on=house.messages("UIVO")[0])
    assert ivo.form.title == "Decide LAN-2026-001"


def test_nobody_is_told_twice_however_often_it_is_looked(house: House, with_chair: Case) -> None:
    for day in (2, 4, 5, 6):
        house.now = house.now.replace(day=day)
        hands_over(house)
        append(house, with_chair, added())  # the case goes on meanwhile
        hands_over(house)
    assert len(house.messages("UCHAIR")) == 1
    assert len(house.messages("UIVO")) == 1


def test_what_is_decided_goes_to_nobody_new(house: House, with_chair: Case) -> None:
    append(house, with_chair, replace(invented.decided_entry(), by=invented.chair()))
    house.now = house.now.replace(day=5)
    hands_over(house)
    assert house.messages("UIVO") == []


def test_a_deputy_has_it_from_the_first_day_that_it_was_passed_to_them_for(house: House, with_chair: Case) -> None:
    ben = invented.account("UBEN")
    passed = PassedToDeputy(deputy="Ben Marsh", accounts=(ben,), starts=date(2026, 3, 4), ends=LAST, reason="Leave.")
    append(house, with_chair, invented._entry(passed, invented.chair(), ""))
    hands_over(house)
    assert house.messages("UBEN") == []
    house.now = house.now.replace(day=4)
    hands_over(house)
    assert [one.title for one in house.messages("UBEN")] == ["For your decision: LAN-2026-001"]


# --- seats -------------------------------------------------------------------------------------------------------

ASKED = ReportsAsked(agencies=("Police",), report=ReportKind.SHORT_REPORT, by=date(2026, 3, 13))


@pytest.fixture
def asked(house: House) -> Case:
    by = invented.actor(Role.BUSINESS_TEAM, "UMANAGER", name="Cy Dale")
    return referred(house, invented._entry(ASKED, by, ""))


def gives_the_seat(house: House, starts: str) -> None:
    cy = house.person("UMANAGER", "Cy Dale")
    cy.says("people")
    cy.presses("Name somebody")
    police = cy.form.fields[2].options[0].value
    answers = {"seat_account": "UDEE", "seat_name": "Dee Ross", "seat_as": "panel"}
    cy.presses("Save", {**answers, "seat_agency": police, "seat_from": starts})


def test_a_new_panel_member_is_asked_at_once_for_what_the_agency_still_owes(house: House, asked: Case) -> None:
    gives_the_seat(house, "2026-03-02")
    (card,) = house.messages("UDEE")
    assert "LAN-2026-001" in card.title + card.text


def test_one_who_starts_later_is_asked_on_their_first_day(house: House, asked: Case) -> None:
    gives_the_seat(house, "2026-03-05")
    assert house.messages("UDEE") == []
    house.now = house.now.replace(day=5)
    hands_over(house)
    hands_over(house)
    assert len(house.messages("UDEE")) == 1


def test_where_the_report_is_in_nobody_is_asked_for_it(house: House, asked: Case) -> None:
    came = ReportReceived(
        agency="Police",
        received_on=date(2026, 3, 2),
        involvement="None.",
        concerns="None.",
        recommendation=Decision.NONE,
        reasons="None.",
    )
    append(house, asked, invented._entry(came, invented.manager(), ""))
    gives_the_seat(house, "2026-03-02")
    assert house.messages("UDEE") == []


def test_who_has_left_is_refused_at_once_and_their_successor_may_answer(house: House, asked: Case) -> None:
    gives_the_seat(house, "2026-03-02")
    wes, dee = house.person("UWES", "Wes Tarn"), house.person("UDEE", "Dee Ross")
    (card,) = house.messages("UDEE")
    wes.presses("Open", on=card)
    assert wes.card.private
    house.now = house.now.replace(day=5)
    wes.presses("Open", on=card)
    assert "There is no such case that you may see." in wes.refused.reason
    dee.presses("Open", on=card)
    assert dee.card.private
