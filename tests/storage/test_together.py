"""Doors, sweep and senders at work at once, as replicas would be: nothing stale is left on any card, nobody waits
for somebody who waits for them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from threading import Lock

from review.errors import StaleCaseError
from review.people import AgencyAdded, BoardEntry
from review.roles import Address
from review.tellings import Kind
from storage.database import Database
from storage.outbox import Outbox, Parcel
from storage.unit import Units
from storage.verify import verify
from tests.invented import BUSINESS_SLACK, BUSINESS_TEAMS, manager, put_to_chair_entry, reckon
from tests.storage.post import PLATFORMS, refer

MORNING = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
CASES, CHANGES = 5, 12
WEEKS = (date(2026, 3, 9), date(2026, 3, 16))


class Sender:
    """Draws the version of what a card speaks of, and keeps what each card showed last."""

    def __init__(self, database: Database, units: Units) -> None:
        self.outbox, self.units = Outbox(database.engine), units
        self.shown: dict[tuple[Address, str], tuple[Kind, str, object]] = {}
        self.lock = Lock()

    def send(self) -> int:
        parcels = self.outbox.claim(MORNING, PLATFORMS, 4)
        for parcel in parcels:
            drawn = self.draw(parcel.kind, parcel.subject)
            self.outbox.sent(parcel, self.show(parcel, drawn), MORNING)
        return len(parcels)

    def show(self, parcel: Parcel, drawn: object) -> str:
        with self.lock:
            remote_id = parcel.remote_id or f"id-{len(self.shown)}"
            self.shown[parcel.to, remote_id] = (parcel.kind, parcel.subject, drawn)
        return remote_id

    def draw(self, kind: Kind, subject: str) -> object:
        with self.units(MORNING) as unit:
            if kind is Kind.REMINDERS:
                return [(one.case.reference, one.case.version, one.rung) for one in unit.notice(subject)]
            if kind is Kind.DIGEST:
                return subject
            return unit.case(subject).version


def test_everybody_at_once_leaves_every_card_as_its_case_stands(database: Database, units: Units) -> None:
    channels = (BUSINESS_SLACK, BUSINESS_TEAMS)
    made = [refer(units, *channels, draft=str(n), reference=f"LAN-2026-{n:03}").id for n in range(CASES)]
    sender = Sender(database, units)

    def change() -> None:
        for number in range(CHANGES):
            case_id = made[number % CASES]
            try:
                with units(MORNING) as unit:
                    unit.append(unit.case(case_id), put_to_chair_entry())
            except StaleCaseError:
                continue

    def send() -> None:
        for _ in range(CHANGES):
            sender.send()

    def sweep() -> None:
        for _ in range(3):
            with units(MORNING) as unit:
                unit.gather(lambda _case, _audience, _what: channels)

    def week() -> None:
        for day in WEEKS:
            with units(MORNING) as unit:
                unit.digest("lancashire", day, channels, ())

    def staff() -> None:
        for number in range(CHANGES):
            with units(MORNING) as unit:
                added = AgencyAdded(agency=f"Agency {number}")
                unit.keep_people("lancashire", BoardEntry(recorded=MORNING, by=manager(), content=added))

    jobs: list[Callable[[], None]] = [change, send, sweep, week, staff] * 2
    with ThreadPoolExecutor(len(jobs)) as replicas:
        for done in [replicas.submit(job) for job in jobs]:
            done.result()
    while sender.send():
        pass

    assert sender.outbox.waiting() == 0
    assert len(sender.shown) == (CASES + 1 + len(WEEKS)) * len(channels)
    with units(MORNING) as unit:
        assert len(unit.people_of("lancashire")) == 2 * CHANGES
    for kind, subject, drawn in sender.shown.values():
        assert drawn == sender.draw(kind, subject)
    assert verify(database.engine, database.vault, reckon) == []
