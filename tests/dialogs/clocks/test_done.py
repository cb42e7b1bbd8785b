"""The record of a duty asks in the words of its kind: nobody is asked whom they told where nobody is told."""

import pytest

from dialogs.clocks.done import ASKED, fields_for
from review.doing import OTHERWISE, Doing, doing
from review.law import PROCEDURES, procedure, provisions
from review.law.provisions import UndatedDuty
from review.law.terms import DatedDuty, Duty
from tests.dialogs.cases_at_work import REF, referred
from tests.dialogs.house import House

EVERY: dict[str, DatedDuty | UndatedDuty] = {
    **{f"{law}: {one.duty}": one for law in PROCEDURES for one in procedure(law).dated},
    **{f"{law}: {one.key}": one for law in PROCEDURES for one in provisions(law).undated},
}


def labels(duty: DatedDuty | UndatedDuty) -> list[str]:
    return [one.label for one in fields_for(duty)]


def test_who_was_told_is_asked_of_a_duty_that_tells() -> None:
    assert labels(procedure("pan-lancashire").dated_duty(Duty.NOTIFY_INCIDENT)) == [
        "When was it done?",
        "Who was told?",
        "How were they told?",
        "Reference",
    ]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("pan-lancashire: completion", ["When was it done?", "What was done?"]),
        ("pan-lancashire: publish_report", ["When was it published?", "Where was it published?"]),
        ("pan-lancashire: send_copies", ["When was it sent?", "Who was it sent to?", "How was it sent?"]),
        ("pan-lancashire: improvement_actions", ["When was it agreed?", "Who agreed?", "What was agreed?"]),
        ("enfield: learning_event", ["When did it take place?", "Who took part?", "How did it take place?"]),
        ("enfield: chair_discussion", ["When did it take place?", "Who took part?", "How did it take place?"]),
    ],
)
def test_each_other_kind_has_its_own_words(name: str, asked: list[str]) -> None:
    assert labels(EVERY[name]) == [*asked, "Reference"]


@pytest.mark.parametrize("name", EVERY)
def test_nobody_is_asked_whom_they_told_where_the_rule_names_nobody(name: str) -> None:
    duty = EVERY[name]
    asked = labels(duty)
    assert ("Who was told?" in asked) == (doing(duty) is Doing.TELL)
    assert duty.to or "Who was told?" not in asked


def test_every_key_that_is_sorted_by_hand_is_a_duty_of_some_procedure() -> None:
    assert {name.partition(": ")[2] for name in EVERY}.issuperset(OTHERWISE)
    assert set(ASKED) == set(Doing)


def test_the_form_asks_in_those_words(house: House) -> None:
    manager = referred(house)
    manager.says(f"record {REF}")
    manager.presses("Telling Ofsted and the board of the incident")
    assert [one.label for one in manager.form.fields][1:3] == ["Who was told?", "How were they told?"]
    assert manager.form.fields[2].example.startswith("For example by Ofsted's online form")
