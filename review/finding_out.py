"""What is not known of a case and would change what is indicated; and what it indicates once it was found out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from review.answers import FOUND_OUT, UNKNOWN, Answers, YesNo, answered
from review.case import Case
from review.criteria import Assessment, Notifiable, assess, strongest
from review.entries import Content, Entry, FoundOut
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


@dataclass(frozen=True, kw_only=True)
class Known:
    """What was found out and stands, with the other answers that it may be corrected to: also that nobody knows."""

    question: str
    child: int
    answer: str
    others: tuple[str, ...]


def not_known(case: Case) -> tuple[NotKnown, ...]:
    """The most pressing first, in the order of the table. A decision rests on what was indicated when it was made."""
    if case.ended:
        return ()
    return tuple(one for one in _not_known(case) if _is_for_now(case, one.question))


def _not_known(case: Case) -> Iterator[NotKnown]:
    for question, kind in FOUND_OUT.items():
        known = tuple(one.value for one in kind if one.value not in UNKNOWN)
        numbers = (0,) if question in OF_ALL else range(1, len(case.answers) + 1)
        for child in numbers:
            of_child = case.answers[max(child - 1, 0)]
            if _open(of_child, question) and _matters(case, question, child, known):
                yield NotKnown(question=question, child=child, answers=known)


def _open(answers: Answers, question: str) -> bool:
    """Nothing answers it: a known age says whether the child was under 18."""
    by_age = question == "under_18" and answers.age is not None
    return getattr(answers, question) in UNKNOWN and not by_age


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


def correctable(case: Case) -> tuple[Known, ...]:
    """What was found out and may be put right: after the decision, what is about the child's safety alone."""
    if case.ended:
        return ()
    latest = {(one.question, one.child): one for one in _found(case)}
    return tuple(
        _known(one) for one in latest.values() if one.answer not in UNKNOWN and _is_for_now(case, one.question)
    )


def _found(case: Case) -> Iterator[FoundOut]:
    return (one.content for one in case.entries if isinstance(one.content, FoundOut))


def _known(found: FoundOut) -> Known:
    others = tuple(one.value for one in FOUND_OUT[found.question] if one.value != found.answer)
    return Known(question=found.question, child=found.child, answer=found.answer, others=others)


def _is_for_now(case: Case, question: str) -> bool:
    """A decision rests on what was indicated when it was made; the child's safety waits for no decision."""
    return question == OF_SAFETY or not case.decided


def found_out(case: Case, question: str, child: int, answer: str, how: str, reason: str = "") -> FoundOut:
    """The content to record, with what is indicated from then on under the case's procedure."""
    answers = _with(case, question, child, answer)
    by_child = tuple(assess(procedure(case.procedure), one) for one in answers)
    return FoundOut(
        question=question,
        answer=answer,
        child=child,
        how=how,
        reason=reason,
        assessment=strongest(by_child),
        by_child=by_child,
    )


def fits(case: Case, found: FoundOut) -> bool:
    """Whether that is still not known and this is an answer to it; or it corrects what was found out."""
    asked = (one for one in not_known(case) if (one.question, one.child) == (found.question, found.child))
    return any(found.answer in one.answers for one in asked) or corrects(case, found)


def corrects(case: Case, found: FoundOut) -> bool:
    """Whether another answer was found out before, and may be put right."""
    known = (one for one in correctable(case) if (one.question, one.child) == (found.question, found.child))
    return any(found.answer in one.others for one in known)


def carries(there: Case, found: FoundOut, when: datetime) -> bool:
    """Whether what one board found out is news to another that has the case: not known there, or known longer ago.

    What that board found out itself since then stays, and what its decision rests on.
    """
    if not _is_for_now(there, found.question):
        return False
    before = [one.happened for one in there.entries if _is_of(found, one)]
    return before[-1] < when if before else _open(there.answers[max(found.child - 1, 0)], found.question)


def _is_of(found: FoundOut, entry: Entry) -> bool:
    content = entry.content
    return isinstance(content, FoundOut) and (content.question, content.child) == (found.question, found.child)


def risk_moves(case: Case) -> tuple[Entry, ...]:
    """The entries by which a child was found to be at risk now, or by which that was corrected."""
    found = (one for one in case.entries if isinstance(one.content, FoundOut) and one.content.question == OF_SAFETY)
    return tuple(one for one in found if _is_risk(one.content) or case.before(one).at_risk_now is YesNo.YES)


def risk_found(case: Case) -> Entry | None:
    """The entry by which a child was found to be at risk now, where that stands."""
    moved = risk_moves(case)
    return moved[-1] if moved and _is_risk(moved[-1].content) else None


def _is_risk(content: Content) -> bool:
    return isinstance(content, FoundOut) and (content.question, content.answer) == (OF_SAFETY, YesNo.YES.value)


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
