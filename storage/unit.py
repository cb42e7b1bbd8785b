"""One transaction, in eight rooms: fulfils `review.ports`."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Engine

from review.ports import Reckon
from storage.board_people import BoardPeople
from storage.cases import Cases
from storage.digests import Digests
from storage.drafts import Drafts
from storage.letters import Letters
from storage.lists import Lists
from storage.people import People
from storage.reminders import Reminders
from storage.transaction import Transaction
from storage.vault import Vault


class StoredUnit(People, BoardPeople, Drafts, Cases, Lists, Letters, Reminders, Digests):
    """Fulfils `review.ports.Unit`."""


class Units:
    """Fulfils `review.ports.OpenUnit`: `with units(now) as unit:` commits at the end, or keeps nothing."""

    def __init__(self, engine: Engine, vault: Vault, reckon: Reckon) -> None:
        self._engine, self._vault, self._reckon = engine, vault, reckon

    @contextmanager
    def __call__(self, now: datetime) -> Iterator[StoredUnit]:
        with self._engine.begin() as connection:
            here = Transaction(
                connection=connection, vault=self._vault, reckon=self._reckon, now=now.astimezone(UTC)
            )  # fmt: skip
            yield StoredUnit(here)
