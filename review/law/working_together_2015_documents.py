"""The papers of a review under Working Together 2015: what the guidance asks to be written, and what is recorded."""

from review.law.provisions import Document, DocumentPart
from review.law.working_together_2015 import WORKING_TOGETHER_2015
from review.law.working_together_2015_criteria import NOTIFIABLE, cite, ours
from review.law.working_together_2015_places import (
    APPOINTING,
    ENGAGEMENT,
    IMPROVEMENT,
    INITIATING,
    NATIONAL_PANEL,
    OUR_RECORD,
    PRINCIPLES,
    PUBLICATION,
)

REFERRAL = Document(
    key="referral",
    title=WORKING_TOGETHER_2015.referral_title,
    citation=ours("Serious Case Review checklist: Decisions whether to initiate an SCR"),
    note="The guidance has no form for a referral: title and fields are ours.",
    parts=(
        DocumentPart(
            name="The child",
            contains=("under 18 or not", "age", "where the child normally lives"),
            citation=ours("Serious Case Review checklist: Decisions whether to initiate an SCR"),
        ),
        DocumentPart(
            name="What happened",
            contains=(
                "whether abuse or neglect is known or suspected",
                "whether the child died or was seriously harmed",
                "suspected suicide",
                "concern about how agencies worked together",
                "custody or detention",
                "looked after, or in a regulated setting or service",
            ),
            citation=ours("paragraphs 13 to 20"),
        ),
        DocumentPart(
            name="When",
            contains=(
                "the day of the incident",
                "the day the local authority became aware",
                "the day the board was notified",
            ),
            citation=ours("Notifiable Incidents"),
        ),
        DocumentPart(
            name="Lessons",
            contains=("lessons about working together", "good practice"),
            citation=ours("paragraph 6"),
        ),
        DocumentPart(name="Who refers", contains=("name", "agency", "how to reach them"), citation=OUR_RECORD),
    ),
)

OFSTED_NOTIFICATION = Document(
    key="ofsted_notification",
    title="Notification of an incident to Ofsted",
    citation=cite("paragraph 16"),
    note="Ofsted's own form, on Ofsted's website; its fields are not in the source. The program does not send it.",
    parts=(
        DocumentPart(
            name="Which incident",
            contains=("which of the four criteria it meets", "the day on which the local authority became aware"),
            citation=NOTIFIABLE,
        ),
    ),
)

DECISION_RECORD = Document(
    key="decision_record",
    title="Record of the decision",
    citation=INITIATING,
    note="The guidance asks for no reasons; that the Chair is asked for them is our choice.",
    parts=(
        DocumentPart(name="Decision", contains=("the decision", "its day"), citation=INITIATING),
        DocumentPart(
            name="What it rests on",
            contains=("information considered", "advice of a local panel, where there is one"),
            citation=OUR_RECORD,
        ),
        DocumentPart(name="Peer challenge", contains=("whose", "what came of it"), citation=INITIATING),
        DocumentPart(name="National panel", contains=("its advice", "what was made of it"), citation=NATIONAL_PANEL),
        DocumentPart(
            name="Reasons",
            contains=(
                "why, and where the presumption is departed from, why it is clear that there are no concerns",
                "why not, where a review should always follow and none does",
            ),
            citation=OUR_RECORD,
        ),
    ),
)

INFORMATION_IN_WRITING = Document(
    key="information_in_writing",
    title="Information in writing from an organisation",
    citation=ENGAGEMENT,
    note="The board may ask for it; the guidance has no template and no day for it.",
    parts=(
        DocumentPart(
            name="Involvement",
            contains=("how the organisation was involved with the child",),
            citation=ENGAGEMENT,
        ),
    ),
)

PANEL_ADVICE = Document(
    key="panel_advice_record",
    title="Record of the national panel's advice",
    citation=NATIONAL_PANEL,
    note="The regard is the guidance's; the record of it is ours.",
    parts=(
        DocumentPart(
            name="At which point",
            contains=("starting a review", "appointing reviewers", "publication"),
            citation=NATIONAL_PANEL,
        ),
        DocumentPart(name="Advice", contains=("day", "advice", "what was made of it"), citation=OUR_RECORD),
    ),
)

TERMS_OF_REFERENCE = Document(
    key="terms_of_reference",
    title="Terms of reference",
    citation=OUR_RECORD,
    note="Not in the guidance: for boards that use them. Each change makes a new version.",
    parts=(
        DocumentPart(
            name="Scope",
            contains=("main issues", "period looked at", "organisations", "when the review will be complete"),
            citation=OUR_RECORD,
        ),
        DocumentPart(name="Publication", contains=("that the report will be published",), citation=PUBLICATION),
    ),
)

INTERVIEW_RECORD = Document(
    key="interview_record",
    title="Record of an interview",
    citation=OUR_RECORD,
    note="Not in the guidance: offered, so that whoever was interviewed can confirm what was written.",
    parts=(
        DocumentPart(
            name="Record",
            contains=("what was said", "confirmed as accurate, or a change asked for"),
            citation=OUR_RECORD,
        ),
    ),
)

REPORT = Document(
    key="report",
    title="Final report",
    citation=PUBLICATION,
    parts=(
        DocumentPart(
            name="Analysis",
            contains=("what happened", "why", "what needs to happen so that it is less likely to happen again"),
            citation=PUBLICATION,
        ),
        DocumentPart(
            name="How it is written",
            contains=("plain English", "publishable unchanged", "unlikely to harm a child or vulnerable adult"),
            citation=PUBLICATION,
        ),
        DocumentPart(
            name="Actions, here or apart",
            contains=("actions already taken", "the impact they have had", "what more will be done"),
            citation=PUBLICATION,
        ),
        DocumentPart(name="Response", contains=("the board's response to the findings",), citation=PRINCIPLES),
    ),
)

ACTION_PLAN = Document(
    key="action_plan",
    title="Improvement action",
    citation=IMPROVEMENT,
    note="That each action has an owner is our choice.",
    parts=(
        DocumentPart(
            name="Each action",
            contains=("partner", "action", "timescale", "success criteria", "impact"),
            citation=IMPROVEMENT,
        ),
        DocumentPart(name="Owner", contains=("who answers for it",), citation=OUR_RECORD),
    ),
)

IMPACT_PLAN = Document(
    key="impact_plan",
    title="How the impact of publication is managed",
    citation=PUBLICATION,
    note="The guidance has no template.",
    parts=(
        DocumentPart(
            name="Whom it touches",
            contains=("children", "family members", "others affected by the case"),
            citation=PUBLICATION,
        ),
    ),
)

NOTIFICATION_RECORD = Document(
    key="notification_record",
    title="Record of who was told",
    citation=OUR_RECORD,
    note="The program records the sending; it does not itself notify Ofsted, DfE or the national panel.",
    parts=(
        DocumentPart(
            name="Each notice",
            contains=("recipient", "due", "sent", "content", "sender"),
            citation=OUR_RECORD,
        ),
    ),
)

PUBLICATION_RECORD = Document(
    key="publication_record",
    title="Record of publication",
    citation=PUBLICATION,
    parts=(
        DocumentPart(
            name="Publication",
            contains=("day", "web address", "last day of the minimum", "copies sent, to whom and when"),
            citation=PUBLICATION,
        ),
        DocumentPart(
            name="Published with it",
            contains=("the board's response", "actions taken", "their impact", "what more will be done"),
            citation=PUBLICATION,
        ),
        DocumentPart(
            name="Checked",
            contains=("court orders and other restrictions", "legal proceedings and any inquest"),
            citation=PUBLICATION,
        ),
    ),
)

NON_PUBLICATION_RECORD = Document(
    key="non_publication_record",
    title="Record of a report that is not published",
    citation=PUBLICATION,
    parts=(
        DocumentPart(
            name="Told and advised",
            contains=("DfE and the national panel informed", "the panel's advice", "a challenge"),
            citation=PUBLICATION,
        ),
        DocumentPart(
            name="Final decision",
            contains=("the decision", "Ofsted, DfE and the national panel told after a challenge"),
            citation=PUBLICATION,
        ),
        DocumentPart(name="Reasons", contains=("why it should not be published",), citation=OUR_RECORD),
    ),
)

REVIEWER_RECORD = Document(
    key="reviewer_record",
    title="Record of the reviewers",
    citation=APPOINTING,
    parts=(
        DocumentPart(
            name="Each reviewer",
            contains=("name, as given to the national panel", "how the qualification was shown", "independence"),
            citation=APPOINTING,
        ),
    ),
)

DOCUMENTS = (
    REFERRAL,
    OFSTED_NOTIFICATION,
    DECISION_RECORD,
    PANEL_ADVICE,
    REVIEWER_RECORD,
    TERMS_OF_REFERENCE,
    INFORMATION_IN_WRITING,
    INTERVIEW_RECORD,
    REPORT,
    ACTION_PLAN,
    IMPACT_PLAN,
    PUBLICATION_RECORD,
    NON_PUBLICATION_RECORD,
    NOTIFICATION_RECORD,
)
