"""What the database knows of whom the bot can reach: contacts, what the directories said, and what was refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection, Engine, select

from review.roles import Account, Address, Standing
from storage.addresses import address_of, is_at, same_address
from storage.contacts import Contact
from storage.outbox import CALLED_OFF, UNSENT
from storage.tables import accounts as accounts_table
from storage.tables import contacts, outbox

#: a reason of ours that is a sentence is not kept with the letter
IN_WORDS = "the last letter was refused"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a platform's directory said of an account, and when; None where it has not said anything yet."""

    standing: Standing
    when: datetime | None


@dataclass(frozen=True, kw_only=True)
class Known:
    """Of the accounts and addresses that were asked for."""

    told: Mapping[Account, Told] = field(default_factory=dict)
    contacts: Mapping[Address, Contact] = field(default_factory=dict)
    #: the platform's word for why the latest letter to an address was not taken
    refused: Mapping[Address, str] = field(default_factory=dict)

    def with_told(self, newer: Mapping[Account, Told]) -> "Known":
        return replace(self, told={**self.told, **newer})


def known(engine: Engine, accounts: Iterable[Account], addresses: Iterable[Address]) -> Known:
    with engine.connect() as connection:
        return known_in(connection, accounts, addresses)


def known_in(connection: Connection, accounts: Iterable[Account], addresses: Iterable[Address]) -> Known:
    found = {one: _contact(connection, one) for one in addresses}
    return Known(
        told=_told(connection, frozenset(accounts)),
        contacts={one: contact for one, contact in found.items() if contact},
        refused=_refused(connection),
    )


def _contact(connection: Connection, address: Address) -> Contact | None:
    row = connection.execute(select(contacts).where(is_at(contacts, address))).first()
    return Contact(service_url=row.service_url, conversation=row.conversation, mri=row.mri) if row else None


def _told(connection: Connection, wanted: frozenset[Account]) -> dict[Account, Told]:
    rows = connection.execute(select(accounts_table)).all()
    every = {
        Account(platform=row.platform, space=row.space, user=row.user_id): Told(
            standing=Standing(row.standing), when=row.told
        )
        for row in rows
    }
    return {one: told for one, told in every.items() if one in wanted}


def _refused(connection: Connection) -> dict[Address, str]:
    """Letters that somebody has to mend something for, and those given up, unless a later one arrived."""
    later = outbox.alias("later")
    arrived = select(later.c.id).where(later.c.state == "sent", later.c.id > outbox.c.id, same_address(later, outbox))
    kept = outbox.c.state.in_((*UNSENT, "given_up")) & outbox.c.reason.is_not(None) & (outbox.c.reason != CALLED_OFF)
    rows = connection.execute(select(outbox).where(kept, ~arrived.exists()).order_by(outbox.c.id)).all()
    return {address_of(row): IN_WORDS if row.reason == "in_words" else str(row.reason) for row in rows}
