"""One referral has one open case: whether another board has it open, after however many transfers."""

from review.case import Case
from review.case_work import Transferred
from review.errors import ErasedError, UnknownCaseError
from review.ports import Unit


def open_elsewhere(unit: Unit, case: Case) -> Case | None:
    """The open case that came of the same referral by transfers, from here or to here."""
    seen, waiting = {case.reference}, _neighbours(case)
    while waiting:
        other = _called(unit, waiting.pop())
        if other is None or other.reference in seen:
            continue
        if not other.ended:
            return other
        seen.add(other.reference)
        waiting += _neighbours(other)
    return None


def _neighbours(case: Case) -> list[str]:
    """The references under which other boards of this deployment had it before, or after."""
    went = [one.content.reference for one in case.entries if isinstance(one.content, Transferred)]
    return [one for one in (case.referral.transferred_from, *went) if one]


def _called(unit: Unit, reference: str) -> Case | None:
    """None where it was erased."""
    try:
        return unit.case_called(reference)
    except (UnknownCaseError, ErasedError):
        return None
