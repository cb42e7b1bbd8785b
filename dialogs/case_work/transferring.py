"""Another area's case: it ends here, and the board of that area decides. One of this deployment has it at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.case_work.carried import carried_over
from dialogs.case_work.ending import still_due
from dialogs.case_work.team_steps import (
    case_pressed,
    faults,
    form,
    given,
    reason,
    refused,
    repeated,
    step,
    without_names,
)
from dialogs.desk import Exchange
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Reply, Row, Show, Tone, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.case_work import Transferred
from review.roles import Board
from review.step import Act

#: in a press: a board that is none of this deployment's
ELSEWHERE = "-"
#: the rule that the board of normal residence decides
RULE = "R2"

# Private until it is known to name nobody: what is wrong is drawn back on no card that is kept.
TO = Field(
    key="step_to", kind=FieldKind.TEXT, label=say("transfer.to"), why=say("transfer.to.why"), private=True
)  # fmt: skip
TOLD = Field(
    key="step_told",
    kind=FieldKind.LONG_TEXT,
    label=say("transfer.told"),
    why=say("transfer.told.why"),
    example=say("transfer.told.example"),
    private=True,
)
REASON = reason(say("transfer.reason"), say("transfer.reason.why"))


@dataclass(frozen=True, kw_only=True)
class _Transfer:
    case: Case
    #: None for a board that is none of this deployment's
    to: Board | None

    @property
    def fields(self) -> tuple[Field, ...]:
        """One of our boards is told by the program; whoever else was told besides may be said."""
        return (replace(TOLD, required=False), REASON) if self.to else (TO, TOLD, REASON)


def choose(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    no = refused(exchange, Act.TRANSFER, case)
    if no:
        return no
    text = say("transfer.choose.text", reference=case.reference)
    ours = tuple(
        _row(case, one.key, one.name, say("transfer.ours.text"))
        for one in exchange.desk.boards.values()
        if one.key != case.referral.board
    )
    elsewhere = _row(case, ELSEWHERE, say("transfer.elsewhere"), say("transfer.elsewhere.text"))
    title = say("transfer.title", reference=case.reference)
    return Show(card=Card(title=title, text=text, lines=(text,), rows=(*ours, elsewhere)))


def _row(case: Case, key: str, name: str, text: str) -> Row:
    label = say("transfer.choose")
    press = Press(act="transfer.ask", subject=case.id, detail=key)
    return Row(label=name, text=text, button=Button(label=label, press=press, spoken=f"{label}: {name}"[:75]))


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    no = refused(exchange, Act.TRANSFER, case)
    if no:
        return no
    found = _transfer(exchange, case)
    return Ask(form=_form(found, {}, {})) if found else choose(exchange)


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    entry = repeated(exchange, case, Transferred)
    if entry and isinstance(entry.content, Transferred):
        return Show(card=_done(exchange, case, entry.content))
    no = refused(exchange, Act.TRANSFER, case)
    if no:
        return no
    found = _transfer(exchange, case)
    if found is None:
        return choose(exchange)
    values = given(exchange, found.fields)
    wrong = faults(exchange, found.fields, values, **{TO.key: without_names(case)})
    if wrong:
        return Ask(form=_form(found, values, wrong))
    return _take(exchange, found, values)


def _take(exchange: Exchange, found: _Transfer, values: Values) -> Reply:
    """Both cases in one transaction: the referral is with one of the two boards at every moment."""
    case = found.case
    exchange.actor(Act.TRANSFER, case)
    there = carried_over(exchange, case, found.to) if found.to else None
    content = Transferred(
        to=found.to.name if found.to else str(values[TO.key]),
        reference=there.reference if there else "",
        told=str(values[TOLD.key]),
        reason=str(values[REASON.key]),
    )
    rule = str(exchange.desk.procedure_of(case).finding_rule(RULE).citation)
    return Show(card=_done(exchange, step(exchange, Act.TRANSFER, case, content, rule), content))


def _transfer(exchange: Exchange, case: Case) -> _Transfer | None:
    """None where the press names no board, or the case's own."""
    named = exchange.press.detail
    to = exchange.desk.boards.get(named)
    if named != ELSEWHERE and (to is None or to.key == case.referral.board):
        return None
    return _Transfer(case=case, to=to if named != ELSEWHERE else None)


def _form(found: _Transfer, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="transfer.save", subject=found.case.id, detail=found.to.key if found.to else ELSEWHERE)
    to = found.to.name if found.to else say("transfer.elsewhere").lower()
    lines = (say("transfer.lead", to=to), *((say("transfer.lead.ours"),) if found.to else ()))
    title, button = say("transfer.title", reference=found.case.reference), (say("transfer.save"), press)
    return form(title, button, "transfer.ask", found.fields, values, errors, lines=lines, tone=Tone.GRAVE)


def _done(exchange: Exchange, case: Case, content: Transferred) -> Card:
    """Where it is now, and who has to be told all the same. What was typed is in no notification."""
    to = content.to if content.reference else say("transfer.elsewhere").lower()
    key = "transfer.done.ours" if content.reference else "transfer.done.text"
    text = say(key, reference=case.reference, to=to, other=content.reference)
    return replace(statement(say("transfer.done.title"), text), lines=(text, *still_due(exchange, case)))


PRESSES = {"transfer.choose": choose, "transfer.ask": ask, "transfer.save": save}
