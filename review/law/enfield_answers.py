"""What Enfield's procedure answers to the questions of professionals, and of families for a professional to pass on."""

from review.law.enfield_criteria import enfield, ours
from review.law.enfield_statements import LOCAL_PROCESS
from review.law.provisions import Answered, Asker
from review.law.working_together_2013 import WORKING_TOGETHER_2013
from review.law.working_together_2015_questions import answered

FOR_PROFESSIONALS = (
    answered(
        "when_is_there_an_scr",
        "Always when abuse or neglect of a child is known or suspected and the child has died, by suspected suicide "
        "too, or has been seriously harmed and there is concern about how agencies worked together; if that is not "
        "clear, there must be one. One should also always follow a child's death in custody or detention. And one "
        "should be considered, where there is such concern, after serious harm in one of four situations: an injury "
        "that could have threatened life or serious and permanent damage, through abuse or neglect; sexual abuse; a "
        "parent murdered with a domestic homicide review starting; or a violent assault.",
        enfield("1.1 and 2.1"),
    ),
    answered(
        "what_is_its_purpose",
        "To learn, for work between agencies: how and why things happened, where systems could improve, what was good, "
        "and what has to change. The board advises the authority and its partners on the lessons.",
        enfield("1.1, 2.2 and 5.2.3"),
    ),
    answered(
        "what_happens_in_the_review",
        "The SCR Sub-Committee convenes a panel for the case, which agrees scope and terms of reference, the author, "
        "and who is interviewed. Each agency writes an individual management review with a chronology. The review "
        "follows a systems methodology. The panel discusses what comes out and the draft overview report; the full SCR "
        "panel signs it off.",
        enfield(f"3.8 to 3.11, and {LOCAL_PROCESS}, steps 4 to 9"),
    ),
    answered(
        "will_i_be_involved",
        "Probably, if you worked with the child or family: professionals are likely to be interviewed, and those who "
        "took part give feedback in their agency at the end. The case panel agrees who is interviewed.",
        enfield("3.5 and 5.4.1"),
    ),
    answered(
        "who_can_refer",
        "Any professional who believes that there are important lessons for work between agencies. Your manager goes "
        "to your agency's SCR Panel lead, who passes the case to the board's Business Manager, with a written report "
        "on the board's form saying why the criteria are met. Other review processes should be considered.",
        enfield(f"2.2, and {LOCAL_PROCESS}, step 1"),
    ),
    answered(
        "who_decides",
        "The LSCB Chair, after the agencies and the SCR Sub-Committee have recommended. It must be decided within one "
        "month of the case coming to the Chair's attention, and should normally be within one month of the incident "
        "being notified: the earlier day binds (our reading).",
        enfield(f"1.1, 4.2, Appendix 2, and {LOCAL_PROCESS}, step 2"),
    ),
    answered(
        "who_secures_the_files",
        "The Head of SQAS secures the local authority's children's social care files, within one working day of the "
        "decision for a review. The text says nothing about other agencies' files: ask your panel lead.",
        enfield("4.3, fourth task"),
    ),
    answered(
        "can_i_keep_working",
        "The text does not say that you must stop. Files are secured so that nothing is lost; ask your manager how you "
        "reach what you need.",
        ours("4.3, fourth task"),
    ),
    answered(
        "will_i_be_interviewed",
        "It is likely that professionals are interviewed. The case panel agrees who, when it sets the scope.",
        enfield("3.5"),
    ),
    answered(
        "can_i_bring_someone",
        "Enfield's text does not say. Ask before the interview; elsewhere support is allowed from somebody who is not "
        "your line manager and who understands that it is confidential.",
        ours("3.5"),
    ),
    answered(
        "do_i_see_what_was_written",
        "Enfield's text does not say. Ask the person who interviews you; we suggest a written record that you confirm "
        "or ask to have amended.",
        ours("3.5"),
    ),
    answered(
        "what_happens_at_the_end",
        "The SCR Sub-Committee assures the quality of the reviews, the report, the summary and the plan, and the board "
        "should approve them. The panel completes the action plan, the review is published, and the main SCR panel "
        "follows the actions up. There is feedback in each agency and a learning event for all.",
        enfield(f"5.3 and 5.4, and {LOCAL_PROCESS}, steps 9 to 11"),
    ),
    answered(
        "will_i_hear_the_outcome",
        "Yes. The sub-committee decides how agencies are debriefed, those who wrote or took part give feedback in each "
        "agency, and the board arranges a learning event.",
        enfield("4.5 and 5.4"),
    ),
    answered(
        "what_is_an_imr",
        "An individual management review: your agency's own review of its part in the case, with a chronology. The "
        "panel member of your agency answers for it. Whoever writes it should have had no dealings of their own "
        "with the child or family, and not be the immediate line manager of those who had.",
        enfield("3.6 and 3.10"),
    ),
    answered(
        "where_is_it_published",
        "On the website, for at least a year; after that you can ask the board for it. The national panel is told one "
        "week before.",
        enfield("5.3.3, and Appendix 2, 'Publication of reports'"),
    ),
    answered(
        "what_if_criteria_not_met",
        "Where the case gives rise to concern, there may be a management review: local, in-house, and not reported to "
        "government. Or another form of review, or none. Ofsted and the national panel are told the decision, and the "
        "national panel may look into it.",
        enfield("1.1, 3.2 to 3.4, and Appendix 2"),
    ),
    Answered(
        key="does_my_regulator_get_told",
        asker=Asker.PROFESSIONAL,
        question="Does my regulator get told?",
        words=("regulator", "regulatory body", "lead body", "professional body", "registration", "report us", "told"),
        answer="By your own agency: each agency reports to its lead or regulatory body itself. The board does not do "
        "that for it.",
        citation=enfield("Roles"),
        checked_on=WORKING_TOGETHER_2013.checked_on,
    ),
    answered(
        "where_is_the_guidance",
        "In chapter 4 of Working Together 2013 and the board's own procedure, whose appendix prints the checklist. "
        "Ofsted's form for a serious incident was on Ofsted's website. All of it is historical.",
        enfield("1.1, 2.3, Appendix 1 and Appendix 2"),
    ),
    answered(
        "what_must_be_notified",
        "A serious incident, once it is established: the LSCB Chair tells Ofsted as soon as possible, on Ofsted's own "
        "form. Enfield's text has no list of notifiable incidents and no number of days, so ask the Chair or the Head "
        "of SQAS.",
        enfield("3.4 and 4.1"),
    ),
)

FOR_FAMILIES = (
    answered(
        "family_what_is_it",
        "It looks at how and why things happened, and at what organisations could do better together. It is there to "
        "learn from; somebody independent of the organisations writes it.",
        enfield("3.3, 3.6 and 5.2.3"),
    ),
    answered(
        "family_who_does_it",
        "A panel for the case, with senior people from health, the police, education and others, and an author who "
        "should be independent of all of them.",
        enfield("3.6 and 3.9"),
    ),
    answered(
        "family_what_will_agencies_provide",
        "Each organisation reviews its own part and writes down, day by day, what it did with your child and family: "
        "when your child was seen, whether alone, and what was said and wished.",
        enfield("3.10, 5.2.2 and the chronology template"),
    ),
    answered(
        "family_must_i_take_part",
        "No. Members of the family, a child included where that is right, may occasionally be asked for an interview. "
        "You can ask to be heard; nobody can make you (our reading).",
        ours("3.5"),
    ),
    answered(
        "family_who_sees_it",
        "The report is published, without details of who you are: the family tree in it is anonymised, and it should "
        "be written so that publishing it is not likely to harm a child or vulnerable adult in the case.",
        enfield("5.2.2, 5.3.3, and Appendix 2, 'Publication of reports'"),
    ),
    answered(
        "family_do_i_get_a_copy",
        "The executive summary is shared with you by the Head of the Children in Need Service. It is written for that.",
        enfield("5.1 and section 6, last step"),
    ),
    answered(
        "family_how_long",
        "It must be completed within six months of Ofsted being told, unless Ofsted agrees another time.",
        enfield("4.4"),
    ),
)

ANSWERS = (*FOR_PROFESSIONALS, *FOR_FAMILIES)
