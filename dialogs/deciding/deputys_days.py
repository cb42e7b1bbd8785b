"""On which days a deputy decides on a case: those of app.yaml, and those for which the Chair passed the case."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from dialogs.dates import day_in_words, span_in_words
from dialogs.desk import Desk
from dialogs.words import say
from review.case import Case
from review.panel import PassedToDeputy
from review.roles import Account, Office

A_DAY = timedelta(days=1)


def acts(desk: Desk, case: Case, today: date, account: Account | None = None) -> bool:
    """Whether a deputy does who has this account; without one, whether any does. Each press is judged all the same."""
    passed, holders = case.delegation, desk.board_of(case).holders(Office.DEPUTY, today)
    acting = {one for holder in holders for one in holder.accounts}
    acting |= {*passed.accounts} if passed and passed.acts_on(today) else set()
    return account in acting if account else bool(acting)


def taken_from(case: Case, accounts: Collection[Account]) -> PassedToDeputy | None:
    """To whom the Chair passed the case after it had been passed to somebody with one of these accounts."""
    passed = [one.content for one in case.entries if isinstance(one.content, PassedToDeputy)]
    had = any(not {*one.accounts}.isdisjoint(accounts) for one in passed[:-1])
    return passed[-1] if had and {*passed[-1].accounts}.isdisjoint(accounts) else None


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
        return say("chair.deputy.to_come", days=span_in_words(*to_come), start=day_in_words(to_come[0]))
    ended = max((end for _, end in runs if end < today), default=None)
    return say("chair.deputy.over", end=day_in_words(ended)) if ended else say("chair.deputy.not_now")
