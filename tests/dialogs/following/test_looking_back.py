"""What was sent is put on pages that both platforms draw, and nothing of it is lost."""

from dataclasses import replace
from datetime import date

from bot.slack.draw import card_view
from bot.teams.draw import draw_card
from bot.teams.elements import Manner
from review.referral import Adult, Child
from tests.dialogs.house import House
from tests.dialogs.sent_cases import sent
from tests.invented import referred_child


def test_five_children_and_nine_adults_with_long_answers_are_drawn_on_both_platforms(house: House) -> None:
    nurse, long = house.person("USOCIAL", "Imogen Tarrant"), "ü🙂 " * 750
    child = Child(name="N" * 200, born=date(2019, 8, 17), address=long)
    adult = Adult(name="M" * 200, born=None, address=long, relationship="Aunt")
    children = tuple(referred_child(child=replace(child, name=f"Child {n}")) for n in range(5))
    adults = tuple(replace(adult, name=f"Adult {n}") for n in range(9))
    sent(house, nurse, children=children, adults=adults, summary=long, account=long, request=long)
    nurse.says("case LAN-2026-001")
    nurse.presses("What I sent")
    seen = []
    while True:
        assert card_view(nurse.card)
        assert draw_card(nurse.card, Manner.DIALOG)
        seen += [row.text for section in nurse.card.sections for row in section.rows]
        if not any(one.label == "Next page" for one in nurse.card.buttons):
            break
        nurse.presses("Next page")
    assert {f"Child {n}" for n in range(5)} | {f"Adult {n}" for n in range(9)} <= set(seen)
    assert "Page before" in [one.label for one in nurse.card.buttons]
