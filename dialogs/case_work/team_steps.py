"""What the business team's steps have in common: whose they are, whether they are open, what was typed, the taking."""

from collections.abc import Callable, Mapping, Sequence

from dialogs.case_work import case_card
from dialogs.checking import as_day, kept, wrong
from dialogs.dates import moment_in_words
from dialogs.deciding import chair_card
from dialogs.desk import Exchange
from dialogs.names import names_anybody
from dialogs.parts import Button, Field, FieldKind, Form, Press, Refuse, Tone
from dialogs.referring.whom import Values
from dialogs.stages import stage_in_words
from dialogs.telling import tell
from dialogs.words import say
from review.calendar import add_months
from review.case import Case
from review.drafts import Value
from review.entries import Content, Entry
from review.errors import NotYoursError
from review.process import is_open, take
from review.step import Act

#: what is asked for further ahead is a slip of the year
FURTHEST_MONTHS = 24
Check = Callable[[Value], str]


def case_pressed(exchange: Exchange) -> Case:
    """Raises UnknownCaseError alike for a case that is not there and one that is not theirs to see."""
    return exchange.case_of_id(exchange.press.subject)


def refused(exchange: Exchange, act: Act, case: Case) -> Refuse | None:
    """Why this person cannot take this step now; None where they can. Raises UncheckedPersonError."""
    try:
        exchange.actor(act, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_team"))
    if is_open(act, case, case_card.TEAM):
        return None
    return Refuse(reason=_why_not(act, case), card=case_card.shown(exchange, case))


def _why_not(act: Act, case: Case) -> str:
    if act is Act.REOPEN:
        return say("refuse.not_ended")
    if case.ended:
        stage, when = stage_in_words(case), moment_in_words(case.ended.recorded)
        return say("refuse.case_ended", stage=stage, when=when, name=case.ended.by.name)
    if case.decided:
        return chair_card.already(case)
    if act is Act.PUT_TO_CHAIR and case.put_to_chair:
        put = case.put_to_chair
        return say("refuse.already_with_chair", name=put.by.name, when=moment_in_words(put.happened))
    return say("refuse.no_withdrawal" if act is Act.GO_ON else "refuse.not_now")


def repeated(exchange: Exchange, case: Case, kind: type[Content]) -> Entry | None:
    """The entry that this very delivery made when it came the first time; None where this is the first."""
    if not exchange.repeat:
        return None
    latest = next((one for one in reversed(case.entries) if isinstance(one.content, kind)), None)
    return latest if latest and exchange.person.is_one(latest.by.person) else None


def step(exchange: Exchange, act: Act, case: Case, content: Content, rule: str = "") -> Case:
    """Take it, keep it, and tell those who are to be told."""
    by = exchange.actor(act, case)
    rests_on = rule or str(case.assessment.reasons[0].citation)
    after, tellings = take(act, case, content, by, rests_on, exchange.now, own=exchange.sits_for(case))
    kept_case = exchange.unit.append(case, after.entries[-1])
    tell(exchange, kept_case, tellings)
    return kept_case


# --- what was typed ----------------------------------------------------------------------------------------------


def given(exchange: Exchange, fields: Sequence[Field]) -> Values:
    return {one.key: kept(one, exchange.answers.get(one.key), exchange.today) for one in fields}


def faults(exchange: Exchange, fields: Sequence[Field], values: Values, **checks: Check) -> Mapping[str, str]:
    """One sentence a field. `checks` judge further, or in place of the common check where it is of a day to come."""
    found = {one.key: _fault(exchange, one, values[one.key], checks.get(one.key)) for one in fields}
    return {key: sentence for key, sentence in found.items() if sentence}


def _fault(exchange: Exchange, field: Field, value: Value, check: Check | None) -> str:
    if check and field.kind is FieldKind.DAY and value:
        return check(value)
    return wrong(field, value, exchange.today) or (check(value) if check and value else "")


def without_names(case: Case) -> Check:
    return lambda value: say("error.names") if names_anybody(case, str(value)) else ""


def today_or_later(exchange: Exchange) -> Check:
    def check(value: Value) -> str:
        day = as_day(value)
        if day is None:
            return say("error.day")
        if day < exchange.today:
            return say("error.past")
        return say("error.far") if day > add_months(exchange.today, FURTHEST_MONTHS) else ""

    return check


def reason(label: str, why: str) -> Field:
    """The reason of a step: it may name people, so it is private."""
    return Field(key="step_reason", kind=FieldKind.LONG_TEXT, label=label, why=why, private=True)


def form(
    title: str,
    submit: tuple[str, Press],
    ask: str,
    fields: Sequence[Field],
    values: Values,
    errors: Mapping[str, str],
    *,
    lines: Sequence[str] = (),
    tone: Tone = Tone.MAIN,
) -> Form:
    """A step on one form. `submit` is its label and press; `ask` the act that asks this form again."""
    label, press = submit
    return Form(
        title=title,
        submit=Button(label=label, press=press, tone=tone),
        resume=Press(act=ask, subject=press.subject, detail=press.detail),
        lines=tuple(lines),
        fields=tuple(fields),
        values=values,
        errors=errors,
    )
