"""Invented answers for whoever plays a referral or a decision, so that five minutes are enough."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from bot.rehearsal.players import InventedBoard
from dialogs.parts import Form
from dialogs.referring.reading import agency_value
from review.drafts import Value

#: so that a case played again is no double of the one before
NAMES = (
    *("Kit Larkspur", "Juno Hathersage", "Remy Dunmore", "Isla Penhallow", "Otto Brackwater", "Mabel Sorrel"),
    *("Ezra Tamarind", "Willa Greyling", "Arlo Fennimore", "Cleo Marchbank", "Jude Ravenscar", "Nell Osterley"),
)
PLACES = ("12 Plumtree Cutting", "4 Tannery Steps", "31 Larder Lane", "7 Old Ropewalk", "9 Kiln Rise")
YEARS = (2013, 2015, 2016, 2018, 2019, 2021, 2022)
INVENTED = "(invented)"
#: so many are said to be involved, so that there is somebody to ask for a report
AGENCIES = 2

#: what `invented` answers besides
BY_BOARD = {"area", "child_name", "born", "address", "incident_on", "la_aware_on", "agency_listed", "role", "agencies"}
#: what does not depend on the day, the board or how often one has played
ALIKE: Mapping[str, Value] = MappingProxyType(
    {
        "at_risk_now": "no",
        "acknowledged": "done",
        "where": "At home",
        "summary": "Admitted to hospital with injuries that do not fit the explanation given. (Invented.)",
        "what_happened": "seriously_harmed",
        "abuse_or_neglect": "known",
        "suspected_suicide": "no",
        "working_together_concern": "yes",
        "detention": "none",
        "looked_after": "no",
        "regulated_setting": "none",
        "situations": ("not_known",),
        "other_processes": ("none",),
        "lessons_or_good_practice": "yes",
        "account": "Abuse is known, and the agencies who knew of it did not speak to each other. (Invented.)",
        "request": "To look at how concerns about a child are passed on. (Invented.)",
        "phone": "01632 960123",
        "email": "named.professional@example.org",
        "discussed_with": "The named doctor (invented)",
        "member_name": "A panel member (invented)",
        "member_phone": "01632 960124",
        "member_email": "panel.member@example.org",
        "adult_name": "Dale Rusk (invented)",
        "relationship": "Partner of a parent",
        "reasons": "The criteria are met on what the answers say. (Invented: a Chair’s own reasons stand here.)",
    }
)


def invented(board: InventedBoard, today: date, number: int) -> Mapping[str, Value]:
    """By question; `number` says how many cases the board had before."""
    return {
        **ALIKE,
        "area": board.areas[0],
        "child_name": _name(number),
        "child_name#2": _name(number + 1),
        "child_name#3": _name(number + 2),
        "born": date(YEARS[number % len(YEARS)], 1 + number % 12, 11 + number % 17).isoformat(),
        "address": f"{PLACES[number % len(PLACES)]}, {board.areas[0]} {INVENTED}",
        "incident_on": (today - timedelta(days=3)).isoformat(),
        "la_aware_on": (today - timedelta(days=1)).isoformat(),
        "agency_listed": agency_value(board.referrer.works_for),
        "role": board.referrer.what,
        "agencies": tuple(agency_value(one) for one in board.agencies[:AGENCIES]),
    }


def _name(number: int) -> str:
    return f"{NAMES[number % len(NAMES)]} {INVENTED}"


def can_fill(form: Form) -> bool:
    """Whether it asks something for which there is an invented answer, and that has none yet."""
    return any(_kind(one.key) in {*ALIKE, *BY_BOARD} and not form.values.get(one.key) for one in form.fields)


def filled(form: Form, typed: Mapping[str, Value], answers: Mapping[str, Value]) -> Mapping[str, Value]:
    """What was typed, and an invented answer to every question that has none."""
    stands = {**form.values, **{key: value for key, value in typed.items() if not _is_blank(value)}}
    empty = (one.key for one in form.fields if not stands.get(one.key))
    found = {key: answers.get(key, answers.get(_kind(key), "")) for key in empty}
    return {**stands, **{key: answer for key, answer in found.items() if answer}}


def _is_blank(value: Value) -> bool:
    return not (value.strip() if isinstance(value, str) else value)


def _kind(key: str) -> str:
    """The question, of whichever child it is asked."""
    return key.partition("#")[0]
