"""One line of a notice: a dated duty, or what somebody was asked for, as it stands now, for whoever reads it."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from dialogs.clocks.duties import Duties, duties_of, record_button, when
from dialogs.desk import Desk
from dialogs.findings import capital
from dialogs.following.senders import see
from dialogs.lists import awaited_lines
from dialogs.lists.matters import Line, Matter, matters_of
from dialogs.parts import Button, Press, Row, Tone
from dialogs.words import say
from review.case import Case
from review.events import known_since
from review.law.terms import Duty
from review.ports import DueReminder
from review.process import is_open
from review.recorded import Waived
from review.roles import Role
from review.stated import recordable_by
from review.step import Act
from review.steps import OWING
from review.tellings import Audience
from review.timetable import Deadline

#: in which role each reader acts on a duty
ROLES: Mapping[Audience, Role] = {
    Audience.BUSINESS_CHANNEL: Role.BUSINESS_TEAM,
    Audience.NOTIFIER: Role.NOTIFIER,
    Audience.HEAD_OF_SAFEGUARDING: Role.HEAD_OF_SAFEGUARDING,
    Audience.CHAIR: Role.CHAIR,
}


def lines_of(desk: Desk, reminders: Iterable[DueReminder], now: datetime) -> list[Line]:
    """One for each matter, however many rungs fell due while nobody could be told; most pressing first."""
    found = (_line(desk, one, now) for one in matters_of(reminders))
    return sorted((line for line in found if line), key=lambda line: (line.by, line.case.reference))


def _line(desk: Desk, matter: Matter, now: datetime) -> Line | None:
    if matter.what in set(Duty):
        return _of_duty(desk, matter, now)
    return awaited_lines.line(desk, matter, now)


def _of_duty(desk: Desk, matter: Matter, now: datetime) -> Line | None:
    """None where the duty fell away since, with another decision, another procedure, or the end of the case."""
    duties = duties_of(desk, matter.case, now)
    deadline = duties.of(Duty(matter.what))
    if deadline is None:
        return None
    return Line(
        case=matter.case,
        group=_group(duties, deadline, matter),
        by=deadline.act_by,
        row=_row(duties, deadline, matter),
        late_since=matter.late_since(known_since(matter.case, deadline.law.counted_from)),
    )


def _group(duties: Duties, deadline: Deadline, matter: Matter) -> str:
    done = duties.case.done(deadline.duty)
    if done:
        return "not_needed" if isinstance(done.content, Waived) else "done"
    if duties.is_overdue(deadline):
        return "escalated" if matter.is_escalated else "overdue"
    if deadline.act_by <= duties.today and not matter.redrawn(duties.today):
        return "today"
    return "new" if matter.is_new else "coming"


def _row(duties: Duties, deadline: Deadline, matter: Matter) -> Row:
    kept = matter.redrawn(duties.today)
    sentences = (
        f"{when(duties, deadline, kept=kept)}.",
        *_plainly(duties, deadline, matter),
        f"{deadline.law.citation}.",
    )
    return Row(
        label=_label(duties, deadline, matter), text=" ".join(sentences), button=_button(duties, deadline, matter)
    )


def _label(duties: Duties, deadline: Deadline, matter: Matter) -> str:
    case = duties.case
    if deadline.duty is Duty.DECISION and _may_decide(case, matter):
        return say("reminders.decision.yours", reference=case.reference)
    return say("reminders.row", reference=case.reference, duty=deadline.law.label)


def _plainly(duties: Duties, deadline: Deadline, matter: Matter) -> Iterable[str]:
    """Who holds it up, where that is not said by the date."""
    case = duties.case
    if case.done(deadline.duty):
        return
    if deadline.duty is Duty.DECISION and not case.with_chair:
        yield say("reminders.not_with_chair")
    elif matter.is_escalated:
        yield say("reminders.escalated.says", who=capital(deadline.law.who))


def _may_decide(case: Case, matter: Matter) -> bool:
    return matter.audience is Audience.CHAIR and is_open(Act.DECIDE, case, {Role.CHAIR})


def _button(duties: Duties, deadline: Deadline, matter: Matter) -> Button | None:
    """Record as done, where that is the reader's; Decide; otherwise See, for a person. The decision records itself."""
    case, role = duties.case, ROLES.get(matter.audience)
    if case.done(deadline.duty):
        return None
    if _may_decide(case, matter) and deadline.duty is Duty.DECISION:
        return decide_button(case)
    if role in OWING and deadline.duty in recordable_by(case, role):
        spoken = say("reminders.record.spoken", duty=deadline.law.label, reference=case.reference)
        return record_button(case, deadline.duty, spoken)
    return None if matter.audience is Audience.BUSINESS_CHANNEL else see(case.id, case.reference)


def decide_button(case: Case) -> Button:
    """As `decide REF` typed."""
    press = Press(act="command", subject=f"decide {case.reference}")
    spoken = say("reminders.decide.spoken", reference=case.reference)
    return Button(label=say("reminders.decide"), press=press, tone=Tone.MAIN, spoken=spoken[:75])
