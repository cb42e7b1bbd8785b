"""Returns that came back, days that passed, deliveries that come again, agencies that end, long lists."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.panel_work.panel_steps import agency_key
from review.drafts import Value
from review.ledger import ReturnState
from review.roles import Agency
from tests.dialogs.house import House, everything
from tests.dialogs.panels import member
from tests.dialogs.referred import press
from tests.dialogs.rounds import SENIOR, SENT, begun

POLICE, SCHOOLS = agency_key("Police"), agency_key("Schools")
#: the calendar of the tests ends in 2027
PAST_THE_CALENDAR = "2028-01-31"


def test_sent_back_after_its_day_it_has_none_and_nobody_is_late(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="2026-03-10")
    house.lives_until(date(2026, 3, 9))
    played.submits("Police")
    house.lives_until(date(2026, 3, 17))
    played.opens(played.chair, "Police")
    played.chair.presses("Send back")
    assert "10 March 2026, has passed" in " ".join(played.chair.form.lines)
    played.chair.presses("Send back", {"step_reason": "The chronology stops in May."})
    assert played.of("Police").due is None
    assert "no day set yet" in played.letter("Police").text
    house.lives_until(date(2026, 3, 20))
    assert not [one for one in house.messages(SENIOR) if "Police" in everything(one)]
    assert "10 March" not in everything(played.letter("Police"))
    house.lives_until(date(2026, 3, 25))
    assert [one for one in house.messages("UWEIR") if "No day is set for Police" in everything(one)]


def test_sent_back_in_time_its_day_stands(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="2026-03-10")
    played.submits("Police")
    press(played.chair, "return.sent_back", played.case, POLICE, step_reason="The chronology stops in May.")
    assert played.of("Police").due == date(2026, 3, 10)


def test_a_wish_is_over_once_the_panel_set_that_day(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="2026-03-10")
    wish: dict[str, Value] = {"step_until": "2026-03-20", "step_why": "The author is ill."}
    press(played.member("Police"), "return.time_asked", played.case, POLICE, **wish)
    anew: dict[str, Value] = {"step_agencies": (POLICE,), "step_reason": "More time."}
    press(played.cy, "return.due_set", played.case, "", step_due="2026-03-19", **anew)
    assert played.of("Police").wants
    press(played.cy, "return.due_set", played.case, "", step_due="2026-03-20", **anew)
    assert played.of("Police").wants is None


def test_a_delivery_that_comes_again_never_confirms_another_agencys(house: House) -> None:
    """The first time it was at fault; meanwhile the same person recorded another agency's."""
    played = begun(house)
    played.asks("Police", "Schools")
    press(played.cy, "return.submitted", played.case, POLICE, step_sent_on="2026-03-02")
    lost = played.cy.last
    press(played.cy, "return.submitted", played.case, SCHOOLS, **SENT)
    played.cy.last = lost
    played.cy.again()
    assert played.cy.form.errors
    assert played.of("Police").state is ReturnState.ASKED
    press(played.cy, "return.waived", played.case, POLICE, step_reason="")
    lost = played.cy.last
    press(played.cy, "return.waived", played.case, SCHOOLS, step_reason="Its records hold nothing.")
    played.cy.last = lost
    played.cy.again()
    assert played.cy.form.errors


@pytest.mark.parametrize("day", ["1990-01-01", "2026-03-01"])
def test_nothing_was_sent_before_it_was_asked_for(house: House, day: str) -> None:
    played = begun(house)
    played.asks("Police")
    sol = played.member("Police")
    press(sol, "return.submitted", played.case, POLICE, **{**SENT, "step_sent_on": day})
    assert "before 2 March 2026" in sol.form.errors["step_sent_on"]
    assert played.of("Police").state is ReturnState.ASKED


def test_nor_before_it_was_sent_back(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    played.submits("Police")
    house.lives_until(date(2026, 3, 5))
    press(played.chair, "return.sent_back", played.case, POLICE, step_reason="The chronology stops in May.")
    sol = played.member("Police")
    press(sol, "return.submitted", played.case, POLICE, **{**SENT, "step_sent_on": "2026-03-04"})
    assert "before 5 March 2026" in sol.form.errors["step_sent_on"]
    press(sol, "return.submitted", played.case, POLICE, **{**SENT, "step_sent_on": "2026-03-05"})
    assert played.of("Police").state is ReturnState.SUBMITTED


def test_a_day_past_the_calendar_is_a_fault_of_that_field(house: House) -> None:
    played = begun(house)
    played.asks("Police", form="through_another", through="The trust", due=PAST_THE_CALENDAR)
    assert "bank holidays" in played.cy.form.errors["step_due"]
    assert played.cy.form.values["step_through"] == "The trust"
    played.asks("Police")
    sol = played.member("Police")
    wish: dict[str, Value] = {"step_until": PAST_THE_CALENDAR, "step_why": "The author is ill."}
    press(sol, "return.time_asked", played.case, POLICE, **wish)
    assert "bank holidays" in sol.form.errors["step_until"]


def test_an_agency_for_which_nobody_sits_any_more_waits_to_be_waived_or_recorded(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools", due="2026-03-10")
    played.cy.says("mine")
    assert "Nobody sits" not in everything(played.cy.card)
    board = house.boards["enfield"]
    agencies = tuple(replace(one, ended=one.name == "Police") for one in board.agencies)
    house.boards = {"enfield": replace(board, agencies=agencies)}
    for somebody in (played.chair, played.cy):
        somebody.says("mine")
        assert "Nobody sits for Police any more" in everything(somebody.card)
    press(played.cy, "return.submitted", played.case, POLICE, **SENT)
    assert played.of("Police").state is ReturnState.SUBMITTED
    played.cy.says("mine")
    assert "Nobody sits" not in everything(played.cy.card)


def test_many_agencies_with_long_names_fit_on_both_platforms(house: House) -> None:
    """One person sits for all of them, and is told of all in one letter."""
    played = begun(house)
    board = house.boards["enfield"]
    names = tuple(f"{number:02} Agency".ljust(75, "a") for number in range(40))
    seats = tuple(Agency(name=one, panel_members=(member("Una Pike", "UPIKE"),)) for one in names)
    house.boards = {"enfield": replace(board, agencies=(*board.agencies, *seats))}
    for some in (names[:20], names[20:]):
        played.asks(*some, form="through_another", through="The " + "b" * 190, due="")
        assert "and 10 more" in played.cy.card.text
        assert card_message(played.cy.card)
        house.now += timedelta(minutes=5)
    letter = house.messages("UPIKE")[-1]
    assert "and 30 more" in letter.text
    assert "bbb" not in letter.text
    for card in (letter, played.live()):
        assert card_message(card)
        assert size(draw_card(card, Manner.KEPT)) <= LARGEST
