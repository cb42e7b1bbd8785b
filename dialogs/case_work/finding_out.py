"""What nobody knew at the referral and somebody found out: the team records it, and what is indicated moves with it."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.not_known import answer_in_words, question_in_words
from dialogs.case_work.team_steps import case_pressed, faults, form, given, refused, repeated, step
from dialogs.clocks.follows import follows
from dialogs.desk import Exchange
from dialogs.findings import shortly
from dialogs.parts import (
    Ask,
    Button,
    Card,
    Field,
    FieldKind,
    Form,
    Option,
    Press,
    Refuse,
    Reply,
    Row,
    Show,
    statement,
)
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.entries import FoundOut
from review.finding_out import NotKnown, found_out, not_known
from review.step import Act

ANSWER = Field(key="step_found", kind=FieldKind.CHOICE, label=say("found.answer"), why=say("found.answer.why"))
HOW = Field(
    key="step_found_how", kind=FieldKind.LONG_TEXT, label=say("found.how"), why=say("found.how.why"), private=True
)


def choose(exchange: Exchange) -> Reply:
    """The one question at once; of several, each with its own button."""
    case = case_pressed(exchange)
    stopped = _refused(exchange, case)
    if stopped:
        return stopped
    if len(not_known(case)) == 1:
        return Ask(form=_form(case, not_known(case)[0], {}, {}))
    text = say("found.choose.text", reference=case.reference)
    rows = tuple(_row(case, one) for one in not_known(case))
    title = say("found.title", reference=case.reference)
    return Show(card=Card(title=title, text=text, lines=(text,), rows=rows))


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    stopped, one = _refused(exchange, case), _named(exchange, case)
    return stopped or (Ask(form=_form(case, one, {}, {})) if one else Refuse(reason=say("refuse.known")))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    entry = repeated(exchange, case, FoundOut)
    if entry:
        return Show(card=_recorded(exchange, case.before(entry), case))
    stopped, one = _refused(exchange, case), _named(exchange, case)
    if stopped or one is None:
        return stopped or Refuse(reason=say("refuse.known"))
    fields = _fields(one)
    values = given(exchange, fields)
    wrong = faults(exchange, fields, values)
    if wrong:
        return Ask(form=_form(case, one, values, wrong))
    content = found_out(case, one.question, one.child, str(values[ANSWER.key]), str(values[HOW.key]))
    rule = str(content.assessment.reasons[0].citation)
    return Show(card=_recorded(exchange, case, step(exchange, Act.FIND_OUT, case, content, rule)))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    """To the team, where the stage is right, that nothing is unknown."""
    stopped = refused(exchange, Act.FIND_OUT, case)
    if stopped is None or stopped.card is None or case.ended or case.decided:
        return stopped
    return replace(stopped, reason=say("found.none", reference=case.reference))


def _named(exchange: Exchange, case: Case) -> NotKnown | None:
    return next((one for one in not_known(case) if _detail(one) == exchange.press.detail), None)


def _detail(one: NotKnown) -> str:
    return f"{one.question}>{one.child}"


def _asked(case: Case, one: NotKnown) -> str:
    """Of several children, with which it is; never by name."""
    question, of = question_in_words(one.question, case.procedure), len(case.answers)
    several = one.child and of > 1
    key = "found.lead.child" if several else "found.lead"
    return say(key, number=one.child, of=of, question=question)


def _row(case: Case, one: NotKnown) -> Row:
    asked, label = _asked(case, one), say("found.choose")
    press = Press(act="found.ask", subject=case.id, detail=_detail(one))
    return Row(label=asked, text=say("not_known"), button=Button(label=label, press=press, spoken=asked[:75]))


def _fields(one: NotKnown) -> tuple[Field, ...]:
    options = tuple(Option(value=it, label=answer_in_words(one.question, it)) for it in one.answers)
    return (replace(ANSWER, options=options), HOW)


def _form(case: Case, one: NotKnown, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="found.save", subject=case.id, detail=_detail(one))
    title, lines = say("found.title", reference=case.reference), (_asked(case, one),)
    return form(title, (say("found.save"), press), "found.ask", _fields(one), values, errors, lines=lines)


def _recorded(exchange: Exchange, before: Case, after: Case) -> Card:
    """What is indicated now, and what is to be done that was not before."""
    now, then = after.assessment.finding, before.assessment.finding
    key = "found.done.same" if now is then else "found.done.text"
    text = say(key, reference=after.reference, indicated=shortly(now), before=shortly(then))
    return replace(statement(say("found.done.title"), text), sections=follows(exchange, before, after))


PRESSES = {"found.choose": choose, "found.ask": ask, "found.save": save}
