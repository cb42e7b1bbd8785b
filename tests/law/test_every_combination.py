"""Every combination of the answers that matter, against a second reading of the table, written out from the source.

The program reads the rows as conditions on facts; here they are patterns over the answers themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import product

import pytest

from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo
from review.criteria import Assessment, assess
from review.law import PROCEDURES
from review.law.terms import Finding, Procedure
from tests.law.families import OF_2015

YES, NO, ASK = YesNo.YES, YesNo.NO, YesNo.NOT_KNOWN
#: under_18 and age, as they may be given together; the last two contradict each other
PERSONS = (
    (YES, None),
    (YES, 15),
    (YES, 17),
    (NO, None),
    (ASK, None),
    (ASK, 17),
    (ASK, 18),
    (NO, 17),
    (YES, 18),
)
PLACES = (
    Detention.NONE,
    Detention.NOT_KNOWN,
    Detention.CUSTODY,
    Detention.SECURE_CHILDRENS_HOME,
    Detention.MENTAL_CAPACITY_ACT_2005,
)
SETTINGS = (Setting.NONE, Setting.NOT_KNOWN, Setting.CHILDMINDER)
HAPPENED = (*Harm, None)


@cache
def combinations() -> tuple[Answers, ...]:
    every = product(PERSONS, Residence, Abuse, HAPPENED, Concern, PLACES, YesNo, SETTINGS)
    return tuple(
        Answers(
            under_18=under_18,
            age=age,
            normally_resident=residence,
            abuse_or_neglect=abuse,
            what_happened=happened,
            working_together_concern=concern,
            detention=place,
            looked_after=looked_after,
            regulated_setting=setting,
        )
        for (under_18, age), residence, abuse, happened, concern, place, looked_after, setting in every
    )


@cache
def assessed(name: str) -> dict[Answers, Assessment]:
    return {answers: assess(PROCEDURES[name], answers) for answers in combinations()}


every_procedure = pytest.mark.parametrize("procedure", OF_2015.values(), ids=OF_2015)


def is_child(answers: Answers) -> YesNo:
    by_age = {None: None, 15: YES, 17: YES, 18: NO}[answers.age]
    said = {answers.under_18, by_age} - {ASK, None}
    return said.pop() or ASK if len(said) == 1 else ASK


def is_listed(answers: Answers) -> YesNo:
    """Paragraph 20; a deprivation of liberty under the Mental Capacity Act at 16 or 17 only."""
    if answers.detention is Detention.MENTAL_CAPACITY_ACT_2005:
        return {None: ASK, 15: NO, 17: YES, 18: NO}[answers.age]
    return {Detention.NONE: NO, Detention.NOT_KNOWN: ASK}.get(answers.detention, YES)


def is_setting(answers: Answers) -> YesNo:
    if answers.detention is Detention.SECURE_CHILDRENS_HOME:
        return YES
    return {Setting.NONE: NO, Setting.NOT_KNOWN: ASK}.get(answers.regulated_setting, YES)


@dataclass(frozen=True)
class Read:
    """The answers in the shorthand of the table: abuse K, N or ?; happened D, H, 0 or ?; the rest yes, no or ?."""

    child: str
    here: str
    abuse: str
    happened: str
    concern: str
    listed: str
    looked_after: str
    setting: str


SHORT = {YES: "y", NO: "n", ASK: "?"}


def read(answers: Answers) -> Read:
    return Read(
        child=SHORT[is_child(answers)],
        here={Residence.HERE: "y", Residence.ELSEWHERE: "n", Residence.NOT_KNOWN: "?"}[answers.normally_resident],
        abuse={Abuse.KNOWN: "K", Abuse.SUSPECTED: "K", Abuse.NO: "N", Abuse.NOT_KNOWN: "?"}[answers.abuse_or_neglect],
        happened={Harm.DIED: "D", Harm.SERIOUSLY_HARMED: "H", Harm.NEITHER: "0", Harm.NOT_SURE: "?", None: "?"}[
            answers.what_happened
        ],
        concern={Concern.YES: "y", Concern.NOT_SURE: "?", Concern.CLEAR_THERE_ARE_NONE: "n"}[
            answers.working_together_concern
        ],
        listed=SHORT[is_listed(answers)],
        looked_after=SHORT[answers.looked_after],
        setting=SHORT[is_setting(answers)],
    )


#: row; what each answer may be, in the order of Read, where "-" is anything; the finding
TABLE = """
R1    n  -   -    -   -    -   -   -    out_of_scope
R2    -  n   -    -   -    -   -   -    route_elsewhere
R2a   ?  -   -    -   -    -   -   -    insufficient_information
R3    -  -   K    D   -    -   -   -    must_commission
R4    -  -   K    H   y    -   -   -    must_commission
R5    -  -   K    H   ?    -   -   -    must_commission_unless_clear
R6    -  -   K    H   n    -   -   -    may_commission
R7    -  -   -    D   -    y   -   -    should_always_commission
R7a   -  -   N    D   -    ?   -   -    insufficient_information
R8    -  -   N    D   -    -   y   -    notifiable_only
R9    -  -   N    D   -    -   -   y    notifiable_only
R9a   -  -   N    D   -    -   ?   n?   insufficient_information
R9a   -  -   N    D   -    -   n?  ?    insufficient_information
R11   -  -   ?    DH  -    n?  -   -    insufficient_information
R11   -  -   ?    H   -    y   -   -    insufficient_information
R12   -  -   -    ?   -    -   -   -    insufficient_information
R13   -  -   -    0   -    -   -   -    not_met
R14   -  -   N    D   -    n   n   n    not_met
R15   -  -   N    H   -    -   -   -    not_met
"""
ROWS = [(cells[0], cells[1:-1], cells[-1]) for cells in map(str.split, TABLE.strip().splitlines())]


@cache
def holding(answers: Read) -> tuple[tuple[str, str], ...]:
    """Every row that holds, with its finding, in the order of the table."""
    given = [getattr(answers, one.name) for one in fields(Read)]
    return tuple(
        (row, finding)
        for row, cells, finding in ROWS
        if all(cell == "-" or answer in cell for answer, cell in zip(given, cells, strict=True))
    )


@every_procedure
def test_every_combination_of_answers_gets_the_first_row_that_holds(procedure: Procedure) -> None:
    for answers, found in assessed(procedure.name).items():
        row, finding = holding(read(answers))[0]
        assert (found.rule, found.finding.value) == (row, finding), answers


@every_procedure
def test_the_further_reasons_are_rows_that_hold_as_well(procedure: Procedure) -> None:
    for answers, found in assessed(procedure.name).items():
        rows = [row for row, _ in holding(read(answers))]
        given = [reason.rule for reason in found.reasons]
        assert len(set(given)) == len(given)
        assert set(given) <= set(rows), answers
        # a row that commands or recommends a review, or says that a death is notified, is never left out
        if found.rule not in ("R1", "R2"):
            assert set(rows) & {"R3", "R4", "R5", "R6", "R7", "R8", "R9"} <= set(given), answers


#: `should_consider` belongs to another board's procedure
REACHED = frozenset(Finding) - {Finding.SHOULD_CONSIDER}


@every_procedure
def test_which_findings_the_procedure_reaches(procedure: Procedure) -> None:
    assert {found.finding for found in assessed(procedure.name).values()} == REACHED


def met(answers: Read) -> tuple[int, ...]:
    """The four criteria, in the words of the source."""
    died = answers.happened == "D"
    criteria = (
        died and answers.abuse == "K",
        answers.happened == "H" and answers.abuse == "K",
        died and answers.looked_after == "y",
        died and answers.setting == "y",
    )
    return tuple(number for number, holds in enumerate(criteria, 1) if holds)


def to_be_asked(answers: Read, detention: Detention) -> bool:
    if answers.happened == "?":
        return True
    if answers.happened == "D":
        open_questions = (answers.abuse, answers.looked_after, answers.setting)
        return "?" in open_questions or detention is Detention.NOT_KNOWN or answers.listed in ("y", "?")
    return answers.happened == "H" and answers.abuse == "?"


@cache
def notifiable(answers: Read, detention: Detention) -> tuple[str, tuple[int, ...]]:
    if answers.child == "n":
        return "no", ()
    criteria = met(answers)
    if criteria:
        return ("ask" if answers.child == "?" else "yes"), criteria
    return ("ask" if to_be_asked(answers, detention) else "no"), ()


@every_procedure
def test_every_combination_is_notifiable_by_the_four_criteria_alone(procedure: Procedure) -> None:
    for answers, found in assessed(procedure.name).items():
        expected = notifiable(read(answers), answers.detention)
        assert (found.notifiable.value, found.notifiable_criteria) == expected, answers


@every_procedure
def test_what_meets_the_criteria_for_a_review_is_notifiable_as_well(procedure: Procedure) -> None:
    """Paragraph 15: what meets the criteria for a review also meets those for a notifiable incident."""
    for answers, found in assessed(procedure.name).items():
        if found.finding in (Finding.MUST_COMMISSION, Finding.MUST_COMMISSION_UNLESS_CLEAR):
            assert found.notifiable.value == "yes", answers


#: each answer that is not known, and every way of answering it
ANSWERED_OTHERWISE: dict[str, tuple[object, tuple[object, ...]]] = {
    "under_18": (ASK, (YES, NO)),
    "age": (None, (15, 17)),
    "abuse_or_neglect": (Abuse.NOT_KNOWN, (Abuse.KNOWN, Abuse.SUSPECTED, Abuse.NO)),
    "what_happened": (None, tuple(Harm)),
    "working_together_concern": (Concern.NOT_SURE, (Concern.YES, Concern.CLEAR_THERE_ARE_NONE)),
    "detention": (Detention.NOT_KNOWN, tuple(one for one in PLACES if one is not Detention.NOT_KNOWN)),
    "looked_after": (ASK, (YES, NO)),
    "regulated_setting": (Setting.NOT_KNOWN, (Setting.NONE, Setting.CHILDMINDER)),
}


def is_open(question: str, answers: Answers) -> bool:
    """Not answered, and not settled by another answer: an age settles `under_18`, and an adult's age nothing here."""
    if question == "under_18" and answers.age is not None:
        return False
    if question == "age" and answers.under_18 is not YES:
        return False
    return getattr(answers, question) is ANSWERED_OTHERWISE[question][0]


def answered_otherwise(answers: Answers) -> Iterator[Answers]:
    for question, (_, known) in ANSWERED_OTHERWISE.items():
        if is_open(question, answers):
            for answer in known:
                yield replace(answers, **{question: answer})  # type: ignore[arg-type]  # by the table above


@every_procedure
def test_not_known_is_never_read_as_no(procedure: Procedure) -> None:
    """Where an answer is open and the criteria are said not to be met, no way of answering it would meet them."""
    known = assessed(procedure.name)
    for answers, found in known.items():
        if found.finding is Finding.NOT_MET:
            others = {known[other].finding for other in answered_otherwise(answers) if other in known}
            assert others <= {Finding.NOT_MET, Finding.OUT_OF_SCOPE}, answers
        if found.notifiable.value == "no":
            told = {known[other].notifiable.value for other in answered_otherwise(answers) if other in known}
            assert told <= {"no"}, answers


@every_procedure
def test_not_sure_whether_there_is_concern_never_reads_as_clear_that_there_is_none(procedure: Procedure) -> None:
    for answers, found in assessed(procedure.name).items():
        if answers.working_together_concern is Concern.NOT_SURE:
            assert found.finding is not Finding.MAY_COMMISSION, answers


@every_procedure
def test_suspected_suicide_alone_changes_neither_finding_nor_notification(procedure: Procedure) -> None:
    for answers, found in list(assessed(procedure.name).items())[::7]:  # 7 divides no length of an enumeration here
        other = assess(procedure, replace(answers, suspected_suicide=YES))
        assert (other.finding, other.notifiable) == (found.finding, found.notifiable), answers
