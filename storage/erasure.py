"""Erasing a case: its key is destroyed, and with it whatever was sealed with it; what is left names nobody.

The chain stays, so that it can be shown that nothing else was touched. The case leaves every list, and the cards that
platforms keep are redrawn to say that it was erased.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, and_, delete, func, select, update

from review.drafts import ids_about
from review.errors import UnknownCaseError
from storage.drafts import erase_begun
from storage.outbox import CALLED_OFF, UNSENT
from storage.places import redraw_cards_of
from storage.references import as_kept
from storage.tables import case_agencies, cases, deadlines, keys, likenesses, outbox, reminders
from storage.vault import Vault, case_key, draft_key

#: in the lists' own columns
NOBODY, NOWHERE, ERASED = "", "", "erased"


def case_to_erase(connection: Connection, reference: str) -> str:
    """Its id; a case that was erased before is found too. Raises UnknownCaseError."""
    found: str | None = connection.execute(select(cases.c.id).where(cases.c.reference == as_kept(reference))).scalar()
    if found is None:
        raise UnknownCaseError
    return found


def erase_case(connection: Connection, vault: Vault, case_id: str, now: datetime) -> None:
    """Repeating it changes nothing more."""
    draft = connection.execute(select(cases.c.draft).where(cases.c.id == case_id).with_for_update()).scalar_one()
    if is_erased(connection, case_id):
        return
    vault.erase(connection, case_key(case_id), now)
    vault.erase(connection, draft_key(draft), now)
    erase_begun(connection, vault, ids_about(case_id), now)
    _leave_the_lists(connection, case_id)
    unsent = and_(outbox.c.subject == case_id, outbox.c.op == "post", outbox.c.state.in_(UNSENT))
    called_off = {"state": "given_up", "reason": CALLED_OFF, "fence": None, "ended": now}
    connection.execute(update(outbox).where(unsent).values(**called_off))
    redraw_cards_of(connection, case_id, now)


def is_erased(connection: Connection, case_id: str) -> bool:
    erased = select(keys.c.owner).where(keys.c.owner == case_key(case_id), keys.c.wrapped.is_(None))
    return connection.execute(erased).first() is not None


def erased_count(connection: Connection) -> int:
    """How many cases were erased."""
    erased = and_(keys.c.owner.startswith(case_key("")), keys.c.wrapped.is_(None))
    return connection.execute(select(func.count()).select_from(keys).where(erased)).scalar_one()


def _leave_the_lists(connection: Connection, case_id: str) -> None:
    for table in (likenesses, case_agencies, deadlines):
        connection.execute(delete(table).where(table.c.case_id == case_id))
    still_due = and_(reminders.c.case_id == case_id, reminders.c.state == "due")
    connection.execute(update(reminders).where(still_due).values(state="cancelled"))
    line = {"board": NOWHERE, "referrer": NOBODY, "stage": ERASED}
    nothing_next = {"next_act_by": None, "next_duty": None, "pressing": date.max}
    connection.execute(update(cases).where(cases.c.id == case_id).values(**line, **nothing_next))


def those_there(connection: Connection, ids: Collection[str]) -> Sequence[str]:
    """Those of these ids that there are."""
    return connection.execute(select(cases.c.id).where(cases.c.id.in_(ids)).order_by(cases.c.id)).scalars().all()
