"""Answers as the examples of the law write them: a few words for what matters, everything else answered plainly."""

from dataclasses import replace

from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo

#: a child of this area of whom everything was asked and nothing happened
NOTHING_HAPPENED = Answers(
    under_18=YesNo.YES,
    normally_resident=Residence.HERE,
    abuse_or_neglect=Abuse.NO,
    what_happened=Harm.NEITHER,
    suspected_suicide=YesNo.NO,
    working_together_concern=Concern.CLEAR_THERE_ARE_NONE,
    detention=Detention.NONE,
    looked_after=YesNo.NO,
    regulated_setting=Setting.NONE,
    at_risk_now=YesNo.NO,
    lessons_or_good_practice=YesNo.NO,
)

#: each word changes one answer
WORDS: dict[str, dict[str, object]] = {
    "died": {"what_happened": Harm.DIED},
    "harmed": {"what_happened": Harm.SERIOUSLY_HARMED},
    "unsure of harm": {"what_happened": Harm.NOT_SURE},
    "what happened ?": {"what_happened": None},
    "abuse known": {"abuse_or_neglect": Abuse.KNOWN},
    "abuse suspected": {"abuse_or_neglect": Abuse.SUSPECTED},
    "abuse ?": {"abuse_or_neglect": Abuse.NOT_KNOWN},
    "concern": {"working_together_concern": Concern.YES},
    "unsure of concern": {"working_together_concern": Concern.NOT_SURE},
    "suicide": {"suspected_suicide": YesNo.YES},
    "looked after": {"looked_after": YesNo.YES},
    "looked after ?": {"looked_after": YesNo.NOT_KNOWN},
    "setting ?": {"regulated_setting": Setting.NOT_KNOWN},
    "detention ?": {"detention": Detention.NOT_KNOWN},
    "elsewhere": {"normally_resident": Residence.ELSEWHERE},
    "residence ?": {"normally_resident": Residence.NOT_KNOWN},
    "adult": {"under_18": YesNo.NO},
    "under 18 ?": {"under_18": YesNo.NOT_KNOWN},
    "at risk": {"at_risk_now": YesNo.YES},
    "lessons": {"lessons_or_good_practice": YesNo.YES},
    **{one.value: {"detention": one} for one in Detention if one not in (Detention.NONE, Detention.NOT_KNOWN)},
    **{one.value: {"regulated_setting": one} for one in Setting if one not in (Setting.NONE, Setting.NOT_KNOWN)},
    **{f"aged {years}": {"age": years} for years in (0, 14, 15, 16, 17, 18, 40)},
}


def answered(words: str) -> Answers:
    """`died, abuse known, looked after`: those answers, and the rest as of a child to whom nothing happened."""
    changes: dict[str, object] = {}
    for word in filter(None, words.split(", ")):
        changes |= WORDS[word]
    return replace(NOTHING_HAPPENED, **changes)  # type: ignore[arg-type]  # the words' own table is checked by use
