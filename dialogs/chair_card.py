"""The Chair's card: the indication with its rule, the clock, and the three decisions; or what was decided."""

from datetime import datetime

from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Desk
from dialogs.duties import Duties, duties_of
from dialogs.findings import indication, notifiable_shortly, shortly
from dialogs.heard import heard
from dialogs.moved import moved_row
from dialogs.parts import Button, Card, Press, Row, Tone, statement
from dialogs.words import say
from review.case import Case
from review.entries import Entry
from review.law.terms import Decision, Duty, Finding
from review.process import is_open
from review.roles import Role
from review.steps import Act


def card(desk: Desk, case: Case, now: datetime) -> Card:
    if case.ended:
        return _ended(case, case.ended)
    return decided(desk, case) if case.decision else _waiting(desk, case, now)


def _ended(case: Case, entry: Entry) -> Card:
    """Nobody decides on it any more; no buttons."""
    stage, when = say(f"stage.{case.stage.value}"), moment_in_words(entry.recorded)
    text = say("chair.ended.text", reference=case.reference, when=when, stage=stage)
    return statement(say("chair.ended.title", reference=case.reference), text)


def _waiting(desk: Desk, case: Case, now: datetime) -> Card:
    law, found = desk.procedure_of(case), case.assessment
    duties = duties_of(desk, case, now)
    day = duties.of(Duty.DECISION)
    assert day is not None
    presumption = found.finding is Finding.MUST_COMMISSION_UNLESS_CLEAR
    return Card(
        title=say("chair.title", reference=case.reference),
        text=say(
            "chair.text",
            reference=case.reference,
            day=day_in_words(day.act_by),
            indicated=shortly(found.finding),
        ),
        lines=_to_know(case),
        rows=(
            Row(label=say("chair.decide_by"), text=_clock(duties)),
            Row(label=say("case.children"), text=str(len(case.referral.children))),
            Row(label=say("case.notifiable"), text=notifiable_shortly(found, law)),
            *moved_row(case),
        ),
        sections=(indication(found, law),),
        buttons=_choices(case),
        notes=(*((say("chair.note_presumption"),) if presumption else ()), say("chair.note")),
    )


def _to_know(case: Case) -> tuple[str, ...]:
    """What came in since it was put to the Chair, and a wish to withdraw: neither waits for a question."""
    put = case.put_to_chair
    new = [one for one in heard(case) if put and one.when > put.recorded]
    wish = case.withdrawal
    return (
        *((say("case.withdrawal", when=moment_in_words(wish.recorded)),) if wish else ()),
        *(say("chair.news", what=one.what, when=one.in_words) for one in new[-1:]),
    )


def _clock(duties: Duties) -> str:
    """The day to decide by, and how it was counted."""
    deadline = duties.of(Duty.DECISION)
    assert deadline is not None
    counted = say("chair.clock", how=deadline.how_counted, day=day_in_words(deadline.counted_on))
    return f"{day_in_words(deadline.act_by)} ({counted}). {deadline.law.citation}."


def _choices(case: Case) -> tuple[Button, ...]:
    """The three decisions and the private detail; none once it is decided."""
    if not is_open(Act.DECIDE, case, {Role.CHAIR}):
        return ()
    decisions = tuple(
        Button(
            label=say(f"chair.{decision.value}"),
            press=Press(act="decide.ask", subject=case.id, detail=decision.value),
            tone=Tone.MAIN if decision is Decision.SCR else Tone.PLAIN,
            spoken=f"{say(f'chair.{decision.value}')}: {case.reference}",
        )
        for decision in Decision
    )
    look = Button(
        label=say("case.open"),
        press=Press(act="case.open", subject=case.id),
        private_view=True,
        spoken=say("case.open.spoken", reference=case.reference),
    )
    return (*decisions, look)


def decided(desk: Desk, case: Case) -> Card:
    """Who decided what, when, under which rule; no buttons."""
    entry, decision = case.decided, case.decision
    assert entry is not None
    assert decision is not None
    rows = (
        Row(label=say("chair.decided.what"), text=say(f"chair.{decision.decision.value}")),
        Row(label=say("chair.decided.by"), text=decided_by(case)),
        Row(label=say("chair.decided.when"), text=moment_in_words(entry.happened)),
        Row(label=say("chair.indicated"), text=shortly(case.assessment.finding)),
        Row(label=say("chair.decided.rule"), text=entry.rule),
        Row(label=say("case.next"), text=_next(desk, case, entry.happened)),
    )
    return Card(title=say("chair.decided.title", reference=case.reference), text=_decided_text(case), rows=rows)


def _next(desk: Desk, case: Case, now: datetime) -> str:
    told = duties_of(desk, case, now).of(Duty.NOTIFY_DECISION)
    if told is None:
        return say("case.next.none")
    return say("case.next.duty", duty=told.law.label, day=day_in_words(told.act_by))


def decided_by(case: Case) -> str:
    entry = case.decided
    assert entry is not None
    return say("chair.deputy", name=entry.by.name) if entry.by.role is Role.DEPUTY else entry.by.name


def _decided_text(case: Case) -> str:
    entry, decision = case.decided, case.decision
    assert entry is not None
    assert decision is not None
    return say(
        "chair.decided.text",
        reference=case.reference,
        name=decided_by(case),
        when=moment_in_words(entry.happened),
        decision=say(f"chair.{decision.decision.value}"),
    )


def already(case: Case) -> str:
    """The answer to whoever comes after the first valid press."""
    entry, decision = case.decided, case.decision
    assert entry is not None
    assert decision is not None
    return say(
        "refuse.already_decided",
        name=decided_by(case),
        when=moment_in_words(entry.happened),
        decision=say(f"chair.{decision.decision.value}"),
    )


def told(case: Case) -> Card:
    """What the referrer learns: the decision, not its reasons."""
    decision = case.decision
    assert decision is not None
    what = say(f"chair.{decision.decision.value}")
    return Card(
        title=say("told.title", reference=case.reference),
        text=say("told.text", reference=case.reference, decision=what),
        lines=(say("told.text", reference=case.reference, decision=what), say(f"told.{decision.decision.value}")),
        notes=(say("refer.sent.follow", reference=case.reference),),
    )
