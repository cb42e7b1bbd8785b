"""Working Together 2013, as far as Enfield quotes it: who does what, how independently, on what paper, and the rest."""

from review.law.provisions import (
    Checklist,
    ChecklistItem,
    Conflict,
    Effect,
    Independence,
    OfficeRule,
    Provisions,
)
from review.law.terms import Citation, Strength
from review.law.working_together_2013 import PUBLICATION
from review.law.working_together_2013_answers import ANSWERS
from review.law.working_together_2013_criteria import DETENTION, INITIATING, NOT_REQUIRED, WT2013, ours
from review.law.working_together_2013_documents import DOCUMENTS
from review.law.working_together_2013_duties import UNDATED
from review.law.working_together_2013_statements import (
    ACTION,
    APPOINTING,
    ENGAGEMENT,
    STATEMENTS,
    TIMESCALE,
)

OFFICES = (
    OfficeRule(
        key="chair",
        name="LSCB Chair",
        duties=(
            "has the final decision whether there is a serious case review",
            "may ask another board's Chair to challenge it, then and at other stages",
            "is prepared to give evidence to the national panel in person",
        ),
        limits="No source knows a deputy. One decides only under the board's own delegation, recorded with its dates "
        "and shown on the decision (ours).",
        citation=INITIATING,
    ),
    OfficeRule(
        key="board",
        name="Local Safeguarding Children Board",
        duties=(
            "lets Ofsted and the national panel know the decision",
            "appoints the reviewers and gives the national panel their names",
            "oversees how partners agree what they have to do",
            "publishes the report and what was done about it",
        ),
        limits="",
        citation=Citation(document=WT2013, place="SCR checklist, as Enfield prints it in Appendix 2"),
    ),
    OfficeRule(
        key="lead_reviewer",
        name="Lead reviewer",
        duties=("leads the review, alone or with others", "has shown to be qualified for the approach"),
        limits="Should be independent of the board and of the organisations in the case.",
        citation=APPOINTING,
    ),
    OfficeRule(
        key="organisations",
        name="Organisations that were involved",
        duties=(
            "are properly represented in the review",
            "may be asked for information in writing about their involvement",
        ),
        limits="",
        citation=ENGAGEMENT,
    ),
    OfficeRule(
        key="national_panel",
        name="National panel of independent experts",
        duties=(
            "may scrutinise a decision not to review",
            "advises on the appointment of reviewers and on a report that a board would not publish",
        ),
        limits="It advises; the decision stays the board's.",
        citation=INITIATING,
    ),
)

INDEPENDENCE = (
    Independence(
        key="lead_reviewer",
        whom="the lead reviewer",
        rule="should be independent of the board and of the organisations involved in the case",
        strength=Strength.SHOULD,
        effect=Effect.WARNS,
        citation=APPOINTING,
    ),
    Independence(
        key="lead_reviewer_qualified",
        whom="the lead reviewer",
        rule="should be suitable, and have shown to be qualified for the approach of the guidance",
        strength=Strength.SHOULD,
        effect=Effect.ASKS,
        citation=APPOINTING,
    ),
    Independence(
        key="imr_author",
        whom="whoever writes an agency's account",
        rule="declares whether they were directly concerned with the child or family, or managed those who were",
        strength=Strength.NONE,
        effect=Effect.ASKS,
        citation=ours("no rule in the part quoted: the author of an agency's account"),
    ),
    Independence(
        key="chair_own_agency",
        whom="the LSCB Chair",
        rule="no source bars the Chair from a case that concerns the Chair's own agency or work; a peer challenge by "
        "another board's Chair, or the deputy, is offered",
        strength=Strength.NONE,
        effect=Effect.WARNS,
        citation=ours("SCR checklist, 'Decisions whether to initiate an SCR': peer challenge"),
    ),
)


def _item(key: str, text: str, citation: Citation, who: str = "the LSCB") -> ChecklistItem:
    return ChecklistItem(key=key, text=text, who=who, citation=citation)


def _gate(key: str, text: str) -> ChecklistItem:
    return _item(key, text, PUBLICATION)


CHECKLISTS = (
    Checklist(
        key="managing_the_review",
        title="The checklist of Working Together 2013",
        when="from the notice of an incident to publication",
        strength=Strength.SHOULD,
        items=(
            _item("initiate", "Decide whether to start, and let Ofsted and the national panel know.", INITIATING),
            _item("appoint", "Appoint qualified, independent reviewers, and give the panel their names.", APPOINTING),
            _item("represent", "Have the professionals and organisations that were involved represented.", ENGAGEMENT),
            _item(
                "in_writing",
                "Ask each organisation for information in writing, where the board so decides.",
                ENGAGEMENT,
            ),
            _item("six_months", "Aim to complete in six months; where that fails, learn meanwhile.", TIMESCALE),
            _item("improve", "Oversee how improvement action is agreed with partners.", ACTION),
            _item("publish", "Publish the report and what was done about it.", PUBLICATION),
        ),
        citation=Citation(document=WT2013, place="SCR checklist, as Enfield prints it in Appendix 2"),
    ),
    Checklist(
        key="publication_gates",
        title="Before the report is published",
        when="from the board's approval to the day of publication",
        strength=Strength.SHOULD,
        items=(
            _gate("website", "It will be easy to find on the board's website for at least 12 months."),
            _gate("harmless", "Publishing it is unlikely to harm any child or vulnerable adult in the case."),
            _gate("analysis", "It analyses soundly what happened, why, and what must happen now."),
            _gate("plain_english", "Professionals and the public will understand it with ease."),
            _gate("unredacted", "It can be published without a change and without redaction."),
            _gate("actions", "What has been done, what that has changed and what more will be done is ready too."),
            _gate("people", "Its effect on children, family members and others affected is planned for."),
            _gate("data_protection", "The data protection law is complied with (the source says must)."),
            _gate("court_orders", "No court order or other restriction stands against it (the source says must)."),
            _gate("copies", "The national panel has its copy, a week before."),
        ),
        citation=PUBLICATION,
    ),
)

CONFLICTS = (
    Conflict(
        key="below_threshold",
        point="What the board may do where the criteria are not met",
        texts=(
            "2013: may commission an alternative form of case review",
            "2015: may commission a serious case review all the same, or an alternative form",
        ),
        taken="By edition: under 2013 an alternative form only is named.",
        citations=(NOT_REQUIRED, Citation(document="Working Together 2015", place="chapter 4, paragraph 21")),
    ),
    Conflict(
        key="detention_list",
        point="Which deaths in detention should always be reviewed",
        texts=(
            "2013, as Enfield quotes it: detained under the Mental Capacity Act 2005, at any age; no Mental Health Act",
            "2015: detained under the Mental Health Act 1983; and at 16 or 17 under the Mental Capacity Act 2005",
            "other boards quote the 2013 list with a 'Mental Health Act 2005', which does not exist",
        ),
        taken="By edition, as the source prints it. Enfield's wording may be a slip: ask where a child died under the "
        "Mental Health Act.",
        citations=(DETENTION, Citation(document="Working Together 2015", place="chapter 4, paragraph 20")),
    ),
    Conflict(
        key="send_copies",
        point="How long before publication the copies go, and to whom",
        texts=(
            "2013: at least one week, to the national panel",
            "2015: at least seven working days, to Ofsted, DfE and the national panel",
        ),
        taken="By edition; a week is seven calendar days.",
        citations=(
            PUBLICATION,
            Citation(document="Working Together 2015", place="chapter 4, checklist: Publication of reports"),
        ),
    ),
    Conflict(
        key="telling_of_no_review",
        point="By when a decision not to start a review is told",
        texts=(
            "2013, the checklist: Ofsted and the national panel should know the decision; no period",
            "the national panel's operating guidance of 2013: within 14 days, with the notification and an explanation",
            "2015: every decision within five working days",
        ),
        taken="Tell of it at once, with the reasons, and in any case within the 14 days of 2013. The guidance was seen "
        "only as other pages print it, without the day that it counts from: no date is worked out.",
        citations=(
            INITIATING,
            Citation(
                document="National panel, operating guidance of 2013",
                place="flow chart as other pages print it: a decision not to start a review",
            ),
            Citation(
                document="Working Together 2015", place="chapter 4, checklist: Decisions whether to initiate an SCR"
            ),
        ),
    ),
)

WORKING_TOGETHER_2013_SAYS = Provisions(
    statements=STATEMENTS,
    undated=UNDATED,
    checklists=CHECKLISTS,
    offices=OFFICES,
    independence=INDEPENDENCE,
    documents=DOCUMENTS,
    conflicts=CONFLICTS,
    answers=ANSWERS,
    terms=(
        ("serious case review", "serious case review (SCR)"),
        ("alternative review", "alternative form of case review"),
        ("national panel", "national panel of independent experts"),
        ("reviewer", "lead reviewer"),
        ("agency's return", "information in writing"),
        ("board", "Local Safeguarding Children Board (LSCB)"),
    ),
)
