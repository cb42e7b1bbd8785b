"""Brent Local Safeguarding Children Board: its page on serious case reviews (26 January 2017).

It points to chapter 4 of Working Together 2015; what it does not say is taken from there (our reading).
"""

from dataclasses import replace

from review.law.terms import Citation, DatedDuty, Duty, OtherReview, StandingPanel, Strength
from review.law.working_together_2015 import WORKING_TOGETHER_2015

BRENT_PAGE = "Brent LSCB page 'Serious Case Reviews'"


def cite(place: str) -> Citation:
    return Citation(document=BRENT_PAGE, place=f"under '{place}'")


PROCESS = cite("Brent Serious Case Review Process")
PUBLISHED = cite("Brent Serious Case Reviews")
LOCAL_LEARNING = cite("Local Learning Reviews")


def _base(duty: Duty) -> DatedDuty:
    return WORKING_TOGETHER_2015.dated_duty(duty)


OWN = {
    Duty.DECISION: replace(
        _base(Duty.DECISION),
        label="The Independent Chair's decision",
        task="The Independent Chair decides whether to start a serious case review.",
        who="the Independent Chair",
        citation=PROCESS,
        note="Brent's page says 'within one month', without the 'normally' of Working Together 2015.",
    ),
    Duty.NOTIFY_DECISION: replace(
        _base(Duty.NOTIFY_DECISION),
        note="Brent's own page says that the board must notify the national panel and Ofsted; it gives no period and "
        "does not name DfE. The five working days, and DfE, are those of Working Together 2015.",
    ),
    Duty.KEEP_PUBLISHED: replace(
        _base(Duty.KEEP_PUBLISHED),
        task="The report stays on the board's page for 12 months; after that, a copy of a particular report can be "
        "requested in writing.",
        who="Brent LSCB",
        strength=Strength.NONE,
        citation=PUBLISHED,
        note="Brent's page reports what has been agreed, as a fixed time. Working Together 2015 has a minimum, so 12 "
        "months is never shorter and is no day for taking the report down.",
    ),
}

BRENT = replace(
    WORKING_TOGETHER_2015,
    name="brent",
    title="Brent LSCB, on Working Together 2015",
    base=WORKING_TOGETHER_2015.name,
    still_open=f"{WORKING_TOGETHER_2015.still_open} In Brent, where the SCR sub-group believes that a case may hold "
    f"important lessons, the Board may also commission a multi-agency case review (MACR; {LOCAL_LEARNING}).",
    dated=tuple(OWN.get(law.duty, law) for law in WORKING_TOGETHER_2015.dated),
    decider="the Independent Chair",
    alternative_review="multi-agency case review (MACR)",
    standing_panel=StandingPanel(name="SCR sub-group", citation=PROCESS),
    other_reviews=(
        OtherReview(key="multi_agency_case_review", label="multi-agency case review (MACR)", citation=LOCAL_LEARNING),
        OtherReview(key="local_learning_review", label="local learning review", citation=LOCAL_LEARNING),
    ),
    historical="Brent's page was last changed on 26 January 2017 and rests on Working Together 2015, which was "
    "replaced: no English board has started a serious case review since 29 September 2019.",
)
