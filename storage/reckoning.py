"""What is computed from a case whenever it is kept: its deadlines, reminders, agencies, and the line of the lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from review.case import Case
from review.ladder import ARISEN, Rung
from review.law.terms import Sense
from review.ports import Reckon
from review.timetable import Deadline
from storage.agencies import agencies_of, keep_agencies
from storage.tables import cases, deadlines, reminders
from storage.upsert import insert_once
from storage.vault import Vault

#: what makes a reminder the same one: what it is about, due day, rung, audience
ReminderKey = tuple[str, date, str, str]
#: after every day there is: of a case that presses nobody
NEVER = date.max


@dataclass(frozen=True, kw_only=True)
class Reckoned:
    """What the read tables must say of a case."""

    line: Mapping[str, Any]
    deadlines: tuple[Mapping[str, Any], ...]
    reminders: Mapping[ReminderKey, datetime]
    agencies: tuple[Mapping[str, Any], ...]


def reckoned(case: Case, reckon: Reckon, vault: Vault) -> Reckoned:
    found, wanted = reckon(case)
    line = _line(case, found)
    return Reckoned(
        line=line,
        deadlines=tuple(_deadline(case, place, one) for place, one in enumerate(found)),
        reminders={_key(rung): rung.at for rung in wanted},
        agencies=agencies_of(case, vault, line),
    )


def _line(case: Case, found: tuple[Deadline, ...]) -> Mapping[str, Any]:
    """A minimum ("keep at least until") presses nobody, so it is no next thing to do."""
    open_ones = [one for one in found if _is_open(case, one)]
    pressing = min(open_ones, key=lambda one: one.act_by, default=None)
    return {
        "board": case.referral.board,
        "reference": case.reference,
        "procedure": case.procedure,
        "stage": case.stage.value,
        "referrer": case.referred.by.person,
        "draft": case.referral.draft,
        "opened": case.referred.recorded,
        "version": case.version,
        "next_act_by": pressing.act_by if pressing else None,
        "next_duty": pressing.duty.value if pressing else None,
        "pressing": pressing.act_by if pressing else NEVER,
    }


def _is_open(case: Case, one: Deadline) -> bool:
    return one.law.sense is Sense.LATEST and not case.done(one.duty)


def _deadline(case: Case, place: int, one: Deadline) -> Mapping[str, Any]:
    return {
        "case_id": case.id,
        "place": place,
        "board": case.referral.board,
        "reference": case.reference,
        "duty": one.duty.value,
        "due": one.due,
        "act_by": one.act_by,
        "recommended": one.recommended,
        "done": int(case.done(one.duty) is not None),
        "open": int(_is_open(case, one)),
    }


def _key(rung: Rung) -> ReminderKey:
    return rung.what, rung.due, rung.name, rung.audience.value


def keep_reckoned(connection: Connection, case: Case, found: Reckoned) -> None:
    """Bring the read tables of a case, whose line is there already, in step with its history."""
    connection.execute(update(cases).where(cases.c.id == case.id).values(**found.line))
    connection.execute(delete(deadlines).where(deadlines.c.case_id == case.id))
    if found.deadlines:
        connection.execute(insert(deadlines), list(found.deadlines))
    keep_agencies(connection, case.id, found.agencies)
    _keep_reminders(connection, case.id, found.reminders)


def _keep_reminders(connection: Connection, case_id: str, wanted: Mapping[ReminderKey, datetime]) -> None:
    """New rungs fall due, those no longer wanted are cancelled; what was gathered or sent stays as it is.

    That a deadline has arisen is no news where other rungs of it stood before: the program did not yet say so then.
    """
    rows = connection.execute(select(reminders).where(reminders.c.case_id == case_id).order_by(reminders.c.id))
    kept = {(row.what, row.due, row.rung, row.audience): row for row in rows}
    in_force = {(what, due, audience) for what, due, _, audience in kept}
    for (what, due, rung, audience), at in wanted.items():
        if (what, due, rung, audience) not in kept:
            values = {"what": what, "due": due, "rung": rung, "audience": audience}
            known = rung == ARISEN and (what, due, audience) in in_force
            insert_once(connection, reminders, case_id=case_id, **values, at=at, state="untold" if known else "due")
    for key, row in kept.items():
        _settle(connection, row, wanted.get(key))


def _settle(connection: Connection, row: Any, at: datetime | None) -> None:
    if row.state not in ("due", "cancelled"):
        return
    state = "cancelled" if at is None else "due"
    if (row.state, row.at) != (state, at or row.at):
        # The state is asked for again: the sweep may have gathered it since it was read.
        still = update(reminders).where(reminders.c.id == row.id, reminders.c.state == row.state)
        connection.execute(still.values(state=state, at=at or row.at))
