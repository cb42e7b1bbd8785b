"""What an agency sent before the panel's meeting: recorded by its own panel member, or by who keeps the records."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.case_work.team_steps import case_pressed, faults, form, given, repeated, step
from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_card import how_it_stands
from dialogs.panel_work.panel_steps import DECISIONS, agency_key, named, refused, report_button
from dialogs.parts import (
    Ask,
    Card,
    Field,
    FieldKind,
    Form,
    Option,
    Press,
    Refuse,
    Reply,
    Row,
    Show,
    statement,
)
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.law.terms import Decision
from review.panel import ReportReceived
from review.panel_work import PanelWork
from review.roles import Role
from review.step import Act
from review.steps import PANEL_DESK

#: who may record what any agency sent; everybody else their own agency's
FOR_ANY_AGENCY = PANEL_DESK | {Role.ADMINISTRATOR}
NOT_YET = "not_yet"
RECEIVED_ON = Field(
    key="step_received_on", kind=FieldKind.DAY, label=say("report.received_on"), why=say("report.received_on.why")
)
INVOLVEMENT = Field(
    key="step_involvement",
    kind=FieldKind.LONG_TEXT,
    label=say("report.involvement"),
    why=say("report.involvement.why"),
    private=True,
)
CONCERNS = Field(
    key="step_concerns",
    kind=FieldKind.LONG_TEXT,
    label=say("report.concerns"),
    why=say("report.concerns.why"),
    private=True,
)
RECOMMENDATION = Field(
    key="step_recommendation",
    kind=FieldKind.CHOICE,
    label=say("report.recommendation"),
    why=say("report.recommendation.why"),
    options=(*DECISIONS, Option(value=NOT_YET, label=say("report.recommendation.not_yet"))),
)
REASONS = Field(
    key="step_reasons",
    kind=FieldKind.LONG_TEXT,
    label=say("report.reasons"),
    why=say("report.reasons.why"),
    required=False,
    private=True,
)
FIELDS = (RECEIVED_ON, INVOLVEMENT, CONCERNS, RECOMMENDATION, REASONS)


def theirs(exchange: Exchange, case: Case) -> tuple[str, ...]:
    """The agencies whose report the asker may record: of those asked, their own, or all."""
    asked = tuple(PanelWork(case).asked)
    if not exchange.roles_in(case).isdisjoint(FOR_ANY_AGENCY):
        return asked
    return tuple(one for one in asked if _sits_for(exchange, case, one))


def _sits_for(exchange: Exchange, case: Case, agency: str) -> bool:
    seats = exchange.desk.board_of(case).seats(agency, exchange.today)
    return any(one.accounts & exchange.person.accounts for one in seats)


def pick(exchange: Exchange) -> Reply:
    """The one agency at once; of several, each with its own button."""
    case = case_pressed(exchange)
    no = refused(exchange, Act.RECEIVE_REPORT, case)
    if no:
        return no
    agencies = theirs(exchange, case)
    if len(agencies) == 1:
        return Ask(form=_form(case, agencies[0], _today(exchange), {}))
    rows = tuple(Row(label=one, text=how_it_stands(case, one), button=report_button(case, one)) for one in agencies)
    text = say("report.pick.text", reference=case.reference)
    return Show(card=Card(title=say("report.pick.title", reference=case.reference), text=text, rows=rows))


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    no = _refused(exchange, case)
    return no or Ask(form=_form(case, _agency(exchange, case), _today(exchange), {}))


def save(exchange: Exchange) -> Reply:
    """Sent again, the latest stands, and what was sent before is kept; word for word the same is the same."""
    case = case_pressed(exchange)
    agency = _agency(exchange, case)
    if agency and repeated(exchange, case, ReportReceived):
        return Show(card=_received(case, agency))
    no = _refused(exchange, case)
    if no:
        return no
    values = given(exchange, FIELDS)
    wrong = _faults(exchange, values)
    content = _content(agency, values)
    if wrong or content is None:
        return Ask(form=_form(case, agency, values, wrong))
    work = PanelWork(case)
    if work.reports.get(agency) != content or agency in work.outstanding:
        case = step(exchange, Act.RECEIVE_REPORT, case, content, _rule(case, agency))
    return Show(card=_received(case, agency))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    no = refused(exchange, Act.RECEIVE_REPORT, case)
    if no or _agency(exchange, case) in theirs(exchange, case):
        return no
    return Refuse(reason=say("report.refuse.not_your_agency"))


def _agency(exchange: Exchange, case: Case) -> str:
    return named(PanelWork(case).asked, exchange.press.detail)


def _rule(case: Case, agency: str) -> str:
    """The rule that it was asked under, whatever procedure the case is under now."""
    return PanelWork(case).asked[agency].rule


def _today(exchange: Exchange) -> Values:
    return {RECEIVED_ON.key: exchange.today.isoformat()}


def _faults(exchange: Exchange, values: Values) -> Mapping[str, str]:
    """Who recommends says why; who does not yet, need not."""
    needed = values[RECOMMENDATION.key] not in ("", NOT_YET)
    judged = tuple(replace(one, required=one.required or needed) for one in FIELDS)
    return faults(exchange, judged, values)


def _content(agency: str, values: Values) -> ReportReceived | None:
    received = as_day(values[RECEIVED_ON.key])
    if received is None:
        return None
    return ReportReceived(
        agency=agency,
        received_on=received,
        involvement=str(values[INVOLVEMENT.key]),
        concerns=str(values[CONCERNS.key]),
        recommendation=next((one for one in Decision if one.value == values[RECOMMENDATION.key]), None),
        reasons=str(values[REASONS.key]),
    )


def _form(case: Case, agency: str, values: Values, errors: Mapping[str, str]) -> Form:
    save_it = (say("report.save"), Press(act="report.save", subject=case.id, detail=agency_key(agency)))
    title = say("report.title", reference=case.reference)
    before = PanelWork(case).reports.get(agency)
    again = (say("report.again", day=day_in_words(before.received_on)),) if before else ()
    lines = (say("report.lead", agency=agency), *again)
    return form(title, save_it, "report.ask", FIELDS, values, errors, lines=lines)


def _received(case: Case, agency: str) -> Card:
    text = say("report.done.text", reference=case.reference, agency=agency)
    return statement(say("report.done.title"), text)


PRESSES = {"report.pick": pick, "report.ask": ask, "report.save": save}
