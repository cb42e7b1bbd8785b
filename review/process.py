"""STEPS: who may do what, at which stage, what it records and who is told. The whole process is this table.

Buttons offered and presses accepted both come from `is_open`, so a card cannot offer what would be refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from review.case import (
    Actor,
    Case,
    Content,
    Decided,
    DutyDone,
    Entry,
    Looked,
    ProcedureChanged,
    PutToChair,
    Referred,
    Stage,
)
from review.errors import (
    NoReasonGivenError,
    NotNowError,
    NotYoursError,
    ReasonsMissingError,
    UnsuitableProcedureError,
)
from review.law import PROCEDURES, procedure
from review.law.terms import Decision, Duty, Finding, Procedure
from review.roles import MAY_SEE_PRIVATE, Role
from review.timetable import duties_of

ANY_STAGE = frozenset(Stage)


class Act(StrEnum):
    REFER = "refer"
    LOOK = "look"
    PUT_TO_CHAIR = "put_to_chair"
    DECIDE = "decide"
    RECORD_DONE = "record_done"
    MOVE_PROCEDURE = "move_procedure"


class Audience(StrEnum):
    """Whom a step tells. Who that is on which platform, the dialogs find out from the board."""

    BUSINESS_CHANNEL = "business_channel"
    CHAIR = "chair"
    REFERRER = "referrer"


class Kind(StrEnum):
    """What a message is about; each is drawn anew from the case whenever it is sent or brought up to date."""

    CASE = "case"  # the business team's one message for the case
    RECEIPT = "receipt"  # the referrer's confirmation
    FOR_DECISION = "for_decision"  # the Chair's card
    DECISION_TOLD = "decision_told"  # the referrer learns of the decision
    REMINDERS = "reminders"  # one notice a channel, day and kind


@dataclass(frozen=True, kw_only=True)
class Telling:
    audience: Audience
    kind: Kind
    #: only where the step changed what the answers indicate
    if_finding_changes: bool = False


@dataclass(frozen=True, kw_only=True)
class Step:
    act: Act
    roles: frozenset[Role]
    stages: frozenset[Stage]
    records: type[Content]
    tells: tuple[Telling, ...] = ()


REFER = Step(
    act=Act.REFER,
    roles=frozenset({Role.REFERRER}),
    stages=frozenset(),  # it makes the case; there is no stage before it
    records=Referred,
    tells=(
        Telling(audience=Audience.BUSINESS_CHANNEL, kind=Kind.CASE),
        Telling(audience=Audience.REFERRER, kind=Kind.RECEIPT),
    ),
)

STEPS: tuple[Step, ...] = (
    REFER,
    Step(act=Act.LOOK, roles=MAY_SEE_PRIVATE, stages=ANY_STAGE, records=Looked),
    Step(
        act=Act.PUT_TO_CHAIR,
        roles=frozenset({Role.BUSINESS_TEAM}),
        stages=frozenset({Stage.REFERRED}),
        records=PutToChair,
        tells=(Telling(audience=Audience.CHAIR, kind=Kind.FOR_DECISION),),
    ),
    Step(
        act=Act.DECIDE,
        roles=frozenset({Role.CHAIR, Role.DEPUTY}),
        stages=frozenset({Stage.AWAITING_CHAIR}),
        records=Decided,
        tells=(Telling(audience=Audience.REFERRER, kind=Kind.DECISION_TOLD),),
    ),
    Step(act=Act.RECORD_DONE, roles=frozenset({Role.BUSINESS_TEAM}), stages=ANY_STAGE, records=DutyDone),
    Step(
        act=Act.MOVE_PROCEDURE,
        roles=frozenset({Role.BUSINESS_TEAM}),
        # Not after the decision: it was made on what its procedure indicated, and rests on it.
        stages=frozenset({Stage.REFERRED, Stage.AWAITING_CHAIR}),
        records=ProcedureChanged,
        tells=(Telling(audience=Audience.REFERRER, kind=Kind.RECEIPT, if_finding_changes=True),),
    ),
)


def step(act: Act) -> Step:
    return next(one for one in STEPS if one.act is act)


def is_open(act: Act, case: Case, roles: Iterable[Role]) -> bool:
    """Whether somebody in these roles may do this to the case as it stands."""
    found = step(act)
    waiting = act is not Act.RECORD_DONE or bool(recordable(case))
    return waiting and case.stage in found.stages and not found.roles.isdisjoint(roles)


def recordable(case: Case) -> tuple[Duty, ...]:
    """The duties whose clock has started and that were not recorded as done; a decision records itself."""
    found = duties_of(case, procedure(case.procedure))
    return tuple(one.duty for one in found if one.duty is not Duty.DECISION and not case.done(one.duty))


def procedures_for(case: Case) -> tuple[Procedure, ...]:
    """Those that the case could be moved to: they decide on reviews, and it is not under them."""
    return tuple(one for one in PROCEDURES.values() if one.finds_reviews and one.name != case.procedure)


def open_acts(case: Case, roles: Iterable[Role]) -> tuple[Act, ...]:
    held = frozenset(roles)
    return tuple(one.act for one in STEPS if is_open(one.act, case, held))


def acting_role(act: Act, roles: Iterable[Role]) -> Role:
    """The role in which the step is done; raises NotYoursError where none of them may do it."""
    held = step(act).roles.intersection(roles)
    found = next((role for role in Role if role in held), None)
    if found is None:
        raise NotYoursError
    return found


def take(
    act: Act, case: Case, content: Content, by: Actor, rule: str, now: datetime
) -> tuple[Case, tuple[Telling, ...]]:
    """The case with the step taken, and who is to be told.

    Raises NotYoursError for the wrong person, NotNowError at the wrong stage or where it was already done, and
    ReasonsMissingError, NoReasonGivenError or UnsuitableProcedureError for a content without what it has to state.
    """
    found = step(act)
    if not isinstance(content, found.records):
        raise TypeError(f"{act} records {found.records.__name__}")
    if by.role not in found.roles:
        raise NotYoursError
    if case.stage not in found.stages or (isinstance(content, DutyDone) and content.duty not in recordable(case)):
        raise NotNowError
    _check_stated(case, content)
    after = case.with_entry(Entry(happened=now, recorded=now, by=by, rule=rule, content=content))
    changed = after.assessment.finding is not case.assessment.finding
    return after, tuple(one for one in found.tells if changed or not one.if_finding_changes)


def _check_stated(case: Case, content: Content) -> None:
    if isinstance(content, Decided) and not _states_what_it_must(case, content):
        raise ReasonsMissingError
    if isinstance(content, ProcedureChanged) and content.procedure not in {one.name for one in procedures_for(case)}:
        raise UnsuitableProcedureError
    if isinstance(content, ProcedureChanged) and not content.reason:
        raise NoReasonGivenError


def _states_what_it_must(case: Case, decided: Decided) -> bool:
    return bool(decided.reasons) and bool(decided.why_clear or not must_say_why_clear(case, decided.decision))


def must_say_why_clear(case: Case, decision: Decision) -> bool:
    """Deciding against a review under "must, unless it is clear" has one way out: that it is clear (paragraph 19).

    That holds whichever rule leads.
    """
    findings = _findings(case)
    presumed = Finding.MUST_COMMISSION_UNLESS_CLEAR in findings and Finding.MUST_COMMISSION not in findings
    return presumed and decision is not Decision.SCR


def goes_against(case: Case, decision: Decision) -> bool:
    """Whether the decision departs from a rule that holds and says "must" or "should always"."""
    return decision is not Decision.SCR and not STRONG.isdisjoint(_findings(case))


STRONG = frozenset({Finding.MUST_COMMISSION, Finding.MUST_COMMISSION_UNLESS_CLEAR, Finding.SHOULD_ALWAYS_COMMISSION})


def _findings(case: Case) -> frozenset[Finding]:
    return frozenset(reason.finding for reason in case.assessment.reasons)
