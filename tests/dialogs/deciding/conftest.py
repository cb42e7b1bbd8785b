"""A case that waits for its Chair."""

import pytest

from tests.dialogs.chaired import Chaired, chaired
from tests.dialogs.house import House


@pytest.fixture
def of(house: House) -> Chaired:
    return chaired(house)
