"""How one question is asked of whoever decides, kept while it is not recorded, and recorded once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from dialogs.case_work.team_steps import Check, case_pressed, faults, form, repeated, step
from dialogs.checking import kept
from dialogs.deciding import begun, begun_kept
from dialogs.deciding.chair_questions import Question
from dialogs.deciding.chair_steps import refused
from dialogs.desk import Exchange
from dialogs.parts import Ask, Button, Card, Form, Press, Refuse, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review import steps
from review.case import Case
from review.drafts import Draft
from review.entries import Content
from review.errors import UncheckedPersonError


@dataclass(frozen=True, kw_only=True)
class Recording:
    """A question, and what becomes of its answer: its content, the rule, and the card that says that it is done."""

    question: Question
    content: Callable[[str], Content]
    rule: Callable[[Exchange, Case], str]
    done: Callable[[Exchange, Case], Card]
    #: what is judged of the answer beside its length
    check: Callable[[Case], Check] | None = None

    def presses(self) -> Mapping[str, Callable[[Exchange], Reply]]:
        asked = self.question
        return {
            asked.asks: partial(ask, self),
            asked.saves: partial(save, self),
            asked.keeps: partial(keep_for_later, self),
        }


def ask(one: Recording, exchange: Exchange) -> Reply:
    """The form, with what they typed before where they come back to it."""
    case = case_pressed(exchange)
    no = refused(exchange, one.question.act, case)
    if no:
        return no
    draft = _draft(one, exchange, case)
    if draft is None:
        return Ask(form=_form(one, exchange, case, {}, {}))
    values = _typed(one, exchange, draft)
    wrong = _faults(one, exchange, case, values) if any(values.values()) else {}
    made = _form(one, exchange, case, values, wrong, draft)
    return Ask(form=replace(made, lines=(*begun.on_the_form(case, draft), *made.lines)))


def save(one: Recording, exchange: Exchange) -> Reply:
    """Record the answer; sent wrong, it is asked again and what was typed is kept."""
    case = case_pressed(exchange)
    if repeated(exchange, case, steps.step(one.question.act).records):
        return Show(card=one.done(exchange, case))
    no = _refused(one, exchange, case)
    if no:
        return no
    values = _typed(one, exchange, _draft(one, exchange, case))
    wrong = _faults(one, exchange, case, values)
    if wrong:
        draft = _keep(one, exchange, case)
        return Ask(form=_form(one, exchange, case, values if draft else {}, wrong, draft))
    return Show(card=one.done(exchange, _record(one, exchange, case, values)))


def keep_for_later(one: Recording, exchange: Exchange) -> Reply:
    """Save for later: what was typed is kept, right or wrong, for the asker alone."""
    case = case_pressed(exchange)
    no = _refused(one, exchange, case)
    if no:
        return no
    draft = _keep(one, exchange, case)
    if draft is None:
        return Show(card=statement(say("decide.kept.title"), say("step.kept.text", reference=case.reference)))
    return Show(card=begun_kept.saved(exchange, case, draft))


def _refused(one: Recording, exchange: Exchange, case: Case) -> Refuse | None:
    """Refused for now alone (they could not be checked, the case went back), they come back to what they typed."""
    try:
        no = refused(exchange, one.question.act, case)
    except UncheckedPersonError as unchecked:
        no = Refuse(reason=str(unchecked))
    theirs = not exchange.roles_in(case).isdisjoint(steps.step(one.question.act).roles)
    if no is None or not theirs or case.decided or case.ended or not _keep(one, exchange, case):
        return no
    return replace(no, reason=f"{no.reason} {say('decide.typed_kept')}")


def _record(one: Recording, exchange: Exchange, case: Case, values: Values) -> Case:
    """What they had typed of it is erased with it."""
    content = one.content(str(values[one.question.field.key]))
    after = step(exchange, one.question.act, case, content, one.rule(exchange, case))
    draft = _draft(one, exchange, after)
    if draft:
        exchange.unit.erase_draft(draft.id)
    return after


# --- what was typed ----------------------------------------------------------------------------------------------


def _asks(one: Recording, case: Case) -> Press:
    return Press(act=one.question.asks, subject=case.id)


def _draft(one: Recording, exchange: Exchange, case: Case) -> Draft | None:
    return begun.found(exchange, case, begun.step_of(_asks(one, case)))


def _typed(one: Recording, exchange: Exchange, draft: Draft | None) -> Values:
    """What stands on the form, and what was kept of it before where the form did not show it again."""
    asked, before = one.question.field, draft.answers if draft else {}
    return {asked.key: kept(asked, exchange.answers.get(asked.key, before.get(asked.key)))}


def _keep(one: Recording, exchange: Exchange, case: Case) -> Draft | None:
    values = _typed(one, exchange, _draft(one, exchange, case))
    return begun.keep(exchange, case, _asks(one, case), case.procedure, values)


def _faults(one: Recording, exchange: Exchange, case: Case, values: Values) -> Mapping[str, str]:
    asked = one.question.field
    checks = {asked.key: one.check(case)} if one.check else {}
    return faults(exchange, (asked,), values, **checks)


def _form(
    one: Recording,
    exchange: Exchange,
    case: Case,
    values: Values,
    errors: Mapping[str, str],
    draft: Draft | None = None,
) -> Form:
    asked, press = one.question, Press(act=one.question.saves, subject=case.id)
    lines = (say(asked.lead),) if asked.lead else ()
    title = say(asked.title, reference=case.reference)
    made = form(title, (say(asked.submit), press), asked.asks, (asked.field,), values, errors, lines=lines)
    return replace(
        made,
        rows=(begun.to_read(exchange.desk, draft),) if draft else (),
        others=(Button(label=say("decide.save"), press=replace(press, act=asked.keeps)),),
        kept_by_others=True,
    )
