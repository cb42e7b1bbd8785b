"""A correction is a new decision that replaces the other: both stay, and whoever was told is told anew."""

from dataclasses import replace
from datetime import date

from dialogs.parts import Press, Pressed
from review.law.terms import Decision
from review.roles import Office
from review.stages import Stage
from tests.dialogs.chaired import PANEL_SLACK, REASONS, Chaired, chaired, deputy, four_boards
from tests.dialogs.house import House, buttons, everything, find, text_of
from tests.dialogs.referred import press, stands_in
from tests.invented import CANARIES, account

WHY = "The second report shows that the criteria are met."


def corrects(of: Chaired, label: str = "Serious case review", **more: str) -> None:
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Correct this decision")
    of.chair.presses(label)
    of.chair.presses("Record the decision", {"reasons": WHY, **more})


@four_boards
def test_a_decision_is_corrected_and_both_stay_with_their_reasons(house: House, law: str) -> None:
    of = chaired(house, law)
    of.decides("No review")
    house.later(days=2)
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Correct this decision")
    assert of.chair.card.text.startswith(
        "Case LAN-2026-001 was decided by Ada Quill on 2 March 2026 at 10:30: No review. Which decision replaces it?"
    )
    of.chair.presses("Serious case review")
    assert "It replaces the decision of 2 March 2026: No review (Ada Quill)." in of.chair.form.lines[1]
    of.chair.presses("Record the decision", {"reasons": WHY})
    assert of.chair.card.text == (
        "Your decision on LAN-2026-001 is now: Serious case review. It replaces: No review. Everybody who was told is "
        "told anew."
    )
    assert of.kept.stage is Stage.INITIATED
    (card,) = house.messages("UCHAIR")
    assert text_of(card, "Decision") == "Serious case review"
    assert text_of(card, "Replaces") == "No review, Ada Quill, 2 March 2026 at 10:30"
    of.chair.presses("Open", on=house.channel()[0])
    detail = everything(of.chair.card)
    assert WHY in detail
    assert REASONS in detail
    assert "An earlier decision, replaced" in detail


@four_boards
def test_everybody_who_was_told_is_told_anew(house: House, law: str) -> None:
    of = chaired(house, law)
    of.decides("No review")
    before = [len(house.messages("USOCIAL")), len(stands_in(house, PANEL_SLACK)), len(house.channel())]
    house.later(days=2)
    corrects(of)
    replaces = "This replaces the decision of 2 March 2026: No review."
    places = (house.messages("USOCIAL"), stands_in(house, PANEL_SLACK), house.channel())
    assert [len(one) for one in places] == [count + 1 for count in before]
    for place in places:
        assert place[-1].title == "Decision corrected: LAN-2026-001"
        assert place[-1].text.endswith(replaces)
        assert not [one for one in (*CANARIES, WHY, REASONS) if one in everything(place[-1])]


def test_only_a_decided_case_is_corrected(house: House) -> None:
    of = chaired(house)
    of.chair.says("decide LAN-2026-001")
    assert "Correct this decision" not in [one.label for one in buttons(of.chair.card)]
    press(of.chair, "correct.ask", of.case)
    assert of.chair.refused.reason == "This is not open at this stage of the case. Nothing was changed."


def test_nobody_but_the_chair_corrects(house: House) -> None:
    of = chaired(house)
    of.decides()
    for act in ("correct.ask", "correct.choose", "correct.save", "correct.record", "correct.cancel"):
        for someone, said in (
            (house.person("UMANAGER", "Cy Dale"), "Only the Chair in office decides. Nothing was changed."),
            (house.person("UNOBODY", "Neil Garrow"), "There is no such case that you may see."),
        ):
            press(someone, act, of.case, "none@pan-lancashire@1", reasons=REASONS)
            assert someone.refused.reason.startswith(said)
    assert len(of.kept.decisions) == 1


def test_a_deputy_who_acts_corrects_it_and_their_days_are_shown(house: House) -> None:
    of = chaired(house)
    of.decides("No review")
    made = house.boards["lancashire"]
    acting = deputy(starts=date(2026, 3, 1), ends=date(2026, 3, 9))
    house.boards["lancashire"] = replace(made, offices={**made.offices, Office.DEPUTY: (acting,)})
    of.chair = house.person("UDEPUTY", "Ben Marsh")
    corrects(of)
    (card,) = house.messages("UCHAIR")
    assert text_of(card, "Decided by") == "Ben Marsh (deputy, acting from 1 March 2026 to 9 March 2026)"
    assert of.kept.decided
    assert of.kept.decided.by.account == account("UDEPUTY")


def test_of_two_windows_the_first_correction_wins(house: House) -> None:
    of = chaired(house)
    of.decides("No review")
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Correct this decision")
    choices = of.chair.card
    of.chair.presses("Another kind of review")
    other = find("Record the decision", of.chair.form)
    of.chair.presses("Serious case review", on=choices)
    of.chair.presses("Record the decision", {"reasons": WHY})
    of.chair.presses_key(Pressed(press=other.press, answers={"reasons": WHY, "other_review": "practice_audit"}))
    assert of.chair.refused.reason.startswith("Ada Quill decided this on 2 March 2026 at 10:30: Serious case review.")
    assert len(of.kept.decisions) == 2


def test_the_same_delivery_again_corrects_once(house: House) -> None:
    of = chaired(house)
    of.decides("No review")
    corrects(of)
    of.chair.again()
    assert of.chair.card.title == "Correction recorded"
    assert len(of.kept.decisions) == 2


def test_reasons_are_needed_and_nothing_is_lost_by_asking_again(house: House) -> None:
    of = chaired(house)
    of.decides()
    corrects(of, "No review", reasons="No.")
    assert of.chair.form.title == "Correct the decision on LAN-2026-001"
    assert set(of.chair.form.errors) == {"reasons"}
    of.chair.presses("Record the decision", {"reasons": WHY})
    assert of.kept.decision
    assert of.kept.decision.decision is Decision.NONE


def test_it_can_be_left_as_it_is(house: House) -> None:
    of = chaired(house)
    of.decides()
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Correct this decision")
    of.chair.presses("Keep it as it is")
    assert of.chair.card.text.startswith("The decision on LAN-2026-001 stands: Serious case review.")
    assert len(of.kept.decisions) == 1


def test_a_press_that_names_no_decision_asks_which(house: House) -> None:
    of = chaired(house)
    of.decides()
    of.chair.presses_key(Pressed(press=Press(act="correct.choose", subject=of.case.id, detail="x@1")))
    assert of.chair.card.title == "Correct the decision on LAN-2026-001"


def test_a_case_can_be_corrected_from_its_status(house: House) -> None:
    of = chaired(house)
    of.decides()
    of.chair.says("case LAN-2026-001")
    of.chair.presses("Correct this decision")
    assert of.chair.card.title == "Correct the decision on LAN-2026-001"
