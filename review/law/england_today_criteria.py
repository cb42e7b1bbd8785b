"""England today: what the terms mean, when an incident is notifiable, and the rows that follow from it.

No value was compared with Working Together 2026, nor the Act with its amendments of that year: each carries the mark.
"""

from review.law.terms import Citation, Definition, Finding, FindingRule, NotifiableCriterion

ACT = "Children Act 2004"
GOV_UK = "GOV.UK, report a serious child safeguarding incident"


def unverified(document: str, place: str) -> Citation:
    return Citation(document=document, place=place, unverified=True)


def ours(document: str, place: str) -> Citation:
    return Citation(document=document, place=place, ours=True, unverified=True)


DUTY_TO_NOTIFY = unverified(ACT, "section 16C(1)")
LOOKED_AFTER = unverified(GOV_UK, "death of a looked-after child")
AREA = unverified("Child Safeguarding Practice Review Panel, questions and answers", "which area is responsible")
PARTNERS_DECIDE = unverified(
    "Child Safeguarding Practice Review Panel, questions and answers", "who decides on a notification and a review"
)
A_CHILD = unverified("Lincolnshire guide to notifying serious incidents, December 2025", "who is a child")
CARE_LEAVER = unverified("North Yorkshire's and Slough's pages", "death of a care leaver")
#: the pages say who is told; that an adult's case leads there is ours
NOT_A_CHILD = ours(CARE_LEAVER.document, CARE_LEAVER.place)
NO_DETENTION_RULE = ours(GOV_UK, "no rule for deaths in detention was found")

DEFINITIONS = (
    Definition(
        key="serious_case",
        term="A serious child safeguarding incident",
        text="The local authority knows or suspects abuse or neglect of a child, and the child has died or been "
        "seriously harmed in its area, or outside England while normally living in it.",
        citation=DUTY_TO_NOTIFY,
    ),
    Definition(
        key="seriously_harmed",
        term="Seriously harmed",
        text="Serious or probably long-term damage to physical or mental health, or to intellectual, emotional, social "
        "or behavioural development. Where it is not certain that the damage will last, it is a matter of judgement. "
        "A child who recovers may still have been seriously harmed. Injuries that could have threatened life are no "
        "longer listed apart.",
        citation=unverified("Tees and North East Lincolnshire partnerships' pages", "serious harm"),
    ),
    Definition(
        key="died",
        term="Died",
        text="The death of a child; one by suspected suicide is a death too. Suspected suicide is not, by itself, "
        "abuse or neglect.",
        citation=ours(ACT, "section 16C(1)"),
    ),
    Definition(
        key="working_together",
        term="Concern about working together",
        text="Whether organisations worked together well is one of the things that the safeguarding partners weigh "
        "when they consider a review. It does not decide whether the incident is notifiable.",
        citation=unverified("Islington partnership's page on practice reviews", "criteria for a local review"),
    ),
    Definition(
        key="detention",
        term="Custody and detention",
        text="We found no rule of its own today for a child who dies in custody or detention. Answer all the same: "
        "somebody may have to be told by another route.",
        citation=NO_DETENTION_RULE,
    ),
    Definition(
        key="regulated_setting",
        term="Regulated settings and services",
        text="A death in childcare, at a childminder's, in a children's home or in another regulated setting is no "
        "criterion by itself today that we found. Say so where it was one: somebody should ask.",
        citation=ours(GOV_UK, "regulated settings"),
    ),
    Definition(
        key="normally_resident",
        term="Which area is responsible",
        text="The area where the incident took place; outside England, the area where the child normally lives.",
        citation=AREA,
    ),
    Definition(
        key="la_aware",
        term="When the local authority became aware",
        text="The local authority's five working days for telling the national panel run from the day on which it "
        "became aware of the incident, which may be later than the incident itself. Some areas' charts count from the "
        "incident, which is stricter.",
        citation=unverified(GOV_UK, "when to notify"),
    ),
)

FINDINGS = (
    FindingRule(
        code="R1",
        finding=Finding.OUT_OF_SCOPE,
        meaning="The person was 18 or over, so this is not a child safeguarding incident. The death of a care leaver "
        "up to and including the age of 24 is told to the Secretary of State and to Ofsted, without a rapid review. "
        "Ask your safeguarding adults board about an adult review.",
        still_open=False,
        citation=NOT_A_CHILD,
    ),
    FindingRule(
        code="N1",
        finding=Finding.NOTIFIABLE_ONLY,
        meaning="The incident is notifiable. The local authority must tell the Child Safeguarding Practice Review "
        "Panel, the safeguarding partners and any other area concerned. What follows, they decide.",
        still_open=False,
        citation=ours(ACT, "section 16C(1)"),
    ),
    FindingRule(
        code="N2",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="Whether the incident is notifiable hangs on an answer that is not known. It has to be found out now: "
        "the local authority's days run from the day it became aware.",
        still_open=False,
        citation=ours(ACT, "section 16C(1)"),
    ),
    FindingRule(
        code="N3",
        finding=Finding.NOT_MET,
        meaning="On these answers the incident is not notifiable. Ask the safeguarding partners where you are in "
        "doubt; a child's death goes to the child death process all the same.",
        still_open=False,
        citation=ours(ACT, "section 16C(1)"),
    ),
)

NOTIFIABLE_CRITERIA = (
    NotifiableCriterion(
        number=1, text="a child has died and abuse or neglect is known or suspected", citation=DUTY_TO_NOTIFY
    ),
    NotifiableCriterion(
        number=2,
        text="a child has been seriously harmed and abuse or neglect is known or suspected",
        citation=DUTY_TO_NOTIFY,
    ),
    NotifiableCriterion(number=3, text="a looked-after child has died, whatever the cause", citation=LOOKED_AFTER),
)
