"""What ties the Chair to a case: their own agency's, an interest declared, a referral of their own."""

from dataclasses import replace

from review.panel import (
    InterestDeclared,
)
from review.roles import Office
from tests.dialogs.chaired import REASONS, Chaired, chaired, four_boards
from tests.dialogs.house import House, buttons, everything
from tests.dialogs.referred import SECRET, press
from tests.invented import holder


@four_boards
def test_a_chair_whose_agency_the_referral_names_is_warned_and_decides_all_the_same(house: House, law: str) -> None:
    chair = replace(holder("Ada Quill", "UCHAIR"), agency="Police")
    of = chaired(house, law, chair=chair, agencies=("Health", "police "))
    (card,) = house.messages("UCHAIR")
    warned = card.lines[0]
    assert warned.startswith("The referral names Police, which is the agency of Ada Quill. This does not stop the")
    assert "ask another board's Chair to challenge, or pass the case to the deputy" in warned
    assert "(our reading)" in warned
    of.decides()
    assert of.chair.card.title == "Decision recorded"


def test_a_chair_of_no_agency_in_the_referral_is_not_warned(house: House) -> None:
    chaired(house, chair=replace(holder("Ada Quill", "UCHAIR"), agency="independent"), agencies=("Health",))
    assert house.messages("UCHAIR")[0].lines == ()


@four_boards
def test_an_interest_declared_warns_offers_two_ways_and_blocks_nothing(house: House, law: str) -> None:
    of = chaired(house, law)
    of.chair.presses("I have an interest", on=house.messages("UCHAIR")[0])
    of.chair.presses("Declare it", {"step_interest": SECRET})
    assert isinstance(of.kept.entries[-1].content, InterestDeclared)
    assert [one.label for one in of.chair.card.buttons] == ["Ask another board's Chair", "Pass to the deputy"]
    (card,) = house.messages("UCHAIR")
    assert card.lines[0].startswith("Ada Quill declared an interest on 2 March 2026 at 10:30. This does not stop")
    assert SECRET not in everything(card)
    of.decides()
    assert of.chair.card.title == "Decision recorded"


def own_referral(house: House, law: str = "pan-lancashire") -> Chaired:
    """The Chair referred it: from the account that referred in every invented case."""
    of = chaired(house, law, chair=holder("Ada Quill", "USOCIAL"))
    of.chair = house.person("USOCIAL", "Ada Quill")
    return of


@four_boards
def test_a_chair_who_referred_the_case_sees_it_before_any_press_and_cannot_decide(house: House, law: str) -> None:
    of = own_referral(house, law)
    card = house.messages("USOCIAL")[-1]
    assert card.lines[0] == (
        "Ada Quill referred this case, so somebody else decides it. The Chair passes it to the deputy."
    )
    labels = [one.label for one in card.buttons]
    assert labels == ["Ask another board's Chair", "Pass to the deputy", "Open"]
    of.chair.says("decide LAN-2026-001")
    assert of.chair.card.lines[0] == "You referred this case, so somebody else decides it."
    for act in ("decide.ask", "decide.record"):
        press(of.chair, act, of.case, f"scr@{law}", reasons=REASONS)
        assert of.chair.refused.reason.startswith("You referred this case, so somebody else decides it")
    assert not of.kept.decided


def test_without_a_deputy_the_card_says_whom_to_ask(house: House) -> None:
    of = own_referral(house)
    made = house.boards["lancashire"]
    house.boards["lancashire"] = replace(made, offices={**made.offices, Office.DEPUTY: ()})
    of.chair.says("decide LAN-2026-001")
    assert "ask whoever runs this assistant to name one" in everything(of.chair.card)
    assert "Pass to the deputy" not in [one.label for one in buttons(of.chair.card)]
    press(of.chair, "deputy.ask", of.case)
    assert of.chair.refused.reason.startswith("The board has no other deputy")
