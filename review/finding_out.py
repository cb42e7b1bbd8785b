"""What is not known of a case and would change what is indicated; and what it indicates once it was found out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from review.answers import FOUND_OUT, UNKNOWN, Answers, answered
from review.case import Case
from review.criteria import Assessment, Notifiable, assess, strongest
from review.entries import Entry, FoundOut
from review.law import procedure

#: put once, of all the children
OF_ALL = frozenset({"at_risk_now", "lessons_or_good_practice"})
#: what may be found out after the decision too: it is about the child's safety, and moves no finding
OF_SAFETY = "at_risk_now"


@dataclass(frozen=True, kw_only=True)
class NotKnown:
    """A question of one child (0: of all) with the answers that would settle it."""

    question: str
    child: int
    answers: tuple[str, ...]


def not_known(case: Case) -> tuple[NotKnown, ...]:
    """The most pressing first, in the order of the table. A decision rests on what was indicated when it was made."""
    if case.ended:
        return ()
    return tuple(one for one in _not_known(case) if one.question == OF_SAFETY or not case.decided)


def _not_known(case: Case) -> Iterator[NotKnown]:
    for question, kind in FOUND_OUT.items():
        known = tuple(one.value for one in kind if one.value not in UNKNOWN)
        numbers = (0,) if question in OF_ALL else range(1, len(case.answers) + 1)
        for child in numbers:
            if getattr(case.answers[max(child - 1, 0)], question) in UNKNOWN and _matters(case, question, child, known):
                yield NotKnown(question=question, child=child, answers=known)


def _matters(case: Case, question: str, child: int, known: Sequence[str]) -> bool:
    """It was asked and is flagged, or an answer to it would move the finding or whether it must be notified."""
    asked = question in case.referral.children[max(child - 1, 0)].asked
    now = _indicated(case, case.answers)
    found = (_indicated(case, _with(case, question, child, one)) for one in known)
    return any(_weight(one) != _weight(now) or (asked and one.flags != now.flags) for one in found)


def _weight(found: Assessment) -> tuple[object, ...]:
    return found.finding, found.notifiable


def _with(case: Case, question: str, child: int, answer: str) -> tuple[Answers, ...]:
    return tuple(
        answered(one, question, answer) if child in (0, number) else one for number, one in enumerate(case.answers, 1)
    )


def _indicated(case: Case, answers: Sequence[Answers]) -> Assessment:
    return strongest([assess(procedure(case.procedure), one) for one in answers])


def found_out(case: Case, question: str, child: int, answer: str, how: str) -> FoundOut:
    """The content to record, with what is indicated from then on under the case's procedure."""
    answers = _with(case, question, child, answer)
    by_child = tuple(assess(procedure(case.procedure), one) for one in answers)
    return FoundOut(
        question=question, answer=answer, child=child, how=how, assessment=strongest(by_child), by_child=by_child
    )


def fits(case: Case, found: FoundOut) -> bool:
    """Whether that is still not known, and this is an answer to it."""
    return any(
        one.question == found.question and one.child == found.child and found.answer in one.answers
        for one in not_known(case)
    )


def notifiable_since(case: Case) -> datetime:
    """Since when the case has to tell of its incident, or may have to: from the referral, or as it was found out."""
    for entry in reversed(case.entries):
        if isinstance(entry.content, FoundOut) and _was_not(case, entry) and _is(entry.content.assessment):
            return entry.recorded
    return case.referred.recorded


def _is(found: Assessment) -> bool:
    return found.notifiable is not Notifiable.NO


def _was_not(case: Case, entry: Entry) -> bool:
    return not _is(case.before(entry).assessment)
