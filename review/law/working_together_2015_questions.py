"""The questions people ask, in plain words, with the words by which they are found. The answers are each procedure's.

The same question has the same key in every procedure; what a procedure's text does not answer has no answer there.
"""

from dataclasses import dataclass

from review.law.provisions import Answered, Asker
from review.law.terms import Citation
from review.law.working_together_2015 import WORKING_TOGETHER_2015


@dataclass(frozen=True, kw_only=True)
class Question:
    text: str
    words: tuple[str, ...]
    asker: Asker = Asker.PROFESSIONAL


def answered(key: str, answer: str, citation: Citation) -> Answered:
    """The answer to one of QUESTIONS, as checked on the day on which the whole table was."""
    asked = QUESTIONS[key]
    return Answered(
        key=key,
        asker=asked.asker,
        question=asked.text,
        words=asked.words,
        answer=answer,
        citation=citation,
        checked_on=WORKING_TOGETHER_2015.checked_on,
    )


FAMILY = Asker.FAMILY

QUESTIONS = {
    "when_is_there_an_scr": Question(
        text="When is there a serious case review?",
        words=("when", "criteria", "threshold", "trigger", "death", "died", "serious harm", "abuse", "neglect", "meet"),
    ),
    "what_is_its_purpose": Question(
        text="What is a serious case review for?",
        words=("purpose", "aim", "why", "point", "lessons", "learning", "what is a serious case review"),
    ),
    "what_will_it_not_do": Question(
        text="What will a serious case review not do?",
        words=("not do", "blame", "criminal", "investigation", "police", "cause of death", "inquiry", "is it"),
    ),
    "what_happens_in_the_review": Question(
        text="What happens in the review?",
        words=("happens", "process", "steps", "stages", "panel", "reviewer", "terms of reference", "scope", "method"),
    ),
    "will_i_be_involved": Question(
        text="Will I be involved?",
        words=("involved", "take part", "my case", "contribute", "practitioner", "my part"),
    ),
    "who_can_refer": Question(
        text="Who can refer a case, and how?",
        words=("refer", "referral", "referring", "suggest", "form", "raise a case", "report a case"),
    ),
    "who_decides": Question(
        text="Who decides, and how fast?",
        words=("decide", "decides", "decision", "chair", "how fast", "how long to decide", "one month"),
    ),
    "who_secures_the_files": Question(
        text="Who secures the files?",
        words=("files", "records", "secure", "secured", "lock", "case file", "notes"),
    ),
    "can_i_keep_working": Question(
        text="Can I keep working on the case?",
        words=("keep working", "continue", "carry on", "still work", "go on", "case open"),
    ),
    "will_i_be_interviewed": Question(
        text="Will I be interviewed?",
        words=("interview", "interviewed", "asked questions", "statement", "talk to", "meeting"),
    ),
    "can_i_bring_someone": Question(
        text="Can I bring someone to the interview?",
        words=("bring", "someone with me", "support", "union", "colleague", "line manager", "accompany", "companion"),
    ),
    "do_i_see_what_was_written": Question(
        text="Do I see what was written about my interview?",
        words=("record", "written", "notes", "see", "correct", "amend", "accurate", "change", "transcript"),
    ),
    "disciplinary_risk": Question(
        text="Am I at risk of disciplinary action?",
        words=("discipline", "disciplinary", "sacked", "trouble", "blamed", "job", "conduct", "suspended"),
    ),
    "what_happens_at_the_end": Question(
        text="What happens at the end of the review?",
        words=("end", "afterwards", "finished", "action plan", "actions", "monitoring", "completed", "after"),
    ),
    "will_i_hear_the_outcome": Question(
        text="Will I hear what came of it?",
        words=("outcome", "feedback", "hear", "result", "told", "findings", "debrief", "training", "briefing"),
    ),
    "what_is_an_imr": Question(
        text="What is an IMR?",
        words=("imr", "individual management report", "individual management review", "agency report", "in writing"),
    ),
    "where_is_it_published": Question(
        text="Where is the report published, and for how long?",
        words=("published", "publication", "website", "read the report", "copy", "online", "how long", "library"),
    ),
    "what_if_criteria_not_met": Question(
        text="What if the criteria are not met?",
        words=("not met", "below", "threshold", "another review", "alternative", "macr", "multi-agency", "audit"),
    ),
    "what_is_an_lscb": Question(
        text="What is an LSCB, and what does it do?",
        words=("lscb", "board", "safeguarding board", "partnership", "business team", "chair"),
    ),
    "where_is_the_guidance": Question(
        text="Where is the guidance?",
        words=("guidance", "working together", "law", "regulations", "link", "where", "document", "form"),
    ),
    "national_scrs": Question(
        text="Where can I learn from serious case reviews elsewhere?",
        words=("national", "nspcc", "library", "triennial", "other areas", "elsewhere", "research", "learn"),
    ),
    "what_must_be_notified": Question(
        text="Which incidents are notifiable, to whom and by when?",
        words=("notify", "notifiable", "incident", "ofsted", "looked after", "five working days", "setting"),
    ),
    "family_what_is_the_lscb": Question(
        text="What is the Local Safeguarding Children Board?",
        words=("lscb", "board", "who are you"),
        asker=FAMILY,
    ),
    "family_what_is_it": Question(
        text="What is a serious case review? Is it about whose fault it was?",
        words=("what is it", "fault", "blame", "inquiry", "investigation"),
        asker=FAMILY,
    ),
    "family_why": Question(
        text="Why is there a review?",
        words=("why", "reason", "required", "our child"),
        asker=FAMILY,
    ),
    "family_who_does_it": Question(
        text="Who carries out the review?",
        words=("who", "panel", "chair", "reviewer", "carries out"),
        asker=FAMILY,
    ),
    "family_what_will_agencies_provide": Question(
        text="What will each organisation say about us?",
        words=("organisations", "services", "information", "about us", "records", "agencies"),
        asker=FAMILY,
    ),
    "family_must_i_take_part": Question(
        text="Do we have to take part?",
        words=("have to", "must", "take part", "views", "say", "involved", "children", "contribute"),
        asker=FAMILY,
    ),
    "family_who_sees_it": Question(
        text="Who will see the report?",
        words=("see", "private", "confidential", "names", "public", "coroner", "identity"),
        asker=FAMILY,
    ),
    "family_do_i_get_a_copy": Question(
        text="Do we get a copy of the report?",
        words=("copy", "report", "read", "given"),
        asker=FAMILY,
    ),
    "family_how_long": Question(
        text="How long does it take?",
        words=("how long", "months", "time", "finished", "when"),
        asker=FAMILY,
    ),
    "family_if_there_is_a_trial": Question(
        text="What if there is a trial or an inquest?",
        words=("trial", "court", "criminal", "inquest", "coroner", "police", "wait"),
        asker=FAMILY,
    ),
    "family_contact": Question(
        text="Whom can we contact?",
        words=("contact", "phone", "telephone", "email", "address", "questions"),
        asker=FAMILY,
    ),
    "family_read_more": Question(
        text="Where can we read more?",
        words=("read more", "guidance", "website", "gov.uk", "information"),
        asker=FAMILY,
    ),
}
