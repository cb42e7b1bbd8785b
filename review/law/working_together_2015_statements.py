"""What Working Together 2015 says of reviews from what they are for to who leads and who takes part in them."""

from review.law.provisions import Statement, Topic
from review.law.terms import Citation, Strength
from review.law.working_together_2015_criteria import NOTIFIABLE, cite
from review.law.working_together_2015_places import (
    BELOW,
    ENGAGEMENT,
    FIVE_TESTS,
    FRAMEWORK,
    INITIATING,
    NATIONAL_PANEL,
    PRINCIPLES,
)

FOR_WHAT = (
    Statement(
        key="function",
        topic=Topic.FUNCTION,
        text="The board reviews serious cases, and advises the authority and its partners on what can be learned.",
        strength=Strength.MUST,
        citation=Citation(document="LSCB Regulations 2006", place="regulation 5(1)(e)"),
    ),
    Statement(
        key="restraint_report",
        topic=Topic.FUNCTION,
        text="With a secure establishment in its area, the board has the use of restraint there reviewed every year "
        "and reports what was found to the Youth Justice Board.",
        strength=Strength.SHOULD,
        citation=cite("paragraph 9"),
    ),
    Statement(
        key="purpose",
        topic=Topic.PURPOSE,
        text="A review finds out, rigorously and objectively, what happened and why, what has to improve in how "
        "organisations work together, and what good practice should be kept and shared. Its findings become "
        "programmes of action.",
        strength=Strength.SHOULD,
        citation=cite("paragraphs 1 and 7"),
    ),
    Statement(
        key="both_tests",
        topic=Topic.REFERRING,
        text="A case that meets the criteria for a serious case review is a notifiable incident as well. Some "
        "notifiable incidents do not become serious case reviews.",
        strength=Strength.NONE,
        citation=cite("paragraph 15"),
    ),
    Statement(
        key="out_of_area",
        topic=Topic.REFERRING,
        text="Where a child was placed outside the area, the placing authority and the area of the home may differ: "
        "each board concerned is told of the incident.",
        strength=Strength.SHOULD,
        citation=NOTIFIABLE,
    ),
    Statement(
        key="responsible_board",
        topic=Topic.REFERRING,
        text="The board of the area where the child normally lives decides whether the criteria are met.",
        strength=Strength.SHOULD,
        citation=INITIATING,
    ),
    Statement(
        key="review_kinds",
        topic=Topic.REVIEW_KINDS,
        text="Beside the serious case review there are: the child death review, of every child's death; the review of "
        "a child protection incident below the threshold; the review or audit of practice in one agency or several.",
        strength=Strength.NONE,
        citation=cite("paragraph 8"),
    ),
    Statement(
        key="good_practice_reviews",
        topic=Topic.REVIEW_KINDS,
        text="Good practice is worth reviewing too, with thought for how it can be shared and take root.",
        strength=Strength.NONE,
        citation=cite("paragraph 21, the paragraph after it"),
    ),
    Statement(
        key="below_threshold",
        topic=Topic.BELOW_THRESHOLD,
        text="The board reviews cases that miss the criteria but can teach something about working together. One "
        "organisation may do so, or several together. The principles for every review hold for these too.",
        strength=Strength.SHOULD,
        citation=BELOW,
    ),
    Statement(
        key="below_threshold_oversight",
        topic=Topic.BELOW_THRESHOLD,
        text="How such a review is done is the board's own choice. The board oversees the actions that come of it and "
        "looks back on their progress in its annual report.",
        strength=Strength.SHOULD,
        citation=cite("paragraph 21, the paragraph after it"),
    ),
)

HOW = (
    Statement(
        key="principle_learning",
        topic=Topic.PRINCIPLES,
        text="Learning and improving never stop, across all organisations; what works is looked for and built upon.",
        strength=Strength.SHOULD,
        citation=PRINCIPLES,
    ),
    Statement(
        key="principle_proportionate",
        topic=Topic.PRINCIPLES,
        text="The effort fits the scale of the case and how complex it is.",
        strength=Strength.SHOULD,
        citation=PRINCIPLES,
    ),
    Statement(
        key="principle_independent",
        topic=Topic.PRINCIPLES,
        text="Whoever leads the review is independent of the case and of the organisations whose work is looked at.",
        strength=Strength.SHOULD,
        citation=PRINCIPLES,
    ),
    Statement(
        key="principle_professionals",
        topic=Topic.PRINCIPLES,
        text="Professionals are fully involved and asked for their view, and need not fear blame for what they did in "
        "good faith.",
        strength=Strength.MUST,
        citation=PRINCIPLES,
    ),
    Statement(
        key="principle_families",
        topic=Topic.PRINCIPLES,
        text="Families, surviving children among them, are invited to contribute; they understand how they will be "
        "involved, and what they may expect is handled with care.",
        strength=Strength.SHOULD,
        citation=PRINCIPLES,
    ),
    Statement(
        key="principle_published",
        topic=Topic.PRINCIPLES,
        text="The final report of a serious case review is published, with the board's response to what was found.",
        strength=Strength.MUST,
        citation=PRINCIPLES,
    ),
    Statement(
        key="principle_impact",
        topic=Topic.PRINCIPLES,
        text="The board's annual report describes what reviews have changed for children and families, and for the "
        "number of deaths and of serious harm.",
        strength=Strength.MUST,
        citation=PRINCIPLES,
    ),
    Statement(
        key="principle_sustained",
        topic=Topic.PRINCIPLES,
        text="Improvement is kept up by regular monitoring and by following things up.",
        strength=Strength.MUST,
        citation=PRINCIPLES,
    ),
    Statement(
        key="test_complexity",
        topic=Topic.CONDUCT,
        text="The review allows for the complex circumstances in which people work to protect children.",
        strength=Strength.SHOULD,
        citation=FIVE_TESTS,
    ),
    Statement(
        key="test_who_and_why",
        topic=Topic.CONDUCT,
        text="It establishes exactly who did what, and the reasons beneath that made people and organisations act so.",
        strength=Strength.SHOULD,
        citation=FIVE_TESTS,
    ),
    Statement(
        key="test_no_hindsight",
        topic=Topic.CONDUCT,
        text="It sees practice as those involved saw it then, and not with hindsight.",
        strength=Strength.SHOULD,
        citation=FIVE_TESTS,
    ),
    Statement(
        key="test_transparent",
        topic=Topic.CONDUCT,
        text="It is open about how information was gathered and weighed.",
        strength=Strength.SHOULD,
        citation=FIVE_TESTS,
    ),
    Statement(
        key="test_research",
        topic=Topic.CONDUCT,
        text="It uses research, and evidence from other cases, for its findings.",
        strength=Strength.SHOULD,
        citation=FIVE_TESTS,
    ),
    Statement(
        key="learning_models",
        topic=Topic.LEARNING_MODELS,
        text="Any way of learning that agrees with the principles may be used, Professor Munro's systems methodology "
        "(2011) included.",
        strength=Strength.NONE,
        citation=cite("paragraph 12"),
    ),
    Statement(
        key="framework",
        topic=Topic.FRAMEWORK,
        text="The board keeps a framework for learning and improvement and shares it with the local organisations that "
        "work with children and families, so that each knows what it is responsible for.",
        strength=Strength.SHOULD,
        citation=FRAMEWORK,
    ),
    Statement(
        key="framework_range",
        topic=Topic.FRAMEWORK,
        text="The framework covers every kind of review and audit. The board understands when the law requires a "
        "review, and then always carries it out.",
        strength=Strength.SHOULD,
        citation=cite("paragraph 5"),
    ),
)

WITH_WHOM = (
    Statement(
        key="panel_advises",
        topic=Topic.NATIONAL_PANEL,
        text="The national panel advises boards on how the criteria apply, on appointing reviewers and on publishing, "
        "and tells the Government how it sees the system working.",
        strength=Strength.NONE,
        citation=NATIONAL_PANEL,
    ),
    Statement(
        key="panel_regard",
        topic=Topic.NATIONAL_PANEL,
        text="The board has regard to the panel's advice at three points: deciding whether there is a review, "
        "appointing reviewers, and considering publication.",
        strength=Strength.SHOULD,
        citation=NATIONAL_PANEL,
    ),
    Statement(
        key="panel_requests",
        topic=Topic.NATIONAL_PANEL,
        text="The board's Chair and members do what the panel asks of them as far as they can: information, copies of "
        "reports, coming to meetings.",
        strength=Strength.SHOULD,
        citation=NATIONAL_PANEL,
    ),
    Statement(
        key="panel_scrutiny",
        topic=Topic.NATIONAL_PANEL,
        text="The panel scrutinises each decision that there is no serious case review. The board gives it enough "
        "information when asked; the Chair, or whoever represents the Chair, is ready to come and give evidence.",
        strength=Strength.SHOULD,
        citation=INITIATING,
    ),
    Statement(
        key="peer_challenge",
        topic=Topic.NATIONAL_PANEL,
        text="The Chair may ask the Chair of another board to challenge the decision, and may do so at other stages.",
        strength=Strength.NONE,
        citation=INITIATING,
    ),
    Statement(
        key="representation",
        topic=Topic.ENGAGEMENT,
        text="The professionals and organisations who knew the child and family are properly represented in the "
        "review. What matters first is that the important factors come out and lead to improvement.",
        strength=Strength.SHOULD,
        citation=ENGAGEMENT,
    ),
    Statement(
        key="in_writing",
        topic=Topic.ENGAGEMENT,
        text="The board may ask each relevant organisation to set down in writing its involvement with the child.",
        strength=Strength.NONE,
        citation=ENGAGEMENT,
    ),
)

STATEMENTS = (*FOR_WHAT, *HOW, *WITH_WHOM)
