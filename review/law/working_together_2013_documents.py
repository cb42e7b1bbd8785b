"""The papers of a review under Working Together 2013, as Enfield quotes it: what it asks for, and what is recorded."""

from review.law.provisions import Document, DocumentPart
from review.law.working_together_2013 import PUBLICATION, WORKING_TOGETHER_2013
from review.law.working_together_2013_criteria import INITIATING, NOT_REQUIRED, ours
from review.law.working_together_2013_statements import ACTION, APPOINTING, ENGAGEMENT

OUR_RECORD = ours("SCR checklist, what is recorded")

REFERRAL = Document(
    key="referral",
    title=WORKING_TOGETHER_2013.referral_title,
    parts=(
        DocumentPart(
            name="The child",
            contains=("under 18 or not", "age", "where the child normally lives"),
            citation=OUR_RECORD,
        ),
        DocumentPart(
            name="What happened",
            contains=(
                "whether abuse or neglect is known or suspected",
                "whether the child died or was seriously harmed",
                "suspected suicide",
                "concern about how agencies worked together",
                "custody or detention",
            ),
            citation=ours("chapter 4, the criteria"),
        ),
        DocumentPart(name="When", contains=("the day of the incident", "the day of the notice"), citation=OUR_RECORD),
        DocumentPart(name="Who refers", contains=("name", "agency", "how to reach them"), citation=OUR_RECORD),
    ),
    citation=OUR_RECORD,
    note="The part quoted has no form for a referral: title and fields are ours.",
)

DECISION_RECORD = Document(
    key="decision_record",
    title="Record of the decision",
    parts=(
        DocumentPart(name="Decision", contains=("the decision", "its day"), citation=INITIATING),
        DocumentPart(name="What it rests on", contains=("information considered",), citation=OUR_RECORD),
        DocumentPart(name="Peer challenge", contains=("whose", "what came of it"), citation=INITIATING),
        DocumentPart(
            name="Reasons",
            contains=(
                "why, and where the presumption is departed from, why it is clear that there are no concerns",
                "why not, where a review should always follow and none does",
            ),
            citation=OUR_RECORD,
        ),
        DocumentPart(name="Instead", contains=("an alternative form of review, where chosen",), citation=NOT_REQUIRED),
    ),
    citation=INITIATING,
    note="The source asks for no reasons; that the Chair is asked for them is our choice.",
)

PANEL_ADVICE = Document(
    key="panel_advice_record",
    title="Record of the national panel's advice",
    parts=(
        DocumentPart(name="On reviewers", contains=("the advice, considered carefully",), citation=APPOINTING),
        DocumentPart(name="On publication", contains=("the advice on a report not to publish",), citation=PUBLICATION),
        DocumentPart(name="Advice", contains=("day", "advice", "what was made of it"), citation=OUR_RECORD),
    ),
    citation=APPOINTING,
    note="The care is the source's; the record of it is ours.",
)

REVIEWER_RECORD = Document(
    key="reviewer_record",
    title="Record of the reviewers",
    parts=(
        DocumentPart(
            name="Each reviewer",
            contains=("name, as given to the national panel", "how the qualification was shown", "independence"),
            citation=APPOINTING,
        ),
    ),
    citation=APPOINTING,
)

TERMS_OF_REFERENCE = Document(
    key="terms_of_reference",
    title="Terms of reference",
    parts=(
        DocumentPart(
            name="Scope",
            contains=("main issues", "period looked at", "organisations", "when the review will be complete"),
            citation=OUR_RECORD,
        ),
        DocumentPart(name="Publication", contains=("that the report will be published",), citation=PUBLICATION),
    ),
    citation=OUR_RECORD,
    note="Not in the part quoted: for boards that use them. Each change makes a new version.",
)

INFORMATION_IN_WRITING = Document(
    key="information_in_writing",
    title="Information in writing from an organisation",
    parts=(
        DocumentPart(
            name="Involvement",
            contains=("how the organisation was involved with the child",),
            citation=ENGAGEMENT,
        ),
    ),
    citation=ENGAGEMENT,
    note="The board may ask for it; the source has no template and no day for it.",
)

INTERVIEW_RECORD = Document(
    key="interview_record",
    title="Record of an interview",
    parts=(
        DocumentPart(
            name="Record",
            contains=("what was said", "confirmed as accurate, or a change asked for"),
            citation=OUR_RECORD,
        ),
    ),
    citation=OUR_RECORD,
    note="Not in the source: offered, so that whoever was interviewed can confirm what was written.",
)

REPORT = Document(
    key="report",
    title="Final report",
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
    ),
    citation=PUBLICATION,
)

ACTION_PLAN = Document(
    key="action_plan",
    title="Improvement action",
    parts=(
        DocumentPart(name="Each action", contains=("partner", "action"), citation=ACTION),
        DocumentPart(name="Owner and timescale", contains=("who answers for it", "by when"), citation=OUR_RECORD),
    ),
    citation=ACTION,
    note="Timescales, success criteria and impact are in the later edition only.",
)

IMPACT_PLAN = Document(
    key="impact_plan",
    title="How the impact of publication is managed",
    parts=(
        DocumentPart(
            name="Whom it touches",
            contains=("children", "family members", "others affected by the case"),
            citation=PUBLICATION,
        ),
    ),
    citation=PUBLICATION,
    note="The source has no template.",
)

PUBLICATION_RECORD = Document(
    key="publication_record",
    title="Record of publication",
    parts=(
        DocumentPart(
            name="Publication",
            contains=("day", "web address", "last day of the minimum", "copies sent, to whom and when"),
            citation=PUBLICATION,
        ),
        DocumentPart(
            name="Published with it",
            contains=("actions taken", "their impact", "what more will be done"),
            citation=PUBLICATION,
        ),
        DocumentPart(
            name="Checked",
            contains=("data protection", "court orders and other restrictions"),
            citation=PUBLICATION,
        ),
    ),
    citation=PUBLICATION,
)

NON_PUBLICATION_RECORD = Document(
    key="non_publication_record",
    title="Record of a report that is not published",
    parts=(
        DocumentPart(
            name="Told and advised",
            contains=("the national panel informed", "the panel's advice"),
            citation=PUBLICATION,
        ),
        DocumentPart(
            name="Reasons and final decision",
            contains=("why it should not be published", "what was decided in the end"),
            citation=OUR_RECORD,
        ),
    ),
    citation=PUBLICATION,
)

NOTIFICATION_RECORD = Document(
    key="notification_record",
    title="Record of who was told",
    parts=(
        DocumentPart(
            name="Each notice",
            contains=("recipient", "due", "sent", "content", "sender"),
            citation=OUR_RECORD,
        ),
    ),
    citation=OUR_RECORD,
    note="The program records the sending; it does not itself notify Ofsted or the national panel.",
)

DOCUMENTS = (
    REFERRAL,
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
