"""Not done on this case: what should be done may be left with a reason, what must be done may not."""

from datetime import date

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.parts import Ask, Press, Pressed
from review.law.terms import Duty
from review.stated import waivable
from tests.dialogs.cases_at_work import REF, decided, every_board
from tests.dialogs.house import House, Speaker, buttons, everything, find, text_of
from tests.dialogs.sent_cases import kept
from tests.invented import CANARIES

TELLING = "Telling Ofsted, DfE and the national panel of the decision"
REASON = {"step_reason": "It was agreed with the national panel for Kezia Marlowe-Finch."}


def waives(manager: Speaker, duty: str) -> None:
    manager.says(f"record {REF}")
    manager.presses("Not done on this case")
    manager.presses(f"Choose: {duty}")


def test_a_duty_that_should_be_done_is_left_with_a_reason_and_reminders_stop(house: House) -> None:
    manager = decided(house)
    waives(manager, TELLING)
    assert manager.form.lines[1].startswith("The board lets Ofsted, DfE and the national panel know")
    manager.presses("Record the reason", {})
    assert manager.form.errors == {"step_reason": "Enter an answer."}
    manager.presses("Record the reason", REASON)
    assert manager.card.text == (
        f"{TELLING} ({REF}) is not done on this case. Your reason is kept, and reminders stop."
    )
    manager.again()
    assert manager.card.title == "Recorded"
    assert text_of(house.channel()[0], TELLING) == "Not done on this case: Cy Dale recorded the reason on 2 March 2026"
    house.moves_to(date(2026, 3, 16))
    assert not [card for card in house.channel() if f"Overdue: {TELLING}" in everything(card)]
    assert not [one for one in CANARIES if one in "".join(map(everything, house.channel()))]
    manager.presses("Open", on=house.channel()[0])
    assert "agreed with the national panel" in everything(manager.card)


def test_a_duty_is_left_from_the_form_that_would_record_it(house: House) -> None:
    manager = decided(house)
    manager.says(f"record {REF}")
    manager.presses(TELLING)
    manager.presses("Not done on this case")
    assert manager.form.submit.label == "Record the reason"


@pytest.mark.parametrize("duty", ["first_day_tasks", "completion", "notify_ofsted", "tell_decision"])
def test_what_must_be_done_cannot_be_left(house: House, duty: str) -> None:
    manager = decided(house, "enfield")
    subject = find("Open", house.channel()[0]).press.subject
    for act in ("waive.ask", "waive.save"):
        manager.presses_key(Pressed(press=Press(act=act, subject=subject, detail=duty), answers=REASON))
        assert manager.refused.reason.startswith("The rule says that this must be done, so it cannot be left: Enfield")
    act = "record.ask" if duty in set(Duty) else "undated.ask"
    manager.presses_key(Pressed(press=Press(act=act, subject=subject, detail=duty)))
    shown = buttons(manager.seen) if isinstance(manager.reply, Ask) else []
    assert "Not done on this case" not in [button.label for button in shown]


@every_board
def test_only_what_no_rule_says_must_be_done_is_offered(house: House, law: str) -> None:
    manager = decided(house, law)
    manager.says(f"record {REF}")
    manager.presses("Not done on this case")
    assert card_message(manager.card)
    assert size(draw_card(manager.card, Manner.KEPT)) <= LARGEST
    offered = [button.press.detail for button in buttons(manager.card) if button.press.act == "waive.ask"]
    assert offered
    assert set(offered) <= set(waivable(kept(house)))
    for duty in offered:
        press = Press(act="waive.save", subject=kept(house).id, detail=duty)
        manager.presses_key(Pressed(press=press, answers=REASON))
        assert manager.card.title == "Recorded"
    manager.presses_key(Pressed(press=Press(act="waive.save", subject=kept(house).id, detail=offered[0])))
    assert manager.refused.reason == "There is no such duty open on this case now. Nothing was changed."


@pytest.mark.parametrize("duty", ["decision", "nonsense", "", "send_copies"])
def test_what_is_not_open_cannot_be_left(house: House, duty: str) -> None:
    manager = decided(house)
    press = Press(act="waive.save", subject=kept(house).id, detail=duty)
    manager.presses_key(Pressed(press=press, answers=REASON))
    assert manager.refused.reason == "There is no such duty open on this case now. Nothing was changed."


def test_only_the_business_team_leaves_a_duty(house: House) -> None:
    decided(house)
    chair = house.person("UCHAIR", "Ada Quill")
    press = Press(act="waive.save", subject=kept(house).id, detail="notify_decision")
    chair.presses_key(Pressed(press=press, answers=REASON))
    assert chair.refused.reason.startswith("Only the board's business team")
