"""Who leads a review, with what is declared of their independence. The procedure says what follows where it is none."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import Check, case_pressed, faults, form, given, refused, repeated, step
from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Option, Press, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.law import provisions
from review.law.provisions import Effect, Independence
from review.panel import ReviewerAppointed
from review.panel_work import PanelWork
from review.stated import OF_THE_REVIEWER
from review.step import Act

NAME = Field(key="reviewer_name", kind=FieldKind.TEXT, label=say("reviewer.name"))
ORGANISATION = Field(
    key="reviewer_organisation",
    kind=FieldKind.TEXT,
    label=say("reviewer.organisation"),
    why=say("reviewer.organisation.why"),
)
QUALIFIED = Field(
    key="reviewer_qualified",
    kind=FieldKind.LONG_TEXT,
    label=say("reviewer.qualified"),
    why=say("reviewer.qualified.why"),
    private=True,
)
INDEPENDENT = Field(
    key="reviewer_independent",
    kind=FieldKind.CHOICE,
    label=say("reviewer.independent"),
    options=(Option(value="yes", label=say("yes")), Option(value="no", label=say("no"))),
)
REASON = Field(
    key="reviewer_reason",
    kind=FieldKind.LONG_TEXT,
    label=say("reviewer.reason"),
    why=say("reviewer.reason.why"),
    required=False,
    private=True,
)
ON = Field(key="reviewer_on", kind=FieldKind.DAY, label=say("reviewer.on"))


def rules(case: Case) -> tuple[Independence, ...]:
    """What the procedure says of the independence of whoever leads a review."""
    return tuple(one for one in provisions(case.procedure).independence if one.key in OF_THE_REVIEWER)


def _refuses(case: Case) -> bool:
    return any(one.effect is Effect.REFUSES for one in rules(case))


def _fields(case: Case) -> tuple[Field, ...]:
    """No reason is asked for where none would help."""
    reason = () if _refuses(case) else (REASON,)
    return (NAME, ORGANISATION, QUALIFIED, INDEPENDENT, *reason, ON)


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    today = {ON.key: exchange.today.isoformat()}
    return refused(exchange, Act.APPOINT_REVIEWER, case) or Ask(form=_form(case, today, {}))


def appoint(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    entry = repeated(exchange, case, ReviewerAppointed)
    if entry and isinstance(entry.content, ReviewerAppointed):
        return Show(card=_done(case, entry.content))
    no = refused(exchange, Act.APPOINT_REVIEWER, case)
    if no:
        return no
    values = given(exchange, _fields(case))
    wrong = _wrong(exchange, case, values)
    day = as_day(values[ON.key])
    if wrong or day is None:
        return Ask(form=_form(case, values, wrong))
    content = ReviewerAppointed(
        name=str(values[NAME.key]),
        organisation=str(values[ORGANISATION.key]),
        qualified=str(values[QUALIFIED.key]),
        independent=values[INDEPENDENT.key] == "yes",
        reason=str(values.get(REASON.key, "")),
        appointed_on=day,
    )
    rule = next((str(one.citation) for one in rules(case)), "")
    return Show(card=_done(step(exchange, Act.APPOINT_REVIEWER, case, content, rule), content))


def _wrong(exchange: Exchange, case: Case, values: Values) -> Mapping[str, str]:
    """The reason has to be given where they are not independent, and helps nothing where the procedure refuses."""
    wanted = values[INDEPENDENT.key] == "no"
    fields = tuple(replace(one, required=wanted) if one is REASON else one for one in _fields(case))
    found = faults(exchange, fields, values, **{INDEPENDENT.key: _allowed(case)})
    if REASON.key in found and not values[REASON.key]:
        return {**found, REASON.key: say("reviewer.reason.missing")}
    return found


def _allowed(case: Case) -> Check:
    return lambda value: say("reviewer.refused") if value == "no" and _refuses(case) else ""


def _form(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="reviewer.save", subject=case.id)
    said = tuple(say("reviewer.rule", whom=one.whom, rule=one.rule, citation=one.citation) for one in rules(case))
    return form(
        say("reviewer.title", reference=case.reference),
        (say("reviewer.save"), press),
        "reviewer.ask",
        _fields(case),
        values,
        errors,
        lines=(now(case), *said),
    )


def now(case: Case) -> str:
    """Who it is, in a sentence, for an answer to one person."""
    there = PanelWork(case).reviewer
    if there is None:
        return say("reviewer.none")
    day = day_in_words(there.appointed_on)
    return say("reviewer.now", name=there.name, organisation=there.organisation, day=day)


def _done(case: Case, content: ReviewerAppointed) -> Card:
    text = say("reviewer.done.text", reference=case.reference, day=day_in_words(content.appointed_on))
    return statement(say("reviewer.done.title"), text)


PRESSES = {"reviewer.ask": ask, "reviewer.save": appoint}
