"""What the Chair said and did on a case, with its text: only for the private detail."""

from collections.abc import Callable, Mapping

from dialogs.dates import moment_in_words, span_in_words
from dialogs.deciding import decision_told
from dialogs.parts import Row, Section
from dialogs.words import say
from review.case import Case
from review.entries import Content, Decided, Entry
from review.panel import (
    InterestDeclared,
    MoreInformationAsked,
    PassedToDeputy,
    PeerChallengeAnswered,
    PeerChallengeAsked,
)


def _more(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, MoreInformationAsked)
    return say("detail.more_asked"), entry.content.what


def _asked(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, PeerChallengeAsked)
    return say("detail.peer_asked"), entry.content.of


def _answered(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, PeerChallengeAnswered)
    return say("detail.peer_answered"), entry.content.answer


def _passed(entry: Entry) -> tuple[str, str]:
    passed = entry.content
    assert isinstance(passed, PassedToDeputy)
    return say("detail.passed_to", name=passed.deputy, days=span_in_words(passed.starts, passed.ends)), passed.reason


def _interest(entry: Entry) -> tuple[str, str]:
    assert isinstance(entry.content, InterestDeclared)
    return say("detail.interest"), entry.content.what


SAID: Mapping[type[Content], Callable[[Entry], tuple[str, str]]] = {
    MoreInformationAsked: _more,
    PeerChallengeAsked: _asked,
    PeerChallengeAnswered: _answered,
    PassedToDeputy: _passed,
    InterestDeclared: _interest,
}


def decisions(case: Case) -> tuple[Section, ...]:
    """Each decision with its reasons, the one that stands first."""
    found = case.decisions[::-1]
    return tuple(_section(case, one, stands=one is found[0]) for one in found)


def _section(case: Case, entry: Entry, *, stands: bool) -> Section:
    content = entry.content
    assert isinstance(content, Decided)
    signed = say(
        "detail.signed", text="", name=decision_told.by_of(case, entry), when=moment_in_words(entry.happened)
    ).strip()
    rows = [
        Row(label=say("chair.decided.what"), text=f"{decision_told.what_of(case, entry)} {signed}"),
        Row(label=say("detail.reasons"), text=content.reasons),
    ]
    if content.why_clear:
        rows.append(Row(label=say("detail.why_clear"), text=content.why_clear))
    return Section(heading=say("detail.decision" if stands else "detail.decision.replaced"), rows=tuple(rows))
