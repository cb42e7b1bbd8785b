"""Whether a step of `review.steps` is open, and what taking it makes of the case.

Buttons offered and presses accepted both come from `is_open`, so a card cannot offer what would be refused.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime

from review.answers import YesNo
from review.case import Case
from review.entries import Actor, Content, Entry
from review.errors import NotNowError, NotYoursError, OwnAgencyError, OwnReferralError
from review.law import procedure
from review.own_agency import is_left_to_others, seated_for
from review.roles import Role
from review.stated import check_stated, dates_move, extendable, fits, recordable_by, waivable
from review.step import Act, Step
from review.steps import step
from review.tellings import Telling
from review.undated import open_undated

#: a step about one of several things is open to somebody while there is one that they may speak of
ONE_OF: Mapping[Act, Callable[[Case, Role], Collection[object]]] = {
    Act.RECORD_DONE: recordable_by,
    Act.RECORD_UNDATED: lambda case, _role: open_undated(case),
    Act.EXTEND: lambda case, _role: extendable(case),
    Act.WAIVE: lambda case, _role: waivable(case),
}


def is_open(act: Act, case: Case, roles: Iterable[Role]) -> bool:
    """Whether somebody in these roles may do this to the case as it stands."""
    found = step(act)
    held = found.roles.intersection(roles)
    return bool(held) and _is_open_now(found, case) and any(_has_one(act, case, role) for role in held)


def _has_one(act: Act, case: Case, role: Role) -> bool:
    return act not in ONE_OF or bool(ONE_OF[act](case, role))


def _is_open_now(found: Step, case: Case) -> bool:
    return case.stage in found.stages and found.open_if(case)


def acting_role(act: Act, roles: Iterable[Role]) -> Role:
    """The role in which the step is done; raises NotYoursError where none of them may do it."""
    held = step(act).roles.intersection(roles)
    found = next((role for role in Role if role in held), None)
    if found is None:
        raise NotYoursError
    return found


def take(
    act: Act, case: Case, content: Content, by: Actor, rule: str, now: datetime, *, own: Collection[str] = ()
) -> tuple[Case, tuple[Telling, ...]]:
    """The case with the step taken, and who is to be told.

    `own` are the agencies for which they sit on the board. Raises NotYoursError for the wrong person, OwnReferralError
    for a Chair who referred the case, OwnAgencyError for who judges their own agency's part, NotNowError at the wrong
    stage or where it was already done, and what `check_stated` raises for a content without what it has to state.
    """
    found = step(act)
    if not isinstance(content, found.records):
        raise TypeError(f"{act} records {found.records.__name__}")
    if by.role not in found.roles:
        raise NotYoursError
    if not _is_open_now(found, case) or not fits(case, content, by.role):
        raise NotNowError
    if act in OF_THE_DECIDER and by.person == case.referred.by.person:
        raise OwnReferralError
    agency = str(getattr(content, "agency", ""))
    if is_left_to_others(act, case, by.role, agency, seated_for(case, (by.account,)).union(own)):
        raise OwnAgencyError
    check_stated(case, content)
    after = case.with_entry(Entry(happened=now, recorded=now, by=by, rule=rule, content=content))
    return after, tellings_of(act, case, after)


def tellings_of(act: Act, before: Case, after: Case) -> tuple[Telling, ...]:
    """Who is to be told of what a step, or several of its kind, made of the case."""
    return tuple(one for one in step(act).tells if _is_told(one, before, after))


def _is_told(telling: Telling, before: Case, after: Case) -> bool:
    return all(holds(before, after) for name, holds in TOLD_IF.items() if getattr(telling, name))


#: by the condition of a telling, what has to hold of the case before the step and after it
TOLD_IF: Mapping[str, Callable[[Case, Case], bool]] = {
    "if_finding_changes": lambda before, after: after.assessment.finding is not before.assessment.finding,
    "if_dates_move": dates_move,
    "if_screened": lambda _before, after: procedure(after.procedure).standing_panel is not None,
    "if_put": lambda before, _after: before.put_to_chair is not None,
    "if_risk_moves": lambda before, after: (
        before.at_risk_now is not after.at_risk_now and YesNo.YES in (before.at_risk_now, after.at_risk_now)
    ),
}


#: what a Chair who referred the case leaves to somebody else
OF_THE_DECIDER = frozenset({Act.DECIDE, Act.CORRECT_DECISION})
