"""What every room of a unit shares."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from review.ports import Reckon
from storage.vault import Vault


@dataclass(frozen=True, kw_only=True)
class Transaction:
    connection: Connection
    vault: Vault
    reckon: Reckon
    now: datetime


class Room:
    """A part of a unit: its methods work in the unit's one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    @property
    def now(self) -> datetime:
        return self._in.now
