"""What nobody knew at the referral and somebody found out: the team records it, and what is indicated moves with it."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work import finding_corrected, found_recorded
from dialogs.case_work.not_known import answer_in_words, asked, detail_of
from dialogs.case_work.team_steps import case_pressed, faults, form, given, refused, repeated, step
from dialogs.desk import Exchange
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
)
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.entries import FoundOut
from review.finding_out import NotKnown, correctable, found_out, not_known
from review.step import Act

ANSWER = Field(key="step_found", kind=FieldKind.CHOICE, label=say("found.answer"), why=say("found.answer.why"))
HOW = Field(
    key="step_found_how", kind=FieldKind.LONG_TEXT, label=say("found.how"), why=say("found.how.why"), private=True
)


def choose(exchange: Exchange) -> Reply:
    """The one question at once; of several, each with its own button, and what was found out before."""
    case = case_pressed(exchange)
    stopped = _refused(exchange, case)
    if stopped:
        return stopped
    if len(not_known(case)) == 1 and not correctable(case):
        return Ask(form=_form(case, not_known(case)[0], {}, {}))
    text = say("found.choose.text" if not_known(case) else "found.correct.text", reference=case.reference)
    rows = tuple(_row(case, one) for one in not_known(case))
    title = say("found.title", reference=case.reference)
    return Show(card=Card(title=title, text=text, lines=(text,), rows=(*rows, *finding_corrected.rows(case))))


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    stopped, one = _refused(exchange, case), _named(exchange, case)
    return stopped or (Ask(form=_form(case, one, {}, {})) if one else Refuse(reason=say("refuse.known")))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    entry = repeated(exchange, case, FoundOut)
    if entry:
        return Show(card=found_recorded.card(exchange, case.before(entry), case))
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
    return Show(card=found_recorded.card(exchange, case, step(exchange, Act.FIND_OUT, case, content, rule)))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    """To the team, where the stage is right, that nothing is unknown."""
    stopped = refused(exchange, Act.FIND_OUT, case)
    if stopped is None or stopped.card is None or case.ended or case.decided:
        return stopped
    return replace(stopped, reason=say("found.none", reference=case.reference))


def _named(exchange: Exchange, case: Case) -> NotKnown | None:
    return next((one for one in not_known(case) if detail_of(one) == exchange.press.detail), None)


def _row(case: Case, one: NotKnown) -> Row:
    question, label = asked(case, one.question, one.child), say("found.choose")
    press = Press(act="found.ask", subject=case.id, detail=detail_of(one))
    return Row(label=question, text=say("not_known"), button=Button(label=label, press=press, spoken=question[:75]))


def _fields(one: NotKnown) -> tuple[Field, ...]:
    options = tuple(Option(value=it, label=answer_in_words(one.question, it)) for it in one.answers)
    return (replace(ANSWER, options=options), HOW)


def _form(case: Case, one: NotKnown, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="found.save", subject=case.id, detail=detail_of(one))
    title, lines = say("found.title", reference=case.reference), (asked(case, one.question, one.child),)
    return form(title, (say("found.save"), press), "found.ask", _fields(one), values, errors, lines=lines)


PRESSES = {"found.choose": choose, "found.ask": ask, "found.save": save, **finding_corrected.PRESSES}
