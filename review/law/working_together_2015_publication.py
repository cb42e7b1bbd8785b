"""What Working Together 2015 says of the end of a review: proceedings, family, report, publication, learning."""

from review.law.provisions import Statement, Topic
from review.law.terms import Strength
from review.law.working_together_2015_criteria import cite
from review.law.working_together_2015_places import FIVE_TESTS, IMPROVEMENT, PRINCIPLES, PUBLICATION, TIMESCALE

STATEMENTS = (
    Statement(
        key="proceedings_timing",
        topic=Topic.PROCEEDINGS,
        text="When the report is published takes account of what that does to any legal proceedings under way, an "
        "inquest included.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="proceedings_delay",
        topic=Topic.PROCEEDINGS,
        text="Where six months cannot be kept, for example because a trial could be prejudiced, every effort is made "
        "meanwhile to note what needs improving, put it right and pass the learning on.",
        strength=Strength.SHOULD,
        citation=TIMESCALE,
    ),
    Statement(
        key="family_invited",
        topic=Topic.FAMILY,
        text="Families, with surviving children, are invited and told how they can take part. Their expectations are "
        "met with care, so that the child stays at the centre.",
        strength=Strength.SHOULD,
        citation=PRINCIPLES,
    ),
    Statement(
        key="report_analysis",
        topic=Topic.REPORT_TESTS,
        text="The final report analyses soundly what happened, why, and what must happen so that it is less likely to "
        "happen again.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="report_plain",
        topic=Topic.REPORT_TESTS,
        text="It is in plain English that professionals and public understand with ease.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="report_unredacted",
        topic=Topic.REPORT_TESTS,
        text="It can be published as it stands, with nothing changed or blacked out.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="report_harmless",
        topic=Topic.REPORT_TESTS,
        text="It is written so that its publication is unlikely to harm the welfare of a child or vulnerable adult in "
        "the case.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="publish_on_website",
        topic=Topic.PUBLICATION,
        text="A review of a case that meets the criteria ends in a report that is easy to find on the board's website "
        "for at least 12 months and is given on request afterwards.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="publish_from_the_start",
        topic=Topic.PUBLICATION,
        text="That the report will be published is borne in mind from the first day.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="publish_response",
        topic=Topic.PUBLICATION,
        text="The report comes with the board's response to the findings.",
        strength=Strength.MUST,
        citation=PRINCIPLES,
    ),
    Statement(
        key="publish_actions",
        topic=Topic.PUBLICATION,
        text="In the report, or beside it, the board publishes what has been done already, what that has changed and "
        "what else will be done.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="publish_impact_on_people",
        topic=Topic.PUBLICATION,
        text="How publication will touch children, family members and others affected is thought through and managed.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="not_published",
        topic=Topic.PUBLICATION,
        text="A board that thinks a report should stay unpublished tells DfE and the national panel, gives the panel "
        "what it asks for and gets its advice. After a challenge, Ofsted, DfE and the panel hear the last decision.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="data_protection",
        topic=Topic.CONFIDENTIALITY,
        text="GDPR and the Data Protection Act 2018 are kept throughout, in writing and in publishing the report.",
        strength=Strength.MUST,
        citation=PUBLICATION,
    ),
    Statement(
        key="court_orders",
        topic=Topic.CONFIDENTIALITY,
        text="Every other restriction on publishing, such as a court order, is kept as well.",
        strength=Strength.MUST,
        citation=PUBLICATION,
    ),
    Statement(
        key="transparent_method",
        topic=Topic.CONFIDENTIALITY,
        text="How information was collected and analysed is open to see.",
        strength=Strength.SHOULD,
        citation=FIVE_TESTS,
    ),
    Statement(
        key="learning_shared",
        topic=Topic.LEARNING,
        text="What reviews find is shared with the public, and matters to people across the country.",
        strength=Strength.SHOULD,
        citation=cite("paragraph 2"),
    ),
    Statement(
        key="learning_actions",
        topic=Topic.LEARNING,
        text="The board oversees agreement with its partners on what each will do, by when and how success is known, "
        "and assesses what came of it.",
        strength=Strength.SHOULD,
        citation=IMPROVEMENT,
    ),
    Statement(
        key="learning_sustained",
        topic=Topic.LEARNING,
        text="Monitoring and follow-up go on until the findings make a real difference to children.",
        strength=Strength.MUST,
        citation=PRINCIPLES,
    ),
)
