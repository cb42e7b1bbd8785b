"""The lists: whole ones of one person or board, and pages of many. What presses most, and so what is overdue, first."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, func, literal_column, select

from review.law.terms import Duty
from review.ports import CasePage, CaseRow, CasesAsked, DeadlinePage, DeadlineRow, DeadlinesAsked
from review.roles import Person
from storage.agencies import agency_digest
from storage.tables import case_agencies, cases, deadlines
from storage.transaction import Room

#: those that press nobody come last; the index `cases_listed` has this order
PRESSING_FIRST = (cases.c.pressing, cases.c.opened, cases.c.id)
EARLIEST_FIRST = (deadlines.c.act_by, deadlines.c.reference, deadlines.c.place)


class Lists(Room):
    def cases_referred_by(self, person: Person) -> tuple[CaseRow, ...]:
        return listed(self._in.connection, cases.c.referrer.in_(person.ids))

    def cases_of_board(self, board: str) -> tuple[CaseRow, ...]:
        return listed(self._in.connection, cases.c.board == board)

    def cases_like(self, asked: CasesAsked) -> CasePage:
        """Chosen by an index alone, so that what was shown before is passed over without being read."""
        lines, name = (case_agencies, case_agencies.c.case_id) if asked.agency else (cases, cases.c.id)
        holds = and_(self._whose(asked), *_asked(asked, lines))
        total = self._in.connection.execute(select(func.count()).select_from(lines).where(holds)).scalar_one()
        page = select(name).where(holds).order_by(lines.c.pressing, lines.c.opened, name)
        shown = self._in.connection.execute(page.offset(asked.after).limit(asked.count)).scalars().all()
        return CasePage(rows=listed(self._in.connection, cases.c.id.in_(shown)), total=total)

    def deadlines_like(self, asked: DeadlinesAsked) -> DeadlinePage:
        holds = and_(*_deadlines_asked(asked))
        total = self._in.connection.execute(select(func.count()).select_from(deadlines).where(holds)).scalar_one()
        page = select(deadlines).where(holds).order_by(*EARLIEST_FIRST).offset(asked.after).limit(asked.count)
        rows = self._in.connection.execute(page).all()
        return DeadlinePage(rows=tuple(_deadline(row) for row in rows), total=total)

    def _whose(self, asked: CasesAsked) -> ColumnElement[bool]:
        """An agency's digest is one board's."""
        if not asked.agency:
            return cases.c.board == asked.board
        return case_agencies.c.agency == agency_digest(self._in.vault, asked.board, asked.agency)


def _asked(asked: CasesAsked, lines: Table) -> Iterator[ColumnElement[bool]]:
    if asked.stages:
        yield lines.c.stage.in_(asked.stages)
    if asked.due_by:
        yield lines.c.pressing <= asked.due_by
    if asked.referrers:
        yield lines.c.referrer.in_(asked.referrers)


def _deadlines_asked(asked: DeadlinesAsked) -> Iterator[ColumnElement[bool]]:
    yield deadlines.c.board == asked.board
    yield deadlines.c.open == literal_column("1")  # as the index `deadlines_open` has it
    if asked.due_by:
        yield deadlines.c.act_by <= asked.due_by
    if asked.case:
        yield deadlines.c.case_id == asked.case


def listed(connection: Connection, holds: ColumnElement[bool]) -> tuple[CaseRow, ...]:
    found = select(cases).where(holds).order_by(*PRESSING_FIRST)
    return tuple(_case(row) for row in connection.execute(found))


def _case(row: Row[Any]) -> CaseRow:
    return CaseRow(
        id=row.id,
        board=row.board,
        reference=row.reference,
        procedure=row.procedure,
        stage=row.stage,
        opened=row.opened,
        referrer=row.referrer,
        next_act_by=row.next_act_by,
        next_duty=Duty(row.next_duty) if row.next_duty else None,
    )


def _deadline(row: Row[Any]) -> DeadlineRow:
    return DeadlineRow(
        case=row.case_id, reference=row.reference, duty=Duty(row.duty), due=row.due, act_by=row.act_by
    )  # fmt: skip
