"""A review under way, and what is recorded in it of what the Police owe."""

from dataclasses import replace
from datetime import date

from review.case import Case
from review.returns import ReturnSentBack, ReturnWaived
from review.stages import Stage
from tests.review.invented_cases import case_at, then
from tests.review.invented_steps import RETURN_ASKED

DUE = date(2026, 12, 4)
UNSET = replace(RETURN_ASKED, due=None)
WAIVED = ReturnWaived(agency="Police", reason="Its records hold nothing.")
BACK = ReturnSentBack(agency="Police", reasons="The chronology is missing.")


def review(*contents: object) -> Case:
    return then(case_at(Stage.INITIATED), *contents)  # type: ignore[arg-type]  # entries' contents, as they come
