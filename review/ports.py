"""What the outer parts fulfil. `storage` keeps; `dialogs` ask. They meet in `bot/build.py` and nowhere else."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from review.case import Case
from review.drafts import Draft
from review.entries import Entry
from review.ladder import Rung
from review.law.terms import Duty
from review.people import BoardEntry
from review.roles import Account, Address, Person, Standing
from review.tellings import Audience, Kind
from review.timetable import Deadline


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A message to be sent to one address, once: `key` is unique for ever.

    It says what it is about, never what it says: it is drawn when it is sent, from the state of that moment.
    """

    key: str
    to: Address
    kind: Kind
    #: a case's id, or for Kind.REMINDERS a notice's id
    subject: str


@dataclass(frozen=True, kw_only=True)
class DueReminder:
    """A rung that was gathered into a notice."""

    case: Case
    #: the duty's value, or the key of what is awaited ("answer.1")
    what: str
    audience: Audience
    rung: str
    #: when it was to be said
    at: datetime
    #: the London day of the notice that said it
    told_on: date


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """A line of a list of cases."""

    id: str
    board: str
    reference: str
    procedure: str
    stage: str
    opened: datetime
    #: the person who referred it, by the id of that day
    referrer: str
    #: the earliest `act_by` of a duty not yet done
    next_act_by: date | None
    next_duty: Duty | None


@dataclass(frozen=True, kw_only=True)
class CasesAsked:
    """Which cases of one board a list shows. `stages` empty for all; `after` is how many were shown before."""

    board: str
    stages: frozenset[str] = frozenset()
    #: only those that have something to do by this London day
    due_by: date | None = None
    referrers: frozenset[str] = frozenset()
    #: the agency that referred, or that something is awaited from
    agency: str = ""
    after: int = 0
    count: int = 10


@dataclass(frozen=True, kw_only=True)
class CasePage:
    rows: tuple[CaseRow, ...]
    #: how many there are in all
    total: int


@dataclass(frozen=True, kw_only=True)
class DeadlinesAsked:
    """Which open deadlines of one board: `due_by` the last London day to act by; one case, or all."""

    board: str
    due_by: date | None = None
    case: str = ""
    after: int = 0
    count: int = 10


@dataclass(frozen=True, kw_only=True)
class DeadlineRow:
    case: str
    reference: str
    duty: Duty
    due: date
    act_by: date


@dataclass(frozen=True, kw_only=True)
class DeadlinePage:
    rows: tuple[DeadlineRow, ...]
    total: int


#: what storage asks of the law whenever a case is kept: its deadlines and the reminders still wanted
Reckon = Callable[[Case], tuple[tuple[Deadline, ...], tuple[Rung, ...]]]


class Unit(Protocol):
    """One transaction. Everything done in it is kept, or nothing is."""

    @property
    def now(self) -> datetime:
        """The one clock's moment (aware, UTC) at which this unit was opened."""
        ...

    def first_time(self, delivery: str) -> bool:
        """Whether this delivery of a platform is seen for the first time; it is remembered in this transaction."""
        ...

    def person(self, account: Account) -> Person:
        """The person behind an account, made at first contact."""
        ...

    def introduce(self, account: Account, name: str, standing: Standing) -> Person:
        """Keep what the platform's directory says of an account, as of now."""
        ...

    def make_code(self, account: Account) -> str:
        """A code that joins another account to this one's person: once, within minutes. An earlier one is void."""
        ...

    def join(self, account: Account, code: str) -> Person:
        """Make this account one person with the code's.

        Raises UnknownCodeError, and CannotJoinError where the two have accounts on the same platform.
        """
        ...

    def draft(self, draft_id: str) -> Draft:
        """Raises UnknownDraftError where there is none, or its key was erased."""
        ...

    def drafts_of(self, person: Person) -> tuple[Draft, ...]:
        """Somebody's open drafts, the latest changed first."""
        ...

    def keep_draft(self, draft: Draft) -> None: ...

    def erase_draft(self, draft_id: str) -> None: ...

    def next_reference(self, prefix: str, year: int) -> str:
        """LAN-2026-001: each number of a prefix and year once."""
        ...

    def case(self, case_id: str) -> Case:
        """Raises UnknownCaseError."""
        ...

    def case_called(self, reference: str) -> Case:
        """By its reference, however it was typed (case and spaces do not matter). Raises UnknownCaseError."""
        ...

    def case_from_draft(self, draft_id: str) -> Case | None: ...

    def cases_referred_by(self, person: Person) -> tuple[CaseRow, ...]: ...

    def same_child(self, case: Case) -> tuple[CaseRow, ...]:
        """The board's other cases with a child of the same name, born the same day or on a day that is not known."""
        ...

    def cases_of_board(self, board: str) -> tuple[CaseRow, ...]:
        """The board's cases, the most pressing first."""
        ...

    def open_case(self, entry: Entry) -> Case:
        """Keep a new case from its first entry (Referred), with a key and a chain of its own."""
        ...

    def append(self, case: Case, entry: Entry) -> Case:
        """Keep one more entry; `case` is the case before it. Raises StaleCaseError where it has moved on meanwhile.

        In the same transaction: read tables, reminders, and every kept card of this case is put down to be redrawn.
        Where it was decided or ended, whatever anybody began about it is erased.
        """
        ...

    def people_of(self, board: str) -> tuple[BoardEntry, ...]:
        """How the board's people were changed in chat, in order."""
        ...

    def keep_people(self, board: str, entry: BoardEntry) -> None:
        """Append to that history."""
        ...

    def cases_like(self, asked: "CasesAsked") -> "CasePage":
        """A page of a board's cases, the most pressing first."""
        ...

    def deadlines_like(self, asked: "DeadlinesAsked") -> "DeadlinePage":
        """A page of a board's open deadlines, overdue first."""
        ...

    def post(self, letter: Letter) -> None:
        """Put a letter in the outbox; a letter with a known key changes nothing."""
        ...

    def redraw(self, case_id: str) -> None:
        """Put every kept card of this case down to be redrawn: what it shows has changed with the day."""
        ...

    def untold(self, case_id: str) -> tuple[Letter, ...]:
        """Letters of a case that could not be delivered so far, the oldest first."""
        ...

    def notice(self, notice_id: str) -> tuple[DueReminder, ...]:
        """What a notice of reminders speaks of, the earliest deadline first."""
        ...


class OpenUnit(Protocol):
    """Opens a transaction at a moment: `with open_unit(now) as unit:`. It commits at the end, or keeps nothing."""

    def __call__(self, now: datetime) -> AbstractContextManager[Unit]: ...
