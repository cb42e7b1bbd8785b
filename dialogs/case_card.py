"""The business team's one message for a case, brought up to date in place; and the private detail behind Open."""

from datetime import datetime

from dialogs import chair_card
from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Desk, Exchange
from dialogs.duties import duties_of, next_step, when
from dialogs.findings import notifiable_shortly, shortly
from dialogs.moved import moved_row, moves
from dialogs.parts import Button, Card, Field, Press, Refuse, Reply, Row, Section, Show, Tone, statement
from dialogs.questions import STEPS
from dialogs.telling import tell
from dialogs.words import asked, say
from review.answers import YesNo
from review.case import Case, Looked, PutToChair
from review.criteria import Notifiable
from review.errors import NotYoursError, UnknownDayError
from review.law import procedure
from review.law.terms import Duty
from review.process import Act, is_open, take
from review.roles import Office, Role

TEAM = frozenset({Role.BUSINESS_TEAM})


def card(desk: Desk, case: Case, now: datetime) -> Card:
    """No name, birth date or address: what every reader of the channel may see."""
    law, found = desk.procedure_of(case), case.assessment
    following = next_step(desk, case, now)
    rows = [
        Row(label=say("case.stage"), text=_stands(case)),
        Row(label=say("case.indicated"), text=shortly(found.finding)),
        Row(label=say("case.rule"), text=str(found.reasons[0].citation)),
        Row(label=say("case.notifiable"), text=notifiable_shortly(found, law)),
        *moved_row(case),
        *_deadline_rows(desk, case, now),
        Row(label=say("case.next"), text=following),
    ]
    return Card(
        title=say("case.title", reference=case.reference),
        text=say(
            "case.text",
            reference=case.reference,
            stage=say(f"stage.{case.stage.value}"),
            indicated=shortly(found.finding),
            next=following,
        ),
        rows=tuple(rows),
        lines=_to_look_at(case),
        buttons=_buttons(case),
        notes=(say("case.note"),),
    )


def _to_look_at(case: Case) -> tuple[str, ...]:
    """What somebody should find out today."""
    told = case.referral
    maybe_notifiable = case.assessment.notifiable is not Notifiable.NO and not case.done(Duty.NOTIFY_INCIDENT)
    risk = told.answers.at_risk_now
    stands = {
        "flag.child_at_risk_now": risk is YesNo.YES,
        "flag.risk_not_known": risk is YesNo.NOT_KNOWN and "at_risk_now" in told.asked,
        "flag.referrer_unchecked": told.referrer_unchecked,
        "flag.aware_not_known": told.la_aware_on is None and maybe_notifiable,
    }
    return tuple(say(key) for key, holds in stands.items() if holds)


def _stands(case: Case) -> str:
    if case.decided and case.decision:
        day = moment_in_words(case.decided.happened)
        return f"{say(f'stage.{case.stage.value}')}, {day}, {chair_card.decided_by(case)}"
    return say(f"stage.{case.stage.value}")


def _deadline_rows(desk: Desk, case: Case, now: datetime) -> list[Row]:
    try:
        duties = duties_of(desk, case, now)
    except UnknownDayError:
        return [Row(label=say("case.deadlines"), text=say("deadline.cannot"))]
    return [Row(label=one.law.label, text=when(duties, one, kept=True)) for one in duties.found]


def _buttons(case: Case) -> tuple[Button, ...]:
    look = Button(
        label=say("case.open"),
        press=Press(act="case.open", subject=case.id),
        private_view=True,
        spoken=say("case.open.spoken", reference=case.reference),
    )
    forward = Button(label=say("case.to_chair"), press=Press(act="case.to_chair", subject=case.id), tone=Tone.MAIN)
    record = Button(label=say("case.record"), press=Press(act="record.pick", subject=case.id))
    offered = ((Act.LOOK, look), (Act.PUT_TO_CHAIR, forward), (Act.RECORD_DONE, record))
    return tuple(button for act, button in offered if is_open(act, case, TEAM))


# --- presses -----------------------------------------------------------------------------------------------------


def look(exchange: Exchange) -> Reply:
    """Open the private detail to somebody entitled, and record that they looked."""
    case = exchange.unit.case(exchange.press.subject)
    try:
        by = exchange.actor(Act.LOOK, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_private"))
    if not exchange.repeat:
        looked, _ = take(Act.LOOK, case, Looked(), by, str(case.referred.rule), exchange.now)
        case = exchange.unit.append(case, looked.entries[-1])
    return Show(card=detail(case, exchange.now))


def detail(case: Case, now: datetime) -> Card:
    """Everything that was said, for a view that the platform does not keep."""
    told, not_known = case.referral, say("detail.not_known")
    child = (
        Row(label=say("detail.name"), text=told.child.name),
        Row(label=say("detail.born"), text=day_in_words(told.child.born) if told.child.born else not_known),
        Row(label=say("detail.address"), text=told.child.address or not_known),
        Row(label=say("detail.area"), text=told.area),
    )
    happened = (
        Row(label=say("detail.incident"), text=day_in_words(told.incident_on)),
        Row(label=say("detail.aware"), text=day_in_words(told.la_aware_on) if told.la_aware_on else not_known),
        Row(label=say("detail.summary"), text=told.summary),
    )
    referrer = (
        Row(label=say("detail.who"), text=case.referred.by.name),
        Row(label=say("detail.agency"), text=f"{told.referrer.agency}, {told.referrer.role}"),
        Row(label=say("detail.phone"), text=told.referrer.phone),
        Row(label=say("detail.sent"), text=moment_in_words(case.referred.happened)),
    )
    return Card(
        title=say("detail.title", reference=case.reference),
        text=say("detail.text", reference=case.reference),
        private=True,
        sections=(
            Section(heading=say("detail.child"), rows=child),
            Section(heading=say("detail.happened"), rows=happened),
            Section(heading=say("detail.answers"), rows=_criteria(case)),
            Section(heading=say("detail.referrer"), rows=referrer),
            *moves(case),
            *_decision(case),
        ),
        notes=(say("detail.note", when=moment_in_words(now)),),
    )


def _criteria(case: Case) -> tuple[Row, ...]:
    """Each criteria question with its answer, as it was asked; what was not asked is left out."""
    answers, law = case.referral.answers, procedure(case.procedure)
    fields = (field for step in STEPS for field in step.questions if field.key in case.referral.asked)
    return tuple(
        Row(
            label=field.label.format(adult_age=law.adult_age),
            text=_answered(field, getattr(answers, field.key)) or say("detail.not_known"),
        )
        for field in fields
    )


def _answered(field: Field, value: object) -> str:
    """The answer as it was offered; of several (Enfield's situations), each."""
    if isinstance(value, tuple):
        return ", ".join(asked(f"{field.key}.{one}") for one in value) or asked(f"{field.key}.none")
    return next((option.label for option in field.options if option.value == value), "")


def _decision(case: Case) -> tuple[Section, ...]:
    if not (case.decided and case.decision):
        return ()
    rows = [
        Row(label=say("chair.decided.what"), text=say(f"chair.{case.decision.decision.value}")),
        Row(label=say("detail.reasons"), text=case.decision.reasons),
    ]
    if case.decision.why_clear:
        rows.append(Row(label=say("detail.why_clear"), text=case.decision.why_clear))
    return (Section(heading=say("detail.decision"), rows=tuple(rows)),)


def to_chair(exchange: Exchange) -> Reply:
    """Put the case to the Chair: once."""
    case = exchange.unit.case(exchange.press.subject)
    if exchange.repeat and case.put_to_chair:
        return Show(card=_with_chair(exchange, case))
    try:
        by = exchange.actor(Act.PUT_TO_CHAIR, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_team"))
    if not is_open(Act.PUT_TO_CHAIR, case, TEAM):
        return Refuse(reason=_why_not(case), card=card(exchange.desk, case, exchange.now))
    moved, tellings = take(Act.PUT_TO_CHAIR, case, PutToChair(), by, _rule(exchange, case), exchange.now)
    kept = exchange.unit.append(case, moved.entries[-1])
    tell(exchange, kept, tellings)
    return Show(card=_with_chair(exchange, kept))


def _rule(exchange: Exchange, case: Case) -> str:
    return str(exchange.desk.procedure_of(case).dated_duty(Duty.DECISION).citation)


def _why_not(case: Case) -> str:
    if case.decided:
        return chair_card.already(case)
    put = case.put_to_chair
    assert put is not None
    return say("refuse.already_with_chair", name=put.by.name, when=moment_in_words(put.happened))


def _with_chair(exchange: Exchange, case: Case) -> Card:
    decision = duties_of(exchange.desk, case, exchange.now).of(Duty.DECISION)
    assert decision is not None
    board, day = exchange.desk.board_of(case), day_in_words(decision.act_by)
    deciders = [*board.holders(Office.CHAIR, exchange.today), *board.holders(Office.DEPUTY, exchange.today)]
    key = "case.to_chair.done.text" if deciders else "case.to_chair.nobody"
    text = say(key, reference=case.reference, day=day)
    return statement(say("case.to_chair.done.title"), text)


PRESSES = {"case.open": look, "case.to_chair": to_chair}
