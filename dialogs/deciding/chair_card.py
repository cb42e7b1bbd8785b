"""The Chair's card: the indication with its rule, the clock, advice and warnings, and the three decisions; or the end.

What is posted is the same for the Chair and for a deputy; `shown` is for one asker, with what that one can do.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from dialogs.case_work.heard import heard
from dialogs.case_work.moved import moved_row
from dialogs.clocks.duties import Duties, duties_of, next_step
from dialogs.dates import day_in_words, moment_in_words
from dialogs.deciding import begun, decision_told, interest
from dialogs.deciding.advice import advice
from dialogs.deciding.chair_questions import ANSWER, ASK_MORE, INTEREST, PEER
from dialogs.deciding.deputys_days import acts, days_in_words, taken_from
from dialogs.desk import Desk, Exchange
from dialogs.findings import indication, notifiable_shortly, shortly
from dialogs.parts import Button, Card, Press, Row, Tone, statement
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.entries import Entry
from review.finding_out import risk_found
from review.law.terms import Decision, Duty, Finding, Procedure
from review.panel import PeerChallengeAsked
from review.panel_work import PanelWork
from review.process import is_open
from review.roles import Account, Address, Role
from review.step import Act
from review.steps import DECIDERS
from review.timetable import Deadline

#: what stands behind More: the step, its label and its press
MORE: tuple[tuple[Act, str, str], ...] = (
    *((one.act, one.button, one.asks) for one in (ASK_MORE, PEER, ANSWER)),
    (Act.PASS_TO_DEPUTY, "chair.pass", "deputy.ask"),
    (INTEREST.act, INTEREST.button, INTEREST.asks),
)
#: every press that the Chair's card offers
PRESSED = frozenset({"decide.ask", "correct.ask", *(act for _, _, act in MORE)})


def card(desk: Desk, case: Case, now: datetime) -> Card:
    """As it is posted and kept."""
    if case.ended:
        return _ended(case, case.ended)
    if case.decision:
        return decided(desk, case, now)
    return _waiting(desk, case, now, Role.CHAIR) if case.with_chair else _more_asked(desk, case, now)


def for_deputy(desk: Desk, case: Case, now: datetime, to: Address | None = None) -> Card:
    """As it is posted to a deputy: the buttons are there on the days on which that deputy decides, and on no others."""
    if not case.with_chair or case.ended or case.decision:
        return card(desk, case, now)
    today = london_date(now)
    account = Account(platform=to.platform, space=to.space, user=to.id) if to else None
    if acts(desk, case, today, account):
        return _waiting(desk, case, now, Role.DEPUTY)
    other = taken_from(case, {account}) if account else None
    if other:
        text = say("chair.deputy.taken.text", reference=case.reference, name=other.deputy)
        return statement(say("chair.deputy.taken.title", reference=case.reference), text)
    found, line = _waiting(desk, case, now, Role.DEPUTY), days_in_words(desk, case, today)
    title = say("chair.deputy.title", reference=case.reference)
    text = say("chair.deputy.text", reference=case.reference, days=line)
    return replace(found, title=title, text=text, lines=(line, *found.lines), buttons=(), more=())


def shown(exchange: Exchange, case: Case) -> Card:
    """For the asker alone: what that one may do and has begun, and a decision can be corrected from here."""
    found = _with_ways(exchange, case)
    offered = {one.press.act for one in (*found.buttons, *found.more)}
    return replace(found, lines=(*begun.on_the_card(exchange, case, offered), *found.lines))


def _with_ways(exchange: Exchange, case: Case) -> Card:
    found, roles = card(exchange.desk, case, exchange.now), exchange.roles_in(case)
    if not case.with_chair or case.decided or case.ended:
        return replace(found, buttons=(*found.buttons, *correction(case, roles)))
    own = exchange.person.is_one(case.referred.by.person)
    front, more = _buttons(exchange.desk, case, roles, own=own)
    told = (say("interest.yours"),) if own and not roles.isdisjoint(DECIDERS) else ()
    return replace(found, lines=(*told, *found.lines), buttons=front, more=more)


def correction(case: Case, roles: Iterable[Role]) -> tuple[Button, ...]:
    return (button(case, "chair.correct", "correct.ask"),) if is_open(Act.CORRECT_DECISION, case, roles) else ()


def _ended(case: Case, entry: Entry) -> Card:
    """Nobody decides on it any more; no buttons."""
    stage, when = stage_in_words(case), moment_in_words(entry.recorded)
    text = say("chair.ended.text", reference=case.reference, when=when, stage=stage)
    return statement(say("chair.ended.title", reference=case.reference), text)


def _more_asked(desk: Desk, case: Case, now: datetime) -> Card:
    """It went back; the clock runs on."""
    asked = PanelWork(case).more_asked or case.referred
    duties = duties_of(desk, case, now)
    when, day = moment_in_words(asked.recorded), day_in_words(_decision(duties).act_by)
    text = say("chair.more_asked.text", reference=case.reference, when=when, day=day)
    found = statement(say("chair.more_asked.title", reference=case.reference), text, look_button(case))
    return replace(found, rows=(Row(label=say("chair.decide_by"), text=_clock(duties)),))


# --- what waits for the decision ---------------------------------------------------------------------------------


def _waiting(desk: Desk, case: Case, now: datetime, role: Role) -> Card:
    law, found = desk.procedure_of(case), case.assessment
    duties = duties_of(desk, case, now)
    presumption = found.finding is Finding.MUST_COMMISSION_UNLESS_CLEAR
    front, more = _buttons(desk, case, {role}, own=interest.nobody_may(desk, case, london_date(now)))
    return Card(
        title=say("chair.title", reference=case.reference),
        text=say(
            "chair.text",
            reference=case.reference,
            day=day_in_words(_decision(duties).act_by),
            indicated=shortly(found.finding),
        ),
        lines=(*interest.warnings(desk, case, london_date(now)), *_to_know(case)),
        rows=(
            Row(label=say("chair.decide_by"), text=_clock(duties)),
            Row(label=say("case.children"), text=str(len(case.referral.children))),
            Row(label=say("case.notifiable"), text=notifiable_shortly(found, law)),
            *moved_row(case),
            *advice(law, case),
            *_others(law),
        ),
        sections=(indication(found, law, risk_found=risk_found(case) is not None),),
        buttons=front,
        more=more,
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


def _decision(duties: Duties) -> Deadline:
    deadline = duties.of(Duty.DECISION)
    assert deadline is not None
    return deadline


def _clock(duties: Duties) -> str:
    """The day to decide by, and how it was counted."""
    deadline = _decision(duties)
    counted = say("chair.clock", how=deadline.how_counted, day=day_in_words(deadline.counted_on))
    if deadline.due != deadline.act_by and not deadline.extended:
        counted += say("chair.clock.rule_ends", due=day_in_words(deadline.due))
    return f"{day_in_words(deadline.act_by)} ({counted}). {deadline.law.citation}."


def _others(law: Procedure) -> tuple[Row, ...]:
    """What "another kind of review" can be here, in the procedure's own words."""
    if not law.other_reviews:
        return ()
    return (Row(label=say("chair.alternative"), text="; ".join(one.label for one in law.other_reviews)),)


# --- the buttons -------------------------------------------------------------------------------------------------


def _buttons(
    desk: Desk, case: Case, roles: Iterable[Role], *, own: bool
) -> tuple[tuple[Button, ...], tuple[Button, ...]]:
    """The decisions and the private detail in front; of one's own referral what passes it on instead."""
    held = frozenset(roles)
    more = tuple(button(case, label, press) for act, label, press in MORE if _is_offered(desk, case, act, held))
    if not is_open(Act.DECIDE, case, held):
        return (look_button(case),), ()
    if own:
        passing = [one for one in more if one.press.act in ("deputy.ask", "challenge.ask")]
        return (*passing, look_button(case)), tuple(one for one in more if one not in passing)
    return (*(_choice(case, one) for one in Decision), look_button(case)), more


def _is_offered(desk: Desk, case: Case, act: Act, roles: frozenset[Role]) -> bool:
    """Open, and not pointless: there is a deputy, or an answer that is waited for."""
    waits = PanelWork(case).challenge
    pointless = {
        Act.PASS_TO_DEPUTY: not interest.deputies(desk, case),
        Act.PEER_ANSWERED: not (waits and isinstance(waits.content, PeerChallengeAsked)),
    }
    return is_open(act, case, roles) and not pointless.get(act, False)


def _choice(case: Case, decision: Decision) -> Button:
    label = say(f"chair.{decision.value}")
    return Button(
        label=label,
        press=Press(act="decide.ask", subject=case.id, detail=decision.value),
        tone=Tone.MAIN if decision is Decision.SCR else Tone.PLAIN,
        spoken=f"{label}: {case.reference}",
    )


def look_button(case: Case) -> Button:
    return Button(
        label=say("case.open"),
        press=Press(act="case.open", subject=case.id),
        private_view=True,
        spoken=say("case.open.spoken", reference=case.reference),
    )


def button(case: Case, label: str, act: str) -> Button:
    words = say(label)
    return Button(label=words, press=Press(act=act, subject=case.id), spoken=f"{words}: {case.reference}"[:75])


# --- what was decided --------------------------------------------------------------------------------------------


def decided(desk: Desk, case: Case, now: datetime) -> Card:
    """Who decided what, when, under which rule; no buttons."""
    entry, before = case.decided, decision_told.replaced(case)
    assert entry is not None
    replaces = () if before is None else (_replaced(desk, case, before),)
    rows = (
        Row(label=say("chair.decided.what"), text=decision_told.what(case)),
        Row(label=say("chair.decided.by"), text=decision_told.by(case, desk)),
        Row(label=say("chair.decided.when"), text=moment_in_words(entry.happened)),
        *replaces,
        Row(label=say("chair.indicated"), text=shortly(case.assessment.finding)),
        Row(label=say("chair.decided.rule"), text=entry.rule),
        Row(label=say("case.next"), text=next_step(desk, case, now)),
    )
    return Card(
        title=say("chair.decided.title", reference=case.reference),
        text=_decided_text(desk, case),
        rows=rows,
        notes=(say("chair.decided.note", reference=case.reference),),
    )


def _replaced(desk: Desk, case: Case, before: Entry) -> Row:
    what, by = decision_told.what_of(case, before), decision_told.by_of(case, before, desk)
    text = say("chair.replaced.text", decision=what, name=by, when=moment_in_words(before.happened))
    return Row(label=say("chair.replaced"), text=text)


def _decided_text(desk: Desk, case: Case) -> str:
    assert case.decided is not None
    return say(
        "chair.decided.text",
        reference=case.reference,
        name=decision_told.by(case, desk),
        when=moment_in_words(case.decided.happened),
        decision=decision_told.what(case),
    )


def already(case: Case) -> str:
    """The answer to whoever comes after the first valid press."""
    assert case.decided is not None
    return say(
        "refuse.already_decided",
        name=decision_told.by(case),
        when=moment_in_words(case.decided.happened),
        decision=decision_told.what(case),
    )


def why_not(case: Case) -> str:
    """Why a step of the Chair's is not open now."""
    if case.ended:
        stage, when = stage_in_words(case), moment_in_words(case.ended.recorded)
        return say("refuse.case_ended", stage=stage, when=when, name=case.ended.by.name)
    if case.decided:
        return already(case)
    more = PanelWork(case).more_asked
    if more:
        return say("refuse.more_asked", name=more.by.name, when=moment_in_words(more.recorded))
    return say("refuse.not_now" if case.with_chair else "refuse.not_yet_with_chair")
