"""Working Together 2015, chapter 4: what its terms mean, and what each row of the decision table says and rests on."""

from review.law.terms import Citation, Definition, Finding, FindingRule, NotifiableCriterion

WT2015 = "Working Together 2015"


def cite(place: str) -> Citation:
    return Citation(document=WT2015, place=f"chapter 4, {place}")


def ours(place: str) -> Citation:
    return Citation(document=WT2015, place=f"chapter 4, {place}", ours=True)


REGULATION_5_2 = Citation(document="LSCB Regulations 2006", place="regulation 5(2)")
LIMB_A = Citation(document="LSCB Regulations 2006", place="regulation 5(2)(a)")
LIMB_B = Citation(document="LSCB Regulations 2006", place="regulation 5(2)(b)")
LESSONS = cite("paragraph 6")
# Paragraphs 18, 19 and 21 are not printed as numbers in the source: they follow from 17 and 20, which are.
MUST_ALWAYS = cite("paragraph 18")
PRESUMPTION = cite("paragraph 19")
DETENTION = cite("paragraph 20")
FINAL_DECISION = cite("paragraph 21")
NOTIFIABLE = cite("Notifiable Incidents")
CHECKLIST = cite("Serious Case Review checklist: Decisions whether to initiate an SCR")

DEFINITIONS = (
    Definition(
        key="serious_case",
        term="A serious case",
        text="Abuse or neglect of a child is known or suspected, and either the child has died, or the child has been "
        "seriously harmed and there is cause for concern about how the authority, the board's partners or others "
        "worked together to safeguard the child.",
        citation=REGULATION_5_2,
    ),
    Definition(
        key="seriously_harmed",
        term="Seriously harmed",
        text="Because of abuse or neglect: an injury that could have threatened life, or serious or probably long-term "
        "damage to physical or mental health, or to physical, intellectual, emotional, social or behavioural "
        "development. The list is not complete. A child who recovers may still have been seriously harmed.",
        citation=cite("Serious Case Reviews, meaning of 'seriously harmed'"),
    ),
    Definition(
        key="died",
        term="Died",
        text="This includes a death by suspected suicide. Suspected suicide is not, by itself, abuse or neglect.",
        citation=MUST_ALWAYS,
    ),
    Definition(
        key="working_together",
        term="Concern about working together",
        text="Cause for concern about the way the local authority, the board's partners or others worked together to "
        "safeguard the child. If it is not clear that there are no concerns, a serious case review must be "
        "commissioned, so answer 'not sure' when you are not sure.",
        citation=PRESUMPTION,
    ),
    Definition(
        key="detention",
        term="Custody and detention",
        text="Police custody, custody, remand or after sentencing, a young offender institution, a secure training "
        "centre or a secure children's home; detention under the Mental Health Act 1983; and, at 16 or 17, a "
        "deprivation of liberty order under the Mental Capacity Act 2005. A review should always follow a death "
        "there, even if no criterion is met.",
        citation=DETENTION,
    ),
    Definition(
        key="regulated_setting",
        term="Regulated settings and services",
        text="Childcare on domestic or on non-domestic premises, a home childcarer, a childminder, a children's home "
        "(secure ones included), an adoption support agency, a voluntary adoption agency, an independent fostering "
        "agency, a residential family centre, a holiday scheme for disabled children.",
        citation=cite("footnote 52"),
    ),
    Definition(
        key="normally_resident",
        term="Where the child normally lives",
        text="The board of the area where the child is normally resident decides whether the criteria are met.",
        citation=CHECKLIST,
    ),
    Definition(
        key="la_aware",
        term="When the local authority became aware",
        text="The local authority's five working days for telling Ofsted and the board run from the day on which it "
        "became aware that the incident had occurred, which may be later than the incident itself.",
        citation=NOTIFIABLE,
    ),
)

STILL_OPEN = (
    "The board may still commission a serious case review or another kind of review; the Chair decides. Where there "
    "are lessons about how organisations work together, a review should also be conducted (paragraph 6). The board "
    "will also want to review good practice."
)

FINDINGS = (
    FindingRule(
        code="R1",
        finding=Finding.OUT_OF_SCOPE,
        meaning="The person was 18 or over. The rules on serious case reviews speak of a child; "
        "ask your adult safeguarding board about an adult review.",
        still_open=False,
        citation=Citation(document="LSCB Regulations 2006", place="regulation 5(2)", ours=True),
    ),
    FindingRule(
        code="R2",
        finding=Finding.ROUTE_ELSEWHERE,
        meaning="The child normally lives in another area, so the board of that area decides. "
        "The business team will see that it gets there.",
        still_open=False,
        citation=CHECKLIST,
    ),
    FindingRule(
        code="R2a",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="It is not clear whether the person was under 18. The age has to be found out; the time limits run.",
        still_open=True,
        citation=Citation(document="LSCB Regulations 2006", place="regulation 5(2)", ours=True),
    ),
    FindingRule(
        code="R3",
        finding=Finding.MUST_COMMISSION,
        meaning="A child has died and abuse or neglect is known or suspected. A serious case review must be "
        "commissioned.",
        still_open=False,
        citation=MUST_ALWAYS,
    ),
    FindingRule(
        code="R4",
        finding=Finding.MUST_COMMISSION,
        meaning="A child has been seriously harmed, abuse or neglect is known or suspected, and there is concern about "
        "how agencies worked together. A serious case review must be commissioned.",
        still_open=False,
        citation=MUST_ALWAYS,
    ),
    FindingRule(
        code="R5",
        finding=Finding.MUST_COMMISSION_UNLESS_CLEAR,
        meaning="A child has been seriously harmed and abuse or neglect is known or suspected. A serious case review "
        "must be commissioned unless it is clear that there are no concerns about how agencies worked together, and "
        "that is not clear here.",
        still_open=False,
        citation=PRESUMPTION,
    ),
    FindingRule(
        code="R6",
        finding=Finding.MAY_COMMISSION,
        meaning="A child has been seriously harmed and abuse or neglect is known or suspected, but it is said to be "
        "clear that there are no concerns about how agencies worked together. The criteria are then not met.",
        still_open=True,
        citation=FINAL_DECISION,
    ),
    FindingRule(
        code="R7",
        finding=Finding.SHOULD_ALWAYS_COMMISSION,
        meaning="A child has died in custody or detention. A serious case review should always be carried out, even if "
        "no criterion is met.",
        still_open=True,
        citation=DETENTION,
    ),
    FindingRule(
        code="R7a",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="A child has died and it is not known whether the child was in custody or detained, which would settle "
        "it. That has to be found out; the time limits run.",
        still_open=True,
        citation=ours("paragraph 20"),
    ),
    FindingRule(
        code="R8",
        finding=Finding.NOTIFIABLE_ONLY,
        meaning="A looked-after child has died, without known or suspected abuse or neglect. The criteria for a "
        "serious case review are not met, but the death is notifiable.",
        still_open=True,
        citation=NOTIFIABLE,
    ),
    FindingRule(
        code="R9",
        finding=Finding.NOTIFIABLE_ONLY,
        meaning="A child in a regulated setting or service has died, without known or suspected abuse or neglect. The "
        "criteria for a serious case review are not met, but the death is notifiable.",
        still_open=True,
        citation=NOTIFIABLE,
    ),
    FindingRule(
        code="R9a",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="A child has died without known or suspected abuse or neglect. Whether the child was looked after, or "
        "in a regulated setting, decides whether the death is notifiable, and that is not known.",
        still_open=True,
        citation=ours("Notifiable Incidents"),
    ),
    FindingRule(
        code="R11",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="It is not known whether there was abuse or neglect. That question has to be answered; the time limits "
        "run, and everything stays open to the Chair.",
        still_open=True,
        citation=Citation(document="LSCB Regulations 2006", place="regulation 5(2)(a)", ours=True),
    ),
    FindingRule(
        code="R12",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="It is not clear whether the child was seriously harmed. That question has to be answered; a recovery "
        "does not settle it. The time limits run.",
        still_open=True,
        citation=ours("Serious Case Reviews, meaning of 'seriously harmed'"),
    ),
    FindingRule(
        code="R13",
        finding=Finding.NOT_MET,
        meaning="No child has died or been seriously harmed, so the criteria are not met.",
        still_open=True,
        citation=LIMB_B,
    ),
    FindingRule(
        code="R14",
        finding=Finding.NOT_MET,
        meaning="A child has died, but abuse or neglect is neither known nor suspected, so the criteria are not met. "
        "The child death process goes on.",
        still_open=True,
        citation=LIMB_A,
    ),
    FindingRule(
        code="R15",
        finding=Finding.NOT_MET,
        meaning="A child has been seriously harmed, but abuse or neglect is neither known nor suspected, so the "
        "criteria are not met.",
        still_open=True,
        citation=LIMB_A,
    ),
)

NOTIFIABLE_CRITERIA = (
    NotifiableCriterion(
        number=1, text="a child has died and abuse or neglect is known or suspected", citation=NOTIFIABLE
    ),
    NotifiableCriterion(
        number=2,
        text="a child has been seriously harmed and abuse or neglect is known or suspected",
        citation=NOTIFIABLE,
    ),
    NotifiableCriterion(number=3, text="a looked-after child has died, whatever the cause", citation=NOTIFIABLE),
    NotifiableCriterion(
        number=4, text="a child in a regulated setting or service has died, whatever the cause", citation=NOTIFIABLE
    ),
)
