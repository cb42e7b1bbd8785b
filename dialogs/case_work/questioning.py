"""Ask the referrer: a question that names nobody, and the day by which the answer is wanted."""

from collections.abc import Mapping

from dialogs.case_work.team_steps import (
    case_pressed,
    faults,
    form,
    given,
    refused,
    repeated,
    step,
    today_or_later,
    without_names,
)
from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Press, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.case_work import QuestionAsked
from review.step import Act

#: what is offered as the day to answer by: so many working days from today
USUAL_DAYS = 5

QUESTION = Field(
    key="step_question",
    kind=FieldKind.LONG_TEXT,
    label=say("asking.question"),
    why=say("asking.question.why"),
    example=say("asking.question.example"),
    private=True,
)
ANSWER_BY = Field(key="step_answer_by", kind=FieldKind.DAY, label=say("asking.by"), why=say("asking.by.why"))
FIELDS = (QUESTION, ANSWER_BY)


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    usual = exchange.desk.days_at(exchange.now).after(exchange.today, USUAL_DAYS)
    return refused(exchange, Act.ASK_REFERRER, case) or Ask(form=_form(case, {ANSWER_BY.key: usual.isoformat()}, {}))


def send(exchange: Exchange) -> Reply:
    """As many questions as are needed may be open at once."""
    case = case_pressed(exchange)
    entry = repeated(exchange, case, QuestionAsked)
    if entry and isinstance(entry.content, QuestionAsked):
        return Show(card=_asked(case, entry.content))
    no = refused(exchange, Act.ASK_REFERRER, case)
    if no:
        return no
    values = given(exchange, FIELDS)
    checks = {QUESTION.key: without_names(case), ANSWER_BY.key: today_or_later(exchange)}
    wrong = faults(exchange, FIELDS, values, **checks)
    answer_by = as_day(values[ANSWER_BY.key])
    if wrong or answer_by is None:
        return Ask(form=_form(case, values, wrong))
    number = len(case.questions) + 1
    content = QuestionAsked(number=number, question=str(values[QUESTION.key]), answer_by=answer_by)
    return Show(card=_asked(step(exchange, Act.ASK_REFERRER, case, content), content))


def _form(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="asking.send", subject=case.id)
    title = say("asking.title", reference=case.reference)
    lead = (say("asking.lead"),)
    return form(title, (say("asking.send"), press), "asking.ask", FIELDS, values, errors, lines=lead)


def _asked(case: Case, content: QuestionAsked) -> Card:
    day = day_in_words(content.answer_by)
    text = say("asking.done.text", number=content.number, reference=case.reference, day=day)
    return statement(say("asking.done.title"), text)


PRESSES = {"asking.ask": ask, "asking.send": send}
