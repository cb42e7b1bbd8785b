"""What the team sees once they recorded or corrected what was found out: what is indicated, and what follows."""

from dataclasses import replace

from dialogs.case_work.not_known import answer_in_words, asked
from dialogs.clocks.follows import follows
from dialogs.desk import Exchange
from dialogs.findings import shortly
from dialogs.parts import Card, Section, statement
from dialogs.words import say
from review.answers import YesNo
from review.case import Case
from review.entries import FoundOut
from review.process import tellings_of
from review.step import Act
from review.tellings import Audience


def card(exchange: Exchange, before: Case, after: Case) -> Card:
    """What is indicated now, and what is to be done that was not before; of a child at risk now that comes first."""
    now, then = after.assessment.finding, before.assessment.finding
    words = {"reference": after.reference, "indicated": shortly(now), "before": shortly(then)}
    text = say("found.done.same" if now is then else _changed(before, after), **words)
    corrected = _corrected(before, after)
    title = say("found.correct.done" if corrected else "found.done.title")
    risk = _emergency(exchange, before, after)
    told = (say("found.risk.told"),) if risk else ()
    sections = (*risk, *follows(exchange, before, after))
    return replace(statement(title, text), lines=(text, *corrected, *told), sections=sections)


def _changed(before: Case, after: Case) -> str:
    """The words that name whoever is told that something else is indicated."""
    told = {one.audience for one in tellings_of(Act.FIND_OUT, before, after)}
    return "found.done.chair" if Audience.CHAIR in told else "found.done.text"


def _corrected(before: Case, after: Case) -> tuple[str, ...]:
    """Old and new, where something was found out before."""
    found = after.entries[len(before.entries)].content
    if not isinstance(found, FoundOut) or not found.reason:
        return ()
    old = getattr(before.answers[max(found.child - 1, 0)], found.question)
    question = asked(after, found.question, found.child)
    words = {"before": answer_in_words(found.question, old), "now": answer_in_words(found.question, found.answer)}
    return (say("found.correct.line", question=question, **words),)


def _emergency(exchange: Exchange, before: Case, after: Case) -> tuple[Section, ...]:
    """The lines that the referral has for it too: nobody has said yet that somebody acted."""
    if after.at_risk_now is not YesNo.YES or before.at_risk_now is YesNo.YES:
        return ()
    return (Section(heading=say("help.emergency"), lines=exchange.desk.emergency),)
