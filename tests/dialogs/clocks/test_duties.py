"""Deadlines: each with its rule, recorded as done by the business team, and reminded of before and after."""

from datetime import date

import pytest

from dialogs.clocks.duties import next_step
from dialogs.parts import Press, Pressed
from review.case_work import Transferred
from review.law.terms import Duty
from review.recorded import DutyDone
from review.step import Act
from tests.dialogs.house import DEATH, House, Speaker, buttons, everything, find, text_of
from tests.dialogs.sent_cases import done
from tests.invented import CANARIES


@pytest.fixture
def nurse(house: House) -> Speaker:
    speaker = house.person("USOCIAL", "Imogen Tarrant")
    speaker.says("refer")
    speaker.fills(DEATH)
    return speaker


@pytest.fixture
def manager(house: House, nurse: Speaker) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def test_each_deadline_says_when_by_which_rule_and_how_it_was_counted(house: House, manager: Speaker) -> None:
    manager.says("case LAN-2026-001")
    told = text_of(manager.card, "Telling Ofsted and the board of the incident")
    # 27 February is a Friday, day 0; the fifth working day after it is Friday 6 March.
    assert told.startswith("By 6 March 2026, in 4 working days. 5 working days from the day the local authority")
    assert "27 February 2026. The local authority should do it. Working Together 2015, chapter 4" in told
    decided = text_of(manager.card, "The Chair's decision")
    assert decided.startswith("By 2 April 2026, in 23 working days. 1 month from the day the board was notified")


def test_a_duty_is_recorded_as_done_with_when_to_whom_how_and_reference(house: House, manager: Speaker) -> None:
    manager.presses("Record as done", on=house.channel()[0])
    manager.presses("Telling Ofsted and the board of the incident")
    assert manager.form.values == {"done_on": "2026-03-02", "done_to": "Ofsted and the relevant LSCB or LSCBs"}
    manager.presses("Record as done", {"done_on": "2026-03-02", "done_to": "Ofsted"})
    assert manager.form.errors == {"done_how": "Enter an answer."}
    given = {"done_on": "2026-03-02", "done_to": "Ofsted", "done_how": "Online form", "done_reference": "OF-77"}
    manager.presses("Record as done", given)
    assert manager.card.title == "Recorded"
    shown = text_of(house.channel()[0], "Telling Ofsted and the board of the incident")
    assert shown == "Done on 2 March 2026, recorded by Cy Dale"


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2026-03-03", "This date is in the future. Enter today or a day before."),
        ("2026-02-26", "This is before the day from which the time limit runs (27 February 2026). Check the date."),
        ("", "Enter the date."),
    ],
)
def test_a_day_that_cannot_be_is_said_on_its_field(house: House, manager: Speaker, day: str, sentence: str) -> None:
    manager.presses("Record as done", on=house.channel()[0])
    manager.presses("Telling Ofsted and the board of the incident")
    manager.presses("Record as done", {"done_on": day, "done_to": "Ofsted", "done_how": "Online form"})
    assert manager.form.errors == {"done_on": sentence}
    assert manager.form.values["done_how"] == "Online form"


def test_a_duty_is_recorded_once_and_the_second_sees_who_did_it(house: House, manager: Speaker) -> None:
    press = Press(act="record.save", subject=find("Open", house.channel()[0]).press.subject, detail="notify_incident")
    given = {"done_on": "2026-03-02", "done_to": "Ofsted", "done_how": "Online form"}
    manager.presses_key(Pressed(press=press, answers=given))
    manager.again()
    assert manager.card.title == "Recorded"
    manager.presses_key(Pressed(press=press, answers=given))
    assert manager.refused.reason == "Cy Dale recorded this on 2 March 2026 at 10:30. Nothing was changed."


@pytest.mark.parametrize("duty", ["decision", "completion", "notify_decision", "nonsense", ""])
def test_a_duty_that_is_not_there_to_record_is_refused(house: House, manager: Speaker, duty: str) -> None:
    case = find("Open", house.channel()[0]).press.subject
    manager.presses_key(Pressed(press=Press(act="record.ask", subject=case, detail=duty)))
    assert manager.refused.reason.startswith("There is no such duty to record")


def test_only_the_business_team_records(house: House, nurse: Speaker, manager: Speaker) -> None:
    nurse.presses("Record as done", on=house.channel()[0])
    assert nurse.refused.reason == "Only the board's business team does this. Nothing was changed."


def test_one_notice_a_day_for_what_is_coming_and_what_is_overdue(house: House, manager: Speaker) -> None:
    # Five working days before Thursday 2 April, past no holiday: Thursday 26 March, 09:00.
    house.moves_to(date(2026, 3, 25))
    # The incident's telling fell due on 6 March and nobody recorded it: overdue since the Monday after.
    assert [card.title for card in house.channel()][1:] == ["Deadlines, 25 March 2026"]
    house.moves_to(date(2026, 3, 26))
    notice = house.channel()[-1]
    assert notice.text == "Deadlines on 26 March 2026: 1 coming."
    assert text_of(notice, "LAN-2026-001: The Chair's decision").startswith("By 2 April 2026, in 5 working days.")
    assert not buttons(notice)  # the decision records itself
    house.moves_to(date(2026, 3, 26))
    assert len(house.channel()) == 3


def test_what_was_done_in_time_is_not_reminded_of(house: House, manager: Speaker) -> None:
    manager.presses("Record as done", on=house.channel()[0])
    manager.presses("Telling Ofsted and the board of the incident")
    manager.presses("Record as done", {"done_on": "2026-03-02", "done_to": "Ofsted", "done_how": "Online form"})
    house.moves_to(date(2026, 3, 9))
    assert "Overdue" not in "".join(everything(card) for card in house.channel())


def test_notices_hold_references_only(house: House, manager: Speaker) -> None:
    house.moves_to(date(2026, 3, 9))
    assert not [one for one in CANARIES if one in everything(house.channel()[-1])]


def test_of_a_case_that_ended_undecided_what_comes_next_is_what_others_still_have_to_be_told(
    house: House, manager: Speaker
) -> None:
    case = done(house, Act.TRANSFER, Transferred(to="Another board", told="By telephone.", reason="The child moved."))
    assert next_step(house.desk, case, house.now) == "Telling Ofsted and the board of the incident: by 6 March 2026."
    told = DutyDone(duty=Duty.NOTIFY_INCIDENT, done_on=date(2026, 3, 2), to="Ofsted", how="By form", reference="")
    case = done(house, Act.RECORD_DONE, told)
    assert next_step(house.desk, case, house.now) == "Nothing is left to do here."
