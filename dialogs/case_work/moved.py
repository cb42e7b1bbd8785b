"""That a case was moved to another procedure, in the words of each card that shows it."""

from dialogs.dates import day_in_words, moment_in_words
from dialogs.findings import shortly
from dialogs.parts import Row, Section
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.entries import ProcedureChanged
from review.law import procedure

#: the latest are shown; a window has room for so many
MOST_MOVES = 5


def moved_row(case: Case) -> tuple[Row, ...]:
    """Under which procedure it runs since it was moved there; nothing where it never was."""
    if case.moved is None:
        return ()
    title, day = procedure(case.procedure).title, day_in_words(london_date(case.moved.recorded))
    return (
        Row(label=say("case.procedure"), text=say("move.since", procedure=title, day=day, name=case.moved.by.name)),
    )


def moved_line(case: Case) -> tuple[str, ...]:
    """For the referrer: why this may say something else than it did."""
    if case.moved is None:
        return ()
    day, title = day_in_words(london_date(case.moved.recorded)), procedure(case.procedure).title
    before = case.referral.assessment.finding
    key = "refer.sent.moved" if before is case.assessment.finding else "refer.sent.moved_finding"
    return (say(key, day=day, procedure=title, before=shortly(before)),)


def moves(case: Case) -> tuple[Section, ...]:
    """Each move with the reason that was given; only for the private detail."""
    rows = tuple(
        Row(
            label=say("detail.moved", procedure=procedure(one.content.procedure).title),
            text=f"{one.content.reason} ({one.by.name}, {moment_in_words(one.recorded)})",
        )
        for one in case.entries
        if isinstance(one.content, ProcedureChanged)
    )[-MOST_MOVES:]
    return (Section(heading=say("case.procedure"), rows=rows),) if rows else ()
