"""The business team's questions, as the referrer reads them: each with its day, its answer button or who answered."""

from datetime import datetime

from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Desk
from dialogs.parts import Button, Card, Press, Row, Section, Tone
from dialogs.words import say
from review.calendar import london_date
from review.case import Case, Question
from review.process import is_open
from review.roles import Role
from review.step import Act

#: the latest are shown; a card has room for so many
MOST_QUESTIONS = 6


def card(_desk: Desk, case: Case, now: datetime) -> Card:
    """The questions themselves name nobody; what is notified says only that there is one."""
    waiting = open_questions(case)
    text = say("question.none", reference=case.reference)
    if waiting and case.goes_on_as:
        text = say("question.goes_on", reference=case.reference, other=case.goes_on_as)
    elif waiting:
        day = min(one.content.answer_by for one in waiting)
        text = say("question.text", reference=case.reference, day=day_in_words(day))
    answered = [one for one in reversed(case.questions) if one.answered]
    shown = (*waiting, *answered)[:MOST_QUESTIONS]
    return Card(
        title=say("question.title", reference=case.reference),
        text=text,
        lines=(text,),
        sections=tuple(_section(case, one, now) for one in shown),
        notes=(say("question.note", reference=case.reference),) if waiting and not case.goes_on_as else (),
    )


def open_questions(case: Case) -> tuple[Question, ...]:
    """The most pressing first."""
    waiting = (one for one in case.questions if not one.answered)
    return tuple(sorted(waiting, key=lambda one: (one.content.answer_by, one.content.number)))


def _section(case: Case, one: Question, now: datetime) -> Section:
    asked = one.content
    return Section(
        heading=say("question.heading", number=asked.number),
        lines=(asked.question,),
        rows=(Row(label=say("question.by"), text=_stands(one, now), button=_button(case, one)),),
    )


def _stands(one: Question, now: datetime) -> str:
    day = day_in_words(one.content.answer_by)
    if one.answered:
        when = moment_in_words(one.answered.happened)
        return f"{day}. {say('own.question.answered', when=when, name=one.answered.by.name)}"
    return day if london_date(now) <= one.content.answer_by else say("own.question.late", day=day)


def _button(case: Case, one: Question) -> Button | None:
    if one.answered or not is_open(Act.ANSWER, case, {Role.REFERRER}):
        return None
    press = Press(act="answer.ask", subject=case.id, detail=str(one.content.number))
    spoken = say("own.answer.spoken", number=one.content.number, reference=case.reference)
    return Button(label=say("own.answer"), press=press, tone=Tone.MAIN, spoken=spoken)
