"""Working Together to Safeguard Children 2013, chapter 4, as far as the Enfield procedure quotes it: its dated duties.

The base edition of `enfield`. Our own words; each value with its place. What is not in the part quoted is not here.
"""

from datetime import date

from review.law.terms import DatedDuty, Decision, Duty, Event, OtherReview, Period, Procedure, Sense, Strength, Unit
from review.law.working_together_2013_criteria import (
    A_CHILD,
    DEFINITIONS,
    DETENTION,
    FINDINGS,
    INITIATING,
    NOT_REQUIRED,
    PRESUMPTION,
    WT2013,
    checklist,
)

PANEL = "the national panel"
PUBLICATION = checklist("Publication of reports")

STILL_OPEN = (
    "The board may still commission another form of case review. The 2013 text does not speak of a serious case review "
    "where the criteria are not met."
)

DATED = (
    DatedDuty(
        duty=Duty.DECISION,
        label="The Chair's decision",
        task="The Chair decides whether the criteria for a serious case review are met.",
        counted_from=Event.BOARD_NOTIFIED,
        event_words="the day the board was notified",
        period=Period(count=1, unit=Unit.MONTHS),
        who="the LSCB Chair",
        to=(),
        strength=Strength.SHOULD,
        citation=INITIATING,
        note="The source says 'normally' within one month. The board of the area must decide; the month is a 'should'.",
    ),
    DatedDuty(
        duty=Duty.COMPLETION,
        label="Completing the review",
        task="The board completes the serious case review.",
        counted_from=Event.INITIATED,
        event_words="the day the review was initiated",
        period=Period(count=6, unit=Unit.MONTHS),
        who="the LSCB",
        to=(),
        strength=Strength.AIMS,
        citation=checklist("Timescale for SCR completion"),
        decisions=frozenset({Decision.SCR}),
        note="Counted from the decision where the day of initiating was not recorded apart (our reading).",
    ),
    DatedDuty(
        duty=Duty.SEND_COPIES,
        label="Sending copies before publication",
        task="The board sends a copy of the report to the national panel.",
        counted_from=Event.PUBLICATION_PLANNED,
        event_words="the planned day of publication",
        # "one week"; days of the week, not working days (our reading)
        period=Period(count=7, unit=Unit.CALENDAR_DAYS, back=True),
        who="the LSCB",
        to=(PANEL,),
        strength=Strength.SHOULD,
        citation=PUBLICATION,
        note="The source says at least one week, which is counted here as calendar days (our reading).",
    ),
    DatedDuty(
        duty=Duty.KEEP_PUBLISHED,
        label="Keeping the report on the website",
        task="The report stays on the board's website at least this long, and is given on request afterwards.",
        counted_from=Event.PUBLISHED,
        event_words="the day of publication",
        period=Period(count=12, unit=Unit.MONTHS),
        who="the LSCB",
        to=("the public",),
        strength=Strength.SHOULD,
        citation=PUBLICATION,
        sense=Sense.EARLIEST,
    ),
)

WORKING_TOGETHER_2013 = Procedure(
    name="working-together-2013",
    title=WT2013,
    checked_on=date(2026, 11, 22),
    referral_title="Referral for consideration of a case review",
    definitions=DEFINITIONS,
    findings=FINDINGS,
    still_open=STILL_OPEN,
    still_open_citation=NOT_REQUIRED,
    lessons_citation=NOT_REQUIRED,
    presumption=PRESUMPTION,
    adult_age=18,
    adult_citation=A_CHILD,
    listed_detentions=frozenset(
        {
            "police_custody",
            "custody",
            "remand_or_sentence",
            "young_offender_institution",
            "secure_training_centre",
            "secure_childrens_home",
            "mental_capacity_act_2005",
        }
    ),
    mental_capacity_ages=frozenset(),
    detention_citation=DETENTION,
    # The part quoted has no notifiable incidents, so that somebody has to ask.
    notifiable=(),
    notifier="the local authority",
    dated=DATED,
    decider="the LSCB Chair",
    alternative_review="an alternative form of case review",
    other_reviews=(
        OtherReview(key="alternative_form", label="alternative form of case review", citation=NOT_REQUIRED),
    ),
    historical="Working Together 2013 was replaced by the edition of 2015. No English board has started a serious "
    "case review since 29 September 2019. It is kept for boards that still work by it and for training.",
)
