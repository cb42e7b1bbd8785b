"""An agency's panel member confirms that its return was sent, and names its author. The report itself stays outside."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import Check, faults, form, given, step, without_names
from dialogs.checking import as_day, wrong
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_steps import agency_key
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Option, Press, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.returns.imr import told_of
from dialogs.returns.returns_ledger import answerer, see, what, with_chronology
from dialogs.returns.returns_theirs import DEED_OF, Taken, button, case_of, repeated_of, taken
from dialogs.telling import receivers
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.drafts import Value
from review.ledger import ledger
from review.returns import AuthorNamed, ReturnSubmitted
from review.stated import author_rule, warns_of_authors
from review.step import Act

YES_OR_NO = (Option(value="yes", label=say("yes")), Option(value="no", label=say("no")))
ON = Field(key="step_sent_on", kind=FieldKind.DAY, label=say("return.submit.on"))
OTHER = "other"
#: in which ways it is sent, by the value of the answer
WAYS: Mapping[str, str] = {
    "secure_email": say("return.way.secure_email"),
    "secure_service": say("return.way.secure_service"),
    "by_hand": say("return.way.by_hand"),
    "post": say("return.way.post"),
    OTHER: say("return.way.other"),
}
HOW = Field(
    key="step_how",
    kind=FieldKind.CHOICE,
    label=say("return.submit.how"),
    why=say("return.submit.how.why"),
    options=tuple(Option(value=value, label=label) for value, label in WAYS.items()),
)
# Private until it is known to name nobody: what is wrong is drawn back on no card that is kept.
OTHER_WAY = Field(
    key="step_how_other",
    kind=FieldKind.TEXT,
    label=say("return.submit.other"),
    why=say("return.submit.other.why"),
    required=False,
    private=True,
)
CHRONOLOGY = Field(
    key="step_chronology",
    kind=FieldKind.CHOICE,
    label=say("return.submit.chronology"),
    why=say("return.submit.chronology.why"),
    options=YES_OR_NO,
)
SUBMITTING = (ON, HOW, OTHER_WAY, CHRONOLOGY)


def ask(exchange: Exchange) -> Reply:
    found = taken(exchange, Act.SUBMIT_RETURN)
    if not isinstance(found, Taken):
        return found
    return Ask(form=_form(found, {ON.key: exchange.today.isoformat()}, {}))


def save(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated_of(exchange, case, ReturnSubmitted)
    if entry and isinstance(entry.content, ReturnSubmitted):
        return Show(card=_done(case, entry.content))
    found = taken(exchange, Act.SUBMIT_RETURN)
    if not isinstance(found, Taken):
        return found
    values = given(exchange, SUBMITTING)
    faulty = _submit_wrong(exchange, found, values)
    day = as_day(values[ON.key])
    if faulty or day is None:
        return Ask(form=_form(found, values, faulty))
    content = ReturnSubmitted(
        agency=found.agency,
        sent_on=day,
        how=_way(values),
        chronology=values[CHRONOLOGY.key] == "yes",
        told=receivers(exchange.desk, case, exchange.today, found.agency),
    )
    case = step(exchange, Act.SUBMIT_RETURN, case, content, found.rule)
    return Show(card=_done(case, content))


def _way(values: Values) -> str:
    """In words, as people read it in the history."""
    return str(values[OTHER_WAY.key]) if values[HOW.key] == OTHER else WAYS[str(values[HOW.key])]


def _submit_wrong(exchange: Exchange, taken_one: Taken, values: Values) -> Mapping[str, str]:
    """Another way is named in words, which name nobody of the case."""
    other = values[HOW.key] == OTHER
    judged = tuple(replace(one, required=other) if one is OTHER_WAY else one for one in SUBMITTING)
    checks = {ON.key: _since_asked(exchange, taken_one), OTHER_WAY.key: without_names(taken_one.case)}
    found = faults(exchange, judged, values, **checks)
    if OTHER_WAY.key in found and not values[OTHER_WAY.key]:
        return {**found, OTHER_WAY.key: say("return.submit.other.missing")}
    return found


def _since_asked(exchange: Exchange, found: Taken) -> Check:
    """Not to come, and not from before it was asked for, or sent back the last time."""
    asked = london_date(found.one.asked)

    def check(value: Value) -> str:
        day, fault = as_day(value), wrong(ON, value, exchange.today)
        if fault or day is None or day >= asked:
            return fault
        return say("return.submit.too_early", day=day_in_words(asked))

    return check


def _form(found: Taken, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="return.submitted", subject=found.case.id, detail=agency_key(found.agency))
    title = say("return.submit.title", reference=found.case.reference)
    lines = (say("return.submit.lead", agency=found.agency, what=what(found.one)), say("return.submit.not_here"))
    return form(title, (say("return.submit.save"), press), "return.submit", SUBMITTING, values, errors, lines=lines)


def _done(case: Case, content: ReturnSubmitted) -> Card:
    day = day_in_words(content.sent_on)
    text = say(
        "return.submit.done.text",
        reference=case.reference,
        agency=content.agency,
        day=day,
        chronology=with_chronology(content),
    )
    card = statement(say("return.submit.done.title"), text, see(case))
    return replace(card, lines=(text, *told_of(content), say("return.submit.done.next")))


# --- the author --------------------------------------------------------------------------------------------------

NAME = Field(
    key="step_author",
    kind=FieldKind.TEXT,
    label=say("return.author.name"),
    why=say("return.author.name.why"),
    private=True,
)
INDEPENDENT = Field(
    key="step_independent",
    kind=FieldKind.CHOICE,
    label=say("return.author.independent"),
    why=say("return.author.independent.why"),
    options=YES_OR_NO,
)
REASON = Field(
    key="step_reason",
    kind=FieldKind.LONG_TEXT,
    label=say("return.author.reason"),
    why=say("return.author.reason.why"),
    required=False,
    private=True,
)
NAMING = (NAME, INDEPENDENT, REASON)


def ask_author(exchange: Exchange) -> Reply:
    found = taken(exchange, Act.NAME_AUTHOR)
    if not isinstance(found, Taken):
        return found
    there = found.one.author
    values = {INDEPENDENT.key: "yes" if there.independent else "no"} if there else {}
    return Ask(form=_author_form(found, values, {}))


def name_author(exchange: Exchange) -> Reply:
    case = case_of(exchange)
    entry = repeated_of(exchange, case, AuthorNamed)
    if entry and isinstance(entry.content, AuthorNamed):
        return Show(card=_named(exchange, case, entry.content))
    found = taken(exchange, Act.NAME_AUTHOR)
    if not isinstance(found, Taken):
        return found
    values = given(exchange, NAMING)
    faulty = _author_wrong(exchange, case, values)
    if faulty:
        return Ask(form=_author_form(found, values, faulty))
    independent = values[INDEPENDENT.key] == "yes"
    content = AuthorNamed(
        agency=found.agency,
        name=str(values[NAME.key]),
        independent=independent,
        reason="" if independent else str(values[REASON.key]),
    )
    rule = str(author_rule(case).citation)
    return Show(card=_named(exchange, step(exchange, Act.NAME_AUTHOR, case, content, rule), content))


def _author_wrong(exchange: Exchange, case: Case, values: Values) -> Mapping[str, str]:
    """Where the procedure warns, one who is not independent needs a recorded reason; elsewhere nothing is stopped."""
    warns = warns_of_authors(case) and values[INDEPENDENT.key] == "no"
    judged = tuple(replace(one, required=warns) if one is REASON else one for one in NAMING)
    found = faults(exchange, judged, values, **{NAME.key: without_names(case)})
    if warns and REASON.key in found and not values[REASON.key]:
        return {**found, REASON.key: say("return.author.warns")}
    return found


def _author_form(found: Taken, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="return.author_named", subject=found.case.id, detail=agency_key(found.agency))
    title = say("return.author.title", reference=found.case.reference)
    rule = author_rule(found.case)
    said = say("return.author.rule", rule=rule.rule, citation=rule.citation)
    lines = (say("return.author.lead", agency=found.agency), said)
    return form(title, (say("return.author.save"), press), "return.author", NAMING, values, errors, lines=lines)


def _named(exchange: Exchange, case: Case, content: AuthorNamed) -> Card:
    """It goes on to what the agency does next."""
    key = "return.author.done.text" if content.independent else "return.author.done.not"
    whom = answerer(exchange, case, content.agency)
    text = say(key, reference=case.reference, agency=content.agency, whom=whom[:1].upper() + whom[1:])
    one = ledger(case).get(content.agency)
    next_ones = () if one is None or one.is_in else (button(case, DEED_OF[Act.SUBMIT_RETURN], content.agency),)
    return statement(say("return.author.done.title"), text, *next_ones)


PRESSES = {
    "return.submit": ask,
    "return.submitted": save,
    "return.author": ask_author,
    "return.author_named": name_author,
}
