"""Working Together 2013, chapter 4: what its terms mean, and what each row of the decision table says.

Only a part of that edition is in the source: what the Enfield procedure quotes in 1.1 and in its Appendix 2.
"""

from review.law.terms import Citation, Definition, Finding, FindingRule

WT2013 = "Working Together 2013"
REGULATIONS = "LSCB Regulations 2006"


def chapter(place: str = "") -> Citation:
    """A place in the chapter itself, which Enfield quotes in its introduction."""
    return Citation(document=WT2013, place=f"chapter 4, as Enfield quotes it in 1.1{place}")


def checklist(heading: str) -> Citation:
    """A heading of the checklist, which Enfield prints as its Appendix 2."""
    return Citation(document=WT2013, place=f"SCR checklist, '{heading}', as Enfield prints it in Appendix 2")


def ours(place: str) -> Citation:
    return Citation(document=WT2013, place=place, ours=True)


REGULATION_5_2 = Citation(document=REGULATIONS, place="regulation 5(2)")
LIMB_A = Citation(document=REGULATIONS, place="regulation 5(2)(a)")
LIMB_B = Citation(document=REGULATIONS, place="regulation 5(2)(b)")
A_CHILD = Citation(document=REGULATIONS, place="regulation 5(2), 'a child'", ours=True)
MUST_ALWAYS = chapter(", 'must always trigger an SCR'")
PRESUMPTION = chapter(", on regulation 5(2)(b)(ii)")
DETENTION = chapter(", deaths in custody and detention")
NOT_REQUIRED = chapter(", where the criteria are not met")
INITIATING = checklist("Decisions whether to initiate an SCR")

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
        text="The part of the 2013 text that we have does not say what serious harm is. We take it to include at least "
        "an injury that could have threatened life, and serious and permanent damage to health or development. "
        "A child who recovers may still have been seriously harmed.",
        citation=ours("not in the part quoted"),
    ),
    Definition(
        key="died",
        term="Died",
        text="This includes a death by suspected suicide. Suspected suicide is not, by itself, abuse or neglect.",
        citation=chapter(", on regulation 5(2)(b)(i)"),
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
        text="Custody, police custody, remand or after sentencing, a young offender institution, a secure training "
        "centre or a secure children's home; and, at any age, detention under the Mental Capacity Act 2005. The 2013 "
        "list does not name the Mental Health Act. A review should always follow a death there, even if no criterion "
        "is met.",
        citation=DETENTION,
    ),
    Definition(
        key="regulated_setting",
        term="Regulated settings and services",
        text="Childcare, a childminder, a children's home, an adoption or fostering agency, a residential family "
        "centre, a holiday scheme for disabled children. The 2013 text as quoted counts nothing by them: the answer is "
        "for whoever tells Ofsted.",
        citation=ours("not in the part quoted"),
    ),
    Definition(
        key="normally_resident",
        term="Where the child normally lives",
        text="The board of the area where the child is normally resident must decide whether the criteria are met.",
        citation=INITIATING,
    ),
    Definition(
        key="la_aware",
        term="When the local authority became aware",
        text="The day on which the local authority learned that the incident had happened, which may be later than the "
        "incident itself. The 2013 text as quoted counts no days from it; it is kept because others may ask.",
        citation=ours("not in the part quoted"),
    ),
)

FINDINGS = (
    FindingRule(
        code="R1",
        finding=Finding.OUT_OF_SCOPE,
        meaning="The person was 18 or over. The rules on serious case reviews speak of a child; "
        "ask your adult safeguarding board about an adult review.",
        still_open=False,
        citation=A_CHILD,
    ),
    FindingRule(
        code="R2",
        finding=Finding.ROUTE_ELSEWHERE,
        meaning="The child normally lives in another area, so the board of that area must decide. "
        "The business team will see that it gets there.",
        still_open=False,
        citation=INITIATING,
    ),
    FindingRule(
        code="R2a",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="It is not clear whether the person was under 18. The age has to be found out; the time limits run.",
        still_open=True,
        citation=A_CHILD,
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
        "clear that there are no concerns about how agencies worked together. The criteria are then not met, and the "
        "board may commission a review of another form only.",
        still_open=True,
        citation=NOT_REQUIRED,
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
        citation=ours("chapter 4, deaths in custody and detention"),
    ),
    FindingRule(
        code="R8",
        finding=Finding.NOT_MET,
        meaning="A looked-after child has died, but abuse or neglect is neither known nor suspected, so the criteria "
        "are not met.",
        still_open=True,
        citation=LIMB_A,
    ),
    FindingRule(
        code="R9",
        finding=Finding.NOT_MET,
        meaning="A child in a regulated setting or service has died, but abuse or neglect is neither known nor "
        "suspected, so the criteria are not met.",
        still_open=True,
        citation=LIMB_A,
    ),
    FindingRule(
        code="R9a",
        finding=Finding.NOT_MET,
        meaning="A child has died, but abuse or neglect is neither known nor suspected, so the criteria are not met. "
        "Whether the child was looked after, or in a regulated setting, is not known and would not change that.",
        still_open=True,
        citation=Citation(document=REGULATIONS, place="regulation 5(2)(a)", ours=True),
    ),
    FindingRule(
        code="R11",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="It is not known whether there was abuse or neglect. That question has to be answered; the time limits "
        "run, and everything stays open to the Chair.",
        still_open=True,
        citation=Citation(document=REGULATIONS, place="regulation 5(2)(a)", ours=True),
    ),
    FindingRule(
        code="R12",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="It is not clear whether the child was seriously harmed. That question has to be answered; a recovery "
        "does not settle it. The time limits run.",
        still_open=True,
        citation=Citation(document=REGULATIONS, place="regulation 5(2)(b)", ours=True),
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
