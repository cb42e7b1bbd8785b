"""Before Enfield's meeting each agency is asked for its report: by when, in which words, and once."""

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import draw_card
from bot.teams.elements import Manner
from review.panel_work import PanelWork
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.panels import (
    BRE,
    ENF,
    asks_for_reports,
    calls_the_meeting,
    in_the_panels_channel,
    on_panel_agenda,
    options,
    presses,
    records_own,
    reports_asked_of,
)
from tests.dialogs.sent_cases import kept
from tests.invented import CANARIES


def test_the_working_day_before_the_meeting_and_those_invited_are_offered(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police", "Health, acute")
    cy.presses("Ask for reports")
    assert cy.form.values["step_by"] == "2026-03-11"
    assert cy.form.values["step_agencies"] == options(cy, "Police", "Health, acute")
    assert "never a full chronology" in cy.form.lines[0]


@pytest.mark.parametrize(
    ("by", "sentence"),
    [
        ("2026-03-13", "The panel meets on 12 March 2026. Enter that day or one before."),
        ("2026-03-01", "This date has passed. Enter today or a day to come."),
        ("", "Enter the date."),
    ],
)
def test_reports_are_asked_for_before_the_meeting(house: House, cy: Speaker, by: str, sentence: str) -> None:
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police")
    version = kept(house, ENF).version
    asks_for_reports(cy, "Police", by=by)
    assert cy.form.errors == {"step_by": sentence}
    assert kept(house, ENF).version == version
    asks_for_reports(cy, "Police", by="2026-03-12")
    assert kept(house, ENF).version == version + 1


def test_each_agency_gets_a_letter_that_says_what_by_when_and_for_which_meeting(house: House, cy: Speaker) -> None:
    reports_asked_of(house, cy, "Police", "Housing")
    letter = house.messages("UPOLICE")[-1]
    assert letter.text == (
        f"Enfield Safeguarding Children Board asks for a report on case {ENF} before its panel meets. "
        "Not in yet: Police (by 9 March 2026) and Housing (by 9 March 2026)."
    )
    assert text_of(letter, "Extraordinary meeting").startswith("12 March 2026 at 14:00")
    assert text_of(letter, "Police") == "Not in yet: a short report, asked for on 2 March 2026, due by 9 March 2026."
    assert [one.label for one in letter.buttons] == ["Record that it was sent", "Ask for more time", "Open"]
    assert not [one for one in CANARIES if one in everything(letter)]
    assert "Tell them another way" in everything(cy.card)
    assert not house.messages("USCHOOL")
    assert card_message(letter)
    assert draw_card(letter, Manner.KEPT)


def test_asked_again_it_is_out_again(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    records_own(police, step_received_on="2026-03-02")
    house.later(hours=1)
    presses(cy, ENF, "asked.ask")
    assert not cy.form.values["step_agencies"]
    asks_for_reports(cy, "Police", by="2026-03-11")
    (card,) = in_the_panels_channel(house)
    assert text_of(card, "Police") == "Not in yet: a short report, asked for on 2 March 2026, due by 11 March 2026."
    records_own(police, step_received_on="2026-03-02")
    assert not PanelWork(kept(house, ENF)).outstanding


def test_the_same_asked_twice_is_asked_once_until_a_report_came(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    version = kept(house, ENF).version
    asks_for_reports(cy, "Police")
    assert kept(house, ENF).version == version
    records_own(police, step_received_on="2026-03-02")
    house.later(hours=1)
    asks_for_reports(cy, "Police")
    assert PanelWork(kept(house, ENF)).outstanding == ("Police",)


def test_asked_of_one_more_agency_the_others_get_no_second_letter(house: House, cy: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    before = len(house.messages("UPOLICE"))
    house.later(hours=1)
    asks_for_reports(cy, "Schools")
    assert len(house.messages("UPOLICE")) == before
    assert house.messages("USCHOOL")


def test_brent_asks_no_agency(house: House, cy: Speaker) -> None:
    on_panel_agenda(house, "brent", BRE)
    presses(cy, BRE, "asked.ask")
    assert "has no extraordinary meeting of a panel" in cy.refused.reason
