"""What a case waits for from somebody, by a day that somebody set. It is asked of a person, not of the law.

Whoever is chased with it is chased one after the other: that order is ours, as no source has one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from review.case import Case
from review.law import procedure
from review.ledger import REVIEWING, ledger
from review.panel_work import PanelWork
from review.stages import ENDED
from review.tellings import Audience


class AwaitedKind(StrEnum):
    ANSWER = "answer"  # the referrer's, to a question
    RETURN = "return"  # an agency's, for the review
    RETURN_DAY = "return_day"  # the panel's: the day for a return. It has no day itself (`review.ladder`)
    REPORT = "report"  # an agency's, before the panel's meeting


@dataclass(frozen=True, kw_only=True)
class Awaited:
    """`what` is its key in the case ("answer.1", "report.Police"), `by` the last London day it is in time."""

    what: str
    kind: AwaitedKind
    audience: Audience
    by: date
    since: datetime
    #: who else learns that it is overdue, and on which working day after `by`; it is asked of somebody on the first
    overdue_to: tuple[tuple[Audience, int], ...] = ((Audience.BUSINESS_CHANNEL, 1),)
    #: who learns that it still is, when app.yaml says that the Chair does, and never before the day after all of those
    still_overdue_to: tuple[Audience, ...] = ()

    @property
    def of(self) -> str:
        """The number of the question, or the agency."""
        return self.what.partition(".")[2]


def awaited(case: Case) -> tuple[Awaited, ...]:
    """What is still out; nothing once the case has ended, and no report once it was decided."""
    if case.stage in ENDED:
        return ()
    return (*_answers(case), *(_reports(case) if _still_reports(case) else ()), *_returns(case))


def _returns(case: Case) -> Iterator[Awaited]:
    """Those for which the panel has set a day: no source gives one, and none is made up."""
    for one in ledger(case).values() if case.stage in REVIEWING else ():
        if one.due and not one.is_in:
            yield Awaited(
                what=f"{AwaitedKind.RETURN}.{one.agency}",
                kind=AwaitedKind.RETURN,
                audience=Audience.AGENCY,
                by=one.due,
                since=one.asked,
                overdue_to=((Audience.CASE_PANEL_CHANNEL, 2),),
                still_overdue_to=(Audience.AGENCY_SENIORS, Audience.CHAIR),
            )


def _still_reports(case: Case) -> bool:
    """Not once it was decided, nor under a procedure that asks for none (the case was moved there)."""
    return not case.decided and procedure(case.procedure).has_meetings


def _answers(case: Case) -> Iterator[Awaited]:
    for one in case.questions:
        if not one.answered:
            yield Awaited(
                what=f"{AwaitedKind.ANSWER}.{one.content.number}",
                kind=AwaitedKind.ANSWER,
                audience=Audience.REFERRER,
                by=one.content.answer_by,
                since=one.asked.recorded,
            )


def _reports(case: Case) -> Iterator[Awaited]:
    work = PanelWork(case)
    for agency in work.outstanding:
        asked = work.asked[agency]
        yield Awaited(
            what=f"{AwaitedKind.REPORT}.{agency}",
            kind=AwaitedKind.REPORT,
            audience=Audience.AGENCY,
            by=work.due(agency),
            since=asked.recorded,
        )
