"""`python -m bot law --process`: every step of the table, in words; in a board's words where one is named."""

from dataclasses import fields

import pytest

from bot.law.process_printed import PrintedStep, printed, process
from bot.law.process_words import (
    AUDIENCE_WORDS,
    CONDITION_WORDS,
    KIND_WORDS,
    RECORD_WORDS,
    ROLE_WORDS,
    STAGES_TOGETHER,
    STEP_WORDS,
)
from dialogs.words import SENTENCES
from review.law import PROCEDURES, PROVISIONS
from review.process import ONE_OF
from review.stages import ENDED, Stage
from review.step import Act, Step
from review.steps import NOT_ENDED, STEPS
from tests.command_line.typed import as_json, said


def test_every_step_has_its_words_and_there_are_none_for_a_step_that_is_not() -> None:
    assert {one.act.value for one in STEPS} == set(STEP_WORDS)
    assert {one.records.__name__ for one in STEPS} == set(RECORD_WORDS)
    assert {role.value for one in STEPS for role in one.roles} <= set(ROLE_WORDS)
    assert {telling.audience.value for one in STEPS for telling in one.tells} == set(AUDIENCE_WORDS)
    assert {telling.kind.value for one in STEPS for telling in one.tells} == set(KIND_WORDS)
    assert {f"stage.{stage.value}" for stage in Stage} <= set(SENTENCES)


def test_a_step_that_asks_for_more_than_its_stage_says_so() -> None:
    always = next(one.default for one in fields(Step) if one.name == "open_if")
    asking = {one.act.value for one in STEPS if one.open_if is not always} | {act.value for act in ONE_OF}
    assert asking == set(CONDITION_WORDS)


def test_stages_are_named_together_where_steps_have_them_together() -> None:
    assert set(STAGES_TOGETHER) <= {one.stages for one in STEPS}
    assert STAGES_TOGETHER[NOT_ENDED] == "any stage, until the case is closed or transferred"
    assert STAGES_TOGETHER[ENDED] == "once the case was closed or transferred"


def test_the_table_is_printed_step_by_step() -> None:
    found = as_json("law", "--process")
    assert [one["step"] for one in found] == [STEP_WORDS[one.act.value] for one in STEPS]
    assert named(found, Act.DECIDE) == {
        "step": "Decide",
        "who": ["the Chair", "the deputy (while acting)"],
        "stages": ["With the Chair for decision"],
        "only_if": "",
        "records": "the decision, with its reasons",
        "told": [
            "the referrer (the decision)",
            "the panel lead of the referring agency (that it was decided)",
            "the standing panel's channel (that it was decided)",
            "the business team's channel (that it was decided)",
        ],
    }
    assert named(found, Act.HAND_ON) == {
        "step": "Pass the referral on, with a comment or without",
        "who": ["the panel lead of the referring agency"],
        "stages": ["any stage, until the case is closed or transferred"],
        "only_if": "it was not passed on yet",
        "records": "that it was passed on, and the comment",
        "told": ["the business team's channel (that there is something new)"],
    }


def named(found: list[dict[str, object]], act: Act) -> dict[str, object]:
    return next(one for one in found if one["step"] == STEP_WORDS[act.value])


def test_before_there_is_a_case_anybody_may_and_then_the_referrer() -> None:
    found = as_json("law", "--process")
    assert named(found, Act.REFER)["who"] == ["any professional"]
    assert named(found, Act.ANSWER)["who"] == ["the referrer"]


@pytest.mark.parametrize("name", PROCEDURES)
def test_the_panel_lead_stands_in_the_process_of_enfield_alone(name: str) -> None:
    steps = process(PROCEDURES[name], PROVISIONS[name])
    text = printed(steps, name)
    assert ("panel lead" in text) is (name == "enfield")
    assert all(one.who for one in steps)


@pytest.mark.parametrize("name", PROCEDURES)
def test_extraordinary_meetings_and_other_days_stand_in_the_process_of_enfield_alone(name: str) -> None:
    printed_steps = {one.step for one in process(PROCEDURES[name])}
    elsewhere = {Act.HAND_ON, Act.EXTEND, Act.CALL_MEETING, Act.ASK_REPORTS, Act.RECEIVE_REPORT, Act.HOLD_MEETING}
    missing = {STEP_WORDS[act.value] for act in Act} - printed_steps
    assert missing == (set() if name == "enfield" else {STEP_WORDS[act.value] for act in elsewhere})


def test_what_else_has_to_hold_stands_beside_the_stages() -> None:
    text = said("law", "--process")
    assert "When: any stage; only if a question has no answer yet" in text
    assert "Told: the referrer (a confirmation, where what the answers indicate changes)" in text


def test_a_step_that_tells_nobody_says_so() -> None:
    step = PrintedStep(step="Look", who=("the Chair",), stages=("any stage",), only_if="", records="a look", told=())
    assert printed((step,), "The process").endswith("Told: nobody")


def test_in_a_boards_words() -> None:
    assert "Who may: the Independent Chair or the deputy" in said("law", "--process", "--procedure", "brent")
    assert "Who may: the Chair or the deputy" in said("law", "--process")
