"""What the steps of a panel have in common: whose they are, the board's agencies as answers, what was said before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from dialogs.case_work import team_steps
from dialogs.dates import listed
from dialogs.desk import Desk, Exchange
from dialogs.parts import Button, Field, FieldKind, Option, Press, Refuse, Tone
from dialogs.stages import the_panel
from dialogs.words import say
from review.case import Case
from review.drafts import Value
from review.entries import Content
from review.errors import NotYoursError
from review.law import procedure
from review.law.terms import Decision
from review.process import is_open
from review.roles import Role
from review.stages import Stage
from review.step import Act
from review.steps import UNDECIDED

#: what a platform shows of an option
OPTION_LABEL = 75
KEY_LENGTH = 12
OF_THE_MEETING = frozenset({Act.CALL_MEETING, Act.ASK_REPORTS})
#: why a step is not open although the case is not decided
CLOSED_BECAUSE: Mapping[Act, str] = {
    Act.RECEIVE_REPORT: "panel.refuse.nobody_asked",
    Act.ASK_REPORT_TIME: "report.time.none",
    Act.ANSWER_REPORT_TIME: "report.time.no_wish",
    Act.HOLD_MEETING: "panel.refuse.not_called",
}
DECISIONS = tuple(Option(value=one.value, label=say(f"chair.{one.value}")) for one in Decision)


def refused(exchange: Exchange, act: Act, case: Case) -> Refuse | None:
    """Why this person cannot take this step of the panel now; None where they can. Raises UncheckedPersonError."""
    try:
        exchange.actor(act, case)
    except NotYoursError:
        return Refuse(reason=say("panel.refuse.not_yours"))
    no = team_steps.refused(exchange, act, case)
    if no is None:
        return None
    card = no.card if Role.BUSINESS_TEAM in exchange.roles_in(case) else None
    return replace(no, reason=_why_not(act, case) or no.reason, card=card)


def _why_not(act: Act, case: Case) -> str:
    """Nothing where the case is decided or ended, which says itself."""
    if case.stage not in UNDECIDED:
        return ""
    if act in OF_THE_MEETING and not procedure(case.procedure).has_meetings:
        return say("panel.refuse.no_such_step", procedure=procedure(case.procedure).title)
    if act in CLOSED_BECAUSE:
        return say(CLOSED_BECAUSE[act])
    key = "panel.refuse.with_chair" if case.stage is Stage.AWAITING_CHAIR else "panel.refuse.agenda_first"
    return say(key, panel=the_panel(case))


def meeting_rule(case: Case) -> str:
    """Where its procedure says that the panel meets, or else that there is one."""
    panel = procedure(case.procedure).standing_panel
    return str(panel.extraordinary_meeting or panel.citation) if panel else ""


def said_already(case: Case, content: Content) -> bool:
    """Word for word what stands already: a second press of the same button."""
    latest = case.latest(type(content))
    return latest is not None and latest.content == content


# --- agencies ----------------------------------------------------------------------------------------------------


def agency_key(name: str) -> str:
    """An agency in a press or an answer: no name fits everywhere, and a list changes."""
    return sha256(name.casefold().encode()).hexdigest()[:KEY_LENGTH]


def named(names: Iterable[str], key: str) -> str:
    """The agency of that key or name; "" where there is none among these."""
    return next((one for one in names if key in (agency_key(one), one)), "")


def agencies_of(desk: Desk, case: Case) -> tuple[str, ...]:
    """Those that the board asks."""
    return tuple(one.name for one in desk.board_of(case).agencies if not one.ended)


def agencies_field(names: Iterable[str], label: str, why: str) -> Field:
    options = tuple(Option(value=agency_key(one), label=one[:OPTION_LABEL]) for one in names)
    return Field(key="step_agencies", kind=FieldKind.CHOICES, label=label, why=why, options=options)


def chosen(names: Iterable[str], value: Value) -> tuple[str, ...]:
    """In the board's order, whatever the order in which they were pressed."""
    return tuple(one for one in names if agency_key(one) in value)


def nobody_to_tell(exchange: Exchange, case: Case, names: Iterable[str]) -> tuple[str, ...]:
    """Of these agencies, those for which nobody sits on the panel today: somebody has to tell them another way."""
    board = exchange.desk.board_of(case)
    return tuple(one for one in names if not any(seat.accounts for seat in board.seats(one, exchange.today)))


def untold_lines(exchange: Exchange, case: Case, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(say("panel.nobody_to_tell", agency=one) for one in nobody_to_tell(exchange, case, names))


def told_lines(exchange: Exchange, case: Case, *names: str) -> tuple[str, ...]:
    """Which of the agencies are told, and where nobody sits who could be."""
    missing = nobody_to_tell(exchange, case, names)
    told = tuple(one for one in names if one not in missing)
    if not told:
        return untold_lines(exchange, case, names)
    said = say("return.agency_told") if len(names) == 1 else say("return.due.done.told", agencies=listed(told))
    return (said, *untold_lines(exchange, case, names))


def time_button(case: Case) -> tuple[Button, ...]:
    """Ask for more time, for the presser's own agency; nothing where no report is out."""
    if not is_open(Act.ASK_REPORT_TIME, case, {Role.REPORTING}):
        return ()
    label = say("return.time")
    spoken = say("case.spoken", label=label, reference=case.reference)[:75]
    return (Button(label=label, press=Press(act="report.time", subject=case.id), spoken=spoken),)


def report_button(case: Case, agency: str = "", tone: Tone = Tone.PLAIN) -> Button:
    """Record that it was sent: of that agency, or of the presser's own."""
    act = "report.ask" if agency else "report.pick"
    spoken = say("report.button.spoken", reference=case.reference, agency=agency) if agency else ""
    press = Press(act=act, subject=case.id, detail=agency_key(agency) if agency else "")
    return Button(label=say("report.button"), press=press, tone=tone, spoken=spoken[:75])
