"""What a letter says: drawn when it is sent or brought up to date, from the state of that moment."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from dialogs.case_work import case_card, news
from dialogs.case_work.elsewhere import open_elsewhere
from dialogs.clocks import dates_moved
from dialogs.deciding import asking_more, begun_kept, chair_card, chair_told, decision_told
from dialogs.desk import Desk
from dialogs.following import ended, panel_lead, receipt, to_answer
from dialogs.lists import digest, panel_digest, reminders
from dialogs.panel_work import panel_card, report_letter, report_time
from dialogs.parts import Card, statement
from dialogs.referring import expiring
from dialogs.returns import returns_came, returns_card, returns_ledger
from dialogs.untold import untold
from dialogs.words import say
from review.case import Case
from review.drafts import Draft
from review.errors import ErasedError
from review.ports import Unit
from review.roles import Address
from review.tellings import Kind

NUMBER_LENGTH = 6
#: of these a subject has one letter a place, so that a number tells a second copy from a second letter
NUMBERED = frozenset({Kind.CASE, Kind.REMINDERS, Kind.DIGEST, Kind.PANEL_DIGEST, Kind.RETURNS, Kind.DRAFT})
OF_A_CASE: Mapping[Kind, Callable[[Desk, Case, datetime], Card]] = {
    Kind.RECEIPT: receipt.card,
    Kind.FOR_DECISION: chair_card.card,
    Kind.DECISION_TOLD: lambda _desk, case, _now: decision_told.told(case),
    Kind.DECISION_KNOWN: decision_told.known,
    Kind.MORE_ASKED: asking_more.card,
    Kind.CHAIR_TOLD: chair_told.card,
    Kind.QUESTION: to_answer.card,
    Kind.NEWS: news.card,
    Kind.WITHDRAWAL: news.withdrawal,
    Kind.ENDED: ended.card,
    Kind.FOR_PANEL_LEAD: panel_lead.card,
    Kind.DATES_MOVED: dates_moved.card,
    Kind.MEETING: panel_card.card,
    Kind.REPORT_ASKED: report_letter.card,
    Kind.REPORT_TIME: report_time.card,
    Kind.RETURNS: returns_ledger.card,
    Kind.MORE_TIME: returns_card.more_time,
    Kind.RETURN_TO_RECEIVE: returns_came.to_receive,
    Kind.RETURN_TO_READ: returns_came.to_read,
}
#: it depends on who gets it what they can do
FOR_EACH: Mapping[Kind, Callable[[Desk, Case, datetime, Address | None], Card]] = {
    Kind.FOR_DEPUTY: chair_card.for_deputy,
    Kind.RETURN: returns_card.card,
}

#: their subject is a board and a day
OF_A_BOARD: Mapping[Kind, Callable[[Desk, Unit, str], Card]] = {
    Kind.DIGEST: digest.letter,
    Kind.PANEL_DIGEST: panel_digest.letter,
}


def draw(desk: Desk, unit: Unit, kind: Kind, subject: str, to: Address | None = None) -> Card:
    """What a letter to `to` says. Raises UnknownCaseError or UnknownDraftError where the subject is gone."""
    try:
        card = _drawn(desk.with_people(unit), unit, kind, subject, to)
    except ErasedError:
        return statement(say("erased.title"), say("erased.text"))
    if kind is Kind.CASE:
        card = replace(card, lines=(*card.lines, *untold(unit, subject)))
    number = (say("letter.number", number=_number(kind, subject)),) if kind in NUMBERED else ()
    return replace(card, notes=(*card.notes, *number))


def _drawn(desk: Desk, unit: Unit, kind: Kind, subject: str, to: Address | None) -> Card:
    if kind is Kind.REMINDERS:
        return reminders.card(desk, unit.notice(subject), unit.now)
    if kind in OF_A_BOARD:
        return OF_A_BOARD[kind](desk, unit, subject)
    if kind is Kind.DRAFT:
        return _expiring(desk, unit, unit.draft(subject))
    if kind is Kind.CASE:
        case = unit.case(subject)
        alike, elsewhere = bool(case_card.to_compare(unit, case)), open_elsewhere(unit, case) is not None
        return case_card.card(desk, case, unit.now, alike=alike, elsewhere=elsewhere)
    if kind in FOR_EACH:
        return FOR_EACH[kind](desk, unit.case(subject), unit.now, to)
    return OF_A_CASE[kind](desk, unit.case(subject), unit.now)


def _expiring(desk: Desk, unit: Unit, draft: Draft) -> Card:
    """A referral that was not sent; or a decision that was not recorded."""
    if draft.case:
        return begun_kept.expiring(desk, unit.case(draft.case), draft, unit.now)
    return expiring.card(desk, draft, unit.now)


def _number(kind: Kind, subject: str) -> str:
    """The same for every copy and every redrawing of a letter: where a platform may show it twice, people see it."""
    return sha256(f"{kind}:{subject}".encode()).hexdigest()[:NUMBER_LENGTH].upper()
