"""A case whose reminders are swept: of the rungs for the business team alone."""

import pytest

from review.case import Case
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from tests.invented import MONDAY, referred_entry
from tests.storage.post import team_s_rungs


@pytest.fixture
def units(database: Database) -> Units:
    return Units(database.engine, database.vault, team_s_rungs)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database.engine)


@pytest.fixture
def case(units: Units) -> Case:
    with units(MONDAY) as unit:
        return unit.open_case(referred_entry())
