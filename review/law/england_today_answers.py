"""What can be said today in England to professionals and families. Each answer carries the mark of its citation."""

from review.law.england_today import ENGLAND_TODAY
from review.law.england_today_criteria import (
    AREA,
    CARE_LEAVER,
    DUTY_TO_NOTIFY,
    GOV_UK,
    LOOKED_AFTER,
    PARTNERS_DECIDE,
    unverified,
)
from review.law.england_today_statements import AUTOMATIC, EDITION, ENDED, LOCAL_REVIEW, RAPID_REVIEW, RECALLED
from review.law.provisions import Answered, Asker
from review.law.terms import Citation
from review.law.working_together_2015_questions import answered

NO_EDITION = "This was not checked against Working Together 2026."


def own(key: str, question: str, words: tuple[str, ...], answer: str, citation: Citation) -> Answered:
    """A question that no procedure of serious case reviews has."""
    return Answered(
        key=key,
        asker=Asker.PROFESSIONAL,
        question=question,
        words=words,
        answer=answer,
        citation=citation,
        checked_on=ENGLAND_TODAY.checked_on,
    )


FOR_PROFESSIONALS = (
    answered(
        "when_is_there_an_scr",
        "There is none today: since 29 September 2019 no serious case review has been started in England. Serious "
        "incidents are notified to the national panel, a rapid review follows, and the safeguarding partners decide "
        f"whether there is a local child safeguarding practice review. {NO_EDITION}",
        ENDED,
    ),
    answered(
        "what_must_be_notified",
        "A child's death or serious harm where abuse or neglect is known or suspected, and the death of a looked-after "
        "child whatever the cause. The local authority tells the Child Safeguarding Practice Review Panel, the "
        "safeguarding partners and any other area concerned, within five working days of becoming aware. Ask where a "
        f"child died in a regulated setting. {NO_EDITION}",
        unverified(GOV_UK, "what and when to notify"),
    ),
    answered(
        "who_decides",
        "The local authority has the duty to notify, ideally agreed by all three safeguarding partners. Whether there "
        f"is a review, the partners decide, not an independent chair. {NO_EDITION}",
        PARTNERS_DECIDE,
    ),
    answered(
        "who_can_refer",
        "Tell your own safeguarding lead, who speaks to the local authority or the partnership: the local authority "
        f"notifies. If a child is at risk now, use the emergency route first. {NO_EDITION}",
        DUTY_TO_NOTIFY,
    ),
    answered(
        "what_if_criteria_not_met",
        "Then there is no notification, and without one no rapid review. Speak to the safeguarding partners where "
        f"there are lessons all the same; a child's death goes to the child death review. {NO_EDITION}",
        AUTOMATIC,
    ),
    answered(
        "where_is_it_published",
        "As we recall it, the full report goes to the national panel and the Secretary of State at least seven working "
        "days before it is published, and stays available for at least a year. We did not find the text: check. "
        f"{NO_EDITION}",
        RECALLED,
    ),
    answered(
        "where_is_the_guidance",
        "In Working Together to Safeguard Children 2026, which replaced the edition of 2023, and in the national "
        f"panel's guidance for safeguarding partners, reissued in June 2025. {NO_EDITION}",
        EDITION,
    ),
    own(
        "what_is_a_rapid_review",
        "What is a rapid review, and by when?",
        ("rapid review", "rapid", "fifteen", "working days", "national panel", "how fast"),
        "The partners gather the facts, see that children are safe at once, consider what could be improved and decide "
        "the next steps, within 15 working days of the notice to the national panel. Areas differ in the day from "
        f"which they count. {NO_EDITION}",
        RAPID_REVIEW,
    ),
    own(
        "what_is_a_local_review",
        "When is there a local child safeguarding practice review?",
        ("local review", "practice review", "lcspr", "cspr", "criteria", "local child safeguarding practice review"),
        "The partners weigh what could be improved, themes that recur, concern about two or more agencies working "
        f"together, and the national panel's view. It is not the test for a serious case review. {NO_EDITION}",
        LOCAL_REVIEW,
    ),
    own(
        "which_area",
        "Which area is responsible?",
        ("area", "responsible", "where", "lives", "another area", "out of area", "abroad"),
        "The area where the incident took place; outside England, the area where the child normally lives. Other areas "
        f"concerned are told too. {NO_EDITION}",
        AREA,
    ),
    own(
        "care_leavers",
        "Must a care leaver's death be notified?",
        ("care leaver", "leaving care", "over 18", "adult", "24"),
        "Yes, up to and including the age of 24: to the Secretary of State and to Ofsted. No rapid review is needed. "
        f"{NO_EDITION}",
        CARE_LEAVER,
    ),
    own(
        "looked_after_deaths",
        "Is every looked-after child's death notified?",
        ("looked after", "looked-after", "in care", "foster", "children's home", "death"),
        "Yes, whether or not abuse or neglect is suspected. The national panel passes it on to the Department for "
        f"Education and Ofsted. {NO_EDITION}",
        LOOKED_AFTER,
    ),
)

FOR_FAMILIES = (
    answered(
        "family_what_is_it",
        "Serious case reviews are no longer started in England. After a serious incident the organisations look "
        "quickly at what happened and whether children are safe, and then decide whether there is a fuller review, to "
        f"learn from it. {NO_EDITION}",
        ENDED,
    ),
    answered(
        "family_who_does_it",
        f"The safeguarding partners: the local authority, the health service and the police, together. {NO_EDITION}",
        unverified("Nursery World, guide to Working Together", "the three safeguarding partners"),
    ),
    answered(
        "family_how_long",
        "The first, rapid review takes 15 working days from the notice to the national panel. A fuller review is to be "
        f"finished within six months. {NO_EDITION}",
        unverified("Crown Prosecution Service protocol with safeguarding partnerships", "period of six months"),
    ),
    answered(
        "family_read_more",
        "Look for 'Working Together to Safeguard Children' and 'Child Safeguarding Practice Review Panel' on gov.uk. "
        f"{NO_EDITION}",
        EDITION,
    ),
)

ANSWERS = (*FOR_PROFESSIONALS, *FOR_FAMILIES)
