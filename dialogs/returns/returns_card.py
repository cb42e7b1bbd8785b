"""To an agency's panel members: what is asked for a review; to the panel's chair: who asks for more time."""

from datetime import date, datetime

from dialogs.dates import day_in_words
from dialogs.desk import Desk
from dialogs.parts import Button, Card, Row
from dialogs.returns.returns_ledger import MOST_NAMED, WHAT, goes_on, out, pressing, see, some, stands, when_due
from dialogs.returns.returns_theirs import DEED_OF, agency_button, button
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.ledger import Return, ledger
from review.returns import MoreTimeAnswered
from review.roles import Address, Holder
from review.step import Act

MOST_AGENCIES = 15
#: what a panel member does of their own agency's; which that is, the press finds out
OWN = (Act.SUBMIT_RETURN, Act.ASK_MORE_TIME, Act.NAME_AUTHOR)


def card(desk: Desk, case: Case, now: datetime, to: Address | None = None) -> Card:
    """Of the agencies that its reader sits for, and of no other; of every agency asked where nobody reads it."""
    today, going = london_date(now), goes_on(case)
    found = pressing(_of(desk, case, today, to), today)
    owed = tuple(one for one in found if not one.is_in)
    text = _text(desk, case, owed)
    lead = say("return.card.lead", board=desk.board_of(case).name, reference=case.reference)
    waits = going and bool(owed)
    return Card(
        title=say("return.card.title", reference=case.reference),
        text=text,
        lines=(lead, say("return.card.how"), say("return.card.own")) if waits else (text,),
        rows=tuple(Row(label=one.agency, text=with_answer(case, one, today)) for one in found[:MOST_AGENCIES]),
        buttons=(*(button(case, DEED_OF[act]) for act in OWN), read_button(case)) if waits else (),
        notes=(say("return.card.note", reference=case.reference),) if going else (),
    )


def _of(desk: Desk, case: Case, today: date, to: Address | None) -> tuple[Return, ...]:
    found = tuple(ledger(case).values())
    if to is None:
        return found
    board = desk.board_of(case)
    return tuple(one for one in found if any(_sits(seat, to) for seat in board.seats(one.agency, today)))


def _sits(seat: Holder, to: Address) -> bool:
    return any((one.platform, one.space, one.user) == (to.platform, to.space, to.id) for one in seat.accounts)


def _text(desk: Desk, case: Case, owed: tuple[Return, ...]) -> str:
    """It stands alone: what is asked of whom, and by when."""
    if not goes_on(case):
        return say("return.card.over", reference=case.reference)
    if not owed:
        return say("return.card.all_in", reference=case.reference)
    left = len(owed) - MOST_NAMED
    more = (say("return.and_more", count=left),) if left > 0 else ()
    asked = "; ".join((*map(_owed, owed[:MOST_NAMED]), *more))
    return say("return.card.text", board=desk.board_of(case).name, reference=case.reference, asked=asked)


def _owed(one: Return) -> str:
    """Without the body through which it comes: that stands in the card, and would fill a notification."""
    due = say("return.card.due", day=day_in_words(one.due)) if one.due else say("return.card.no_due")
    return say("return.card.agency", agency=one.agency, what=say(WHAT[one.form]), due=due)


def with_answer(case: Case, one: Return, today: date) -> str:
    """How it stands, and what the panel's chair said to the last wish for more time, while the return is out."""
    return " ".join(filter(None, (stands(one, today), "" if one.is_in or one.wants else _answer(case, one))))


def _answer(case: Case, one: Return) -> str:
    """Of what was asked for since the return was last asked for, or sent back."""
    said = [it.content for it in case.entries if it.recorded >= one.asked and isinstance(it.content, MoreTimeAnswered)]
    last = next((it for it in reversed(said) if it.agency == one.agency), None)
    if last is None:
        return ""
    if last.granted and last.until:
        return say("return.answered.granted", day=day_in_words(last.until))
    return say("return.answered.refused")


def read_button(case: Case, agency: str = "") -> Button:
    """The reasons, in a view that is not kept."""
    made = agency_button(case, say("return.read"), "return.read", agency)
    return Button(label=made.label, press=made.press, spoken=made.spoken, private_view=True)


def more_time(_desk: Desk, case: Case, now: datetime) -> Card:
    """The wishes that wait for the panel's chair."""
    today = london_date(now)
    found = tuple(one for one in out(case) if one.wants) if goes_on(case) else ()
    agencies = some(tuple(one.agency for one in found))
    key = "return.wanted.text" if found else "return.wanted.none"
    text = say(key, reference=case.reference, agencies=agencies)
    return Card(
        title=say("return.wanted.title", reference=case.reference),
        text=text,
        lines=(text,),
        rows=tuple(_wish(case, one, today) for one in found[:MOST_AGENCIES]),
        buttons=(see(case),) if found else (),
    )


def _wish(case: Case, one: Return, today: date) -> Row:
    assert one.wants is not None
    text = say("return.wanted.until", until=day_in_words(one.wants.until), due=when_due(one, today))
    return Row(label=one.agency, text=text, button=button(case, DEED_OF[Act.ANSWER_MORE_TIME], one.agency))
