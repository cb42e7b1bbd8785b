"""Working Together to Safeguard Children 2015, chapter 4, as the Pan-Lancashire boards publish it (July 2019).

The base edition of `pan-lancashire`, `brent` and `cambridgeshire-peterborough`. Our own words; each value with its
place. Paragraph numbers are of chapter 4.
"""

from datetime import date

from review.law.terms import (
    Citation,
    DatedDuty,
    Decision,
    Duty,
    Event,
    OtherReview,
    Period,
    Procedure,
    Sense,
    Strength,
    Unit,
)
from review.law.working_together_2015_criteria import (
    CHECKLIST,
    DEFINITIONS,
    DETENTION,
    FINAL_DECISION,
    FINDINGS,
    LESSONS,
    NOTIFIABLE,
    NOTIFIABLE_CRITERIA,
    PRESUMPTION,
    STILL_OPEN,
    WT2015,
    cite,
)

KINDS_OF_REVIEW = cite("paragraph 8")
OFSTED, DFE, PANEL = "Ofsted", "DfE", "the national panel"

DATED = (
    DatedDuty(
        duty=Duty.NOTIFY_INCIDENT,
        label="Telling Ofsted and the board of the incident",
        task="The local authority reports the incident to Ofsted and to each board concerned, promptly.",
        counted_from=Event.LA_AWARE,
        event_words="the day the local authority became aware",
        period=Period(count=5, unit=Unit.WORKING_DAYS),
        who="the local authority",
        to=(OFSTED, "the relevant LSCB or LSCBs"),
        strength=Strength.SHOULD,
        citation=NOTIFIABLE,
        if_notifiable=True,
    ),
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
        citation=CHECKLIST,
        note="The source says 'normally' within one month.",
    ),
    DatedDuty(
        duty=Duty.NOTIFY_DECISION,
        label="Telling Ofsted, DfE and the national panel of the decision",
        task="The board lets Ofsted, DfE and the national panel know the decision, whatever it is.",
        counted_from=Event.DECIDED,
        event_words="the day of the Chair's decision",
        period=Period(count=5, unit=Unit.WORKING_DAYS),
        who="the LSCB",
        to=(OFSTED, DFE, PANEL),
        strength=Strength.SHOULD,
        citation=CHECKLIST,
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
        citation=cite("Serious Case Review checklist: Timescale for SCR completion"),
        decisions=frozenset({Decision.SCR}),
        note="Counted from the decision where the day of initiating was not recorded apart (our reading).",
    ),
    DatedDuty(
        duty=Duty.SEND_COPIES,
        label="Sending copies before publication",
        task="The board sends copies of the report, with the action taken, to Ofsted, DfE and the national panel.",
        counted_from=Event.PUBLICATION_PLANNED,
        event_words="the planned day of publication",
        period=Period(count=7, unit=Unit.WORKING_DAYS, back=True),
        who="the LSCB",
        to=(OFSTED, DFE, PANEL),
        strength=Strength.SHOULD,
        citation=cite("Serious Case Review checklist: Publication of reports"),
        clear_days=True,
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
        citation=cite("Serious Case Review checklist: Publication of reports"),
        sense=Sense.EARLIEST,
    ),
)

WORKING_TOGETHER_2015 = Procedure(
    name="working-together-2015",
    title=WT2015,
    checked_on=date(2026, 11, 22),
    referral_title="Referral for consideration of a case review",
    definitions=DEFINITIONS,
    findings=FINDINGS,
    still_open=STILL_OPEN,
    still_open_citation=FINAL_DECISION,
    lessons_citation=LESSONS,
    presumption=PRESUMPTION,
    adult_age=18,
    adult_citation=Citation(document="LSCB Regulations 2006", place="regulation 5(2), 'a child'", ours=True),
    listed_detentions=frozenset(
        {
            "police_custody",
            "custody",
            "remand_or_sentence",
            "young_offender_institution",
            "secure_training_centre",
            "secure_childrens_home",
            "mental_health_act_1983",
            "mental_capacity_act_2005",
        }
    ),
    mental_capacity_ages=frozenset({16, 17}),
    detention_citation=DETENTION,
    notifiable=NOTIFIABLE_CRITERIA,
    notifier="the local authority",
    dated=DATED,
    decider="the LSCB Chair",
    alternative_review="another kind of review",
    other_reviews=(
        OtherReview(key="alternative_form", label="alternative form of case review", citation=FINAL_DECISION),
        OtherReview(
            key="incident_below_threshold",
            label="review of a child protection incident below the threshold",
            citation=KINDS_OF_REVIEW,
        ),
        OtherReview(
            key="practice_audit",
            label="review or audit of practice in one or more agencies",
            citation=KINDS_OF_REVIEW,
        ),
    ),
    historical="Working Together 2015 was replaced: no English board has started a serious case review since "
    "29 September 2019. It is kept for boards that still work by it and for training.",
)
