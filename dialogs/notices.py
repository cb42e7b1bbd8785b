"""What a letter says: drawn when it is sent or brought up to date, from the state of that moment."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from dialogs.case_work import case_card, news
from dialogs.clocks import dates_moved
from dialogs.deciding import asking_more, chair_card, decision_told
from dialogs.desk import Desk
from dialogs.following import ended, panel_lead, receipt, to_answer
from dialogs.lists import digest, panel_digest, reminders
from dialogs.panel_work import panel_card, report_letter
from dialogs.parts import Card, statement
from dialogs.referring import expiring
from dialogs.returns import returns_card, returns_ledger
from dialogs.words import say
from review.case import Case
from review.errors import ErasedError
from review.ports import Unit
from review.tellings import Kind

NUMBER_LENGTH = 6
#: of these a subject has one letter a place, so that a number tells a second copy from a second letter
NUMBERED = frozenset({Kind.CASE, Kind.REMINDERS, Kind.DIGEST, Kind.PANEL_DIGEST, Kind.RETURNS, Kind.DRAFT})
#: the letters whose delay the business team has to know of
UNTOLD = {
    Kind.CASE: "untold.case",
    Kind.FOR_DECISION: "untold.for_decision",
    Kind.DECISION_TOLD: "untold.decision_told",
    Kind.DECISION_KNOWN: "untold.decision_known",
    Kind.RECEIPT: "untold.receipt",
    Kind.QUESTION: "untold.question",
    Kind.ENDED: "untold.ended",
    Kind.DATES_MOVED: "untold.dates_moved",
    Kind.RETURN: "untold.return",
    Kind.MORE_TIME: "untold.more_time",
}
OF_A_CASE: Mapping[Kind, Callable[[Desk, Case, datetime], Card]] = {
    Kind.RECEIPT: receipt.card,
    Kind.FOR_DECISION: chair_card.card,
    Kind.DECISION_TOLD: lambda _desk, case, _now: decision_told.told(case),
    Kind.DECISION_KNOWN: decision_told.known,
    Kind.MORE_ASKED: asking_more.card,
    Kind.QUESTION: to_answer.card,
    Kind.NEWS: news.card,
    Kind.WITHDRAWAL: news.withdrawal,
    Kind.ENDED: ended.card,
    Kind.FOR_PANEL_LEAD: panel_lead.card,
    Kind.DATES_MOVED: dates_moved.card,
    Kind.MEETING: panel_card.card,
    Kind.REPORT_ASKED: report_letter.card,
    Kind.RETURN: returns_card.card,
    Kind.RETURNS: returns_ledger.card,
    Kind.MORE_TIME: returns_card.more_time,
}

#: their subject is a board and a day
OF_A_BOARD: Mapping[Kind, Callable[[Desk, Unit, str], Card]] = {
    Kind.DIGEST: digest.letter,
    Kind.PANEL_DIGEST: panel_digest.letter,
}


def draw(desk: Desk, unit: Unit, kind: Kind, subject: str) -> Card:
    """Raises UnknownCaseError or UnknownDraftError where the subject is gone."""
    try:
        card = _drawn(desk.with_people(unit), unit, kind, subject)
    except ErasedError:
        return statement(say("erased.title"), say("erased.text"))
    if kind is Kind.CASE:
        card = replace(card, lines=(*card.lines, *_untold(unit, subject)))
    number = (say("letter.number", number=_number(kind, subject)),) if kind in NUMBERED else ()
    return replace(card, notes=(*card.notes, *number))


def _drawn(desk: Desk, unit: Unit, kind: Kind, subject: str) -> Card:
    if kind is Kind.REMINDERS:
        return reminders.card(desk, unit.notice(subject), unit.now)
    if kind in OF_A_BOARD:
        return OF_A_BOARD[kind](desk, unit, subject)
    if kind is Kind.DRAFT:
        return expiring.card(desk, unit.draft(subject), unit.now)
    if kind is Kind.CASE:
        case = unit.case(subject)
        return case_card.card(desk, case, unit.now, alike=bool(case_card.to_compare(unit, case)))
    return OF_A_CASE[kind](desk, unit.case(subject), unit.now)


def _untold(unit: Unit, case_id: str) -> tuple[str, ...]:
    """Who could not be told so far: somebody has to tell them another way."""
    held_up = {(one.kind, one.to.platform) for one in unit.untold(case_id) if one.kind in UNTOLD}
    return tuple(say(UNTOLD[kind], platform=platform.capitalize()) for kind, platform in sorted(held_up))


def _number(kind: Kind, subject: str) -> str:
    """The same for every copy and every redrawing of a letter: where a platform may show it twice, people see it."""
    return sha256(f"{kind}:{subject}".encode()).hexdigest()[:NUMBER_LENGTH].upper()
