"""The notice of a day: what is overdue, due today, new, coming, each with a button; what was done since, in place."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from dialogs.dates import day_in_words
from dialogs.desk import Desk
from dialogs.lists.matters import GROUPS, Line
from dialogs.lists.reminder_lines import lines_of
from dialogs.parts import Card, Row, Section
from dialogs.words import say
from review.calendar import london_date
from review.ports import DueReminder
from review.tellings import Audience

#: how many lines are shown; what is overdue is cut only where no platform could show it
USUALLY, AT_MOST = 10, 18
MOST_NAMED = 60
CHANNELS = frozenset({Audience.BUSINESS_CHANNEL, Audience.PANEL_CHANNEL, Audience.CASE_PANEL_CHANNEL})


def card(desk: Desk, reminders: tuple[DueReminder, ...], now: datetime) -> Card:
    """References only: no name, birth date or address. To a person it speaks of what they are asked for."""
    day = _day(reminders, london_date(now))
    lines = lines_of(desk, reminders, now)
    grouped = _grouped(lines)
    count = max(USUALLY, min(AT_MOST, len(grouped.get("overdue", ()))))
    ordered = [line for group in grouped.values() for line in group]
    title, text, note = _for(reminders, grouped)
    return Card(
        title=say(title, day=day),
        text=say(
            text,
            day=day,
            references=", ".join(_references(ordered)[:USUALLY]),
            summary=_summary(grouped),
        ),
        lines=(say("reminders.late"),) if any(line.late_since for line in lines) else (),
        sections=_first(grouped, count),
        notes=(*_more(ordered[count:]), say(note)),
    )


def _day(reminders: tuple[DueReminder, ...], today: date) -> str:
    """The notice's own, and when it was redrawn later: its lines are of that day."""
    told_on = max((one.told_on for one in reminders), default=today)
    words = day_in_words(told_on)
    return words if told_on == today else say("reminders.redrawn", day=words, now=day_in_words(today))


def _for(reminders: tuple[DueReminder, ...], grouped: dict[str, list[Line]]) -> tuple[str, str, str]:
    """Title, text and note: to a channel, to the referrer, to whoever is told of others' delay, or has it to do."""
    audiences = {one.audience for one in reminders}
    if not audiences or audiences & CHANNELS:
        return TO_A_CHANNEL
    if audiences == {Audience.REFERRER}:
        return TO_THE_REFERRER
    if audiences == {Audience.AGENCY_SENIORS}:
        return TO_A_SENIOR_CONTACT
    return OF_A_DELAY if grouped and grouped.keys() <= {"escalated"} else TO_A_PERSON


TO_A_CHANNEL = ("reminders.title", "reminders.text", "reminders.note")
TO_THE_REFERRER = ("reminders.yours.title", "reminders.yours.text", "reminders.yours.note")
OF_A_DELAY = ("reminders.delay.title", "reminders.delay.text", "reminders.delay.note")
TO_A_SENIOR_CONTACT = ("reminders.seniors.title", "reminders.seniors.text", "reminders.seniors.note")
TO_A_PERSON = ("reminders.waiting.title", "reminders.waiting.text", "reminders.waiting.note")


def _summary(grouped: dict[str, list[Line]]) -> str:
    counts = (
        say("reminders.count", count=len(lines), what=say(f"reminders.{group}").lower())
        for group, lines in grouped.items()
    )
    return ", ".join(counts) or say("reminders.settled")


def _references(lines: Iterable[Line]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.case.reference for line in lines))


def _more(left: list[Line]) -> tuple[str, ...]:
    """What has no room is named by its reference at least."""
    if not left:
        return ()
    references = _references(left)
    named = ", ".join(references[:MOST_NAMED]) + (" ..." if len(references) > MOST_NAMED else "")
    return (say("reminders.more", count=len(left), references=named),)


def _grouped(lines: Iterable[Line]) -> dict[str, list[Line]]:
    by_group: dict[str, list[Line]] = {group: [] for group in GROUPS}
    for line in lines:
        by_group[line.group].append(line)
    return {group: found for group, found in by_group.items() if found}


def _first(grouped: dict[str, list[Line]], count: int) -> tuple[Section, ...]:
    """The first so many lines, in the order of the groups."""
    sections = []
    for group, lines in grouped.items():
        rows = tuple(_row(line) for line in lines[: max(count, 0)])
        count -= len(rows)
        sections += [Section(heading=say(f"reminders.{group}"), rows=rows)] if rows else []
    return tuple(sections)


def _row(line: Line) -> Row:
    """Marked where it is told late: the assistant was not running on the day."""
    if line.late_since is None:
        return line.row
    marked = say("reminders.marked_late", text=line.row.text, day=day_in_words(line.late_since))
    return replace(line.row, text=marked)
