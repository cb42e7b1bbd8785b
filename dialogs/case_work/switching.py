"""`procedure REF`: a case under the wrong procedure is moved to the right one, once it is seen what that changes."""

from dataclasses import dataclass, replace
from itertools import chain

from dialogs.case_work import case_card
from dialogs.case_work.team_steps import case_pressed
from dialogs.checking import kept, wrong
from dialogs.clocks.duties import Duties, duties_of
from dialogs.dates import day_in_words, listed, moment_in_words
from dialogs.desk import Exchange
from dialogs.findings import indication, notifiable_shortly, shortly
from dialogs.parts import (
    Ask,
    Button,
    Card,
    Field,
    FieldKind,
    Form,
    Press,
    Refuse,
    Reply,
    Row,
    Section,
    Show,
    Tone,
    statement,
)
from dialogs.telling import tell
from dialogs.words import say
from review.case import Case
from review.criteria import assess, strongest
from review.deciding import procedures_for
from review.entries import ProcedureChanged
from review.errors import NotYoursError, UnknownDayError
from review.finding_out import risk_found
from review.law import procedure
from review.law.terms import Duty, Procedure, Sense
from review.process import is_open, take
from review.roles import Role
from review.step import Act
from review.timetable import Deadline

REASON = Field(
    key="move_reason", kind=FieldKind.LONG_TEXT, label=say("move.reason"), why=say("move.reason.why"), private=True
)


def typed(exchange: Exchange, reference: str) -> Reply:
    return _choose(exchange, exchange.visible_case(reference))


def choose(exchange: Exchange) -> Reply:
    return _choose(exchange, case_pressed(exchange))


def _choose(exchange: Exchange, case: Case) -> Reply:
    """Which procedure is the right one; what is no longer in use says so."""
    refused = _refused(exchange, case)
    if refused:
        return refused
    law = procedure(case.procedure)
    text = say("move.choose.text", reference=case.reference, procedure=law.title)
    rows = tuple(
        Row(
            label=one.title,
            text=one.historical,
            button=Button(
                label=say("move.compare"),
                press=_press("procedure.compare", case, one),
                spoken=f"{say('move.compare')}: {one.title}"[:75],
            ),
        )
        for one in procedures_for(case)
    )
    return Show(card=Card(title=say("move.title", reference=case.reference), text=text, lines=(text,), rows=rows))


def compare(exchange: Exchange) -> Reply:
    """What would change, and the form that asks why it should."""
    case = case_pressed(exchange)
    refused = _refused(exchange, case)
    if refused:
        return refused
    found = _named(exchange, case)
    return Ask(form=_form(exchange, _Move.of(case, found), "", "")) if found else _choose(exchange, case)


def keep(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    text = say("move.kept.text", reference=case.reference, procedure=procedure(case.procedure).title)
    return _refused(exchange, case) or Show(card=statement(say("move.kept.title"), text))


def move(exchange: Exchange) -> Reply:
    """The move of record, with its reason."""
    case = case_pressed(exchange)
    if exchange.repeat and case.moved and exchange.person.is_one(case.moved.by.person):
        return Show(card=_moved(case))
    refused = _refused(exchange, case)
    if refused:
        return refused
    found = _named(exchange, case)
    if found is None:  # somebody moved it since this was shown: it is compared anew
        return _choose(exchange, case)
    reason = kept(REASON, exchange.answers.get(REASON.key))
    fault = wrong(REASON, reason, exchange.today)
    plan = _Move.of(case, found)
    if fault:
        return Ask(form=_form(exchange, plan, str(reason), fault))
    return _take(exchange, plan, str(reason))


def _take(exchange: Exchange, plan: "_Move", reason: str) -> Reply:
    by = exchange.actor(Act.MOVE_PROCEDURE, plan.case)
    content = replace(plan.content, reason=reason)
    after, tellings = take(Act.MOVE_PROCEDURE, plan.case, content, by, plan.rule, exchange.now)
    kept_case = exchange.unit.append(plan.case, after.entries[-1])
    tell(exchange, kept_case, tellings)
    return Show(card=_moved(kept_case))


def _refused(exchange: Exchange, case: Case) -> Refuse | None:
    try:
        exchange.actor(Act.MOVE_PROCEDURE, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_team"))
    if is_open(Act.MOVE_PROCEDURE, case, {Role.BUSINESS_TEAM}):
        return None
    return Refuse(
        reason=say("refuse.decided_under", procedure=procedure(case.procedure).title),
        card=case_card.card(exchange.desk, case, exchange.now),
    )


def _press(act: str, case: Case, to: Procedure) -> Press:
    """It names the procedure it moves from, so that it means nothing once the case has moved."""
    return Press(act=act, subject=case.id, detail=f"{case.procedure}>{to.name}")


def _named(exchange: Exchange, case: Case) -> Procedure | None:
    start, _, end = exchange.press.detail.partition(">")
    return next((one for one in procedures_for(case) if one.name == end and case.procedure == start), None)


# --- what it changes ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class _Move:
    """A case, the procedure it would be moved to, and what the same answers indicate there."""

    case: Case
    to: Procedure
    content: ProcedureChanged

    @classmethod
    def of(cls, case: Case, to: Procedure) -> "_Move":
        by_child = tuple(assess(to, one) for one in case.answers)
        content = ProcedureChanged(
            procedure=to.name,
            procedure_version=to.checked_on,
            assessment=strongest(by_child),
            by_child=by_child,
            reason="",
        )
        return cls(case=case, to=to, content=content)

    @property
    def rule(self) -> str:
        return str(self.content.assessment.reasons[0].citation)

    @property
    def after(self) -> Case:
        """The case as it would stand; only to be compared, never kept."""
        return self.case.with_entry(replace(self.case.referred, rule=self.rule, content=self.content))


def _indicated(plan: _Move) -> Section:
    return indication(plan.content.assessment, plan.to, risk_found=risk_found(plan.case) is not None)


def _form(exchange: Exchange, plan: _Move, reason: str, fault: str) -> Form:
    case, to = plan.case, plan.to
    kept_as_it_is = Button(label=say("move.keep"), press=Press(act="procedure.keep", subject=case.id))
    return Form(
        title=say("move.title", reference=case.reference),
        submit=Button(label=say("move.move"), press=_press("procedure.move", case, to), tone=Tone.GRAVE),
        resume=_press("procedure.compare", case, to),
        lines=(say("move.lead", now=procedure(case.procedure).title, to=to.title), to.historical),
        sections=(_findings(plan), _indicated(plan), _dates(exchange, plan)),
        fields=(REASON,),
        values={REASON.key: reason},
        errors={REASON.key: fault} if fault else {},
        others=(kept_as_it_is,),
        notes=(say("move.note"),),
    )


def _findings(plan: _Move) -> Section:
    """The finding and whether it must be notified, before and after."""
    now, then = plan.case.assessment, plan.content.assessment
    law = procedure(plan.case.procedure)
    pairs = (
        (say("case.indicated"), shortly(now.finding), shortly(then.finding)),
        (say("case.notifiable"), notifiable_shortly(now, law), notifiable_shortly(then, plan.to)),
        (say("move.decider"), law.decider, plan.to.decider),
    )
    rows = tuple(Row(label=label, text=_now_then(before, after)) for label, before, after in pairs)
    return Section(heading=say("move.findings"), rows=rows)


def _dates(exchange: Exchange, plan: _Move) -> Section:
    """Each duty whose clock runs before or after, with its days."""
    heading = say("move.dates")
    try:
        before, then = (duties_of(exchange.desk, one, exchange.now) for one in (plan.case, plan.after))
    except UnknownDayError:
        return Section(heading=heading, lines=(say("deadline.cannot"),))
    duties = dict.fromkeys(one.duty for one in chain(before.found, then.found))
    return Section(heading=heading, rows=tuple(_date(duty, before, then) for duty in duties))


def _date(duty: Duty, before: Duties, after: Duties) -> Row:
    """Where two rules apply under one name, both days are shown."""
    now, then = (tuple(one for one in duties.found if one.duty is duty) for duties in (before, after))
    cited = " ".join(f"{one.law.citation}." for one in then)
    text = f"{_now_then(_days(now), _days(then))} {cited}".strip()
    done = f"{say('move.recorded')} " if before.case.done(duty) else ""
    return Row(label=(*then, *now)[0].law.label, text=f"{done}{text}")


def _days(found: tuple[Deadline, ...]) -> str:
    return listed(tuple(dict.fromkeys(_day(one) for one in found))) or say("move.no_date")


def _day(deadline: Deadline) -> str:
    if deadline.law.sense is Sense.EARLIEST:
        return say("deadline.at_least", due=day_in_words(deadline.due))
    return say("move.by", day=day_in_words(deadline.act_by))


def _now_then(before: str, after: str) -> str:
    return say("move.same", now=before) if before == after else say("move.differs", now=before, then=after)


def _moved(case: Case) -> Card:
    assert case.moved is not None
    text = say(
        "move.done.text",
        reference=case.reference,
        procedure=procedure(case.procedure).title,
        when=moment_in_words(case.moved.recorded),
        indicated=shortly(case.assessment.finding),
    )
    return statement(say("move.done.title"), text)


PRESSES = {
    "procedure.choose": choose,
    "procedure.compare": compare,
    "procedure.keep": keep,
    "procedure.move": move,
}
