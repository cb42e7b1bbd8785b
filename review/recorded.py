"""What is recorded of duties and of the events that they are counted from, as entries of a case's history."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from review.law.terms import Duty, Event, Milestone


@dataclass(frozen=True, kw_only=True)
class DutyDone:
    """A duty was done by people outside this program: when, to whom, how, under what reference."""

    duty: Duty
    done_on: date
    to: str
    how: str
    reference: str
    kind: Literal["duty_done"] = "duty_done"


@dataclass(frozen=True, kw_only=True)
class UndatedDone:
    """A duty without a date was done. `key` is the duty's in the procedure's provisions."""

    key: str
    done_on: date
    to: str
    how: str
    reference: str
    kind: Literal["undated_done"] = "undated_done"


@dataclass(frozen=True, kw_only=True)
class EventRecorded:
    """The day on which something happened or is planned. Said again it corrects, and the clocks are counted anew."""

    event: Event | Milestone
    on: date
    #: why it was corrected; "" where it is said for the first time
    reason: str = field(default="", repr=False)
    kind: Literal["event_recorded"] = "event_recorded"


@dataclass(frozen=True, kw_only=True)
class Extended:
    """Another day for a duty, where its rule allows one: who agreed, when and why."""

    duty: Duty
    to: date
    agreed_by: str
    agreed_on: date
    reason: str = field(repr=False)
    kind: Literal["extended"] = "extended"


@dataclass(frozen=True, kw_only=True)
class Waived:
    """A duty that the source does not say "must" of is not done on this case, with the reason. `what` is its key."""

    what: str
    reason: str = field(repr=False)
    kind: Literal["waived"] = "waived"
