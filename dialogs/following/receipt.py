"""What the referrer gets: the reference, what the answers indicate, where it stands, and what they can do about it."""

from datetime import datetime

from dialogs.case_work.moved import moved_line
from dialogs.clocks.duties import Duties, duties_if_known
from dialogs.dates import day_in_words, listed, moment_in_words
from dialogs.deciding import decision_told
from dialogs.desk import Desk
from dialogs.findings import capital, shortly
from dialogs.following import ended, senders
from dialogs.parts import Card, Row, Section
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.awaited import AwaitedKind, awaited
from review.calendar import london_date
from review.case import Case
from review.criteria import Notifiable
from review.law.terms import Duty, Finding


def card(desk: Desk, case: Case, now: datetime) -> Card:
    """Without names: it is kept in a direct message."""
    found = case.assessment
    duties = duties_if_known(desk, case, now)
    rows = (
        Row(label=say("case.indicated"), text=shortly(found.finding)),
        Row(label=say("case.rule"), text=str(found.reasons[0].citation)),
        *where_it_stands(case),
        *_question_row(case, now),
    )
    steps = Section(heading=say("refer.sent.next"), lines=_next(desk, case, duties))
    return Card(
        title=say("refer.sent.title", reference=case.reference),
        text=" ".join((*moved_line(case), _text(desk, case, duties))),
        rows=rows,
        sections=(steps,),
        buttons=senders.for_referrer(case),
        notes=(say("refer.sent.follow", reference=case.reference),),
    )


def where_it_stands(case: Case) -> tuple[Row, ...]:
    """The stage, and the meeting it goes to."""
    stands = Row(label=say("case.stage"), text=stage_in_words(case))
    agenda = case.agenda
    if agenda is None or case.ended:
        return (stands,)
    text = say("own.agenda.on", meeting=agenda.meeting, day=day_in_words(agenda.on))
    return (stands, Row(label=say("own.agenda"), text=text))


def _question_row(case: Case, now: datetime) -> tuple[Row, ...]:
    """The first day by which an answer is awaited."""
    answers = (one.by for one in awaited(case) if one.kind is AwaitedKind.ANSWER)
    day = min(answers, default=None)
    if day is None:
        return ()
    key = "own.question.waits" if london_date(now) <= day else "own.question.late"
    return (Row(label=say("own.question"), text=say(key, day=day_in_words(day))),)


def _decision_day(duties: Duties | None) -> str:
    decision = duties.of(Duty.DECISION) if duties else None
    return day_in_words(decision.act_by) if decision else ""


def _text(desk: Desk, case: Case, duties: Duties | None) -> str:
    if case.ended:
        return ended.shortly(case)
    if case.decision:
        return _told(case)
    if case.assessment.finding is Finding.ROUTE_ELSEWHERE:
        return say("refer.sent.text_elsewhere", reference=case.reference)
    day = _decision_day(duties)
    if not day:
        return say("deadline.cannot")
    decider = capital(desk.procedure_of(case).decider)
    return say("refer.sent.text", reference=case.reference, decider=decider, decision_day=day)


def _told(case: Case) -> str:
    return decision_told.text(case)


def _next(desk: Desk, case: Case, duties: Duties | None) -> tuple[str, ...]:
    if case.ended:
        return ended.lines(case)
    sent = f"{say('detail.sent')}: {moment_in_words(case.referred.happened)}"
    if case.decision:
        return (*moved_line(case), _told(case), say(f"told.{case.decision.decision.value}"), sent)
    lines = [*_withdrawal(case), *moved_line(case), *_until_decided(desk, case, duties), *_notified(desk, case, duties)]
    return (*lines, say("refer.sent.next.family" if case.referral.died else "refer.sent.next.work"))


def _withdrawal(case: Case) -> tuple[str, ...]:
    if case.withdrawal is None:
        return ()
    return (say("own.withdrawal", day=day_in_words(london_date(case.withdrawal.happened))),)


def _until_decided(desk: Desk, case: Case, duties: Duties | None) -> tuple[str, ...]:
    team = () if case.with_chair else (say("refer.sent.next.team", board=desk.board_of(case).name),)
    day = _decision_day(duties)
    if case.assessment.finding is Finding.ROUTE_ELSEWHERE or not day:
        return team
    decider = capital(desk.procedure_of(case).decider)
    return (*team, say("refer.sent.next.decision", decider=decider, decision_day=day))


def _notified(desk: Desk, case: Case, duties: Duties | None) -> tuple[str, ...]:
    """Whose duty it is to tell of the incident; not the referrer's."""
    notify = duties.of(Duty.NOTIFY_INCIDENT) if duties else None
    if not (duties and notify) or case.assessment.notifiable is not Notifiable.YES or case.done(Duty.NOTIFY_INCIDENT):
        return ()
    key = "refer.sent.next.notify_late" if duties.is_overdue(notify) else "refer.sent.next.notify"
    notifier = capital(desk.procedure_of(case).notifier)
    return (say(key, notifier=notifier, to=listed(notify.law.to), day=day_in_words(notify.act_by)),)
