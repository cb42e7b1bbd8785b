"""What the tests of the outbox share: letters about a case, and leases that have run out."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text

from review.case import Case
from review.entries import Entry
from review.ladder import ARISEN, Rung
from review.ports import Letter
from review.roles import Address
from review.tellings import Audience, Kind
from review.timetable import Deadline
from storage.database import Database
from storage.outbox import Outbox, Parcel
from storage.unit import Units
from tests.invented import BUSINESS_SLACK, MONDAY, reckon, referred_entry

PLATFORMS = ("slack", "teams")
SOON = MONDAY + timedelta(minutes=1)


def team_s_rungs(case: Case) -> tuple[tuple[Deadline, ...], tuple[Rung, ...]]:
    """What the law says of a case, with the rungs from five days before, of the channel and of who is asked, alone."""
    found, wanted = reckon(case)
    theirs = (Audience.BUSINESS_CHANNEL, Audience.REFERRER)
    return found, tuple(one for one in wanted if one.audience in theirs and one.name != ARISEN)


def refer(units: Units, *to: Address, **changes: Any) -> Case:
    """A case, with its message put down for each address."""
    with units(MONDAY) as unit:
        made = unit.open_case(referred_entry(**changes))
        for address in to or (BUSINESS_SLACK,):
            unit.post(letter(made, address))
    return made


def letter(case: Case, to: Address = BUSINESS_SLACK, kind: Kind = Kind.CASE) -> Letter:
    return Letter(key=f"{kind}:{case.reference}:{to.platform}:{to.id}", to=to, kind=kind, subject=case.id)


def move_on(units: Units, case: Case, entry: Entry, now: datetime = SOON) -> Case:
    with units(now) as unit:
        return unit.append(unit.case(case.id), entry)


def claim(outbox: Outbox, now: datetime = MONDAY) -> tuple[Parcel, ...]:
    return outbox.claim(now, PLATFORMS, 40)


def claim_one(outbox: Outbox, now: datetime = MONDAY) -> Parcel:
    (parcel,) = claim(outbox, now)
    return parcel


def run_out(database: Database) -> None:
    """As if 120 seconds had passed: every lease has run out."""
    with database.engine.begin() as connection:
        connection.execute(text("update outbox set lease_until = 0 where state = 'leased'"))
