"""What Brent's page answers of its own."""

from review.law.brent import LOCAL_LEARNING, PROCESS, PUBLISHED, cite
from review.law.working_together_2015_questions import answered

WHAT_ARE_THEY = cite("What are Serious Case Reviews?")
NATIONAL = cite("Learning from National SCRs")

ANSWERS = (
    answered(
        "what_is_its_purpose",
        "For agencies, and the people in them, to learn how to work better, each for itself and all together, to keep "
        "children safe and well.",
        WHAT_ARE_THEY,
    ),
    answered(
        "what_happens_in_the_review",
        "Brent LSCB appoints one or more reviewers who must be independent of the board and of any organisation "
        "involved. The review allows for how complex the work is, asks who did what and why, takes the point of view "
        "of the time and not of hindsight, is open about how information was gathered and weighed, and uses research. "
        "The SCR sub-group oversees it and assures its quality. Organisations are represented, and may be asked for "
        "an account in writing (Working Together 2015).",
        PROCESS,
    ),
    answered(
        "will_i_be_involved",
        "Yes, if you worked with the child or family: professionals must be fully involved (Working Together 2015), "
        "and in a multi-agency case review frontline staff and managers take part whenever possible. Everyone is "
        "asked to take up the learning and to help put right what was found.",
        LOCAL_LEARNING,
    ),
    answered(
        "who_can_refer",
        "Any professional, and any agency, may refer a case to the LSCB for it to consider whether the criteria are "
        "met.",
        PROCESS,
    ),
    answered(
        "who_decides",
        "The Independent Chair, on the advice of the SCR sub-group, within one month of the incident being notified. "
        "The LSCB must then notify the national panel and Ofsted; under Working Together 2015, DfE too, within five "
        "working days.",
        PROCESS,
    ),
    answered(
        "what_happens_at_the_end",
        "Brent LSCB publishes the full report: how the review was done, the key issues of the case, and "
        "recommendations or issues for the LSCB. The SCR sub-group assures its quality; actions are rigorously "
        "monitored and followed up. Working Together 2015 adds the board's response, and what the actions have "
        "changed.",
        PUBLISHED,
    ),
    answered(
        "where_is_it_published",
        "The full report is on Brent LSCB's page for 12 months. After that, a copy of a particular report can be "
        "requested in writing. The NSPCC keeps a national library of published reviews.",
        PUBLISHED,
    ),
    answered(
        "what_if_criteria_not_met",
        "If the SCR sub-group believes that the case may hold important lessons, the Board may also commission a "
        "multi-agency case review (MACR). Whenever possible frontline staff and managers, parents, carers and young "
        "people take part; its actions are monitored and followed up as rigorously as those of a serious case review. "
        "The Chair may still decide on a serious case review (Working Together 2015).",
        LOCAL_LEARNING,
    ),
    answered(
        "where_is_the_guidance",
        "Working Together to Safeguard Children 2015, chapter 4, to which Brent LSCB's page points.",
        WHAT_ARE_THEY,
    ),
    answered(
        "national_scrs",
        "In the NSPCC's library of published reviews and recommendations, and in the Government's triennial analysis "
        "of reviews about incidents from April 2011 to March 2014, which looks back over ten years from 2003.",
        NATIONAL,
    ),
    answered(
        "family_what_is_it",
        "It is there for agencies and the people in them to learn how to work better to keep children safe and well. "
        "It looks at the work as it appeared at the time, not with hindsight.",
        WHAT_ARE_THEY,
    ),
    answered(
        "family_who_does_it",
        "One or more reviewers appointed by Brent LSCB. They must be independent of the board and of every "
        "organisation that was involved.",
        PROCESS,
    ),
    answered(
        "family_must_i_take_part",
        "You should be invited, surviving children too, and told how you will be involved (Working Together 2015): it "
        "is an invitation. In a multi-agency case review, parents, carers and young people take part whenever "
        "possible.",
        LOCAL_LEARNING,
    ),
    answered(
        "family_who_sees_it",
        "The full report is published on Brent LSCB's page for 12 months; afterwards people may ask for a copy in "
        "writing. It should be written so that it is unlikely to harm any child or vulnerable adult (Working Together "
        "2015).",
        PUBLISHED,
    ),
)
