"""What a case waits for from somebody, by a day that somebody set. It is asked of a person, not of the law."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from review.case import ENDED, Case
from review.tellings import Audience


class AwaitedKind(StrEnum):
    ANSWER = "answer"  # the referrer's, to a question


@dataclass(frozen=True, kw_only=True)
class Awaited:
    """`what` is its key in the case ("answer.1"); `by` the last London day, `since` when it was asked."""

    what: str
    kind: AwaitedKind
    audience: Audience
    by: date
    since: datetime


def awaited(case: Case) -> tuple[Awaited, ...]:
    """What is still out; nothing once the case has ended."""
    if case.stage in ENDED:
        return ()
    return tuple(
        Awaited(
            what=f"{AwaitedKind.ANSWER}.{one.content.number}",
            kind=AwaitedKind.ANSWER,
            audience=Audience.REFERRER,
            by=one.content.answer_by,
            since=one.asked.recorded,
        )
        for one in case.questions
        if not one.answered
    )
