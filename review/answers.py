"""What is said of one child: the answers to the criteria questions, with "not known" where that may be the truth."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class YesNo(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class Residence(StrEnum):
    HERE = "here"
    ELSEWHERE = "elsewhere"
    NOT_KNOWN = "not_known"


class Abuse(StrEnum):
    KNOWN = "known"
    SUSPECTED = "suspected"
    NO = "no"
    NOT_KNOWN = "not_known"


class Harm(StrEnum):
    DIED = "died"
    SERIOUSLY_HARMED = "seriously_harmed"
    NOT_SURE = "not_sure"
    NEITHER = "neither"


class Concern(StrEnum):
    YES = "yes"
    NOT_SURE = "not_sure"
    CLEAR_THERE_ARE_NONE = "clear_there_are_none"


class Detention(StrEnum):
    NONE = "none"
    NOT_KNOWN = "not_known"
    POLICE_CUSTODY = "police_custody"
    CUSTODY = "custody"
    REMAND_OR_SENTENCE = "remand_or_sentence"
    YOUNG_OFFENDER_INSTITUTION = "young_offender_institution"
    SECURE_TRAINING_CENTRE = "secure_training_centre"
    SECURE_CHILDRENS_HOME = "secure_childrens_home"
    MENTAL_HEALTH_ACT_1983 = "mental_health_act_1983"
    MENTAL_CAPACITY_ACT_2005 = "mental_capacity_act_2005"


class Setting(StrEnum):
    """The ten regulated settings and services of footnote 52, or none, or not known."""

    NONE = "none"
    NOT_KNOWN = "not_known"
    CHILDCARE_ON_DOMESTIC_PREMISES = "childcare_on_domestic_premises"
    CHILDCARE_ON_NON_DOMESTIC_PREMISES = "childcare_on_non_domestic_premises"
    HOME_CHILDCARER = "home_childcarer"
    CHILDMINDER = "childminder"
    CHILDRENS_HOMES = "childrens_homes"
    ADOPTION_SUPPORT_AGENCIES = "adoption_support_agencies"
    VOLUNTARY_ADOPTION_AGENCIES = "voluntary_adoption_agencies"
    INDEPENDENT_FOSTERING_AGENCIES = "independent_fostering_agencies"
    RESIDENTIAL_FAMILY_CENTRES = "residential_family_centres"
    HOLIDAY_SCHEMES_FOR_DISABLED_CHILDREN = "holiday_schemes_for_disabled_children"


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What is said of one child. Each default is "not known"."""

    under_18: YesNo = YesNo.NOT_KNOWN
    #: in years, where it was given
    age: int | None = None
    normally_resident: Residence = Residence.NOT_KNOWN
    abuse_or_neglect: Abuse = Abuse.NOT_KNOWN
    what_happened: Harm | None = None
    suspected_suicide: YesNo = YesNo.NOT_KNOWN
    working_together_concern: Concern = Concern.NOT_SURE
    detention: Detention = Detention.NOT_KNOWN
    looked_after: YesNo = YesNo.NOT_KNOWN
    regulated_setting: Setting = Setting.NOT_KNOWN
    at_risk_now: YesNo = YesNo.NOT_KNOWN
    lessons_or_good_practice: YesNo = YesNo.NOT_KNOWN
    #: the keys of the procedure's situations that are named; None where it is not known
    situations: tuple[str, ...] | None = None


#: what may have been not known when a case was referred, with the answers that there are to it; the concern about how
#: agencies worked together is not among them: whether that is clear, the Chair judges
FOUND_OUT: Mapping[str, type[StrEnum]] = {
    "at_risk_now": YesNo,
    "under_18": YesNo,
    "normally_resident": Residence,
    "what_happened": Harm,
    "abuse_or_neglect": Abuse,
    "suspected_suicide": YesNo,
    "detention": Detention,
    "looked_after": YesNo,
    "regulated_setting": Setting,
    "lessons_or_good_practice": YesNo,
}
#: the answers that say nobody knows
UNKNOWN = frozenset({None, "not_known", "not_sure"})


def answered(answers: Answers, question: str, answer: str) -> Answers:
    """With one question answered. Somebody's age as it was given gives way to what was found out of it."""
    if question == "under_18":
        return replace(answers, under_18=YesNo(answer), age=None)
    said: dict[str, Any] = {question: FOUND_OUT[question](answer)}
    return replace(answers, **said)
