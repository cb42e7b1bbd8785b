"""`python -m bot law --process`: every step of the table, in words; in a board's words where one is named."""

from bot.law.process_printed import AUDIENCE_WORDS, RECORD_WORDS, ROLE_WORDS, STEP_WORDS
from dialogs.words import SENTENCES
from review.case import Stage
from review.process import STEPS
from tests.command_line.typed import as_json, said


def test_every_step_has_its_words() -> None:
    assert {one.act.value for one in STEPS} <= set(STEP_WORDS)
    assert {one.records.__name__ for one in STEPS} <= set(RECORD_WORDS)
    assert {role.value for one in STEPS for role in one.roles} <= set(ROLE_WORDS)
    assert {telling.audience.value for one in STEPS for telling in one.tells} <= set(AUDIENCE_WORDS)
    assert {f"stage.{stage.value}" for stage in Stage} <= set(SENTENCES)


def test_the_table_is_printed_step_by_step() -> None:
    found = as_json("law", "--process")
    assert [one["step"] for one in found] == [STEP_WORDS[one.act.value] for one in STEPS]
    decide = next(one for one in found if one["step"] == "Decide")
    assert decide == {
        "step": "Decide",
        "who": ["the Chair", "the deputy (while acting)"],
        "stages": ["With the Chair for decision"],
        "records": "the decision, with its reasons",
        "told": ["the referrer"],
    }


def test_in_a_boards_words() -> None:
    assert "Who may: the Independent Chair or the deputy" in said("law", "--process", "--procedure", "brent")
    assert "Who may: the Chair or the deputy" in said("law", "--process")
