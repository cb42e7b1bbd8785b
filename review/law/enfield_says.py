"""Enfield Safeguarding Children Board: everything that its procedure says besides its dates and criteria."""

from review.law.enfield_answers import ANSWERS
from review.law.enfield_checklists import CHECKLISTS
from review.law.enfield_conflicts import CONFLICTS
from review.law.enfield_documents import PAPERS
from review.law.enfield_duties import UNDATED
from review.law.enfield_offices import INDEPENDENCE, MEMBERSHIPS, OFFICES
from review.law.enfield_reports import REPORTS
from review.law.enfield_statements import STATEMENTS
from review.law.provisions import Provisions, over
from review.law.working_together_2013_says import WORKING_TOGETHER_2013_SAYS

OWN = Provisions(
    statements=STATEMENTS,
    undated=UNDATED,
    checklists=CHECKLISTS,
    offices=OFFICES,
    memberships=MEMBERSHIPS,
    independence=INDEPENDENCE,
    documents=(*PAPERS, *REPORTS),
    conflicts=CONFLICTS,
    answers=ANSWERS,
    terms=(
        ("alternative review", "management review (MR)"),
        ("standing panel", "SCR Sub-Committee (main or full SCR panel)"),
        ("case panel", "SCR Panel, or case panel"),
        ("case panel chair", "SCR Panel Chair, or review panel chair"),
        ("reviewer", "author of the overview report, or lead reviewer"),
        ("agency's return", "individual management review (IMR)"),
        ("head of safeguarding", "Head of SQAS, the child protection adviser"),
        ("board", "Enfield Safeguarding Children Board (ESCB)"),
        ("referral form", "Form for referral of case to SCR Panel"),
    ),
)

ENFIELD_SAYS = over(WORKING_TOGETHER_2013_SAYS, OWN)
