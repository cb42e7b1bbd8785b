"""Events as they are typed, `la_aware=2026-03-02` or `decided=2026-03-02T17:30`: checked, and read in London."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import pairwise

from bot.law.refused import InputRefusedError, known, shown
from dialogs.dates import day_in_words
from review.calendar import london_date, london_moment
from review.errors import ImpossibleTimeError
from review.law.terms import Decision, Event

DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ]([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d([.,]\d{1,6})?)?(?P<offset>[Zz]|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
LIKE = "Write it like 2026-03-02, 2026-03-02T17:30 or 2026-03-02T17:30+01:00."
#: beyond these nobody counts, and the calendar itself ends not far from the years that can be typed
YEARS = range(1900, 2200)

When = date | datetime

#: what comes before what, as far as it must. An incident may be notified to the board before the authority is aware.
SEQUENCES: tuple[tuple[Event, ...], ...] = (
    (Event.INCIDENT, Event.LA_AWARE, Event.PANEL_NOTIFIED),
    (Event.INCIDENT, Event.OFSTED_NOTIFIED),
    (Event.INCIDENT, Event.BOARD_NOTIFIED, Event.DECIDED, Event.INITIATED),
    (Event.INCIDENT, Event.CHAIR_AWARE, Event.DECIDED),
    (Event.INITIATED, Event.PUBLICATION_PLANNED),
    (Event.INITIATED, Event.PUBLISHED),
)


def events_in(typed: Iterable[str]) -> dict[Event, When]:
    """Each event with its day or its moment. Raises InputRefusedError, or ReviewError for a time London skips."""
    found: dict[Event, When] = {}
    for one in typed:
        event, when = _event(one)
        if event in found and day(found[event]) != day(when):
            raise InputRefusedError(f"The event {event.value} is given twice, with different dates; give it once.")
        found.setdefault(event, when)
    if not found:
        raise InputRefusedError("Give at least one event: --event NAME=WHEN, such as --event la_aware=2026-03-02.")
    return found


def _event(typed: str) -> tuple[Event, When]:
    name, sign, when = typed.partition("=")
    if not sign:
        raise InputRefusedError(f"{shown(typed)} is no event with its date. Write it as NAME=WHEN. {LIKE}")
    event = Event(known(name.strip(), tuple(one.value for one in Event), "event"))
    return event, _when(event, when.strip())


def _when(event: Event, typed: str) -> When:
    found = DAY.fullmatch(typed) or MOMENT.fullmatch(typed)
    if not found:
        raise InputRefusedError(f"{event.value}: {shown(typed)} is no date and no moment. {LIKE}")
    try:
        read = date.fromisoformat(typed[:10])
        when = read if len(typed) == len(read.isoformat()) else _moment(typed, offset=bool(found["offset"]))
    except ImpossibleTimeError as skipped:
        raise InputRefusedError(f"{event.value}: {shown(typed)}. {skipped}") from None
    except ValueError:
        raise InputRefusedError(f"{event.value}: {shown(typed)} does not exist in the calendar. {LIKE}") from None
    if read.year not in YEARS:
        raise InputRefusedError(f"{event.value}: give a year from {YEARS[0]} to {YEARS[-1]}.")
    return when


def _moment(typed: str, *, offset: bool) -> datetime:
    """Without an offset it is what a London clock shows."""
    read = datetime.fromisoformat(typed.upper().replace(",", "."))
    return read if offset else london_moment(read.date(), read.time())


def day(when: When) -> date:
    return london_date(when) if isinstance(when, datetime) else when


def out_of_order(events: Mapping[Event, When]) -> Iterator[str]:
    """A sentence for each event before the one it should follow. Facts arrive late: it is counted all the same."""
    pairs = dict.fromkeys(pair for one in SEQUENCES for pair in pairwise(event for event in one if event in events))
    for first, then in pairs:
        if _is_before(events[then], events[first]):
            yield (
                f"{then.value} ({day_in_words(day(events[then]))}) is before {first.value} "
                f"({day_in_words(day(events[first]))}); check both, they were counted as they stand."
            )


def _is_before(one: When, other: When) -> bool:
    """By the moment where both are moments, else by the day."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one.astimezone(UTC) < other.astimezone(UTC)
    return day(one) < day(other)


def decision_in(typed: str | None, events: Mapping[Event, When]) -> Decision | None:
    """A decision without its kind starts other clocks than one might think, so it is asked for."""
    kinds = ", ".join(one.value for one in Decision)
    if typed is not None:
        return Decision(known(typed, tuple(one.value for one in Decision), "decision"))
    if Event.DECIDED in events:
        raise InputRefusedError(f"Say what was decided: --decision and one of {kinds}.")
    return None
