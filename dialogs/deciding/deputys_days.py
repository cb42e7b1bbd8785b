"""On which days a deputy decides on a case: those of app.yaml, and those for which the Chair passed the case."""

from collections.abc import Iterator
from datetime import date, timedelta

from dialogs.dates import day_in_words
from dialogs.desk import Desk
from dialogs.words import say
from review.case import Case
from review.roles import Office

A_DAY = timedelta(days=1)


def acts(desk: Desk, case: Case, today: date) -> bool:
    """Whether any deputy does: one card is drawn for all of them, and each press is judged by who presses."""
    passed = case.delegation
    return bool(desk.board_of(case).holders(Office.DEPUTY, today)) or bool(passed and passed.acts_on(today))


def changes(desk: Desk, case: Case) -> tuple[date, ...]:
    """The first of each run of days, and the day after its last."""
    return tuple(day for start, end in _runs(desk, case) for day in (start, end + A_DAY if end else None) if day)


def _runs(desk: Desk, case: Case) -> Iterator[tuple[date | None, date | None]]:
    for one in desk.board_of(case).offices.get(Office.DEPUTY, ()):
        yield one.starts, one.ends
    if case.delegation:
        yield case.delegation.starts, case.delegation.ends


def days_in_words(desk: Desk, case: Case, today: date) -> str:
    """On a day on which no deputy acts: the next days, or when the last ones ended. Passed on, it is those days."""
    passed = case.delegation
    named = [(passed.starts, passed.ends)] if passed else _runs(desk, case)
    runs = [(start, end) for start, end in named if start and end]
    to_come = min((one for one in runs if one[0] > today), default=None)
    if to_come:
        return say("chair.deputy.to_come", start=day_in_words(to_come[0]), end=day_in_words(to_come[1]))
    ended = max((end for _, end in runs if end < today), default=None)
    return say("chair.deputy.over", end=day_in_words(ended)) if ended else say("chair.deputy.not_now")
