"""What a letter says: drawn when it is sent or brought up to date, from the state of that moment."""

from collections.abc import Callable, Mapping
from datetime import datetime

from dialogs import case_card, chair_card, receipt, reminders
from dialogs.desk import Desk
from dialogs.parts import Card
from review.case import Case
from review.ports import Unit
from review.process import Kind

OF_A_CASE: Mapping[Kind, Callable[[Desk, Case, datetime], Card]] = {
    Kind.CASE: case_card.card,
    Kind.RECEIPT: receipt.card,
    Kind.FOR_DECISION: chair_card.card,
    Kind.DECISION_TOLD: lambda _desk, case, _now: chair_card.told(case),
}


def draw(desk: Desk, unit: Unit, kind: Kind, subject: str) -> Card:
    """Raises UnknownCaseError where the subject is gone."""
    if kind is Kind.REMINDERS:
        return reminders.card(desk, unit.notice(subject), unit.now)
    return OF_A_CASE[kind](desk, unit.case(subject), unit.now)
