"""Who does what under Working Together 2015, and who must be independent of whom."""

from review.law.provisions import Effect, Independence, OfficeRule
from review.law.terms import Citation, Strength
from review.law.working_together_2015_criteria import NOTIFIABLE, cite, ours
from review.law.working_together_2015_places import (
    APPOINTING,
    ENGAGEMENT,
    IMPROVEMENT,
    INITIATING,
    NATIONAL_PANEL,
    PRINCIPLES,
)

OFFICES = (
    OfficeRule(
        key="chair",
        name="LSCB Chair",
        duties=(
            "decides finally whether there is a serious case review",
            "may ask another board's Chair for peer challenge, then and later",
            "complies with the national panel's requests as far as possible",
            "attends the national panel to give evidence, or sends a representative",
        ),
        limits="The text knows no deputy. One decides only under the board's own recorded delegation (our choice).",
        citation=INITIATING,
    ),
    OfficeRule(
        key="board",
        name="LSCB",
        duties=(
            "decides whether an incident notified to it meets the criteria, where the child normally lives",
            "appoints the reviewers and sees to representation",
            "agrees actions with partners and assesses their impact",
            "publishes the report, its response, the actions and their impact",
            "keeps the framework for learning and writes the annual report",
        ),
        limits="Its members comply with the national panel's requests as far as possible.",
        citation=IMPROVEMENT,
    ),
    OfficeRule(
        key="lead_reviewer",
        name="Lead reviewer",
        duties=("leads the review", "is one of one or more suitable individuals"),
        limits="Must have been shown to be qualified; should be independent of the board and the organisations.",
        citation=APPOINTING,
    ),
    OfficeRule(
        key="local_authority",
        name="Local authority",
        duties=("reports a notifiable incident to Ofsted and to each board concerned",),
        limits="The authority that placed a child and the area of the home may differ.",
        citation=NOTIFIABLE,
    ),
    OfficeRule(
        key="organisations",
        name="Organisations involved",
        duties=("are represented in the review", "give information in writing where the board asks for it"),
        limits="Those who were involved with the child and the family.",
        citation=ENGAGEMENT,
    ),
    OfficeRule(
        key="professionals",
        name="Professionals",
        duties=("are fully involved", "are invited to give their view"),
        limits="No fear of blame for what was done in good faith.",
        citation=PRINCIPLES,
    ),
    OfficeRule(
        key="family",
        name="Family, with surviving children",
        duties=("are invited to contribute", "are told how they will be involved"),
        limits="What they may expect is handled with care.",
        citation=PRINCIPLES,
    ),
    OfficeRule(
        key="national_panel",
        name="National panel of independent experts",
        duties=(
            "advises on the criteria, the reviewers and publication",
            "scrutinises a decision against a review, and may challenge it",
            "reports its views to the Government",
        ),
        limits="It advises and challenges; the decision stays with the Chair.",
        citation=NATIONAL_PANEL,
    ),
    OfficeRule(
        key="ofsted_and_dfe",
        name="Ofsted and DfE",
        duties=("are told of the decision", "receive the report before it is published"),
        limits="Ofsted is also told of notifiable incidents; its website has the forms.",
        citation=cite("paragraph 16"),
    ),
    OfficeRule(
        key="youth_justice_board",
        name="Youth Justice Board",
        duties=("receives the findings on the use of restraint each year",),
        limits="Only where the area has a secure establishment.",
        citation=cite("paragraph 9"),
    ),
    OfficeRule(
        key="standing_panel",
        name="Standing panel, where the board has one",
        duties=("may advise the Chair before the decision",),
        limits="The text has none: its advice is optional and recorded where given (our reading).",
        citation=ours("Serious Case Review checklist: Decisions whether to initiate an SCR"),
    ),
    OfficeRule(
        key="case_panel",
        name="Panel for the case, where the board sets one up",
        duties=("oversees the review", "agrees terms of reference"),
        limits="The text has none (our reading).",
        citation=ours("Serious Case Review checklist: Engagement of organisations"),
    ),
)

INDEPENDENCE = (
    Independence(
        key="lead_reviewer",
        whom="Lead reviewer",
        rule="independent of the board and of the organisations involved in the case",
        strength=Strength.SHOULD,
        effect=Effect.WARNS,
        citation=APPOINTING,
    ),
    Independence(
        key="review_leader",
        whom="Whoever leads a review",
        rule="not involved in the case, and independent of the organisations whose work is looked at",
        strength=Strength.SHOULD,
        effect=Effect.WARNS,
        citation=PRINCIPLES,
    ),
    Independence(
        key="lead_reviewer_qualified",
        whom="Lead reviewer",
        rule="suitable, and shown to be qualified for reviews of this kind",
        strength=Strength.MUST,
        effect=Effect.ASKS,
        citation=APPOINTING,
    ),
    Independence(
        key="imr_author",
        whom="Author of an agency's return",
        rule="not directly concerned with the child or family, nor the immediate line manager of those who were",
        strength=Strength.NONE,
        effect=Effect.ASKS,
        citation=ours("Serious Case Review checklist: Engagement of organisations"),
    ),
    Independence(
        key="chair_own_agency",
        whom="LSCB Chair",
        rule="where the case concerns the Chair's own agency or work, peer challenge or the deputy is offered",
        strength=Strength.NONE,
        effect=Effect.WARNS,
        citation=Citation(document=INITIATING.document, place=INITIATING.place, ours=True),
    ),
)
