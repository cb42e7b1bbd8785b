"""Letters of a case that could not be delivered so far: somebody has to tell those people another way."""

from collections.abc import Mapping

from dialogs.words import say
from review.ports import Unit
from review.tellings import Kind

#: the letters whose delay the business team has to know of
UNTOLD: Mapping[Kind, str] = {
    Kind.CASE: "untold.case",
    Kind.FOR_DECISION: "untold.for_decision",
    Kind.FOR_DEPUTY: "untold.for_deputy",
    Kind.DECISION_TOLD: "untold.decision_told",
    Kind.DECISION_KNOWN: "untold.decision_known",
    Kind.RECEIPT: "untold.receipt",
    Kind.QUESTION: "untold.question",
    Kind.CHAIR_TOLD: "untold.chair_told",
    Kind.ENDED: "untold.ended",
    Kind.DATES_MOVED: "untold.dates_moved",
    Kind.RETURN: "untold.return",
    Kind.MORE_TIME: "untold.more_time",
    Kind.REPORT_TIME: "untold.more_time",
    Kind.RETURN_TO_RECEIVE: "untold.return_came",
    Kind.RETURN_TO_READ: "untold.return_came",
}


def untold(unit: Unit, case_id: str) -> tuple[str, ...]:
    """A sentence for each kind and platform."""
    held_up = {(one.kind, one.to.platform) for one in unit.untold(case_id) if one.kind in UNTOLD}
    return tuple(say(UNTOLD[kind], platform=platform.capitalize()) for kind, platform in sorted(held_up))
