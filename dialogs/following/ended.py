"""What has become of a referral before any decision: closed, passed to another board, reopened, or it goes on."""

from datetime import datetime

from dialogs.dates import day_in_words
from dialogs.desk import Desk
from dialogs.following import senders
from dialogs.parts import Card
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.case_work import Closed, Reopened, Transferred, WithdrawalAsked
from review.entries import Entry


def card(_desk: Desk, case: Case, _now: datetime) -> Card:
    """For the referrer, in plain words; the team's reasons are not theirs to read."""
    about = (shortly(case), *lines(case))
    return Card(
        title=say(f"ended.{_what(case)}.title", reference=case.reference),
        text=about[0],
        lines=about,
        buttons=(*senders.for_referrer(case)[:1], senders.see(case.id, case.reference, "own.case")),
    )


def shortly(case: Case) -> str:
    """In one sentence, with nothing that anybody typed."""
    day = day_in_words(london_date(_entry(case).happened))
    return say(f"ended.{_what(case)}.text", reference=case.reference, day=day)


def lines(case: Case) -> tuple[str, ...]:
    content = _entry(case).content
    if not isinstance(content, Transferred):
        return (say(f"ended.{_what(case)}.line", reference=case.reference),)
    key = "ended.transferred.here" if content.reference else "ended.transferred.elsewhere"
    return (say("ended.transferred.line", to=content.to), say(key, reference=content.reference))


def _entry(case: Case) -> Entry:
    """The entry that a letter of this kind was sent for: the latest that closed, passed on or reopened."""
    return next(one for one in reversed(case.entries) if isinstance(one.content, Closed | Transferred | Reopened))


def _what(case: Case) -> str:
    content = _entry(case).content
    if isinstance(content, Closed):
        return content.why.value
    if isinstance(content, Transferred):
        return "transferred"
    return "goes_on" if _was_asked_to_withdraw(case) else "reopened"


def _was_asked_to_withdraw(case: Case) -> bool:
    """Whether what was settled by going on was a wish to withdraw, not an end."""
    place = case.entries.index(_entry(case))
    kinds = Closed | Transferred | Reopened | WithdrawalAsked
    before = (one.content for one in reversed(case.entries[:place]) if isinstance(one.content, kinds))
    return isinstance(next(before, None), WithdrawalAsked)
