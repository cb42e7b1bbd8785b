"""What the referrer gets: the reference, what the answers indicate, and what happens next, by when."""

from datetime import datetime

from dialogs.dates import day_in_words, listed, moment_in_words
from dialogs.desk import Desk
from dialogs.duties import Duties, duties_of
from dialogs.findings import capital, shortly
from dialogs.moved import moved_line
from dialogs.parts import Card, Row, Section
from dialogs.words import say
from review.answers import Harm
from review.case import Case
from review.criteria import Notifiable
from review.law.terms import Duty, Finding


def card(desk: Desk, case: Case, now: datetime) -> Card:
    """Without names: it is kept in a direct message."""
    law = desk.procedure_of(case)
    found = case.assessment
    duties = duties_of(desk, case, now)
    rows = (
        Row(label=say("case.indicated"), text=shortly(found.finding)),
        Row(label=say("case.rule"), text=str(found.reasons[0].citation)),
        Row(label=say("case.stage"), text=say(f"stage.{case.stage.value}")),
    )
    steps = Section(heading=say("refer.sent.next"), lines=_next(desk, case, duties))
    return Card(
        title=say("refer.sent.title", reference=case.reference),
        text=" ".join((*moved_line(case), _text(case, duties, capital(law.decider)))),
        rows=rows,
        sections=(steps,),
        notes=(say("refer.sent.follow", reference=case.reference),),
    )


def _decision_day(duties: Duties) -> str:
    decision = duties.of(Duty.DECISION)
    assert decision is not None
    return day_in_words(decision.act_by)


def _text(case: Case, duties: Duties, decider: str) -> str:
    if case.assessment.finding is Finding.ROUTE_ELSEWHERE:
        return say("refer.sent.text_elsewhere", reference=case.reference)
    day = _decision_day(duties)
    return say("refer.sent.text", reference=case.reference, decider=decider, decision_day=day)


def _next(desk: Desk, case: Case, duties: Duties) -> tuple[str, ...]:
    law = desk.procedure_of(case)
    lines = [*moved_line(case), say("refer.sent.next.team", board=desk.board_of(case).name)]
    if case.decision and case.decided:
        lines = [say("told.text", reference=case.reference, decision=say(f"chair.{case.decision.decision.value}"))]
        return (*lines, say("detail.sent") + ": " + moment_in_words(case.referred.happened))
    if case.assessment.finding is not Finding.ROUTE_ELSEWHERE:
        decider = capital(law.decider)
        lines.append(say("refer.sent.next.decision", decider=decider, decision_day=_decision_day(duties)))
    notify = duties.of(Duty.NOTIFY_INCIDENT)
    if notify and case.assessment.notifiable is Notifiable.YES and not case.done(Duty.NOTIFY_INCIDENT):
        key = "refer.sent.next.notify_late" if duties.is_overdue(notify) else "refer.sent.next.notify"
        lines.append(
            say(key, notifier=capital(law.notifier), to=listed(notify.law.to), day=day_in_words(notify.act_by))
        )
    died = case.referral.answers.what_happened is Harm.DIED
    return (*lines, say("refer.sent.next.family" if died else "refer.sent.next.work"))
