"""What has been said and done since a referral was sent, with its text: only for the private detail."""

from collections.abc import Callable, Mapping

from dialogs.case_work.moved import moves
from dialogs.case_work.reasons import SAID as REASONS
from dialogs.dates import day_in_words, moment_in_words
from dialogs.deciding import chair_said
from dialogs.parts import Row, Section
from dialogs.words import say
from review.case import Case
from review.case_work import (
    Closed,
    Exported,
    InformationAdded,
    PassedOn,
    QuestionAnswered,
    QuestionAsked,
    Reopened,
    Transferred,
    WithdrawalAsked,
)
from review.entries import Content, Entry
from review.roles import Role

#: so many of those who looked are named
MOST_LOOKS = 10


def since(case: Case) -> tuple[Section, ...]:
    rows = tuple(_row(one) for one in case.entries if type(one.content) in SAID)
    told = (Section(heading=say("detail.since"), rows=rows),) if rows else ()
    return (*told, *moves(case), *chair_said.decisions(case), *_looks(case))


def _row(entry: Entry) -> Row:
    label, text = SAID[type(entry.content)](entry)
    signed = say("detail.signed", text=text, name=entry.by.name, when=moment_in_words(entry.happened))
    return Row(label=label, text=signed.strip())


def _added(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, InformationAdded)
    key = "detail.commented" if entry.by.role is Role.PANEL_LEAD else "detail.added"
    return say(key), entry.content.text


def _passed_on(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, PassedOn)
    return say("detail.passed_on"), entry.content.comment or say("detail.passed_on.silent")


def _asked(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, QuestionAsked)
    day = day_in_words(entry.content.answer_by)
    return say("detail.asked", number=entry.content.number, day=day), entry.content.question


def _answered(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, QuestionAnswered)
    return say("detail.answered", number=entry.content.number), entry.content.answer


def _withdrawal(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, WithdrawalAsked)
    return say("detail.withdrawal"), entry.content.reason


def _closed(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, Closed)
    return say("detail.closed"), entry.content.reason


def _reopened(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, Reopened)
    return say("detail.reopened"), entry.content.reason


def _transferred(entry: Entry) -> tuple[str, str]:
    content = entry.content
    assert isinstance(content, Transferred)
    told = say("detail.told", told=content.told) if content.told else ""
    return say("detail.transferred", to=content.to), "\n".join(filter(None, (content.reason, told)))


def _exported(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, Exported)
    return say("detail.exported"), entry.content.asked_by or say("detail.exported.silent")


#: what is told here with its words; what says nothing private stands on the case's card
SAID: Mapping[type[Content], Callable[[Entry], tuple[str, str]]] = {
    InformationAdded: _added,
    PassedOn: _passed_on,
    QuestionAsked: _asked,
    QuestionAnswered: _answered,
    WithdrawalAsked: _withdrawal,
    Closed: _closed,
    Reopened: _reopened,
    Transferred: _transferred,
    Exported: _exported,
    **REASONS,
    **chair_said.SAID,
}


def _looks(case: Case) -> tuple[Section, ...]:
    """The latest first."""
    found = case.looks[::-1]
    if not found:
        return ()
    before = len(found) - MOST_LOOKS
    lines = tuple(say("case.by_on", name=one.by.name, when=moment_in_words(one.recorded)) for one in found[:MOST_LOOKS])
    more = (say("detail.looks.before", count=before),) if before > 0 else ()
    return (Section(heading=say("detail.looks"), lines=(*lines, *more)),)
