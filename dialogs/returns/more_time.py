"""An agency asks for more time, until when and why; the panel's chair gives it, or says why not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dialogs.case_work.team_steps import Check, faults, form, given, step
from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_steps import agency_key, told_lines
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Option, Press, Reply, Row, Show, statement
from dialogs.referring.whom import Values
from dialogs.returns.days_to_come import to_come
from dialogs.returns.returns_card import read_button
from dialogs.returns.returns_ledger import answerer, stands, when_due
from dialogs.returns.returns_theirs import Taken, case_of, repeated_of, taken
from dialogs.words import say
from review.case import Case
from review.drafts import Value
from review.returns import MoreTimeAnswered, MoreTimeAsked
from review.step import Act

UNTIL = Field(key="step_until", kind=FieldKind.DAY, label=say("return.time.until"))
WHY = Field(
    key="step_why",
    kind=FieldKind.LONG_TEXT,
    label=say("return.time.why"),
    why=say("return.time.why.why"),
    private=True,
)
ASKING = (UNTIL, WHY)
YES, NO = "yes", "no"
GRANTED = Field(
    key="step_granted",
    kind=FieldKind.CHOICE,
    label=say("return.answer.granted"),
    options=(
        Option(value=YES, label=say("return.answer.yes")),
        Option(value=NO, label=say("return.answer.no")),
    ),
)
GIVEN_UNTIL = replace(UNTIL, label=say("return.answer.until"), why=say("return.answer.until.why"), required=False)
REASON = Field(
    key="step_reason",
    kind=FieldKind.LONG_TEXT,
    label=say("return.answer.reason"),
    why=say("return.answer.reason.why"),
    required=False,
    private=True,
)
ANSWERING = (GRANTED, GIVEN_UNTIL, REASON)


def ask(exchange: Exchange) -> Reply:
    found = taken(exchange, Act.ASK_MORE_TIME)
    return Ask(form=_form(exchange, found, {}, {})) if isinstance(found, Taken) else found


def save(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated_of(exchange, case, MoreTimeAsked)
    if entry and isinstance(entry.content, MoreTimeAsked):
        return Show(card=_asked(exchange, case, entry.content))
    found = taken(exchange, Act.ASK_MORE_TIME)
    if not isinstance(found, Taken):
        return found
    values = given(exchange, ASKING)
    wrong = faults(exchange, ASKING, values, **{UNTIL.key: later_than(exchange, found.one.due)})
    day = as_day(values[UNTIL.key])
    if wrong or day is None:
        return Ask(form=_form(exchange, found, values, wrong))
    content = MoreTimeAsked(agency=found.agency, until=day, why=str(values[WHY.key]))
    case = step(exchange, Act.ASK_MORE_TIME, case, content, found.rule)
    return Show(card=_asked(exchange, case, content))


def later_than(exchange: Exchange, due: date | None) -> Check:
    """More time is a day after the one that is set."""

    def check(value: Value) -> str:
        day, wrong = as_day(value), to_come(exchange)(value)
        if wrong or day is None or due is None or day > due:
            return wrong
        return say("return.time.not_later", day=day_in_words(due))

    return check


def _form(exchange: Exchange, found: Taken, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="return.time_asked", subject=found.case.id, detail=agency_key(found.agency))
    title = say("return.time.title", reference=found.case.reference)
    whom, state = answerer(exchange, found.case, found.agency), stands(found.one, exchange.today)
    lines = (say("return.time.lead", agency=found.agency, state=state, whom=whom),)
    return form(title, (say("return.time.save"), press), "return.time", ASKING, values, errors, lines=lines)


def _asked(exchange: Exchange, case: Case, content: MoreTimeAsked) -> Card:
    day = day_in_words(content.until)
    words = {
        "reference": case.reference,
        "agency": content.agency,
        "day": day,
        "whom": answerer(exchange, case, content.agency),
    }
    text = say("return.time.done.text", **words)
    return statement(say("return.time.done.title"), text)


# --- the answer --------------------------------------------------------------------------------------------------


def ask_answer(exchange: Exchange) -> Reply:
    found = taken(exchange, Act.ANSWER_MORE_TIME)
    if not isinstance(found, Taken):
        return found
    assert found.one.wants is not None
    return Ask(form=_answer_form(exchange, found, {UNTIL.key: found.one.wants.until.isoformat()}, {}))


def answer(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated_of(exchange, case, MoreTimeAnswered)
    if entry and isinstance(entry.content, MoreTimeAnswered):
        return Show(card=_answered(exchange, case, entry.content))
    found = taken(exchange, Act.ANSWER_MORE_TIME)
    if not isinstance(found, Taken):
        return found
    values = given(exchange, ANSWERING)
    granted = values[GRANTED.key] == YES
    wrong = wrong_answer(exchange, values, later_than(exchange, found.one.due))
    if wrong:
        return Ask(form=_answer_form(exchange, found, values, wrong))
    content = MoreTimeAnswered(
        agency=found.agency,
        granted=granted,
        until=as_day(values[UNTIL.key]) if granted else None,
        reason=str(values[REASON.key]),
    )
    return Show(card=_answered(exchange, step(exchange, Act.ANSWER_MORE_TIME, case, content, found.rule), content))


def wrong_answer(exchange: Exchange, values: Values, until: Check) -> Mapping[str, str]:
    """A day where it is given, a reason where it is not."""
    granted = values[GRANTED.key]
    needed = {GIVEN_UNTIL.key: granted == YES, REASON.key: granted == NO}
    judged = tuple(replace(one, required=needed.get(one.key, one.required)) for one in ANSWERING)
    checks = {UNTIL.key: until if granted == YES else lambda _value: ""}
    wrong = dict(faults(exchange, judged, values, **checks))
    missing = {UNTIL.key: "return.answer.until.missing", REASON.key: "return.answer.reason.missing"}
    wrong.update({key: say(words) for key, words in missing.items() if key in wrong and not values[key]})
    return wrong


def _answer_form(exchange: Exchange, found: Taken, values: Values, errors: Mapping[str, str]) -> Form:
    case, wants = found.case, found.one.wants
    assert wants is not None
    press = Press(act="return.answered", subject=case.id, detail=agency_key(found.agency))
    lead = say(
        "return.answer.lead",
        agency=found.agency,
        until=day_in_words(wants.until),
        due=when_due(found.one, exchange.today),
    )
    title = say("return.answer.title", reference=case.reference)
    save = (say("return.answer.save"), press)
    made = form(title, save, "return.answer", ANSWERING, values, errors, lines=(lead,))
    reading = read_button(case, found.agency)
    why = Row(label=say("return.answer.why"), text=say("return.answer.why.text"), button=reading)
    return replace(made, rows=(why,))


def _answered(exchange: Exchange, case: Case, content: MoreTimeAnswered) -> Card:
    key = "return.answer.done.granted" if content.granted else "return.answer.done.refused"
    day = day_in_words(content.until) if content.until else ""
    text = say(key, reference=case.reference, agency=content.agency, day=day)
    card = statement(say("return.answer.done.title"), text)
    return replace(card, lines=(text, *told_lines(exchange, case, content.agency)))


PRESSES = {
    "return.time": ask,
    "return.time_asked": save,
    "return.answer": ask_answer,
    "return.answered": answer,
}
