"""The lists that Working Together 2015 has a board go through."""

from review.law.provisions import Checklist, ChecklistItem
from review.law.terms import Strength
from review.law.working_together_2015_criteria import cite
from review.law.working_together_2015_places import (
    ADVICE_ON_REVIEWERS,
    APPOINTING,
    ENGAGEMENT,
    IMPROVEMENT,
    INITIATING,
    NATIONAL_PANEL,
    PRINCIPLES,
    PUBLICATION,
    TIMESCALE,
)

BOARD = "the LSCB"


def _framework(key: str, text: str) -> ChecklistItem:
    return ChecklistItem(key=key, text=text, who=BOARD, citation=cite("paragraphs 3 to 7"))


def _gate(key: str, text: str) -> ChecklistItem:
    return ChecklistItem(key=key, text=text, who=BOARD, citation=PUBLICATION)


MANAGING_THE_REVIEW = Checklist(
    key="managing_the_review",
    title="Managing the review",
    when="from the decision to publication",
    strength=Strength.SHOULD,
    citation=cite("Serious Case Review checklist"),
    items=(
        ChecklistItem(
            key="initiate",
            text="Decide whether the criteria are met, and let Ofsted, DfE and the national panel know.",
            who=f"{BOARD}; the final decision is the LSCB Chair's",
            citation=INITIATING,
        ),
        ChecklistItem(
            key="initiate_advice",
            text="Regard had to the national panel's advice on the decision.",
            who=BOARD,
            citation=NATIONAL_PANEL,
        ),
        ChecklistItem(
            key="appoint",
            text="Appoint one or more suitable reviewers who have shown that they are qualified, independent of the "
            "board and of the organisations involved; give the national panel their names.",
            who=BOARD,
            citation=APPOINTING,
        ),
        ChecklistItem(
            key="appoint_advice",
            text="Regard had to the national panel's advice on the reviewers.",
            who=BOARD,
            citation=ADVICE_ON_REVIEWERS,
        ),
        ChecklistItem(
            key="represent",
            text="Have the professionals and organisations that knew the child and family represented.",
            who=BOARD,
            citation=ENGAGEMENT,
        ),
        ChecklistItem(
            key="in_writing",
            text="Decide whether to ask each relevant organisation for information in writing.",
            who=BOARD,
            citation=ENGAGEMENT,
        ),
        ChecklistItem(
            key="six_months",
            text="Aim to complete within six months of starting; where that cannot be, capture improvements, act on "
            "them and pass the learning on.",
            who=BOARD,
            citation=TIMESCALE,
        ),
        ChecklistItem(
            key="improve",
            text="Agree actions with partners, with timescales and success criteria, and assess their impact.",
            who=BOARD,
            citation=IMPROVEMENT,
        ),
        ChecklistItem(
            key="publish",
            text="Publish the report and keep it easy to find on the website.",
            who=BOARD,
            citation=PUBLICATION,
        ),
        ChecklistItem(
            key="publish_advice",
            text="Regard had to the national panel's advice on publication.",
            who=BOARD,
            citation=NATIONAL_PANEL,
        ),
    ),
)

PUBLICATION_GATES = Checklist(
    key="publication_gates",
    title="Before the report is published",
    when="from the board's approval to the day of publication",
    strength=Strength.SHOULD,
    citation=PUBLICATION,
    items=(
        _gate("website", "It will be easy to find on the board's website for at least 12 months."),
        _gate("harmless", "Publishing it is unlikely to harm any child or vulnerable adult in the case."),
        _gate("analysis", "It analyses soundly what happened, why, and what must happen now."),
        _gate("plain_english", "Professionals and the public will understand it with ease."),
        _gate("unredacted", "It can be published without a change and without blacking anything out."),
        ChecklistItem(
            key="response",
            text="The board's response to the findings is ready to be published with it.",
            who=BOARD,
            citation=PRINCIPLES,
        ),
        _gate("actions", "What has been done, what that has changed and what more will be done is ready too."),
        _gate("people", "Its effect on children, family members and others affected is planned for."),
        _gate("data_protection", "GDPR and the Data Protection Act 2018 are complied with (the source says must)."),
        _gate("court_orders", "No court order or other restriction stands against it (the source says must)."),
        _gate("proceedings", "Regard was had to legal proceedings under way, an inquest included."),
        _gate("copies", "Ofsted, DfE and the national panel have their copies, with the action taken, in time."),
    ),
)

LEARNING_FRAMEWORK = Checklist(
    key="learning_framework",
    title="The board's framework for learning and improvement",
    when="always; looked at when the annual report is written (our choice)",
    strength=Strength.SHOULD,
    citation=cite("paragraphs 3 to 7"),
    items=(
        _framework("shared", "It is shared across the local organisations that work with children and families."),
        _framework("responsibilities", "Each organisation can tell from it what it is responsible for."),
        _framework("range", "It covers the full range of reviews and audits."),
        _framework("criteria", "The criteria for statutory reviews are understood, and those reviews always held."),
        _framework("regular", "Reviews are regular, and not only of cases that meet statutory criteria."),
        _framework("what_and_why", "Reviews look at what happened, why, and what will be done to learn from it."),
        _framework("lasting", "Action brings improvement that lasts: findings become programmes of action."),
        _framework("open", "Issues and actions are open to see, and final reports are shared with the public."),
    ),
)

CHECKLISTS = (MANAGING_THE_REVIEW, PUBLICATION_GATES, LEARNING_FRAMEWORK)
