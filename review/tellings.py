"""Whom a step tells, and what a message is about."""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Whom a step tells. Who that is on which platform, the dialogs find out from the board."""

    BUSINESS_CHANNEL = "business_channel"
    PANEL_CHANNEL = "panel_channel"  # the standing panel's
    CHAIR = "chair"  # in office, and whoever acts
    DEPUTY = "deputy"  # to whom the Chair passed the case, also before their days begin
    NOTIFIER = "notifier"  # who tells of incidents for the local authority
    HEAD_OF_SAFEGUARDING = "head_of_safeguarding"
    STANDING_PANEL_CHAIR = "standing_panel_chair"  # the business team where nobody is in office
    CASE_PANEL_CHAIR = "case_panel_chair"  # of this case's panel; the business team where there is none
    CASE_PANEL_CHANNEL = "case_panel_channel"  # else the standing panel's, else the business team's
    ADMINISTRATOR = "administrator"
    RECEIVING = "receiving"  # who chairs this case's panel; the business team where no administrator serves either
    AGENCY_SENIORS = "agency_seniors"  # an agency's senior contacts, where it is late
    RETURNING = "returning"  # the panel members of the agency that the last entry speaks of
    AGENCIES = "agencies"  # the panel members of the agencies that are asked on the case
    AGENCY = "agency"  # of one of them; which, what is awaited says ("report.Police")
    REFERRER = "referrer"
    PANEL_LEAD = "panel_lead"  # of the referring agency, where the procedure has one


class Kind(StrEnum):
    """What a message is about; each is drawn anew from the case whenever it is sent or brought up to date."""

    CASE = "case"  # the business team's one message for the case
    RECEIPT = "receipt"  # the referrer's confirmation
    FOR_DECISION = "for_decision"  # the Chair's card
    FOR_DEPUTY = "for_deputy"  # the same card, as it goes to a deputy: its buttons are there on their days
    DECISION_TOLD = "decision_told"  # the referrer learns of the decision
    QUESTION = "question"  # to the referrer
    NEWS = "news"  # the business team learns that there is something new from the referrer or the panel lead
    WITHDRAWAL = "withdrawal"  # the business team settles that the referrer wishes to withdraw
    ENDED = "ended"  # the referrer learns that the case was closed, transferred or reopened
    FOR_PANEL_LEAD = "for_panel_lead"  # the agency's panel lead learns of the referral
    DECISION_KNOWN = "decision_known"  # panel lead, panel and business team learn of the decision
    DATES_MOVED = "dates_moved"  # old date and new
    MEETING = "meeting"  # the panel's channel and the agencies learn of the extraordinary meeting
    REPORT_ASKED = "report_asked"  # an agency's panel member is asked for its report
    CHAIR_TOLD = "chair_told"  # the Chair learns that a case put to them ended before a decision, or is open again
    REPORT_TIME = "report_time"  # who chairs the standing panel is asked for more time for an agency's report
    MORE_ASKED = "more_asked"  # the business team learns what the Chair still wants to know
    DIGEST = "digest"  # the business team's Monday: every open case; its subject is "BOARD|2026-03-02"
    PANEL_DIGEST = "panel_digest"  # what the panel owes; its subject likewise
    RETURN = "return"  # an agency's panel member is asked for its IMR, or what the procedure has instead
    RETURNS = "returns"  # the panel's channel: one live message of who is in and who is out
    MORE_TIME = "more_time"  # the panel's chair is asked for more time for an agency
    RETURN_TO_RECEIVE = "return_to_receive"  # the administrator confirms that a return arrived
    RETURN_TO_READ = "return_to_read"  # whoever oversees the review confirms that, or sends it back
    DRAFT = "draft"  # the owner of a draft is warned before it is erased; its subject is the draft
    REMINDERS = "reminders"  # one notice a place, day and kind


@dataclass(frozen=True, kw_only=True)
class Telling:
    audience: Audience
    kind: Kind
    #: only where the step changed what the answers indicate
    if_finding_changes: bool = False
    #: only where a date that was counted before is another now
    if_dates_move: bool = False
    #: only where the case is before a standing panel
    if_screened: bool = False
    #: only where the case was put to the Chair
    if_put: bool = False
    #: only where a child was found to be at risk now, or what was found of that was corrected
    if_risk_moves: bool = False
