"""What is said at once of a day that somebody sets: that nobody works on it, or that the decision is due before."""

from collections.abc import Iterator
from datetime import date

from dialogs.clocks.duties import duties_if_known
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.words import say
from review.calendar import FRIDAY
from review.case import Case
from review.law.terms import Duty
from review.steps import UNDECIDED


def remarks(exchange: Exchange, case: Case, day: date) -> tuple[str, ...]:
    """A sentence each; the day is kept as it was set."""
    return (*_nobody_works(exchange, day), *_after_the_decision(exchange, case, day))


def _nobody_works(exchange: Exchange, day: date) -> Iterator[str]:
    if day.weekday() > FRIDAY:
        yield say("set.weekend", day=day_in_words(day), weekday=f"{day:%A}")
    elif day in exchange.desk.days_at(exchange.now).holidays:
        yield say("set.bank_holiday", day=day_in_words(day))


def _after_the_decision(exchange: Exchange, case: Case, day: date) -> Iterator[str]:
    duties = duties_if_known(exchange.desk, case, exchange.now) if case.stage in UNDECIDED else None
    decision = duties.of(Duty.DECISION) if duties else None
    if duties and decision and day > decision.act_by:
        key = "set.was_due" if duties.is_overdue(decision) else "set.decision_due"
        yield say(key, day=day_in_words(decision.act_by))
