"""Several children and adults: each named, each child asked about alone, and the strongest finding leading."""

from datetime import date

import pytest

from bot.slack.draw import form_view
from bot.teams.draw import LARGEST, draw_form, size
from dialogs.parts import Ask, Press, Pressed
from review.answers import Harm, YesNo
from review.drafts import Value
from review.law.terms import Finding
from review.referral import Referred
from tests.dialogs.house import DEATH, HARM, House, Speaker, buttons, checks, everything, find, rows_of
from tests.invented import board

SIBLING = {"child_name": "Tobias Marlowe-Finch", "born": "2021-01-05", "address": "The same", "area": "Blackpool"}
MOTHER = {"adult_name": "Orla Finch", "relationship": "Mother", "adult_born": "1952-05-06", "adult_address": ""}


def numbered(number: int, answers: dict[str, str]) -> dict[str, Value]:
    return {f"{key}#{number}": value for key, value in answers.items()}


def at_the_list(house: House, answers: dict[str, Value] | None = None) -> Speaker:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills({**DEATH, **(answers or {})}, until="Who it is about")
    return nurse


def adds(nurse: Speaker, label: str, answers: dict[str, str]) -> None:
    nurse.presses(label)
    number = int(nurse.form.fields[0].key.partition("#")[2])
    nurse.presses("Next", numbered(number, answers))
    assert nurse.form.title == "Who it is about"


def sent(house: House, reference: str = "LAN-2026-001") -> Referred:
    with house.open_unit(house.now) as unit:
        return unit.case_called(reference).referral


def test_a_further_child_is_asked_about_alone_and_the_strongest_finding_leads(house: House) -> None:
    nurse = at_the_list(house)
    adds(nurse, "Add another child", SIBLING)
    second = {"what_happened": "neither", "abuse_or_neglect": "not_known"}
    nurse.fills({**DEATH, **numbered(2, second), "lessons_or_good_practice": "yes"}, until="What this indicates")
    indicated = everything(nurse.form)
    assert "A child has died and abuse or neglect is known or suspected." in indicated
    assert [row.label for row in rows_of(nurse)] == ["Child 1", "Child 2"]
    nurse.fills({**DEATH, "lessons_or_good_practice": "yes"})
    told = sent(house)
    assert [one.child.name for one in told.children] == [DEATH["child_name"], "Tobias Marlowe-Finch"]
    assert [one.assessment.finding for one in told.children] == [Finding.MUST_COMMISSION, Finding.NOT_MET]
    assert told.assessment.finding is Finding.MUST_COMMISSION
    assert "suspected_suicide" in told.children[0].asked
    assert "suspected_suicide" not in told.children[1].asked
    # Lessons are asked once, for whomever nothing is settled.
    assert [one.answers.lessons_or_good_practice for one in told.children] == [YesNo.NOT_KNOWN, YesNo.YES]


def test_each_step_about_one_of_several_says_which(house: House) -> None:
    nurse = at_the_list(house)
    adds(nurse, "Add another child", SIBLING)
    nurse.fills(DEATH, until="harm#2")
    assert nurse.form.title == "What happened: Child 2"
    (which,) = rows_of(nurse)
    assert (which.label, which.text, which.private) == ("Child 2", "Tobias Marlowe-Finch", True)


def test_an_adult_among_the_children_does_not_end_it_for_the_others(house: House) -> None:
    nurse = at_the_list(house, {"born": "2001-01-01"})
    adds(nurse, "Add another child", SIBLING)
    second = {"what_happened": "died", "abuse_or_neglect": "known", "suspected_suicide": "no", "detention": "none"}
    second |= {"looked_after": "no", "regulated_setting": "none"}
    nurse.fills({**DEATH, "born": "2001-01-01", **numbered(2, second)})
    told = sent(house)
    assert [one.assessment.finding for one in told.children] == [Finding.OUT_OF_SCOPE, Finding.MUST_COMMISSION]
    assert told.assessment.finding is Finding.MUST_COMMISSION
    assert "abuse_or_neglect" not in told.children[0].asked


def test_a_child_of_another_boards_area_lives_elsewhere(house: House) -> None:
    house.boards["northmoor"] = board(key="northmoor", name="Northmoor", prefix="NOR", areas=("Northmoor",))
    nurse = at_the_list(house)
    adds(nurse, "Add another child", {**SIBLING, "area": "Northmoor"})
    second = {"what_happened": "seriously_harmed", "abuse_or_neglect": "known", "working_together_concern": "yes"}
    nurse.fills({**DEATH, **numbered(2, second)})
    told = sent(house)
    assert told.board == "lancashire"
    assert told.children[1].assessment.finding is Finding.ROUTE_ELSEWHERE


def test_five_children_and_nine_adults(house: House) -> None:
    nurse = at_the_list(house)
    answers: dict[str, Value] = {}
    for number in range(2, 6):
        adds(nurse, "Add another child", {**SIBLING, "child_name": f"Child of number {number}"})
        happened = {"what_happened": "seriously_harmed", "abuse_or_neglect": "known", "working_together_concern": "yes"}
        answers |= numbered(number, happened)
    for number in range(6, 15):
        adds(nurse, "Add an adult", {**MOTHER, "adult_name": f"Adult of number {number}"})
    everybody = everything(nurse.form)
    assert all(f"number {number}" in everybody for number in range(2, 15))
    while isinstance(nurse.reply, Ask):
        assert form_view(nurse.form)
        assert size(draw_form(nurse.form)) <= LARGEST
        given = {one.key: {**DEATH, **answers}.get(one.key, "") for one in nurse.form.fields}
        nurse.presses(nurse.form.submit.label, given)
        assert not (isinstance(nurse.reply, Ask) and nurse.form.errors)
    told = sent(house)
    assert [one.answers.what_happened for one in told.children] == [Harm.DIED, *(Harm.SERIOUSLY_HARMED,) * 4]
    assert [one.name for one in told.adults] == [f"Adult of number {number}" for number in range(6, 15)]
    assert told.adults[0].relationship == "Mother"
    assert told.adults[0].born == date(1952, 5, 6)


def test_ten_children_and_twenty_adults_are_the_most_and_still_fit(house: House) -> None:
    nurse = at_the_list(house)
    for _ in range(9):
        adds(nurse, "Add another child", SIBLING)
        while nurse.form.submit.label == "Next page":
            nurse.presses("Next page")
    for _ in range(20):
        adds(nurse, "Add an adult", MOTHER)
        while nurse.form.submit.label == "Next page":
            nurse.presses("Next page")
    assert not [one for one in buttons(nurse.form) if one.label.startswith("Add")]
    assert "No more can be added here" in everything(nurse.form)
    nurse.presses_key(Pressed(press=Press(act="refer.add", subject=nurse.form.resume.subject, detail="child")))
    labels = {row.label for row in rows_of(nurse)}
    nurse.presses("Next page")
    labels |= {row.label for row in rows_of(nurse)}
    assert len(labels) == 30
    assert size(draw_form(nurse.form)) <= LARGEST


def test_adding_twice_by_a_double_press_adds_one(house: House) -> None:
    nurse = at_the_list(house)
    press = find("Add an adult", nurse.form).press
    nurse.presses_key(Pressed(press=press))
    nurse.presses_key(Pressed(press=press))
    nurse.presses("Back")
    while nurse.form.title != "Who it is about":
        nurse.fills({**DEATH, **numbered(2, MOTHER)}, until="Who it is about")
    assert [row.label for row in rows_of(nurse)] == ["Child 1", "Adult 1"]


def test_removing_asks_first_names_nobody_and_renumbers_nobody(house: House) -> None:
    nurse = at_the_list(house)
    adds(nurse, "Add another child", SIBLING)
    adds(nurse, "Add another child", {**SIBLING, "child_name": "Wren Marlowe-Finch"})
    nurse.presses("Change: Child 2")
    nurse.presses("Remove", numbered(2, {**SIBLING, "child_name": "Toby"}))
    assert "Tob" not in everything(nurse.card)
    nurse.presses("No, keep")
    assert nurse.form.values["child_name#2"] == "Toby"
    nurse.presses("Remove")
    nurse.presses("Yes, remove")
    assert [(row.label, row.text) for row in rows_of(nurse)][1:] == [("Child 2", "Wren Marlowe-Finch")]
    nurse.presses("Add another child")
    assert nurse.form.fields[0].key == "child_name#4"


def test_the_last_child_is_not_removed(house: House) -> None:
    nurse = at_the_list(house)
    nurse.presses("Change: Child 1")
    assert not [one for one in buttons(nurse.form) if one.label == "Remove"]
    nurse.presses_key(Pressed(press=Press(act="refer.removed", subject=nurse.form.resume.subject, detail="child")))
    assert rows_of(nurse)[0].text == DEATH["child_name"]


def test_a_press_of_somebody_who_was_removed_leads_on(house: House) -> None:
    nurse = at_the_list(house)
    adds(nurse, "Add an adult", MOTHER)
    nurse.presses("Change: Adult 1")
    late = nurse.form.submit.press
    nurse.presses("Remove")
    nurse.presses("Yes, remove")
    nurse.presses_key(Pressed(press=late, answers=numbered(2, MOTHER)))
    assert nurse.form.title == "Who it is about"
    assert [row.label for row in rows_of(nurse)] == ["Child 1"]


def test_a_child_added_from_the_check_is_asked_about_before_it_is_sent(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(HARM, until="Check your answers")
    nurse.presses("Change: Who it is about")
    adds(nurse, "Add another child", SIBLING)
    nurse.presses("Next")
    assert nurse.form.title == "What happened: Child 2"
    second = {"what_happened": "died", "abuse_or_neglect": "known", "suspected_suicide": "no", "detention": "none"}
    nurse.fills({**HARM, **numbered(2, {**second, "looked_after": "no", "regulated_setting": "none"})}, until="check")
    assert checks(nurse)["All children together"] == "A serious case review must be commissioned"


@pytest.mark.parametrize(
    ("born", "age", "under_18", "finding"),
    [
        ("", "7", "yes", Finding.MUST_COMMISSION),
        ("", "19", "no", Finding.OUT_OF_SCOPE),
        ("", "19", "yes", Finding.INSUFFICIENT_INFORMATION),
        ("", "", "not_known", Finding.INSUFFICIENT_INFORMATION),
    ],
)
def test_an_age_stands_for_the_date_of_birth_and_a_contradiction_is_kept_and_flagged(
    house: House, born: str, age: str, under_18: str, finding: Finding
) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills({**DEATH, "born": born, "age": age, "under_18": under_18, "lessons_or_good_practice": "no"})
    told = sent(house)
    assert told.assessment.finding is finding
    assert told.children[0].answers.age == (int(age) if age else None)
    assert ("age_contradicts" in told.assessment.flags) is (age == "19" and under_18 == "yes")


def test_a_check_of_several_pages_says_on_its_first_line_which_it_is(house: House) -> None:
    nurse = at_the_list(house)
    adds(nurse, "Add another child", SIBLING)
    adds(nurse, "Add an adult", MOTHER)
    nurse.presses("Next")
    second = {key: value for key, value in HARM.items() if isinstance(value, str)}
    nurse.fills({**HARM, **numbered(2, second)}, until="check")
    assert nurse.form.lines[:2] == (
        "Check your answers (1 of 3)",
        "Nothing has been sent yet. Change what is not right, then send it.",
    )
    nurse.presses("Next page")
    assert nurse.form.lines[0] == "Check your answers (2 of 3)"
