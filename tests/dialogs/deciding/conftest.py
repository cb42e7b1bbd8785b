"""A case that waits for its Chair, and who speaks of it."""

import pytest

from tests.dialogs.chaired import Chaired, chaired
from tests.dialogs.house import House, Speaker


@pytest.fixture
def of(house: House) -> Chaired:
    return chaired(house)


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


@pytest.fixture
def manager(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


@pytest.fixture
def chair(house: House) -> Speaker:
    return house.person("UCHAIR", "Ada Quill")
