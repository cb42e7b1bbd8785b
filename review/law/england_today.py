"""England today: whether an incident is notifiable, to whom, and the dates. It finds no reviews.

Serious case reviews ended in 2019. What stands here was gathered from public pages that rest on the guidance before
Working Together 2026; chapter 5 of that edition was not seen. So every value is marked as not verified against it.
"""

from datetime import date

from review.law.england_today_criteria import (
    A_CHILD,
    DEFINITIONS,
    FINDINGS,
    NO_DETENTION_RULE,
    NOTIFIABLE_CRITERIA,
    PARTNERS_DECIDE,
    unverified,
)
from review.law.terms import DatedDuty, Decision, Duty, Event, Period, Procedure, Sense, Strength, Unit

NATIONAL_PANEL = "the Child Safeguarding Practice Review Panel"
PARTNERS = "the safeguarding partners"
SECRETARY_OF_STATE = "the Secretary of State"
NOT_VERIFIED = "Not verified against Working Together 2026."

DATED = (
    DatedDuty(
        duty=Duty.NOTIFY_INCIDENT,
        label="Telling the national panel of the incident",
        task="The local authority notifies the Child Safeguarding Practice Review Panel, the safeguarding partners and "
        "any other area concerned.",
        counted_from=Event.LA_AWARE,
        event_words="the day the local authority became aware",
        period=Period(count=5, unit=Unit.WORKING_DAYS),
        who="the local authority",
        to=(NATIONAL_PANEL, PARTNERS, "the other areas concerned"),
        strength=Strength.MUST,
        citation=unverified("GOV.UK, report a serious child safeguarding incident", "when to notify"),
        if_notifiable=True,
        note="Some areas' charts count these days from the incident itself, which is stricter. " + NOT_VERIFIED,
    ),
    DatedDuty(
        duty=Duty.RAPID_REVIEW,
        label="The rapid review",
        task="The safeguarding partners complete the rapid review and send it to the national panel.",
        counted_from=Event.PANEL_NOTIFIED,
        event_words="the day the notice went to the national panel",
        period=Period(count=15, unit=Unit.WORKING_DAYS),
        who=PARTNERS,
        to=(NATIONAL_PANEL,),
        strength=Strength.NONE,
        citation=unverified("Cambridgeshire and Peterborough Safeguarding Partnership Board page", "rapid reviews"),
        note="Areas differ in the day from which they count. What was found has neither must nor should. "
        + NOT_VERIFIED,
    ),
    DatedDuty(
        duty=Duty.COMPLETION,
        label="Completing the review",
        task="The safeguarding partners complete the local child safeguarding practice review.",
        counted_from=Event.INITIATED,
        event_words="the day the review was initiated",
        period=Period(count=6, unit=Unit.MONTHS),
        who=PARTNERS,
        to=(),
        strength=Strength.MUST,
        citation=unverified(
            "Crown Prosecution Service protocol with safeguarding partnerships", "period of six months"
        ),
        decisions=frozenset({Decision.SCR}),
        note="The protocol calls it a statutory obligation. That it is counted from the decision to review is recalled "
        "and was not found. 'scr' is read here as 'to review' (our reading). " + NOT_VERIFIED,
    ),
    DatedDuty(
        duty=Duty.SEND_COPIES,
        label="Sending the report before publication",
        task="The safeguarding partners send the full report to the national panel and to the Secretary of State.",
        counted_from=Event.PUBLICATION_PLANNED,
        event_words="the planned day of publication",
        period=Period(count=7, unit=Unit.WORKING_DAYS, back=True),
        who=PARTNERS,
        to=(NATIONAL_PANEL, SECRETARY_OF_STATE),
        strength=Strength.MUST,
        citation=unverified("Working Together 2018 and 2023", "publication of reports, recalled and not found"),
        clear_days=True,
        note="Recalled, not found: check before relying on it. " + NOT_VERIFIED,
    ),
    DatedDuty(
        duty=Duty.KEEP_PUBLISHED,
        label="Keeping the report available",
        task="The report, or what was learned from it, stays publicly available at least this long.",
        counted_from=Event.PUBLISHED,
        event_words="the day of publication",
        # "at least one year"
        period=Period(count=12, unit=Unit.MONTHS),
        who=PARTNERS,
        to=("the public",),
        strength=Strength.MUST,
        citation=unverified("Working Together 2018 and 2023", "publication of reports, recalled and not found"),
        sense=Sense.EARLIEST,
        note="Recalled, not found: check before relying on it. " + NOT_VERIFIED,
    ),
)

ENGLAND_TODAY = Procedure(
    name="england-today",
    title="England today",
    checked_on=date(2026, 11, 22),
    referral_title="Serious child safeguarding incident: is it notifiable?",
    definitions=DEFINITIONS,
    findings=FINDINGS,
    still_open="The safeguarding partners decide, after a rapid review, whether there is a local child safeguarding "
    "practice review. This program says only whether the incident is notifiable, to whom, and by when.",
    still_open_citation=PARTNERS_DECIDE,
    lessons_citation=PARTNERS_DECIDE,
    # There is no presumption: nothing here is found that must be commissioned.
    presumption=PARTNERS_DECIDE,
    adult_age=18,
    adult_citation=A_CHILD,
    listed_detentions=frozenset(),
    mental_capacity_ages=frozenset(),
    detention_citation=NO_DETENTION_RULE,
    notifiable=NOTIFIABLE_CRITERIA,
    notifier="the local authority",
    dated=DATED,
    decider=PARTNERS,
    alternative_review="a local child safeguarding practice review",
    historical="This is the procedure in force in England, as far as it could be found. It is not verified against "
    "Working Together 2026, which replaced the edition of 2023. Cases are not run by it here.",
    finds_reviews=False,
)
