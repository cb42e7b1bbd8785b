"""What Working Together 2015 says besides its dates and criteria, put together; where it disagrees; its own words."""

from review.law.provisions import Conflict, Membership, Provisions
from review.law.terms import Citation
from review.law.working_together_2015_answers import ANSWERS
from review.law.working_together_2015_checklists import CHECKLISTS
from review.law.working_together_2015_criteria import DETENTION, FINAL_DECISION, LESSONS, NOTIFIABLE, cite, ours
from review.law.working_together_2015_documents import DOCUMENTS
from review.law.working_together_2015_duties import UNDATED
from review.law.working_together_2015_offices import INDEPENDENCE, OFFICES
from review.law.working_together_2015_places import ENGAGEMENT, INITIATING, NATIONAL_PANEL, PUBLICATION, TIMESCALE
from review.law.working_together_2015_publication import STATEMENTS as AT_THE_END
from review.law.working_together_2015_statements import STATEMENTS

CONFLICTS = (
    Conflict(
        key="below_threshold",
        point="Whether cases below the threshold are reviewed",
        texts=(
            "Paragraph 6: boards should also review them.",
            "After paragraph 21: boards should consider reviewing them.",
        ),
        taken="The stronger stands: where there are lessons, a review should also be conducted.",
        citations=(LESSONS, FINAL_DECISION),
    ),
    Conflict(
        key="whose_decision",
        point="Whose decision it is",
        texts=(
            "The board of the area where the child normally lives should decide.",
            "The final decision rests with the LSCB Chair.",
        ),
        taken="The Chair's approval is the decision of record.",
        citations=(INITIATING, FINAL_DECISION),
    ),
    Conflict(
        key="notifiable_and_detention",
        point="Whether a death in custody or detention is notifiable when no criterion is met",
        texts=(
            "Paragraph 15: what meets the criteria for a serious case review is notifiable too.",
            "Paragraph 20: a review should follow such a death even if a criterion is not met.",
        ),
        taken="Not settled by the text, so the question is asked.",
        citations=(cite("paragraph 15"), DETENTION),
    ),
    Conflict(
        key="secure_home",
        point="A death in a secure children's home",
        texts=(
            "Footnote 52 counts secure children's homes among the regulated settings.",
            "Paragraph 20 lists them as places of detention.",
        ),
        taken="Both hold: such a death is notifiable without a second question, and a review should always follow.",
        citations=(cite("footnote 52"), DETENTION),
    ),
    Conflict(
        key="initiating",
        point="From when and until when the six months run",
        texts=("The text says from initiating to completion, and defines neither.",),
        taken="From the Chair's decision, unless the start is recorded apart, to the board's approval of the report.",
        citations=(TIMESCALE, ours("Serious Case Review checklist: Timescale for SCR completion")),
    ),
    Conflict(
        key="notified",
        point="Which notice starts the month for the decision",
        texts=("The text says notification of the incident, and not whose.",),
        taken="The referral or the local authority's notice, whichever came first.",
        citations=(INITIATING, NOTIFIABLE),
    ),
    Conflict(
        key="clear_days",
        point="Whether the working days before publication are clear days",
        texts=("The text says at least seven working days before publication, and not clear days.",),
        taken="Seven counted back from the day of publication; one working day earlier is recommended beside it.",
        citations=(PUBLICATION,),
    ),
    Conflict(
        key="lost_numbering",
        point="Numbers of paragraphs in the published copy",
        texts=(
            "Footnote 51 points to paragraph 17, and the meaning of serious harm to paragraph 19.",
            "Several paragraphs are printed without their numbers.",
        ),
        taken="The numbers that are missing are counted on from those that are printed.",
        citations=(cite("footnote 51"), cite("Serious Case Reviews, meaning of 'seriously harmed'")),
    ),
    Conflict(
        key="data_protection_wording",
        point="Which data protection law the text names",
        texts=(
            "The guidance is of 2015.",
            "The copy read here was changed in July 2019 to name GDPR and the Data Protection Act 2018.",
        ),
        taken="GDPR and the Data Protection Act 2018. The copy is not the official text of 2015.",
        citations=(PUBLICATION, Citation(document="Pan-Lancashire procedure 10.1", place="note of July 2019")),
    ),
)

MEMBERSHIPS = (
    Membership(
        key="review",
        body="The review: the guidance has no panel, and asks for appropriate representation",
        members=("professionals who were involved", "organisations that were involved"),
        citation=ENGAGEMENT,
    ),
    Membership(
        key="attending_the_national_panel",
        body="Giving evidence to the national panel after a decision against a review",
        members=("the LSCB Chair, or the Chair's representative",),
        citation=INITIATING,
    ),
    Membership(
        key="complying_with_the_national_panel",
        body="Complying with the national panel's requests",
        members=("LSCB Chairs", "LSCB members"),
        citation=NATIONAL_PANEL,
    ),
)

TERMS = (
    ("serious case review", "SCR"),
    ("alternative review", "alternative form of case review"),
    ("reviewer", "lead reviewer"),
    ("agency's return", "information in writing"),
    ("national panel", "national panel of independent experts"),
    ("report", "SCR report"),
)

WORKING_TOGETHER_2015_SAYS = Provisions(
    statements=(*STATEMENTS, *AT_THE_END),
    undated=UNDATED,
    checklists=CHECKLISTS,
    offices=OFFICES,
    memberships=MEMBERSHIPS,
    independence=INDEPENDENCE,
    documents=DOCUMENTS,
    conflicts=CONFLICTS,
    answers=ANSWERS,
    terms=TERMS,
)
