"""What every dialog is given: the deployment (Desk) and the turn under way (Exchange)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from dialogs.parts import Press, Pressed, Turn
from review.calendar import WorkingDays, london_date
from review.case import Case
from review.drafts import Keeping, Value
from review.entries import Actor
from review.errors import UncheckedPersonError, UnknownCaseError
from review.law import procedure
from review.law.terms import Procedure
from review.ledger import SETTLED, ledger
from review.own_agency import seated_for
from review.panel_work import PanelWork
from review.people import with_people
from review.ports import Unit
from review.process import acting_role
from review.roles import MAY_SEE_CASE, Board, Person, Role, Standing, office_roles
from review.step import Act
from review.steps import UNDECIDED
from review.timetable import Deadline, deadlines_of


@dataclass(frozen=True, kw_only=True)
class Desk:
    """This deployment, as the dialogs know it."""

    boards: Mapping[str, Board]
    #: what to do when a child is at risk now, a line each
    emergency: tuple[str, ...]
    #: the working days known at a moment
    days_at: Callable[[datetime], WorkingDays]
    #: how long a referral that is not sent is kept
    keeping: Keeping = field(default_factory=Keeping)

    def with_people(self, unit: Unit) -> "Desk":
        """The same desk, with the agencies and panel members that the business teams keep in chat."""
        boards = {key: with_people(board, unit.people_of(key)) for key, board in self.boards.items()}
        return replace(self, boards=boards)

    def board_of(self, case: Case) -> Board:
        """Raises UnknownCaseError where this deployment no longer has the board."""
        board = self.boards.get(case.referral.board)
        if board is None:
            raise UnknownCaseError
        return board

    def procedure_of(self, case: Case) -> Procedure:
        return procedure(case.procedure)

    def deadlines_of(self, case: Case, now: datetime) -> tuple[Deadline, ...]:
        return deadlines_of(case, self.procedure_of(case), self.days_at(now))


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One turn, inside its one transaction."""

    desk: Desk
    unit: Unit
    turn: Turn
    person: Person
    #: this very delivery was taken before: show how things stand, change nothing
    repeat: bool

    @property
    def now(self) -> datetime:
        return self.unit.now

    @cached_property
    def today(self) -> date:
        return london_date(self.unit.now)

    @property
    def press(self) -> Press:
        assert isinstance(self.turn.what, Pressed)
        return self.turn.what.press

    @property
    def answers(self) -> Mapping[str, Value]:
        assert isinstance(self.turn.what, Pressed)
        return self.turn.what.answers

    def roles_on(self, board: Board) -> frozenset[Role]:
        return office_roles(board, self.person, self.today)

    def roles_in(self, case: Case) -> frozenset[Role]:
        """What the asker is in this case, now."""
        board = self.desk.board_of(case)
        referred = frozenset({Role.REFERRER} if self.person.is_one(case.referred.by.person) else ())
        of_the_case = self._leads(board, case) | self._asked(board, case) | self._acts(case) | self._oversees(case)
        return self.roles_on(board) | referred | of_the_case

    def _asked(self, board: Board, case: Case) -> frozenset[Role]:
        """A panel member of an agency that is asked something on this case, while that is of use."""
        reports = PanelWork(case).asked if case.stage in UNDECIDED else ()
        returns = (agency for agency, one in ledger(case).items() if one.state not in SETTLED)
        seats = (seat for agency in (*reports, *returns) for seat in board.seats(agency, self.today))
        return frozenset({Role.REPORTING} if any(one.accounts & self.person.accounts for one in seats) else ())

    def sits_for(self, case: Case) -> frozenset[str]:
        """The agencies whose part in this case is the asker's own: those they sit for, on the board or its panel."""
        board = self.desk.board_of(case)
        on_the_board = (
            one.name
            for one in board.agencies
            if any(seat.accounts & self.person.accounts for seat in board.seats(one.name, self.today))
        )
        return seated_for(case, self.person.accounts).union(on_the_board)

    def _oversees(self, case: Case) -> frozenset[Role]:
        """Who chairs the panel convened for this case."""
        panel = PanelWork(case).case_panel
        chairs = {account for seat in (panel.seats if panel else ()) if seat.chairs for account in seat.accounts}
        return frozenset({Role.CASE_PANEL_CHAIR} if chairs & self.person.accounts else ())

    def _acts(self, case: Case) -> frozenset[Role]:
        """The deputy to whom the Chair passed this case, on the days of that."""
        passed = case.delegation
        acts = passed and passed.acts_on(self.today) and self.person.accounts.intersection(passed.accounts)
        return frozenset({Role.DEPUTY} if acts else ())

    def _leads(self, board: Board, case: Case) -> frozenset[Role]:
        """The panel member of the referring agency, where the procedure gives them a part."""
        if self.desk.procedure_of(case).panel_lead is None:
            return frozenset()
        seats = board.seats(case.referral.referrer.agency, self.today)
        return frozenset({Role.PANEL_LEAD} if any(one.accounts & self.person.accounts for one in seats) else ())

    def visible_case(self, reference: str) -> Case:
        """By its reference. Raises UnknownCaseError alike for a case that is not there and one not theirs to see."""
        return self._if_theirs(self.unit.case_called(reference))

    def case_of_id(self, case_id: str) -> Case:
        """By its id, as a press has it. Raises UnknownCaseError as `visible_case` does."""
        return self._if_theirs(self.unit.case(case_id))

    def _if_theirs(self, case: Case) -> Case:
        if self.roles_in(case).isdisjoint(MAY_SEE_CASE):
            raise UnknownCaseError
        return case

    def actor(self, act: Act, case: Case) -> Actor:
        """The asker, in the role in which the step is theirs.

        Raises NotYoursError; and UncheckedPersonError where the platform could not say who they are.
        """
        role = acting_role(act, self.roles_in(case))
        if self.person.standing is Standing.UNKNOWN:
            raise UncheckedPersonError
        return self.acting(role)

    def acting(self, role: Role) -> Actor:
        return Actor(person=self.person.id, name=self.person.name, role=role, account=self.turn.account)
