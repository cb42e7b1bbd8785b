"""When things are done in the three months, and what is said more than once."""

from datetime import date, datetime

from tests.end_to_end.acts import Act
from tests.end_to_end.driven import at
from tests.end_to_end.story import Moment

FIRST, LAST = date(2026, 10, 5), date(2027, 1, 8)


def day(words: str) -> date:
    """ "5 Oct" is of 2026, "8 Jan" of the year after."""
    year = 2026 if words.endswith(("Oct", "Nov", "Dec")) else 2027
    return datetime.strptime(f"{words} {year} +0000", "%d %b %Y %z").date()


def on(when: str, act: Act) -> Moment:
    """ "5 Oct 10:30", by a London clock."""
    calendar, _, hour = when.rpartition(" ")
    return Moment(at=at(day(calendar), *map(int, hour.split(":"))), act=act)


#: deciding against a review, where that has to be clear
CLEAR = {"clear": "yes", "why_clear": "No other agency was involved at all.", "reasons": "One agency alone knew them."}
REASONS = {"reasons": "Two agencies knew, and neither asked the other."}
MACR = {**REASONS, "other_review": "multi-agency case review (MACR)"}
TOLD = "Telling Ofsted, DfE and the national panel of the decision"
INCIDENT = "Telling Ofsted and the board of the incident"
