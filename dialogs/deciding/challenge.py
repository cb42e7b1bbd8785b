"""Ask another board's Chair to challenge, and record what they answered. Neither stops the decision."""

from collections.abc import Mapping

from dialogs.case_work.team_steps import case_pressed, faults, form, given, repeated, step, without_names
from dialogs.deciding.chair_steps import refused
from dialogs.deciding.interest import rule
from dialogs.desk import Exchange
from dialogs.parts import Ask, Field, FieldKind, Form, Press, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.panel import PeerChallengeAnswered, PeerChallengeAsked
from review.step import Act

WHOM = Field(
    key="step_peer",
    kind=FieldKind.TEXT,
    label=say("challenge.whom"),
    why=say("challenge.whom.why"),
    example=say("challenge.whom.example"),
    private=True,
)
ANSWER = Field(
    key="step_peer_answer",
    kind=FieldKind.LONG_TEXT,
    label=say("challenge.answer"),
    why=say("challenge.answer.why"),
    private=True,
)


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return refused(exchange, Act.ASK_PEER, case) or Ask(form=_form_to_ask(case, {}, {}))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, PeerChallengeAsked):
        return _done(case, "challenge.asked.text")
    no = refused(exchange, Act.ASK_PEER, case)
    if no:
        return no
    values = given(exchange, (WHOM,))
    wrong = faults(exchange, (WHOM,), values, **{WHOM.key: without_names(case)})
    if wrong:
        return Ask(form=_form_to_ask(case, values, wrong))
    content = PeerChallengeAsked(of=str(values[WHOM.key]))
    return _done(step(exchange, Act.ASK_PEER, case, content, rule(case)), "challenge.asked.text")


def ask_answer(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return refused(exchange, Act.PEER_ANSWERED, case) or Ask(form=_form_to_answer(case, {}, {}))


def save_answer(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, PeerChallengeAnswered):
        return _done(case, "challenge.answered.text")
    no = refused(exchange, Act.PEER_ANSWERED, case)
    if no:
        return no
    values = given(exchange, (ANSWER,))
    wrong = faults(exchange, (ANSWER,), values)
    if wrong:
        return Ask(form=_form_to_answer(case, values, wrong))
    content = PeerChallengeAnswered(answer=str(values[ANSWER.key]))
    return _done(step(exchange, Act.PEER_ANSWERED, case, content, rule(case)), "challenge.answered.text")


def _form_to_ask(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = (say("challenge.save"), Press(act="challenge.save", subject=case.id))
    title, lines = say("challenge.title", reference=case.reference), (say("challenge.lead"),)
    return form(title, press, "challenge.ask", (WHOM,), values, errors, lines=lines)


def _form_to_answer(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = (say("challenge.save_answer"), Press(act="challenge.save_answer", subject=case.id))
    title = say("challenge.title", reference=case.reference)
    return form(title, press, "challenge.answer", (ANSWER,), values, errors)


def _done(case: Case, text: str) -> Show:
    return Show(card=statement(say("challenge.done.title"), say(text, reference=case.reference)))


PRESSES = {
    "challenge.ask": ask,
    "challenge.save": save,
    "challenge.answer": ask_answer,
    "challenge.save_answer": save_answer,
}
