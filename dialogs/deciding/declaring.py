"""The Chair declares an interest: it is recorded and shown, offers the deputy or a challenge, and blocks nothing."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import case_pressed, faults, form, given, repeated, step
from dialogs.deciding import chair_card, interest
from dialogs.deciding.chair_steps import refused
from dialogs.desk import Exchange
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Press, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.panel import InterestDeclared
from review.step import Act

WHAT = Field(
    key="step_interest",
    kind=FieldKind.LONG_TEXT,
    label=say("interest.what"),
    why=say("interest.what.why"),
    private=True,
)
#: what is offered to somebody with an interest
WAYS = frozenset({"deputy.ask", "challenge.ask"})


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return refused(exchange, Act.DECLARE_INTEREST, case) or Ask(form=_form(case, {}, {}))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, InterestDeclared):
        return Show(card=_declared(exchange, case))
    no = refused(exchange, Act.DECLARE_INTEREST, case)
    if no:
        return no
    values = given(exchange, (WHAT,))
    wrong = faults(exchange, (WHAT,), values)
    if wrong:
        return Ask(form=_form(case, values, wrong))
    content = InterestDeclared(what=str(values[WHAT.key]))
    return Show(card=_declared(exchange, step(exchange, Act.DECLARE_INTEREST, case, content, interest.rule(case))))


def _form(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = (say("interest.save"), Press(act="interest.save", subject=case.id))
    title = say("interest.title", reference=case.reference)
    return form(title, press, "interest.ask", (WHAT,), values, errors, lines=(say("interest.lead"),))


def _declared(exchange: Exchange, case: Case) -> Card:
    found = chair_card.shown(exchange, case)
    ways = tuple(one for one in (*found.buttons, *found.more) if one.press.act in WAYS)
    text = say("interest.done.text", reference=case.reference, citation=interest.rule(case))
    return replace(statement(say("interest.done.title"), text), buttons=ways)


PRESSES = {"interest.ask": ask, "interest.save": save}
