"""`mine`: somebody's referrals, not sent and sent, and how many wait. It is the Home tab too: nothing is private."""

from datetime import date

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import draw_card
from bot.teams.elements import Manner
from dialogs.referring import expiring
from review.case_work import Closed, Closing, QuestionAsked
from review.drafts import Draft
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.step import Act
from tests.dialogs.house import House, Speaker, everything
from tests.dialogs.own.looked_at import mine, rows
from tests.dialogs.sent_cases import done, sent
from tests.invented import CANARIES, CHILD


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


def keeps_draft(house: House, nurse: Speaker, number: int = 1, step: str = "child") -> Draft:
    with house.open_unit(house.now) as unit:
        owner = unit.person(nurse.account).id
        answers = {"child_name": CHILD, "at_risk_now": "no"}
        draft = Draft(id=f"draft-{number}", owner=owner, answers=answers, step=step, changed=house.now)
        unit.keep_draft(draft)
    return draft


def test_somebody_new_has_nothing_and_can_begin(house: House, nurse: Speaker) -> None:
    card = mine(nurse)
    assert card.text == "Waiting for you: 0. Referrals not sent: 0. Referrals sent: 0."
    assert "You have not begun a referral." in everything(card)
    assert [one.label for one in card.buttons] == ["Refer a case"]
    nurse.presses("Refer a case")
    assert nurse.form.title == "Is anyone at risk now?"


def test_referrals_not_sent_stand_there_without_a_name_and_go_on(house: House, nurse: Speaker) -> None:
    keeps_draft(house, nurse)
    (row,) = rows(mine(nurse), "My referrals not sent")
    assert "Kept until 30 March 2026" in row.text
    assert CHILD not in everything(nurse.card)
    nurse.presses("Continue")
    assert nurse.form.title


def test_several_drafts_are_told_apart_by_ear(house: House, nurse: Speaker) -> None:
    for number in range(3):
        house.later(hours=1)
        keeps_draft(house, nurse, number)
    spoken = [row.button.spoken for row in rows(mine(nurse), "My referrals not sent") if row.button]
    assert len(set(spoken)) == 3


def test_past_the_day_no_past_day_is_named(house: House, nurse: Speaker) -> None:
    keeps_draft(house, nurse)
    house.later(days=40)
    (row,) = rows(mine(nurse), "My referrals not sent")
    assert "Kept for a few days more" in row.text


def test_sent_referrals_say_where_they_stand_the_latest_first(house: House, nurse: Speaker) -> None:
    sent(house, nurse, "LAN-2026-001")
    house.later(days=1)
    sent(house, nurse, "LAN-2026-002")
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    first, second = rows(mine(nurse), "My referrals sent")
    assert (first.label, second.label) == ("LAN-2026-002", "LAN-2026-001")
    assert first.text == "With the business team. The business team puts it to the Chair."
    assert second.text.startswith("With the Chair for decision. ")
    assert "decides by 2 April 2026" in second.text


def test_a_decision_and_an_end_are_told(house: House, nurse: Speaker) -> None:
    sent(house, nurse, "LAN-2026-001")
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.DECIDE, Decided(decision=Decision.ALTERNATIVE, reasons="Because."), "UCHAIR")
    sent(house, nurse, "LAN-2026-002")
    closed = Closed(why=Closing.DUPLICATE, reason="The same.", other="LAN-2026-001")
    done(house, Act.CLOSE, closed, reference="LAN-2026-002")
    texts = {row.label: row.text for row in rows(mine(nurse), "My referrals sent")}
    assert texts == {
        "LAN-2026-001": "Another kind of review.",
        "LAN-2026-002": "Closed: a duplicate of another case.",
    }


def test_ten_are_shown_and_then_how_many_more(house: House, nurse: Speaker) -> None:
    for number in range(1, 13):
        sent(house, nurse, f"LAN-2026-{number:03}")
    shown = rows(mine(nurse), "My referrals sent")
    assert [shown[0].label, shown[9].label, shown[10].label] == ["LAN-2026-012", "LAN-2026-003", ""]
    assert shown[10].text == "And 2 more. For any of them, type case and its reference."


def test_see_opens_the_case(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    mine(nurse)
    nurse.presses("See LAN-2026-001")
    assert nurse.card.title == "Referral sent: LAN-2026-001"


def test_nothing_private_stands_there_and_both_platforms_can_draw_it(house: House, nurse: Speaker) -> None:
    """The fullest there is: five drafts and more, ten cases and more, ten questions and more."""
    for number in range(8):
        keeps_draft(house, nurse, number, step="check")
    for number in range(1, 13):
        sent(house, nurse, f"LAN-2026-{number:03}")
        asked = QuestionAsked(number=1, question="Who visited?", answer_by=date(2026, 3, 6))
        done(house, Act.ASK_REFERRER, asked, reference=f"LAN-2026-{number:03}")
    card = mine(nurse)
    assert not [one for one in (*CANARIES, "Who visited?") if one in everything(card)]
    assert card_message(card)
    assert draw_card(card, Manner.FLOW)


def test_nobody_sees_anothers(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    keeps_draft(house, nurse)
    other = house.person("UOTHER", "Neil Garrow")
    assert mine(other).text == "Waiting for you: 0. Referrals not sent: 0. Referrals sent: 0."


# --- the warning before a draft is erased ------------------------------------------------------------------------


def test_the_warning_says_until_when_and_names_nobody(house: House, nurse: Speaker) -> None:
    draft = keeps_draft(house, nurse)
    house.later(days=21)
    card = expiring.card(house.desk, draft, house.now)
    assert "last changed on 2 March 2026" in card.text
    assert "erased on 30 March 2026" in card.text
    assert CHILD not in everything(card)
    nurse.presses("Continue", on=card)
    assert nurse.form.title


def test_a_late_warning_names_no_day_that_is_past(house: House, nurse: Speaker) -> None:
    draft = keeps_draft(house, nurse)
    house.later(days=60)
    assert "erased in a few days" in expiring.card(house.desk, draft, house.now).text


def test_the_owner_is_warned_and_goes_on_from_the_letter(house: House, nurse: Speaker) -> None:
    keeps_draft(house, nurse)
    house.later(days=21)
    with house.open_unit(house.now) as unit:
        unit.tend_drafts(house.desk.keeping)
    (letter,) = house.messages("USOCIAL")
    assert letter.title == "A referral is not sent"
    assert CHILD not in everything(letter)
    nurse.presses("Continue", on=letter)
    assert nurse.form.title


def test_a_warning_whose_draft_is_gone_says_so(house: House, nurse: Speaker) -> None:
    draft = keeps_draft(house, nurse)
    letter = expiring.card(house.desk, draft, house.now)
    with house.open_unit(house.now) as unit:
        unit.erase_draft(draft.id)
    nurse.presses("Continue", on=letter)
    assert nurse.refused.reason.startswith("This referral is no longer open")
