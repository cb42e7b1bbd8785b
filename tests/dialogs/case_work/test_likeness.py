"""Two cases that may be about the same child: shown to the team alone, and linked or told apart by them."""

import pytest

from dialogs.parts import Refuse
from review.case_work import Verdict
from review.referral import Child
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.referred import REASON, another, as_kept, press, referred, second_board
from tests.invented import CANARIES, referred_child

BUTTON = "Possibly the same child"


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def test_the_channel_hears_only_that_there_is_something_to_look_at(house: House) -> None:
    referred(house)
    another(house, 2)
    card = house.channel()[-1]
    assert card.title == "Case LAN-2026-002"
    assert card.lines == ("There is something to look at before this goes on: see More.",)
    assert "LAN-2026-001" not in everything(card)


def test_where_nothing_is_alike_nothing_is_said(house: House) -> None:
    house.boards["folkestone"] = second_board()
    other = referred_child(child=Child(name="Somebody Else", born=None, address=""))
    referred(house)
    another(house, 2, children=(other,))
    referred(house, draft="draft-9", reference="FOL-2026-001", board="folkestone")
    for card in house.channel():
        assert BUTTON not in [one.label for one in card.more]
        assert not [line for line in card.lines if "look at" in line]


def test_the_team_sees_which_case_it_is_and_never_a_name(house: House, cy: Speaker) -> None:
    referred(house)
    another(house, 2)
    cy.presses(BUTTON, on=house.channel()[-1])
    assert cy.card.title == "LAN-2026-002 and LAN-2026-001"
    assert text_of(cy.card, "LAN-2026-001") == "With the business team. Referred on 2 March 2026."
    assert [one.label for one in cy.card.buttons] == [
        "Link: the same child",
        "Another child",
        "Close this as a duplicate",
        "Open LAN-2026-001",
    ]
    assert not [one for one in CANARIES if one in everything(cy.card)]


def test_of_several_one_is_chosen_first(house: House, cy: Speaker) -> None:
    for number in range(1, 14):
        another(house, number)
        house.later(minutes=1)
    cy.presses(BUTTON, on=house.channel()[-1])
    assert len(cy.card.rows) == 10
    assert cy.card.notes == ("And 2 more.",)
    cy.presses("Compare: LAN-2026-003")
    assert cy.card.title == "LAN-2026-013 and LAN-2026-003"


@pytest.mark.parametrize(
    ("label", "verdict"), [("Link: the same child", Verdict.SAME_CHILD), ("Another child", Verdict.ANOTHER_CHILD)]
)
def test_what_is_found_is_recorded_on_both(house: House, cy: Speaker, label: str, verdict: Verdict) -> None:
    first, second = referred(house), another(house, 2)
    cy.presses(BUTTON, on=house.channel()[-1])
    cy.presses(label)
    one, two = as_kept(house, first), as_kept(house, second)
    assert one.compared[two.id].verdict is two.compared[one.id].verdict is verdict
    assert (one.compared[two.id].reference, two.compared[one.id].reference) == ("LAN-2026-002", "LAN-2026-001")
    linked = {text_of(card, "Linked with") for card in house.channel() if "Linked with" in everything(card)}
    assert linked == ({"LAN-2026-001", "LAN-2026-002"} if verdict is Verdict.SAME_CHILD else set())
    assert all(BUTTON not in [button.label for button in card.more] for card in house.channel())


def test_said_again_it_changes_nothing_and_said_otherwise_the_latest_stands(house: House, cy: Speaker) -> None:
    first, second = referred(house), another(house, 2)
    press(cy, "alike.same", second, first.id)
    assert cy.again() == cy.reply
    press(cy, "alike.same", second, first.id)
    assert as_kept(house, first).version == 2
    cy.says("case LAN-2026-002")
    cy.presses(BUTTON)
    assert text_of(cy.card, "LAN-2026-001").endswith("Linked.")
    cy.presses("Another child")
    assert as_kept(house, second).linked == ()


def test_it_is_closed_as_a_duplicate_with_a_reason(house: House, cy: Speaker) -> None:
    _, second = referred(house), another(house, 2)
    cy.presses(BUTTON, on=house.channel()[-1])
    cy.presses("Close this as a duplicate")
    assert cy.form.lines[0] == "LAN-2026-001 goes on. The two cases are linked."
    assert [one.key for one in cy.form.fields] == ["step_reason"]
    cy.presses("Close the case", {"step_reason": REASON})
    kept = as_kept(house, second)
    assert kept.stage.value == "duplicate"
    assert [one.reference for one in kept.linked] == ["LAN-2026-001"]
    card = next(one for one in house.channel() if one.title == "Case LAN-2026-002")
    assert text_of(card, "Goes on as") == "LAN-2026-001"


@pytest.mark.parametrize("act", ["alike.show", "alike.one", "alike.same", "alike.another"])
@pytest.mark.parametrize("user", ["UCHAIR", "USOCIAL", "UNOBODY", "UFOLMANAGER"])
def test_nobody_but_the_team_learns_of_it(house: House, act: str, user: str) -> None:
    house.boards["folkestone"] = second_board()
    first, second = referred(house), another(house, 2)
    someone = house.person(user, "Somebody")
    press(someone, act, second, first.id)
    assert isinstance(someone.reply, Refuse)
    assert "LAN-2026-001" not in everything(someone.refused)  # type: ignore[arg-type]
    assert as_kept(house, second).version == 1


def test_a_case_that_is_not_alike_cannot_be_linked(house: House, cy: Speaker) -> None:
    house.boards["folkestone"] = second_board()
    first = referred(house)
    elsewhere = referred(house, draft="draft-9", reference="FOL-2026-001", board="folkestone")
    for other in (elsewhere.id, first.id, "0" * 32, ""):
        for act in ("alike.one", "alike.same", "alike.another"):
            press(cy, act, first, other)
            assert cy.refused.reason.startswith("These two cases do not look like")
    assert as_kept(house, first).version == 1
