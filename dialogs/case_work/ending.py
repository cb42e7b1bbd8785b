"""Close a case before a decision, reopen it, or go on although the referrer asks to withdraw: each with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.case_work.elsewhere import open_elsewhere
from dialogs.case_work.team_steps import case_pressed, faults, form, given, reason, refused, repeated, step
from dialogs.clocks.duties import duties_of
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Option, Press, Refuse, Reply, Show, Tone, statement
from dialogs.referring.whom import Values
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.case import Case
from review.case_work import Closed, Closing, Compared, Reopened, Transferred, Verdict
from review.errors import UnknownCaseError, UnknownDayError
from review.stages import ENDED
from review.step import Act

WHY = Field(
    key="step_why",
    kind=FieldKind.CHOICE,
    label=say("close.why"),
    why=say("close.why.why"),
    options=(
        Option(value=Closing.WITHDRAWN.value, label=say("close.why.withdrawn")),
        Option(value=Closing.DUPLICATE.value, label=say("close.why.duplicate")),
    ),
)
# Private: nobody knows what is typed there instead of a reference.
OTHER = Field(
    key="step_other",
    kind=FieldKind.TEXT,
    label=say("close.other"),
    why=say("close.other.why"),
    required=False,
    private=True,
)
REASON = reason(say("close.reason"), say("close.reason.why"))


@dataclass(frozen=True, kw_only=True)
class _Closing:
    """What the press says already: nothing, "withdrawn", or "duplicate" and the id of the case that goes on."""

    case: Case
    why: Closing | None = None
    other: Case | None = None

    @property
    def detail(self) -> str:
        """Made of what was understood, so that nothing else that a press held goes on."""
        why = self.why.value if self.why else ""
        return f"{why}@{self.other.id}" if self.other else why

    @property
    def fields(self) -> tuple[Field, ...]:
        return (REASON,) if self.why is Closing.WITHDRAWN or self.other else (WHY, OTHER, REASON)

    @property
    def lines(self) -> tuple[str, ...]:
        if self.other:
            return (say("close.duplicate.lead", other=self.other.reference), say("close.lead"))
        if self.why is Closing.WITHDRAWN:
            return (say("close.withdrawn.lead"), say("close.lead"))
        return (say("close.lead"),)


def _closing(exchange: Exchange, case: Case) -> _Closing:
    said, _, named = exchange.press.detail.partition("@")
    why = next((one for one in Closing if one.value == said), None)
    other = exchange.unit.case(named) if named else None
    if other and not _can_go_on(case, other):
        other = None
    return _Closing(case=case, why=why, other=other)


def _can_go_on(case: Case, other: Case) -> bool:
    return other.id != case.id and other.referral.board == case.referral.board and other.stage not in ENDED


def ask_close(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return refused(exchange, Act.CLOSE, case) or Ask(form=_form_to_close(_closing(exchange, case), {}, {}))


def close(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, Closed):
        return Show(card=_ended(exchange, case))
    no = refused(exchange, Act.CLOSE, case)
    if no:
        return no
    closing = _closing(exchange, case)
    values = given(exchange, closing.fields)
    other = closing.other or _typed_other(exchange, case, values)
    wrong = dict(faults(exchange, closing.fields, values, **{OTHER.key: lambda _v: _fault_of_other(case, other)}))
    if _is_duplicate(closing, values) and other is None:
        wrong.setdefault(OTHER.key, say("close.other.missing"))
    if wrong:
        return Ask(form=_form_to_close(closing, values, wrong))
    return Show(card=_ended(exchange, _close(exchange, closing, values, other)))


def _is_duplicate(closing: _Closing, values: Values) -> bool:
    return bool(closing.other) or values.get(WHY.key) == Closing.DUPLICATE.value


def _typed_other(exchange: Exchange, case: Case, values: Values) -> Case | None:
    """The case of that reference, where it is one of the same board's; whether there is one elsewhere is not told."""
    typed = str(values.get(OTHER.key, ""))
    try:
        other = exchange.unit.case_called(typed) if typed else None
    except UnknownCaseError:
        return None
    return other if other and other.id != case.id and other.referral.board == case.referral.board else None


def _fault_of_other(case: Case, other: Case | None) -> str:
    if other is None:
        return say("close.other.unknown")
    return "" if _can_go_on(case, other) else say("close.other.ended")


def _close(exchange: Exchange, closing: _Closing, values: Values, other: Case | None) -> Case:
    """A duplicate is linked with the case that goes on, on both."""
    case, duplicate = closing.case, _is_duplicate(closing, values)
    if duplicate and other:
        case = link(exchange, case, other, Verdict.SAME_CHILD)
    content = Closed(
        why=Closing.DUPLICATE if duplicate else Closing.WITHDRAWN,
        reason=str(values[REASON.key]),
        other=other.reference if duplicate and other else "",
    )
    return step(exchange, Act.CLOSE, case, content)


def link(exchange: Exchange, case: Case, other: Case, verdict: Verdict) -> Case:
    """What was found of the two cases, as an entry of each; the first, as it stands then."""
    pairs = ((case, other), (other, case))
    kept, _ = (
        step(exchange, Act.COMPARE, one, Compared(other=two.id, reference=two.reference, verdict=verdict))
        for one, two in pairs
    )
    return kept


def _form_to_close(closing: _Closing, values: Values, errors: Mapping[str, str]) -> Form:
    case = closing.case
    press = Press(act="close.save", subject=case.id, detail=closing.detail)
    title = say("close.title", reference=case.reference)
    lines, save = closing.lines, (say("close.save"), press)
    return form(title, save, "close.ask", closing.fields, values, errors, lines=lines, tone=Tone.GRAVE)


def _ended(exchange: Exchange, case: Case) -> Card:
    """With what others still have to be told."""
    text = say("close.done.text", reference=case.reference, stage=stage_in_words(case))
    return replace(statement(say("close.done.title"), text), lines=(text, *still_due(exchange, case)))


def still_due(exchange: Exchange, case: Case) -> tuple[str, ...]:
    """The duties that an end does not end: the incident has to be told of all the same."""
    try:
        left = duties_of(exchange.desk, case, exchange.now).open
    except UnknownDayError:
        return (say("deadline.cannot"),)
    return tuple(say("close.still", duty=one.law.label, day=day_in_words(one.act_by)) for one in left)


# --- reopening, and going on -------------------------------------------------------------------------------------


def ask_reopen(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return _not_reopened(exchange, Act.REOPEN, case) or Ask(form=_form_to_reopen(case, {}, {}))


def reopen(exchange: Exchange) -> Reply:
    return _reopened(exchange, Act.REOPEN, "reopen")


def ask_go_on(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return refused(exchange, Act.GO_ON, case) or Ask(form=_form_to_go_on(case, {}, {}))


def go_on(exchange: Exchange) -> Reply:
    return _reopened(exchange, Act.GO_ON, "go_on")


def _reopened(exchange: Exchange, act: Act, words: str) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, Reopened):
        return Show(card=_open_again(case, words))
    no = _not_reopened(exchange, act, case)
    if no:
        return no
    values = given(exchange, (REASON,))
    wrong = faults(exchange, (REASON,), values)
    if wrong:
        asked = _form_to_reopen if act is Act.REOPEN else _form_to_go_on
        return Ask(form=asked(case, values, wrong))
    return Show(card=_open_again(step(exchange, act, case, Reopened(reason=str(values[REASON.key]))), words))


def _not_reopened(exchange: Exchange, act: Act, case: Case) -> Refuse | None:
    """Of a transferred case also that the other board has it open: two would decide on one referral."""
    no = refused(exchange, act, case)
    other = open_elsewhere(exchange.unit, case) if act is Act.REOPEN and no is None else None
    if other is None:
        return no
    words = {"reference": case.reference, "to": exchange.desk.board_of(other).name, "other": other.reference}
    # The team knows of the board to which they transferred it, and of no other.
    key = "reopen.elsewhere" if other.reference == case.goes_on_as else "reopen.elsewhere.unknown"
    return Refuse(reason=say(key, **words))


def _form_to_reopen(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    content = case.ended.content if case.ended else None
    elsewhere = (say("reopen.lead.transferred", to=content.to),) if isinstance(content, Transferred) else ()
    save = (say("reopen.save"), Press(act="reopen.save", subject=case.id))
    title, lines = say("reopen.title", reference=case.reference), (say("reopen.lead"), *elsewhere)
    return form(title, save, "reopen.ask", (REASON,), values, errors, lines=lines)


def _form_to_go_on(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    save = (say("go_on.save"), Press(act="go_on.save", subject=case.id))
    title, lines = say("go_on.title", reference=case.reference), (say("go_on.lead"),)
    return form(title, save, "go_on.ask", (REASON,), values, errors, lines=lines)


def _open_again(case: Case, words: str) -> Card:
    stage = stage_in_words(case)
    done = {"reopen": ("reopen.done.title", "reopen.done.text"), "go_on": ("go_on.done.title", "go_on.done.text")}
    title, text = done[words]
    return statement(say(title), say(text, reference=case.reference, stage=stage))


PRESSES = {
    "close.ask": ask_close,
    "close.save": close,
    "reopen.ask": ask_reopen,
    "reopen.save": reopen,
    "go_on.ask": ask_go_on,
    "go_on.save": go_on,
}
