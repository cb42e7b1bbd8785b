"""Whether a step of `review.steps` is open, and what taking it makes of the case.

Buttons offered and presses accepted both come from `is_open`, so a card cannot offer what would be refused.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from review.case import Case
from review.entries import (
    Actor,
    Closed,
    Closing,
    Compared,
    Content,
    Decided,
    DutyDone,
    Entry,
    InformationAdded,
    ProcedureChanged,
    PutOnAgenda,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    WithdrawalAsked,
)
from review.errors import (
    NoReasonGivenError,
    NothingSaidError,
    NotNowError,
    NotYoursError,
    ReasonsMissingError,
    UnsuitableProcedureError,
)
from review.law import PROCEDURES
from review.law.terms import Decision, Finding, Procedure
from review.roles import Role
from review.steps import STEPS, Act, Step, recordable, step
from review.tellings import Telling


def is_open(act: Act, case: Case, roles: Iterable[Role]) -> bool:
    """Whether somebody in these roles may do this to the case as it stands."""
    found = step(act)
    return _is_open_now(found, case) and not found.roles.isdisjoint(roles)


def _is_open_now(found: Step, case: Case) -> bool:
    return case.stage in found.stages and found.open_if(case)


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
    ReasonsMissingError, NoReasonGivenError, NothingSaidError or UnsuitableProcedureError for a content without what it
    has to state.
    """
    found = step(act)
    if not isinstance(content, found.records):
        raise TypeError(f"{act} records {found.records.__name__}")
    if by.role not in found.roles:
        raise NotYoursError
    if not _is_open_now(found, case) or not _fits(case, content):
        raise NotNowError
    _check_stated(case, content)
    after = case.with_entry(Entry(happened=now, recorded=now, by=by, rule=rule, content=content))
    changed = after.assessment.finding is not case.assessment.finding
    return after, tuple(one for one in found.tells if changed or not one.if_finding_changes)


def _fits(case: Case, content: Content) -> bool:
    """Whether what it speaks of is there to be spoken of: the one duty, the one question, a case other than this."""
    if isinstance(content, DutyDone):
        return content.duty in recordable(case)
    if isinstance(content, QuestionAnswered):
        return any(one.content.number == content.number and not one.answered for one in case.questions)
    if isinstance(content, QuestionAsked):
        return content.number == len(case.questions) + 1
    if isinstance(content, Compared):
        return content.other != case.id
    return not (isinstance(content, Closed) and content.other == case.reference)


# --- what has to be stated ---------------------------------------------------------------------------------------


#: what is recorded only with a reason
WITH_A_REASON = (ProcedureChanged, WithdrawalAsked, Closed, Reopened, Transferred)
#: what is recorded only where this says something
SAYS: Mapping[type[Content], str] = {
    InformationAdded: "text",
    QuestionAsked: "question",
    QuestionAnswered: "answer",
    Transferred: "to",
    PutOnAgenda: "meeting",
}


def _check_stated(case: Case, content: Content) -> None:
    if isinstance(content, Decided) and not _states_what_it_must(case, content):
        raise ReasonsMissingError
    if isinstance(content, ProcedureChanged) and content.procedure not in {one.name for one in procedures_for(case)}:
        raise UnsuitableProcedureError
    if isinstance(content, WITH_A_REASON) and not content.reason.strip():
        raise NoReasonGivenError
    if not _says_something(content):
        raise NothingSaidError


def _says_something(content: Content) -> bool:
    """A duplicate also says of which case."""
    if isinstance(content, Closed):
        return content.why is not Closing.DUPLICATE or bool(content.other.strip())
    said = SAYS.get(type(content))
    return said is None or bool(str(getattr(content, said)).strip())


def _states_what_it_must(case: Case, decided: Decided) -> bool:
    clear = decided.why_clear.strip() or not must_say_why_clear(case, decided.decision)
    return bool(decided.reasons.strip()) and bool(clear)


def must_say_why_clear(case: Case, decision: Decision) -> bool:
    """Deciding against a review under "must, unless it is clear" has one way out: that it is clear (paragraph 19).

    That holds whichever rule leads, and whatever else holds for another child of the same case.
    """
    return decision is not Decision.SCR and Finding.MUST_COMMISSION_UNLESS_CLEAR in _findings(case)


def goes_against(case: Case, decision: Decision) -> bool:
    """Whether the decision departs from a rule that holds and says "must" or "should always"."""
    return decision is not Decision.SCR and not STRONG.isdisjoint(_findings(case))


STRONG = frozenset({Finding.MUST_COMMISSION, Finding.MUST_COMMISSION_UNLESS_CLEAR, Finding.SHOULD_ALWAYS_COMMISSION})


def _findings(case: Case) -> frozenset[Finding]:
    return frozenset(reason.finding for reason in case.assessment.reasons)
