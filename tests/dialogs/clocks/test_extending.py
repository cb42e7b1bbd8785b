"""Another day was agreed: in Enfield alone, by Ofsted, for the six months; the rule's own day stays in sight."""

from datetime import date

import pytest

from bot.slack.draw import form_view
from dialogs.parts import Card, Press, Pressed
from review.law.terms import Duty
from tests.dialogs.cases_at_work import DONE, REF, decided, referred
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.sent_cases import kept
from tests.invented import CANARIES

REVIEW = "Completing the review"
AGREED = {
    "step_extended_to": "2026-11-02",
    "step_agreed_by": "Ofsted's regional lead",
    "step_agreed_on": "2026-03-02",
    "step_reason": "The trial of the stepfather comes first.",
}


@pytest.fixture
def manager(house: House) -> Speaker:
    """Enfield: Ofsted was told on the day of the decision, from which six months run."""
    manager = decided(house, "enfield")
    manager.says(f"record {REF}")
    manager.presses("Telling Ofsted of the serious incident")
    manager.presses("Record as done", DONE)
    return manager


def labels(card: Card) -> list[str]:
    return [row.label for section in card.sections for row in section.rows]


def asked(manager: Speaker) -> None:
    manager.says(f"record {REF}")
    manager.presses("Another day was agreed")
    manager.presses(f"Choose: {REVIEW}")


def test_another_day_is_agreed_with_ofsted_and_both_days_are_shown(house: House, manager: Speaker) -> None:
    asked(manager)
    assert form_view(manager.form)
    assert manager.form.lines[0].startswith(
        "Completing the review: the rule gives 2 September 2026. Ofsted may agree another day."
    )
    manager.presses("Record the new day", AGREED)
    assert manager.card.text == (
        f"Completing the review ({REF}): 2 November 2026, agreed with Ofsted. The rule gives 2 September 2026."
    )
    manager.again()
    assert manager.card.title == "New day recorded"
    shown = text_of(house.channel()[0], REVIEW)
    assert shown == "By 2 November 2026, agreed with Ofsted on 2 March 2026; the rule gives 2 September 2026"
    told = house.channel()[-1]
    assert text_of(told, REVIEW).startswith(
        "Was by 2 September 2026, is now by 2 November 2026, agreed with Ofsted on 2 March 2026."
    )
    assert not [one for one in (*CANARIES, "trial") if one in "".join(map(everything, house.channel()))]


def test_reminders_follow_the_agreed_day(house: House, manager: Speaker) -> None:
    asked(manager)
    manager.presses("Record the new day", AGREED)
    house.moves_to(date(2026, 9, 14))
    row = f"{REF}: {REVIEW}"
    assert not [card for card in house.channel()[1:] if row in labels(card)]
    house.moves_to(date(2026, 11, 3))
    assert text_of(house.channel()[-1], row).startswith("Overdue: it was due by 2 November 2026")


@pytest.mark.parametrize(
    ("given", "errors"),
    [
        ({"step_extended_to": "2026-03-02"}, {"step_extended_to": "This is not after the day"}),
        ({"step_extended_to": "2026-09-02"}, {"step_extended_to": "This is the day that stands already."}),
        ({"step_extended_to": "2096-09-02"}, {"step_extended_to": "This date is too far ahead"}),
        ({"step_agreed_on": "2026-03-03"}, {"step_agreed_on": "This date is in the future."}),
        ({"step_agreed_on": "2026-03-01"}, {"step_agreed_on": "This is before the day from which the time limit runs"}),
        ({"step_agreed_on": "1026-03-01"}, {"step_agreed_on": "This date is"}),
        ({"step_agreed_by": "Mrs Marlowe"}, {"step_agreed_by": "This seems to name a child or an adult"}),
        ({"step_reason": ""}, {"step_reason": "Enter an answer."}),
    ],
)
def test_what_is_wrong_is_said_on_its_field(manager: Speaker, given: dict[str, str], errors: dict[str, str]) -> None:
    asked(manager)
    manager.presses("Record the new day", {**AGREED, **given})
    for key, sentence in errors.items():
        assert manager.form.errors[key].startswith(sentence)


@pytest.mark.parametrize("law", ["pan-lancashire", "brent", "cambridgeshire-peterborough"])
def test_outside_enfield_nobody_can_agree_another_day(house: House, law: str) -> None:
    manager = decided(house, law)
    manager.says(f"record {REF}")
    assert "Another day was agreed" not in everything(manager.card)
    subject = find("Open", house.channel()[0]).press.subject
    for act in ("extend.choose", "extend.ask", "extend.save"):
        press = Press(act=act, subject=subject, detail=Duty.COMPLETION.value)
        manager.presses_key(Pressed(press=press, answers=AGREED))
        assert manager.refused.reason.startswith("The rules of this case do not let anybody agree another day")
    assert kept(house).extended(Duty.COMPLETION) is None


def test_the_board_s_own_aim_is_not_ofsteds_to_extend(house: House, manager: Speaker) -> None:
    subject = find("Open", house.channel()[0]).press.subject
    press = Press(act="extend.save", subject=subject, detail=Duty.COMPLETION_AIM.value)
    manager.presses_key(Pressed(press=press, answers=AGREED))
    assert manager.refused.reason.startswith("The rules of this case do not let anybody")


def test_before_the_decision_there_is_no_review_to_extend(house: House) -> None:
    manager = referred(house, "enfield")
    subject = find("Open", house.channel()[0]).press.subject
    manager.presses_key(Pressed(press=Press(act="extend.choose", subject=subject)))
    assert manager.refused.reason.startswith("This is not open at this stage")


def test_only_the_business_team_records_an_agreement(house: House, manager: Speaker) -> None:
    subject = find("Open", house.channel()[0]).press.subject
    head = house.person("UHEAD", "Hal Orme")
    press = Press(act="extend.save", subject=subject, detail=Duty.COMPLETION.value)
    head.presses_key(Pressed(press=press, answers=AGREED))
    assert head.refused.reason.startswith("Only the board's business team")


# --- the day that it was counted from moves ----------------------------------------------------------------------


def ofsted_was_told(manager: Speaker, day: str) -> None:
    case = Press(act="event.enter", subject=kept(manager.house).id, detail="ofsted_notified")
    manager.presses_key(Pressed(press=case, answers={"event_on": day}))
    manager.presses("Record this day", {"step_reason": "Their receipt says so."})


def test_a_day_agreed_under_a_later_start_gives_way_until_it_is_agreed_again(house: House, manager: Speaker) -> None:
    """Ofsted had been told on 26 February: the six months end on 26 August, and nobody agreed a day for those."""
    asked(manager)
    manager.presses("Record the new day", AGREED)
    ofsted_was_told(manager, "2026-02-26")
    card = house.channel()[0]
    assert text_of(card, REVIEW) == (
        "By 26 August 2026; 2 November 2026 was agreed with Ofsted on 2 March 2026 under a later first day, so it has "
        "to be agreed again"
    )
    assert any(one.startswith(f"{REVIEW}: another day was agreed, but the time limit runs") for one in card.lines)
    told = text_of(house.channel()[-1], REVIEW)
    assert told.startswith("Was by 2 November 2026, is now by 26 August 2026.")
    assert told.endswith("2 November 2026, agreed with Ofsted, has to be agreed again.")


def test_agreed_again_it_stands(house: House, manager: Speaker) -> None:
    asked(manager)
    manager.presses("Record the new day", AGREED)
    ofsted_was_told(manager, "2026-02-26")
    house.later(days=1)
    asked(manager)
    assert manager.form.lines[1].startswith("2 November 2026 was agreed while the time limit ran from a later day.")
    manager.presses("Record the new day", {**AGREED, "step_agreed_on": "2026-03-03"})
    card = house.channel()[0]
    assert text_of(card, REVIEW).startswith("By 2 November 2026, agreed with Ofsted on 3 March 2026")
    assert not any("another day was agreed, but" in one for one in card.lines)


def test_the_first_day_put_right_again_brings_the_agreement_back(house: House, manager: Speaker) -> None:
    asked(manager)
    manager.presses("Record the new day", AGREED)
    ofsted_was_told(manager, "2026-02-26")
    ofsted_was_told(manager, "2026-03-02")
    assert text_of(house.channel()[0], REVIEW).startswith("By 2 November 2026, agreed with Ofsted")
