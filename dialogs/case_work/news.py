"""In the channel: that something came in, never what it says; and that the referrer wishes to withdraw."""

from collections.abc import Mapping
from datetime import datetime

from dialogs.case_work.case_card import FRONT, spoken, step_button
from dialogs.case_work.heard import Heard, heard
from dialogs.dates import moment_in_words
from dialogs.deciding.chair_card import look_button
from dialogs.desk import Desk
from dialogs.parts import Button, Card, Press, Row, Tone
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.answers import YesNo
from review.case import Case
from review.case_work import Closed, Reopened, Transferred, WithdrawalAsked
from review.entries import Content, Decided, Entry, FoundOut
from review.finding_out import risk_moves
from review.process import is_open
from review.roles import Role
from review.step import Act

MOST_NEWS = 5
TEAM = frozenset({Role.BUSINESS_TEAM})
#: what settles a wish to withdraw, with the sentence that says so: what `Case.withdrawal` looks for
SETTLED_BY: Mapping[type[Content], str] = {
    Closed: "withdrawal.settled.text",
    Reopened: "withdrawal.settled.text",
    Transferred: "withdrawal.settled.transferred",
    Decided: "withdrawal.settled.decided",
}


def card(_desk: Desk, case: Case, _now: datetime) -> Card:
    """The latest first."""
    found = _news(case)[::-1]
    title = say("news.title", reference=case.reference)
    buttons = (look_button(case), *_ask(case))
    if not found:
        text = say("news.nothing", reference=case.reference)
        return Card(title=title, text=text, lines=(text,), buttons=buttons)
    more = len(found) - MOST_NEWS
    return Card(
        title=title,
        text=say("news.text", reference=case.reference, what=found[0].what, when=found[0].in_words),
        rows=tuple(Row(label=one.what, text=one.in_words) for one in found[:MOST_NEWS]),
        buttons=buttons[:FRONT],
        notes=((say("news.before", count=more),) if more > 0 else ()),
    )


def _news(case: Case) -> tuple[Heard, ...]:
    """What came in, that the case was opened again after it had ended, and that a child was found to be at risk."""
    found = list(heard(case))
    for at, one in reversed(_of_the_team(case)):
        found.insert(at, one)
    return tuple(found)


def _of_the_team(case: Case) -> list[tuple[int, Heard]]:
    """With the place among what came in, in the order of the case."""
    again = (case.reopened,) if case.reopened and case.before(case.reopened).ended else ()
    told = sorted((*risk_moves(case), *again), key=case.entries.index)
    return [(len(heard(case.before(one))), Heard(what=_what(one), when=one.recorded)) for one in told]


def _what(entry: Entry) -> str:
    if not isinstance(entry.content, FoundOut):
        return say("news.reopened")
    return say("news.at_risk" if entry.content.answer == YesNo.YES else "news.at_risk.corrected")


def _ask(case: Case) -> tuple[Button, ...]:
    return (step_button(case, "case.ask", "asking.ask"),) if is_open(Act.ASK_REFERRER, case, TEAM) else ()


def withdrawal(_desk: Desk, case: Case, _now: datetime) -> Card:
    """The wish, with the two ways to settle it; or how it was settled."""
    wish = case.withdrawal
    if wish is None:
        return _settled(case)
    text = say("withdrawal.text", reference=case.reference, when=moment_in_words(wish.recorded))
    return Card(
        title=say("withdrawal.title", reference=case.reference),
        text=text,
        lines=(text, say("withdrawal.reason")),
        buttons=(look_button(case), *_ways(case)),
    )


def _ways(case: Case) -> tuple[Button, ...]:
    """None once it is decided: it goes on by the decision."""
    close = Button(
        label=say("withdrawal.close"),
        press=Press(act="close.ask", subject=case.id, detail="withdrawn"),
        spoken=spoken(say("withdrawal.close"), case),
    )
    go_on = Button(
        label=say("withdrawal.go_on"),
        press=Press(act="go_on.ask", subject=case.id),
        tone=Tone.MAIN,
        spoken=spoken(say("withdrawal.go_on"), case),
    )
    offered = ((Act.CLOSE, close), (Act.GO_ON, go_on))
    return tuple(button for act, button in offered if is_open(act, case, TEAM))


def _settled(case: Case) -> Card:
    """By whoever closed it, went on, transferred or decided it first after the last such wish."""
    after = next(at for at, one in reversed([*enumerate(case.entries)]) if isinstance(one.content, WithdrawalAsked))
    entry = next(one for one in case.entries[after:] if type(one.content) in SETTLED_BY)
    stage = stage_in_words(case)
    title = say("withdrawal.settled", reference=case.reference)
    text = say(
        SETTLED_BY[type(entry.content)],
        reference=case.reference,
        name=entry.by.name,
        when=moment_in_words(entry.recorded),
        stage=stage,
    )
    return Card(title=title, text=text, lines=(text,), buttons=(look_button(case),))
