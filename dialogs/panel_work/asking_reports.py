"""Each agency is asked for its short report or chronology before the panel's meeting, as the panel's chair directs."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dialogs.case_work.team_steps import Check, case_pressed, faults, form, given, repeated, step, today_or_later
from dialogs.checking import as_day
from dialogs.dates import day_in_words, listed
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
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Option, Press, Refuse, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.stages import the_panel
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.drafts import Value
from review.panel import ReportKind, ReportsAsked
from review.panel_work import PanelWork
from review.step import Act

#: so many working days are offered where no meeting sets the day
USUAL_DAYS = 5
WHICH = Field(
    key="step_report",
    kind=FieldKind.CHOICE,
    label=say("asked.report"),
    why=say("asked.report.why"),
    options=(
        Option(value=ReportKind.SHORT_REPORT.value, label=say("asked.report.short_report")),
        Option(value=ReportKind.CHRONOLOGY.value, label=say("asked.report.chronology")),
    ),
)
BY = Field(key="step_by", kind=FieldKind.DAY, label=say("asked.by"), why=say("asked.by.why"))


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    return _refused(exchange, case) or Ask(form=_form(exchange, case, _usual(exchange, case), {}))


def send(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    if repeated(exchange, case, ReportsAsked):
        return Show(card=_sent(exchange, case))
    no = _refused(exchange, case)
    if no:
        return no
    fields = _fields(exchange, case)
    values = given(exchange, fields)
    wrong = faults(exchange, fields, values, **{BY.key: before_the_meeting(exchange, case)})
    by = as_day(values[BY.key])
    if wrong or by is None:
        return Ask(form=_form(exchange, case, values, wrong))
    agencies = chosen(agencies_of(exchange.desk, case), values["step_agencies"])
    content = ReportsAsked(agencies=agencies, report=ReportKind(str(values[WHICH.key])), by=by)
    if not said_already(case, content) or _came(case, agencies):
        case = step(exchange, Act.ASK_REPORTS, case, content, meeting_rule(case))
    return Show(card=_sent(exchange, case))


def _came(case: Case, agencies: tuple[str, ...]) -> bool:
    """Something came in since, so that asking again is no second press of the same button."""
    return not set(agencies) <= set(PanelWork(case).outstanding)


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    no = refused(exchange, Act.ASK_REPORTS, case)
    if no or agencies_of(exchange.desk, case):
        return no
    return Refuse(reason=say("panel.refuse.no_agencies"))


def _meeting_day(exchange: Exchange, case: Case) -> date | None:
    """The day of the meeting, where it is still to come."""
    called = PanelWork(case).meeting
    day = london_date(called.at) if called else None
    return day if day and day >= exchange.today else None


def before_the_meeting(exchange: Exchange, case: Case) -> Check:
    meeting = _meeting_day(exchange, case)

    def check(value: Value) -> str:
        day, wrong = as_day(value), today_or_later(exchange)(value)
        if wrong or day is None or meeting is None or day <= meeting:
            return wrong
        return say("asked.by.after_meeting", day=day_in_words(meeting))

    return check


def _usual(exchange: Exchange, case: Case) -> Values:
    """The working day before the meeting; of those invited, the ones whose report is not in."""
    work, meeting, days = PanelWork(case), _meeting_day(exchange, case), exchange.desk.days_at(exchange.now)
    by = max(days.before(meeting, 1), exchange.today) if meeting else days.after(exchange.today, USUAL_DAYS)
    invited = work.meeting.agencies if work.meeting else ()
    without = (one for one in invited if one not in work.reports or one in work.outstanding)
    return {
        WHICH.key: ReportKind.SHORT_REPORT.value,
        BY.key: by.isoformat(),
        "step_agencies": tuple(agency_key(one) for one in without),
    }


def _fields(exchange: Exchange, case: Case) -> tuple[Field, ...]:
    names = agencies_of(exchange.desk, case)
    return (WHICH, BY, agencies_field(names, say("asked.agencies"), say("asked.agencies.why")))


def _form(exchange: Exchange, case: Case, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="asked.send", subject=case.id)
    title = say("asked.title", reference=case.reference)
    lines = (say("asked.lead", panel=the_panel(case), citation=meeting_rule(case)),)
    fields = _fields(exchange, case)
    return form(title, (say("asked.send"), press), "asked.ask", fields, values, errors, lines=lines)


def _sent(exchange: Exchange, case: Case) -> Card:
    entry = case.latest(ReportsAsked)
    assert entry is not None
    assert isinstance(entry.content, ReportsAsked)
    asked = entry.content
    day, agencies = day_in_words(asked.by), listed(asked.agencies)
    text = say("asked.done.text", reference=case.reference, agencies=agencies, day=day)
    card = statement(say("asked.done.title"), text)
    return replace(card, lines=(text, *untold_lines(exchange, case, asked.agencies)))


PRESSES = {"asked.ask": ask, "asked.send": send}
