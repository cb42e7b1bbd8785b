"""What was found out by mistake is put right: by a further entry with a reason, and the same people are told."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work import found_recorded
from dialogs.case_work.not_known import answer_in_words, asked, detail_of
from dialogs.case_work.team_steps import case_pressed, faults, form, given, reason, refused, repeated, step
from dialogs.desk import Exchange
from dialogs.parts import Ask, Button, Field, FieldKind, Form, Option, Press, Refuse, Reply, Row, Show
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.entries import FoundOut
from review.finding_out import Known, correctable, found_out
from review.step import Act

ANSWER = Field(key="step_found", kind=FieldKind.CHOICE, label=say("found.answer"), why=say("found.answer.why"))
HOW = Field(
    key="step_found_how", kind=FieldKind.LONG_TEXT, label=say("found.how"), why=say("found.how.why"), private=True
)
REASON = reason(say("found.correct.reason"), say("found.correct.reason.why"))


def rows(case: Case) -> tuple[Row, ...]:
    """What was found out and stands, each with its button."""
    return tuple(_row(case, one) for one in correctable(case))


def _row(case: Case, one: Known) -> Row:
    question, label = asked(case, one.question, one.child), say("found.correct.choose")
    press = Press(act="found.correct", subject=case.id, detail=detail_of(one))
    button = Button(label=label, press=press, spoken=f"{label}: {question}"[:75])
    text = say("found.correct.stands", answer=answer_in_words(one.question, one.answer))
    return Row(label=question, text=text, button=button)


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    stopped, one = refused(exchange, Act.FIND_OUT, case), _named(exchange, case)
    return stopped or (Ask(form=_form(case, one, {}, {})) if one else Refuse(reason=say("refuse.not_found")))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    entry = repeated(exchange, case, FoundOut)
    if entry:
        return Show(card=found_recorded.card(exchange, case.before(entry), case))
    stopped, one = refused(exchange, Act.FIND_OUT, case), _named(exchange, case)
    if stopped or one is None:
        return stopped or Refuse(reason=say("refuse.not_found"))
    fields = _fields(one)
    values = given(exchange, fields)
    wrong = faults(exchange, fields, values)
    if wrong:
        return Ask(form=_form(case, one, values, wrong))
    typed = (str(values[field.key]) for field in fields)
    content = found_out(case, one.question, one.child, *typed)
    rule = str(content.assessment.reasons[0].citation)
    return Show(card=found_recorded.card(exchange, case, step(exchange, Act.FIND_OUT, case, content, rule)))


def _named(exchange: Exchange, case: Case) -> Known | None:
    return next((one for one in correctable(case) if detail_of(one) == exchange.press.detail), None)


def _fields(one: Known) -> tuple[Field, ...]:
    options = tuple(Option(value=it, label=answer_in_words(one.question, it)) for it in one.others)
    return (replace(ANSWER, options=options), HOW, REASON)


def _form(case: Case, one: Known, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="found.corrected", subject=case.id, detail=detail_of(one))
    stands = say("found.correct.lead", answer=answer_in_words(one.question, one.answer))
    lines = (asked(case, one.question, one.child), stands)
    title, save_press = say("found.correct.title", reference=case.reference), (say("found.correct.save"), press)
    return form(title, save_press, "found.correct", _fields(one), values, errors, lines=lines)


PRESSES = {"found.correct": ask, "found.corrected": save}
