"""A board's own word for its panel stands where a case is said to be with it."""

from datetime import date

import pytest

from dialogs.stages import stage_in_words
from review.case import Case
from review.case_work import PutOnAgenda
from review.step import Act
from tests.dialogs.house import House, everything
from tests.dialogs.panels import BRE, ENF, referred_to
from tests.dialogs.sent_cases import done
from tests.review.invented_cases import procedure_changed

CALLED = (("brent", BRE, "SCR sub-group"), ("enfield", ENF, "SCR Sub-Committee"))


def on_the_agenda(house: House, procedure: str, reference: str) -> Case:
    referred_to(house, procedure, reference)
    agenda = PutOnAgenda(meeting="The panel", on=date(2026, 3, 10), screening=True)
    return done(house, Act.PUT_ON_AGENDA, agenda, reference=reference)


@pytest.mark.parametrize(("procedure", "reference", "name"), CALLED)
def test_the_panel_is_called_as_the_procedure_calls_it(house: House, procedure: str, reference: str, name: str) -> None:
    case = on_the_agenda(house, procedure, reference)
    assert stage_in_words(case) == f"On the agenda of the {name}"


@pytest.mark.parametrize(("procedure", "reference", "name"), CALLED)
def test_so_do_the_list_and_the_card(house: House, procedure: str, reference: str, name: str) -> None:
    on_the_agenda(house, procedure, reference)
    manager = house.person("UMANAGER", "Cy Dale")
    del house.boards["lancashire"]
    manager.says("cases")
    assert f"On the agenda of the {name}." in everything(manager.card)
    manager.says(f"case {reference}")
    assert f"The {name} says what it recommends." in everything(manager.card)


def test_moved_to_a_procedure_without_one_it_is_called_in_general_words(house: House) -> None:
    on_the_agenda(house, "brent", BRE)
    case = done(house, Act.MOVE_PROCEDURE, procedure_changed("pan-lancashire"), reference=BRE)
    assert stage_in_words(case) == "On the agenda of the standing panel"
