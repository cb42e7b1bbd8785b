"""What agencies send in before Enfield's meeting: who records it, who is late, who sends twice, and who sees what."""

import pytest

from bot.slack.draw import form_view
from bot.teams.draw import draw_form
from dialogs.panel_work.panel_card import recommended_rows
from dialogs.parts import Pressed
from review.entries import Decided
from review.law.terms import Decision
from review.panel import ReportReceived
from review.panel_work import PanelWork
from review.roles import Agency
from review.step import Act
from tests.dialogs.house import House, Speaker, buttons, everything, text_of
from tests.dialogs.panels import (
    ENF,
    agencies,
    day,
    in_the_panels_channel,
    member,
    panel_board,
    presses,
    records_own,
    report,
    reports_asked_of,
)
from tests.dialogs.sent_cases import done, kept
from tests.invented import CANARIES

PRIVATE = ("Called to the house", "second call", "did not speak")


def test_they_may_see_whom_it_is_about_since_they_search_their_records(
    house: House, cy: Speaker, police: Speaker
) -> None:
    reports_asked_of(house, cy, "Police")
    police.presses("Open", on=house.messages("UPOLICE")[-1])
    assert police.card.private
    assert "Kezia" in everything(police.card)
    other = house.person("USCHOOL", "Mo Lind")
    presses(other, ENF, "case.open")
    assert "no such case" in other.refused.reason


def test_they_record_what_their_agency_sent(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police", "Health, acute")
    house.moves_to(day(5))
    records_own(police)
    content = kept(house, ENF).entries[-1].content
    assert content == ReportReceived(
        agency="Police",
        received_on=day(5),
        involvement="Called to the house of Kezia twice.",
        concerns="The second call was not shared.",
        recommendation=Decision.SCR,
        reasons="Agencies did not speak to each other.",
    )
    assert kept(house, ENF).entries[-1].by.role == "reporting"
    (card,) = in_the_panels_channel(house)
    assert text_of(card, "Police") == "In, sent on 5 March 2026."
    assert text_of(card, "Health, acute").startswith("Not in yet:")
    assert "Reports not in yet: 1 of 2." in card.text
    for one in (card, *house.messages("UPOLICE"), *house.channel(), police.card):
        assert not [text for text in (*PRIVATE, *CANARIES) if text in everything(one)]


def test_the_panels_card_lists_whose_report_is_out_first(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police", "Health, acute", "Schools")
    records_own(police, step_received_on="2026-03-02")
    (card,) = in_the_panels_channel(house)
    assert [row.label for one in card.sections for row in one.rows] == ["Health, acute", "Schools", "Police"]


@pytest.mark.parametrize("user", ["USCHOOL", "UHEALTH"])
def test_nobody_records_another_agencys_report(house: House, cy: Speaker, police: Speaker, user: str) -> None:
    """Schools was not asked at all; Health was, for its own."""
    reports_asked_of(house, cy, "Police", "Health, acute")
    police.presses("Record that it was sent", on=house.messages("UPOLICE")[-1])
    press = police.form.submit.press
    version = kept(house, ENF).version
    other = house.person(user, "Another")
    presses(other, ENF, "report.save", {})
    assert "agency" in other.refused.reason or "no such case" in other.refused.reason
    other.presses_key(Pressed(press=press, answers=report()))
    expected = "There is no such case" if user == "USCHOOL" else "You record the report of your own agency"
    assert other.refused.reason.startswith(expected)
    assert kept(house, ENF).version == version


def test_an_agency_that_is_late_is_reminded_and_so_is_whoever_is_told_there(
    house: House, cy: Speaker, police: Speaker
) -> None:
    reports_asked_of(house, cy, "Police", "Health, acute")
    records_own(police, step_received_on="2026-03-02")
    senior, member_of_health = house.messages("USUPER"), len(house.messages("UHEALTH"))
    house.moves_to(day(10))
    assert len(house.messages("UHEALTH")) == member_of_health + 1
    assert house.messages("USUPER") == senior  # the Police's is in
    assert any("Health" in everything(one) and "verdue" in everything(one) for one in house.channel())
    reminder = house.messages("UHEALTH")[-1]
    health = house.person("UHEALTH", "Dee Ross")
    health.presses_key(Pressed(press=next(one.press for one in buttons(reminder) if one.press.act == "report.ask")))
    assert health.form.lines[0].startswith("Report of Health, acute.")


def test_the_senior_of_a_late_agency_is_told(house: House, cy: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    assert not house.messages("USUPER")
    house.moves_to(day(10))
    assert house.messages("USUPER")


def test_an_agency_may_send_twice_and_the_latest_stands(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    records_own(police, step_received_on="2026-03-02", step_recommendation="not_yet", step_reasons="")
    house.moves_to(day(6))
    presses(police, ENF, "report.pick")
    assert "A report of 2 March 2026 is recorded already." in police.form.lines[1]
    police.presses("Record", report(step_recommendation="none"))
    work = PanelWork(kept(house, ENF))
    assert work.reports["Police"].recommendation is Decision.NONE
    assert len([one for one in kept(house, ENF).entries if isinstance(one.content, ReportReceived)]) == 2
    cy.says(f"panel {ENF}")
    cy.presses("Read what was said")
    assert [one.heading for one in cy.card.sections].count("Police") == 2


def test_pressed_twice_it_is_one_report(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    records_own(police, step_received_on="2026-03-02")
    version, first = kept(house, ENF).version, police.reply
    assert police.again() == first
    records_own(police, step_received_on="2026-03-02")
    assert kept(house, ENF).version == version


def test_a_recommendation_needs_its_reasons_and_none_yet_needs_none(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    records_own(police, step_received_on="2026-03-02", step_reasons="")
    assert police.form.errors["step_reasons"] == "Enter an answer."
    assert police.form.values["step_involvement"] == "Called to the house of Kezia twice."
    assert all(one.private for one in police.form.fields if one.kind == "long_text")
    assert form_view(police.form)
    assert "Kezia" not in str(draw_form(police.form))
    police.presses("Record", report(step_received_on="2026-03-02", step_reasons="", step_recommendation="not_yet"))
    assert PanelWork(kept(house, ENF)).reports["Police"].recommendation is None


def test_a_report_is_not_sent_on_a_day_to_come(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    records_own(police)
    assert police.form.errors["step_received_on"] == "This date is in the future. Enter today or a day before."


@pytest.mark.parametrize(("user", "name"), [("UMANAGER", "Cy Dale"), ("ULEE", "Lee Orr"), ("UADMIN", "Ann Pell")])
def test_whoever_keeps_the_records_records_any_agencys(house: House, cy: Speaker, user: str, name: str) -> None:
    reports_asked_of(house, cy, "Police", "Housing")
    keeper = house.person(user, name)
    keeper.says(f"panel {ENF}")
    keeper.presses("Record that it was sent")
    assert [row.label for row in keeper.card.rows] == ["Police", "Housing"]
    keeper.presses(f"{ENF}: record that it was sent: Housing")
    keeper.presses("Record", report(step_received_on="2026-03-02"))
    assert set(PanelWork(kept(house, ENF)).reports) == {"Housing"}


def test_who_leaves_an_agencys_seat_records_nothing_and_who_follows_does(house: House, cy: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    changed = (Agency(name="Police", panel_members=(member("Ivo Marr", "UIVO"),)), *agencies()[1:])
    house.boards["enfield"] = panel_board("enfield", "ENF", agencies=changed)
    left, follows = house.person("UPOLICE", "Sol Harker"), house.person("UIVO", "Ivo Marr")
    presses(left, ENF, "report.pick")
    assert "no such case" in left.refused.reason
    presses(follows, ENF, "report.pick")
    follows.presses("Record", report(step_received_on="2026-03-02"))
    assert "Police" in PanelWork(kept(house, ENF)).reports


def test_an_agency_reads_its_own_report_alone_and_the_chair_reads_all(
    house: House, cy: Speaker, police: Speaker
) -> None:
    reports_asked_of(house, cy, "Police", "Health, acute")
    records_own(police, step_received_on="2026-03-02")
    health = house.person("UHEALTH", "Dee Ross")
    records_own(health, step_received_on="2026-03-02", step_involvement="A ward stay.", step_recommendation="not_yet")
    for speaker, sees in ((police, {"Police"}), (house.person("UCHAIR", "Ada Quill"), {"Police", "Health, acute"})):
        speaker.says(f"panel {ENF}")
        speaker.presses("Read what was said")
        assert {one.heading for one in speaker.card.sections} == sees
    (row,) = recommended_rows(kept(house, ENF))
    assert row.text == "Serious case review: 1, not said yet: 1"


def test_of_a_case_that_was_decided_no_report_is_wanted(house: House, cy: Speaker, police: Speaker) -> None:
    reports_asked_of(house, cy, "Police")
    presses(cy, ENF, "case.to_chair.save", {"step_reason": "The month ends."})
    chair = house.person("UCHAIR", "Ada Quill")
    presses(chair, ENF, "case.open")
    content = Decided(decision=Decision.SCR, reasons="The criteria are met here.")
    done(house, Act.DECIDE, content, "UCHAIR", ENF)
    letter = next(one for one in house.messages("UPOLICE") if one.title.startswith("Report asked"))
    assert letter.text == f"No report on {ENF} is needed any more."
    assert not letter.buttons
    (card,) = [one for one in in_the_panels_channel(house) if one.title == f"Panel: {ENF}"]
    assert [one.label for one in card.buttons] == ["Open"]
    presses(police, ENF, "report.pick")
    assert "There is no such case that you may see" in police.refused.reason
    assert police.refused.card is None
