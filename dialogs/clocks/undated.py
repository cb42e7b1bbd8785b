"""The duties of a case without a date, in words: whose they are, how strong, and since when they are open."""

from datetime import date

from dialogs.dates import day_in_words
from dialogs.findings import capital
from dialogs.parts import Row
from dialogs.words import say
from review.case import Case
from review.events import NOTIFY_OFSTED, events_of, milestones_of
from review.law.provisions import UndatedDuty
from review.law.terms import Milestone, Strength
from review.roles import Role
from review.timetable import with_initiated
from review.undated import open_undated

#: which of them those who are not of the business team may record: their own (Enfield 4.1: the Head of SQAS)
OWN_UNDATED = {Role.NOTIFIER: frozenset[str](), Role.HEAD_OF_SAFEGUARDING: frozenset({NOTIFY_OFSTED})}


def still_open(case: Case) -> tuple[UndatedDuty, ...]:
    """What must be done before what should be; of these, what is open longest before what opened later."""
    found = open_undated(case)
    return tuple(sorted(found, key=lambda one: (one.strength is not Strength.MUST, opened_on(case, one))))


def open_for(case: Case, role: Role) -> tuple[UndatedDuty, ...]:
    """Those that somebody in this role may record as done now."""
    own = OWN_UNDATED.get(role)
    return tuple(one for one in still_open(case) if own is None or one.key in own)


def opened_on(case: Case, duty: UndatedDuty) -> date:
    """The day of what opened it."""
    if isinstance(duty.opens, Milestone):
        return milestones_of(case)[duty.opens]
    assert duty.opens is not None
    decision = case.decision.decision if case.decision else None
    return with_initiated(events_of(case), decision)[duty.opens]


def says(case: Case, duty: UndatedDuty) -> str:
    return say(
        "undated.says",
        who=capital(duty.who),
        strength=say(f"strength.{duty.strength.value}"),
        day=day_in_words(opened_on(case, duty)),
        opened=duty.open_from,
        citation=duty.citation,
    )


def open_rows(case: Case) -> tuple[Row, ...]:
    """Each that is open; the label says that no date goes with it."""
    return tuple(Row(label=say("undated.label", duty=one.label), text=says(case, one)) for one in still_open(case))


def count_row(case: Case) -> tuple[Row, ...]:
    """How many are open, for a card that has no room for each."""
    count = len(open_undated(case))
    text = say("undated.count", count=count, reference=case.reference)
    return (Row(label=say("undated.heading"), text=text),) if count else ()
