"""What the leaflets of Cambridgeshire and Peterborough say of their own besides dates and criteria, put together."""

from review.law.cambridgeshire_peterborough import families
from review.law.cambridgeshire_peterborough_answers import (
    ANSWERS,
    AT_THE_END,
    BACKGROUND,
    FAMILY_HOW_LONG,
    FAMILY_SEES,
    FAMILY_TAKE_PART,
    HAPPENS,
    INTERVIEW,
    NOT_FOR,
    PURPOSE,
)
from review.law.cambridgeshire_peterborough_conflicts import CONFLICTS
from review.law.cambridgeshire_peterborough_documents import CHECKLISTS, DOCUMENTS
from review.law.cambridgeshire_peterborough_offices import INDEPENDENCE, MEMBERSHIPS, OFFICES
from review.law.provisions import Provisions, Statement, Topic, UndatedDuty, over
from review.law.terms import Citation, Milestone, Strength
from review.law.working_together_2015_says import WORKING_TOGETHER_2015_SAYS


def _says(key: str, topic: Topic, text: str, citation: Citation, strength: Strength = Strength.NONE) -> Statement:
    return Statement(key=key, topic=topic, text=text, strength=strength, citation=citation)


STATEMENTS = (
    _says(
        "purpose",
        Topic.PURPOSE,
        "It establishes whether there are lessons, good practice included, in how local professionals and "
        "organisations keep children safe; what they are, how and when they are acted on, and what should change.",
        PURPOSE,
    ),
    _says(
        "purpose_shared",
        Topic.PURPOSE,
        "Good practice and improvements are shared and take root, and all agencies go on learning.",
        PURPOSE,
    ),
    _says("not_criminal", Topic.NOT_FOR, "It is no criminal investigation: that is for the police.", NOT_FOR),
    _says("not_blame", Topic.NOT_FOR, "It lays no blame for what happened.", NOT_FOR),
    _says(
        "not_cause_of_death",
        Topic.NOT_FOR,
        "The cause of a death is not its question: the pathologist and the coroner answer that.",
        NOT_FOR,
    ),
    _says("not_disciplinary", Topic.NOT_FOR, "It is no disciplinary investigation: that is for an agency.", NOT_FOR),
    _says(
        "not_public_inquiry",
        Topic.NOT_FOR,
        "It is no public inquiry.",
        families("What is a Serious Case Review?"),
    ),
    _says(
        "agencies_review_themselves",
        Topic.ENGAGEMENT,
        "Each agency in the case reviews its own practice, usually in an IMR, open and honest about the lessons.",
        HAPPENS,
    ),
    _says(
        "practitioners_meet",
        Topic.ENGAGEMENT,
        "The overview author speaks with front-line staff and managers, and may bring all practitioners together.",
        HAPPENS,
    ),
    _says(
        "support_at_interview",
        Topic.ENGAGEMENT,
        "A practitioner may bring somebody for support, not the line manager, who understands confidentiality.",
        INTERVIEW,
        Strength.SHOULD,
    ),
    _says(
        "after_the_trial",
        Topic.PROCEEDINGS,
        "Where there are criminal proceedings, reports are not available before the end of the trial.",
        FAMILY_SEES,
    ),
    _says(
        "family_views_wait",
        Topic.PROCEEDINGS,
        "Hearing the family's views sometimes has to wait for coronial or criminal proceedings.",
        FAMILY_TAKE_PART,
    ),
    _says(
        "family_not_obliged",
        Topic.FAMILY,
        "The family need do nothing. They may give their views of the services, with someone to help; children who are "
        "old enough may too.",
        FAMILY_TAKE_PART,
    ),
    _says(
        "family_copy",
        Topic.FAMILY,
        "The personal contact or the chair of the review offers a copy of the report and talks it through.",
        FAMILY_SEES,
    ),
    _says(
        "family_expectation",
        Topic.FAMILY,
        "Families are told to expect six to nine months, as a rule, between the event and the published overview "
        "report. It is an expectation and no time limit.",
        FAMILY_HOW_LONG,
    ),
    _says(
        "published_anonymised",
        Topic.PUBLICATION,
        "Overview report and executive summary are published, anonymised or 'redacted', on the board's website and a "
        "national one.",
        AT_THE_END,
    ),
    _says(
        "confidential_reports",
        Topic.CONFIDENTIALITY,
        "During the review, reports stay with those who represent organisations on the boards, those who contributed, "
        "and staff of those organisations who worked with the child and family.",
        FAMILY_SEES,
    ),
    _says(
        "coroner",
        Topic.CONFIDENTIALITY,
        "The coroner sometimes asks to see reports and to use parts in an inquest.",
        FAMILY_SEES,
    ),
    _says(
        "identity_hidden",
        Topic.CONFIDENTIALITY,
        "The child's identity is hidden, to protect the child, the family and everybody involved; the published report "
        "gives no personal details.",
        AT_THE_END,
    ),
    _says(
        "learning_for_all",
        Topic.LEARNING,
        "Every professional has to know what reviews teach, and use it.",
        BACKGROUND,
    ),
    _says(
        "feedback",
        Topic.LEARNING,
        "Those involved get feedback; training and briefing events carry the learning to all agencies.",
        AT_THE_END,
    ),
)

UNDATED = (
    UndatedDuty(
        key="completion_date_set",
        label="When the review and each return will be complete",
        task="Set in the terms of reference when the review will be completed, and a day for each agency's IMR.",
        open_from="the panel's first meeting",
        opens=Milestone.REVIEW_PANEL_MET,
        who="the panel",
        to=("the agencies",),
        strength=Strength.NONE,
        citation=HAPPENS,
        note="The days for the IMRs are our choice: no source gives one.",
    ),
    UndatedDuty(
        key="after_the_trial",
        label="Reports held until the trial is over",
        task="Keep the reports back until the end of the trial; let the family's views wait where that is needed.",
        open_from="knowing of criminal proceedings",
        opens=Milestone.PROCEEDINGS_KNOWN,
        who="the LSCB",
        to=(),
        strength=Strength.NONE,
        citation=FAMILY_SEES,
        note="For an inquest, the regard of Working Together 2015 applies; the family's views may wait there too.",
    ),
)

CAMBRIDGESHIRE_PETERBOROUGH_SAYS = over(
    WORKING_TOGETHER_2015_SAYS,
    Provisions(
        statements=STATEMENTS,
        undated=UNDATED,
        checklists=CHECKLISTS,
        offices=OFFICES,
        memberships=MEMBERSHIPS,
        independence=INDEPENDENCE,
        documents=DOCUMENTS,
        conflicts=CONFLICTS,
        answers=ANSWERS,
        terms=(
            ("reviewer", "Independent Overview Report writer"),
            ("agency's return", "Individual Management Report (IMR)"),
            ("standing panel", "Serious Case Review Sub Committee"),
            ("case panel", "SCR Panel"),
            ("report", "Overview Report"),
            ("case panel chair", "Independent Chair"),
        ),
    ),
)
