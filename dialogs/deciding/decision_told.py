"""What was decided and by whom, in words, and what those are told who learn of it: never the reasons, never a name."""

from datetime import date, datetime

from dialogs.clocks.duties import next_step
from dialogs.dates import day_in_words, moment_in_words, span_in_words
from dialogs.desk import Desk
from dialogs.findings import shortly
from dialogs.parts import Card, Row
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.entries import Decided, Entry
from review.law import procedure
from review.law.terms import Decision, OtherReview, Procedure
from review.panel import PassedToDeputy
from review.roles import Holder, Office, Role


def named(law: Procedure, decision: Decision, other_review: str = "") -> str:
    """Such as "Another kind of review: management review (MR)", in the procedure's own words."""
    name, kind = say(f"chair.{decision.value}"), _kind(law, decision, other_review)
    return say("chair.other", name=name, kind=kind.label) if kind else name


def _kind(law: Procedure, decision: Decision, other_review: str) -> OtherReview | None:
    """Where the procedure has one other review only, it is that one."""
    if decision is not Decision.ALTERNATIVE:
        return None
    kinds = law.other_reviews
    alone = kinds[0] if len(kinds) == 1 else None
    return next((one for one in kinds if one.key == other_review), alone)


def what(case: Case) -> str:
    """The decision that stands."""
    assert case.decided is not None
    return what_of(case, case.decided)


def what_of(case: Case, entry: Entry) -> str:
    assert isinstance(entry.content, Decided)
    return named(procedure(case.procedure), entry.content.decision, entry.content.other_review)


def replaced(case: Case) -> Entry | None:
    """The decision that the present one superseded."""
    return case.decisions[-2] if len(case.decisions) > 1 else None


# --- by whom -----------------------------------------------------------------------------------------------------


def by(case: Case, desk: Desk | None = None) -> str:
    """Who decided; of a deputy also for which days, and who passed the case to them."""
    assert case.decided is not None
    return by_of(case, case.decided, desk)


def by_of(case: Case, entry: Entry, desk: Desk | None = None) -> str:
    """Without a desk, of a deputy who acts by office only that they act."""
    if entry.by.role is not Role.DEPUTY:
        return entry.by.name
    day, account = london_date(entry.happened), entry.by.account
    passed = _passed(case, entry, day)
    content = passed.content if passed else None
    own = isinstance(content, PassedToDeputy) and account in content.accounts
    office = None if own or desk is None else _in_office(desk, case, entry, day)
    if office and office.starts and office.ends:
        return say("chair.deputy.days", name=entry.by.name, days=span_in_words(office.starts, office.ends))
    if passed and isinstance(content, PassedToDeputy):
        days = span_in_words(content.starts, content.ends)
        return say("chair.deputy.passed", name=entry.by.name, days=days, by=passed.by.name)
    return say("chair.deputy", name=entry.by.name)


def _passed(case: Case, entry: Entry, day: date) -> Entry | None:
    """The Chair's passing of the case that ran on the day of the decision."""
    found = case.before(entry).latest(PassedToDeputy)
    runs = found and isinstance(found.content, PassedToDeputy) and found.content.acts_on(day)
    return found if runs else None


def _in_office(desk: Desk, case: Case, entry: Entry, day: date) -> Holder | None:
    deputies = desk.board_of(case).holders(Office.DEPUTY, day)
    return next((one for one in deputies if entry.by.account in one.accounts), None)


def _who(case: Case) -> str:
    """The office, not the name."""
    assert case.decided is not None
    return say("told.deputy" if case.decided.by.role is Role.DEPUTY else "told.chair")


# --- those who are told ------------------------------------------------------------------------------------------


def text(case: Case) -> str:
    """For the referrer, in a sentence or two; of a correction also what it replaces."""
    before = replaced(case)
    key = "told.corrected.text" if before else "told.text"
    return say(key, who=_who(case), reference=case.reference, decision=what(case)) + _replaces(case, before)


def _replaces(case: Case, before: Entry | None) -> str:
    if before is None:
        return ""
    day = day_in_words(london_date(before.happened))
    return " " + say("told.replaces", day=day, decision=what_of(case, before))


def told(case: Case) -> Card:
    """What the referrer learns: the decision, not its reasons."""
    assert case.decision is not None
    follows = say(f"told.{case.decision.decision.value}")
    return Card(
        title=say("told.corrected.title" if replaced(case) else "told.title", reference=case.reference),
        text=text(case),
        lines=(text(case), follows),
        notes=(say("refer.sent.follow", reference=case.reference),),
    )


def known(desk: Desk, case: Case, now: datetime) -> Card:
    """What the panel lead, the standing panel and the business team learn."""
    entry, before = case.decided, replaced(case)
    assert entry is not None
    key = "known.corrected.text" if before else "known.text"
    said = say(key, who=_who(case), reference=case.reference, decision=what(case)) + _replaces(case, before)
    return Card(
        title=say("told.corrected.title" if before else "told.title", reference=case.reference),
        text=said,
        lines=(said,),
        rows=(
            Row(label=say("chair.decided.by"), text=by(case, desk)),
            Row(label=say("chair.decided.when"), text=moment_in_words(entry.happened)),
            Row(label=say("chair.indicated"), text=shortly(case.assessment.finding)),
            Row(label=say("chair.decided.rule"), text=entry.rule),
            Row(label=say("case.next"), text=next_step(desk, case, now)),
        ),
        notes=(say("known.note", reference=case.reference),),
    )
