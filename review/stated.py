"""What a content has to state before it is recorded, and whether it fits the case as it stands."""

from collections.abc import Mapping

from review.case import Case
from review.case_work import (
    Closed,
    Closing,
    Compared,
    InformationAdded,
    PutOnAgenda,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    WithdrawalAsked,
)
from review.deciding import must_say_why_clear, procedures_for
from review.entries import Content, Decided, FoundOut, ProcedureChanged, PutToChair
from review.errors import (
    NoReasonGivenError,
    NothingSaidError,
    NotIndependentError,
    ReasonsMissingError,
    UnsuitableProcedureError,
)
from review.events import events_of
from review.finding_out import corrects as corrects_found
from review.finding_out import fits as may_be_found
from review.law import procedure, provisions
from review.law.provisions import Effect, Independence
from review.law.terms import Decision, Duty, Event, Procedure
from review.ledger import ledger, return_fits
from review.panel import (
    InterestDeclared,
    MeetingCalled,
    MoreInformationAsked,
    PanelRecommended,
    PassedToDeputy,
    PeerChallengeAnswered,
    PeerChallengeAsked,
    ReportReceived,
    ReviewerAppointed,
)
from review.panel_work import PanelWork
from review.recorded import DutyDone, EventRecorded, Extended, UndatedDone, Waived
from review.report_time import ReportTimeAnswered, ReportTimeAsked
from review.returns import (
    AuthorNamed,
    MoreTimeAnswered,
    MoreTimeAsked,
    ReturnAsked,
    ReturnContent,
    ReturnDue,
    ReturnKind,
    ReturnSentBack,
    ReturnSubmitted,
    ReturnWaived,
)
from review.roles import Role
from review.steps import recordable
from review.timetable import duties_of
from review.undated import may_be_waived, open_undated

#: which duties those who are not of the business team may record: their own
OWN_DUTIES: Mapping[Role, frozenset[Duty]] = {
    Role.NOTIFIER: frozenset({Duty.NOTIFY_INCIDENT}),
    Role.HEAD_OF_SAFEGUARDING: frozenset({Duty.FIRST_DAY_TASKS, Duty.CHAIR_DISCUSSION}),
}


def recordable_by(case: Case, role: Role) -> tuple[Duty, ...]:
    """The duties that somebody in this role may record as done now."""
    own = OWN_DUTIES.get(role)
    return tuple(one for one in recordable(case) if own is None or one in own)


def fits(case: Case, content: Content, role: Role) -> bool:  # noqa: C901, PLR0911, PLR0912 (a table, as a match)
    """Whether what it speaks of is still open: the one duty, the one question, the agency that was asked."""
    if isinstance(content, ReturnContent):
        return return_fits(case, content)
    match content:
        case DutyDone():
            return content.duty in recordable_by(case, role)
        case QuestionAnswered():
            return any(one.content.number == content.number and not one.answered for one in case.questions)
        case UndatedDone():
            return any(one.key == content.key for one in open_undated(case))
        case Waived():
            return content.what in waivable(case)
        case Extended():
            return content.duty in extendable(case)
        case ReportReceived():
            return content.agency in PanelWork(case).asked
        case ReportTimeAsked():
            return content.agency in PanelWork(case).outstanding
        case ReportTimeAnswered():
            return content.agency in PanelWork(case).wishes
        case EventRecorded():
            return content.event is not Event.DECIDED
        case PassedToDeputy():
            return content.starts <= content.ends
        case QuestionAsked():
            return content.number == len(case.questions) + 1
        case Compared():
            return content.other != case.id
        case FoundOut():
            return may_be_found(case, content)
        case Closed():
            return content.other != case.reference
        case _:
            return True


def waivable(case: Case) -> tuple[str, ...]:
    """The keys of the duties that may be left undone with a reason: never what the source says must be done."""
    running = duties_of(case, procedure(case.procedure))
    dated = {one.duty.value: one.strength for one in running if one.duty in recordable(case)}
    undated = {one.key: one.strength for one in open_undated(case)}
    return tuple(key for key, strength in (dated | undated).items() if may_be_waived(strength))


def extendable(case: Case) -> tuple[Duty, ...]:
    """The duties that run, and whose rule lets somebody agree to another day."""
    running = duties_of(case, procedure(case.procedure))
    return tuple(one.duty for one in running if one.extended_by and not case.done(one.duty))


def dates_move(case: Case, after: Case) -> bool:
    """Whether a day that was counted from before is another now, or another day was agreed."""
    before, now = events_of(case), events_of(after)
    return isinstance(after.entries[-1].content, Extended) or any(now.get(one, on) != on for one, on in before.items())


def _corrects(case: Case, told: EventRecorded) -> bool:
    """Whether it says another day of an event than was known."""
    before = events_of(case).get(told.event) if isinstance(told.event, Event) else None
    return before is not None and before != told.on


# --- what has to be stated ---------------------------------------------------------------------------------------

#: what is recorded only with a reason
WITH_A_REASON = (
    ProcedureChanged,
    WithdrawalAsked,
    Closed,
    Reopened,
    Transferred,
    Extended,
    Waived,
    PassedToDeputy,
    ReturnWaived,
)


def check_stated(case: Case, content: Content) -> None:
    """Raises what is missing by name: ReasonsMissingError, NoReasonGivenError, NothingSaidError and the like."""
    if isinstance(content, Decided) and not _states_what_it_must(case, content):
        raise ReasonsMissingError
    if isinstance(content, ProcedureChanged) and content.procedure not in {one.name for one in procedures_for(case)}:
        raise UnsuitableProcedureError
    if (isinstance(content, WITH_A_REASON) and not content.reason.strip()) or _goes_round(case, content):
        raise NoReasonGivenError
    if not _says_something(content):
        raise NothingSaidError
    if isinstance(content, ReviewerAppointed):
        _check_independence(procedure(case.procedure), content)


def _goes_round(case: Case, content: Content) -> bool:
    """Without a reason: to the Chair without the panel's advice that the procedure has, or what else needs one."""
    if isinstance(content, PutToChair):
        return needs_advice(case) and not content.without_advice.strip()
    return _needs_a_reason(case, content) and not str(getattr(content, "reason", "")).strip()


def _needs_a_reason(case: Case, content: Content) -> bool:
    """A corrected event or finding; of a return, what is warned of, a refusal, and a day that stood already."""
    match content:
        case EventRecorded():
            return _corrects(case, content)
        case FoundOut():
            return corrects_found(case, content)
        case AuthorNamed():
            return not content.independent and warns_of_authors(case)
        case MoreTimeAnswered() | ReportTimeAnswered():
            return not content.granted
        case ReturnDue():
            return ledger(case)[content.agency].due not in (None, content.due)
        case _:
            return False


def author_rule(case: Case) -> Independence:
    """Every procedure that is run has one on the author of a return, its own or our reading."""
    return next(one for one in provisions(case.procedure).independence if one.key == "imr_author")


def warns_of_authors(case: Case) -> bool:
    """Enfield warns of an author who is not independent; elsewhere that is declared, and nothing is stopped."""
    return author_rule(case).effect is Effect.WARNS


def needs_advice(case: Case) -> bool:
    """Whether the procedure's standing panel has not advised yet."""
    return procedure(case.procedure).standing_panel is not None and PanelWork(case).recommended is None


#: what is recorded only where this says something
SAYS: Mapping[type[Content], str] = {
    InformationAdded: "text",
    QuestionAsked: "question",
    QuestionAnswered: "answer",
    FoundOut: "how",
    Transferred: "to",
    PutOnAgenda: "meeting",
    MeetingCalled: "place",
    MoreInformationAsked: "what",
    InterestDeclared: "what",
    PeerChallengeAsked: "of",
    PeerChallengeAnswered: "answer",
    PanelRecommended: "reasons",
    ReviewerAppointed: "name",
    AuthorNamed: "name",
    ReturnSubmitted: "how",
    ReturnSentBack: "reasons",
    MoreTimeAsked: "why",
    ReportTimeAsked: "why",
}


def _says_something(content: Content) -> bool:
    """A duplicate also says of which case, more time until when, a report through another body through which."""
    match content:
        case Closed(why=Closing.DUPLICATE):
            return bool(content.other.strip())
        case MoreTimeAnswered(granted=True) | ReportTimeAnswered(granted=True):
            return content.until is not None
        case ReturnAsked(form=ReturnKind.THROUGH_ANOTHER):
            return bool(content.through.strip())
        case _:
            said = SAYS.get(type(content))
            return said is None or bool(str(getattr(content, said)).strip())


def _states_what_it_must(case: Case, decided: Decided) -> bool:
    known = {"", *(one.key for one in procedure(case.procedure).other_reviews)}
    if decided.other_review not in known or (decided.other_review and decided.decision is not Decision.ALTERNATIVE):
        return False
    clear = decided.why_clear.strip() or not must_say_why_clear(case, decided.decision)
    return bool(decided.reasons.strip()) and bool(clear)


#: who may lead a review: the keys of the rules of independence, as far as a procedure has them
OF_THE_REVIEWER = frozenset({"lead_reviewer", "review_leader", "overview_author"})


def _check_independence(law: Procedure, appointed: ReviewerAppointed) -> None:
    """Brent refuses; elsewhere it goes on with a recorded reason."""
    if appointed.independent:
        return
    effects = {one.effect for one in provisions(law.name).independence if one.key in OF_THE_REVIEWER}
    if Effect.REFUSES in effects:
        raise NotIndependentError
    if not appointed.reason.strip():
        raise NoReasonGivenError
