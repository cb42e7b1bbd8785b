"""The Chair decides: with buttons, with reasons, and once."""

import pytest

from dialogs.parts import Press, Pressed
from tests.dialogs.deciding.first_case import referred, with_chair
from tests.dialogs.house import DEATH, HARM, House, Speaker, buttons, everything, find, text_of
from tests.invented import CANARIES


def test_the_channel_gets_one_message_that_moves_with_the_case(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    referred(house, nurse)
    (card,) = house.channel()
    assert text_of(card, "Stands") == "With the business team"
    assert text_of(card, "Indicated") == "A serious case review must be commissioned"
    assert text_of(card, "Notifiable") == (
        "Yes (a child has died and abuse or neglect is known or suspected). The local authority has to notify it"
    )
    assert text_of(card, "The Chair's decision") == "By 2 April 2026"
    manager.presses("To the Chair", on=card)
    assert manager.card.text == "Case LAN-2026-001 is with the Chair for decision, by 2 April 2026."
    (card,) = house.channel()
    assert text_of(card, "Stands") == "With the Chair for decision"
    assert "To the Chair" not in [one.label for one in card.buttons]
    chair.presses("Serious case review", on=house.messages("UCHAIR")[0])
    chair.presses("Record the decision", {"reasons": "The criteria are met."})
    card, known = house.channel()
    assert known.text == "The Chair has decided on LAN-2026-001: Serious case review."
    assert text_of(card, "Stands") == "Serious case review, 2 March 2026 at 10:30, Ada Quill"
    assert text_of(card, "Completing the review").startswith("By 2 September 2026")


def test_the_chair_gets_the_indication_its_rule_and_the_clock_on_both_platforms(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    with_chair(house, nurse, manager)
    for platform in ("slack", "teams"):
        (card,) = house.messages("UCHAIR", platform)
        assert "1 month from the day the board was notified, 2 March 2026" in text_of(card, "Decide by")
        assert "chapter 4, paragraph 18" in everything(card)
        labels = [one.label for one in card.buttons]
        assert labels == ["Serious case review", "Another kind of review", "No review", "Open"]


def test_reasons_are_required_and_then_the_decision_stands_everywhere(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    with_chair(house, nurse, manager)
    chair.presses("Serious case review", on=house.messages("UCHAIR")[0])
    chair.presses("Record the decision", {"reasons": "  "})
    assert chair.form.errors == {"reasons": "Enter your reasons for the decision."}
    chair.presses("Record the decision", {"reasons": "Abuse is suspected and the child died."})
    assert chair.card.title == "Decision recorded"
    for platform in ("slack", "teams"):
        (card,) = house.messages("UCHAIR", platform)
        assert not buttons(card)
        assert text_of(card, "Decided by") == "Ada Quill"
    told = house.messages("USOCIAL")[-1]
    assert told.text == "The Chair has decided on LAN-2026-001, which you referred: Serious case review."
    assert "Abuse is suspected" not in everything(told)


def test_reasons_that_explain_nothing_are_asked_for_again(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    with_chair(house, nurse, manager)
    chair.presses("No review", on=house.messages("UCHAIR")[0])
    chair.presses("Record the decision", {"reasons": "."})
    assert chair.form.errors == {
        "reasons": "Say a little more: at least a sentence, so that it is understood years later."
    }


def test_rebutting_the_presumption_needs_that_it_is_clear_and_why(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    with_chair(house, nurse, manager, HARM)
    chair.presses("No review", on=house.messages("UCHAIR")[0])
    assert [one.key for one in chair.form.fields] == ["clear", "why_clear", "reasons"]
    chair.presses("Record the decision", {"reasons": "One agency alone knew the family."})
    assert set(chair.form.errors) == {"clear", "why_clear"}
    assert chair.form.values["reasons"] == "One agency alone knew the family."
    chair.presses(
        "Record the decision",
        {"clear": "yes", "why_clear": "No other agency was involved.", "reasons": "One agency alone knew the family."},
    )
    assert chair.card.text == "Your decision on LAN-2026-001 is recorded: No review. The referrer will be told."


def test_deciding_for_a_review_needs_no_rebuttal(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    with_chair(house, nurse, manager, HARM)
    chair.presses("Serious case review", on=house.messages("UCHAIR")[0])
    assert [one.key for one in chair.form.fields] == ["reasons"]


def test_the_first_valid_press_wins_and_the_next_sees_who_and_when(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    with_chair(house, nurse, manager)
    card = house.messages("UCHAIR")[0]
    chair.presses("No review", on=card)
    no_review = find("Record the decision", chair.form)
    chair.presses("Serious case review", on=card)
    chair.presses("Record the decision", {"reasons": "The criteria are met."})
    house.later(minutes=5)
    chair.presses_key(Pressed(press=no_review.press, answers={"reasons": "They are not met."}))
    assert chair.refused.reason.startswith("Ada Quill decided this on 2 March 2026 at 10:30: Serious case review.")
    assert chair.refused.card
    assert not buttons(chair.refused.card)


def test_the_same_delivery_again_changes_nothing(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    with_chair(house, nurse, manager)
    chair.presses("Serious case review", on=house.messages("UCHAIR")[0])
    chair.presses("Record the decision", {"reasons": "The criteria are met."})
    house.later(seconds=30)
    chair.again()
    assert chair.card.title == "Decision recorded"
    assert len(house.messages("USOCIAL")) == 2  # the receipt and the decision


def test_a_second_to_the_chair_says_who_did_it(house: House, nurse: Speaker, manager: Speaker) -> None:
    referred(house, nurse)
    card = house.channel()[0]
    manager.presses("To the Chair", on=card)
    house.later(minutes=1)
    manager.presses("To the Chair", on=card)
    assert manager.refused.reason.startswith("This is already with the Chair: Cy Dale passed it on")
    assert len(house.messages("UCHAIR")) == 1


def test_the_private_detail_opens_to_those_entitled_and_the_look_is_recorded(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    referred(house, nurse)
    card = house.channel()[0]
    assert find("Open", card).private_view
    manager.presses("Open", on=card)
    assert manager.card.private
    assert text_of(manager.card, "Name") == DEATH["child_name"]
    assert not [one for one in CANARIES if one in manager.card.text + manager.card.title]
    case = find("Open", card).press.subject
    with house.open_unit(house.now) as unit:
        assert [entry.content.kind for entry in unit.case(case).entries] == ["referred", "looked"]
    nurse.presses("Open", on=card)
    assert nurse.refused.reason.startswith("The private detail is for the business team and the Chair.")


def test_decide_by_word_shows_the_same_card(house: House, nurse: Speaker, manager: Speaker, chair: Speaker) -> None:
    referred(house, nurse)
    chair.says("decide lan 2026-1")
    assert chair.refused.reason.startswith("This case has not been put to the Chair yet.")
    manager.presses("To the Chair", on=house.channel()[0])
    chair.says("decide LAN-2026-001")
    chair.presses("Another kind of review")
    assert chair.form.title == "Decide LAN-2026-001"
    manager.says("decide LAN-2026-001")
    assert manager.refused.reason == "Only the Chair in office decides. Nothing was changed."


def test_a_decision_is_never_recorded_under_a_procedure_that_was_not_shown(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    with_chair(house, nurse, manager)
    chair.presses("No review", on=house.messages("UCHAIR")[0])
    manager.says("procedure LAN-2026-001")
    enfield = next(one for one in buttons(manager.card) if "enfield" in one.press.detail)
    manager.presses_key(Pressed(press=enfield.press))
    manager.presses("Move the case", {"move_reason": "The child lives in Enfield."})
    old_form = opened_before(house)
    chair.presses_key(Pressed(press=old_form, answers={"reasons": "The criteria are not met."}))
    assert chair.form.lines[0].startswith("This case is under Enfield Safeguarding Children Board")
    assert chair.form.values["reasons"] == "The criteria are not met."
    chair.presses("Record the decision", {"reasons": "The criteria are not met."})
    assert chair.card.title == "Decision recorded"


def opened_before(house: House) -> Press:
    """The press of the form that was opened before the case was moved."""
    case = find("Open", house.channel()[0]).press.subject
    return Press(act="decide.record", subject=case, detail="none@pan-lancashire")


@pytest.mark.parametrize("unseen", ["\u200b" * 20, "\u00ad" * 20, "\u2060 \u200b" * 10])
def test_reasons_that_nobody_can_see_are_none(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker, unseen: str
) -> None:
    with_chair(house, nurse, manager)
    chair.presses("Serious case review", on=house.messages("UCHAIR")[0])
    chair.presses("Record the decision", {"reasons": unseen})
    assert chair.form.errors == {"reasons": "Enter your reasons for the decision."}
