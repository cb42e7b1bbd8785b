"""What the two leaflets of Cambridgeshire and Peterborough answer, to practitioners and to families."""

from review.law.cambridgeshire_peterborough import families, practitioners
from review.law.terms import Citation
from review.law.working_together_2015_criteria import cite
from review.law.working_together_2015_questions import answered

BACKGROUND = practitioners("Background")
PURPOSE = practitioners("What is the purpose of the Review?")
NOT_FOR = practitioners("What it will not do")
HAPPENS = practitioners("What happens in the Review?")
INTERVIEW = practitioners("Will I be interviewed during the Review?")
DISCIPLINE = practitioners("Will I be at risk of disciplinary action?")
AT_THE_END = practitioners("What happens at the end of the Review?")
THE_BOARD = practitioners("What is the Local Safeguarding Board?")

FAMILY_WHAT = families("What is a Serious Case Review?")
FAMILY_WHO = families("Who Will Carry Out the Review?")
FAMILY_TAKE_PART = families("What Will I / We Have To Do?")
FAMILY_SEES = families("Who Will See the Report?")
FAMILY_HOW_LONG = families("How Long Will the Review Take?")
BACK_PAGE = Citation(document=FAMILY_WHAT.document, place="the back page")

FOR_PRACTITIONERS = (
    answered(
        "when_is_there_an_scr",
        "Always when it is known or suspected that a child was abused or neglected and the child has died, by "
        "suspected suicide too, or has been seriously harmed and there is concern about how agencies worked together. "
        "After serious harm, unless it is clear that there is no such concern, there must be one: 'not sure' means "
        "yes. One should also always follow a child's death in custody or detention: under the Mental Health Act 1983 "
        "too, and at 16 or 17 under a deprivation of liberty order of the Mental Capacity Act 2005. The leaflet says "
        "less than this; Working Together 2015, which it names, decides.",
        cite("paragraphs 18 to 20"),
    ),
    answered(
        "what_is_its_purpose",
        "To see whether there are lessons, good practice included, in how local professionals and organisations keep "
        "children safe; what they are, when and how something is done about them, and what should change; to share "
        "good practice and improvements; and to keep every agency learning, for better outcomes for children.",
        PURPOSE,
    ),
    answered(
        "what_will_it_not_do",
        "It is no criminal investigation (that is for the police) and lays no blame. The cause of a death is not its "
        "question (the pathologist and the coroner answer that). It is no disciplinary investigation (that is for an "
        "agency).",
        NOT_FOR,
    ),
    answered(
        "what_happens_in_the_review",
        "A panel with an independent Chair oversees it: senior managers of the key agencies, and further experts where "
        "needed. Managers secure the files. The panel settles scope and terms of reference and has much freedom in "
        "method. Each agency looks openly and honestly at its own practice, usually in an IMR. An independent writer "
        "puts the IMRs together in an overview report, speaks with front-line staff and managers, and may meet all "
        "practitioners and hold a discussion across agencies.",
        HAPPENS,
    ),
    answered(
        "will_i_be_involved",
        "Yes, if it is one of your cases. And every professional is responsible for knowing what serious case reviews "
        "teach, and for using it.",
        BACKGROUND,
    ),
    answered(
        "who_secures_the_files",
        "Managers: all case files about the child or children.",
        HAPPENS,
    ),
    answered(
        "can_i_keep_working",
        "Yes. The files are secured, and you can go on working on the case as needed.",
        HAPPENS,
    ),
    answered(
        "will_i_be_interviewed",
        "Usually yes, if you were involved with the child or family: by the author of your agency's IMR, who also asks "
        "front-line staff what they think of the findings. The overview author speaks with front-line staff and "
        "managers as well, perhaps at a meeting of all practitioners.",
        INTERVIEW,
    ),
    answered(
        "can_i_bring_someone",
        "Yes, someone to support you, if you want to. It should not be your line manager, and should be somebody who "
        "can understand that the conversation is confidential.",
        INTERVIEW,
    ),
    answered(
        "do_i_see_what_was_written",
        "Yes. You get a written record of the interview, and can confirm that it is accurate or ask for changes.",
        INTERVIEW,
    ),
    answered(
        "disciplinary_risk",
        "The review does not deal with discipline. Your agency's own codes and policies on conduct, competence and "
        "discipline apply as in any case; if they are used, that is separate from the review.",
        DISCIPLINE,
    ),
    answered(
        "what_happens_at_the_end",
        "A plan of action across agencies is agreed, and the Serious Case Review Sub Committee monitors and reviews "
        "it. Those who took part get feedback; training and briefing events carry the learning into all agencies. The "
        "overview report and executive summary are published, anonymised.",
        AT_THE_END,
    ),
    answered(
        "will_i_hear_the_outcome",
        "Yes: those involved in the review get feedback, and what was learned is passed on in training and briefing "
        "events.",
        AT_THE_END,
    ),
    answered(
        "what_is_an_imr",
        "An Individual Management Report: an agency's open and honest look at its own practice in the case. Its author "
        "goes through the records, interviews the staff and managers who were involved, and consults front-line staff "
        "about the findings.",
        HAPPENS,
    ),
    answered(
        "where_is_it_published",
        "The overview report and executive summary, anonymised or 'redacted', are on the Cambridgeshire LSCB website "
        "and on a national website; under Working Together 2015 for at least 12 months, then on request. The child's "
        "identity is hidden, to protect the child, the family and everybody involved.",
        AT_THE_END,
    ),
    answered(
        "what_is_an_lscb",
        "The partnership, required by law in every area, of all agencies that serve children and share responsibility "
        "for their safety. It looks at performance and audits practice, sees that policy works and that learning "
        "improves services, and provides training across agencies. It has an independent Chair with senior experience "
        "who challenges partners, and a small business team.",
        THE_BOARD,
    ),
    answered(
        "where_is_the_guidance",
        "Working Together to Safeguard Children 2015, chapter 4, on gov.uk.",
        practitioners("Where is there Guidance on LSCBs?"),
    ),
)

FOR_FAMILIES = (
    answered(
        "family_what_is_the_lscb",
        "It brings together the main organisations that work with children and families in Cambridgeshire and "
        "Peterborough, so that they work well together to keep children safe.",
        families("What is the Local Safeguarding Children Board (LSCB)?"),
    ),
    answered(
        "family_what_is_it",
        "It looks at how local professionals and organisations looked after the child or young person, and perhaps how "
        "they worked with other children and adults in the close family: what was done, what can be learned, what may "
        "need to change. It is no criminal investigation and no public inquiry. It is there to learn and not to blame.",
        FAMILY_WHAT,
    ),
    answered(
        "family_why",
        "Because it is required after a child's death in which abuse or neglect is thought to have played a part. One "
        "is also carried out when a child has been seriously harmed, abuse or neglect is thought to have played a "
        "part, and there may have been problems in how organisations worked together.",
        families("Why are you carrying out a Serious Case Review?"),
    ),
    answered(
        "family_who_does_it",
        "A panel of professionals from health, children's services, the police and Cafcass, sometimes others such as "
        "housing or the NSPCC, led by an independent expert in child protection, the Chair.",
        FAMILY_WHO,
    ),
    answered(
        "family_what_will_agencies_provide",
        "Each gives full details of the services it gave you and your family over a certain time. The panel meets to "
        "look at them, and a report is prepared.",
        FAMILY_WHO,
    ),
    answered(
        "family_must_i_take_part",
        "No, you do not have to do anything. You will have the chance to say what you think of the services you "
        "received, and someone will help you to do so. Sometimes this has to wait for an inquest or a criminal case. "
        "Children and young people who are old enough can contribute too.",
        FAMILY_TAKE_PART,
    ),
    answered(
        "family_who_sees_it",
        "During the review: only those who represent organisations on the boards, those who contributed, and staff of "
        "those organisations who worked with the child and family. The coroner sometimes asks to see reports and uses "
        "parts of them in an inquest. The overview report that is published at the end names nobody and gives no "
        "personal details.",
        FAMILY_SEES,
    ),
    answered(
        "family_do_i_get_a_copy",
        "Yes, if you wish. Your personal contact or the chair of the review gets in touch, arranges it and talks the "
        "report through with you.",
        FAMILY_SEES,
    ),
    answered(
        "family_how_long",
        "Usually six to nine months, from the event that led to the review until the overview report is published. "
        "That is experience and not a promise.",
        FAMILY_HOW_LONG,
    ),
    answered(
        "family_if_there_is_a_trial",
        "If there are criminal proceedings, the reports are not available until the trial is over. Giving your views "
        "may sometimes have to wait for criminal proceedings or an inquest.",
        FAMILY_SEES,
    ),
    answered(
        "family_contact",
        "Old contact details, from the leaflet; ask the business team for those of today. The Head of Service for both "
        "boards, 1st Floor, Bayard Place, Broadway, Peterborough PE1 1FB. Peterborough: 01733 863765, "
        "pscb@peterborough.gov.uk. Cambridgeshire: 01480 373522, lscb@cambridgeshire.gov.uk.",
        BACK_PAGE,
    ),
    answered(
        "family_read_more",
        "In Working Together to Safeguard Children 2015, chapter 4, on gov.uk.",
        BACK_PAGE,
    ),
)

ANSWERS = (*FOR_PRACTITIONERS, *FOR_FAMILIES)
