"""England today: what is said of notices, rapid reviews and local reviews, and the duties without a date.

Gathered from public pages of varying age. Nothing was compared with Working Together 2026: each citation says so.
"""

from review.law.england_today_criteria import (
    A_CHILD,
    AREA,
    CARE_LEAVER,
    DUTY_TO_NOTIFY,
    GOV_UK,
    LOOKED_AFTER,
    PARTNERS_DECIDE,
    unverified,
)
from review.law.provisions import Statement, Topic, UndatedDuty
from review.law.terms import Event, Milestone, Strength

RECALLED = unverified("Working Together 2018 and 2023", "publication of reports, recalled and not found")
ONE_NOTICE = unverified(GOV_UK, "how many children on one notification")
RAPID_REVIEW = unverified("Partnerships' pages on rapid reviews", "aims of a rapid review")
AUTOMATIC = unverified("Child Safeguarding Practice Review Panel, newsletter and answers", "a rapid review follows")
LOCAL_REVIEW = unverified("Page 'nrpfnetwork/iscp'", "criteria for a local review")
ENDED = unverified("University of East Anglia, annual review of local practice reviews", "the change of 2019")
EDITION = unverified("Leeds partnership's practitioner guide", "Working Together 2026")

STATEMENTS = (
    Statement(
        key="function",
        topic=Topic.FUNCTION,
        text="A local authority in England that knows or suspects abuse or neglect of a child must notify the national "
        "panel if the child dies or is seriously harmed in its area, or outside England while normally living in it.",
        strength=Strength.MUST,
        citation=DUTY_TO_NOTIFY,
    ),
    Statement(
        key="looked_after_deaths",
        topic=Topic.FUNCTION,
        text="The death of a looked-after child is notified whether or not abuse or neglect is suspected.",
        strength=Strength.NONE,
        citation=LOOKED_AFTER,
    ),
    Statement(
        key="notices_passed_on",
        topic=Topic.FUNCTION,
        text="The national panel passes notices on to the Department for Education and to Ofsted. It does not consider "
        "deaths without abuse or neglect.",
        strength=Strength.NONE,
        citation=LOOKED_AFTER,
    ),
    Statement(
        key="responsible_area",
        topic=Topic.FUNCTION,
        text="The area where the incident took place is responsible; for an incident outside England, the area where "
        "the child normally lives. Serious case reviews went by normal residence.",
        strength=Strength.NONE,
        citation=AREA,
    ),
    Statement(
        key="final_decision",
        topic=Topic.FUNCTION,
        text="The safeguarding partners decide on a review, not an independent chair. The duty to notify is the local "
        "authority's, ideally agreed by all three.",
        strength=Strength.NONE,
        citation=PARTNERS_DECIDE,
    ),
    Statement(
        key="purpose",
        topic=Topic.PURPOSE,
        text="A rapid review gathers the facts, sees that children are safe at once, considers what could be improved, "
        "and decides the next steps.",
        strength=Strength.NONE,
        citation=RAPID_REVIEW,
    ),
    Statement(
        key="one_notice_several_children",
        topic=Topic.REFERRING,
        text="One notification is made for an incident, with up to four children on it.",
        strength=Strength.NONE,
        citation=ONE_NOTICE,
    ),
    Statement(
        key="unborn_children",
        topic=Topic.REFERRING,
        text="A child is anyone under 18; the guide to notifying says that this can include unborn children.",
        strength=Strength.NONE,
        citation=A_CHILD,
    ),
    Statement(
        key="no_serious_case_reviews",
        topic=Topic.REVIEW_KINDS,
        text="Safeguarding partners replaced the boards by 29 September 2019; since then no serious case review has "
        "been started in England.",
        strength=Strength.NONE,
        citation=ENDED,
    ),
    Statement(
        key="rapid_review_follows",
        topic=Topic.REVIEW_KINDS,
        text="A rapid review follows every notification, unless it turns out that the criteria were not met; without a "
        "notification there is none.",
        strength=Strength.NONE,
        citation=AUTOMATIC,
    ),
    Statement(
        key="local_review",
        topic=Topic.REVIEW_KINDS,
        text="A local child safeguarding practice review depends on what could be improved, on themes that recur, on "
        "concern about two or more agencies working together, and on the national panel's view: not on the test for a "
        "serious case review.",
        strength=Strength.NONE,
        citation=LOCAL_REVIEW,
    ),
    Statement(
        key="child_death_review",
        topic=Topic.REVIEW_KINDS,
        text="Every child's death is also reviewed by the child death review partners, at the same time.",
        strength=Strength.NONE,
        citation=unverified("Children and Young People Now, 5 April 2019", "child death review partners"),
    ),
    Statement(
        key="adults",
        topic=Topic.REVIEW_KINDS,
        text="For adults there are safeguarding adults reviews.",
        strength=Strength.NONE,
        citation=unverified("Care Act 2014", "section 44"),
    ),
    Statement(
        key="domestic_homicide",
        topic=Topic.REVIEW_KINDS,
        text="After a domestic homicide there is a review of its own, decided on within a month; its name is changing.",
        strength=Strength.NONE,
        citation=unverified("QES, domestic homicide reviews", "periods"),
    ),
    Statement(
        key="wales",
        topic=Topic.REVIEW_KINDS,
        text="Wales has the single unified safeguarding review since 1 October 2024.",
        strength=Strength.NONE,
        citation=unverified("Welsh Government, single unified safeguarding review", "start"),
    ),
    Statement(
        key="scotland",
        topic=Topic.REVIEW_KINDS,
        text="Scotland has learning reviews; the child protection committee decides and tells the Care Inspectorate.",
        strength=Strength.NONE,
        citation=unverified("Scottish Government, learning reviews", "who decides"),
    ),
    Statement(
        key="northern_ireland",
        topic=Topic.REVIEW_KINDS,
        text="Northern Ireland has case management reviews, on criteria of their own.",
        strength=Strength.NONE,
        citation=unverified("NISR 2012/324", "regulation 17"),
    ),
    Statement(
        key="jersey",
        topic=Topic.REVIEW_KINDS,
        text="Jersey's partnership still describes serious case reviews with the old two-part test, decided by its "
        "independent chair. Its page bears no date: confirm.",
        strength=Strength.NONE,
        citation=unverified("Jersey Safeguarding Partnership Board page", "information for professionals"),
    ),
    Statement(
        key="monitoring",
        topic=Topic.CONDUCT,
        text="The safeguarding partners must watch a local review for its time and its quality.",
        strength=Strength.MUST,
        citation=unverified("SI 2018/789", "regulation 14"),
    ),
    Statement(
        key="panel_advises",
        topic=Topic.NATIONAL_PANEL,
        text="The national panel reissued its guidance for safeguarding partners in June 2025.",
        strength=Strength.NONE,
        citation=unverified(
            "Cambridgeshire and Peterborough Safeguarding Partnership Board page", "guidance on practice reviews"
        ),
    ),
    Statement(
        key="criminal_proceedings",
        topic=Topic.PROCEEDINGS,
        text="Where there are criminal proceedings, a protocol between prosecutors, police and partnerships governs "
        "how the two go together. The Crown Prosecution Service may itself be asked for an individual management "
        "review.",
        strength=Strength.NONE,
        citation=unverified(
            "Crown Prosecution Service protocol with safeguarding partnerships, and guidance on inquiries and reviews",
            "criminal proceedings",
        ),
    ),
    Statement(
        key="publish_improvements",
        topic=Topic.PUBLICATION,
        text="Where a report is withheld, what should be improved is published.",
        strength=Strength.MUST,
        citation=RECALLED,
    ),
    Statement(
        key="edition",
        topic=Topic.FRAMEWORK,
        text="Working Together 2026 replaced the edition of 2023. What it changed in chapter 5 was not found: check "
        "before relying on anything here.",
        strength=Strength.NONE,
        citation=EDITION,
    ),
    Statement(
        key="act_of_2026",
        topic=Topic.FRAMEWORK,
        text="The Children's Wellbeing and Schools Act 2026, of 29 April 2026, brings education and childcare agencies "
        "into the arrangements and provides for multi-agency child protection teams, with regulations aimed at late "
        "2027. Most of it starts by later order.",
        strength=Strength.NONE,
        citation=unverified("Children's Wellbeing and Schools Act 2026", "sections 2, 3 and 78"),
    ),
    Statement(
        key="child_protection_authority",
        topic=Topic.FRAMEWORK,
        text="A Child Protection Authority, at first within the national panel, was consulted on from 11 December 2025 "
        "to 5 March 2026. What came of it was not found.",
        strength=Strength.NONE,
        citation=unverified("Department for Education, consultation", "Child Protection Authority"),
    ),
)

PANEL = "the Child Safeguarding Practice Review Panel"

UNDATED = (
    UndatedDuty(
        key="care_leaver",
        label="Telling of a care leaver's death",
        task="The death of a care leaver up to and including the age of 24 is told to the Secretary of State and to "
        "Ofsted. No rapid review is needed.",
        open_from="the death of a care leaver",
        opens=Event.INCIDENT,
        who="the local authority (our reading)",
        to=("the Secretary of State", "Ofsted"),
        strength=Strength.NONE,
        citation=CARE_LEAVER,
        note="What was found says who is told, and not who tells them.",
    ),
    UndatedDuty(
        key="decide_on_local_review",
        label="Deciding on a local review",
        task="The safeguarding partners decide, after the rapid review, whether there is a local child safeguarding "
        "practice review.",
        open_from="the rapid review is complete",
        # The rapid review, after which this is due, starts with the notice (our reading).
        opens=Event.PANEL_NOTIFIED,
        who="the safeguarding partners",
        to=(PANEL,),
        strength=Strength.NONE,
        citation=PARTNERS_DECIDE,
    ),
    UndatedDuty(
        key="monitor_local_review",
        label="Watching the local review",
        task="The safeguarding partners watch the review for its time and its quality.",
        open_from="a local review is decided on",
        opens=Event.INITIATED,
        who="the safeguarding partners",
        to=(),
        strength=Strength.MUST,
        citation=unverified("SI 2018/789", "regulation 14"),
    ),
    UndatedDuty(
        key="publish_improvements",
        label="Publishing the improvements",
        task="Where the report is withheld, what should be improved is published instead.",
        open_from="the partners consider that the report should not be published",
        opens=Milestone.PUBLICATION_DOUBTED,
        who="the safeguarding partners",
        to=("the public",),
        strength=Strength.MUST,
        citation=RECALLED,
    ),
)
