"""`panel REF`: the panel's card with the steps that are the asker's, and the reports with their words."""

from collections.abc import Iterator
from dataclasses import replace

from dialogs.case_work.looking import look
from dialogs.case_work.team_steps import case_pressed
from dialogs.deciding.chair_card import look_button
from dialogs.desk import Exchange
from dialogs.pages import pages
from dialogs.panel_work import panel_card
from dialogs.panel_work.panel_detail import sections
from dialogs.panel_work.panel_steps import report_button
from dialogs.panel_work.report_time import answer_buttons, own_time_button
from dialogs.parts import Button, Card, Press, Refuse, Reply, Show, Tone
from dialogs.row_pages import number_in
from dialogs.stages import panel_name
from dialogs.words import say
from review.case import Case
from review.entries import PutToChair
from review.law import procedure
from review.panel_work import PanelWork
from review.process import is_open
from review.report_time import ReportTimeAsked
from review.roles import MAY_SEE_PRIVATE, Role
from review.step import Act

#: who may see how the panel's work stands: not the referrer, who sees where the case stands
MAY_SEE_PANEL = MAY_SEE_PRIVATE | {Role.ADMINISTRATOR, Role.PANEL_LEAD, Role.PANEL_MEMBER}
FRONT = 4


def typed(exchange: Exchange, reference: str) -> Reply:
    return _shown(exchange, exchange.visible_case(reference))


def show(exchange: Exchange) -> Reply:
    return _shown(exchange, case_pressed(exchange))


def _shown(exchange: Exchange, case: Case) -> Reply:
    if exchange.roles_in(case).isdisjoint(MAY_SEE_PANEL):
        return Refuse(reason=say("panel.refuse.not_yours"))
    card = panel_card.card(exchange.desk, case, exchange.now)
    buttons = tuple(_steps(exchange, case))
    return Show(card=replace(card, buttons=buttons[:FRONT], more=buttons[FRONT:], notes=(say("panel.note.here"),)))


def _steps(exchange: Exchange, case: Case) -> Iterator[Button]:
    """Those that would be taken now, the next one first."""
    roles, work = exchange.roles_in(case), PanelWork(case)
    needs_agenda = bool(panel_name(case)) and not (case.agenda and case.agenda.screening)
    moves = "meeting.move" if work.meeting else "meeting.call"
    offered = (
        (Act.PUT_ON_AGENDA, "case.to_agenda", "agenda.ask", needs_agenda),
        (Act.CALL_MEETING, moves, "meeting.ask", work.meeting is None),
        (Act.ASK_REPORTS, "asked.button", "asked.ask", bool(work.meeting) and not work.asked),
        (Act.HOLD_MEETING, "held.button", "held.ask", work.held is None and bool(work.asked)),
        (Act.RECOMMEND, _recommend(case), "recommend.ask", _is_next(case)),
        (Act.PUT_TO_CHAIR, "case.to_chair", "case.to_chair", work.recommended is not None),
    )
    steps = [_step(case, label, press, main=main) for act, label, press, main in offered if is_open(act, case, roles)]
    report = (report_button(case),) if is_open(Act.RECEIVE_REPORT, case, roles) else ()
    time = (*answer_buttons(exchange, case), *own_time_button(exchange, case))
    yield from sorted((*steps, *report, *time), key=lambda one: one.tone is not Tone.MAIN)
    yield from _private(case, roles)


def _recommend(case: Case) -> str:
    return "panel.recommend" if panel_name(case) else "panel.advice"


def _is_next(case: Case) -> bool:
    """The panel discussed it, or has nothing to wait for."""
    work = PanelWork(case)
    waits = procedure(case.procedure).has_meetings and work.held is None
    return bool(panel_name(case)) and work.recommended is None and not waits and case.agenda is not None


def _step(case: Case, label: str, press: str, *, main: bool) -> Button:
    words = say(label)
    return Button(
        label=words,
        press=Press(act=press, subject=case.id),
        tone=Tone.MAIN if main else Tone.PLAIN,
        spoken=say("case.spoken", label=words, reference=case.reference)[:75],
    )


def _private(case: Case, roles: frozenset[Role]) -> Iterator[Button]:
    work, put = PanelWork(case), case.put_to_chair
    unadvised = put is not None and isinstance(put.content, PutToChair) and bool(put.content.without_advice)
    if is_open(Act.LOOK, case, roles):
        if work.reports or work.recommended or work.held or unadvised or case.latest(ReportTimeAsked):
            press = Press(act="panel.read", subject=case.id)
            spoken = say("panel.read.spoken", reference=case.reference)
            yield Button(label=say("panel.read"), press=press, private_view=True, spoken=spoken[:75])
        yield look_button(case)


# --- the reports, with their words -------------------------------------------------------------------------------


def read(exchange: Exchange) -> Reply:
    """The private detail of the panel's work, page by page; that they looked is recorded."""
    looked = look(exchange)
    if isinstance(looked, Refuse):
        return looked
    case = case_pressed(exchange)
    made = pages(sections(exchange, case))
    number = min(number_in(exchange.press.detail), len(made))
    title = say("panel.read.title", reference=case.reference)
    return Show(
        card=Card(
            title=title,
            text=say("panel.read.text", reference=case.reference),
            private=True,
            sections=made[number - 1],
            buttons=tuple(_turn(case, to, len(made)) for to in (number - 1, number + 1) if 1 <= to <= len(made)),
        )
    )


def _turn(case: Case, number: int, of: int) -> Button:
    press = Press(act="panel.read", subject=case.id, detail=str(number))
    return Button(label=say("detail.page", number=number, of=of), press=press, private_view=True)


PRESSES = {"panel.show": show, "panel.read": read}
