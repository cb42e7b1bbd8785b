from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import open_database
from storage.unit import Units
from tests.dialogs.house import House
from tests.invented import reckon


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A board's first morning: Monday 2 March 2026, 10:30."""
    database = open_database("", tmp_path, bytes(range(32)))
    yield House(database=database, open_unit=Units(database.engine, database.vault, reckon))
    database.close()
