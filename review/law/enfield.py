"""Enfield Safeguarding Children Board: Working Together 2013 with the board's own clocks, situations and words.

The board's clocks run beside those of its base, which it says also apply ("Enfield Process for SCR"): both are shown.
"""

from dataclasses import replace

from review.law.enfield_criteria import DEFINITIONS, FINDINGS, SITUATIONS, enfield
from review.law.enfield_statements import LOCAL_PROCESS
from review.law.terms import (
    DatedDuty,
    Decision,
    Duty,
    Event,
    OtherReview,
    Period,
    StandingPanel,
    Strength,
    Unit,
)
from review.law.working_together_2013 import PANEL, WORKING_TOGETHER_2013

OFSTED = "Ofsted"
BOTH_BIND = "The board's own clock and that of Working Together 2013 both run; the earlier binds (our reading)."

DECISION_2013 = replace(
    WORKING_TOGETHER_2013.dated_duty(Duty.DECISION),
    note=f"The source says 'normally' within one month. {BOTH_BIND}",
)
SIX_MONTHS_2013 = WORKING_TOGETHER_2013.dated_duty(Duty.COMPLETION)

DATED = (
    DatedDuty(
        duty=Duty.CHAIR_DISCUSSION,
        label="The Chair's discussion with the Head of SQAS",
        task="The LSCB Chair and the Head of Safeguarding and Quality Assurance discuss the incident.",
        counted_from=Event.INCIDENT,
        event_words="the day of the serious incident",
        period=Period(count=1, unit=Unit.CALENDAR_DAYS),
        who="the LSCB Chair and the Head of SQAS",
        to=(),
        strength=Strength.NONE,
        citation=enfield("section 6, flow chart, first step"),
        note="The source says 'within 1 day'. It is counted as the next day, a Saturday or a Sunday too (our reading).",
    ),
    DatedDuty(
        duty=Duty.NOTIFY_INTENTION,
        label="Telling Ofsted and the national panel that a review is intended",
        task="Ofsted and the national panel are told that the board intends to complete a serious case review.",
        counted_from=Event.INCIDENT,
        event_words="the day of the serious incident",
        period=Period(count=1, unit=Unit.MONTHS),
        who="the LSCB (the source names nobody)",
        to=(OFSTED, PANEL),
        strength=Strength.NONE,
        citation=enfield("section 6, flow chart, after the Sub-Committee's discussion"),
        decisions=frozenset({Decision.SCR}),
        note="The source does not say where the month starts; its flow begins with the serious incident (our reading). "
        "It falls away where no serious case review is decided on.",
    ),
    DatedDuty(
        duty=Duty.DECISION,
        label="The Chair's decision",
        task="It is decided whether a serious case review is required.",
        counted_from=Event.CHAIR_AWARE,
        event_words="the day the case came to the Chair's attention",
        period=Period(count=1, unit=Unit.MONTHS),
        who="the LSCB Chair",
        to=(),
        strength=Strength.MUST,
        citation=enfield("4.2"),
        note=BOTH_BIND,
    ),
    DECISION_2013,
    DatedDuty(
        duty=Duty.FIRST_DAY_TASKS,
        label="The first-day tasks",
        task="The Head of SQAS completes the seven tasks that follow a decision for a serious case review.",
        counted_from=Event.DECIDED,
        event_words="the day of the Chair's decision",
        period=Period(count=1, unit=Unit.WORKING_DAYS),
        who="the Head of SQAS (the local authority's child protection adviser)",
        to=(OFSTED, PANEL),
        strength=Strength.MUST,
        citation=enfield("4.3"),
        decisions=frozenset({Decision.SCR}),
        note="The seventh task tells Ofsted and the national panel. The Business Manager supports the sixth, the "
        "letters to chief executives.",
    ),
    DatedDuty(
        duty=Duty.COMPLETION,
        label="Completing the review",
        task="The serious case review is completed, unless Ofsted has agreed another timescale.",
        counted_from=Event.OFSTED_NOTIFIED,
        event_words="the day Ofsted was notified",
        period=Period(count=6, unit=Unit.MONTHS),
        who="the LSCB (which monitors the deadlines)",
        to=(),
        strength=Strength.MUST,
        citation=enfield("4.4"),
        decisions=frozenset({Decision.SCR}),
        extended_by=OFSTED,
        note="The source does not say which notice to Ofsted is meant; the first, of the incident, is taken unless "
        f"another is recorded (our reading). It falls away where no serious case review is decided on. {BOTH_BIND}",
    ),
    replace(
        SIX_MONTHS_2013,
        duty=Duty.COMPLETION_AIM,
        label="Completing the review, counted from its start",
        task="The board aims to complete the serious case review.",
        note=f"{SIX_MONTHS_2013.note} {BOTH_BIND}",
    ),
    replace(
        WORKING_TOGETHER_2013.dated_duty(Duty.SEND_COPIES),
        label="Advising the national panel before publication",
        task="The national panel is advised of publication, and the board sends it a copy of the report.",
        strength=Strength.MUST,
        citation=enfield("5.3.3"),
        note="Enfield must advise the panel one week before; Working Together 2013 says that copies should be sent at "
        "least one week before. A week is counted as calendar days (our reading).",
    ),
    WORKING_TOGETHER_2013.dated_duty(Duty.KEEP_PUBLISHED),
)

ENFIELD = replace(
    WORKING_TOGETHER_2013,
    name="enfield",
    title="Enfield Safeguarding Children Board, on Working Together 2013",
    referral_title="Form for referral of case to SCR Panel",
    definitions=DEFINITIONS,
    findings=FINDINGS,
    still_open="Where the case gives rise to concern, a management review may be carried out, locally and in-house. "
    "The texts allow another form of review, and do not speak of a serious case review, where the criteria are not "
    "met.",
    still_open_citation=enfield("1.1 and 3.2"),
    lessons_citation=enfield("3.2"),
    presumption=enfield("1.1, quoting Working Together 2013"),
    detention_citation=enfield("1.1, quoting Working Together 2013"),
    notifier="the LSCB Chair",
    dated=DATED,
    alternative_review="a management review",
    historical="Enfield's procedure rests on Working Together 2013, which was replaced. No English board has started a "
    "serious case review since 29 September 2019. It is kept for boards that still work by it and for training.",
    base="working-together-2013",
    situations=SITUATIONS,
    panel_lead=enfield(f"{LOCAL_PROCESS}, step 1"),
    standing_panel=StandingPanel(
        name="SCR Sub-Committee",
        citation=enfield(f"3.1 and 3.2; also section 6 and {LOCAL_PROCESS}, steps 1 and 2"),
        extraordinary_meeting=enfield(f"{LOCAL_PROCESS}, step 2"),
    ),
    other_reviews=(
        OtherReview(key="management_review", label="management review (MR)", citation=enfield("3.2 and 3.3")),
    ),
)
