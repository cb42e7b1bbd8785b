"""What has to be done under Enfield's procedure without a date: open on a case until it is recorded as done."""

from review.law.enfield_criteria import enfield
from review.law.enfield_statements import LOCAL_PROCESS
from review.law.provisions import UndatedDuty
from review.law.terms import Event, Milestone, Strength
from review.law.working_together_2013 import PANEL
from review.law.working_together_2013_statements import OFSTED

UNDATED = (
    UndatedDuty(
        key="notify_ofsted",
        label="Telling Ofsted of the serious incident",
        task="The Chair sends Ofsted the Notification of Serious Child Care Incident form, as soon as possible.",
        open_from="it is established that a serious incident has happened",
        opens=Milestone.SERIOUS_INCIDENT,
        who="the LSCB Chair together with the Head of SQAS",
        to=(OFSTED,),
        strength=Strength.MUST,
        citation=enfield("4.1; also 3.4 and section 6"),
        note="No period is set. The six months for completion are counted from this notice unless another is recorded.",
    ),
    UndatedDuty(
        key="tell_decision",
        label="Telling Ofsted and the national panel of the decision",
        task="Ofsted and the national panel are notified of the decision, whatever it is.",
        open_from="the Chair's decision",
        opens=Event.DECIDED,
        who="the LSCB",
        to=(OFSTED, PANEL),
        strength=Strength.MUST,
        citation=enfield(f"3.4; also {LOCAL_PROCESS}, step 2"),
        note="No period is set. Where a serious case review is decided on, the seventh first-day task tells them too, "
        "within its working day.",
    ),
    UndatedDuty(
        key="completion_date_set",
        label="Agreeing terms of reference and dates",
        task="The case panel agrees scope and terms of reference, with the day of completion and each agency's day for "
        "its review; the SCR Sub-Committee agrees them too.",
        open_from="the case panel first meets",
        opens=Milestone.REVIEW_PANEL_MET,
        who="the case panel",
        to=("the agencies",),
        strength=Strength.NONE,
        citation=enfield(f"3.11 and {LOCAL_PROCESS}, step 4"),
        note="No source gives a day for the agencies' reviews: the dates are the panel's (ours).",
    ),
    UndatedDuty(
        key="publish_report",
        label="Publishing the report",
        task="Arrangements are made for the review to be published and available on the website.",
        open_from="the board approved the review",
        opens=Milestone.APPROVED,
        who="the LSCB",
        to=("the public",),
        strength=Strength.MUST,
        citation=enfield("5.3.3"),
        note="Unless the board considers that the report should not be published.",
    ),
    UndatedDuty(
        key="family_summary",
        label="Sharing the executive summary with the family",
        task="The Head of the Children in Need Service shares the executive summary with the family.",
        open_from="publication is arranged",
        opens=Event.PUBLICATION_PLANNED,
        who="the Head of CIN Service",
        to=("the family",),
        strength=Strength.NONE,
        citation=enfield("section 6, last step"),
    ),
    UndatedDuty(
        key="debriefing",
        label="Deciding how agencies are debriefed",
        task="The sub-committee decides how the agencies and services involved are debriefed.",
        open_from="the review is complete",
        opens=Milestone.APPROVED,
        who="the SCR Sub-Committee",
        to=("the agencies and services involved",),
        strength=Strength.NONE,
        citation=enfield("4.5"),
    ),
    UndatedDuty(
        key="agency_feedback",
        label="Feedback in each agency",
        task="Those who wrote an agency's review or took part give feedback to each of their agencies and pass the "
        "lessons on. The case panel sees that this is arranged.",
        open_from="the review is complete",
        opens=Milestone.APPROVED,
        who="IMR writers and participants (the case panel arranges it)",
        to=("each of their agencies",),
        strength=Strength.NONE,
        citation=enfield("5.4.1"),
    ),
    UndatedDuty(
        key="learning_event",
        label="The learning event",
        task="A learning event for all agencies is held, and the spreading of the learning agreed.",
        open_from="the review is complete",
        opens=Milestone.APPROVED,
        who="the LSCB",
        to=("the agencies",),
        strength=Strength.NONE,
        citation=enfield(f"5.4.2 and {LOCAL_PROCESS}, step 11"),
    ),
)
