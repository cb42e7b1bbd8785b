"""One line of a notice about what somebody was asked for: an answer, a report, a return, or the panel's day for one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from dialogs.dates import day_in_words, how_long, listed
from dialogs.desk import Desk
from dialogs.lists.matters import Line, Matter
from dialogs.panel_work.panel_steps import agency_key
from dialogs.parts import Button, Press, Row, Tone
from dialogs.returns.returns_ledger import goes_on, see, what, without_a_day
from dialogs.returns.returns_theirs import DEED_OF
from dialogs.returns.returns_theirs import button as return_button
from dialogs.words import say
from review.awaited import AwaitedKind
from review.calendar import london_date
from review.case import Case
from review.ledger import ReturnState, ledger
from review.panel import ReportKind, ReportsAsked
from review.panel_work import PanelWork
from review.process import is_open
from review.roles import Role
from review.stages import ENDED
from review.step import Act
from review.tellings import Audience


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What was asked of somebody, and whether it came."""

    label: str
    by: date
    since: datetime
    #: the London day on which it came; None while it is out
    came: date | None
    #: how it is said that it came
    came_words: str
    #: it is not needed any more
    ended: bool
    button: Button | None


def line(desk: Desk, matter: Matter, now: datetime) -> Line | None:
    """None where nothing of that key was asked."""
    kind, _, of = matter.what.partition(".")
    if kind == AwaitedKind.RETURN_DAY:
        return _day_to_set(matter)
    asked = KINDS[AwaitedKind(kind)](matter, of) if kind in set(AwaitedKind) else None
    if asked is None:
        return None
    group, text = _stands(desk, asked, now, redrawn=matter.redrawn(london_date(now)))
    if group == "overdue" and matter.is_escalated and matter.audience is Audience.CHAIR:
        group = "escalated"
    button = asked.button if group not in ("done", "not_needed") else None
    return Line(
        case=matter.case,
        group=group,
        by=asked.by,
        row=Row(label=asked.label, text=text, button=button),
        late_since=matter.late_since(asked.since),
    )


def _stands(desk: Desk, asked: Asked, now: datetime, *, redrawn: bool) -> tuple[str, str]:
    today, by = london_date(now), day_in_words(asked.by)
    if asked.came:
        return "done", say(asked.came_words, day=day_in_words(asked.came))
    if asked.ended:
        return "not_needed", say("reminders.answer.ended")
    if asked.by < today:
        return "overdue", say("reminders.answer.overdue", day=by)
    if redrawn:
        return "coming", say("reminders.answer.by_then", day=by)
    if asked.by == today:
        return "today", say("reminders.answer.today")
    return "coming", say("reminders.answer.by", day=by, away=how_long(today, asked.by, desk.days_at(now)))


# --- the referrer's answer ---------------------------------------------------------------------------------------


def _answer(matter: Matter, number: str) -> Asked | None:
    case = matter.case
    question = next((one for one in case.questions if str(one.content.number) == number), None)
    if question is None:
        return None
    theirs = matter.audience is Audience.REFERRER
    key = "reminders.answer.yours" if theirs else "reminders.answer"
    return Asked(
        label=say(key, reference=case.reference, number=number),
        by=question.content.answer_by,
        since=question.asked.recorded,
        came=london_date(question.answered.happened) if question.answered else None,
        came_words="reminders.answer.done",
        ended=case.stage in ENDED,
        button=_answer_button(case, number) if theirs else None,
    )


def _answer_button(case: Case, number: str) -> Button:
    press = Press(act="answer.ask", subject=case.id, detail=number)
    spoken = say("reminders.answer.spoken", reference=case.reference, number=number)
    return Button(label=say("reminders.answer.button"), press=press, tone=Tone.MAIN, spoken=spoken[:75])


# --- an agency's report ------------------------------------------------------------------------------------------


def _report(matter: Matter, agency: str) -> Asked | None:
    work, case = PanelWork(matter.case), matter.case
    asked = work.asked.get(agency)
    if asked is None or not isinstance(asked.content, ReportsAsked):
        return None
    theirs = matter.audience is Audience.AGENCY
    report = report_words(asked.content.report)
    key = "reminders.report.yours" if theirs else "reminders.report"
    return Asked(
        label=say(key, reference=case.reference, agency=agency, report=report),
        by=work.due(agency),
        since=asked.recorded,
        came=None if agency in work.outstanding else work.reports[agency].received_on,
        came_words="reminders.came",
        ended=case.decided is not None or case.ended is not None,
        button=report_button(case, agency, theirs=theirs),
    )


def report_words(kind: ReportKind) -> str:
    return say(REPORTS[kind])


REPORTS: Mapping[ReportKind, str] = {
    ReportKind.SHORT_REPORT: "lists.report.short_report",
    ReportKind.CHRONOLOGY: "lists.report.chronology",
}


def report_button(case: Case, agency: str, *, theirs: bool) -> Button | None:
    """The panel member records that it was sent, the business team that it came: the same step."""
    role = Role.REPORTING if theirs else Role.BUSINESS_TEAM
    if not is_open(Act.RECEIVE_REPORT, case, {role}):
        return None
    key = "reminders.report.sent" if theirs else "reminders.report.received"
    press = Press(act="report.ask", subject=case.id, detail=agency_key(agency))
    spoken = say("reminders.report.spoken", label=say(key), reference=case.reference, agency=agency)
    return Button(label=say(key), press=press, tone=Tone.MAIN if theirs else Tone.PLAIN, spoken=spoken[:75])


# --- an agency's return for the review ---------------------------------------------------------------------------


def _return(matter: Matter, agency: str) -> Asked | None:
    one, case = ledger(matter.case).get(agency), matter.case
    if one is None or one.due is None:
        return None
    theirs = matter.audience is Audience.AGENCY
    key = "reminders.return.yours" if theirs or _to_seniors(matter) else "reminders.return"
    return Asked(
        label=say(key, reference=case.reference, agency=agency, what=what(one)),
        by=one.due,
        since=one.asked,
        came=one.since if one.is_in else None,
        came_words="reminders.return.waived" if one.state is ReturnState.WAIVED else "reminders.return.came",
        ended=not goes_on(case),
        button=_return_button(matter, agency, theirs=theirs),
    )


def _return_button(matter: Matter, agency: str, *, theirs: bool) -> Button | None:
    """The member confirms that it was sent; others see the ledger. A senior contact has no part in the case."""
    if theirs:
        return return_button(matter.case, DEED_OF[Act.SUBMIT_RETURN], agency)
    return None if _to_seniors(matter) else see(matter.case)


def _to_seniors(matter: Matter) -> bool:
    return any(one.audience is Audience.AGENCY_SENIORS for one in matter.rungs)


def _day_to_set(matter: Matter) -> Line | None:
    """The panel's, who set it; it stands in a notice without a day of its own."""
    case = matter.case
    agencies = listed(without_a_day(case)) if goes_on(case) else ""
    row = Row(
        label=say("reminders.return_day", reference=case.reference),
        text=say("reminders.return_day.text", agencies=agencies) if agencies else say("reminders.return_day.done"),
        button=return_button(case, DEED_OF[Act.SET_RETURN_DUE]) if agencies else None,
    )
    by = min(london_date(one.at) for one in matter.rungs)
    return Line(case=case, group="no_day" if agencies else "done", by=by, row=row)


KINDS: Mapping[AwaitedKind, Callable[[Matter, str], Asked | None]] = {
    AwaitedKind.ANSWER: _answer,
    AwaitedKind.REPORT: _report,
    AwaitedKind.RETURN: _return,
}
