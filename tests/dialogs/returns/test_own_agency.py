"""Who sits for an agency does not judge what it sends in: the business team does it in their place."""

from dataclasses import replace

import pytest

from dialogs.panel_work.panel_steps import agency_key
from dialogs.parts import Card
from review.drafts import Value
from review.ledger import ReturnState
from review.panel import CasePanelNamed, Seat
from review.panel_work import PanelWork
from review.roles import Office
from tests import invented
from tests.dialogs.house import House, Speaker, everything
from tests.dialogs.panels import ENF, asks_for_reports, calls_the_meeting, on_panel_agenda
from tests.dialogs.referred import append, press
from tests.dialogs.rounds import Round, begun
from tests.dialogs.sent_cases import kept

POLICE = agency_key("Police")
UNTIL: dict[str, Value] = {"step_until": "2026-03-27", "step_why": "The author is ill."}
YES: dict[str, Value] = {"step_granted": "yes", "step_until": "2026-03-25"}
WAIVED: dict[str, Value] = {"step_reason": "Its records hold nothing."}


def chaired_by_the_police(house: House) -> Round:
    """Sol Harker sits for the Police on the board, and chairs the panel of this case."""
    played = begun(house)
    seat = Seat(name="Sol Harker", agency="", accounts=(invented.account("UPOLICE"),), chairs=True)
    append(house, played.case, invented._entry(CasePanelNamed(seats=(seat,)), invented.manager(), ""))
    played.asks("Police", "Schools", due="2026-03-10")
    return played


def in_business_channel(house: House) -> list[Card]:
    house.deliver()
    return list(house.posted.get(invented.BUSINESS_SLACK, {}).values())


def mine(somebody: Speaker) -> str:
    somebody.says("mine")
    return everything(somebody.card)


@pytest.mark.parametrize(
    ("act", "answers"),
    [
        ("return.receive", {}),
        ("return.back", {}),
        ("return.sent_back", {"step_reason": "The chronology stops in May."}),
        ("return.waive", {}),
        ("return.waived", WAIVED),
    ],
)
def test_the_panels_chair_does_not_judge_what_their_own_agency_sent(
    house: House, act: str, answers: dict[str, Value]
) -> None:
    played = chaired_by_the_police(house)
    played.submits("Police")
    chair = played.member("Police")
    press(chair, act, played.case, POLICE, **answers)
    assert "You sit for Police" in chair.refused.reason
    assert "the business team can" in chair.refused.reason
    assert played.of("Police").state is ReturnState.SUBMITTED


def test_nor_accepts_it_nor_is_offered_that(house: House) -> None:
    played = chaired_by_the_police(house)
    played.submits("Police")
    press(played.admin, "return.receive", played.case, POLICE)
    chair = played.member("Police")
    played.opens(chair, "Police")
    assert "Accept" not in [one.label for one in (*chair.card.buttons, *chair.card.more)]
    press(chair, "return.accept", played.case, POLICE)
    assert "You sit for Police" in chair.refused.reason
    press(played.cy, "return.accept", played.case, POLICE)
    assert played.of("Police").state is ReturnState.ACCEPTED


def test_nor_gives_it_more_time_in_either_way(house: House) -> None:
    played = chaired_by_the_police(house)
    chair = played.member("Police")
    press(chair, "return.time_asked", played.case, POLICE, **UNTIL)
    assert "The answer comes from the business team." in chair.card.text
    press(chair, "return.answered", played.case, POLICE, **YES)
    assert "You sit for Police" in chair.refused.reason
    press(chair, "return.due", played.case, POLICE)
    assert "You sit for Police" in chair.refused.reason
    chosen: dict[str, Value] = {"step_agencies": (POLICE,), "step_due": "2026-03-25", "step_reason": "As asked."}
    press(chair, "return.due_set", played.case, "", **chosen)
    assert chair.form.errors["step_agencies"]
    assert str(played.of("Police").due) == "2026-03-10"


def test_the_business_team_is_told_of_it_and_does_it(house: House) -> None:
    played = chaired_by_the_police(house)
    chair = played.member("Police")
    press(chair, "return.time_asked", played.case, POLICE, **UNTIL)
    assert [one for one in in_business_channel(house) if one.title.startswith("More time")]
    assert "Answer it" not in mine(chair)
    assert "Police asks for time until 27 March 2026" in mine(played.cy)
    press(played.cy, "return.answered", played.case, POLICE, **YES)
    assert str(played.of("Police").due) == "2026-03-25"


def test_what_their_own_agency_sent_waits_for_the_business_team(house: House) -> None:
    played = chaired_by_the_police(house)
    played.submits("Police")
    assert [one for one in in_business_channel(house) if one.title.startswith("Sent for the review")]
    chair = played.member("Police")
    assert "Confirm that it arrived" not in mine(chair)
    assert "Confirm that it arrived" in mine(played.cy)


def test_of_other_agencies_the_chair_does_all_of_it(house: House) -> None:
    played = chaired_by_the_police(house)
    played.submits("Schools")
    chair = played.member("Police")
    assert "Schools" in mine(chair)
    press(chair, "return.receive", played.case, agency_key("Schools"))
    press(chair, "return.accept", played.case, agency_key("Schools"))
    assert played.of("Schools").state is ReturnState.ACCEPTED


def test_an_administrator_does_not_confirm_the_receipt_of_their_own_agencys(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    board = house.boards["enfield"]
    sol = invented.holder("Sol Harker", "UPOLICE", ("slack",))
    house.boards = {"enfield": replace(board, offices={**board.offices, Office.ADMINISTRATOR: (sol,)})}
    played.submits("Police")
    member = played.member("Police")
    press(member, "return.receive", played.case, POLICE)
    assert "You sit for Police" in member.refused.reason


def test_who_chairs_the_standing_panel_gives_their_own_agency_no_time_for_its_report(house: House) -> None:
    cy, sol = house.person("UMANAGER", "Cy Dale"), house.person("UPOLICE", "Sol Harker")
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police")
    asks_for_reports(cy, "Police")
    board = house.boards["enfield"]
    chair = invented.holder("Sol Harker", "UPOLICE", ("slack",))
    house.boards["enfield"] = replace(board, offices={**board.offices, Office.STANDING_PANEL_CHAIR: (chair,)})
    press(sol, "report.time", kept(house, ENF), POLICE)
    assert "Your request goes to the business team, who answers." in sol.form.lines[0]
    press(sol, "report.time_asked", kept(house, ENF), POLICE, step_until="2026-03-11", step_why="The author is ill.")
    assert "The answer comes from the business team." in sol.card.text
    assert [one for one in in_business_channel(house) if one.title.startswith("More time")]
    assert "Answer it" not in mine(sol)
    assert "Police asks for time for its report" in mine(cy)
    answer: dict[str, Value] = {"step_granted": "yes", "step_until": "2026-03-11"}
    press(sol, "report.answered", kept(house, ENF), POLICE, **answer)
    assert "You sit for Police" in sol.refused.reason
    press(cy, "report.answered", kept(house, ENF), POLICE, **answer)
    assert str(PanelWork(kept(house, ENF)).due("Police")) == "2026-03-11"
