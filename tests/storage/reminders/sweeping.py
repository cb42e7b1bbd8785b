"""The sweep, and what stands in the table of reminders after it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import text

from review.case import Case
from review.roles import Address
from storage.database import Database
from storage.unit import Units
from storage.vault import case_key
from tests.invented import BUSINESS_SLACK, BUSINESS_TEAMS, MONDAY, referred_entry
from tests.storage.post import team_s_rungs

SLACK = {"lancashire": (BUSINESS_SLACK,)}
SECOND = timedelta(seconds=1)
#: the incident was to be told of by Friday 6 March; the morning after is Monday 9 March, 09:00
OVERDUE = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
BOTH = {"lancashire": (BUSINESS_SLACK, BUSINESS_TEAMS)}


def sweep(database: Database, now: datetime, channels: Mapping[str, tuple[Address, ...]] | None = None) -> int:
    """Everybody is told in the board's channels."""
    found = SLACK if channels is None else channels
    with Units(database.engine, database.vault, team_s_rungs)(now) as unit:
        return unit.gather(lambda case, _audience, _what: found.get(case.referral.board, ()))


def states(database: Database) -> dict[tuple[str, str], str]:
    with database.engine.begin() as connection:
        rows = connection.execute(text("select what, rung, state from reminders")).all()
    return {(row.what, row.rung): row.state for row in rows}


def refer(units: Units, number: int, **changes: Any) -> Case:
    with units(MONDAY) as unit:
        return unit.open_case(referred_entry(draft=str(number), reference=f"LAN-2026-{number:03}", **changes))


def erase(database: Database, case: Case) -> None:
    with database.engine.begin() as connection:
        database.vault.erase(connection, case_key(case.id), MONDAY)


def damage(database: Database, case: Case) -> None:
    """Its key opens nothing: as after a restore from two backups that do not belong together."""
    with database.engine.begin() as connection:
        other = "update keys set wrapped = (select wrapped from keys where owner = 'ring') where owner = :owner"
        connection.execute(text(other), {"owner": case_key(case.id)})
