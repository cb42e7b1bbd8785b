"""Why a day is another one, or a duty is not done: only for the private detail."""

from collections.abc import Callable, Mapping

from dialogs.case_work.not_known import answer_in_words, question_in_words
from dialogs.clocks.happenings import words_of
from dialogs.dates import day_in_words
from dialogs.words import say
from review.entries import Content, Entry, FoundOut
from review.recorded import EventRecorded, Extended, Waived


def _event(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, EventRecorded)
    day = day_in_words(entry.content.on)
    return say("moved.event", event=words_of(entry.content.event), day=day), entry.content.reason


def _extended(entry: Entry) -> tuple[str, str]:
    content = entry.content
    assert isinstance(content, Extended)
    return say("detail.extended", day=day_in_words(content.to), who=content.agreed_by), content.reason


def _waived(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, Waived)
    return say("waive.button"), entry.content.reason


def _found_out(entry: Entry) -> tuple[str, str]:
    content = entry.content
    assert isinstance(content, FoundOut)
    question = question_in_words(content.question, content.assessment.procedure)
    answer = answer_in_words(content.question, content.answer)
    if not content.reason:
        return say("detail.found", question=question, answer=answer), content.how
    why = say("detail.found.reason", how=content.how, reason=content.reason)
    return say("detail.found.corrected", question=question, answer=answer), why


SAID: Mapping[type[Content], Callable[[Entry], tuple[str, str]]] = {
    EventRecorded: _event,
    Extended: _extended,
    Waived: _waived,
    FoundOut: _found_out,
}
