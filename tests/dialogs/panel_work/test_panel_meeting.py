"""Enfield step 2: the extraordinary meeting is called and moved; those invited learn of it, and nobody is named."""

from datetime import UTC, datetime

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from review.entries import PutToChair
from review.law import procedure
from review.panel import MeetingCalled, MeetingHeld
from review.panel_work import PanelWork
from review.roles import Agency
from review.stages import Stage
from review.step import Act
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.panels import (
    ENF,
    MEETING,
    calls_the_meeting,
    in_the_panels_channel,
    member,
    on_panel_agenda,
    options,
    panel_board,
    presses,
    referred_to,
)
from tests.dialogs.sent_cases import done, kept
from tests.invented import CANARIES


def test_the_agenda_puts_the_case_before_the_panel_and_its_channel_learns_of_it(house: House, cy: Speaker) -> None:
    referred_to(house, "enfield", ENF)
    presses(cy, ENF, "agenda.ask")
    assert "looks at it before the Chair decides" in cy.form.lines[0]
    cy.presses("Put on the agenda", {"step_meeting": "SCR panel, March", "step_meeting_on": "2026-03-10"})
    assert kept(house, ENF).stage is Stage.SCREENING
    (card,) = in_the_panels_channel(house)
    assert card.text == f"Case {ENF} is before the panel."
    assert text_of(card, "Agenda") == "SCR panel, March, 10 March 2026"


def test_the_meeting_is_called_by_whoever_keeps_the_panels_records(house: House, lee: Speaker) -> None:
    on_panel_agenda(house)
    calls_the_meeting(lee, "Police", "Schools")
    case = kept(house, ENF)
    content = case.entries[-1].content
    assert content == MeetingCalled(
        at=datetime(2026, 3, 12, 14, 0, tzinfo=UTC), place="Civic Centre, room 2", agencies=("Police", "Schools")
    )
    assert case.stage is Stage.DISCUSSION
    panel = procedure("enfield").standing_panel
    assert panel
    assert case.entries[-1].rule == str(panel.extraordinary_meeting)
    assert lee.card.buttons[0].label == "Ask for reports"


@pytest.mark.parametrize(
    ("day", "remarks"),
    [
        ("2026-03-17", ""),
        ("2026-03-14", " 14 March 2026 is a Saturday."),
        ("2026-04-06", " 6 April 2026 is a bank holiday. The decision is due by 2 April 2026."),
        ("2026-04-07", " The decision is due by 2 April 2026."),
    ],
)
def test_a_day_on_which_nobody_works_or_after_the_decision_is_remarked_on(
    house: House, cy: Speaker, day: str, remarks: str
) -> None:
    """It is kept as it was set: whoever set it is told at once, and can set another."""
    referred_to(house, "enfield", ENF)
    presses(cy, ENF, "agenda.ask")
    cy.presses("Put on the agenda", {"step_meeting": "SCR panel", "step_meeting_on": day})
    assert cy.card.text.partition(".")[2] == remarks
    presses(cy, ENF, "meeting.ask")
    place = {**MEETING, "step_at": f"{day}T14:00", "step_agencies": options(cy, "Police")}
    cy.presses("Call the meeting", place)
    assert cy.card.text.endswith(remarks)
    assert ("is a " in cy.card.text, "decision" in cy.card.text) == ("is a " in remarks, "decision" in remarks)


def test_once_it_is_with_the_chair_the_panels_card_says_so(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    done(house, Act.PUT_TO_CHAIR, PutToChair(without_advice="It cannot wait."), reference=ENF)
    (card,) = in_the_panels_channel(house)
    assert card.text == f"Case {ENF} is no longer before the panel: With the Chair for decision."


def test_what_is_typed_does_not_point_to_itself(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    cy.says(f"panel {ENF}")
    assert cy.card.notes == ("No names stand here.",)


def test_the_panels_channel_keeps_one_card_and_those_invited_a_message(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police", "Housing")
    (card,) = in_the_panels_channel(house)
    assert text_of(card, "Extraordinary meeting") == "12 March 2026 at 14:00, Civic Centre, room 2"
    assert text_of(card, "Invited") == "Police and Housing"
    (message,) = house.messages("UPOLICE")
    assert message.text == f"Case {ENF} is before the panel. It meets on 12 March 2026 at 14:00."
    assert not house.messages("USCHOOL")
    assert "Nobody sits on the panel for Housing, so the assistant told nobody there." in everything(cy.card)


def test_a_meeting_that_moves_is_said_again_and_the_channels_card_says_from_when(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police")
    house.later(hours=1)
    presses(cy, ENF, "meeting.ask")
    assert cy.form.values["step_at"] == "2026-03-12T14:00"
    assert options(cy, "Police") == cy.form.values["step_agencies"]
    cy.presses("Move the meeting", {**MEETING, "step_at": "2026-04-01T09:30", "step_agencies": options(cy, "Police")})
    (card,) = in_the_panels_channel(house)
    meeting = text_of(card, "Extraordinary meeting")
    # 1 April is British Summer Time: the clock on the wall is what is kept
    assert meeting == "1 April 2026 at 09:30, Civic Centre, room 2 (moved from 12 March 2026 at 14:00)"
    assert len(house.messages("UPOLICE")) == 2


def test_an_agency_that_is_no_longer_invited_is_told_so(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police", "Schools")
    house.later(hours=1)
    calls_the_meeting(cy, "Schools", "Health, acute")
    assert [len(house.messages(user)) for user in ("UPOLICE", "USCHOOL", "UHEALTH")] == [2, 2, 1]
    assert text_of(house.messages("UPOLICE")[-1], "Invited") == "Health, acute and Schools"


def test_the_same_meeting_called_twice_is_one_meeting(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police")
    version, first = kept(house, ENF).version, cy.reply
    assert cy.again() == first
    calls_the_meeting(cy, "Police")
    assert kept(house, ENF).version == version
    assert len(house.messages("UPOLICE")) == 1


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ("2026-03-01T10:00", "This date has passed. Enter today or a day to come."),
        ("2026-03-29T01:30", "That time does not exist in London: the clocks go forward then."),
        ("2026-03-12T", "Enter a real date and time, like 2 March 2026, 14:05."),
        ("soon", "Enter a real date and time, like 2 March 2026, 14:05."),
        ("2226-03-12T10:00", "This date is too far ahead to be right. Check the year."),
        ("", "Enter the date."),
    ],
)
def test_the_moment_is_to_come(house: House, cy: Speaker, at: str, sentence: str) -> None:
    version = on_panel_agenda(house).version
    calls_the_meeting(cy, "Police", step_at=at)
    assert cy.form.errors["step_at"].startswith(sentence)
    assert list(cy.form.errors) == ["step_at"]
    assert kept(house, ENF).version == version


def test_a_place_that_names_a_child_is_asked_again(house: House, cy: Speaker) -> None:
    version = on_panel_agenda(house).version
    calls_the_meeting(cy, "Police", step_place="At Kezia's school")
    assert cy.form.errors["step_place"].startswith("This seems to name a child")
    assert kept(house, ENF).version == version


def test_it_needs_somebody_to_invite(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    calls_the_meeting(cy)
    assert cy.form.errors["step_agencies"] == "Choose one of the answers."
    house.boards["enfield"] = panel_board("enfield", "ENF", agencies=())
    presses(cy, ENF, "meeting.ask")
    assert "keeps no agencies yet" in cy.refused.reason


def test_an_agency_that_left_is_not_offered(house: House, cy: Speaker) -> None:
    gone = Agency(name="Probation", panel_members=(member("Ro Beck", "UROB"),), ended=True)
    house.boards["enfield"] = panel_board("enfield", "ENF", agencies=(gone, Agency(name="Police")))
    on_panel_agenda(house)
    presses(cy, ENF, "meeting.ask")
    assert not options(cy, "Probation")
    assert options(cy, "Police")


def test_before_the_agenda_there_is_no_meeting(house: House, cy: Speaker) -> None:
    referred_to(house, "enfield", ENF)
    presses(cy, ENF, "meeting.ask")
    assert cy.refused.reason == "Put the case on the agenda of the SCR Sub-Committee first. Nothing was changed."


@pytest.mark.parametrize(("user", "name"), [("UCHAIR", "Ada Quill"), ("USOCIAL", "Imogen Tarrant")])
@pytest.mark.parametrize("act", ["meeting.save", "held.save", "asked.send", "recommend.save"])
def test_neither_the_chair_nor_the_referrer_keeps_the_panels_records(
    house: House, user: str, name: str, act: str
) -> None:
    version = on_panel_agenda(house).version
    speaker = house.person(user, name)
    presses(speaker, ENF, act, {**MEETING})
    assert "belongs to somebody else" in speaker.refused.reason
    assert kept(house, ENF).version == version


def test_who_attended_is_recorded_and_shown_behind_a_private_view_alone(house: House, lee: Speaker) -> None:
    on_panel_agenda(house)
    presses(lee, ENF, "held.ask")
    assert lee.refused.reason.startswith("No meeting of the panel has been called")
    calls_the_meeting(lee, "Police")
    house.later(days=11)
    presses(lee, ENF, "held.ask")
    assert lee.form.values == {"step_held_on": "2026-03-12"}
    lee.presses("Record", {"step_held_on": "2026-03-12", "step_attended": "Police, detective inspector Harker"})
    case = kept(house, ENF)
    assert PanelWork(case).held
    assert case.entries[-1].content == MeetingHeld(
        on=datetime(2026, 3, 12, tzinfo=UTC).date(), attended="Police, detective inspector Harker"
    )
    (card,) = in_the_panels_channel(house)
    assert text_of(card, "Met") == "On 12 March 2026"
    assert "inspector" not in everything(card)
    assert lee.card.buttons[0].label == "Recommendation"
    lee.says(f"panel {ENF}")
    lee.presses("Read what was said")
    assert lee.card.private
    assert "inspector" in everything(lee.card)
    assert kept(house, ENF).looks


def test_nothing_private_stands_where_it_is_kept(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police")
    for card in (*in_the_panels_channel(house), *house.messages("UPOLICE")):
        assert not [one for one in CANARIES if one in everything(card)]
        assert card_message(card)
        assert draw_card(card, Manner.KEPT)


def test_both_platforms_draw_the_forms(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    for act in ("meeting.ask", "asked.ask", "recommend.ask"):
        presses(cy, ENF, act)
        assert form_view(cy.form)
        assert draw_form(cy.form)


def test_the_kind_has_a_letter_whatever_the_case_has_become(house: House, cy: Speaker) -> None:
    """A card of the panel is redrawn for ever: also when the case was closed meanwhile."""
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police")
    presses(cy, ENF, "close.ask")
    cy.presses("Close the case", {"step_why": "withdrawn", "step_reason": "Referred by mistake."})
    (card,) = in_the_panels_channel(house)
    assert card.text == f"Case {ENF} is no longer before the panel: Closed: withdrawn."
    assert [one.label for one in card.buttons] == ["Open"]
