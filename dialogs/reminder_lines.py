"""One line of a notice: a dated duty, or what somebody was asked for, as it stands now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from dialogs.dates import day_in_words, how_long
from dialogs.desk import Desk
from dialogs.duties import Duties, duties_of, record_button, when
from dialogs.parts import Button, Press, Row, Tone
from dialogs.words import say
from review.awaited import AwaitedKind
from review.calendar import london_date
from review.case import ENDED, Case, Question
from review.law.terms import Duty
from review.ports import DueReminder
from review.tellings import Audience
from review.timetable import Deadline

GROUPS = ("overdue", "today", "coming", "done")


@dataclass(frozen=True, kw_only=True)
class Line:
    case: Case
    group: str
    by: date
    row: Row


def lines_of(desk: Desk, reminders: Iterable[DueReminder], now: datetime) -> list[Line]:
    """One for each duty or question, however many rungs fell due while nobody could be told; most pressing first."""
    once = {(one.case.id, one.what): one for one in reminders}.values()
    found = (_of_duty(desk, one, now) if one.what in set(Duty) else _of_awaited(desk, one, now) for one in once)
    return sorted((line for line in found if line), key=lambda line: (line.by, line.case.reference))


# --- a duty ------------------------------------------------------------------------------------------------------


def _of_duty(desk: Desk, one: DueReminder, now: datetime) -> Line | None:
    """None where the duty fell away since, with another decision, another procedure, or the end of the case."""
    duties = duties_of(desk, one.case, now)
    deadline = duties.of(Duty(one.what))
    if deadline is None:
        return None
    return Line(case=one.case, group=_group(duties, deadline), by=deadline.act_by, row=_row(duties, deadline))


def _group(duties: Duties, deadline: Deadline) -> str:
    if duties.case.done(deadline.duty):
        return "done"
    if duties.is_overdue(deadline):
        return "overdue"
    return "today" if deadline.act_by <= duties.today else "coming"


def _row(duties: Duties, deadline: Deadline) -> Row:
    label = say("reminders.row", reference=duties.case.reference, duty=deadline.law.label)
    text = f"{when(duties, deadline)}. {deadline.law.citation}."
    return Row(label=label, text=text, button=_record(duties, deadline))


def _record(duties: Duties, deadline: Deadline) -> Button | None:
    """Record as done; the decision records itself."""
    if duties.case.done(deadline.duty) or deadline.duty is Duty.DECISION:
        return None
    spoken = say("reminders.record.spoken", duty=deadline.law.label, reference=duties.case.reference)
    return record_button(duties.case, deadline.duty, spoken)


# --- what somebody was asked for ---------------------------------------------------------------------------------


def _of_awaited(desk: Desk, one: DueReminder, now: datetime) -> Line | None:
    """None where nothing of that key was asked."""
    kind, _, number = one.what.partition(".")
    asked = next((it for it in one.case.questions if str(it.content.number) == number), None)
    if kind != AwaitedKind.ANSWER or asked is None:
        return None
    group, text = _stands(desk, one.case, asked, now)
    theirs = one.audience is Audience.REFERRER
    key = "reminders.answer.yours" if theirs else "reminders.answer"
    button = _answer(one.case, number) if theirs and group != "done" else None
    row = Row(label=say(key, reference=one.case.reference, number=number), text=text, button=button)
    return Line(case=one.case, group=group, by=asked.content.answer_by, row=row)


def _stands(desk: Desk, case: Case, asked: Question, now: datetime) -> tuple[str, str]:
    today, by = london_date(now), asked.content.answer_by
    if asked.answered:
        return "done", say("reminders.answer.done", day=day_in_words(london_date(asked.answered.happened)))
    if case.stage in ENDED:
        return "done", say("reminders.answer.ended")
    if by < today:
        return "overdue", say("reminders.answer.overdue", day=day_in_words(by))
    if by == today:
        return "today", say("reminders.answer.today")
    away = how_long(today, by, desk.days_at(now))
    return "coming", say("reminders.answer.by", day=day_in_words(by), away=away)


def _answer(case: Case, number: str) -> Button:
    press = Press(act="answer.ask", subject=case.id, detail=number)
    spoken = say("reminders.answer.spoken", reference=case.reference, number=number)
    return Button(label=say("reminders.answer.button"), press=press, tone=Tone.MAIN, spoken=spoken[:75])
