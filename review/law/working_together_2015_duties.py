"""What has to be done under Working Together 2015 without a date: open on a case until it is recorded as done."""

from review.law.provisions import UndatedDuty
from review.law.terms import Citation, Event, Milestone, Strength
from review.law.working_together_2015 import DFE, OFSTED, PANEL
from review.law.working_together_2015_criteria import cite, ours
from review.law.working_together_2015_places import (
    ADVICE_ON_REVIEWERS,
    APPOINTING,
    CHALLENGED,
    IMPROVEMENT,
    NATIONAL_PANEL,
    PRINCIPLES,
    PUBLICATION,
    TIMESCALE,
)

RECORDED = "What was advised, and what was made of it, is recorded (our choice)."


def _regard(key: str, when: str, opens: Event | Milestone, task: str, citation: Citation) -> UndatedDuty:
    """Open while what was advised can still be regarded: what `opens` it comes before each is settled (our reading)."""
    return UndatedDuty(
        key=key,
        label=f"The national panel's advice, {when}",
        task=task,
        open_from=when,
        opens=opens,
        who="the LSCB",
        to=(),
        strength=Strength.SHOULD,
        citation=citation,
        note=RECORDED,
    )


WHILE_IT_RUNS = (
    _regard(
        "panel_advice_on_deciding",
        "when deciding whether to start a review",
        Event.CHAIR_AWARE,
        "Have regard to what the national panel advises on whether to start a serious case review.",
        NATIONAL_PANEL,
    ),
    _regard(
        "panel_advice_on_reviewers",
        "when appointing reviewers",
        Event.INITIATED,
        "Consider carefully, and have regard to, what the national panel advises on the reviewers.",
        ADVICE_ON_REVIEWERS,
    ),
    UndatedDuty(
        key="reviewer_names",
        label="Giving the reviewers' names",
        task="Give the national panel the name of each reviewer appointed.",
        open_from="the appointment of a reviewer",
        opens=Milestone.REVIEWER_APPOINTED,
        who="the LSCB",
        to=(PANEL,),
        strength=Strength.SHOULD,
        citation=APPOINTING,
    ),
    UndatedDuty(
        key="panel_requests",
        label="What the national panel asks for",
        task="Give the national panel what it asks for as far as possible: information, copies, attendance. After a "
        "decision against a review, the Chair or a representative is ready to give evidence in person.",
        open_from="a request of the national panel",
        opens=Milestone.NATIONAL_PANEL_ASKED,
        who="the LSCB Chair and members",
        to=(PANEL,),
        strength=Strength.SHOULD,
        citation=NATIONAL_PANEL,
    ),
    UndatedDuty(
        key="challenge_outcome",
        label="The outcome of a challenge",
        task="After a challenge by the national panel, to not starting a review or to not publishing, let all three "
        "know the final outcome.",
        open_from="a challenge by the national panel",
        opens=Milestone.NATIONAL_PANEL_CHALLENGED,
        who="the LSCB",
        to=(OFSTED, DFE, PANEL),
        strength=Strength.SHOULD,
        citation=CHALLENGED,
    ),
    UndatedDuty(
        key="publication_in_mind",
        label="Publication borne in mind",
        task="From the very start, plan and write the review knowing that the report will be published.",
        open_from="the start of the review",
        opens=Event.INITIATED,
        who="the LSCB",
        to=(),
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    UndatedDuty(
        key="completion_date_set",
        label="When the review and each return will be complete",
        task="Where there are terms of reference, set in them when the review will be complete, and a day for each "
        "agency's return.",
        open_from="agreeing terms of reference, where the board has them",
        opens=Milestone.REVIEW_PANEL_MET,
        who="whoever oversees the review",
        to=("the agencies",),
        strength=Strength.NONE,
        citation=ours("Serious Case Review checklist: Timescale for SCR completion"),
        note="Optional: the guidance knows no terms of reference and gives no day for what agencies send in.",
    ),
    UndatedDuty(
        key="learning_before_completion",
        label="Improvement before the review is complete",
        task="Make every effort to note the improvements needed, put things right and pass the learning on while the "
        "review goes on.",
        open_from="knowing that six months cannot be kept",
        opens=Milestone.SIX_MONTHS_NOT_POSSIBLE,
        who="the LSCB",
        to=(),
        strength=Strength.SHOULD,
        citation=TIMESCALE,
    ),
    UndatedDuty(
        key="proceedings",
        label="Regard to legal proceedings",
        task="Time the publication with due regard to its effect on legal proceedings under way, an inquest included.",
        open_from="knowing of proceedings",
        opens=Milestone.PROCEEDINGS_KNOWN,
        who="the LSCB",
        to=(),
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
)

AT_THE_END = (
    UndatedDuty(
        key="improvement_actions",
        label="Agreeing and assessing the actions",
        task="Oversee agreement with partners on the actions, their timescales and success criteria, and assess their "
        "impact.",
        open_from="agreeing the findings",
        opens=Milestone.FINDINGS_AGREED,
        who="the LSCB",
        to=("the board's partners",),
        strength=Strength.SHOULD,
        citation=IMPROVEMENT,
        note="Each action has an owner (our choice).",
    ),
    _regard(
        "panel_advice_on_publication",
        "when considering publication",
        Milestone.APPROVED,
        "Have regard to what the national panel advises on publishing the report.",
        NATIONAL_PANEL,
    ),
    UndatedDuty(
        key="publish_report",
        label="Publishing the report with the board's response",
        task="Publish the final report, with the board's response to the findings.",
        open_from="the board's approval",
        opens=Milestone.APPROVED,
        who="the LSCB",
        to=("the public",),
        strength=Strength.MUST,
        citation=PRINCIPLES,
        note="Unless it is decided, with the national panel's advice, that it is not published.",
    ),
    UndatedDuty(
        key="publish_actions",
        label="Publishing the actions and their impact",
        task="Publish what has been done, what it has changed and what more will be done, in the report or apart.",
        open_from="the board's approval",
        opens=Milestone.APPROVED,
        who="the LSCB",
        to=("the public",),
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    UndatedDuty(
        key="not_publishing",
        label="Saying that a report should not be published",
        task="Inform DfE and the national panel, and give the panel all relevant information that it asks for.",
        open_from="the board's view that the report should not be published",
        opens=Milestone.PUBLICATION_DOUBTED,
        who="the LSCB",
        to=(DFE, PANEL),
        strength=Strength.SHOULD,
        citation=PUBLICATION,
    ),
    UndatedDuty(
        key="annual_impact",
        label="Impact, in the annual report",
        task="Describe in the annual report what serious case reviews and other reviews have changed.",
        open_from="each year",
        who="the LSCB",
        to=("the annual report",),
        strength=Strength.MUST,
        citation=PRINCIPLES,
    ),
    UndatedDuty(
        key="annual_progress",
        label="Progress on reviews below the threshold, in the annual report",
        task="Look back in the annual report on the progress of actions from reviews below the threshold.",
        open_from="each year",
        who="the LSCB",
        to=("the annual report",),
        strength=Strength.SHOULD,
        citation=cite("paragraph 21, the paragraph after it"),
    ),
    UndatedDuty(
        key="annual_restraint",
        label="The use of restraint",
        task="Have the use of restraint in each secure establishment of the area reviewed, and report the findings.",
        open_from="each year, where there is a secure establishment in the area",
        who="the LSCB",
        to=("the Youth Justice Board",),
        strength=Strength.SHOULD,
        citation=cite("paragraph 9"),
    ),
)

UNDATED = (*WHILE_IT_RUNS, *AT_THE_END)
