"""The panel lead of the referring agency, under the procedure that has one: told, may pass on or comment, never waited
for."""

import pytest

from dialogs.parts import Press, Pressed
from review.case_work import Closed, Closing, InformationAdded, PassedOn
from review.law import PROCEDURES
from review.roles import Role
from review.step import Act
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.sent_cases import done, kept, sent, sent_to_enfield
from tests.invented import CANARIES, CHILD, additions

REFERENCE = "ENF-2026-001"
TITLE = f"Your agency referred {REFERENCE}"


@pytest.fixture
def nurse(house: House) -> Speaker:
    speaker = house.person("USOCIAL", "Imogen Tarrant")
    sent_to_enfield(house, speaker)
    return speaker


@pytest.fixture
def lead(house: House) -> Speaker:
    return house.person("ULEAD", "Dee Ross")


def test_the_lead_is_told_on_each_platform_that_nothing_waits_for_them(house: House, nurse: Speaker) -> None:
    for platform in ("slack", "teams"):
        (letter,) = house.messages("ULEAD", platform)
        assert letter.title == TITLE
        assert "Nothing waits for you" in letter.text
        assert [one.label for one in letter.buttons] == ["What was sent", "Pass on", "Add a comment"]
        assert not [one for one in (*CANARIES, "Enfield Hospital") if one in everything(letter)]


def test_other_agencies_and_other_procedures_tell_no_lead(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    sent(house, nurse)
    sent_to_enfield(house, nurse, agency="Another Hospital")
    assert not house.messages("ULEAD")
    assert not house.messages("UPOLICE")
    assert [one.name for one in PROCEDURES.values() if one.panel_lead] == ["enfield"]


def test_it_is_passed_on_with_or_without_a_comment_once(house: House, nurse: Speaker, lead: Speaker) -> None:
    letter = house.messages("ULEAD")[0]
    lead.presses("Pass on", on=letter)
    assert not any(one.required for one in lead.form.fields)
    press = lead.form.submit.press
    lead.presses("Pass it on", {"said": ""})
    assert lead.card.title == "Passed on"
    assert kept(house, REFERENCE).entries[-1].content == PassedOn(comment="")
    assert kept(house, REFERENCE).entries[-1].by.role is Role.PANEL_LEAD
    assert kept(house, REFERENCE).entries[-1].rule == str(PROCEDURES["enfield"].panel_lead)
    lead.presses_key(Pressed(press=press, answers={"said": "Once more."}))
    assert lead.refused.reason.startswith("Dee Ross passed this on, on 2 March 2026")
    assert len(additions(kept(house, REFERENCE))) == 1
    letter = house.messages("ULEAD")[0]
    assert text_of(letter, "Passed on").startswith("Dee Ross, 2 March 2026")
    assert [one.label for one in letter.buttons] == ["What was sent", "Add a comment"]


def test_a_comment_is_the_leads_and_not_the_referrers(house: House, nurse: Speaker, lead: Speaker) -> None:
    lead.says(f"case {REFERENCE}")
    assert lead.card.title == TITLE
    lead.presses("Add a comment")
    lead.presses("Add it", {"said": "We support it."})
    entry = kept(house, REFERENCE).entries[-1]
    assert (entry.content, entry.by.role) == (InformationAdded(text="We support it."), Role.PANEL_LEAD)
    nurse.says(f"case {REFERENCE}")
    nurse.presses("What I sent")
    assert "We support it." not in everything(nurse.card)


def test_a_lead_who_referred_it_adds_as_a_referrer_and_comments_as_the_lead(house: House, lead: Speaker) -> None:
    sent_to_enfield(house, lead)
    case = kept(house, REFERENCE)
    for act, role in (("add.save", Role.REFERRER), ("comment.save", Role.PANEL_LEAD)):
        lead.presses_key(Pressed(press=Press(act=act, subject=case.id), answers={"said": f"As {role}."}))
        assert kept(house, REFERENCE).entries[-1].by.role is role


def test_what_was_sent_is_seen_privately_and_the_look_is_recorded(house: House, nurse: Speaker, lead: Speaker) -> None:
    letter = house.messages("ULEAD")[0]
    assert find("What was sent", letter).private_view
    lead.presses("What was sent", on=letter)
    assert lead.card.private
    assert CHILD in everything(lead.card)
    assert kept(house, REFERENCE).looks[-1].by.role is Role.PANEL_LEAD


def test_what_is_the_referrers_is_not_the_leads(house: House, nurse: Speaker, lead: Speaker) -> None:
    for act in ("answer.pick", "answer.save", "withdraw.ask", "withdraw.save"):
        press = Press(act=act, subject=kept(house, REFERENCE).id, detail="1")
        lead.presses_key(Pressed(press=press, answers={"said": "Yes."}))
        assert lead.refused.reason == "This is for whoever sent the referral. Nothing was changed."


def test_an_ended_case_offers_the_lead_only_a_look(house: House, nurse: Speaker, lead: Speaker) -> None:
    closed = Closed(why=Closing.WITHDRAWN, reason="Because.")
    done(house, Act.CLOSE, closed, reference=REFERENCE)
    letter = house.messages("ULEAD")[0]
    assert [one.label for one in letter.buttons] == ["What was sent"]
    press = Press(act="pass_on.ask", subject=kept(house, REFERENCE).id)
    lead.presses_key(Pressed(press=press))
    assert "has ended here" in lead.refused.reason
