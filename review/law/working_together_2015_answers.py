"""What Working Together 2015 answers, to professionals, and to families for a professional to pass on."""

from review.law.terms import Citation
from review.law.working_together_2015_criteria import CHECKLIST, MUST_ALWAYS, NOTIFIABLE, WT2015, cite
from review.law.working_together_2015_places import (
    APPOINTING,
    ENGAGEMENT,
    IMPROVEMENT,
    PRINCIPLES,
    PUBLICATION,
    TIMESCALE,
)
from review.law.working_together_2015_questions import answered

FOR_PROFESSIONALS = (
    answered(
        "when_is_there_an_scr",
        "Always when it is known or suspected that a child was abused or neglected and the child has died, by "
        "suspected suicide too, or has been seriously harmed and there is concern about how agencies worked together. "
        "After serious harm, unless it is clear that there is no such concern, there must be one: 'not sure' means "
        "yes. One should also always follow a child's death in custody or detention (Mental Health Act 1983 included, "
        "and at 16 or 17 a deprivation of liberty under the Mental Capacity Act 2005), even if no criterion is met.",
        cite("paragraphs 18 to 20"),
    ),
    answered(
        "what_is_its_purpose",
        "To find out what happened and why, how the way organisations work together can be made better, and what good "
        "practice should be kept. The board advises the authority and its partners on the lessons, and what was found "
        "has to become action that lasts.",
        cite("paragraphs 1 and 7, and regulation 5(1)(e)"),
    ),
    answered(
        "what_happens_in_the_review",
        "The board appoints one or more qualified reviewers who lead it. It sees that the professionals and "
        "organisations who knew the child and family are represented, and may ask each organisation for an account in "
        "writing. The review allows for how complex the work is, asks who did what and why, takes the point of view of "
        "the time and not of hindsight, is open about how information was gathered and weighed, and uses research. "
        "The guidance has no panel for the case: there is one only if your board sets it up.",
        ENGAGEMENT,
    ),
    answered(
        "will_i_be_involved",
        "Yes, if you worked with the child or family: professionals must be fully involved in reviews and asked for "
        "their view, without having to fear blame for what they did in good faith.",
        PRINCIPLES,
    ),
    answered(
        "who_can_refer",
        "The guidance names nobody, and rules nobody out. The local authority should report a notifiable incident to "
        "Ofsted and to the board. Anybody else: refer here, or speak to your board's business team.",
        NOTIFIABLE,
    ),
    answered(
        "who_decides",
        "The board of the area where the child normally lives decides whether the criteria are met, and the last word "
        "is the LSCB Chair's, normally within one month of the incident being notified. The Chair may ask the Chair of "
        "another board for a second view. Ofsted, DfE and the national panel should hear of the decision within five "
        "working days of it.",
        CHECKLIST,
    ),
    answered(
        "will_i_be_interviewed",
        "The guidance does not say who is interviewed: ask your business team. It does say that professionals must be "
        "fully involved and asked for their view.",
        PRINCIPLES,
    ),
    answered(
        "disciplinary_risk",
        "The guidance on reviews does not deal with discipline: ask your own agency. It does say that professionals "
        "should contribute without fear of blame for what they did in good faith.",
        PRINCIPLES,
    ),
    answered(
        "what_happens_at_the_end",
        "The board agrees with its partners what each will do, by when and how success will be known, and looks at "
        "what the actions have changed. The report is published with the board's response, and so is what has been "
        "done, what difference it made and what is still to be done. Improvement is followed up, and the annual report "
        "describes the impact.",
        IMPROVEMENT,
    ),
    answered(
        "what_is_an_imr",
        "An individual management report is an agency's review of its own practice. This guidance does not use the "
        "term: it knows only information in writing, which the board may ask of each relevant organisation, about that "
        "organisation's involvement with the child.",
        ENGAGEMENT,
    ),
    answered(
        "where_is_it_published",
        "On the board's own website, for at least 12 months; afterwards it is given on request.",
        PUBLICATION,
    ),
    answered(
        "what_if_criteria_not_met",
        "The board may still decide on a serious case review, or on another kind of review. Where a case holds lessons "
        "about working together, the board should review it too, alone in one organisation or across several, and see "
        "that the actions are carried out. It will also want to review good practice.",
        cite("paragraphs 6 and 21"),
    ),
    answered(
        "where_is_the_guidance",
        "Working Together to Safeguard Children 2015, chapter 4, on gov.uk. The forms and contacts for notifying an "
        "incident are on Ofsted's website.",
        cite("paragraph 16"),
    ),
    answered(
        "what_must_be_notified",
        "A child's death, or serious harm, where abuse or neglect is known or suspected; and the death of a "
        "looked-after child, or of a child in a regulated setting or service, whatever the cause. The local authority "
        "should tell Ofsted and each board concerned promptly, and within five working days of becoming aware.",
        NOTIFIABLE,
    ),
)

FOR_FAMILIES = (
    answered(
        "family_what_is_it",
        "It looks at how organisations worked together to keep the child safe, what happened and why, so that services "
        "become better. It is done to learn, and looks at the work as it appeared at the time.",
        cite("paragraphs 1, 7 and 11"),
    ),
    answered(
        "family_why",
        "Because the law asks for one when it is known or suspected that a child was abused or neglected and the "
        "child has died, or has been seriously harmed and there is concern about how organisations worked together. "
        "It is also done after a child's death in custody or detention.",
        MUST_ALWAYS,
    ),
    answered(
        "family_who_does_it",
        "One or more qualified reviewers, appointed by the Local Safeguarding Children Board. They should be "
        "independent of the board and of the organisations that were involved.",
        APPOINTING,
    ),
    answered(
        "family_what_will_agencies_provide",
        "The board may ask each organisation to write down how it was involved with the child.",
        ENGAGEMENT,
    ),
    answered(
        "family_must_i_take_part",
        "You should be invited, and surviving children too, and told how you will be involved and what you can expect. "
        "It is an invitation.",
        PRINCIPLES,
    ),
    answered(
        "family_who_sees_it",
        "The report is published. It should be written so that it is unlikely to harm any child or vulnerable adult, "
        "and court orders and data protection law must be kept.",
        PUBLICATION,
    ),
    answered(
        "family_do_i_get_a_copy",
        "The guidance does not say that you are given a copy: ask your contact. The board should think carefully about "
        "what publication means for children, family members and others affected.",
        PUBLICATION,
    ),
    answered(
        "family_how_long",
        "The board should aim to finish within six months of starting. Court proceedings, for example, can make that "
        "impossible.",
        TIMESCALE,
    ),
    answered(
        "family_if_there_is_a_trial",
        "When the report comes out should take account of any legal proceedings under way, an inquest included, so it "
        "may come later.",
        PUBLICATION,
    ),
    answered(
        "family_read_more",
        "In Working Together to Safeguard Children 2015, chapter 4, on gov.uk.",
        Citation(document=WT2015, place="chapter 4"),
    ),
)

ANSWERS = (*FOR_PROFESSIONALS, *FOR_FAMILIES)
