"""The standing panel's extraordinary meeting: called, moved by being called again, and who attended it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from dialogs.case_work.team_steps import (
    Check,
    case_pressed,
    faults,
    form,
    given,
    repeated,
    step,
    today_or_later,
    without_names,
)
from dialogs.checking import as_day
from dialogs.clocks.days_set import remarks
from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_steps import (
    agencies_field,
    agencies_of,
    agency_key,
    chosen,
    meeting_rule,
    refused,
    said_already,
    untold_lines,
)
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Refuse, Reply, Show, Tone, statement
from dialogs.referring.whom import Values
from dialogs.stages import the_panel
from dialogs.words import say
from review.calendar import LONDON, london_date, london_moment
from review.case import Case
from review.drafts import Value
from review.errors import ImpossibleTimeError
from review.panel import MeetingCalled, MeetingHeld
from review.panel_work import PanelWork
from review.process import is_open
from review.roles import Role
from review.step import Act

AT = Field(key="step_at", kind=FieldKind.MOMENT, label=say("meeting.at"), why=say("meeting.at.why"))
# Private until it is known to name nobody: what is wrong is drawn back on no card that is kept.
PLACE = Field(
    key="step_place",
    kind=FieldKind.TEXT,
    label=say("meeting.place"),
    why=say("meeting.place.why"),
    example=say("meeting.place.example"),
    private=True,
)
HELD_ON = Field(key="step_held_on", kind=FieldKind.DAY, label=say("held.on"))
ATTENDED = Field(
    key="step_attended",
    kind=FieldKind.LONG_TEXT,
    label=say("held.attended"),
    why=say("held.attended.why"),
    example=say("held.attended.example"),
    private=True,
)


# --- calling it --------------------------------------------------------------------------------------------------


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return _refused(exchange, case) or Ask(form=_form(exchange, case, _as_it_stands(case), {}))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, MeetingCalled):
        return Show(card=_called(exchange, case))
    no = _refused(exchange, case)
    if no:
        return no
    fields = _fields(exchange, case)
    values = given(exchange, fields)
    # A meeting is to come, where every other moment that is asked for has passed: the day of it is judged.
    judged = tuple(replace(one, kind=FieldKind.DAY) if one.key == AT.key else one for one in fields)
    checks = {AT.key: _to_come(exchange), PLACE.key: without_names(case)}
    wrong = faults(exchange, judged, values, **checks)
    at = None if wrong else as_moment(values[AT.key])
    if at is None:
        return Ask(form=_form(exchange, case, values, wrong))
    invited = chosen(agencies_of(exchange.desk, case), values["step_agencies"])
    return _call(exchange, case, MeetingCalled(at=at, place=str(values[PLACE.key]), agencies=invited))


def _call(exchange: Exchange, case: Case, content: MeetingCalled) -> Reply:
    if said_already(case, content):
        return Show(card=_called(exchange, case))
    return Show(card=_called(exchange, step(exchange, Act.CALL_MEETING, case, content, meeting_rule(case))))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    no = refused(exchange, Act.CALL_MEETING, case)
    if no or agencies_of(exchange.desk, case):
        return no
    return Refuse(reason=say("panel.refuse.no_agencies"))


def as_moment(value: Value) -> datetime | None:
    """Of "2026-03-12T14:00" by a London clock. Raises ImpossibleTimeError."""
    text = value if isinstance(value, str) else ""
    try:
        local = datetime.fromisoformat(text) if "T" in text else None
    except ValueError:
        return None
    return london_moment(local.date(), local.time()) if local else None


def _to_come(exchange: Exchange) -> Check:
    def check(value: Value) -> str:
        try:
            moment = as_moment(value)
        except ImpossibleTimeError as impossible:
            return str(impossible)
        if moment is None:
            return say("error.moment")
        return today_or_later(exchange)(london_date(moment).isoformat())

    return check


def _fields(exchange: Exchange, case: Case) -> tuple[Field, ...]:
    names = agencies_of(exchange.desk, case)
    return (AT, PLACE, agencies_field(names, say("meeting.agencies"), say("meeting.agencies.why")))


def _as_it_stands(case: Case) -> Values:
    """What was said before; the place is typed anew."""
    called = PanelWork(case).meeting
    if called is None:
        return {}
    at = f"{called.at.astimezone(LONDON):%Y-%m-%dT%H:%M}"
    return {AT.key: at, "step_agencies": tuple(agency_key(one) for one in called.agencies)}


def _form(exchange: Exchange, case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    called = PanelWork(case).meeting
    press = Press(act="meeting.save", subject=case.id)
    title = say("meeting.move.title" if called else "meeting.title", reference=case.reference)
    before = (say("meeting.move.lead", when=moment_in_words(called.at)),) if called else ()
    lines = (say("meeting.lead", panel=the_panel(case), citation=meeting_rule(case)), *before)
    save_it = (say("meeting.move" if called else "meeting.save"), press)
    return form(title, save_it, "meeting.ask", _fields(exchange, case), values, errors, lines=lines)


def _called(exchange: Exchange, case: Case) -> Card:
    called = PanelWork(case).meeting
    assert called is not None
    called_for = say("meeting.done.text", reference=case.reference, when=moment_in_words(called.at))
    text = " ".join((called_for, *remarks(exchange, case, london_date(called.at))))
    offered = is_open(Act.ASK_REPORTS, case, exchange.roles_in(case))
    more = (_button("asked.button", "asked.ask", case),) if offered else ()
    card = statement(say("meeting.done.title"), text, *more)
    return replace(card, lines=(text, *untold_lines(exchange, case, called.agencies)))


def _button(label: str, act: str, case: Case) -> Button:
    return Button(label=say(label), press=Press(act=act, subject=case.id), tone=Tone.MAIN)


# --- who attended ------------------------------------------------------------------------------------------------


def ask_held(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    no = refused(exchange, Act.HOLD_MEETING, case)
    return no or Ask(form=_form_of_held(case, {HELD_ON.key: _usual_day(exchange, case).isoformat()}, {}))


def _usual_day(exchange: Exchange, case: Case) -> date:
    called = PanelWork(case).meeting
    return min(london_date(called.at), exchange.today) if called else exchange.today


def save_held(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, MeetingHeld):
        return Show(card=_held(exchange, case))
    no = refused(exchange, Act.HOLD_MEETING, case)
    if no:
        return no
    values = given(exchange, (HELD_ON, ATTENDED))
    wrong = faults(exchange, (HELD_ON, ATTENDED), values)
    on = as_day(values[HELD_ON.key])
    if wrong or on is None:
        return Ask(form=_form_of_held(case, values, wrong))
    content = MeetingHeld(on=on, attended=str(values[ATTENDED.key]))
    if not said_already(case, content):
        case = step(exchange, Act.HOLD_MEETING, case, content, meeting_rule(case))
    return Show(card=_held(exchange, case))


def _form_of_held(case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    save_it = (say("held.save"), Press(act="held.save", subject=case.id))
    title = say("held.title", reference=case.reference)
    return form(title, save_it, "held.ask", (HELD_ON, ATTENDED), values, errors)


def _held(exchange: Exchange, case: Case) -> Card:
    held = PanelWork(case).held
    assert held is not None
    assert isinstance(held.content, MeetingHeld)
    text = say("held.done.text", reference=case.reference, day=day_in_words(held.content.on))
    offered = is_open(Act.RECOMMEND, case, exchange.roles_in(case) - {Role.REFERRER})
    return statement(
        say("held.done.title"), text, *((_button("panel.recommend", "recommend.ask", case),) if offered else ())
    )


PRESSES = {"meeting.ask": ask, "meeting.save": save, "held.ask": ask_held, "held.save": save_held}
