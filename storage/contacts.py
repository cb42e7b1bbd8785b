"""Where a platform has people and channels: what it told of an address when it was last heard of."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, select

from review.roles import Address
from storage.addresses import columns_of, is_at
from storage.tables import contacts
from storage.upsert import insert


@dataclass(frozen=True, kw_only=True)
class Contact:
    service_url: str
    conversation: str
    mri: str


def keep_contact(engine: Engine, address: Address, contact: Contact, now: datetime) -> None:
    """In place of what was kept of this address."""
    told = {
        "service_url": contact.service_url,
        "conversation": contact.conversation,
        "mri": contact.mri,
        "heard": now,
    }
    with engine.begin() as connection:
        row = insert(connection, contacts).values(**columns_of(address), **told)
        connection.execute(row.on_conflict_do_update(index_elements=list(contacts.primary_key.columns), set_=told))


def contact_of(engine: Engine, address: Address) -> Contact | None:
    with engine.connect() as connection:
        row = connection.execute(select(contacts).where(is_at(contacts, address))).first()
    return Contact(service_url=row.service_url, conversation=row.conversation, mri=row.mri) if row else None
