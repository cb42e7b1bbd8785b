"""The deadlines of a case, in words: when, by which rule, how it was counted, and what has been done."""

from dataclasses import dataclass
from datetime import date, datetime

from dialogs.clocks import undated
from dialogs.dates import day_in_words, how_long
from dialogs.desk import Desk
from dialogs.findings import capital
from dialogs.parts import Button, Press, Row, Section
from dialogs.stages import the_panel
from dialogs.words import say
from review.calendar import WorkingDays, london_date
from review.case import Case
from review.criteria import Notifiable
from review.entries import Entry
from review.errors import UnknownDayError
from review.events import events_of
from review.law import procedure
from review.law.terms import DatedDuty, Duty, Sense
from review.recorded import DutyDone, Waived
from review.roles import Role
from review.stages import Stage
from review.stated import needs_advice, recordable_by
from review.timetable import Deadline


@dataclass(frozen=True, kw_only=True)
class Duties:
    """A case's deadlines as they stand at a moment."""

    case: Case
    found: tuple[Deadline, ...]
    today: date
    days: WorkingDays

    @property
    def open(self) -> tuple[Deadline, ...]:
        """Not yet done, the most pressing first; what is only to be kept up is not among them."""
        waiting = [one for one in self.found if not self.case.done(one.duty) and one.law.sense is Sense.LATEST]
        return tuple(sorted(waiting, key=lambda one: (one.act_by, one.due)))

    @property
    def overdue(self) -> tuple[Deadline, ...]:
        """Each duty once: where two rules apply under one name, the earlier, which binds."""
        late = {one.duty: one for one in reversed(self.open) if self.is_overdue(one)}
        return tuple(reversed(late.values()))

    def recordable(self, role: Role) -> tuple[Deadline, ...]:
        """Those that somebody in this role records as done; the decision records itself."""
        theirs = recordable_by(self.case, role)
        return tuple(one for one in self.open if one.duty in theirs)

    def of(self, duty: Duty) -> Deadline | None:
        """The deadline of that duty; where two rules apply under one name, the earlier, which binds."""
        return min((one for one in self.found if one.duty is duty), key=lambda one: one.due, default=None)

    def is_overdue(self, deadline: Deadline) -> bool:
        return self.today > deadline.due


def duties_if_known(desk: Desk, case: Case, now: datetime) -> "Duties | None":
    """None past the bank holidays that are known."""
    try:
        return duties_of(desk, case, now)
    except UnknownDayError:
        return None


def duties_of(desk: Desk, case: Case, now: datetime) -> Duties:
    """Raises UnknownDayError past the known bank holidays."""
    return Duties(case=case, found=desk.deadlines_of(case, now), today=london_date(now), days=desk.days_at(now))


def waiting_for_a_day(case: Case) -> tuple[DatedDuty, ...]:
    """Duties of an incident that may be notifiable whose clock runs from a day that nobody knows yet."""
    if case.assessment.notifiable is Notifiable.NO:
        return ()
    known = events_of(case)
    dated = procedure(case.procedure).dated
    return tuple(one for one in dated if one.if_notifiable and one.counted_from not in known)


# --- how one stands ----------------------------------------------------------------------------------------------


def when(duties: Duties, deadline: Deadline, *, kept: bool = False) -> str:
    """The day to act by and how far off it is, or that it was done. `kept`: without what is true today only."""
    done = duties.case.done(deadline.duty)
    if done:
        return _settled(done)
    if deadline.law.sense is Sense.EARLIEST:
        return say("deadline.at_least", due=day_in_words(deadline.due))
    if duties.is_overdue(deadline):
        overdue = say("deadline.overdue", act_by=day_in_words(deadline.act_by))
        return overdue + _late(duties.case, deadline) + lapsed(deadline)
    return _by(duties, deadline, kept=kept)


def _settled(done: Entry) -> str:
    if isinstance(done.content, DutyDone):
        return say("deadline.done", day=day_in_words(done.content.done_on), name=done.by.name)
    if isinstance(done.content, Waived):
        return say("deadline.waived", day=day_in_words(london_date(done.recorded)), name=done.by.name)
    return say("deadline.decided", day=day_in_words(london_date(done.happened)))


def _late(case: Case, deadline: Deadline) -> str:
    """It was due before anybody could tell the board of it; or another day was agreed, and has passed too."""
    if deadline.due < london_date(case.referred.happened) and not deadline.law.period.back:
        return say("deadline.before_referral")
    return agreed(deadline)


def agreed(deadline: Deadline) -> str:
    """With whom another day was agreed, beside the one that the rule gives; "" where none was."""
    one, counted = deadline.extended, deadline.counted_due
    if one is None or counted is None:
        return ""
    who, on = deadline.law.extended_by, day_in_words(one.agreed_on)
    return say("deadline.agreed", who=who, on=on, due=day_in_words(counted))


def lapsed(deadline: Deadline) -> str:
    """Another day was agreed under a later first day, so that the rule's own stands; "" where none was."""
    one = deadline.lapsed
    if one is None:
        return ""
    words = {"day": day_in_words(one.to), "who": deadline.law.extended_by, "on": day_in_words(one.agreed_on)}
    return say("deadline.lapsed", **words)


def lapsed_agreements(desk: Desk, case: Case, now: datetime) -> tuple[Deadline, ...]:
    """Those that somebody has to agree on again, as far as they are not done."""
    duties = duties_if_known(desk, case, now)
    return tuple(one for one in duties.open if one.lapsed) if duties else ()


def _by(duties: Duties, deadline: Deadline, *, kept: bool) -> str:
    words = say("deadline.by", act_by=day_in_words(deadline.act_by))
    if not kept:
        words += ", " + how_long(duties.today, deadline.act_by, duties.days)
    if deadline.extended:
        return words + agreed(deadline)
    if deadline.due != deadline.act_by:
        words += say("deadline.rule_ends", due=day_in_words(deadline.due))
    words += lapsed(deadline)
    if deadline.recommended != deadline.act_by:
        words += say("deadline.recommended", day=day_in_words(deadline.recommended))
    return words


def how_counted(deadline: Deadline) -> str:
    law = deadline.law
    return say(
        "deadline.counted",
        how=capital(deadline.how_counted),
        day=day_in_words(deadline.counted_on),
        who=capital(law.who),
        strength=say(f"strength.{law.strength.value}"),
        citation=law.citation,
    ) + (f" {law.note}" if law.note else "")


def in_full(duties: Duties) -> Section:
    """Each deadline with its date, its rule and how it was counted; then what is open without a date."""
    rows = tuple(Row(label=one.law.label, text=f"{when(duties, one)}. {how_counted(one)}") for one in duties.found)
    waiting = tuple(
        Row(label=one.label, text=f"{waits(one)}. {one.citation}.") for one in waiting_for_a_day(duties.case)
    )
    return Section(heading=say("case.deadlines"), rows=(*rows, *waiting, *undated.open_rows(duties.case)))


def waits(law: DatedDuty) -> str:
    return say("deadline.waits", event=law.event_words)


def record_button(case: Case, duty: Duty, spoken: str = "") -> Button:
    press = Press(act="record.ask", subject=case.id, detail=duty.value)
    return Button(label=say("case.record"), press=press, spoken=spoken[:75])


def next_step(desk: Desk, case: Case, now: datetime) -> str:
    """What comes next, in one sentence."""
    try:
        duties = duties_of(desk, case, now)
    except UnknownDayError:
        return say("deadline.cannot")
    decision = duties.of(Duty.DECISION)
    if not case.decision and not case.ended:
        return _to_decide(desk, case, decision)
    if duties.open:
        first = duties.open[0]
        key = "case.next.overdue" if duties.is_overdue(first) else "case.next.duty"
        return say(key, duty=first.law.label, day=day_in_words(first.act_by))
    return say("case.next.ended" if case.ended else "case.next.none")


def to_agenda(case: Case) -> bool:
    """It is new, and the procedure's standing panel looks at it first: the same for everybody who is told."""
    return case.stage is Stage.REFERRED and needs_advice(case) and not case.withdrawal


def _to_decide(desk: Desk, case: Case, decision: Deadline | None) -> str:
    """With the business team, or with whoever decides; a clock that has not started has no day."""
    if to_agenda(case):
        return say("case.next.to_agenda", panel=the_panel(case))
    if not case.with_chair and needs_advice(case):
        return say("case.next.panel", panel=the_panel(case))
    if not case.with_chair or decision is None:
        return say("case.next.to_chair")
    decider = capital(desk.procedure_of(case).decider)
    return say("case.next.chair", decider=decider, day=day_in_words(decision.act_by))
