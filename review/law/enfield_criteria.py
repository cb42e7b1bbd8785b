"""Enfield Safeguarding Children Board: its own definitions, its four situations, and its rows of the decision table."""

from review.law.terms import Citation, Definition, Finding, FindingRule, Situation
from review.law.working_together_2013_criteria import DEFINITIONS as DEFINITIONS_2013
from review.law.working_together_2013_criteria import FINDINGS as FINDINGS_2013

ENFIELD_SCB = "Enfield SCB procedure"


def enfield(place: str) -> Citation:
    return Citation(document=ENFIELD_SCB, place=place)


def ours(place: str) -> Citation:
    return Citation(document=ENFIELD_SCB, place=place, ours=True)


OWN_DEFINITIONS = (
    Definition(
        key="seriously_harmed",
        term="Seriously harmed",
        text="Through abuse or neglect: an injury that could have threatened life, or serious and permanent damage to "
        "physical or mental health and to development. Enfield also names serious harm from sexual abuse and from a "
        "violent assault. A child who recovers may still have been seriously harmed (our reading).",
        citation=enfield("2.1"),
    ),
    Definition(
        key="regulated_setting",
        term="Regulated settings and services",
        text="Childcare, a childminder, a children's home, an adoption or fostering agency, a residential family "
        "centre, a holiday scheme for disabled children. Enfield's text counts nothing by them. Whether a serious "
        "incident has happened, of which Ofsted must be told, is a question for the Chair.",
        citation=ours("4.1"),
    ),
    Definition(
        key="la_aware",
        term="When the local authority became aware",
        text="The day on which the local authority learned that the incident had happened, which may be later than the "
        "incident itself. Enfield counts no days from it: Ofsted must be told as soon as a serious incident is "
        "established.",
        citation=ours("4.1"),
    ),
)

SITUATIONS = (
    Situation(
        key="life_threatening_or_permanent",
        text="an injury that could have threatened life, or serious and permanent damage to physical or mental health "
        "and development, through abuse or neglect",
        is_abuse=True,
        citation=enfield("2.1, first situation"),
    ),
    Situation(
        key="sexual_abuse",
        text="serious harm that comes from sexual abuse",
        is_abuse=True,
        citation=enfield("2.1, second situation"),
    ),
    Situation(
        key="parent_murdered",
        text="a parent has been murdered and a domestic homicide review is being started",
        is_abuse=False,
        citation=enfield("2.1, third situation"),
    ),
    Situation(
        key="violent_assault",
        text="serious harm after a violent assault by another child or by an adult",
        is_abuse=False,
        citation=enfield("2.1, fourth situation"),
    ),
)

OWN_FINDINGS = (
    FindingRule(
        code="R3",
        finding=Finding.MUST_COMMISSION,
        meaning="A child has died and abuse or neglect is known or suspected. A serious case review must be "
        "commissioned.",
        still_open=False,
        citation=enfield("1.1, quoting Working Together 2013"),
    ),
    FindingRule(
        code="R4",
        finding=Finding.MUST_COMMISSION,
        meaning="A child has been seriously harmed, abuse or neglect is known or suspected, and there is concern about "
        "how agencies worked together. A serious case review must be commissioned.",
        still_open=False,
        citation=enfield("1.1, quoting Working Together 2013"),
    ),
    FindingRule(
        code="R5",
        finding=Finding.MUST_COMMISSION_UNLESS_CLEAR,
        meaning="A child has been seriously harmed and abuse or neglect is known or suspected. A serious case review "
        "must be commissioned unless it is clear that there are no concerns about how agencies worked together, and "
        "that is not clear here.",
        still_open=False,
        citation=enfield("1.1, quoting Working Together 2013"),
    ),
    FindingRule(
        code="R6",
        finding=Finding.MAY_COMMISSION,
        meaning="A child has been seriously harmed and abuse or neglect is known or suspected, but it is said to be "
        "clear that there are no concerns about how agencies worked together. The criteria are then not met. Where "
        "the case still gives rise to concern, a management review may be carried out.",
        still_open=True,
        citation=enfield("1.1 and 3.2"),
    ),
    FindingRule(
        code="R7",
        finding=Finding.SHOULD_ALWAYS_COMMISSION,
        meaning="A child has died in custody or detention. A serious case review should always be carried out, even if "
        "no criterion is met.",
        still_open=True,
        citation=enfield("1.1, quoting Working Together 2013"),
    ),
    FindingRule(
        code="R12",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="It is not clear whether the child was seriously harmed. That question has to be answered; a recovery "
        "does not settle it. The time limits run.",
        still_open=True,
        citation=ours("2.1"),
    ),
    FindingRule(
        code="R14",
        finding=Finding.NOT_MET,
        meaning="A child has died, but abuse or neglect is neither known nor suspected, so the criteria are not met. "
        "The child death process runs beside this one.",
        still_open=True,
        citation=enfield("1.1; child death process: section 4, after 4.5"),
    ),
)

CONSIDERED = (
    FindingRule(
        code="R10a",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="The answers contradict each other: abuse or neglect is said to be neither known nor suspected, but a "
        "situation was named that is abuse or neglect in itself. Ask again; the time limits run.",
        still_open=True,
        citation=ours("2.1, first and second situations"),
    ),
    FindingRule(
        code="R10",
        finding=Finding.SHOULD_CONSIDER,
        meaning="A child has been seriously harmed in one of the situations that Enfield names, and there are concerns "
        "about how local services worked together. The board should consider a serious case review, though abuse or "
        "neglect is not said to be known or suspected. Ask whether what was done to the child is itself abuse. A "
        "management review is open.",
        still_open=True,
        citation=enfield("2.1"),
    ),
    FindingRule(
        code="R10b",
        finding=Finding.INSUFFICIENT_INFORMATION,
        meaning="A review should be considered if one of Enfield's situations applies and there are concerns about how "
        "local services worked together. One of the two is not known. That has to be found out; the time limits run.",
        still_open=True,
        citation=ours("2.1, third and fourth situations"),
    ),
)


def _definitions() -> tuple[Definition, ...]:
    own = {one.key: one for one in OWN_DEFINITIONS}
    return tuple(own.get(one.key, one) for one in DEFINITIONS_2013)


def _findings() -> tuple[FindingRule, ...]:
    """In the order of the decision table: the situations come before the abuse answer that is not known."""
    own = {one.code: one for one in OWN_FINDINGS}
    rows = [own.get(one.code, one) for one in FINDINGS_2013]
    at = next(n for n, one in enumerate(rows) if one.code == "R11")
    return (*rows[:at], *CONSIDERED, *rows[at:])


DEFINITIONS = _definitions()
FINDINGS = _findings()
