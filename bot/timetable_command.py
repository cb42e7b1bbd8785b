"""`python -m bot timetable`: what dates follow from what happened, each with how it was counted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.holidays_england import FIRST_YEAR, YEARS_AHEAD
from bot.law.as_json import written
from bot.law.counting import Counting, closing, counting_in
from bot.law.events_read import When, day, decision_in, events_in, out_of_order
from bot.law.refused import in_one_sentence, law_named, warn
from bot.law.sheet_duties import STRENGTHS, counted_from
from bot.law.text import underlined, wrapped
from dialogs.dates import listed, weekday_in_words
from review.calendar import london_date
from review.conventions import BoardDays, Counted, counted, day_of, departures, needs_holidays
from review.law.terms import DatedDuty, Decision, Event, Procedure, Sense
from review.timetable import started, with_initiated

UNKNOWN = "Warning: the list of bank holidays is not certain for that time"
MOVES = f"{UNKNOWN}, so this date may move."
STANDS = f"{UNKNOWN}. The date itself is certain; whether it is a working day is not."


@dataclass(frozen=True, kw_only=True)
class Row:
    """One deadline of the timetable."""

    law: DatedDuty
    counted_on: date
    found: Counted
    note: str


def timetable(
    procedure: Annotated[str, typer.Option(help="Which procedure.")] = "",
    event: Annotated[list[str] | None, typer.Option(metavar="NAME=WHEN", help="What happened, and when.")] = None,
    more: Annotated[list[str] | None, typer.Argument(metavar="[NAME=WHEN]...", help="Further events.")] = None,
    decision: Annotated[str | None, typer.Option(help="scr, alternative or none; with the event decided.")] = None,
    config: Annotated[Path | None, typer.Option(help="An app.yaml whose holidays and counting are used.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """What dates follow from what happened, and how each was counted."""
    with in_one_sentence():
        law = law_named(procedure)
        events = events_in([*(event or ()), *(more or ())])
        decided = decision_in(decision, events)
        rows = _rows(law, events, decided, counting_in(config))
        for sentence in (*out_of_order(events), *_at_odds(events, decided)):
            warn(sentence)
        typer.echo(written([_as_json(row) for row in rows]) if as_json else "\n".join(_in_words(law, rows)))


def _at_odds(events: Mapping[Event, When], decision: Decision | None) -> Iterator[str]:
    if Event.INITIATED in events and decision in (Decision.ALTERNATIVE, Decision.NONE):
        yield "a review was initiated although the decision was for none; what follows from initiating is not counted."


def _rows(
    law: Procedure, events: Mapping[Event, When], decision: Decision | None, counting: Counting
) -> tuple[Row, ...]:
    """In the order of the procedure; rules under one name together, the earlier first."""
    today = london_date(SystemClock().now())
    latest = max(today, *map(day, events.values()))
    days = counting.days(latest.year + YEARS_AHEAD)
    on = {event: day_of(event, when, days) for event, when in events.items()}
    known = with_initiated(on, decision)
    found = [_row(one, known[one.counted_from], days, counting.horizon(today)) for one in started(law, known, decision)]
    order = [one.duty for one in law.dated]
    return tuple(sorted(found, key=lambda row: (order.index(row.law.duty), row.found.due)))


def _row(law: DatedDuty, counted_on: date, days: BoardDays, horizon: date) -> Row:
    found = counted(law, counted_on, days)
    said = (law.note, *_doubts(law, counted_on, found, days, horizon), *_own_way(law, days))
    return Row(law=law, counted_on=counted_on, found=found, note=" ".join(filter(None, said)))


def _doubts(law: DatedDuty, counted_on: date, found: Counted, days: BoardDays, horizon: date) -> Iterator[str]:
    """Where the list of bank holidays does not reach, the date is given all the same, and it is said."""
    touched = (counted_on, found.due, found.recommended) if law.period.back else (found.due, found.recommended)
    if max(touched) <= horizon and min(touched).year >= FIRST_YEAR:
        return
    yield MOVES if needs_holidays(law.period, days) else STANDS


def _own_way(law: DatedDuty, days: BoardDays) -> Iterator[str]:
    chosen = departures(days.conventions)
    if chosen:
        yield f"Counted by this board's own conventions ({listed(chosen)})."
    if (hour := closing(days.conventions)) and law.sense is Sense.LATEST:
        yield f"The last day ends at {hour:%H:%M}."


def _as_json(row: Row) -> Mapping[str, object]:
    return {
        "deadline": row.law.duty.value,
        "due": row.found.due.isoformat(),
        "act_by": row.found.act_by.isoformat(),
        "recommended": row.found.recommended.isoformat(),
        "counted_from": row.law.counted_from.value,
        "counted_on": row.counted_on.isoformat(),
        "period": str(row.law.period),
        "who": row.law.who,
        "to": list(row.law.to),
        "citations": [str(row.law.citation)],
        "note": row.note,
    }


def _in_words(law: Procedure, rows: tuple[Row, ...]) -> Iterator[str]:
    yield from underlined(law.title, "=")
    if not rows:
        yield "This procedure counts no time limit from what was given."
    for row in rows:
        yield ""
        yield wrapped(f"{_by(row)}: {row.law.label}", 0)
        yield from (wrapped(line, 2) for line in _how(row))
    if law.historical:
        yield from ("", wrapped(law.historical, 0))


def _by(row: Row) -> str:
    if row.law.sense is Sense.EARLIEST:
        return f"At least until {weekday_in_words(row.found.due)}"
    return f"By {weekday_in_words(row.found.act_by)}"


def _how(row: Row) -> Iterator[str]:
    yield row.law.task
    if row.found.act_by != row.found.due:
        yield f"The rule ends on {weekday_in_words(row.found.due)}, which is no working day."
    if row.found.recommended != row.found.act_by:
        yield f"{weekday_in_words(row.found.recommended)} is safer: the rule can be read in clear days."
    yield f"Counted: {counted_from(row.law)}, {weekday_in_words(row.counted_on)}."
    told = f" To: {listed(row.law.to)}." if row.law.to else ""
    yield f"Who: {row.law.who}.{told}"
    yield f"{STRENGTHS[row.law.strength]} [{row.law.citation}]"
    if row.note:
        yield f"Note: {row.note}"
