"""The notice of a day: what is overdue, due today and coming, each with a button; and what was done since, in place."""

from collections.abc import Iterable
from datetime import datetime

from dialogs.dates import day_in_words
from dialogs.desk import Desk
from dialogs.parts import Card, Section
from dialogs.reminder_lines import GROUPS, Line, lines_of
from dialogs.words import say
from review.calendar import london_date
from review.ports import DueReminder
from review.tellings import Audience

#: how many lines are shown; what is overdue is cut only where no platform could show it
USUALLY, AT_MOST = 10, 18
MOST_NAMED = 60


def card(desk: Desk, reminders: tuple[DueReminder, ...], now: datetime) -> Card:
    """References only: no name, birth date or address. To a person it speaks of what they are asked for."""
    told_on = max((one.told_on for one in reminders), default=london_date(now))
    grouped = _grouped(lines_of(desk, reminders, now))
    count = max(USUALLY, min(AT_MOST, len(grouped.get("overdue", ()))))
    left = [line for lines in grouped.values() for line in lines][count:]
    theirs = bool(reminders) and all(one.audience is Audience.REFERRER for one in reminders)
    summary = _summary(grouped)
    references = ", ".join(_references(line for lines in grouped.values() for line in lines)[:USUALLY])
    title, text, note = TO_A_PERSON if theirs else TO_A_CHANNEL
    return Card(
        title=say(title, day=day_in_words(told_on)),
        text=say(text, day=day_in_words(told_on), references=references, summary=summary),
        lines=_late(reminders),
        sections=_first(grouped, count),
        notes=(*_more(left), say(note)),
    )


TO_A_CHANNEL = ("reminders.title", "reminders.text", "reminders.note")
TO_A_PERSON = ("reminders.yours.title", "reminders.yours.text", "reminders.yours.note")


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
        rows = tuple(line.row for line in lines[: max(count, 0)])
        count -= len(rows)
        sections += [Section(heading=say(f"reminders.{group}"), rows=rows)] if rows else []
    return tuple(sections)


def _late(reminders: tuple[DueReminder, ...]) -> tuple[str, ...]:
    """Said late, and why: the program was not running on the day."""
    known = [one for one in reminders if one.at >= one.case.referred.recorded]
    days = sorted({london_date(one.at) for one in known if london_date(one.at) < one.told_on})
    return tuple(say("reminders.late", day=day_in_words(day)) for day in days[:1])
