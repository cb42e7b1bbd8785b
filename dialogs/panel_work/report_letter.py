"""To an agency's panel members: which report is asked for, by when, for which meeting. It names nobody."""

from datetime import datetime

from dialogs.dates import day_in_words, listed
from dialogs.deciding.chair_card import look_button
from dialogs.desk import Desk
from dialogs.panel_work.panel_card import meeting_rows, report_section
from dialogs.panel_work.panel_steps import report_button, time_button
from dialogs.parts import Card, Tone
from dialogs.words import say
from review.case import Case
from review.law import procedure
from review.panel_work import PanelWork
from review.process import is_open
from review.roles import Role
from review.step import Act


def card(desk: Desk, case: Case, _now: datetime) -> Card:
    """Of every agency asked, so that the letter stays true whoever of them reads it."""
    open_now = is_open(Act.RECEIVE_REPORT, case, {Role.REPORTING})
    text = _text(desk, case) if open_now else say("letter.report.over", reference=case.reference)
    return Card(
        title=say("letter.report.title", reference=case.reference),
        text=text,
        lines=(text, *(_what_is_asked(case) if open_now else ())),
        rows=tuple(meeting_rows(case)),
        sections=report_section(case),
        buttons=(report_button(case, tone=Tone.MAIN), *time_button(case), look_button(case)) if open_now else (),
        notes=(say("letter.report.note", reference=case.reference),) if open_now else (),
    )


def _text(desk: Desk, case: Case) -> str:
    """It stands alone: who still owes a report, and by when."""
    work = PanelWork(case)
    if not work.outstanding:
        return say("letter.report.all_in", reference=case.reference)
    out = tuple(f"{one} ({_by(work, one)})" for one in work.outstanding)
    board = desk.board_of(case).name
    return say("letter.report.text", board=board, reference=case.reference, agencies=listed(out))


def _by(work: PanelWork, agency: str) -> str:
    return say("letter.report.by", day=day_in_words(work.due(agency)))


def _what_is_asked(case: Case) -> tuple[str, ...]:
    if not procedure(case.procedure).has_meetings:
        return (say("panel.moved", procedure=procedure(case.procedure).title),)
    rule = next(iter(PanelWork(case).asked.values())).rule
    return (say("letter.report.what", citation=rule), say("letter.report.open"))
