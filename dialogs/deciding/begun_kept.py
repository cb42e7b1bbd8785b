"""What was begun for a decision and is kept: said so, read again, deleted, and warned of before it is erased."""

from dataclasses import replace
from datetime import datetime

from dialogs.dates import day_in_words
from dialogs.deciding import begun
from dialogs.deciding.decision_asked import CLEAR, REASONS, WHY_CLEAR, other_review
from dialogs.deciding.whose_decision import case_to_decide
from dialogs.desk import Desk, Exchange
from dialogs.parts import Button, Card, Field, Press, Refuse, Reply, Row, Show, Tone, statement
from dialogs.referring.check_answers import in_words
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.drafts import Draft
from review.errors import UncheckedPersonError
from review.roles import Standing
from review.steps import DECIDERS


def saved(exchange: Exchange, case: Case, draft: Draft) -> Card:
    word = "case" if exchange.roles_in(case).isdisjoint(DECIDERS) else "decide"
    text = say("decide.saved.text", reference=case.reference, decision=begun.named(draft), word=word)
    made = statement(say("decide.saved.title"), text, _continue(draft), begun.read_button(draft), _delete(draft))
    return replace(made, notes=(begun.kept_until(exchange.desk, draft),))


def _continue(draft: Draft) -> Button:
    return Button(label=say("decide.continue"), press=begun.resume(draft), tone=Tone.MAIN)


def _delete(draft: Draft) -> Button:
    return Button(
        label=say("decide.delete"), press=Press(act="begun.delete", subject=draft.case, detail=draft.step)
    )  # fmt: skip


def read(exchange: Exchange) -> Reply:
    """What they typed so far, in a view that the platform does not keep. Raises UncheckedPersonError."""
    case = case_to_decide(exchange)
    draft = begun.found(exchange, case, exchange.press.detail)
    if exchange.person.standing is Standing.UNKNOWN:
        raise UncheckedPersonError
    if draft is None:
        return _nothing(case)
    typed = [(one, draft.answers.get(one.key)) for one in _asked(exchange, case, draft)]
    rows = tuple(Row(label=one.label, text=in_words(one, value), private=True) for one, value in typed if value)
    text = say("decide.read.text", reference=case.reference, decision=begun.named(draft))
    return Show(card=Card(title=say("decide.typed"), text=text, lines=(text,), rows=rows, private=True), beside=True)


def _asked(exchange: Exchange, case: Case, draft: Draft) -> tuple[Field, ...]:
    question = begun.question_of(draft)
    if question:
        return (question.field,)
    return (other_review(exchange.desk.procedure_of(case)), CLEAR, WHY_CLEAR, REASONS)


def is_it_sure(exchange: Exchange) -> Reply:
    case = case_to_decide(exchange)
    draft = begun.found(exchange, case, exchange.press.detail)
    if draft is None:
        return _nothing(case)
    text = say("decide.delete.text", reference=case.reference, decision=begun.named(draft))
    keep = Button(label=say("refer.delete.keep"), press=begun.resume(draft), tone=Tone.MAIN)
    press = Press(act="begun.deleted", subject=case.id, detail=draft.step)
    sure = Button(label=say("decide.delete.sure"), press=press, tone=Tone.GRAVE)
    return Show(card=statement(say("decide.delete.title"), text, keep, sure))


def delete(exchange: Exchange) -> Reply:
    """Its key is erased with it."""
    case = case_to_decide(exchange)
    draft = begun.found(exchange, case, exchange.press.detail)
    if draft is None and not exchange.repeat:
        return _nothing(case)
    if draft and not exchange.repeat:
        exchange.unit.erase_draft(draft.id)
    return Show(card=statement(say("refer.deleted.title"), say("decide.deleted.text", reference=case.reference)))


def _nothing(case: Case) -> Refuse:
    return Refuse(reason=say("refuse.nothing_begun", reference=case.reference))


# --- before it is erased -----------------------------------------------------------------------------------------


def expiring(desk: Desk, case: Case, draft: Draft, now: datetime) -> Card:
    """The warning. It names nobody and repeats nothing that was typed: it is kept in a direct message."""
    day, changed = desk.keeping.erased_on(draft.changed), day_in_words(london_date(draft.changed))
    title, text_key, soon_key = OF_A_QUESTION if begun.question_of(draft) else OF_A_DECISION
    words = {"reference": case.reference, "changed": changed, "step": begun.named(draft), "day": day_in_words(day)}
    text = say(soon_key if day <= london_date(now) else text_key, **words)
    made = statement(say(title), text, _continue(draft))
    return replace(made, lines=(text, say("decide.expiring.note")))


#: the title, the text, and the text where that day has come
OF_A_DECISION = ("decide.expiring.title", "decide.expiring.text", "decide.expiring.soon")
OF_A_QUESTION = ("step.expiring.title", "step.expiring.text", "step.expiring.soon")
PRESSES = {"begun.read": read, "begun.delete": is_it_sure, "begun.deleted": delete}
