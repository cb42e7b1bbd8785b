"""What kind of thing a duty has people do: telling, giving, publishing, agreeing, or doing it (ours: no source says).

What is asked of whoever records it follows from this, so that nobody is asked whom they told where nobody is told.
"""

from collections.abc import Mapping
from enum import StrEnum

from review.law.provisions import UndatedDuty
from review.law.terms import DatedDuty, Duty


class Doing(StrEnum):
    TELL = "tell"
    GIVE = "give"  # something is handed over
    PUBLISH = "publish"
    AGREE = "agree"
    MEET = "meet"
    DO = "do"  # nobody else has a part in it


#: those who are told of nothing in particular: it is there for them to read
READERS = frozenset({"the public", "the annual report"})
#: by key, what is more than telling those whom the rule names
OTHERWISE: Mapping[str, Doing] = {
    Duty.SEND_COPIES.value: Doing.GIVE,
    "family_summary": Doing.GIVE,
    "panel_requests": Doing.GIVE,
    "improvement_actions": Doing.AGREE,
    "completion_date_set": Doing.AGREE,
    "debriefing": Doing.MEET,
    "learning_event": Doing.MEET,
    Duty.CHAIR_DISCUSSION.value: Doing.MEET,
}


def doing(duty: DatedDuty | UndatedDuty) -> Doing:
    key = duty.duty.value if isinstance(duty, DatedDuty) else duty.key
    if key in OTHERWISE:
        return OTHERWISE[key]
    if not duty.to:
        return Doing.DO
    return Doing.PUBLISH if READERS.issuperset(duty.to) else Doing.TELL
