"""The week's digests: once a board and ISO week, however many replicas ask, and however late the program is back."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select

from review.ports import Letter
from review.roles import Address
from review.stages import Stage
from review.tellings import Kind
from storage.outbox import put_down
from storage.tables import case_agencies, cases, digests
from storage.transaction import Room
from storage.upsert import insert_once

#: the stages in which a case is the standing panel's
BEFORE_THE_PANEL = (Stage.SCREENING.value, Stage.DISCUSSION.value)


class Digests(Room):
    def digest(self, board: str, day: date, business: Iterable[Address], panel: Iterable[Address]) -> int:
        """Put down the letters of the week of `day`, unless that was done before; how many.

        A board without any case gets none, and its panel's channel none where the panel owes nothing. Their subject
        is "BOARD|2026-03-02", with `day`.
        """
        year, week, _ = day.isocalendar()
        name = f"{year}-W{week:02}"
        if not insert_once(self._in.connection, digests, board=board, week=name, at=self.now):
            return 0
        letters = [
            *(_letter(Kind.DIGEST, board, day, name, to) for to in business if self._any(cases.c.board == board)),
            *(_letter(Kind.PANEL_DIGEST, board, day, name, to) for to in panel if self._any(_owed(board))),
        ]
        for letter in letters:
            put_down(self._in.connection, letter, self.now)
        return len(letters)

    def _any(self, holds: ColumnElement[bool]) -> bool:
        return self._in.connection.execute(select(cases.c.id).where(holds).limit(1)).first() is not None


def _owed(board: str) -> ColumnElement[bool]:
    """Whether a case is before the panel, or an agency owes a report on it."""
    owing = select(case_agencies.c.case_id).where(case_agencies.c.owes == 1)
    return and_(cases.c.board == board, or_(cases.c.stage.in_(BEFORE_THE_PANEL), cases.c.id.in_(owing)))


def _letter(kind: Kind, board: str, day: date, week: str, to: Address) -> Letter:
    key = f"{kind}:{board}:{week}:{to.platform}:{to.kind}:{to.id}"
    return Letter(key=key, to=to, kind=kind, subject=f"{board}|{day.isoformat()}")
