"""Enfield Safeguarding Children Board: where its texts disagree or err, and the safe reading that is taken (ours)."""

from review.law.enfield_criteria import enfield
from review.law.enfield_statements import LOCAL_PROCESS
from review.law.provisions import Conflict
from review.law.terms import Citation
from review.law.working_together_2013 import PUBLICATION
from review.law.working_together_2013_criteria import DETENTION, INITIATING, NOT_REQUIRED, checklist

WT2015 = "Working Together 2015"

CONFLICTS = (
    Conflict(
        key="whose_decision",
        point="Whose decision it is",
        texts=(
            "3.2: the SCR Sub-Committee decides the level of review",
            "3.4: Ofsted and the national panel hear of 'the decision of the Panel'",
            "step 2: agencies recommend to 'the Chair', who decides",
            "1.1 and Appendix 2: the final decision is the LSCB Chair's",
        ),
        taken="Agencies recommend, the Sub-Committee recommends the level, and the LSCB Chair's approval is the "
        "decision of record.",
        citations=(enfield("3.2"), enfield("3.4"), enfield(f"{LOCAL_PROCESS}, step 2"), INITIATING),
    ),
    Conflict(
        key="scr_panel",
        point="What 'SCR panel' means",
        texts=(
            "3.8 to 3.11 and steps 4 to 8: the panel for one case",
            "steps 1, 2, 9 and 10: the standing panel, also 'full' or 'main'",
        ),
        taken="Two bodies: the standing panel, which is the SCR Sub-Committee, and the case panel. 3.5 and section 5 "
        "mean the case panel.",
        citations=(enfield("3.5 and 3.8 to 3.11"), enfield(LOCAL_PROCESS)),
    ),
    Conflict(
        key="two_clocks_decision",
        point="When the decision is due",
        texts=(
            "4.2: must be made within a month of the case coming to the Chair's attention",
            "Appendix 2: should normally be made within a month of the notification of the incident",
            "the local process also follows the deadlines of Working Together 2013",
        ),
        taken="Both are shown, and the earlier binds.",
        citations=(enfield("4.2"), INITIATING, enfield(f"{LOCAL_PROCESS}, first sentence")),
    ),
    Conflict(
        key="two_clocks_completion",
        point="From when the six months run",
        texts=(
            "4.4: must be completed within six months of the notification to Ofsted, unless another day is agreed",
            "Appendix 2: should aim for six months from initiating",
        ),
        taken="Both are shown, and the earlier binds. A timescale agreed with Ofsted can be recorded.",
        citations=(enfield("4.4"), checklist("Timescale for SCR completion")),
    ),
    Conflict(
        key="which_notice",
        point="Which notice to Ofsted starts the six months of 4.4",
        texts=(
            "4.1 and section 6: of the serious incident",
            "section 6: of the intention to complete a review",
            "4.3, 3.4 and step 2: of the decision",
        ),
        taken="The notice of the incident, which is the earliest, unless another is recorded.",
        citations=(enfield("4.1"), enfield("4.3"), enfield("4.4"), enfield("section 6")),
    ),
    Conflict(
        key="telling_of_a_review",
        point="When Ofsted and the national panel are told of a review",
        texts=(
            "section 6: of the intention, within a month",
            "4.3: confirmed within one working day of the decision",
            "3.4 and step 2: of the decision, without a period",
        ),
        taken="All three are kept; the working day is the tightest.",
        citations=(enfield("section 6"), enfield("4.3"), enfield("3.4")),
    ),
    Conflict(
        key="who_notifies_ofsted",
        point="Who tells Ofsted of the incident",
        texts=(
            "4.1: the LSCB Chair, as soon as a serious incident is established",
            "3.4 and section 6: the Chair and the Head of SQAS",
            "Working Together 2015: the local authority, within five working days",
        ),
        taken="Under Enfield the LSCB Chair, with the Head of SQAS, as soon as possible.",
        citations=(
            enfield("4.1"),
            enfield("3.4"),
            Citation(document=WT2015, place="chapter 4, Notifiable Incidents"),
        ),
    ),
    Conflict(
        key="send_copies",
        point="What the national panel gets before publication",
        texts=(
            "5.3.3 and step 10: must be advised of publication one week before",
            "Appendix 2: should be sent a copy of the report at least one week before",
        ),
        taken="One entry with both: advise and send, seven calendar days before at the latest.",
        citations=(enfield("5.3.3"), PUBLICATION),
    ),
    Conflict(
        key="within_one_day",
        point="What 'within 1 day' means for the Chair's discussion",
        texts=("section 6: within 1 day, without saying calendar or working day",),
        taken="The next calendar day, the earlier of the two.",
        citations=(enfield("section 6"),),
    ),
    Conflict(
        key="situations_without_abuse",
        point="Serious harm in the third or fourth situation without abuse or neglect",
        texts=(
            "2.1: the board should consider a serious case review",
            "1.1: where the criteria are not met, an alternative form of review",
        ),
        taken="'Should consider', with both shown.",
        citations=(enfield("2.1"), NOT_REQUIRED),
    ),
    Conflict(
        key="detention_list",
        point="Which deaths in detention should always be reviewed",
        texts=(
            "1.1: detained under the Mental Capacity Act 2005, at any age; no Mental Health Act",
            "Working Together 2015: the Mental Health Act 1983; the Mental Capacity Act 2005 at 16 or 17",
            "other boards quote the list of 2013 with a 'Mental Health Act 2005', which does not exist",
        ),
        taken="As Enfield prints it. It may be a slip: ask where a child died under the Mental Health Act.",
        citations=(DETENTION, Citation(document=WT2015, place="chapter 4, paragraph 20")),
    ),
    Conflict(
        key="who_appoints",
        point="Who appoints the reviewer",
        texts=(
            "Appendix 2: the board appoints",
            "section 6: the Head of SQAS commissions",
            "step 4: the case panel agrees",
        ),
        taken="The board appoints; the case panel agrees and the Head of SQAS contracts.",
        citations=(
            checklist("Appointing reviewers"),
            enfield("section 6"),
            enfield(f"{LOCAL_PROCESS}, step 4"),
        ),
    ),
    Conflict(
        key="who_agrees_the_terms",
        point="Who agrees the terms of reference",
        texts=("3.11: the SCR Sub-Committee", "step 4: the case panel"),
        taken="The case panel, then the SCR Sub-Committee.",
        citations=(enfield("3.11"), enfield(f"{LOCAL_PROCESS}, step 4")),
    ),
    Conflict(
        key="action_plan_order",
        point="Whether the action plan is made before or after the quality is assured",
        texts=(
            "5.3.1: the quality of the plan is assured with the rest",
            "section 6: the plan comes after quality assurance and sign-off",
        ),
        taken="In draft before, final after approval; the standing panel monitors it.",
        citations=(enfield("5.3.1"), enfield("section 6"), enfield(f"{LOCAL_PROCESS}, second step 10")),
    ),
    Conflict(
        key="hindsight",
        point="Whether hindsight is used",
        texts=(
            "5.2.3: with the benefit of hindsight",
            "Working Together 2015: the point of view of the time rather than hindsight",
        ),
        taken="The five tests of Working Together 2015 for every review, with Enfield's sentence shown beside them.",
        citations=(
            enfield("5.2.3"),
            Citation(document=WT2015, place="chapter 4, Principles for learning and improvement"),
        ),
    ),
    Conflict(
        key="family",
        point="How far the family takes part",
        texts=(
            "3.5: family members may occasionally be interviewed",
            "Working Together 2015: families, surviving children included, should be invited",
        ),
        taken="The family is invited, never obliged; Enfield's wording is shown.",
        citations=(
            enfield("3.5"),
            Citation(document=WT2015, place="chapter 4, Principles for learning and improvement"),
        ),
    ),
    Conflict(
        key="working_together_2014",
        point="'Working Together 2014' in 5.2.3",
        texts=("5.2.3: Working Together 2014", "everywhere else: Working Together 2013"),
        taken="That of 2013; no Working Together is dated 2014.",
        citations=(enfield("5.2.3"), enfield("1.1")),
    ),
    Conflict(
        key="domestic_violence_act",
        point="'Domestic Violence Act 2004' in 2.1",
        texts=("2.1: a review under the Domestic Violence Act 2004",),
        taken="The Domestic Violence, Crime and Victims Act 2004 is meant. That is recalled and was not checked.",
        citations=(Citation(document="Enfield SCB procedure", place="2.1", unverified=True),),
    ),
    Conflict(
        key="numbering",
        point="The numbering of the text",
        texts=("there is no 3.7", "there are two steps 10"),
        taken="Places are cited as printed, 'first' and 'second' step 10.",
        citations=(enfield("3.6 to 3.8"), enfield(LOCAL_PROCESS)),
    ),
)
