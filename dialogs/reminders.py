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


def card(desk: Desk, reminders: tuple[DueReminder, ...], now: datetime) -> Card:
    """References only: no name, birth date or address."""
    told_on = max((one.told_on for one in reminders), default=london_date(now))
    grouped: dict[str, list[Row]] = {group: [] for group in GROUPS}
    for reminder in _once_each(reminders):
        duties = duties_of(desk, reminder.case, now)
        deadline = duties.of(reminder.duty)
        if deadline:
            grouped[_group(duties, deadline)].append(_row(duties, deadline))
    sections = tuple(
        Section(heading=say(f"reminders.{group}"), rows=tuple(rows)) for group, rows in grouped.items() if rows
    )
    counts = [
        say("reminders.count", count=len(rows), what=say(f"reminders.{group}").lower())
        for group, rows in grouped.items()
        if rows
    ]
    return Card(
        title=say("reminders.title", day=day_in_words(told_on)),
        text=say("reminders.text", day=day_in_words(told_on), summary=", ".join(counts)),
        lines=_late(reminders),
        sections=sections,
        notes=(say("reminders.note"),),
    )


def _once_each(reminders: Iterable[DueReminder]) -> tuple[DueReminder, ...]:
    """One line for a duty, however many of its rungs fell due while nobody could be told."""
    return tuple({(one.case.id, one.duty): one for one in reminders}.values())


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
    days = sorted({london_date(one.at) for one in reminders if london_date(one.at) < one.told_on})
    return tuple(say("reminders.late", day=day_in_words(day)) for day in days[:1])
