"""Working Together 2013, as far as Enfield quotes it: what it says of reviews and of publishing their reports."""

from review.law.provisions import Statement, Topic
from review.law.terms import Citation, Strength
from review.law.working_together_2013 import PUBLICATION
from review.law.working_together_2013_criteria import INITIATING, NOT_REQUIRED, REGULATIONS, checklist

OFSTED = "Ofsted"
APPOINTING = checklist("Appointing reviewers")
ENGAGEMENT = checklist("Engagement of organisations")
TIMESCALE = checklist("Timescale for SCR completion")
ACTION = checklist("Agreeing improvement action")

STATEMENTS = (
    Statement(
        key="function",
        topic=Topic.FUNCTION,
        text="The board is required to review serious cases, and to advise the authority and the board's partners on "
        "the lessons to be learned.",
        strength=Strength.MUST,
        citation=Citation(document=REGULATIONS, place="regulation 5(1)(e)"),
    ),
    Statement(
        key="responsible_board",
        topic=Topic.FUNCTION,
        text="The board of the area where the child is normally resident must decide whether an incident that it was "
        "told of meets the criteria.",
        strength=Strength.MUST,
        citation=INITIATING,
    ),
    Statement(
        key="final_decision",
        topic=Topic.FUNCTION,
        text="The final decision is the Chair's.",
        strength=Strength.NONE,
        citation=INITIATING,
    ),
    Statement(
        key="peer_challenge",
        topic=Topic.FUNCTION,
        text="The Chair may ask the Chair of another board to challenge the decision, and may do so at other stages.",
        strength=Strength.NONE,
        citation=INITIATING,
    ),
    Statement(
        key="below_threshold",
        topic=Topic.BELOW_THRESHOLD,
        text="Where the criteria are not met and no serious case review is required, the board may still commission "
        "another form of case review.",
        strength=Strength.NONE,
        citation=NOT_REQUIRED,
    ),
    Statement(
        key="panel_scrutiny",
        topic=Topic.NATIONAL_PANEL,
        text="A decision not to start a serious case review may be scrutinised by the national panel of independent "
        "experts.",
        strength=Strength.NONE,
        citation=INITIATING,
    ),
    Statement(
        key="panel_regard",
        topic=Topic.NATIONAL_PANEL,
        text="The board should consider carefully what the national panel advises about the appointment of reviewers.",
        strength=Strength.SHOULD,
        citation=APPOINTING,
    ),
    Statement(
        key="not_published",
        topic=Topic.NATIONAL_PANEL,
        text="The national panel advises a board that thinks its report should not be published.",
        strength=Strength.NONE,
        citation=PUBLICATION,
    ),
    Statement(
        key="appointing_reviewers",
        topic=Topic.CONDUCT,
        text="The board should appoint one or more suitable people to lead the review, who have shown that they are "
        "qualified for the approach.",
        strength=Strength.SHOULD,
        citation=APPOINTING,
    ),
    Statement(
        key="representation",
        topic=Topic.ENGAGEMENT,
        text="The professionals and organisations that were involved with the child and the family should be properly "
        "represented in the review. What matters first is that important factors are found and acted on.",
        strength=Strength.SHOULD,
        citation=ENGAGEMENT,
    ),
    Statement(
        key="in_writing",
        topic=Topic.ENGAGEMENT,
        text="The board may ask each organisation concerned to say in writing how it was involved with the child.",
        strength=Strength.NONE,
        citation=ENGAGEMENT,
    ),
    Statement(
        key="proceedings_delay",
        topic=Topic.PROCEEDINGS,
        text="Related court proceedings that a review might prejudice are one reason why six months may not be "
        "possible. The learning does not wait: what needs improving is noted and put right meanwhile.",
        strength=Strength.SHOULD,
        citation=TIMESCALE,
    ),
    Statement(
        key="report_analysis",
        topic=Topic.REPORT_TESTS,
        text="The final report should analyse soundly what happened, why, and what has to happen so that it is less "
        "likely to happen again.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="report_plain",
        topic=Topic.REPORT_TESTS,
        text="It should be in plain English that professionals and the public understand easily.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="report_unredacted",
        topic=Topic.REPORT_TESTS,
        text="It should be fit to publish without changes or redaction.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="report_harmless",
        topic=Topic.REPORT_TESTS,
        text="It should be written so that publishing it is not likely to harm any child or vulnerable adult in the "
        "case.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="publish_on_website",
        topic=Topic.PUBLICATION,
        text="Each review of a case that meets the criteria should lead to a report that is easy to find on the "
        "board's website for at least a year, and is given on request afterwards, so that lessons are shared across "
        "the country.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="publish_actions",
        topic=Topic.PUBLICATION,
        text="In the report or beside it, the board should publish what was done about the findings, what difference "
        "that made, and what more will be done.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="publish_impact_on_people",
        topic=Topic.PUBLICATION,
        text="The board should think carefully how publishing affects children, family members and others in the case, "
        "and how best to manage that.",
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    Statement(
        key="data_protection",
        topic=Topic.CONFIDENTIALITY,
        text="The board must keep to the Data Protection Act 1998 when it compiles and publishes the report. That is "
        "the text of 2013; the Act was replaced.",
        strength=Strength.MUST,
        citation=PUBLICATION,
    ),
    Statement(
        key="court_orders",
        topic=Topic.CONFIDENTIALITY,
        text="It must keep to every other restriction on publication, such as court orders.",
        strength=Strength.MUST,
        citation=PUBLICATION,
    ),
    Statement(
        key="learning_actions",
        topic=Topic.LEARNING,
        text="The board should oversee how it is agreed with partners what they have to do about the findings.",
        strength=Strength.SHOULD,
        citation=ACTION,
    ),
)
