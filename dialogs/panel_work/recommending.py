"""What the standing panel recommends to the Chair; where a procedure has none, advice that the Chair was given."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import case_pressed, faults, form, given, repeated, step
from dialogs.desk import Exchange
from dialogs.panel_work.panel_card import recommended_in_words
from dialogs.panel_work.panel_steps import DECISIONS, refused, said_already
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Reply, Show, Tone, statement
from dialogs.referring.whom import Values
from dialogs.stages import panel_name
from dialogs.words import say
from review.case import Case
from review.law import procedure
from review.law.terms import Decision
from review.panel import PanelRecommended
from review.panel_work import PanelWork
from review.process import is_open
from review.step import Act

WHAT = Field(key="step_recommendation", kind=FieldKind.CHOICE, label=say("recommend.what"), options=DECISIONS)
ADVISED = replace(WHAT, label=say("advice.what"))
REASONS = Field(
    key="step_reasons",
    kind=FieldKind.LONG_TEXT,
    label=say("recommend.reasons"),
    why=say("recommend.reasons.why"),
    private=True,
)


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return refused(exchange, Act.RECOMMEND, case) or Ask(form=_form(case, {}, {}))


def save(exchange: Exchange) -> Reply:
    """Said again, the latest stands."""
    case = case_pressed(exchange)
    if repeated(exchange, case, PanelRecommended):
        return Show(card=_recommended(exchange, case))
    no = refused(exchange, Act.RECOMMEND, case)
    if no:
        return no
    values = given(exchange, _fields(case))
    wrong = faults(exchange, _fields(case), values)
    if wrong:
        return Ask(form=_form(case, values, wrong))
    content = PanelRecommended(recommendation=Decision(str(values[WHAT.key])), reasons=str(values[REASONS.key]))
    if not said_already(case, content):
        case = step(exchange, Act.RECOMMEND, case, content, _rule(case))
    return Show(card=_recommended(exchange, case))


def _rule(case: Case) -> str:
    """Where there is no panel, what the answers indicate is what was advised on."""
    panel = procedure(case.procedure).standing_panel
    return str(panel.citation) if panel else ""


def _fields(case: Case) -> tuple[Field, ...]:
    return (WHAT if panel_name(case) else ADVISED, REASONS)


def _form(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    panel = panel_name(case)
    save_it = (say("recommend.save"), Press(act="recommend.save", subject=case.id))
    title = say("recommend.title" if panel else "advice.title", reference=case.reference)
    lead = say("recommend.lead", panel=panel, citation=_rule(case)) if panel else say("advice.lead")
    before = PanelWork(case).recommended
    again = (say("recommend.again", before=recommended_in_words(before)),) if before else ()
    return form(title, save_it, "recommend.ask", _fields(case), values, errors, lines=(lead, *again))


def _recommended(exchange: Exchange, case: Case) -> Card:
    entry = PanelWork(case).recommended
    assert entry is not None
    text = say("recommend.done.text", reference=case.reference, what=recommended_in_words(entry))
    return statement(say("recommend.done.title"), text, *_to_chair(exchange, case))


def _to_chair(exchange: Exchange, case: Case) -> tuple[Button, ...]:
    if not is_open(Act.PUT_TO_CHAIR, case, exchange.roles_in(case)):
        return ()
    press = Press(act="case.to_chair", subject=case.id)
    return (Button(label=say("case.to_chair"), press=press, tone=Tone.MAIN),)


PRESSES = {"recommend.ask": ask, "recommend.save": save}
