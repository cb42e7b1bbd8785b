"""Every sentence has its key, every key its sentence, and the writing keeps to the house's rules."""

import ast
import re
from pathlib import Path

import pytest

from dialogs.following.replying import SAYINGS
from dialogs.guidance.answers import TOPICS
from dialogs.lists.matters import GROUPS
from dialogs.own.information import COMMANDS as HELPED
from dialogs.referring.questions import STEPS
from dialogs.referring.questions_asked import QUESTIONS
from dialogs.words import SENTENCES
from review.criteria import Notifiable
from review.law.terms import Decision, Finding, Strength
from review.stages import Stage

WORDS = sorted(Path("dialogs/words").glob("*.py"))
SOURCE = "\n".join(path.read_text() for path in Path("dialogs").rglob("*.py") if path not in WORDS)
SAID = ("title", "lead", "label", "why", "save", "done.title", "done.text")
HOW_ENDED = ("withdrawn", "duplicate", "transferred", "reopened", "goes_on")
#: keys that are put together from a value of the law or of the commands
BUILT = (
    *(f"finding.{one.value}" for one in Finding),
    *(f"stage.{one.value}" for one in Stage),
    *(f"strength.{one.value}" for one in Strength),
    *(f"{kind}.{one.value}" for kind in ("notifiable", "notify") for one in Notifiable),
    *(f"{kind}.{one.value}" for kind in ("chair", "told") for one in Decision),
    *(f"help.{one}{end}" for one in HELPED for end in ("", ".does")),
    *(f"reminders.{one}" for one in GROUPS),
    *("flag.residence_not_known", "flag.lessons", "flag.age_contradicts", "flag.child_at_risk_now"),
    *("flag.suspected_suicide", "flag.suicide_contradicts", "flag.care_leaver", "flag.setting"),
    *("yes", "no", "not_known"),
    *(f"ask.topic.{one}" for one in TOPICS),
    *(f"help.{one}" for one in ("everybody", "chair", "team")),
    *(f"{saying.key}.{part}" for saying in SAYINGS for part in SAID),
    *(f"ended.{how}.{part}" for how in HOW_ENDED for part in ("title", "text")),
    *(f"ended.{how}.line" for how in HOW_ENDED if how != "transferred"),
    *("own.look.spoken", "own.look_lead.spoken"),
    *(f"refer.{one}" for one in ("add.adult", "add.child", "who.adult", "who.child")),
    *(f"leaflet.{one}.{part}" for one in ("family", "practitioner") for part in ("title", "lead")),
)


@pytest.mark.parametrize("key", BUILT)
def test_every_value_of_the_law_has_words(key: str) -> None:
    assert SENTENCES[key]


def _strings(source: str) -> list[str]:
    return [
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


LITERALS = frozenset(_strings(SOURCE))


@pytest.mark.parametrize("key", sorted(set(SENTENCES) - set(BUILT)))
def test_no_sentence_is_left_over(key: str) -> None:
    assert key in LITERALS


def test_no_key_stands_twice() -> None:
    """Of two sentences under one key, one would be lost without a word."""
    keys = [
        key.value
        for path in WORDS
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    ]
    assert [key for key in set(keys) if keys.count(key) > 1] == []


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_step_and_question_has_its_words(step: object) -> None:
    assert f"step.{step.key}" in QUESTIONS  # type: ignore[attr-defined]
    for question in step.questions:  # type: ignore[attr-defined]
        assert question.label
        assert question.why
        assert all(option.label for option in question.options)


@pytest.mark.parametrize(
    "label", sorted(one for key, one in QUESTIONS.items() if not key.endswith((".why", ".example")))
)
def test_labels_fit_both_platforms(label: str) -> None:
    assert len(label) <= 100


@pytest.mark.parametrize("sentence", sorted({*SENTENCES.values(), *QUESTIONS.values()}))
def test_the_writing_is_plain(sentence: str) -> None:
    assert not re.search(
        r"\bplease (?!ask)|\bclick\b|\binvalid\b|\berror\b|!$", sentence.lower().replace("no names, please", "")
    )


#: figures that are no value of any law: examples of dates, references and numbers, and what is 999
EXAMPLES = re.compile(r"2 March 2026|14:05|LAN-2026-001|01632 960001|999|about 10 minutes")


@pytest.mark.parametrize("sentence", sorted({*SENTENCES.values(), *QUESTIONS.values()}))
def test_no_sentence_holds_a_number_of_the_law(sentence: str) -> None:
    rest = EXAMPLES.sub("", sentence).replace("1983", "").replace("2005", "")  # the names of two Acts
    assert not re.search(r"\d|\b(five|six|seven|twelve|eighteen)\b", rest)
