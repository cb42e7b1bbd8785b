"""To the Chair, of a case that was put to them: it ended, is open again, or is not as it was when it was put."""

from collections.abc import Mapping
from datetime import datetime

from dialogs.clocks.duties import next_step
from dialogs.dates import moment_in_words
from dialogs.desk import Desk
from dialogs.findings import shortly
from dialogs.following.senders import see
from dialogs.parts import Card, statement
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.case import Case
from review.case_work import Reopened
from review.entries import Entry, FoundOut, ProcedureChanged
from review.finding_out import risk_found, risk_moves

#: what the Chair is told of, by its title and its text
TOLD: Mapping[str, tuple[str, str]] = {
    "open": ("chair_told.open.title", "chair_told.open.text"),
    "risk": ("chair_told.risk.title", "chair_told.risk.text"),
    "risk_over": ("chair_told.risk_over.title", "chair_told.risk_over.text"),
    "changed": ("chair_told.changed.title", "chair_told.changed.text"),
}


def card(desk: Desk, case: Case, now: datetime) -> Card:
    """As it stands: a letter that comes late says what is true then."""
    button = see(case.id, case.reference)
    if case.ended:
        stage, when = stage_in_words(case), moment_in_words(case.ended.recorded)
        text = say("chair_told.text", reference=case.reference, stage=stage, when=when)
        return statement(say("chair_told.title", reference=case.reference), text, button)
    entry = next((one for one in reversed(case.entries[1:]) if _what(case, one)), case.entries[-1])
    title, words = TOLD[_what(case, entry) or "open"]
    text = say(
        words,
        reference=case.reference,
        when=moment_in_words(entry.recorded),
        before=shortly(case.before(entry).assessment.finding),
        now=shortly(case.assessment.finding),
        next=next_step(desk, case, now),
    )
    return statement(say(title, reference=case.reference), text, button)


def _what(case: Case, entry: Entry) -> str:
    """Which of these an entry is; "" for every other."""
    before, content = case.before(entry), entry.content
    if isinstance(content, Reopened) and before.ended:
        return "open"
    if entry in risk_moves(case):
        return "risk" if entry == risk_found(case) else "risk_over"
    found = isinstance(content, FoundOut | ProcedureChanged) and content.assessment.finding
    return "changed" if found and found is not before.assessment.finding else ""
