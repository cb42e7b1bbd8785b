"""Answers to a finding, with the rule and the citation it rests on. The program indicates; the Chair decides.

Two questions are answered apart: the finding (the first row of RULES that holds) and whether the incident is
notifiable (cumulative). What is left out counts as not known, never as no.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo
from review.law.terms import Citation, Finding, Procedure


class Notifiable(StrEnum):
    YES = "yes"
    ASK = "ask"
    NO = "no"


@dataclass(frozen=True, kw_only=True)
class Reason:
    rule: str
    finding: Finding
    meaning: str
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """What the answers indicate, frozen with the citations it rested on."""

    procedure: str
    finding: Finding
    #: the leading rule first, then every other that also holds
    reasons: tuple[Reason, ...]
    notifiable: Notifiable
    notifiable_criteria: tuple[int, ...]
    #: what somebody should ask or look at, by key
    flags: tuple[str, ...]
    still_open: bool

    @property
    def rule(self) -> str:
        return self.reasons[0].rule


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The answers as the rows of the table read them."""

    adult: bool
    age_unclear: bool
    elsewhere: bool
    abuse: bool
    no_abuse: bool
    died: bool
    harmed: bool
    unclear_harm: bool
    concern: Concern
    detained: bool
    detention_unknown: bool
    looked_after: YesNo
    in_setting: bool
    setting_unknown: bool
    #: of the procedure's "should consider" situations: one that is abuse in itself, one that is not, not known
    abuse_named: bool
    situation_named: bool
    situations_unknown: bool

    @property
    def care_unknown(self) -> bool:
        """Whether it was a looked-after child or a regulated setting is open, and neither is known."""
        known = self.looked_after is YesNo.YES or self.in_setting
        return not known and (self.looked_after is YesNo.NOT_KNOWN or self.setting_unknown)

    @property
    def situation_open(self) -> bool:
        """Whether a review should be considered hangs on an answer that is not there."""
        if self.concern is Concern.NOT_SURE:
            return self.situation_named or self.situations_unknown
        return self.concern is Concern.YES and self.situations_unknown and not self.situation_named

    @property
    def abuse_unknown(self) -> bool:
        return not self.abuse and not self.no_abuse


def is_adult(procedure: Procedure, answers: Answers) -> bool:
    return _under_18(procedure, answers) is YesNo.NO


def _under_18(procedure: Procedure, answers: Answers) -> YesNo:
    """`age` answers the question where it was not asked; where the two contradict each other, nobody knows."""
    if answers.age is None:
        return answers.under_18
    by_age = YesNo.YES if answers.age < procedure.adult_age else YesNo.NO
    return by_age if answers.under_18 in (YesNo.NOT_KNOWN, by_age) else YesNo.NOT_KNOWN


def _detention(procedure: Procedure, answers: Answers) -> YesNo:
    """Whether the place is on the procedure's list; the Mental Capacity Act's order only at its ages."""
    if answers.detention is Detention.NOT_KNOWN:
        return YesNo.NOT_KNOWN
    if answers.detention.value not in procedure.listed_detentions:
        return YesNo.NO
    ages = procedure.mental_capacity_ages
    if answers.detention is not Detention.MENTAL_CAPACITY_ACT_2005 or not ages:
        return YesNo.YES
    if answers.age is None:
        return YesNo.NOT_KNOWN
    return YesNo.YES if answers.age in ages else YesNo.NO


def facts(procedure: Procedure, answers: Answers) -> Facts:
    under_18, detention = _under_18(procedure, answers), _detention(procedure, answers)
    secure_home = answers.detention is Detention.SECURE_CHILDRENS_HOME
    named = [one for one in procedure.situations if one.key in (answers.situations or ())]
    return Facts(
        adult=under_18 is YesNo.NO,
        age_unclear=under_18 is YesNo.NOT_KNOWN,
        elsewhere=answers.normally_resident is Residence.ELSEWHERE,
        abuse=answers.abuse_or_neglect in (Abuse.KNOWN, Abuse.SUSPECTED),
        no_abuse=answers.abuse_or_neglect is Abuse.NO,
        died=answers.what_happened is Harm.DIED,
        harmed=answers.what_happened is Harm.SERIOUSLY_HARMED,
        unclear_harm=answers.what_happened in (None, Harm.NOT_SURE),
        concern=answers.working_together_concern,
        detained=detention is YesNo.YES,
        detention_unknown=detention is YesNo.NOT_KNOWN,
        looked_after=answers.looked_after,
        in_setting=secure_home or answers.regulated_setting not in (Setting.NONE, Setting.NOT_KNOWN),
        setting_unknown=not secure_home and answers.regulated_setting is Setting.NOT_KNOWN,
        abuse_named=any(one.is_abuse for one in named),
        situation_named=any(not one.is_abuse for one in named),
        situations_unknown=bool(procedure.situations) and answers.situations is None,
    )


#: The decision table, in its order. What each row means and rests on is in the procedure's own table of findings.
#: The concern about working together is read only where the child was seriously harmed, never after a death.
RULES: tuple[tuple[str, Callable[[Facts], bool]], ...] = (
    ("R1", lambda f: f.adult),
    ("R2", lambda f: f.elsewhere),
    ("R2a", lambda f: f.age_unclear),
    ("R3", lambda f: f.abuse and f.died),
    ("R4", lambda f: f.abuse and f.harmed and f.concern is Concern.YES),
    ("R5", lambda f: f.abuse and f.harmed and f.concern is Concern.NOT_SURE),
    ("R6", lambda f: f.abuse and f.harmed and f.concern is Concern.CLEAR_THERE_ARE_NONE),
    ("R7", lambda f: f.died and f.detained),
    ("R7a", lambda f: f.no_abuse and f.died and f.detention_unknown),
    ("R8", lambda f: f.no_abuse and f.died and f.looked_after is YesNo.YES),
    ("R9", lambda f: f.no_abuse and f.died and f.in_setting),
    ("R9a", lambda f: f.no_abuse and f.died and f.care_unknown),
    ("R10a", lambda f: f.no_abuse and f.harmed and f.abuse_named),
    ("R10", lambda f: f.no_abuse and f.harmed and f.concern is Concern.YES and f.situation_named),
    ("R10b", lambda f: f.no_abuse and f.harmed and f.situation_open),
    ("R11", lambda f: f.abuse_unknown and (f.harmed or (f.died and not f.detained))),
    # What holds at least, while limb (a) is not answered.
    ("R10", lambda f: f.abuse_unknown and f.harmed and f.concern is Concern.YES and f.situation_named),
    ("R12", lambda f: f.unclear_harm),
    ("R13", lambda f: not (f.died or f.harmed or f.unclear_harm)),
    ("R14", lambda f: f.no_abuse and f.died),
    ("R15", lambda f: f.no_abuse and f.harmed),
)

#: "none of the above": no further reason beside another row
ONLY_ALONE = frozenset({"R14", "R15"})
#: outside the regulation altogether: nothing further is said of the criteria
ENDS_HERE = frozenset({"R1"})

MET: tuple[tuple[int, Callable[[Facts], bool]], ...] = (
    (1, lambda f: f.died and f.abuse),
    (2, lambda f: f.harmed and f.abuse),
    (3, lambda f: f.died and f.looked_after is YesNo.YES),
    (4, lambda f: f.died and f.in_setting),
)
TO_BE_ASKED: tuple[tuple[int, Callable[[Facts], bool]], ...] = (
    (1, lambda f: f.died and f.abuse_unknown),
    (2, lambda f: (f.harmed and f.abuse_unknown) or f.unclear_harm),
    (3, lambda f: f.died and f.looked_after is YesNo.NOT_KNOWN),
    (4, lambda f: f.died and not f.in_setting and (f.setting_unknown or f.detention_unknown)),
    # Paragraph 15 speaks of "criteria", paragraph 20 of a review even if none is met: somebody has to ask.
    (0, lambda f: f.died and f.detained),
)


def assess(procedure: Procedure, answers: Answers) -> Assessment:
    """What the answers indicate under this procedure: exactly one finding, and notifiability apart from it."""
    read = facts(procedure, answers)
    quoted = {one.number for one in procedure.notifiable}
    criteria = () if read.adult else tuple(number for number, met in MET if number in quoted and met(read))
    notifiable = _notifiable(procedure, read, criteria)
    codes = _holding(read) if procedure.finds_reviews else (_only_notifiable(read, notifiable),)
    rule = procedure.finding_rule(codes[0])
    return Assessment(
        procedure=procedure.name,
        finding=rule.finding,
        reasons=tuple(_reason(procedure, code) for code in codes),
        notifiable=notifiable,
        notifiable_criteria=criteria,
        flags=_flags(procedure, read, answers),
        still_open=rule.still_open,
    )


def _holding(read: Facts) -> tuple[str, ...]:
    """The leading row and every other that also holds."""
    lead, *others = dict.fromkeys(code for code, holds in RULES if holds(read))
    further = [] if lead in ENDS_HERE else [code for code in others if code not in ONLY_ALONE]
    return (lead, *further)


def _only_notifiable(read: Facts, notifiable: Notifiable) -> str:
    """Where a procedure finds no reviews, the row follows from whether the incident is notifiable."""
    if read.adult:
        return "R1"
    return {Notifiable.YES: "N1", Notifiable.ASK: "N2", Notifiable.NO: "N3"}[notifiable]


def _reason(procedure: Procedure, code: str) -> Reason:
    rule = procedure.finding_rule(code)
    return Reason(rule=code, finding=rule.finding, meaning=rule.meaning, citation=rule.citation)


def _notifiable(procedure: Procedure, read: Facts, criteria: tuple[int, ...]) -> Notifiable:
    """Where a procedure quotes no criteria, somebody has to ask."""
    if read.adult:
        return Notifiable.NO
    if not procedure.notifiable:
        return Notifiable.ASK
    if criteria:
        return Notifiable.ASK if read.age_unclear else Notifiable.YES
    asked = (condition for number, condition in TO_BE_ASKED if number in _asked_about(procedure))
    return Notifiable.ASK if any(condition(read) for condition in asked) else Notifiable.NO


def _asked_about(procedure: Procedure) -> frozenset[int]:
    """The criteria there are; and, where reviews are found, a death in detention (0), which settles neither way."""
    return frozenset({one.number for one in procedure.notifiable} | ({0} if procedure.finds_reviews else set()))


def _flags(procedure: Procedure, read: Facts, answers: Answers) -> tuple[str, ...]:
    today = not procedure.finds_reviews
    flags = {
        "residence_not_known": answers.normally_resident is Residence.NOT_KNOWN,
        "age_contradicts": read.age_unclear and answers.age is not None,
        "child_at_risk_now": answers.at_risk_now is YesNo.YES,
        "lessons": answers.lessons_or_good_practice is YesNo.YES,
        "suspected_suicide": answers.suspected_suicide is YesNo.YES,
        "suicide_contradicts": answers.suspected_suicide is YesNo.YES and not read.died,
        "care_leaver": today and read.adult and read.died,
        "setting": today and read.died and read.in_setting,
    }
    return tuple(flag for flag, stands in flags.items() if stands)


def concern_is_asked(answers: Answers) -> bool:
    """After a death the concern about working together decides nothing, so it is not a question."""
    return answers.what_happened is not Harm.DIED


#: of several children's findings the first in this order leads; no source ranks them (ours)
STRENGTH = (
    Finding.MUST_COMMISSION,
    Finding.MUST_COMMISSION_UNLESS_CLEAR,
    Finding.SHOULD_ALWAYS_COMMISSION,
    Finding.SHOULD_CONSIDER,
    Finding.INSUFFICIENT_INFORMATION,
    Finding.MAY_COMMISSION,
    Finding.NOTIFIABLE_ONLY,
    Finding.NOT_MET,
    Finding.ROUTE_ELSEWHERE,
    Finding.OUT_OF_SCOPE,
)
CERTAINTY = (Notifiable.YES, Notifiable.ASK, Notifiable.NO)


def strongest(children: Sequence[Assessment]) -> Assessment:
    """Of several children together: the strongest leads, and what holds for the others is said beside it.

    The word of the source ranks them: "must" before "should", that before an open answer, which may become a "must",
    and "may" before "notify only", since whether to notify is answered apart. A child who lives elsewhere, or is none,
    does not end the matter for the others. What is still open is what the leading finding leaves open.
    """
    lead, *others = sorted(children, key=lambda one: STRENGTH.index(one.finding))
    reasons = {(one.rule, one.finding): one for child in (lead, *others) for one in child.reasons}
    return replace(
        lead,
        reasons=tuple(reasons.values()),
        notifiable=min((one.notifiable for one in children), key=CERTAINTY.index),
        notifiable_criteria=tuple(sorted({number for one in children for number in one.notifiable_criteria})),
        flags=tuple(dict.fromkeys(flag for one in children for flag in one.flags)),
    )
