"""The notice of a day: what is overdue, due today and coming, each with a button; and what was done since, in place."""

from collections.abc import Iterable
from datetime import datetime

from dialogs.dates import day_in_words
from dialogs.desk import Desk
from dialogs.duties import Duties, duties_of, record_button, when
from dialogs.parts import Button, Card, Row, Section
from dialogs.words import say
from review.calendar import london_date
from review.law.terms import Duty
from review.ports import DueReminder
from review.timetable import Deadline

GROUPS = ("overdue", "today", "coming", "done")


#: how many lines are shown; what is overdue is cut only where no platform could show it
USUALLY, AT_MOST = 10, 18
MOST_NAMED = 60
Line = tuple[Duties, Deadline]


def card(desk: Desk, reminders: tuple[DueReminder, ...], now: datetime) -> Card:
    """References only: no name, birth date or address."""
    told_on = max((one.told_on for one in reminders), default=london_date(now))
    grouped = _grouped(_once_each(desk, reminders, now))
    counts = [
        say("reminders.count", count=len(lines), what=say(f"reminders.{group}").lower())
        for group, lines in grouped.items()
    ]
    count = max(USUALLY, min(AT_MOST, len(grouped.get("overdue", ()))))
    shown, left = _first(grouped, count), [line for lines in grouped.values() for line in lines][count:]
    return Card(
        title=say("reminders.title", day=day_in_words(told_on)),
        text=say("reminders.text", day=day_in_words(told_on), summary=", ".join(counts)),
        lines=_late(reminders),
        sections=shown,
        notes=(*_more(left), say("reminders.note")),
    )


def _more(left: list[Line]) -> tuple[str, ...]:
    """What has no room is named by its reference at least."""
    if not left:
        return ()
    references = tuple(dict.fromkeys(duties.case.reference for duties, _ in left))
    named = ", ".join(references[:MOST_NAMED]) + (" ..." if len(references) > MOST_NAMED else "")
    return (say("reminders.more", count=len(left), references=named),)


def _once_each(desk: Desk, reminders: Iterable[DueReminder], now: datetime) -> list[Line]:
    """One line for a duty, however many of its rungs fell due while nobody could be told; the most pressing first."""
    once = {(one.case.id, one.duty): one for one in reminders}.values()
    found = [(duties, duties.of(one.duty)) for one in once for duties in [duties_of(desk, one.case, now)]]
    lines = [(duties, deadline) for duties, deadline in found if deadline]
    return sorted(lines, key=lambda line: (line[1].act_by, line[0].case.reference))


def _grouped(lines: Iterable[Line]) -> dict[str, list[Line]]:
    by_group: dict[str, list[Line]] = {group: [] for group in GROUPS}
    for line in lines:
        by_group[_group(*line)].append(line)
    return {group: found for group, found in by_group.items() if found}


def _first(grouped: dict[str, list[Line]], count: int) -> tuple[Section, ...]:
    """The first so many lines, in the order of the groups."""
    sections = []
    for group, lines in grouped.items():
        rows = tuple(_row(*line) for line in lines[: max(count, 0)])
        count -= len(rows)
        sections += [Section(heading=say(f"reminders.{group}"), rows=rows)] if rows else []
    return tuple(sections)


def _group(duties: Duties, deadline: Deadline) -> str:
    if duties.case.done(deadline.duty):
        return "done"
    if duties.is_overdue(deadline):
        return "overdue"
    return "today" if deadline.act_by <= duties.today else "coming"


def _row(duties: Duties, deadline: Deadline) -> Row:
    case = duties.case
    label = say("reminders.row", reference=case.reference, duty=deadline.law.label)
    return Row(
        label=label,
        text=f"{when(duties, deadline)}. {deadline.law.citation}.",
        button=_button(duties, deadline),
    )


def _button(duties: Duties, deadline: Deadline) -> Button | None:
    """Record as done; the decision records itself."""
    if duties.case.done(deadline.duty) or deadline.duty is Duty.DECISION:
        return None
    spoken = say("reminders.record.spoken", duty=deadline.law.label, reference=duties.case.reference)
    return record_button(duties.case, deadline.duty, spoken)


def _late(reminders: tuple[DueReminder, ...]) -> tuple[str, ...]:
    """Said late, and why: the program was not running on the day."""
    known = [one for one in reminders if one.at >= one.case.referred.recorded]
    days = sorted({london_date(one.at) for one in known if london_date(one.at) < one.told_on})
    return tuple(say("reminders.late", day=day_in_words(day)) for day in days[:1])
