"""What is asked of whoever says that a duty was done: when, to whom, how, under what reference. It names nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dialogs.case_work.team_steps import faults, without_names
from dialogs.checking import as_day
from dialogs.clocks.follows import follows
from dialogs.dates import day_in_words, listed
from dialogs.desk import Exchange
from dialogs.parts import Button, Card, Field, FieldKind, Press, statement
from dialogs.referring.questions import question
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.doing import Doing, doing
from review.law.provisions import UndatedDuty
from review.law.terms import DatedDuty
from review.roles import Role
from review.stated import extendable, waivable

DONE_ON = question("done_on", FieldKind.DAY)
DONE_TO = question("done_to", FieldKind.TEXT)
DONE_HOW = question("done_how", FieldKind.TEXT)
DONE_REFERENCE = question("done_reference", FieldKind.TEXT, required=False)
#: they stand on the timetable and on what platforms keep
TYPED = (DONE_TO, DONE_HOW, DONE_REFERENCE)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The questions about one kind of duty; whom it concerned is asked where somebody else has a part in it."""

    on: str = say("record.on")
    to: str = ""
    to_why: str = ""
    how: str
    example: str


#: by what a duty has people do
ASKED: Mapping[Doing, Asked] = {
    Doing.TELL: Asked(
        to=say("record.tell.to"),
        to_why=say("record.tell.to.why"),
        how=say("record.tell.how"),
        example=say("record.tell.example"),
    ),
    Doing.GIVE: Asked(
        on=say("record.give.on"),
        to=say("record.give.to"),
        to_why=say("record.give.to.why"),
        how=say("record.give.how"),
        example=say("record.give.example"),
    ),
    Doing.PUBLISH: Asked(
        on=say("record.publish.on"), how=say("record.publish.how"), example=say("record.publish.example")
    ),
    Doing.AGREE: Asked(
        on=say("record.agree.on"),
        to=say("record.agree.to"),
        to_why=say("record.agree.to.why"),
        how=say("record.agree.how"),
        example=say("record.agree.example"),
    ),
    Doing.MEET: Asked(
        on=say("record.meet.on"),
        to=say("record.meet.to"),
        to_why=say("record.meet.to.why"),
        how=say("record.meet.how"),
        example=say("record.meet.example"),
    ),
    Doing.DO: Asked(how=say("record.do.how"), example=say("record.do.example")),
}


def fields_for(duty: DatedDuty | UndatedDuty) -> tuple[Field, ...]:
    """In the words of its kind: nobody is asked whom they told where nobody is told."""
    asked = ASKED[doing(duty)]
    to = (replace(DONE_TO, label=asked.to, why=asked.to_why),) if asked.to else ()
    how = replace(DONE_HOW, label=asked.how, example=asked.example)
    return (replace(DONE_ON, label=asked.on), *to, how, DONE_REFERENCE)


def usual(duty: DatedDuty | UndatedDuty, today: date) -> Values:
    """Today, and whom the rule names."""
    return {DONE_ON.key: today.isoformat(), DONE_TO.key: listed(duty.to)}


def wrong_in(
    exchange: Exchange, case: Case, asked: Sequence[Field], values: Values, *, earliest: date | None, early: str
) -> Mapping[str, str]:
    """One sentence a field; `early` is said of a day before the earliest that can be."""
    checks = {one.key: without_names(case) for one in TYPED}
    found = dict(faults(exchange, asked, values, **checks))
    day = as_day(values[DONE_ON.key])
    if day and earliest and day < earliest and DONE_ON.key not in found:
        found[DONE_ON.key] = say(early, day=day_in_words(earliest))
    return found


def unnamed(values: Values, errors: Mapping[str, str]) -> Values:
    """What names somebody is drawn back on no card that a platform keeps."""
    named = {key for key, sentence in errors.items() if sentence == say("error.names")}
    return {key: value for key, value in values.items() if key not in named}


def recorded(exchange: Exchange, before: Case, after: Case, duty: str, on: date) -> Card:
    """That it was, and what follows: telling Ofsted starts a clock, an early notice makes another end sooner."""
    text = say("record.done.text", duty=duty, reference=after.reference, day=day_in_words(on))
    return replace(statement(say("record.done.title"), text), sections=follows(exchange, before, after))


def beside(case: Case, key: str, role: Role) -> tuple[Button, ...]:
    """What else the business team may say of this duty: another day was agreed, or it is not done on this case."""
    if role is not Role.BUSINESS_TEAM:
        return ()
    extends = (Button(label=say("extend.button"), press=Press(act="extend.ask", subject=case.id, detail=key)),)
    waives = (Button(label=say("waive.button"), press=Press(act="waive.ask", subject=case.id, detail=key)),)
    return (*(extends if key in extendable(case) else ()), *(waives if key in waivable(case) else ()))
