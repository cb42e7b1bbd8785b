"""The panel's one card for a case: agenda, meeting, whose report is in and whose is out, what is recommended. No names.

It stands in the panel's channel and in the messages of the agencies' panel members, brought up to date in place.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from dialogs.case_work.case_card import agenda_row
from dialogs.case_work.moved import moved_row
from dialogs.dates import day_in_words, listed, moment_in_words
from dialogs.deciding.chair_card import look_button
from dialogs.desk import Desk
from dialogs.panel_work.panel_steps import report_button
from dialogs.parts import Button, Card, Press, Row, Section
from dialogs.stages import panel_name, stage_in_words
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.entries import Entry
from review.law import procedure
from review.law.terms import Decision
from review.panel import MeetingCalled, MeetingHeld, PanelRecommended, ReportKind, ReportsAsked
from review.panel_work import PanelWork
from review.process import is_open
from review.roles import Role
from review.stages import Stage
from review.step import Act

#: so many agencies are listed, those whose report is out first
MOST_AGENCIES = 10
WHAT: Mapping[ReportKind, str] = {
    ReportKind.SHORT_REPORT: "report.what.short_report",
    ReportKind.CHRONOLOGY: "report.what.chronology",
}


def card(_desk: Desk, case: Case, _now: datetime) -> Card:
    """As every member of the panel may see it."""
    text = _text(case)
    return Card(
        title=say("panel.title", reference=case.reference),
        text=text,
        lines=(text, *_no_such_step(case)),
        rows=(
            Row(label=say("case.stage"), text=stage_in_words(case)),
            *moved_row(case),
            *agenda_row(case),
            *meeting_rows(case),
            *recommended_rows(case),
        ),
        sections=report_section(case),
        buttons=_buttons(case),
        notes=(say("panel.note", reference=case.reference),),
    )


def _text(case: Case) -> str:
    """What the notification says: the meeting, and how many reports are still out."""
    if case.ended or case.decision or case.stage is Stage.AWAITING_CHAIR:
        return say("panel.text.over", reference=case.reference, stage=stage_in_words(case))
    work = PanelWork(case)
    if work.meeting and procedure(case.procedure).has_meetings:
        text = say("panel.text.meeting", reference=case.reference, when=moment_in_words(work.meeting.at))
    else:
        text = say("panel.text", reference=case.reference)
    out = say("panel.text.out", out=len(work.outstanding), asked=len(work.asked)) if work.outstanding else ""
    return f"{text} {out}".strip()


def _no_such_step(case: Case) -> tuple[str, ...]:
    """The case was moved from a procedure that has the meeting to one that has not."""
    work = PanelWork(case)
    if procedure(case.procedure).has_meetings or not (work.meeting or work.asked) or case.decision or case.ended:
        return ()
    return (say("panel.moved", procedure=procedure(case.procedure).title),)


def _buttons(case: Case) -> tuple[Button, ...]:
    """What anybody in sight of it may press is answered for them alone; none once it is decided or ended."""
    reports = (report_button(case),) if is_open(Act.RECEIVE_REPORT, case, {Role.REPORTING}) else ()
    steps = (panel_button(case),) if is_open(Act.RECOMMEND, case, {Role.BUSINESS_TEAM}) else ()
    return (*reports, *steps, look_button(case))


def panel_button(case: Case) -> Button:
    """The panel's steps on a case, as far as they are the presser's."""
    spoken = say("panel.button.spoken", reference=case.reference)
    return Button(label=say("panel.button"), press=Press(act="panel.show", subject=case.id), spoken=spoken[:75])


# --- the meeting -------------------------------------------------------------------------------------------------


def meeting_rows(case: Case) -> Iterable[Row]:
    work = PanelWork(case)
    if work.meeting:
        yield Row(label=say("panel.meeting"), text=_meeting(case, work.meeting))
        yield Row(label=say("panel.invited"), text=listed(work.meeting.agencies))
    if work.held and isinstance(work.held.content, MeetingHeld):
        yield Row(label=say("panel.held"), text=say("panel.held.on", day=day_in_words(work.held.content.on)))


def _meeting(case: Case, called: MeetingCalled) -> str:
    """When and where; where it was moved, from when."""
    text = say("panel.meeting.says", when=moment_in_words(called.at), place=called.place)
    calls = [one.content for one in case.entries if isinstance(one.content, MeetingCalled)]
    moved = [one.at for one in calls if one.at != called.at]
    return say("panel.meeting.moved", meeting=text, when=moment_in_words(moved[-1])) if moved else text


# --- the reports -------------------------------------------------------------------------------------------------


def report_section(case: Case) -> tuple[Section, ...]:
    """Agency by agency: whose is out, the longest asked first; then whose is in."""
    work = PanelWork(case)
    if not work.asked:
        return ()
    inside = tuple(one for one in work.asked if one not in work.outstanding)
    every = (*sorted(work.outstanding, key=work.due), *inside)
    more = (say("panel.more_agencies", count=len(every) - MOST_AGENCIES),) if len(every) > MOST_AGENCIES else ()
    rows = tuple(Row(label=one, text=how_it_stands(case, one)) for one in every[:MOST_AGENCIES])
    return (Section(heading=say("panel.reports"), lines=more, rows=rows),)


def how_it_stands(case: Case, agency: str) -> str:
    """In, and when it came; or out, since when and until when. Days, so that a kept card stays true."""
    work = PanelWork(case)
    entry, report = work.asked[agency], work.reports.get(agency)
    if agency not in work.outstanding and report:
        return say("report.stands.in", day=day_in_words(report.received_on))
    asked = entry.content
    assert isinstance(asked, ReportsAsked)
    since, by = day_in_words(london_date(entry.recorded)), day_in_words(work.due(agency))
    stands = say("report.stands.out", what=say(WHAT[asked.report]), since=since, by=by)
    return " ".join((stands, *_moved(work, agency, asked), *_wish(work, agency)))


def _moved(work: PanelWork, agency: str, asked: ReportsAsked) -> tuple[str, ...]:
    return (say("return.due_before", day=day_in_words(asked.by)),) if work.due(agency) != asked.by else ()


def _wish(work: PanelWork, agency: str) -> tuple[str, ...]:
    wish = work.wishes.get(agency)
    return (say("return.wants", day=day_in_words(wish.until)),) if wish else ()


# --- what is recommended -----------------------------------------------------------------------------------------


def recommended_rows(case: Case) -> Iterable[Row]:
    """The panel's recommendation, and how many agencies recommend what; without reasons. Also for the Chair's card."""
    work = PanelWork(case)
    if work.recommended:
        key = "panel.recommended" if panel_name(case) else "panel.advised"
        yield Row(label=say(key), text=recommended_in_words(work.recommended))
    if work.reports:
        yield Row(label=say("panel.agencies_recommend"), text=_counted(work))


def _counted(work: PanelWork) -> str:
    """Such as "Serious case review: 2, No review: 1, not said yet: 1"."""
    counts = Counter(one.recommendation for one in work.reports.values())
    said = [f"{say(f'chair.{one.value}')}: {counts[one]}" for one in Decision if counts[one]]
    return ", ".join([*said, *([say("panel.not_said", count=counts[None])] if counts[None] else [])])


def recommended_in_words(entry: Entry) -> str:
    """Such as "Serious case review, on 12 March 2026"."""
    assert isinstance(entry.content, PanelRecommended)
    what = say(f"chair.{entry.content.recommendation.value}")
    return say("panel.recommended.on", what=what, day=day_in_words(london_date(entry.happened)))
