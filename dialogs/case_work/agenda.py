"""The meeting that a case goes to. Said again, the latest stands.

Under a procedure with a standing panel it is the panel's, which looks at the case before the Chair decides.
"""

from collections.abc import Mapping

from dialogs.case_work.team_steps import (
    case_pressed,
    faults,
    form,
    given,
    refused,
    repeated,
    step,
    today_or_later,
    without_names,
)
from dialogs.checking import as_day
from dialogs.clocks.days_set import remarks
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_steps import said_already
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Press, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.case_work import PutOnAgenda
from review.law import procedure
from review.step import Act

# Private until it is known to name nobody: what is wrong is drawn back on no card that is kept.
MEETING = Field(
    key="step_meeting",
    kind=FieldKind.TEXT,
    label=say("agenda.meeting"),
    why=say("agenda.meeting.why"),
    example=say("agenda.meeting.example"),
    private=True,
)
ON = Field(key="step_meeting_on", kind=FieldKind.DAY, label=say("agenda.on"), why=say("agenda.on.why"))
FIELDS = (MEETING, ON)


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return refused(exchange, Act.PUT_ON_AGENDA, case) or Ask(form=_form(case, _as_it_stands(case), {}))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, PutOnAgenda):
        return Show(card=_put(exchange, case))
    no = refused(exchange, Act.PUT_ON_AGENDA, case)
    if no:
        return no
    values = given(exchange, FIELDS)
    checks = {MEETING.key: without_names(case), ON.key: today_or_later(exchange)}
    wrong = faults(exchange, FIELDS, values, **checks)
    day = as_day(values[ON.key])
    if wrong or day is None:
        return Ask(form=_form(case, values, wrong))
    screening = procedure(case.procedure).standing_panel is not None
    content = PutOnAgenda(meeting=str(values[MEETING.key]), on=day, screening=screening)
    if not said_already(case, content):
        case = step(exchange, Act.PUT_ON_AGENDA, case, content)
    return Show(card=_put(exchange, case))


def _as_it_stands(case: Case) -> Values:
    """The day that was said before; the meeting is typed anew."""
    return {ON.key: case.agenda.on.isoformat()} if case.agenda else {}


def _form(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="agenda.save", subject=case.id)
    title, panel = say("agenda.title", reference=case.reference), procedure(case.procedure).standing_panel
    lines = (say("agenda.screening", panel=panel.name, citation=panel.citation),) if panel else ()
    return form(title, (say("agenda.save"), press), "agenda.ask", FIELDS, values, errors, lines=lines)


def _put(exchange: Exchange, case: Case) -> Card:
    agenda = case.agenda
    assert agenda is not None
    text = say("agenda.done.text", reference=case.reference, day=day_in_words(agenda.on))
    return statement(say("agenda.done.title"), " ".join((text, *remarks(exchange, case, agenda.on))))


PRESSES = {"agenda.ask": ask, "agenda.save": save}
