"""Transferred to the same board a second time: one of the two boards has it, and knows all that the other knew."""

from datetime import date

import pytest

from dialogs.parts import Card
from review.answers import YesNo
from review.case import Case
from review.case_work import InformationAdded, QuestionAnswered, QuestionAsked, Reopened
from review.criteria import assess
from review.entries import Content, Entry
from review.events import events_of
from review.law import procedure
from review.law.terms import Duty, Event
from review.recorded import DutyDone, EventRecorded
from review.roles import Role
from review.stages import Stage
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.referred import (
    CLOSING,
    FOLKESTONE,
    REASON,
    SECRET,
    added,
    answered,
    append,
    as_kept,
    press,
    referred,
    second_board,
    stands_in,
)
from tests.invented import CANARIES, MONDAY, additions, answers, manager, referred_child
from tests.invented import _entry as entry

LATER = "Bruises were seen in the autumn."


@pytest.fixture
def cy(house: House) -> Speaker:
    house.boards["folkestone"] = second_board()
    return house.person("UMANAGER", "Cy Dale")


@pytest.fixture
def lou(house: House) -> Speaker:
    return house.person("UFOLMANAGER", "Lou Vane")


def transfers(cy: Speaker, case: Case) -> None:
    press(cy, "transfer.save", case, "folkestone", step_reason=REASON)
    assert cy.card.title == "Case transferred"


def reopens(cy: Speaker, case: Case) -> None:
    """As it could be done until it was refused: both boards have it open."""
    append(cy.house, case, of_the_team(Reopened(reason=REASON)))


def there(house: House) -> Case:
    with house.open_unit(house.now) as unit:
        return unit.case_called("FOL-2026-001")


def said(case: Case) -> list[str]:
    return [one.content.text for one in additions(case) if isinstance(one.content, InformationAdded)]


def of_the_team(content: Content) -> Entry:
    return entry(content, manager(), "")


def event(which: Event, day: int, month: int = 2) -> Entry:
    return of_the_team(EventRecorded(event=which, on=date(2026, month, day), reason="Told late."))


def channel_there(house: House, title: str) -> list[Card]:
    return [one for one in stands_in(house, FOLKESTONE) if one.title == title]


def test_a_case_that_the_other_board_closed_is_opened_there_again(house: House, cy: Speaker, lou: Speaker) -> None:
    case = referred(house)
    transfers(cy, case)
    press(lou, CLOSING.save, there(house), CLOSING.detail, **CLOSING.answers)
    assert there(house).stage is Stage.WITHDRAWN
    reopens(cy, case)
    house.later(hours=1)
    append(house, case, added(LATER))
    transfers(cy, case)
    known = there(house)
    assert (known.stage, as_kept(house, case).stage) == (Stage.REFERRED, Stage.TRANSFERRED)
    again = known.reopened
    assert again
    assert again.content == Reopened(reason="LAN-2026-001 was transferred again to this board.")
    assert (again.by.name, again.by.role) == ("Cy Dale", Role.BUSINESS_TEAM)
    assert said(known) == [LATER]


def test_what_the_other_board_has_open_is_reopened_only_once_they_ended_it(
    house: House, cy: Speaker, lou: Speaker
) -> None:
    case = referred(house)
    transfers(cy, case)
    for act in ("reopen.ask", "reopen.save"):
        press(cy, act, case, step_reason=REASON)
        assert cy.refused.reason == (
            "LAN-2026-001 was transferred and goes on as FOL-2026-001 with Folkestone Safeguarding Children Board. "
            "Only one board can have it open, so that board must transfer it back. Nothing was changed."
        )
    cy.says("case LAN-2026-001")
    assert "Reopen" not in [one.label for one in (*cy.card.buttons, *cy.card.more)]
    assert "Reopen" not in everything(house.channel()[0])
    press(lou, CLOSING.save, there(house), CLOSING.detail, **CLOSING.answers)
    cy.says("case LAN-2026-001")
    cy.presses("Reopen")
    cy.presses("Reopen the case", {"step_reason": REASON})
    assert cy.card.title == "Case reopened"
    press(lou, "reopen.save", there(house), step_reason=REASON)
    assert lou.refused.reason.startswith("FOL-2026-001 was transferred, and another board has it open.")


def test_what_the_other_board_found_out_later_stays(house: House, cy: Speaker, lou: Speaker) -> None:
    told = answers(at_risk_now=YesNo.NOT_KNOWN)
    child = referred_child(answers=told, assessment=assess(procedure("pan-lancashire"), told), asked=("at_risk_now",))
    case = referred(house, children=(child,), assessment=child.assessment)
    transfers(cy, case)
    reopens(cy, case)
    press(cy, "found.save", case, "at_risk_now>0", step_found="no", step_found_how="The worker says so.")
    house.later(days=1)
    press(lou, "found.save", there(house), "at_risk_now>0", step_found="yes", step_found_how="They were seen.")
    transfers(cy, case)
    assert there(house).at_risk_now is YesNo.YES


def test_a_child_found_at_risk_since_is_told_to_the_team_that_has_it_open(
    house: House, cy: Speaker, lou: Speaker
) -> None:
    told = answers(at_risk_now=YesNo.NOT_KNOWN)
    child = referred_child(answers=told, assessment=assess(procedure("pan-lancashire"), told), asked=("at_risk_now",))
    case = referred(house, children=(child,), assessment=child.assessment)
    transfers(cy, case)
    press(lou, "found.save", there(house), "at_risk_now>0", step_found="no", step_found_how="The worker says so.")
    reopens(cy, case)
    house.later(days=1)
    press(cy, "found.save", case, "at_risk_now>0", step_found="yes", step_found_how="They were seen.")
    transfers(cy, case)
    assert there(house).at_risk_now is YesNo.YES
    (news,) = channel_there(house, "New: FOL-2026-001")
    assert "A child was found to be at risk now" in news.text


def test_its_channel_is_told_and_its_card_is_drawn_anew(house: House, cy: Speaker, lou: Speaker) -> None:
    case = referred(house, added())
    transfers(cy, case)
    press(lou, CLOSING.save, there(house), CLOSING.detail, **CLOSING.answers)
    reopens(cy, case)
    house.later(hours=1)
    transfers(cy, case)
    (news,) = channel_there(house, "New: FOL-2026-001")
    assert news.rows[0].label == "Reopened: the case goes on"
    (card,) = channel_there(house, "Case FOL-2026-001")
    assert text_of(card, "Stands") == "With the business team"
    assert find("Close the case", card)
    for one in (news, card):
        assert not [word for word in (*CANARIES, SECRET, REASON) if word in everything(one)]


def test_what_is_new_reaches_a_case_that_is_still_open_there(house: House, cy: Speaker) -> None:
    case = referred(house, added())
    transfers(cy, case)
    reopens(cy, case)
    house.later(hours=1)
    append(house, case, added(LATER))
    transfers(cy, case)
    known = there(house)
    assert (said(known), known.reopened) == ([SECRET, LATER], None)
    (news,) = channel_there(house, "New: FOL-2026-001")
    assert [row.label for row in news.rows] == ["Information from the referrer"] * 2


def test_with_nothing_new_nobody_is_troubled(house: House, cy: Speaker) -> None:
    case = referred(house, added())
    transfers(cy, case)
    version = there(house).version
    reopens(cy, case)
    transfers(cy, case)
    assert there(house).version == version
    assert not channel_there(house, "New: FOL-2026-001")


def test_a_question_answered_since_follows_those_that_the_other_board_asked(house: House, cy: Speaker) -> None:
    def asked(number: int, question: str) -> Entry:
        return of_the_team(QuestionAsked(number=number, question=question, answer_by=MONDAY.date()))

    case = referred(house, asked(1, "Where?"), answered(1, "At home."), asked(2, "When?"))
    transfers(cy, case)
    append(house, there(house), asked(3, "Who?"))
    reopens(cy, case)
    house.later(hours=1)
    append(house, case, answered(2, "In the autumn."))
    transfers(cy, case)
    found = {one.content.question: one.answered and one.answered.content for one in there(house).questions}
    assert found == {
        "Where?": QuestionAnswered(number=1, answer="At home."),
        "Who?": None,
        "When?": QuestionAnswered(number=2, answer="In the autumn."),
    }


# --- the days ----------------------------------------------------------------------------------------------------


def due(house: House, case: Case) -> dict[Duty, date]:
    return {one.duty: one.due for one in house.desk.deadlines_of(case, house.now)}


def test_days_that_were_corrected_go_along(house: House, cy: Speaker) -> None:
    house.boards["folkestone"] = second_board(procedure="pan-lancashire")
    case = referred(house, event(Event.INCIDENT, 20), event(Event.LA_AWARE, 24), event(Event.BOARD_NOTIFIED, 25))
    before = due(house, case)
    house.later(days=1)
    transfers(cy, case)
    assert before
    assert due(house, there(house)) == before


def test_a_notice_that_came_before_the_referral_goes_along(house: House, cy: Speaker) -> None:
    house.boards["folkestone"] = second_board(procedure="pan-lancashire")
    notice = DutyDone(duty=Duty.NOTIFY_INCIDENT, done_on=date(2026, 2, 27), to="Ofsted", how="Form", reference="")
    case = referred(house, of_the_team(notice))
    before = due(house, case)
    transfers(cy, case)
    done = there(house).done(Duty.NOTIFY_INCIDENT)
    assert done
    assert done.content == notice
    assert due(house, there(house)) == before


def test_an_earlier_day_reaches_an_open_case_and_its_team_sees_which_dates_moved(house: House, cy: Speaker) -> None:
    case = referred(house)
    transfers(cy, case)
    reopens(cy, case)
    house.later(hours=1)
    append(house, case, event(Event.LA_AWARE, 24))
    transfers(cy, case)
    assert events_of(there(house))[Event.LA_AWARE] == date(2026, 2, 24)
    assert channel_there(house, "Dates moved: FOL-2026-001")


def test_a_later_day_moves_nothing_in_a_case_that_is_there_already(house: House, cy: Speaker) -> None:
    case = referred(house)
    transfers(cy, case)
    before = events_of(there(house))
    reopens(cy, case)
    house.later(days=3)
    append(house, case, event(Event.LA_AWARE, 3, month=3))
    transfers(cy, case)
    assert events_of(there(house)) == before
