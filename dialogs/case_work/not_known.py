"""A question that nobody could answer at the referral, and the answers to it, in the referral's own words."""

from dialogs.parts import Field
from dialogs.referring.questions import STEPS
from dialogs.words import say
from review.answers import Residence
from review.law import procedure

#: where the referral asks for the area, and the criteria read whether it is the board's
RESIDENCE = {Residence.HERE.value: "found.residence.here", Residence.ELSEWHERE.value: "found.residence.elsewhere"}
_ASKED = {field.key: field for one in STEPS for field in one.questions}


def question_in_words(question: str, law: str) -> str:
    field = _field(question)
    return field.label.format(adult_age=procedure(law).adult_age) if field else say("found.residence")


def answer_in_words(question: str, answer: str) -> str:
    field = _field(question)
    if field is None:
        return say(RESIDENCE[answer])
    return next(one.label for one in field.options if one.value == answer)


def _field(question: str) -> Field | None:
    return _ASKED.get(question)
