"""To those who confirm receipt: what agencies say was sent for a review, each with its press. It names nobody."""

from collections.abc import Iterable
from datetime import datetime

from dialogs.dates import day_in_words
from dialogs.desk import Desk
from dialogs.parts import Button, Card, Row
from dialogs.returns.returns_ledger import MOST_AGENCIES, goes_on, see, some, what, with_chronology, without_a_day
from dialogs.returns.returns_theirs import DEED_OF, button
from dialogs.words import say
from review.case import Case
from review.ledger import Return, ReturnState, ledger
from review.step import Act


def to_receive(_desk: Desk, case: Case, _now: datetime) -> Card:
    """The administrator's: whether it arrived."""
    return _card(case, "return.came.receive", ())


def to_read(_desk: Desk, case: Case, _now: datetime) -> Card:
    """Of whoever oversees the review: they can send it back as well."""
    return _card(case, "return.came.read", (button(case, DEED_OF[Act.SEND_BACK_RETURN]),))


def came(case: Case) -> tuple[Return, ...]:
    """Those that were sent, and wait until somebody confirms that they arrived."""
    return tuple(one for one in ledger(case).values() if one.state is ReturnState.SUBMITTED) if goes_on(case) else ()


def without_a_date(case: Case) -> tuple[str, ...]:
    """For the business team's Monday: a sentence each on days to set and on receipts to confirm."""
    unset = without_a_day(case) if goes_on(case) else ()
    said = {"digest.returns.no_day": unset, "digest.returns.came": tuple(one.agency for one in came(case))}
    return tuple(say(key, reference=case.reference, agencies=some(names)) for key, names in said.items() if names)


def _card(case: Case, lead: str, steps: Iterable[Button]) -> Card:
    found = came(case)
    key = "return.came.text" if found else "return.came.none"
    text = say(key, reference=case.reference, agencies=some(tuple(one.agency for one in found)))
    return Card(
        title=say("return.came.title", reference=case.reference),
        text=text,
        lines=(text, *((say(lead),) if found else ())),
        rows=tuple(_row(case, one) for one in found[:MOST_AGENCIES]),
        buttons=(*(steps if found else ()), see(case)),
    )


def _row(case: Case, one: Return) -> Row:
    return Row(label=one.agency, text=sent(one), button=button(case, DEED_OF[Act.RECEIVE_RETURN], one.agency))


def sent(one: Return) -> str:
    """Such as "IMR, sent on 2 March 2026. With a chronology."."""
    assert one.submitted is not None
    day = day_in_words(one.submitted.sent_on)
    return f"{say('return.came.sent', what=what(one), day=day)} {with_chronology(one.submitted)}"
