"""An agency asks for more time for its report before the meeting; who chairs the panel gives it, or says why not."""

from dataclasses import replace

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from dialogs.parts import Card
from review.panel_work import PanelWork
from review.roles import ChannelKind, Office
from tests.dialogs.house import House, Speaker, buttons, everything, text_of
from tests.dialogs.panels import (
    BRE,
    ENF,
    asks_for_reports,
    calls_the_meeting,
    day,
    in_the_panels_channel,
    on_panel_agenda,
    records_own,
)
from tests.dialogs.referred import press
from tests.dialogs.sent_cases import kept

WHY = "The author was at a funeral."
REFUSED = "The panel needs a day to read it."
WISH = {"step_until": "2026-03-11", "step_why": WHY}


@pytest.fixture
def police(house: House, cy: Speaker) -> Speaker:
    """Asked for a report by Monday 9 March, before the meeting on Thursday the 12th."""
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police", "Health, acute")
    asks_for_reports(cy, "Police", "Health, acute")
    return house.person("UPOLICE", "Sol Harker")


def letter(house: House, user: str = "UPOLICE") -> Card:
    return [one for one in house.messages(user) if one.title == f"Report asked for: {ENF}"][-1]


def wish(house: House, user: str = "ULEE") -> Card:
    return [one for one in house.messages(user) if one.title == f"More time: {ENF}"][-1]


def asks(house: House, police: Speaker) -> None:
    police.presses("Ask for more time", on=letter(house))
    police.presses("Ask", WISH)


def test_the_member_asks_until_when_and_why_and_the_panels_chair_answers(
    house: House, police: Speaker, lee: Speaker
) -> None:
    police.presses("Ask for more time", on=letter(house))
    (lead,) = police.form.lines
    assert lead == (
        "The report of Police, due by 9 March 2026. Your request goes to the chair of the SCR Sub-Committee, who "
        "answers."
    )
    police.presses("Ask", WISH)
    assert police.card.text == (
        f"Police asks for time for its report until 11 March 2026 ({ENF}). The answer comes from the chair of the "
        "SCR Sub-Committee. Until then the day that is set stands."
    )
    assert wish(house).text == f"{ENF}: Police asked for more time for the report. Your answer is needed."
    assert text_of(wish(house), "Police") == "Until 11 March 2026. Due by 9 March 2026."
    lee.presses("Answer", on=wish(house))
    assert form_view(lee.form)
    assert draw_form(lee.form)
    lee.presses("Answer", {"step_granted": "yes", "step_until": "2026-03-10"})
    assert lee.card.text == f"Police has time for its report until 10 March 2026 ({ENF}). The agency is told."
    assert "Not in yet: Police (by 10 March 2026) and Health, acute (by 9 March 2026)." in letter(house).text
    assert wish(house).text == f"{ENF}: no request for more time waits for an answer."
    (panel,) = [one for one in in_the_panels_channel(house) if one.title == f"Panel: {ENF}"]
    assert "due by 10 March 2026. The panel moved this day from 9 March 2026." in text_of(panel, "Police")


def test_who_asks_is_reminded_of_the_new_day(house: House, police: Speaker, lee: Speaker) -> None:
    asks(house, police)
    lee.presses("Answer", on=wish(house))
    lee.presses("Answer", {"step_granted": "yes", "step_until": "2026-03-11"})
    house.lives_until(day(10))
    assert not [one for one in house.messages("UPOLICE") if "Overdue" in everything(one)]
    assert [one for one in house.messages("UHEALTH") if "Overdue" in everything(one)]
    house.lives_until(day(12))
    assert [one for one in house.messages("UPOLICE") if "it was due by 11 March 2026" in everything(one)]


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        ("2026-03-09", "This is not later than the day that is set (9 March 2026). Enter a later day."),
        ("2026-03-13", "The panel meets on 12 March 2026. Enter that day or one before."),
        ("", "Enter the date."),
    ],
)
def test_more_time_lies_between_the_day_and_the_meeting(
    house: House, police: Speaker, until: str, sentence: str
) -> None:
    police.presses("Ask for more time", on=letter(house))
    version = kept(house, ENF).version
    police.presses("Ask", {**WISH, "step_until": until})
    assert police.form.errors["step_until"] == sentence
    assert kept(house, ENF).version == version


def test_it_is_refused_with_a_reason_alone_which_the_agency_reads(house: House, police: Speaker, lee: Speaker) -> None:
    asks(house, police)
    lee.presses("Answer", on=wish(house))
    lee.presses("Answer", {"step_granted": "no", "step_until": "2026-03-11"})
    assert lee.form.errors["step_reason"].startswith("Say why the day stays")
    lee.presses("Answer", {"step_granted": "no", "step_reason": REFUSED})
    assert PanelWork(kept(house, ENF)).due("Police") == day(9)
    police.says(f"panel {ENF}")
    police.presses("Read what was said")
    assert police.card.private
    assert WHY in everything(police.card)
    assert REFUSED in everything(police.card)
    health = house.person("UHEALTH", "Dee Ross")
    health.says(f"panel {ENF}")
    health.presses("Read what was said")
    assert WHY not in everything(health.card)


def test_what_was_said_stands_on_no_card_that_is_kept(house: House, police: Speaker, lee: Speaker) -> None:
    asks(house, police)
    lee.presses("Answer", on=wish(house))
    lee.presses("Answer", {"step_granted": "no", "step_reason": REFUSED})
    house.deliver()
    for place in house.posted.values():
        for card in place.values():
            assert not [one for one in (WHY, REFUSED) if one in everything(card)]
            assert card_message(card)
            assert draw_card(card, Manner.KEPT)


def test_where_nobody_chairs_the_panel_the_business_team_answers(house: House, police: Speaker, cy: Speaker) -> None:
    board = house.boards["enfield"]
    house.boards = {"enfield": replace(board, offices={**board.offices, Office.STANDING_PANEL_CHAIR: ()})}
    asks(house, police)
    assert "The answer comes from the business team." in police.card.text
    house.deliver()
    (channel,) = board.channels[ChannelKind.BUSINESS]
    (card,) = [one for one in house.posted[channel].values() if one.title == f"More time: {ENF}"]
    cy.says("mine")
    assert "Police asks for time for its report until 11 March 2026. Answer it." in everything(cy.card)
    cy.presses("Answer", on=card)
    cy.presses("Answer", {"step_granted": "yes", "step_until": "2026-03-11"})
    assert PanelWork(kept(house, ENF)).due("Police") == day(11)


def test_it_waits_in_the_mine_of_the_panels_chair_and_on_the_panels_card(
    house: House, police: Speaker, lee: Speaker, cy: Speaker
) -> None:
    asks(house, police)
    lee.says("mine")
    assert "Police asks for time for its report until 11 March 2026. Answer it." in everything(lee.card)
    cy.says("mine")
    assert "Police asks for time" not in everything(cy.card)
    lee.says(f"panel {ENF}")
    lee.presses("Answer: Police")
    assert lee.form.title == f"Answer: {ENF}"


def test_a_member_asks_for_their_own_agency_alone_and_answers_nothing(house: House, police: Speaker) -> None:
    asks(house, police)
    case = kept(house, ENF)
    from_health = "Health, acute"
    for act in ("report.time", "report.time_asked"):
        press(police, act, case, from_health, **WISH)
        assert "Your agency owes no report now." in police.refused.reason
    press(police, "report.answer", case, "Police")
    assert "belongs to somebody else" in police.refused.reason


def test_no_more_time_for_a_report_that_is_in(house: House, police: Speaker) -> None:
    records_own(police, step_received_on="2026-03-02")
    press(police, "report.time", kept(house, ENF))
    assert "Your agency owes no report now." in police.refused.reason
    police.says(f"panel {ENF}")
    assert "Ask for more time" not in [one.label for one in buttons(police.card)]


def test_the_same_delivery_asks_and_answers_once(house: House, police: Speaker, lee: Speaker) -> None:
    asks(house, police)
    version, first = kept(house, ENF).version, police.reply
    assert police.again() == first
    lee.presses("Answer", on=wish(house))
    lee.presses("Answer", {"step_granted": "yes", "step_until": "2026-03-11"})
    answered = lee.reply
    assert lee.again() == answered
    assert kept(house, ENF).version == version + 1
    press(lee, "report.answer", kept(house, ENF), "Police")
    assert "waits for an answer" in lee.refused.reason


def test_a_report_asked_for_again_has_its_day_again(house: House, police: Speaker, lee: Speaker, cy: Speaker) -> None:
    asks(house, police)
    lee.presses("Answer", on=wish(house))
    lee.presses("Answer", {"step_granted": "yes", "step_until": "2026-03-11"})
    asks_for_reports(cy, "Police", by="2026-03-10")
    assert PanelWork(kept(house, ENF)).due("Police") == day(10)


def test_brents_panel_asks_for_no_reports(house: House, cy: Speaker) -> None:
    on_panel_agenda(house, "brent", BRE)
    cy.says(f"panel {BRE}")
    press(cy, "report.time", kept(house, BRE))
    assert cy.refused
