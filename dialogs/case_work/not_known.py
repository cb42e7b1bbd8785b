"""A question that nobody could answer at the referral, and the answers to it, in the referral's own words."""

from dialogs.parts import Field
from dialogs.referring.questions import STEPS
from dialogs.words import say
from review.answers import UNKNOWN, Residence
from review.case import Case
from review.finding_out import Known, NotKnown
from review.law import procedure

#: where the referral asks for the area, and the criteria read whether it is the board's
RESIDENCE = {Residence.HERE.value: "found.residence.here", Residence.ELSEWHERE.value: "found.residence.elsewhere"}
_ASKED = {field.key: field for one in STEPS for field in one.questions}


def question_in_words(question: str, law: str) -> str:
    field = _field(question)
    return field.label.format(adult_age=procedure(law).adult_age) if field else say("found.residence")


def answer_in_words(question: str, answer: str) -> str:
    if answer in UNKNOWN:
        return say("not_known")
    field = _field(question)
    if field is None:
        return say(RESIDENCE[answer])
    return next(one.label for one in field.options if one.value == answer)


def asked(case: Case, question: str, child: int) -> str:
    """The question; of several children, with which it is of; never by name."""
    words, of = question_in_words(question, case.procedure), len(case.answers)
    key = "found.lead.child" if child and of > 1 else "found.lead"
    return say(key, number=child, of=of, question=words)


def detail_of(one: NotKnown | Known) -> str:
    """As a press has it."""
    return f"{one.question}>{one.child}"


def _field(question: str) -> Field | None:
    return _ASKED.get(question)
