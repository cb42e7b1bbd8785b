"""What Working Together 2013, as far as Enfield quotes it, answers to the questions of professionals and families."""

from review.law.terms import Citation
from review.law.working_together_2013 import PUBLICATION
from review.law.working_together_2013_criteria import INITIATING, NOT_REQUIRED, REGULATIONS, WT2013, chapter
from review.law.working_together_2013_statements import APPOINTING, ENGAGEMENT, TIMESCALE
from review.law.working_together_2015_questions import answered

ANSWERS = (
    answered(
        "when_is_there_an_scr",
        "Always when abuse or neglect of a child is known or suspected and the child has died, by suspected suicide "
        "too, or has been seriously harmed and there is concern about how agencies worked together. After serious "
        "harm, unless it is clear that there is no such concern, there must be one: 'not sure' means yes. One should "
        "also always follow a child's death in custody or detention (Mental Capacity Act 2005 included, at any age), "
        "even if no criterion is met.",
        chapter(),
    ),
    answered(
        "what_is_its_purpose",
        "The board reviews serious cases so that it can advise the authority and its partners on the lessons to be "
        "learned: what happened, why, and what has to change so that it is less likely to happen again.",
        Citation(document=REGULATIONS, place="regulation 5(1)(e)"),
    ),
    answered(
        "what_happens_in_the_review",
        "The board appoints one or more qualified reviewers, independent of it and of the organisations in the case, "
        "to lead the review. It sees that the professionals and organisations who were involved are represented, and "
        "may ask each organisation for an account in writing.",
        ENGAGEMENT,
    ),
    answered(
        "will_i_be_involved",
        "If you or your organisation worked with the child and family, you should be properly represented in the "
        "review. How is for your board: ask its business team.",
        ENGAGEMENT,
    ),
    answered(
        "who_decides",
        "The board of the area where the child normally lives must decide whether the criteria are met, and the last "
        "word is the LSCB Chair's, normally within one month of the incident being notified. The Chair may ask another "
        "board's Chair for a second view. Ofsted and the national panel should be told the decision.",
        INITIATING,
    ),
    answered(
        "what_is_an_imr",
        "The part of the 2013 guidance that we have does not use the word. It knows information in writing: the board "
        "may ask each organisation how it was involved with the child.",
        ENGAGEMENT,
    ),
    answered(
        "what_happens_at_the_end",
        "The board oversees what its partners agree to do about the findings. The report is published, with what was "
        "already done, what difference that made, and what more is to come.",
        PUBLICATION,
    ),
    answered(
        "where_is_it_published",
        "On the LSCB's website, easy to find, for at least a year; after that you can ask the board for it. It should "
        "be written so that it can be published without redaction and without harm to a child or vulnerable adult.",
        PUBLICATION,
    ),
    answered(
        "what_if_criteria_not_met",
        "Then no serious case review is required. The board may still commission another form of case review. The "
        "national panel may look into a decision not to review.",
        NOT_REQUIRED,
    ),
    answered(
        "where_is_the_guidance",
        "In chapter 4 of Working Together to Safeguard Children 2013, with its checklist. It was replaced in 2015 and "
        "later.",
        Citation(document=WT2013, place="chapter 4"),
    ),
    answered(
        "family_what_is_it",
        "It looks at how organisations worked with a child who died or was seriously harmed, so that they learn from "
        "it. The guidance that we have does not look for whose fault it was: a good report says what happened, why, "
        "and what has to change.",
        PUBLICATION,
    ),
    answered(
        "family_why",
        "Because abuse or neglect of a child is known or suspected, and the child has died; or has been seriously "
        "harmed, and there are questions about how organisations worked together.",
        Citation(document=REGULATIONS, place="regulation 5(2)"),
    ),
    answered(
        "family_who_does_it",
        "One or more reviewers whom the board appoints. They should be independent of the board and of the "
        "organisations in the case.",
        APPOINTING,
    ),
    answered(
        "family_who_sees_it",
        "The report is published. It should be written so that this is not likely to harm a child or vulnerable adult "
        "in the case, and the board should think carefully about what it means for you.",
        PUBLICATION,
    ),
    answered(
        "family_how_long",
        "The board should aim to finish within six months of the start. It can take longer, for example because of "
        "court proceedings.",
        TIMESCALE,
    ),
    answered(
        "family_if_there_is_a_trial",
        "A review may take longer so that it does not prejudice a trial. What needs to improve is put right meanwhile. "
        "Court orders on what may be published are kept to.",
        TIMESCALE,
    ),
)
