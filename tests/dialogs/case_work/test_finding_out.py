"""What nobody knew at the referral: the team records what was found out, and the advice is gone from the card."""

from dataclasses import replace
from typing import Any

import pytest

from dialogs.parts import Press, Pressed
from review.answers import Abuse, YesNo
from review.criteria import Notifiable, assess
from review.entries import Decided, FoundOut, PutToChair
from review.law import procedure
from review.law.terms import Decision, Finding
from review.referral import ReferredChild
from review.step import Act
from tests import invented
from tests.dialogs.chaired import put
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.referred import another, referred
from tests.dialogs.sent_cases import done, kept

FIND_OUT = "The referrer could not say whether a child is at risk now. Find out at once."
HOW = "The social worker, Imogen Tarrant, saw Kezia this morning."


def child(**answers: Any) -> ReferredChild:
    told = replace(invented.answers(), **answers)
    asked = ("at_risk_now", "looked_after", "abuse_or_neglect")
    return invented.referred_child(answers=told, assessment=assess(procedure("pan-lancashire"), told), asked=asked)


def unsure(house: House, **answers: Any) -> None:
    one = child(**{"at_risk_now": YesNo.NOT_KNOWN, **answers})
    referred(house, children=(one,), assessment=one.assessment)


@pytest.fixture
def manager(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def records(manager: Speaker, label: str = "No") -> None:
    """From the card on; of one thing that is not known the form comes at once."""
    manager.says("case LAN-2026-001")
    manager.presses("Record what was found out")
    (option,) = (one.value for one in manager.form.fields[0].options if one.label == label)
    manager.presses("Record", {"step_found": option, "step_found_how": HOW})


def test_the_advice_to_find_out_at_once_goes_once_it_was_found_out(house: House, manager: Speaker) -> None:
    unsure(house)
    assert FIND_OUT in house.channel()[-1].lines
    assert "Facts that would change what is indicated: 1." in text_of(house.channel()[-1], "Not known yet")
    records(manager)
    assert manager.card.text == (
        "Recorded on LAN-2026-001. What is indicated stays: A serious case review must be commissioned."
    )
    assert FIND_OUT not in house.channel()[-1].lines
    assert "Not known yet" not in everything(house.channel()[-1])
    manager.says("case LAN-2026-001")
    assert not any(one.label == "Record what was found out" for one in (*manager.card.buttons, *manager.card.more))


AT_RISK = "A child was found to be at risk now. Open it to see what was done, and act at once if nobody has."


def corrects(manager: Speaker, label: str, why: str = "The wrong button.") -> None:
    manager.says("case LAN-2026-001")
    manager.presses("Correct what was found out")
    manager.presses("Correct")
    (option,) = (one.value for one in manager.form.fields[0].options if one.label == label)
    manager.presses("Correct", {"step_found": option, "step_found_how": HOW, "step_reason": why})


def test_that_a_child_is_at_risk_is_told_with_what_to_do_and_nothing_is_claimed(house: House, manager: Speaker) -> None:
    unsure(house)
    records(manager, "Yes")
    (emergency, *_) = manager.card.sections
    assert emergency.lines == house.desk.emergency
    card, news = house.channel()
    assert AT_RISK in card.lines
    assert "action was taken" not in everything(card)
    assert "A child was found to be at risk now" in news.text


def test_nor_is_it_claimed_where_another_procedure_is_looked_at(house: House, manager: Speaker) -> None:
    unsure(house)
    records(manager, "Yes")
    manager.says("procedure LAN-2026-001")
    (brent, *_) = (row.button for row in manager.card.rows if row.button and row.button.press.detail.endswith("brent"))
    manager.presses_key(Pressed(press=brent.press))
    assert AT_RISK in everything(manager.form)
    assert "action was taken" not in everything(manager.form)


def test_the_chair_to_whom_it_was_put_hears_of_the_risk(house: House, manager: Speaker) -> None:
    unsure(house)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    records(manager, "Yes")
    waiting, told = house.messages("UCHAIR")
    assert told.title == "A child at risk now: LAN-2026-001"
    assert "action was taken" not in everything(waiting)
    assert "Kezia" not in everything(told)
    corrects(manager, "No")
    assert house.messages("UCHAIR")[-1].title == "Corrected: LAN-2026-001"


def test_the_chair_hears_that_what_is_indicated_changed_while_it_was_before_them(
    house: House, manager: Speaker
) -> None:
    unsure(house, at_risk_now=YesNo.NO, abuse_or_neglect=Abuse.NO, looked_after=YesNo.NOT_KNOWN)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    records(manager, "Yes")
    told = house.messages("UCHAIR")[-1]
    assert told.title == "Indicated anew: LAN-2026-001"
    assert "Before: More information is needed; the time limits run." in told.text


def test_what_was_recorded_by_mistake_is_corrected_with_a_reason(house: House, manager: Speaker) -> None:
    unsure(house)
    records(manager)
    corrects(manager, "Yes", why=" ")
    assert "step_reason" in manager.form.errors
    corrects(manager, "Yes", why="Kezia's brother was meant.")
    assert manager.card.title == "Corrected"
    assert "Could this child, or another, be at risk of harm right now? Before: No. Now: Yes." in manager.card.lines
    assert manager.card.sections[0].lines == house.desk.emergency
    assert "A child was found to be at risk now" in house.channel()[-1].text
    assert not any("Kezia" in everything(one) for one in (*house.channel(), manager.card))
    manager.again()
    assert sum(isinstance(one.content, FoundOut) for one in kept(house).entries) == 2
    manager.says("case LAN-2026-001")
    manager.presses("Open")
    assert "Why it was corrected: Kezia's brother was meant." in everything(manager.card)


def test_a_child_who_was_taken_out_of_scope_by_mistake_is_brought_back(house: House, manager: Speaker) -> None:
    unsure(house, at_risk_now=YesNo.NO, under_18=YesNo.NOT_KNOWN, age=None)
    records(manager)
    assert kept(house).assessment.finding is Finding.OUT_OF_SCOPE
    corrects(manager, "Yes")
    assert kept(house).assessment.finding is Finding.MUST_COMMISSION


def test_what_was_found_out_moves_the_finding_and_the_referrer_is_told(house: House, manager: Speaker) -> None:
    unsure(house, at_risk_now=YesNo.NO, abuse_or_neglect=Abuse.NO, looked_after=YesNo.NOT_KNOWN)
    before = kept(house).assessment
    assert before.finding is Finding.INSUFFICIENT_INFORMATION
    records(manager, "Yes")
    assert kept(house).assessment.finding is Finding.NOTIFIABLE_ONLY
    assert kept(house).assessment.notifiable is Notifiable.YES
    assert "The referrer is told." in manager.card.text
    assert "LAN-2026-001" in house.messages("USOCIAL")[-1].title


def test_where_the_chair_is_told_too_the_team_reads_so(house: House, manager: Speaker) -> None:
    unsure(house, at_risk_now=YesNo.NO, abuse_or_neglect=Abuse.NO, looked_after=YesNo.NOT_KNOWN)
    put(house, kept(house))
    records(manager, "Yes")
    assert manager.card.text.endswith("The referrer and the Chair are told.")
    assert house.messages("UCHAIR")[-1].title == "Indicated anew: LAN-2026-001"


def test_how_it_is_known_is_private_and_nothing_typed_is_lost(house: House, manager: Speaker) -> None:
    unsure(house)
    manager.says("case LAN-2026-001")
    manager.presses("Record what was found out")
    manager.presses("Record", {"step_found": "no"})
    assert manager.form.values["step_found"] == "no"
    assert "step_found_how" in manager.form.errors
    manager.presses("Record", {"step_found": "no", "step_found_how": HOW})
    assert not any("Kezia" in everything(card) for card in (*house.channel(), manager.card))
    manager.says("case LAN-2026-001")
    manager.presses("Open")
    assert manager.card.private
    assert HOW in everything(manager.card)
    assert "Found out: " in everything(manager.card)


def test_the_same_delivery_once_more_records_it_once(house: House, manager: Speaker) -> None:
    unsure(house)
    records(manager)
    manager.again()
    assert manager.card.title == "Recorded"
    assert sum(isinstance(one.content, FoundOut) for one in kept(house).entries) == 1


def test_of_several_each_has_its_button_and_a_known_one_is_refused(house: House, manager: Speaker) -> None:
    unsure(house, abuse_or_neglect=Abuse.NO, looked_after=YesNo.NOT_KNOWN)
    manager.says("case LAN-2026-001")
    manager.presses("Record what was found out")
    assert [row.label for row in manager.card.rows] == [
        "Could this child, or another, be at risk of harm right now?",
        "Was the child looked after by a local authority?",
    ]
    listed = manager.card
    manager.presses("Was the child looked after by a local authority?", on=listed)
    manager.presses("Record", {"step_found": "no", "step_found_how": HOW})
    manager.presses("Was the child looked after by a local authority?", on=listed)
    assert manager.refused.reason.startswith("This is known by now")


def test_where_nothing_is_unknown_the_team_is_told_so_and_nobody_else_may(house: House, manager: Speaker) -> None:
    another(house, 1)
    press = Pressed(press=Press(act="found.choose", subject=kept(house).id))
    manager.presses_key(press)
    assert manager.refused.reason.startswith("Nothing is unknown on LAN-2026-001")
    chair = house.person("UCHAIR", "Ada Quill")
    chair.presses_key(press)
    assert "business team" in chair.refused.reason


def test_the_decision_rests_on_what_was_indicated_when_it_was_made(house: House, manager: Speaker) -> None:
    unsure(house, at_risk_now=YesNo.NO, abuse_or_neglect=Abuse.NO, looked_after=YesNo.NOT_KNOWN)
    manager.says("case LAN-2026-001")
    assert find("Record what was found out", manager.card)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.DECIDE, Decided(decision=Decision.NONE, reasons="Nothing is met."), "UCHAIR")
    manager.says("case LAN-2026-001")
    assert not any(one.label == "Record what was found out" for one in (*manager.card.buttons, *manager.card.more))
