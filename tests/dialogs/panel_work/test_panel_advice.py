"""The panel recommends, the sub-group advises, or nobody has to; and a case goes to the Chair all the same."""

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import draw_card
from bot.teams.elements import Manner
from dialogs.panel_work.panel_card import recommended_rows
from dialogs.parts import Pressed
from review.drafts import Value
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.panel import MoreInformationAsked, PanelRecommended
from review.panel_work import PanelWork
from review.stages import Stage
from review.step import Act
from tests import invented
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.panels import (
    BRE,
    ENF,
    asks_for_reports,
    calls_the_meeting,
    in_the_panels_channel,
    on_panel_agenda,
    presses,
    referred_to,
    report,
)
from tests.dialogs.sent_cases import done, kept
from tests.invented import CANARIES

LAN = "LAN-2026-001"
ADVICE: dict[str, Value] = {"step_recommendation": "scr", "step_reasons": "Kezia was seen by four agencies."}


def steps(speaker: Speaker) -> list[str]:
    return [one.label for one in (*speaker.card.buttons, *speaker.card.more)]


def test_enfields_way_from_the_agenda_to_the_chair(house: House, cy: Speaker, lee: Speaker) -> None:
    """What comes next stands first, and is what `panel REF` offers."""
    referred_to(house, "enfield", ENF)
    cy.says(f"panel {ENF}")
    assert steps(cy)[0] == "Agenda"
    cy.presses("Agenda")
    cy.presses("Put on the agenda", {"step_meeting": "SCR panel, March", "step_meeting_on": "2026-03-10"})
    cy.says(f"panel {ENF}")
    assert steps(cy)[0] == "Call the meeting"
    calls_the_meeting(lee, "Police")
    lee.says(f"panel {ENF}")
    assert steps(lee) == ["Ask for reports", "Move the meeting", "Who attended", "Recommendation", "Open"]
    asks_for_reports(lee, "Police")
    presses(lee, ENF, "held.ask")
    lee.presses("Record", {"step_held_on": "2026-03-02", "step_attended": "Police"})
    lee.presses("Recommendation")
    lee.presses("Record", ADVICE)
    assert lee.card.text.startswith(f"Recorded on {ENF}: Serious case review, on 2 March 2026.")
    cy.says(f"panel {ENF}")
    cy.presses("To the Chair")
    assert kept(house, ENF).stage is Stage.AWAITING_CHAIR
    put = kept(house, ENF).put_to_chair
    assert put
    assert put.content == PutToChair()


def test_the_recommendation_is_recorded_with_its_rule_and_shown_without_its_reasons(house: House, lee: Speaker) -> None:
    on_panel_agenda(house)
    presses(lee, ENF, "recommend.ask")
    lee.presses("Record", ADVICE)
    entry = PanelWork(kept(house, ENF)).recommended
    assert entry
    assert entry.content == PanelRecommended(recommendation=Decision.SCR, reasons=str(ADVICE["step_reasons"]))
    assert entry.rule != kept(house, ENF).referred.rule
    assert entry.by.role == "standing_panel_chair"
    (card,) = in_the_panels_channel(house)
    assert text_of(card, "Recommended by the panel") == "Serious case review, on 2 March 2026"
    assert "four agencies" not in everything(card)
    assert card_message(card)
    assert draw_card(card, Manner.KEPT)


def test_the_chair_reads_the_reasons(house: House, lee: Speaker) -> None:
    on_panel_agenda(house)
    presses(lee, ENF, "recommend.save", ADVICE)
    ada = house.person("UCHAIR", "Ada Quill")
    ada.says(f"panel {ENF}")
    assert steps(ada) == ["Read what was said", "Open"]
    ada.presses("Read what was said")
    assert ada.card.private
    assert "four agencies" in everything(ada.card)


def test_what_is_missing_is_asked_again(house: House, lee: Speaker) -> None:
    version = on_panel_agenda(house).version
    presses(lee, ENF, "recommend.save")
    assert lee.form.errors == {"step_recommendation": "Choose one of the answers.", "step_reasons": "Enter an answer."}
    assert kept(house, ENF).version == version


def test_recommended_again_the_latest_stands_and_twice_the_same_is_once(house: House, lee: Speaker) -> None:
    on_panel_agenda(house)
    presses(lee, ENF, "recommend.save", ADVICE)
    version, first = kept(house, ENF).version, lee.reply
    assert lee.again() == first
    presses(lee, ENF, "recommend.save", ADVICE)
    assert kept(house, ENF).version == version
    presses(lee, ENF, "recommend.ask")
    assert "Recorded already: Serious case review" in lee.form.lines[1]
    lee.presses("Record", {**ADVICE, "step_recommendation": "none"})
    (row,) = recommended_rows(kept(house, ENF))
    assert row.text == "No review, on 2 March 2026"


# --- to the Chair ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("procedure", "reference"), [("enfield", ENF), ("brent", BRE)])
def test_without_the_panels_advice_it_goes_with_a_reason(
    house: House, cy: Speaker, procedure: str, reference: str
) -> None:
    referred_to(house, procedure, reference)
    cy.presses("To the Chair", on=next(one for one in house.channel() if reference in one.title))
    assert "has not advised on this case yet" in cy.form.lines[0]
    cy.presses("To the Chair", {"step_reason": "  "})
    assert cy.form.errors == {"step_reason": "Enter an answer."}
    assert kept(house, reference).stage is Stage.REFERRED
    cy.presses("To the Chair", {"step_reason": "Kezia's month ends before the panel meets."})
    assert kept(house, reference).stage is Stage.AWAITING_CHAIR
    first = cy.reply
    assert cy.again() == first
    for one in (*house.channel(), *house.messages("UCHAIR"), cy.card):
        assert "month ends" not in everything(one)
    ada = house.person("UCHAIR", "Ada Quill")
    ada.says(f"panel {reference}")
    ada.presses("Read what was said")
    assert "Kezia's month ends before the panel meets." in everything(ada.card)


def test_advice_that_came_while_the_reason_was_typed_needs_none(house: House, cy: Speaker, lee: Speaker) -> None:
    on_panel_agenda(house)
    presses(cy, ENF, "case.to_chair")
    presses(lee, ENF, "recommend.save", ADVICE)
    cy.presses("To the Chair", {"step_reason": ""})
    assert kept(house, ENF).stage is Stage.AWAITING_CHAIR


def test_without_such_a_step_it_goes_directly_and_advice_is_optional(house: House, cy: Speaker) -> None:
    referred_to(house, "pan-lancashire", LAN)
    cy.says(f"panel {LAN}")
    assert steps(cy) == ["Agenda", "Record advice", "To the Chair", "Open"]
    cy.presses("Record advice")
    assert cy.form.lines == (
        "This procedure has no panel before the decision, so advice is optional. The Chair decides.",
    )
    presses(cy, LAN, "case.to_chair")
    assert kept(house, LAN).stage is Stage.AWAITING_CHAIR
    presses(cy, LAN, "recommend.save", ADVICE)
    (row,) = recommended_rows(kept(house, LAN))
    assert (row.label, row.text) == ("Advice to the Chair", "Serious case review, on 2 March 2026")


def test_there_the_agenda_is_only_noted(house: House, cy: Speaker) -> None:
    referred_to(house, "pan-lancashire", LAN)
    presses(cy, LAN, "agenda.ask")
    assert not cy.form.lines
    cy.presses("Put on the agenda", {"step_meeting": "Board, March", "step_meeting_on": "2026-03-10"})
    assert kept(house, LAN).stage is Stage.REFERRED
    assert not in_the_panels_channel(house)


def test_after_the_chair_asked_for_more_it_goes_back_with_what_was_advised(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    presses(cy, ENF, "recommend.save", ADVICE)
    presses(cy, ENF, "case.to_chair")
    done(house, Act.ASK_MORE, MoreInformationAsked(what="What does Health say?"), "UCHAIR", ENF)
    assert kept(house, ENF).stage is Stage.SCREENING
    presses(cy, ENF, "case.to_chair")
    assert kept(house, ENF).stage is Stage.AWAITING_CHAIR


# --- Brent -------------------------------------------------------------------------------------------------------


def test_brents_sub_group_advises_and_calls_no_meeting(house: House, cy: Speaker, lee: Speaker) -> None:
    on_panel_agenda(house, "brent", BRE)
    (card,) = in_the_panels_channel(house)
    assert card.title == f"Panel: {BRE}"
    lee.says(f"panel {BRE}")
    assert steps(lee) == ["Recommendation", "Open"]
    presses(lee, BRE, "meeting.ask")
    assert "has no extraordinary meeting of a panel" in lee.refused.reason
    lee.says(f"panel {BRE}")
    lee.presses("Recommendation")
    assert "sub-group" in lee.form.lines[0]
    lee.presses("Record", ADVICE)
    presses(cy, BRE, "case.to_chair")
    assert kept(house, BRE).stage is Stage.AWAITING_CHAIR


# --- who sees the panel's work -----------------------------------------------------------------------------------


def test_the_referrer_sees_where_the_case_stands_and_not_the_panels_work(house: House) -> None:
    on_panel_agenda(house)
    referrer = house.person("USOCIAL", "Imogen Tarrant")
    referrer.says(f"panel {ENF}")
    assert "belongs to somebody else" in referrer.refused.reason
    stranger = house.person("UNOBODY", "Nobody")
    stranger.says(f"panel {ENF}")
    assert "There is no case" in stranger.refused.reason


def test_the_panels_card_answers_whoever_presses_for_them_alone(house: House, lee: Speaker) -> None:
    on_panel_agenda(house)
    (card,) = in_the_panels_channel(house)
    lee.presses("Panel steps", on=card)
    assert "Call the meeting" in steps(lee)
    member = house.person("USCHOOL", "Mo Lind")
    member.presses("Panel steps", on=card)
    assert member.refused.card is None


def test_the_business_teams_card_leads_to_the_panel(house: House, cy: Speaker) -> None:
    on_panel_agenda(house)
    card = next(one for one in house.channel() if one.title.endswith(ENF))
    cy.presses(find("Panel and advice", card).label, on=card)
    assert cy.card.title == f"Panel: {ENF}"


# --- moved half-way ----------------------------------------------------------------------------------------------


def test_a_case_moved_to_a_procedure_without_a_panel_keeps_what_came_and_asks_no_more(
    house: House, cy: Speaker, lee: Speaker
) -> None:
    on_panel_agenda(house)
    calls_the_meeting(lee, "Police", "Schools")
    asks_for_reports(lee, "Police", "Schools")
    police = house.person("UPOLICE", "Sol Harker")
    presses(police, ENF, "report.pick")
    form = police.form
    changed = invented.procedure_changed_entry("pan-lancashire").content
    done(house, Act.MOVE_PROCEDURE, changed, "UMANAGER", ENF)
    (card,) = in_the_panels_channel(house)
    assert "has no extraordinary meeting and asks agencies for no report" in everything(card)
    # what was on its way is not lost, and rests on the rule that it was asked under
    police.presses_key(Pressed(press=form.submit.press, answers=report(step_received_on="2026-03-02")))
    entry = kept(house, ENF).entries[-1]
    assert PanelWork(kept(house, ENF)).reports["Police"]
    assert entry.rule == PanelWork(kept(house, ENF)).asked["Police"].rule
    presses(lee, ENF, "asked.ask")
    assert "asks agencies for no report" in lee.refused.reason
    presses(cy, ENF, "case.to_chair")
    assert kept(house, ENF).stage is Stage.AWAITING_CHAIR
    done(house, Act.DECIDE, Decided(decision=Decision.NONE, reasons="Not met."), "UCHAIR", ENF)
    for one in (*in_the_panels_channel(house), *house.messages("UPOLICE"), *house.messages("USCHOOL")):
        assert not [word for word in CANARIES if word in everything(one)]
