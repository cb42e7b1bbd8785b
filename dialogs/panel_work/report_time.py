"""An agency asks for more time for its report before the panel's meeting; who chairs the panel answers."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

from dialogs.case_work.team_steps import Check, case_pressed, faults, form, given, step
from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.desk import Desk, Exchange
from dialogs.panel_work.asking_reports import before_the_meeting
from dialogs.panel_work.panel_steps import agency_key, named, refused, time_button
from dialogs.parts import Ask, Button, Card, Form, Press, Refuse, Reply, Row, Show, statement
from dialogs.referring.whom import Values
from dialogs.returns.more_time import ANSWERING, ASKING, GRANTED, REASON, UNTIL, WHY, YES, later_than, wrong_answer
from dialogs.returns.returns_ledger import some
from dialogs.returns.returns_theirs import agency_button, left_to_others, repeated_of, which_agency
from dialogs.stages import the_panel
from dialogs.telling import standing_chairs
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.drafts import Value
from review.panel_work import PanelWork
from review.process import is_open
from review.report_time import ReportTimeAnswered, ReportTimeAsked
from review.roles import Role
from review.step import Act

#: so many agencies stand on a message
MOST_AGENCIES = 15


# --- asking ------------------------------------------------------------------------------------------------------


def _own(exchange: Exchange, case: Case) -> tuple[str, ...]:
    """The agencies whose report is out and for which the asker speaks: their own; for the business team, all."""
    out = PanelWork(case).outstanding
    if Role.BUSINESS_TEAM in exchange.roles_in(case):
        return out
    board = exchange.desk.board_of(case)
    seats = {one: board.seats(one, exchange.today) for one in out}
    return tuple(one for one in out if any(seat.accounts & exchange.person.accounts for seat in seats[one]))


def own_time_button(exchange: Exchange, case: Case) -> tuple[Button, ...]:
    """Where the asker has a report that is out; the business team asks for an agency from the report's letter."""
    return time_button(case) if _own(exchange, case) and Role.REPORTING in exchange.roles_in(case) else ()


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    no = refused(exchange, Act.ASK_REPORT_TIME, case)
    if no:
        return no
    agencies = _named(exchange, _own(exchange, case))
    if not agencies:
        return Refuse(reason=say("report.time.none"))
    if len(agencies) > 1:
        return Show(card=_choice(case, agencies))
    return Ask(form=_form(exchange, case, agencies[0], {}, {}))


def _named(exchange: Exchange, among: tuple[str, ...]) -> tuple[str, ...]:
    """The one that the press names, or all of them."""
    if not exchange.press.detail:
        return among
    found = named(among, exchange.press.detail)
    return (found,) if found else ()


def _choice(case: Case, agencies: tuple[str, ...]) -> Card:
    label = say("return.time")
    buttons = {one: agency_button(case, label, "report.time", one) for one in agencies}
    rows = tuple(Row(label=one, text=_due(case, one), button=pressed) for one, pressed in buttons.items())
    return which_agency(case, rows)


def _due(case: Case, agency: str) -> str:
    return say("return.due", day=day_in_words(PanelWork(case).due(agency)))


def save(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    entry = repeated_of(exchange, case, ReportTimeAsked)
    if entry and isinstance(entry.content, ReportTimeAsked):
        return Show(card=_asked(exchange, case, entry.content))
    no = refused(exchange, Act.ASK_REPORT_TIME, case)
    if no:
        return no
    agency = named(_own(exchange, case), exchange.press.detail)
    if not agency:
        return Refuse(reason=say("report.time.none"))
    values = given(exchange, ASKING)
    wrong = faults(exchange, ASKING, values, **{UNTIL.key: _wished(exchange, case, agency)})
    day = as_day(values[UNTIL.key])
    if wrong or day is None:
        return Ask(form=_form(exchange, case, agency, values, wrong))
    content = ReportTimeAsked(agency=agency, until=day, why=str(values[WHY.key]))
    case = step(exchange, Act.ASK_REPORT_TIME, case, content, _rule(case, agency))
    return Show(card=_asked(exchange, case, content))


def _until(exchange: Exchange, case: Case, agency: str) -> Check:
    """Later than the day that is set, and no later than the meeting that the report is for."""
    later, before = later_than(exchange, PanelWork(case).due(agency)), before_the_meeting(exchange, case)

    def check(value: Value) -> str:
        return later(value) or before(value)

    return check


def _wished(exchange: Exchange, case: Case, agency: str) -> Check:
    """Where the report is due on the day of the meeting, a later one is a question about the meeting itself."""
    meeting = PanelWork(case).meeting
    if meeting and PanelWork(case).due(agency) >= london_date(meeting.at):
        return later_than(exchange, PanelWork(case).due(agency))
    return _until(exchange, case, agency)


def _rule(case: Case, agency: str) -> str:
    return PanelWork(case).asked[agency].rule


def _form(exchange: Exchange, case: Case, agency: str, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="report.time_asked", subject=case.id, detail=agency_key(agency))
    day, whom = day_in_words(PanelWork(case).due(agency)), _whom(exchange, case, agency)
    lines = (say("report.time.lead", agency=agency, day=day, whom=whom),)
    title = say("return.time.title", reference=case.reference)
    return form(title, (say("return.time.save"), press), "report.time", ASKING, values, errors, lines=lines)


def _asked(exchange: Exchange, case: Case, content: ReportTimeAsked) -> Card:
    day, whom = day_in_words(content.until), _whom(exchange, case, content.agency)
    text = say("report.time.done", reference=case.reference, agency=content.agency, day=day, whom=whom)
    return statement(say("return.time.done.title"), text)


def _whom(exchange: Exchange, case: Case, agency: str) -> str:
    if _answerer(exchange, case, agency) is Role.BUSINESS_TEAM:
        return say("return.told.business_team")
    return say("report.time.chair", panel=the_panel(case))


def _answerer(exchange: Exchange, case: Case, agency: str) -> Role:
    """Nobody gives their own agency more time: a chair who sits for it leaves it to the business team."""
    chairs = standing_chairs(exchange.desk, case, exchange.today, agency)
    return Role.STANDING_PANEL_CHAIR if chairs else Role.BUSINESS_TEAM


# --- to who chairs the panel -------------------------------------------------------------------------------------


def card(_desk: Desk, case: Case, _now: datetime) -> Card:
    """The wishes that wait for an answer."""
    found = PanelWork(case).wishes if is_open(Act.ANSWER_REPORT_TIME, case, {Role.BUSINESS_TEAM}) else {}
    key = "report.wanted.text" if found else "return.wanted.none"
    text = say(key, reference=case.reference, agencies=some(tuple(found)))
    rows = tuple(_wish(case, agency, one) for agency, one in found.items())
    title = say("return.wanted.title", reference=case.reference)
    return Card(title=title, text=text, lines=(text,), rows=rows[:MOST_AGENCIES])


def _wish(case: Case, agency: str, one: ReportTimeAsked) -> Row:
    text = say("return.wanted.until", until=day_in_words(one.until), due=_due(case, agency))
    return Row(label=agency, text=text, button=_answer_button(case, agency))


def _answer_button(case: Case, agency: str) -> Button:
    return agency_button(case, say("return.wanted.answer"), "report.answer", agency)


def answer_buttons(exchange: Exchange, case: Case) -> Iterator[Button]:
    """On the panel's card, for those who answer."""
    if is_open(Act.ANSWER_REPORT_TIME, case, exchange.roles_in(case)):
        wished = PanelWork(case).wishes
        for agency in (one for one in wished if not left_to_others(exchange, Act.ANSWER_REPORT_TIME, case, one)):
            yield replace(_answer_button(case, agency), label=say("report.time.answer", agency=agency)[:30])


def wishes(exchange: Exchange, case: Case) -> Iterator[tuple[date, Row]]:
    """In `mine` of whoever answers: who chairs the panel, or the business team where nobody else does."""
    if not is_open(Act.ANSWER_REPORT_TIME, case, exchange.roles_in(case)):
        return
    for agency, one in PanelWork(case).wishes.items():
        if _answers(exchange, case, agency):
            text = say("mine.report_time", agency=agency, day=day_in_words(one.until))
            button = _answer_button(case, agency)
            yield PanelWork(case).due(agency), Row(label=case.reference, text=text, button=button)


def _answers(exchange: Exchange, case: Case, agency: str) -> bool:
    left = left_to_others(exchange, Act.ANSWER_REPORT_TIME, case, agency)
    return _answerer(exchange, case, agency) in exchange.roles_in(case) and not left


# --- the answer --------------------------------------------------------------------------------------------------


def ask_answer(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    no = _answer_refused(exchange, case)
    if no:
        return no
    agency = _asking(exchange, case)
    until = PanelWork(case).wishes[agency].until
    return Ask(form=_answer_form(case, agency, {UNTIL.key: until.isoformat()}, {}))


def _answer_refused(exchange: Exchange, case: Case) -> Refuse | None:
    no = refused(exchange, Act.ANSWER_REPORT_TIME, case)
    agency = _asking(exchange, case)
    if agency and no is None and left_to_others(exchange, Act.ANSWER_REPORT_TIME, case, agency):
        return Refuse(reason=say("return.refuse.own_agency", agency=agency))
    if no or agency:
        return no
    return Refuse(reason=say("report.time.no_wish"))


def _asking(exchange: Exchange, case: Case) -> str:
    return named(PanelWork(case).wishes, exchange.press.detail)


def answer(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    entry = repeated_of(exchange, case, ReportTimeAnswered)
    if entry and isinstance(entry.content, ReportTimeAnswered):
        return Show(card=_answered(case, entry.content))
    no = _answer_refused(exchange, case)
    if no:
        return no
    agency, values = _asking(exchange, case), given(exchange, ANSWERING)
    wrong = wrong_answer(exchange, values, _until(exchange, case, agency))
    if wrong:
        return Ask(form=_answer_form(case, agency, values, wrong))
    granted = values[GRANTED.key] == YES
    until = as_day(values[UNTIL.key]) if granted else None
    content = ReportTimeAnswered(agency=agency, granted=granted, until=until, reason=str(values[REASON.key]))
    return Show(card=_answered(step(exchange, Act.ANSWER_REPORT_TIME, case, content, _rule(case, agency)), content))


def _answer_form(case: Case, agency: str, values: Values, errors: Mapping[str, str]) -> Form:
    work = PanelWork(case)
    press = Press(act="report.answered", subject=case.id, detail=agency_key(agency))
    until, day = day_in_words(work.wishes[agency].until), day_in_words(work.due(agency))
    lead = say("report.answer.lead", agency=agency, until=until, day=day, reference=case.reference)
    title = say("return.answer.title", reference=case.reference)
    return form(title, (say("return.answer.save"), press), "report.answer", ANSWERING, values, errors, lines=(lead,))


def _answered(case: Case, content: ReportTimeAnswered) -> Card:
    key = "report.answer.granted" if content.granted else "report.answer.refused"
    day = day_in_words(content.until) if content.until else ""
    text = say(key, reference=case.reference, agency=content.agency, day=day)
    return statement(say("return.answer.done.title"), text)


PRESSES = {
    "report.time": ask,
    "report.time_asked": save,
    "report.answer": ask_answer,
    "report.answered": answer,
}
