"""Teams' references, kept in the database, so that people can be written to after a restart."""

from datetime import datetime

from sqlalchemy import Engine

from bot.clock import Clock
from bot.teams.references import Reference
from bot.work import Worker
from review.roles import Address
from storage.contacts import Contact, contact_of, keep_contact
from storage.outbox import Outbox

KEEP_SECONDS = 2.0


class Contacts:
    """Fulfils `bot.teams.references.References`. What is known is remembered here, so that turns do not wait for it."""

    def __init__(self, engine: Engine, worker: Worker, clock: Clock) -> None:
        self._engine, self._worker, self._clock = engine, worker, clock
        self._heard: dict[Address, Reference] = {}

    async def remember(self, address: Address, reference: Reference) -> None:
        if self._heard.get(address) == reference:
            return
        contact = Contact(service_url=reference.service_url, conversation=reference.conversation, mri=reference.mri)
        now = self._clock.now()
        await self._worker.run(lambda: self._keep(address, contact, now), KEEP_SECONDS)
        self._heard[address] = reference

    def _keep(self, address: Address, contact: Contact, now: datetime) -> None:
        """What was held up on its way to somebody who could not be reached before is sent now."""
        keep_contact(self._engine, address, contact, now)
        Outbox(self._engine).wake(address, now)

    async def recall(self, address: Address) -> Reference | None:
        if address not in self._heard:
            found = await self._worker.run(lambda: contact_of(self._engine, address), KEEP_SECONDS)
            if found is None:
                return None
            self._heard[address] = Reference(
                service_url=found.service_url, conversation=found.conversation, mri=found.mri
            )
        return self._heard[address]
