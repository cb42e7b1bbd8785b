"""The Chair asks for more before deciding: the case goes back to the business team, and the clock runs on."""

from datetime import datetime

from dialogs.case_work.case_card import TEAM, step_button
from dialogs.clocks.duties import duties_of
from dialogs.dates import day_in_words, moment_in_words
from dialogs.deciding import chair_questions
from dialogs.deciding.chair_card import look_button
from dialogs.deciding.one_question import Recording
from dialogs.desk import Desk, Exchange
from dialogs.parts import Button, Card, Tone, statement
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.case import Case
from review.entries import PutToChair
from review.errors import UnknownDayError
from review.law.terms import Duty
from review.panel import MoreInformationAsked
from review.panel_work import PanelWork
from review.process import is_open
from review.step import Act


def _rule(exchange: Exchange, case: Case) -> str:
    return str(exchange.desk.procedure_of(case).dated_duty(Duty.DECISION).citation)


def _asked(exchange: Exchange, case: Case) -> Card:
    text = say("more.done.text", reference=case.reference, day=_day(exchange.desk, case, exchange.now))
    return statement(say("more.done.title"), text)


def _day(desk: Desk, case: Case, now: datetime) -> str:
    """The day by which the decision is due all the same."""
    try:
        found = duties_of(desk, case, now).of(Duty.DECISION)
    except UnknownDayError:
        return say("more.day_not_known")
    return day_in_words(found.act_by) if found else say("more.day_not_known")


# --- what the business team gets ---------------------------------------------------------------------------------


def card(desk: Desk, case: Case, now: datetime) -> Card:
    """That the Chair asks for more, never what; and how it went on."""
    if PanelWork(case).more_asked is None or case.decided or case.ended:
        return _went_on(case)
    asked = case.latest(MoreInformationAsked)
    assert asked is not None
    when = moment_in_words(asked.recorded)
    text = say("more.card.text", reference=case.reference, when=when, day=_day(desk, case, now))
    return Card(
        title=say("more.card.title", reference=case.reference),
        text=text,
        lines=(text, say("more.card.open")),
        buttons=(look_button(case), *_ways(case)),
    )


def _ways(case: Case) -> tuple[Button, ...]:
    offered = (
        (Act.PUT_TO_CHAIR, step_button(case, "more.again", "case.to_chair", Tone.MAIN)),
        (Act.ASK_REFERRER, step_button(case, "case.ask", "asking.ask")),
    )
    return tuple(button for act, button in offered if is_open(act, case, TEAM))


def _went_on(case: Case) -> Card:
    """Back with the Chair since, decided, or ended."""
    put = case.latest(PutToChair)
    when = moment_in_words((case.ended or case.decided or put or case.referred).recorded)
    stage = stage_in_words(case)
    text = say("more.settled.text", reference=case.reference, stage=stage, when=when)
    return statement(say("more.settled.title", reference=case.reference), text, look_button(case))


ASKED = Recording(
    question=chair_questions.ASK_MORE,
    content=lambda typed: MoreInformationAsked(what=typed),
    rule=_rule,
    done=_asked,
)
PRESSES = ASKED.presses()
