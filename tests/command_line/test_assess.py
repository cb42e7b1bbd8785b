"""`python -m bot assess`: from a file of answers to what they indicate, in JSON and in words to repeat."""

from pathlib import Path

import pytest

from bot.assess_command import NOTHING_ELSE
from bot.law.answers_read import SITUATIONS
from dialogs.words import SENTENCES
from review.law import PROCEDURES
from tests.command_line.typed import ASKED, answers, as_json, assessed, in_words, said

every_procedure = pytest.mark.parametrize("procedure", PROCEDURES)
KEYS = ["finding", "reasons", "citations", "notifiable", "notifiable_criteria", "flags"]


def test_a_death_in_police_custody_with_abuse_known_has_both_rules_as_its_reasons() -> None:
    found = assessed("brent", what_happened="died", abuse_or_neglect="known", detention="police_custody")
    assert list(found) == KEYS
    assert found["finding"] == "must_commission"
    assert ["abuse or neglect is known" in found["reasons"][0], "custody" in found["reasons"][1]] == [True, True]
    assert found["citations"][:2] == [
        "Working Together 2015, chapter 4, paragraph 18",
        "Working Together 2015, chapter 4, paragraph 20",
    ]
    assert (found["notifiable"], found["notifiable_criteria"], found["flags"]) == ("yes", [1], [])


def test_abuse_not_known_does_not_hide_that_a_looked_after_childs_death_is_notifiable() -> None:
    found = assessed("pan-lancashire", what_happened="died", abuse_or_neglect="not_known", looked_after="yes")
    assert (found["finding"], found["notifiable"], found["notifiable_criteria"]) == (
        "insufficient_information",
        "yes",
        [3],
    )


def test_what_is_left_out_is_not_known_and_never_no(tmp_path: Path) -> None:
    found = as_json("assess", "--procedure", "brent", "--answers", answers(tmp_path))
    assert (found["finding"], found["notifiable"]) == ("insufficient_information", "ask")


def test_a_file_that_begins_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    marked = tmp_path / "marked.json"
    marked.write_bytes(b'\xef\xbb\xbf{"under_18": "no"}')
    assert as_json("assess", "--procedure", "brent", "--answers", str(marked))["finding"] == "out_of_scope"


def test_the_order_of_the_keys_changes_nothing() -> None:
    backwards = dict(reversed(list(ASKED.items())))
    assert assessed("enfield", **backwards) == assessed("enfield")


@pytest.mark.parametrize(
    ("age", "finding"), [(17, "insufficient_information"), (18, "insufficient_information"), (None, "not_met")]
)
def test_an_age_against_the_answer_is_a_contradiction(age: int | None, finding: str) -> None:
    """Under 18 is said to be "no" with 17, and "yes" with 18."""
    given = {"under_18": "no" if age == 17 else "yes"} | ({} if age is None else {"age": age})
    assert assessed("brent", **given)["finding"] == finding


def test_an_age_answers_whether_it_was_a_child() -> None:
    assert assessed("brent", under_18="not_known", age=18)["finding"] == "out_of_scope"
    assert assessed("brent", under_18="not_known", age=17)["finding"] == "not_met"


@pytest.mark.parametrize(
    ("situations", "concern", "finding"),
    [
        (["violent_assault"], "yes", "should_consider"),
        (["violent_assault", "violent_assault"], "yes", "should_consider"),
        (["sexual_abuse"], "yes", "insufficient_information"),
        ("not_known", "yes", "insufficient_information"),
        ([], "yes", "not_met"),
    ],
)
def test_enfields_situations(situations: object, concern: str, finding: str) -> None:
    given = {"what_happened": "seriously_harmed", "working_together_concern": concern, "situations": situations}
    assert assessed("enfield", **given)["finding"] == finding
    assert assessed("brent", **given)["finding"] == "not_met"


def test_the_situations_that_can_be_answered_are_those_of_the_law() -> None:
    assert {one.key for law in PROCEDURES.values() for one in law.situations} == set(SITUATIONS)


def test_words_a_professional_can_repeat_name_rule_decider_duty_and_time_limit() -> None:
    words = in_words("brent", what_happened="died", abuse_or_neglect="suspected")
    for part in (
        "A serious case review must be commissioned",
        "Rule: Working Together 2015, chapter 4, paragraph 18.",
        "the Independent Chair decides.",
        "It is the duty of the local authority, not yours, to tell Ofsted and the relevant LSCB or LSCBs",
        "within 5 working days from the day the local authority became aware",
        "Checked against its source on",
        "no English board has started a serious case review since 29 September 2019",
    ):
        assert part in words


@every_procedure
@pytest.mark.parametrize(
    "changed",
    [
        {"age": 40, "under_18": "no"},
        {"normally_resident": "elsewhere"},
        {"what_happened": "died", "abuse_or_neglect": "known"},
        {"what_happened": "seriously_harmed", "abuse_or_neglect": "known", "working_together_concern": "not_sure"},
        {"what_happened": "died", "detention": "police_custody"},
        {"what_happened": "not_sure"},
        {},
    ],
    ids=["adult", "elsewhere", "must", "presumption", "detention", "not sure", "not met"],
)
def test_what_the_board_may_still_do_is_always_said(procedure: str, changed: dict[str, object]) -> None:
    _, sign, rest = in_words(procedure, **changed).partition("What the board may still do ")
    said_there = rest.partition(" Is the incident notifiable?")[0].strip("- ")
    law = PROCEDURES[procedure]
    still_open = f"{law.still_open} ({law.still_open_citation})"
    assert sign
    assert said_there in {still_open, *NOTHING_ELSE.values()}


def test_where_the_presumption_holds_its_one_way_out_is_said_and_not_the_rest() -> None:
    given = {"what_happened": "seriously_harmed", "abuse_or_neglect": "known", "working_together_concern": "not_sure"}
    words = in_words("enfield", **given)
    assert "One thing only: where it is clear that there are no concerns" in words
    assert PROCEDURES["enfield"].still_open not in words


@pytest.mark.parametrize("what_happened", ["died", "seriously_harmed", "not_sure", "neither"])
@pytest.mark.parametrize("abuse", ["known", "not_known", "no"])
def test_england_today_never_says_that_a_review_is_to_be_commissioned(what_happened: str, abuse: str) -> None:
    words = in_words(
        "england-today", what_happened=what_happened, abuse_or_neglect=abuse, lessons_or_good_practice="yes"
    )
    assert "commission" not in words
    assert "serious case review" not in words.lower()
    assert "should also be conducted" not in words
    assert "(not verified)" in words


def test_without_criteria_for_notifying_somebody_is_to_be_asked() -> None:
    assert "quotes no criteria for it" in in_words("enfield", what_happened="died", abuse_or_neglect="known")
    assert assessed("enfield", what_happened="died", abuse_or_neglect="known")["notifiable"] == "ask"


@every_procedure
@pytest.mark.parametrize(
    ("changed", "flag"),
    [
        ({"normally_resident": "not_known"}, "residence_not_known"),
        ({"age": 18}, "age_contradicts"),
        ({"at_risk_now": "yes"}, "child_at_risk_now"),
        ({"lessons_or_good_practice": "yes"}, "lessons"),
        ({"suspected_suicide": "yes"}, "suicide_contradicts"),
    ],
)
def test_every_flag_has_its_words(procedure: str, changed: dict[str, object], flag: str) -> None:
    assert flag in assessed(procedure, **changed)["flags"]
    assert f"flag.{flag}" in SENTENCES
    assert in_words(procedure, **changed)


def test_a_file_and_standard_input_say_the_same(tmp_path: Path) -> None:
    from_file = as_json("assess", "--procedure", "enfield", "--answers", answers(tmp_path, **ASKED))
    assert from_file == assessed("enfield")
    assert said("assess", "--procedure", "enfield", "--answers", answers(tmp_path, **ASKED)) == in_words("enfield")
