"""The business team's one message for a case, brought up to date in place. It names nobody."""

from collections.abc import Iterable
from datetime import datetime

from dialogs.case_work.elsewhere import open_elsewhere
from dialogs.case_work.heard import heard
from dialogs.case_work.moved import moved_row
from dialogs.clocks.duties import duties_of, lapsed_agreements, next_step, waiting_for_a_day, when
from dialogs.clocks.undated import count_row
from dialogs.dates import day_in_words, listed, moment_in_words
from dialogs.deciding import chair_card, decision_told
from dialogs.desk import Desk, Exchange
from dialogs.findings import notifiable_shortly, shortly
from dialogs.parts import Button, Card, Press, Row, Tone
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.answers import YesNo
from review.calendar import london_date
from review.case import Case
from review.case_work import Closed, Transferred
from review.errors import UnknownDayError
from review.finding_out import OF_SAFETY, not_known, risk_found
from review.ports import CaseRow, Unit
from review.process import is_open
from review.roles import Role
from review.stages import ENDED, Stage
from review.stated import needs_advice
from review.step import Act

TEAM = frozenset({Role.BUSINESS_TEAM})
FRONT = 4


def shown(exchange: Exchange, case: Case) -> Card:
    """As it stands now, for somebody of the team."""
    alike, elsewhere = bool(to_compare(exchange.unit, case)), open_elsewhere(exchange.unit, case) is not None
    return card(exchange.desk, case, exchange.now, alike=alike, elsewhere=elsewhere)


def to_compare(unit: Unit, case: Case) -> tuple[CaseRow, ...]:
    """The board's other cases that may be about the same child, where nobody has said yet whether they are."""
    if case.stage in ENDED:
        return ()
    return tuple(row for row in unit.same_child(case) if row.id not in case.compared)


def card(desk: Desk, case: Case, now: datetime, *, alike: bool = False, elsewhere: bool = False) -> Card:
    """No name, birth date or address: what every reader of the channel may see."""
    law, found = desk.procedure_of(case), case.assessment
    following = _next(desk, case, now)
    rows = (
        Row(label=say("case.stage"), text=_stands(case)),
        *_since(case),
        Row(label=say("case.children"), text=str(len(case.referral.children))),
        Row(label=say("case.indicated"), text=shortly(found.finding)),
        Row(label=say("case.rule"), text=str(found.reasons[0].citation)),
        Row(label=say("case.notifiable"), text=notifiable_shortly(found, law)),
        *_not_known(case),
        *moved_row(case),
        *agenda_row(case),
        *_questions(case, now),
        *_news(case),
        *_deadline_rows(desk, case, now),
        *count_row(case),
        Row(label=say("case.next"), text=following),
    )
    buttons = open_buttons(case, alike=alike, elsewhere=elsewhere)
    return Card(
        title=say("case.title", reference=case.reference),
        text=say(
            "case.text",
            reference=case.reference,
            stage=stage_in_words(case),
            indicated=shortly(found.finding),
            next=following,
        ),
        rows=rows,
        lines=(*_to_look_at(case, alike=alike), *_lapsed(desk, case, now)),
        buttons=buttons[:FRONT],
        more=buttons[FRONT:],
        notes=(say("case.note"),),
    )


def _to_look_at(case: Case, *, alike: bool) -> tuple[str, ...]:
    """What somebody should find out or settle today."""
    told = case.referral
    stands = {
        "flag.child_at_risk_now": case.at_risk_now is YesNo.YES and risk_found(case) is None,
        "flag.found_at_risk": risk_found(case) is not None,
        "flag.risk_not_known": any(one.question == OF_SAFETY for one in not_known(case)),
        "flag.referrer_unchecked": told.referrer_unchecked,
        "flag.aware_not_known": bool(waiting_for_a_day(case)),
        "case.alike": alike,
    }
    return (*withdrawal_line(case), *(say(key) for key, holds in stands.items() if holds))


def withdrawal_line(case: Case) -> tuple[str, ...]:
    if case.withdrawal is None:
        return ()
    return (say("case.withdrawal", when=moment_in_words(case.withdrawal.recorded)),)


def _lapsed(desk: Desk, case: Case, now: datetime) -> Iterable[str]:
    """What was agreed while another first day held has to be agreed again."""
    for one in lapsed_agreements(desk, case, now):
        yield say("case.lapsed", duty=one.law.label, who=one.law.extended_by)


# --- the lines of the card ---------------------------------------------------------------------------------------


def _stands(case: Case) -> str:
    stage = stage_in_words(case)
    if case.ended:
        return f"{stage}, {_by_on(case.ended.by.name, case.ended.recorded)}"
    if case.decided and case.decision:
        return f"{decision_told.what(case)}, {moment_in_words(case.decided.happened)}, {decision_told.by(case)}"
    return stage


def _by_on(name: str, moment: datetime) -> str:
    return say("case.by_on", name=name, when=moment_in_words(moment))


def _since(case: Case) -> Iterable[Row]:
    """Where it went, where it came from, and which other cases belong to it."""
    ended = case.ended.content if case.ended else None
    if isinstance(ended, Transferred):
        yield Row(
            label=say("case.transferred_to"), text=" ".join(filter(None, (ended.to, _bracketed(ended.reference))))
        )
    if isinstance(ended, Closed) and ended.other:
        yield Row(label=say("case.goes_on"), text=ended.other)
    if case.referral.transferred_from:
        yield Row(label=say("case.transferred_from"), text=case.referral.transferred_from)
    if case.linked:
        yield Row(label=say("case.linked"), text=listed(tuple(one.reference for one in case.linked)))
    if case.reopened and not case.ended:
        yield Row(label=say("case.reopened"), text=_by_on(case.reopened.by.name, case.reopened.recorded))


def _bracketed(text: str) -> str:
    return f"({text})" if text else ""


def _not_known(case: Case) -> Iterable[Row]:
    """How many facts would change what is indicated, if somebody knew them."""
    count = len(not_known(case))
    if count:
        yield Row(label=say("case.not_known"), text=say("case.not_known.says", count=count))


def agenda_row(case: Case) -> tuple[Row, ...]:
    """The meeting that the case goes to."""
    if case.agenda is None:
        return ()
    text = say("case.agenda.says", meeting=case.agenda.meeting, day=day_in_words(case.agenda.on))
    return (Row(label=say("case.agenda"), text=text),)


def _questions(case: Case, now: datetime) -> Iterable[Row]:
    """Those that wait for their answer; once the case has ended nobody waits."""
    for one in case.questions if case.stage not in ENDED else ():
        if one.answered is None:
            by = one.content.answer_by
            key = "case.question.late" if by < london_date(now) else "case.question.waits"
            since = day_in_words(london_date(one.asked.recorded))
            yield Row(label=say("case.question"), text=say(key, since=since, by=day_in_words(by)))


def _news(case: Case) -> Iterable[Row]:
    for one in heard(case)[-1:]:
        yield Row(label=say("case.news"), text=say("case.news.says", what=one.what, when=one.in_words))


def _deadline_rows(desk: Desk, case: Case, now: datetime) -> Iterable[Row]:
    """What two rules say with the same words and the same day stands once."""
    try:
        duties = duties_of(desk, case, now)
    except UnknownDayError:
        return [Row(label=say("case.deadlines"), text=say("deadline.cannot"))]
    return dict.fromkeys(Row(label=one.law.label, text=when(duties, one, kept=True)) for one in duties.found)


def _next(desk: Desk, case: Case, now: datetime) -> str:
    """Of an ended case what others still have to be told; of a wish to withdraw that it is settled."""
    if case.withdrawal:
        return say("case.next.settle")
    if case.ended is None:
        return next_step(desk, case, now)
    try:
        left = duties_of(desk, case, now).open
    except UnknownDayError:
        return say("deadline.cannot")
    if not left:
        return say("case.next.ended")
    return say("case.next.duty", duty=left[0].law.label, day=day_in_words(left[0].act_by))


# --- the buttons -------------------------------------------------------------------------------------------------


def spoken(label: str, case: Case) -> str:
    return say("case.spoken", label=label, reference=case.reference)[:75]


#: in the order in which they stand: what is pressed often in front, the rest behind More
OFFERED: tuple[tuple[Act, str, str, Tone], ...] = (
    (Act.PUT_TO_CHAIR, "case.to_chair", "case.to_chair", Tone.MAIN),
    (Act.RECORD_DONE, "case.record", "record.pick", Tone.PLAIN),
    (Act.RECORD_UNDATED, "case.record", "record.pick", Tone.PLAIN),
    (Act.REOPEN, "case.reopen", "reopen.ask", Tone.PLAIN),
    (Act.ASK_REFERRER, "case.ask", "asking.ask", Tone.PLAIN),
    (Act.GO_ON, "case.go_on", "go_on.ask", Tone.PLAIN),
    (Act.FIND_OUT, "found.button", "found.choose", Tone.PLAIN),
    (Act.PUT_ON_AGENDA, "case.to_agenda", "agenda.ask", Tone.PLAIN),
    (Act.RECOMMEND, "case.panel", "panel.show", Tone.PLAIN),
    (Act.TRANSFER, "case.transfer", "transfer.choose", Tone.PLAIN),
    (Act.CLOSE, "case.close", "close.ask", Tone.PLAIN),
    (Act.NAME_CASE_PANEL, "case_panel.button", "case_panel.ask", Tone.PLAIN),
    (Act.APPOINT_REVIEWER, "reviewer.button", "reviewer.ask", Tone.PLAIN),
    (Act.ASK_RETURN, "return.ledger.button", "return.ledger", Tone.PLAIN),
    (Act.MOVE_PROCEDURE, "move.button", "procedure.choose", Tone.PLAIN),
    (Act.PEER_ANSWERED, "chair.peer_answered", "challenge.answer", Tone.PLAIN),
    (Act.RECORD_EVENT, "event.button", "event.choose", Tone.PLAIN),
)


def open_buttons(case: Case, *, alike: bool, elsewhere: bool) -> tuple[Button, ...]:
    """Those that would be taken now, the private detail first. What another board has open is not reopened here."""
    wanted = _wanted(case)
    found = [one for one in OFFERED if is_open(one[0], case, TEAM) and not (elsewhere and one[0] is Act.REOPEN)]
    found.sort(key=lambda one: wanted.index(one[0]) if one[0] in wanted else len(wanted))
    # What opens one list stands once, whichever of its steps is open.
    offered = dict.fromkeys(
        step_button(case, _label(case, act, label), press, _tone(act, wanted, tone))
        for act, label, press, tone in found
    )
    compare = step_button(case, "case.alike.button", "alike.show") if alike else None
    return (chair_card.look_button(case), *offered, *((compare,) if compare else ()))


def _label(case: Case, act: Act, label: str) -> str:
    """Where nothing is unknown any more, what was found out may still be put right."""
    return "found.correct.button" if act is Act.FIND_OUT and not not_known(case) else label


def _wanted(case: Case) -> tuple[Act, ...]:
    """What the case waits for goes before that order: an answer to a wish to withdraw, the panel where there is one."""
    if case.withdrawal:
        return (Act.GO_ON, Act.CLOSE)
    if not needs_advice(case):
        return ()
    return (Act.PUT_ON_AGENDA,) if case.stage is Stage.REFERRED else (Act.RECOMMEND,)


def _tone(act: Act, wanted: tuple[Act, ...], usual: Tone) -> Tone:
    """One button stands out: the first that is wanted, where there is one."""
    if not wanted:
        return usual
    return Tone.MAIN if act is wanted[0] else Tone.PLAIN


def step_button(case: Case, label: str, act: str, tone: Tone = Tone.PLAIN) -> Button:
    words = say(label)
    return Button(label=words, press=Press(act=act, subject=case.id), tone=tone, spoken=spoken(words, case))
