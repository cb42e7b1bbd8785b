"""Who speaks at the panels' boards: the business manager, who chairs the standing panel, and an agency's member."""

import pytest

from tests.dialogs.house import House, Speaker


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


@pytest.fixture
def lee(house: House) -> Speaker:
    return house.person("ULEE", "Lee Orr")


@pytest.fixture
def police(house: House) -> Speaker:
    return house.person("UPOLICE", "Sol Harker")
