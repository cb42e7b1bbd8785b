"""To the Chair: a case that was put to them was closed or transferred before a decision; or it is open again."""

from datetime import datetime

from dialogs.clocks.duties import next_step
from dialogs.dates import moment_in_words
from dialogs.desk import Desk
from dialogs.following.senders import see
from dialogs.parts import Card, statement
from dialogs.words import say
from review.case import Case


def card(desk: Desk, case: Case, now: datetime) -> Card:
    """As it stands: a letter that comes late says what is true then."""
    button = see(case.id, case.reference)
    if case.ended:
        stage, when = say(f"stage.{case.stage.value}"), moment_in_words(case.ended.recorded)
        text = say("chair_told.text", reference=case.reference, stage=stage, when=when)
        return statement(say("chair_told.title", reference=case.reference), text, button)
    entry = case.reopened or case.referred
    text = say(
        "chair_told.open.text",
        reference=case.reference,
        when=moment_in_words(entry.recorded),
        next=next_step(desk, case, now),
    )
    return statement(say("chair_told.open.title", reference=case.reference), text, button)
