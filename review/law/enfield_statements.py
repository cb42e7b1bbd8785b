"""Enfield Safeguarding Children Board: what its procedure says of reviews."""

from review.law.enfield_criteria import enfield, ours
from review.law.provisions import Statement, Topic
from review.law.terms import Strength

LOCAL_PROCESS = "Local SCR Process"

STATEMENTS = (
    Statement(
        key="edition",
        topic=Topic.FUNCTION,
        text="All local steps also follow Working Together 2013, its deadlines included.",
        strength=Strength.NONE,
        citation=enfield(f"{LOCAL_PROCESS}, first sentence"),
    ),
    Statement(
        key="adherence",
        topic=Topic.FUNCTION,
        text="The LSCB Chair and the Head of Safeguarding and Quality Assurance see that the procedure is followed, "
        "the notice to Ofsted included.",
        strength=Strength.NONE,
        citation=enfield("3.4"),
    ),
    Statement(
        key="sub_committee_accountable",
        topic=Topic.FUNCTION,
        text="The SCR Sub-Committee reports to the board and answers to it directly.",
        strength=Strength.NONE,
        citation=enfield("3.1"),
    ),
    Statement(
        key="level_of_review",
        topic=Topic.FUNCTION,
        text="Agencies make a recommendation, and the SCR Sub-Committee recommends the level: serious case review or "
        "management review. The text says that it decides the level; the decision of record is the LSCB Chair's (our "
        "reading).",
        strength=Strength.NONE,
        citation=ours("3.2, with 1.1 and Appendix 2"),
    ),
    Statement(
        key="should_consider",
        topic=Topic.FUNCTION,
        text="The board should consider a serious case review when a child has been seriously harmed in one of four "
        "situations and there are concerns about how local professionals and services worked together, between "
        "agencies or between disciplines.",
        strength=Strength.SHOULD,
        citation=enfield("2.1"),
    ),
    Statement(
        key="who_may_refer",
        topic=Topic.REFERRING,
        text="Any professional may refer a case from which, they believe, there are important lessons for work between "
        "agencies.",
        strength=Strength.NONE,
        citation=enfield("2.2"),
    ),
    Statement(
        key="route_of_referral",
        topic=Topic.REFERRING,
        text="The concerned manager goes to the SCR Panel lead of their own agency, who passes the case to the board's "
        "Business Manager for the panel's agenda.",
        strength=Strength.NONE,
        citation=enfield(f"{LOCAL_PROCESS}, step 1"),
    ),
    Statement(
        key="written_report",
        topic=Topic.REFERRING,
        text="A written report says why the case meets the criteria; other review processes should be considered as "
        "part of it.",
        strength=Strength.SHOULD,
        citation=enfield(f"{LOCAL_PROCESS}, step 1"),
    ),
    Statement(
        key="initial_reports",
        topic=Topic.REFERRING,
        text="Before the extraordinary meeting each agency gives a report or chronology as the Panel Chair directs: "
        "not a full one, but enough to talk about how agencies worked together.",
        strength=Strength.SHOULD,
        citation=enfield(f"{LOCAL_PROCESS}, step 2"),
    ),
    Statement(
        key="serious_case_review",
        topic=Topic.REVIEW_KINDS,
        text="A serious case review is reported to government; an independent consultant carries it out and writes the "
        "overview report.",
        strength=Strength.NONE,
        citation=enfield("3.3"),
    ),
    Statement(
        key="management_review",
        topic=Topic.REVIEW_KINDS,
        text="A management review is for a case that gives rise to concern without meeting the full criteria. It is "
        "done locally, in-house.",
        strength=Strength.NONE,
        citation=enfield("3.2 and 3.3"),
    ),
    Statement(
        key="child_death_process",
        topic=Topic.REVIEW_KINDS,
        text="The child death process runs at the same time.",
        strength=Strength.NONE,
        citation=enfield("section 4, after 4.5"),
    ),
    Statement(
        key="interviews",
        topic=Topic.ENGAGEMENT,
        text="Professionals are likely to be interviewed. Who is, the case panel agrees when it sets the scope.",
        strength=Strength.NONE,
        citation=enfield("3.5"),
    ),
    Statement(
        key="agency_reviews",
        topic=Topic.ENGAGEMENT,
        text="Each panel member answers for their own agency's individual management review, with its chronology, and "
        "may have to support the person who writes it.",
        strength=Strength.NONE,
        citation=enfield("3.10"),
    ),
    Statement(
        key="own_regulators",
        topic=Topic.ENGAGEMENT,
        text="Each agency reports to its own lead or regulatory body; that is not the board's to do.",
        strength=Strength.NONE,
        citation=enfield("Roles"),
    ),
    Statement(
        key="monitoring_deadlines",
        topic=Topic.ENGAGEMENT,
        text="The board informs Ofsted of a serious case review and watches its deadlines.",
        strength=Strength.NONE,
        citation=enfield("Roles"),
    ),
    Statement(
        key="systems_methodology",
        topic=Topic.LEARNING_MODELS,
        text="The review follows a systems methodology, in its process, its report and its analysis.",
        strength=Strength.NONE,
        citation=enfield("5.2.1, 5.2.3 and section 6"),
    ),
    Statement(
        key="terms_may_change",
        topic=Topic.CONDUCT,
        text="The case panel works to terms of reference that the SCR Sub-Committee agreed; they may change on the "
        "way.",
        strength=Strength.NONE,
        citation=enfield("3.11"),
    ),
    Statement(
        key="objective_analysis",
        topic=Topic.CONDUCT,
        text="The analysis is objective and open, says where systems could improve, brings out good practice, and "
        "considers earlier reviews and research.",
        strength=Strength.SHOULD,
        citation=enfield("5.2.3"),
    ),
    Statement(
        key="hindsight",
        topic=Topic.CONDUCT,
        text="Enfield's text lets reviewers consider, with hindsight, whether other decisions or actions might have "
        "led elsewhere. Working Together 2015 asks for the point of view of the time: follow that, and say where "
        "hindsight is used (our reading).",
        strength=Strength.NONE,
        citation=ours("5.2.3"),
    ),
    Statement(
        key="procurement",
        topic=Topic.CONDUCT,
        text="The council's procurement rules must be followed when an independent consultant is commissioned.",
        strength=Strength.MUST,
        citation=enfield("3.6"),
    ),
    Statement(
        key="family_interviews",
        topic=Topic.FAMILY,
        text="Family members, the child included where that is right, may occasionally be interviewed.",
        strength=Strength.NONE,
        citation=enfield("3.5"),
    ),
    Statement(
        key="summary_for_family",
        topic=Topic.FAMILY,
        text="The executive summary is written so that it can be shared with the family. The Head of the Children in "
        "Need Service shares it.",
        strength=Strength.NONE,
        citation=enfield("5.1 and section 6, last step"),
    ),
    Statement(
        key="smart_recommendations",
        topic=Topic.REPORT_TESTS,
        text="Recommendations should be few, focused and specific, and capable of being carried out: specific, "
        "measurable, achievable, relevant and timely.",
        strength=Strength.SHOULD,
        citation=enfield("5.2.4 and 5.3.2"),
    ),
    Statement(
        key="quality_assurance",
        topic=Topic.REPORT_TESTS,
        text="For the board, the SCR Sub-Committee should assure the quality of the agencies' reviews, the overview "
        "report, the executive summary and the action plan; the board should approve the whole.",
        strength=Strength.SHOULD,
        citation=enfield("5.3.1"),
    ),
    Statement(
        key="arrangements_to_publish",
        topic=Topic.PUBLICATION,
        text="Arrangements must be made to publish the review and have it on the website.",
        strength=Strength.MUST,
        citation=enfield("5.3.3"),
    ),
    Statement(
        key="names_in_reports",
        topic=Topic.CONFIDENTIALITY,
        text="The overview report and the executive summary name the LSCB Chair, the panel chair and the author; the "
        "members of the panel appear by job title and employer only. The genogram is anonymised.",
        strength=Strength.SHOULD,
        citation=enfield("5.1, 5.2.1 and 5.2.2"),
    ),
    Statement(
        key="debriefing",
        topic=Topic.LEARNING,
        text="When the review is complete, the Quality Assurance and Serious Case Review sub-committee decides how the "
        "agencies involved are best debriefed and how lessons are learned.",
        strength=Strength.NONE,
        citation=enfield("4.5"),
    ),
    Statement(
        key="feedback_in_agencies",
        topic=Topic.LEARNING,
        text="The case panel sees that those who wrote their agency's review, and those who took part, give feedback "
        "and pass on the lessons in each agency.",
        strength=Strength.NONE,
        citation=enfield("5.4.1"),
    ),
    Statement(
        key="learning_event",
        topic=Topic.LEARNING,
        text="The board arranges a learning event for all agencies.",
        strength=Strength.NONE,
        citation=enfield("5.4.2"),
    ),
    Statement(
        key="actions_monitored",
        topic=Topic.LEARNING,
        text="Action plans are followed up and monitored by the main SCR panel, and it is agreed how the learning is "
        "spread.",
        strength=Strength.NONE,
        citation=enfield(f"{LOCAL_PROCESS}, second step 10 and step 11"),
    ),
    Statement(
        key="national_lessons",
        topic=Topic.LEARNING,
        text="Lessons for national policy should be brought out and sent to the government department concerned.",
        strength=Strength.SHOULD,
        citation=enfield("5.2.4"),
    ),
)
