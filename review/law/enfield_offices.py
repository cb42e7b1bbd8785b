"""Enfield Safeguarding Children Board: who does what, who sits on which panel, and who has to be independent."""

from review.law.enfield_criteria import enfield, ours
from review.law.enfield_statements import LOCAL_PROCESS
from review.law.provisions import Effect, Independence, Membership, OfficeRule
from review.law.terms import Strength

OFFICES = (
    OfficeRule(
        key="chair",
        name="LSCB Chair",
        duties=(
            "has the final decision",
            "may ask another board's Chair to challenge it",
            "discusses the incident with the Head of SQAS within a day",
            "notifies Ofsted of a serious incident",
            "with the Head of SQAS, sees that the procedure is followed",
            "writes to chief executives, to all board members and to other boards involved",
            "is prepared to give evidence to the national panel in person",
        ),
        limits="No source knows a deputy. One decides only under the board's own delegation, recorded with its dates "
        "and shown on the decision (ours).",
        citation=enfield(f"1.1, 3.4, 4.1, 4.3, Appendix 2, and {LOCAL_PROCESS}, step 3"),
    ),
    OfficeRule(
        key="board",
        name="Enfield Safeguarding Children Board (ESCB)",
        duties=(
            "appoints the reviewer",
            "informs Ofsted of a serious case review and watches the deadlines",
            "should approve the final review",
            "publishes it",
            "arranges the learning event",
        ),
        limits="",
        citation=enfield("5.3, 5.4.2, Appendix 2 and Roles"),
    ),
    OfficeRule(
        key="standing_panel",
        name="SCR Sub-Committee (the main or full SCR panel)",
        duties=(
            "discusses referrals, in an extraordinary meeting where the criteria may be met",
            "recommends the level of review",
            "convenes the case panel and agrees the terms of reference it works to",
            "assures the quality of reviews, report, summary and plan, and signs the overview report off",
            "follows the action plans up",
            "decides how agencies are debriefed",
        ),
        limits="Answers to the board. That it and the standing SCR panel are one body is our reading.",
        citation=enfield(f"3.1, 3.2, 3.8, 3.11, 4.5, 5.3.1, and {LOCAL_PROCESS}, steps 1, 2, 9 and 10"),
    ),
    OfficeRule(
        key="standing_panel_chair",
        name="Panel Chair",
        duties=("directs what the agencies report before the extraordinary meeting",),
        limits="",
        citation=enfield(f"{LOCAL_PROCESS}, step 2"),
    ),
    OfficeRule(
        key="case_panel",
        name="SCR Panel for the case",
        duties=(
            "agrees scope, terms of reference and who is interviewed",
            "agrees the author or lead reviewer",
            "discusses the process, its outcomes and the draft report",
            "makes the integrated action plan",
            "arranges feedback in each agency",
        ),
        limits="Works to the terms of reference that the SCR Sub-Committee agreed.",
        citation=enfield(f"3.5, 3.8 to 3.11, 5.3.2, 5.4.1, and {LOCAL_PROCESS}, steps 4 to 8"),
    ),
    OfficeRule(
        key="case_panel_chair",
        name="Review panel chair",
        duties=("chairs the panel for the case",),
        limits="The Head of SQAS only where there was very little involvement with Children's Services, decided case "
        "by case; otherwise a chair may be contracted.",
        citation=enfield(f"3.9, and {LOCAL_PROCESS}, step 5"),
    ),
    OfficeRule(
        key="panel_member",
        name="Member of the case panel",
        duties=(
            "answers for their own agency's individual management review and chronology",
            "may have to support the person who writes it",
        ),
        limits="",
        citation=enfield("3.10"),
    ),
    OfficeRule(
        key="administrator",
        name="Administrator",
        duties=("is provided by the LSCB and sits on the case panel", "receives what the agencies send in (ours)"),
        limits="",
        citation=enfield("3.9"),
    ),
    OfficeRule(
        key="overview_author",
        name="Author of the overview report, or lead reviewer",
        duties=(
            "conducts the review and writes the overview report",
            "ideally presents it to the full SCR panel",
        ),
        limits="Should be independent of all agencies and professionals involved.",
        citation=enfield(f"3.3, 3.6, section 6, and {LOCAL_PROCESS}, step 9"),
    ),
    OfficeRule(
        key="imr_author",
        name="Author of an individual management review",
        duties=("reviews the agency's own part, with its chronology", "gives feedback in the agency"),
        limits="Should have had no dealings of their own with the child or family, and not be the immediate line "
        "manager of those who had.",
        citation=enfield("3.6, 3.10 and 5.4.1"),
    ),
    OfficeRule(
        key="management_review_author",
        name="Author of a management review",
        duties=("carries the management review out, in-house",),
        limits="As the author of an individual management review (our reading: the text may mean either).",
        citation=enfield("3.3 and 3.6"),
    ),
    OfficeRule(
        key="head_of_safeguarding",
        name="Head of Safeguarding and Quality Assurance Service (Head of SQAS)",
        duties=(
            "completes the seven tasks of the first working day, as the authority's child protection adviser",
            "with the Chair, sees that the procedure is followed",
            "keeps the list of independent consultants, contracts and commissions the author",
        ),
        limits="May chair the case panel only where there was very little involvement with Children's Services.",
        citation=enfield("3.4, 3.6, 3.9, 4.3 and section 6"),
    ),
    OfficeRule(
        key="business_manager",
        name="LSCB Business Manager",
        duties=(
            "puts referrals on the panel's agenda",
            "supports the letters to chief executives",
            "works with the lead reviewer as required",
        ),
        limits="Sits on the case panel.",
        citation=enfield(f"3.9, 4.3, and {LOCAL_PROCESS}, steps 1 and 6"),
    ),
    OfficeRule(
        key="agency_lead",
        name="SCR Panel lead of an agency",
        duties=("takes a concern from the agency's manager and passes it to the Business Manager",),
        limits="Named on the referral form as the SCR Panel member of the referring agency.",
        citation=enfield(f"{LOCAL_PROCESS}, step 1, and the referral form"),
    ),
    OfficeRule(
        key="concerned_manager",
        name="Concerned manager",
        duties=("writes why the criteria are met, and should consider other review processes",),
        limits="",
        citation=enfield(f"{LOCAL_PROCESS}, step 1"),
    ),
    OfficeRule(
        key="agencies",
        name="Agencies",
        duties=(
            "set out their involvement and concerns, and make a recommendation",
            "write their individual management review and send a representative to the case panel",
            "report to their own lead or regulatory body themselves",
        ),
        limits="",
        citation=enfield(f"3.10, Roles, and {LOCAL_PROCESS}, steps 2 and 3"),
    ),
    OfficeRule(
        key="director_of_childrens_services",
        name="Director of Children's Services",
        duties=("is informed on the first working day",),
        limits="",
        citation=enfield("4.3"),
    ),
    OfficeRule(
        key="head_of_children_in_need",
        name="Head of the Children in Need (CIN) Service",
        duties=("shares the executive summary with the family",),
        limits="",
        citation=enfield("section 6, last step"),
    ),
)

MEMBERSHIPS = (
    Membership(
        key="case_panel",
        body="SCR Panel for the case",
        members=(
            "a review panel chair: the Head of SQAS, where there was very little involvement with Children's Services",
            "an administrator provided by the LSCB",
            "the Designated Doctor",
            "the Designated Nurse",
            "a senior member of the Police",
            "an Education representative",
            "senior professionals of other agencies with a relevant contribution",
            "the LSCB Business Manager",
        ),
        citation=enfield("3.9"),
    ),
    Membership(
        key="extraordinary_meeting",
        body="Extraordinary meeting of the SCR Sub-Committee",
        members=("its members", "all relevant agencies"),
        citation=enfield(f"{LOCAL_PROCESS}, step 2"),
    ),
)

INDEPENDENCE = (
    Independence(
        key="overview_author",
        whom="the author of the overview report",
        rule="should be independent of all the agencies and professionals involved",
        strength=Strength.SHOULD,
        effect=Effect.WARNS,
        citation=enfield("3.6"),
    ),
    Independence(
        key="imr_author",
        whom="the author of an individual management review or of a management review",
        rule="should have had no dealings of their own with the child or family, and not be the immediate line manager "
        "of the practitioners who had",
        strength=Strength.SHOULD,
        effect=Effect.WARNS,
        citation=enfield("3.6"),
    ),
    Independence(
        key="case_panel_chair",
        whom="the chair of the case panel",
        rule="the Head of SQAS only if there was very little involvement with Children's Services, decided case by "
        "case; that has to be recorded",
        # "only if", without a must or a should
        strength=Strength.NONE,
        effect=Effect.REFUSES,
        citation=enfield("3.9, the note to the chair"),
    ),
    Independence(
        key="support_person",
        whom="somebody who supports a person at an interview",
        rule="Enfield's text says nothing; elsewhere it should not be the line manager, and should understand that it "
        "is confidential",
        strength=Strength.NONE,
        effect=Effect.ASKS,
        citation=ours("3.5"),
    ),
)
