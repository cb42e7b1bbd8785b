"""What Brent's page says of its own besides its dates: sub-group, reviewers, local learning reviews, the report."""

from review.law.brent import BRENT_PAGE, LOCAL_LEARNING, PROCESS, PUBLISHED
from review.law.brent_answers import ANSWERS, NATIONAL, WHAT_ARE_THEY
from review.law.provisions import (
    Conflict,
    Document,
    DocumentPart,
    Effect,
    Independence,
    Membership,
    OfficeRule,
    Provisions,
    Statement,
    Topic,
    UndatedDuty,
    over,
)
from review.law.terms import Citation, Event, Strength
from review.law.working_together_2015 import OFSTED, PANEL
from review.law.working_together_2015_criteria import DETENTION, LESSONS, PRESUMPTION
from review.law.working_together_2015_places import APPOINTING, INITIATING, PUBLICATION
from review.law.working_together_2015_says import WORKING_TOGETHER_2015_SAYS

OURS = Citation(document=BRENT_PAGE, place="what is recorded", ours=True)

STATEMENTS = (
    Statement(
        key="purpose",
        topic=Topic.PURPOSE,
        text="Agencies and the people in them learn how to work better, singly and together, to keep children safe and "
        "well.",
        strength=Strength.NONE,
        citation=WHAT_ARE_THEY,
    ),
    Statement(
        key="who_may_refer",
        topic=Topic.REFERRING,
        text="Any professional or agency may put a case before the LSCB.",
        strength=Strength.NONE,
        citation=PROCESS,
    ),
    Statement(
        key="expected_conduct",
        topic=Topic.CONDUCT,
        text="The five tests of Working Together 2015 are what Brent LSCB expects of a serious case review too.",
        strength=Strength.NONE,
        citation=PROCESS,
    ),
    Statement(
        key="macr",
        topic=Topic.BELOW_THRESHOLD,
        text="Below the threshold, where the SCR sub-group believes that important lessons may come out, the Board may "
        "also commission a multi-agency case review.",
        strength=Strength.NONE,
        citation=LOCAL_LEARNING,
    ),
    Statement(
        key="macr_followed_up",
        topic=Topic.BELOW_THRESHOLD,
        text="What comes of it is monitored and followed up as rigorously as after a serious case review.",
        strength=Strength.NONE,
        citation=LOCAL_LEARNING,
    ),
    Statement(
        key="full_report",
        topic=Topic.PUBLICATION,
        text="Once a serious case review is complete, the full report is published.",
        strength=Strength.NONE,
        citation=PUBLISHED,
    ),
    Statement(
        key="request_in_writing",
        topic=Topic.PUBLICATION,
        text="After 12 months on the page, copies of particular reports can be requested in writing.",
        strength=Strength.NONE,
        citation=PUBLISHED,
    ),
    Statement(
        key="learning_for_all",
        topic=Topic.LEARNING,
        text="Everyone is asked to take up what reviews teach and to help put right what they found.",
        strength=Strength.NONE,
        citation=LOCAL_LEARNING,
    ),
    Statement(
        key="national_learning",
        topic=Topic.LEARNING,
        text="National learning: the NSPCC's library, and the triennial analysis (incidents of April 2011 to March "
        "2014).",
        strength=Strength.NONE,
        citation=NATIONAL,
    ),
)

UNDATED = (
    UndatedDuty(
        key="tell_decision",
        label="Notifying the decision, in Brent's own words",
        task="Notify the national panel and Ofsted of the decision.",
        open_from="the decision",
        opens=Event.DECIDED,
        who="Brent LSCB",
        to=(OFSTED, PANEL),
        strength=Strength.MUST,
        citation=PROCESS,
        note="Brent's page gives no period. The five working days of Working Together 2015 hold as well.",
    ),
)

OFFICES = (
    OfficeRule(
        key="chair",
        name="Independent Chair",
        duties=(
            "decides whether to start a serious case review",
            "may ask another board's Chair for peer challenge, then and later",
            "complies with the national panel's requests as far as possible",
            "attends the national panel to give evidence, or sends a representative",
        ),
        limits="The text knows no deputy. One decides only under the board's own recorded delegation (our choice).",
        citation=PROCESS,
    ),
    OfficeRule(
        key="standing_panel",
        name="SCR sub-group",
        duties=(
            "advises whether the criteria are met",
            "oversees all the board's serious case reviews and assures their quality",
            "says where a case below the threshold may hold important lessons",
        ),
        limits="It advises; the Independent Chair decides.",
        citation=PROCESS,
    ),
    OfficeRule(
        key="lead_reviewer",
        name="Lead reviewer",
        duties=("leads the review, alone or with others",),
        limits="Must be independent of the board and of any organisation involved with the case; under Working "
        "Together 2015 must also have been shown to be qualified.",
        citation=PROCESS,
    ),
)

MEMBERSHIPS = (
    Membership(
        key="macr",
        body="Taking part in a multi-agency case review, whenever possible",
        members=("frontline staff", "managers", "parents", "carers", "young people"),
        citation=LOCAL_LEARNING,
    ),
)

INDEPENDENCE = (
    Independence(
        key="lead_reviewer",
        whom="Lead reviewer",
        rule="independent of the LSCB and of any organisations involved with the case",
        strength=Strength.MUST,
        effect=Effect.REFUSES,
        citation=PROCESS,
    ),
)

DOCUMENTS = (
    Document(
        key="brent_report",
        title="Brent serious case review report",
        citation=PUBLISHED,
        note="The full report is published.",
        parts=(
            DocumentPart(name="Process", contains=("how the review was done",), citation=PUBLISHED),
            DocumentPart(name="Key issues", contains=("key issues that the case raised",), citation=PUBLISHED),
            DocumentPart(
                name="Recommendations",
                contains=("recommendations, or key issues for the LSCB to consider",),
                citation=PUBLISHED,
            ),
        ),
    ),
    Document(
        key="request_for_report",
        title="Request for a previously published report",
        citation=PUBLISHED,
        note="In writing, after 12 months. Brent's own form is not in the source: the fields are ours.",
        parts=(
            DocumentPart(name="Who asks", contains=("name", "how to reach them"), citation=OURS),
            DocumentPart(name="Report", contains=("which report", "day of the request", "answer"), citation=OURS),
        ),
    ),
)

CONFLICTS = (
    Conflict(
        key="who_is_told_of_the_decision",
        point="Who is told of the decision, by when, and how strongly",
        texts=(
            "Brent: the national panel and Ofsted must be notified; no period, no DfE.",
            "Working Together 2015: Ofsted, DfE and the national panel should know within five working days.",
        ),
        taken="All three within five working days; Brent's own must is shown beside it.",
        citations=(PROCESS, INITIATING),
    ),
    Conflict(
        key="how_long_published",
        point="How long the report is published",
        texts=(
            "Brent: for 12 months, then in writing.",
            "Working Together 2015: at least 12 months, then on request.",
        ),
        taken="12 months is never shorter; Brent's way of asking in writing is shown.",
        citations=(PUBLISHED, PUBLICATION),
    ),
    Conflict(
        key="decision_normally",
        point="How strict the month for the decision is",
        texts=("Brent: should be within one month.", "Working Together 2015: should normally be within one month."),
        taken="One month, without 'normally'.",
        citations=(PROCESS, INITIATING),
    ),
    Conflict(
        key="reviewer_independence",
        point="How strictly the lead reviewer is independent",
        texts=("Brent: must be independent.", "Working Together 2015: should be independent."),
        taken="Brent's must. Its page prints 'lead reviewed', read as lead reviewer.",
        citations=(PROCESS, APPOINTING),
    ),
    Conflict(
        key="below_threshold",
        point="Whether cases below the threshold are reviewed",
        texts=(
            "Brent: multi-agency case reviews are something the Board may also commission.",
            "Working Together 2015: boards should also review such cases, and should consider it.",
        ),
        taken="The stronger stands: where there are lessons, a review should also be conducted.",
        citations=(LOCAL_LEARNING, LESSONS),
    ),
    Conflict(
        key="what_the_page_leaves_out",
        point="What Brent's page does not repeat",
        texts=(
            "Brent's page has neither the presumption after serious harm nor the deaths in custody and detention.",
            "Working Together 2015 has both.",
        ),
        taken="Both hold, from chapter 4, to which the page points.",
        citations=(WHAT_ARE_THEY, PRESUMPTION, DETENTION),
    ),
)

BRENT_SAYS = over(
    WORKING_TOGETHER_2015_SAYS,
    Provisions(
        statements=STATEMENTS,
        undated=UNDATED,
        offices=OFFICES,
        memberships=MEMBERSHIPS,
        independence=INDEPENDENCE,
        documents=DOCUMENTS,
        conflicts=CONFLICTS,
        answers=ANSWERS,
        terms=(
            ("alternative review", "multi-agency case review (MACR), local learning review"),
            ("decider", "Independent Chair"),
            ("standing panel", "SCR sub-group"),
        ),
    ),
)
