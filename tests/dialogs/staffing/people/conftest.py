"""A board with two agencies, and somebody of its business team."""

import pytest

from review.roles import Agency
from tests import invented
from tests.dialogs.house import House, Speaker


@pytest.fixture
def house(house: House) -> House:
    police = Agency(name="Police", panel_members=(invented.holder("Wes Tarn", "UWES"),))
    house.boards = {"lancashire": invented.board(agencies=(police, Agency(name="Health")))}
    return house


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")
