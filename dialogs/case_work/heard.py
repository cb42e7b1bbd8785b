"""What came in since the referral, from the referrer and their agency's panel lead: what it is, never what it says."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.dates import moment_in_words
from dialogs.words import say
from review.case import Case
from review.case_work import InformationAdded, PassedOn, QuestionAnswered
from review.entries import Entry
from review.roles import Role


@dataclass(frozen=True, kw_only=True)
class Heard:
    what: str
    when: datetime

    @property
    def in_words(self) -> str:
        return moment_in_words(self.when)


def heard(case: Case) -> tuple[Heard, ...]:
    """In the order in which it came."""
    named = ((_what(one), one.happened) for one in case.entries)
    return tuple(Heard(what=what, when=when) for what, when in named if what)


def _what(entry: Entry) -> str:
    match entry.content:
        case QuestionAnswered(number=number):
            return say("news.answer", number=number)
        case InformationAdded():
            return say("news.comment" if entry.by.role is Role.PANEL_LEAD else "news.information")
        case PassedOn():
            return say("news.passed_on")
        case _:
            return ""
