"""Who may not move a case to another procedure, when it cannot be, and what is asked anew."""

import pytest

from dialogs.parts import Press, Pressed, Refuse
from tests.dialogs.case_work.switched import ENFIELD, REASON, WT2013, compares, kept_case, moves, referred, to_chair
from tests.dialogs.house import House, Speaker, everything, find

NO_SUCH_CASE = "There is no such case that you may see. Check the reference and try again."


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


@pytest.fixture
def manager(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


@pytest.fixture
def chair(house: House) -> Speaker:
    return house.person("UCHAIR", "Ada Quill")


@pytest.mark.parametrize("user", ["UCHAIR", "USOCIAL"])
def test_nobody_but_the_team_moves_a_case(house: House, nurse: Speaker, user: str) -> None:
    referred(house, nurse)
    case = find("Open", house.channel()[0]).press.subject
    someone = house.person(user, "Somebody")
    for act in ("procedure.choose", "procedure.compare", "procedure.keep", "procedure.move"):
        press = Press(act=act, subject=case, detail="pan-lancashire>enfield")
        someone.presses_key(Pressed(press=press, answers={"move_reason": "x"}))
        assert someone.refused.reason == "Only the board's business team does this. Nothing was changed."
    assert kept_case(house).version == 1


def test_a_stranger_does_not_learn_whether_there_is_a_case(house: House, nurse: Speaker) -> None:
    referred(house, nurse)
    case = find("Open", house.channel()[0]).press.subject
    stranger = house.person("UNOBODY", "Neil Garrow")
    for act in ("procedure.choose", "procedure.compare", "procedure.keep", "procedure.move"):
        there, nowhere = (
            stranger.presses_key(
                Pressed(
                    press=Press(act=act, subject=subject, detail="pan-lancashire>enfield"),
                    answers={"move_reason": REASON},
                )
            )
            for subject in (case, "case-nowhere")
        )
        assert there == nowhere == Refuse(reason=NO_SUCH_CASE)
    assert kept_case(house).version == 1


def test_after_the_decision_a_case_stays_where_it_was_decided(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    referred(house, nurse)
    to_chair(house, manager)
    form = compares(manager, ENFIELD)
    chair.presses("Serious case review", on=house.messages("UCHAIR")[0])
    chair.presses("Record the decision", {"reasons": "The criteria are met."})
    manager.presses_key(Pressed(press=form.submit.press, answers={"move_reason": REASON}))
    assert manager.refused.reason.startswith("This case was decided under Pan-Lancashire procedure")
    manager.says("case LAN-2026-001")
    assert "Wrong procedure?" not in everything(manager.card)


def test_the_same_delivery_again_moves_once(house: House, nurse: Speaker, manager: Speaker) -> None:
    referred(house, nurse)
    moves(manager, ENFIELD)
    first = manager.reply
    assert manager.again() == first
    assert kept_case(house).version == 2


def test_what_was_compared_before_somebody_else_moved_it_is_asked_anew(
    house: House, nurse: Speaker, manager: Speaker
) -> None:
    referred(house, nurse)
    stale = compares(manager, WT2013)
    moves(manager, ENFIELD)
    manager.presses_key(Pressed(press=stale.submit.press, answers={"move_reason": REASON}))
    assert manager.card.text.startswith(f"Case LAN-2026-001 is under {ENFIELD}.")
    assert kept_case(house).procedure == "enfield"


def test_leaving_it_as_it_is_changes_nothing(house: House, nurse: Speaker, manager: Speaker) -> None:
    referred(house, nurse)
    compares(manager, ENFIELD)
    manager.presses("Keep it as it is")
    assert manager.card.title == "Nothing was changed"
    assert kept_case(house).version == 1


@pytest.mark.parametrize("detail", ["", "enfield", ">", "pan-lancashire>england-today", "pan-lancashire>nowhere"])
def test_a_press_that_names_no_procedure_offers_them(
    house: House, nurse: Speaker, manager: Speaker, detail: str
) -> None:
    referred(house, nurse)
    case = kept_case(house)
    press = Press(act="procedure.move", subject=case.id, detail=detail)
    manager.presses_key(Pressed(press=press, answers={"move_reason": REASON}))
    assert manager.card.title == "Procedure of LAN-2026-001"
    assert kept_case(house).version == 1
