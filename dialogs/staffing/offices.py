"""The offices of app.yaml in words, and which of them a procedure cannot do without."""

from collections.abc import Iterator, Mapping
from datetime import date

from dialogs.dates import day_in_words, listed
from dialogs.words import say
from review.ladder import OWED_BY
from review.law.terms import Procedure
from review.roles import Board, Holder, Office
from review.tellings import Audience

LABELS: Mapping[Office, str] = {
    Office.CHAIR: "office.chair",
    Office.DEPUTY: "office.deputy",
    Office.BUSINESS_MANAGER: "office.business_manager",
    Office.BUSINESS_TEAM: "office.business_team",
    Office.HEAD_OF_SAFEGUARDING: "office.head_of_safeguarding",
    Office.STANDING_PANEL_CHAIR: "office.standing_panel_chair",
    Office.ADMINISTRATOR: "office.administrator",
    Office.LOCAL_AUTHORITY_NOTIFIER: "office.local_authority_notifier",
    Office.HEAD_OF_CHILDREN_IN_NEED: "office.head_of_children_in_need",
}
#: who is reminded of what they owe
OWING: Mapping[Audience, Office] = {
    Audience.CHAIR: Office.CHAIR,
    Audience.NOTIFIER: Office.LOCAL_AUTHORITY_NOTIFIER,
    Audience.HEAD_OF_SAFEGUARDING: Office.HEAD_OF_SAFEGUARDING,
}
TEAM = (Office.BUSINESS_MANAGER, Office.BUSINESS_TEAM)


def label(office: Office) -> str:
    return say(LABELS[office])


def needed(law: Procedure) -> tuple[Office, ...]:
    """The Chair, whoever owes one of its dated duties, and who keeps the records of a panel that meets."""
    owing = (OWING[audience] for one in law.dated for audience in OWED_BY.get(one.duty, ()))
    meets = (Office.STANDING_PANEL_CHAIR,) if law.has_meetings else ()
    return tuple(dict.fromkeys((Office.CHAIR, *owing, *meets)))


def empty(board: Board, law: Procedure, day: date) -> Iterator[Office]:
    """The offices that the procedure needs and nobody holds on this London day."""
    yield from (one for one in needed(law) if not board.holders(one, day))
    if not any(board.holders(one, day) for one in TEAM):
        yield Office.BUSINESS_MANAGER


def in_words(holder: Holder) -> str:
    """Such as "Ben Marsh from 20 December 2026 to 5 January 2027"."""
    start, end = holder.starts, holder.ends
    if start and end:
        return say("people.from_until", name=holder.name, start=day_in_words(start), end=day_in_words(end))
    if start:
        return say("people.from", name=holder.name, day=day_in_words(start))
    return say("people.until", name=holder.name, day=day_in_words(end)) if end else holder.name


def holders_in_words(board: Board, office: Office, today: date) -> str:
    """Those in office and those to come; not those who have left."""
    there = tuple(in_words(one) for one in board.offices.get(office, ()) if one.ends is None or one.ends >= today)
    return f"{listed(there)}." if there else say("people.office.nobody")
