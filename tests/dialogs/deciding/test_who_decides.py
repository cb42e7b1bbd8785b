"""Only the Chair in office decides, or who stands in on that day; a stranger learns nothing."""

from datetime import date

import pytest

from dialogs.parts import Press, Pressed, Refuse
from review.law.terms import Decision
from review.roles import Holder, Office, Standing
from tests.dialogs.deciding.first_case import with_chair
from tests.dialogs.house import House, Speaker, find, text_of
from tests.invented import account, board

NO_SUCH_CASE = "There is no such case that you may see. Check the reference and try again."


@pytest.mark.parametrize("decision", list(Decision))
def test_nobody_but_the_chair_decides(house: House, nurse: Speaker, manager: Speaker, decision: Decision) -> None:
    with_chair(house, nurse, manager)
    case = find("Open", house.channel()[0]).press.subject
    for someone in (nurse, manager):
        for act in ("decide.ask", "decide.record"):
            press = Press(act=act, subject=case, detail=decision.value)
            someone.presses_key(Pressed(press=press, answers={"reasons": "x"}))
            assert someone.refused.reason == "Only the Chair in office decides. Nothing was changed."
    assert "With the Chair" in text_of(house.channel()[0], "Stands")


ACTS = (
    "decide.ask",
    "decide.record",
    "decide.save",
    *(f"correct.{on}" for on in ("ask", "choose", "save", "record", "cancel")),
    *(f"begun.{on}" for on in ("read", "delete", "deleted")),
)


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("decided", [False, True])
def test_a_stranger_does_not_learn_whether_there_is_a_case(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker, act: str, decided: bool
) -> None:
    with_chair(house, nurse, manager)
    if decided:
        chair.presses("Serious case review", on=house.messages("UCHAIR")[0])
        chair.presses("Record the decision", {"reasons": "The criteria are met."})
    case = find("Open", house.channel()[0]).press.subject
    stranger = house.person("UNOBODY", "Neil Garrow")
    there, nowhere = (
        stranger.presses_key(
            Pressed(press=Press(act=act, subject=subject, detail="scr"), answers={"reasons": "x" * 20})
        )
        for subject in (case, "case-nowhere")
    )
    assert there == nowhere == Refuse(reason=NO_SUCH_CASE)


def test_a_decision_fails_closed_where_the_account_cannot_be_checked(
    house: House, nurse: Speaker, manager: Speaker
) -> None:
    with_chair(house, nurse, manager)
    unchecked = house.person("UCHAIR", "Ada Quill", standing=Standing.UNKNOWN)
    unchecked.presses("Serious case review", on=house.messages("UCHAIR")[0])
    assert unchecked.refused.reason.startswith("Your account could not be checked just now")


def test_a_deputy_decides_only_while_acting_and_it_is_shown(house: House, nurse: Speaker, manager: Speaker) -> None:
    deputy = Holder(
        name="Ben Marsh",
        accounts=frozenset({account("UDEPUTY")}),
        starts=date(2026, 3, 3),
        ends=date(2026, 3, 6),
    )
    house.boards["lancashire"] = board(offices={**board().offices, Office.DEPUTY: (deputy,)})
    ben = house.person("UDEPUTY", "Ben Marsh")
    with_chair(house, nurse, manager)
    press = find("Serious case review", house.messages("UCHAIR")[0]).press
    ben.presses_key(Pressed(press=press))
    assert ben.refused.reason == NO_SUCH_CASE
    house.later(days=1)
    ben.presses_key(Pressed(press=press))
    ben.presses("Record the decision", {"reasons": "The criteria are met."})
    (card,) = house.messages("UCHAIR")
    assert text_of(card, "Decided by") == "Ben Marsh (deputy, acting from 3 March 2026 to 6 March 2026)"
