"""Late returns are chased up the ladder, and the panel is reminded to set a day; through the sweep, day after day."""

from dataclasses import replace
from datetime import date

from dialogs.parts import Card
from review.entries import Decided
from review.law.terms import Decision
from review.roles import Address, ChannelKind, PlaceKind
from review.stages import Stage
from tests import invented
from tests.dialogs.house import House, buttons, everything, find, text_of
from tests.dialogs.panels import PANEL
from tests.dialogs.referred import append
from tests.dialogs.rounds import SENIOR, Round, begun

OF_THE_PANEL = "ENF-2026-001: Police, IMR for the review"
OF_THE_AGENCY = "ENF-2026-001: IMR of your agency (Police) for the review"
A_DAY = "ENF-2026-001: the day for what agencies send in"
CASE_PANEL = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0CASES")


def in_channel(house: House, address: Address, row: str) -> list[Card]:
    house.deliver()
    return [one for one in house.posted.get(address, {}).values() if row in everything(one)]


def told(house: House, user: str, row: str) -> list[Card]:
    return [one for one in house.messages(user) if row in everything(one)]


def with_channels(played: Round, **channels: Address) -> None:
    board = played.house.boards[played.procedure]
    kept = {ChannelKind.BUSINESS: board.channels[ChannelKind.BUSINESS]}
    named = {ChannelKind(kind): (address,) for kind, address in channels.items()}
    played.house.boards = {played.procedure: replace(board, channels=kept | named)}


# --- late --------------------------------------------------------------------------------------------------------


def test_the_member_is_reminded_before_the_day(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="2026-03-10")
    house.lives_until(date(2026, 3, 10))
    (notice,) = told(house, "UPOLICE", OF_THE_AGENCY)
    assert notice.text.startswith("Waiting for you on 3 March 2026 (brought up to date on 4 March 2026): ENF-2026-001.")
    assert not in_channel(house, PANEL, OF_THE_PANEL)


def test_a_late_one_goes_to_the_member_the_panels_channel_then_the_senior_contact_and_the_chair(house: House) -> None:
    """Due on Tuesday 10 March; Wednesday is the first working day after, Thursday the second, Friday the third."""
    played = begun(house)
    played.asks("Police", due="2026-03-10")
    house.lives_until(date(2026, 3, 11))
    member = told(house, "UPOLICE", OF_THE_AGENCY)[-1]
    assert text_of(member, OF_THE_AGENCY) == "Overdue: it was due by 10 March 2026."
    assert find("Confirm submitted", member)
    assert played.live().text.endswith("In: 0. Not in yet: 1 (late: 1).")
    assert not in_channel(house, PANEL, OF_THE_PANEL)
    house.lives_until(date(2026, 3, 12))
    (channel,) = in_channel(house, PANEL, OF_THE_PANEL)
    assert text_of(channel, OF_THE_PANEL) == "Overdue: it was due by 10 March 2026."
    assert find("See the returns", channel)
    assert not told(house, SENIOR, "IMR")
    assert not told(house, "UCHAIR", OF_THE_PANEL)
    house.lives_until(date(2026, 3, 13))
    (senior,) = told(house, SENIOR, OF_THE_AGENCY)
    (chair,) = told(house, "UCHAIR", OF_THE_PANEL)
    assert text_of(chair, OF_THE_PANEL) == "Overdue: it was due by 10 March 2026."
    assert senior.title == "Late at your agency, 13 March 2026"


def test_a_senior_contact_is_told_why_and_that_they_record_nothing(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="2026-03-10")
    house.lives_until(date(2026, 3, 13))
    (senior,) = told(house, SENIOR, OF_THE_AGENCY)
    assert senior.text == "Late at your agency on 13 March 2026: ENF-2026-001. 1 still overdue."
    assert senior.notes[0] == (
        "You are told because you are your agency's senior contact for this board. Your agency's panel member sends "
        "what is late, and confirms it here. You have nothing to record."
    )
    assert not buttons(senior)


def test_the_chair_is_told_why_too(house: House) -> None:
    played = begun(house, "pan-lancashire")
    played.asks("Police", due="2026-03-10")
    house.lives_until(date(2026, 3, 13))
    (chair,) = told(house, "UCHAIR", "Police, information in writing")
    assert "You are told because you are the Chair. Whoever it waits for records it when it is done." in chair.notes


def test_where_the_board_has_no_channel_of_a_panel_the_business_team_hears(house: House) -> None:
    played = begun(house)
    with_channels(played)
    played.asks("Police", due="2026-03-10")
    house.lives_until(date(2026, 3, 12))
    (business,) = played.house.boards["enfield"].channels[ChannelKind.BUSINESS]
    assert in_channel(house, business, OF_THE_PANEL)
    assert [one for one in house.posted[business].values() if one.title == f"Returns: {played.reference}"]


def test_a_review_that_was_decided_away_chases_nobody(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="2026-03-10")
    declined = Decided(decision=Decision.NONE, reasons="The first answer was mistaken.")
    append(house, played.case, replace(invented.decided_entry(), content=declined))
    assert played.case.stage is Stage.DECLINED
    house.lives_until(date(2026, 3, 13))
    assert not told(house, "UPOLICE", "Overdue: it was due by 10 March 2026.")
    assert not told(house, SENIOR, "IMR")


# --- no day ------------------------------------------------------------------------------------------------------


def test_while_no_day_is_set_the_panel_is_reminded_again_and_again(house: House) -> None:
    """Every five working days, a rhythm of ours: asked on Monday 2 March, so on the 9th, the 16th and the 23rd."""
    played = begun(house)
    played.asks("Police", "Schools", due="")
    house.lives_until(date(2026, 3, 8))
    assert not in_channel(house, PANEL, A_DAY)
    house.lives_until(date(2026, 3, 9))
    for notice in (*in_channel(house, PANEL, A_DAY), *told(house, "UWEIR", A_DAY)):
        assert text_of(notice, A_DAY) == "No day is set for Police and Schools. The panel sets it: no law gives one."
        assert find("Set the day", notice)
    house.lives_until(date(2026, 3, 23))
    assert [one.title for one in told(house, "UWEIR", A_DAY)] == [
        "Waiting for you, 9 March 2026",
        "Waiting for you, 16 March 2026",
        "Waiting for you, 23 March 2026",
    ]
    assert not told(house, "UPOLICE", A_DAY)


def test_whoever_sets_the_day_does_it_from_the_reminder(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools", due="")
    house.lives_until(date(2026, 3, 9))
    (notice,) = told(house, "UWEIR", A_DAY)
    assert notice.text == "Waiting for you on 9 March 2026: ENF-2026-001. 1 without a day."
    played.chair.presses("Set the day", on=notice)
    played.chair.presses("Set the day", {**dict(played.chair.form.values), "step_due": "2026-03-20"})
    assert played.of("Schools").due == date(2026, 3, 20)
    (notice,) = told(house, "UWEIR", A_DAY)
    assert text_of(notice, A_DAY) == "The day is set, or not needed any more."
    house.lives_until(date(2026, 3, 16))
    assert len(told(house, "UWEIR", A_DAY)) == 1


def test_an_agency_that_is_asked_later_makes_no_second_rhythm(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="")
    house.lives_until(date(2026, 3, 4))
    played.asks("Schools", due="")
    house.lives_until(date(2026, 3, 13))
    (notice,) = told(house, "UWEIR", A_DAY)
    assert "Police and Schools" in text_of(notice, A_DAY)


def test_where_nobody_chairs_the_panel_the_business_team_is_reminded_to_set_it(house: House) -> None:
    played = begun(house, with_panel=False)
    played.asks("Police", due="")
    house.lives_until(date(2026, 3, 9))
    (business,) = house.boards["enfield"].channels[ChannelKind.BUSINESS]
    assert in_channel(house, business, A_DAY)


# --- the panel's one message -------------------------------------------------------------------------------------


def test_there_is_one_message_of_a_case_however_much_happens(house: House) -> None:
    played = begun(house)
    for agency in ("Police", "Schools", "Housing"):
        played.asks(agency)
        assert agency in everything(played.live())
    played.submits("Police")
    assert played.live().text == f"{played.reference}. In: 1. Not in yet: 2."
    played.opens(played.admin, "Police")
    played.admin.presses("Confirm receipt")
    assert "received on 2 March 2026" in text_of(played.live(), "Police")
    played.opens(played.chair, "Police")
    played.chair.presses("Send back")
    played.chair.presses("Send back", {"step_reason": "The chronology stops in May."})
    assert played.live().text == f"{played.reference}. In: 0. Not in yet: 3."
    assert "sent back on 2 March 2026" in text_of(played.live(), "Police")


def test_where_the_board_has_a_channel_for_case_panels_the_message_stands_there(house: House) -> None:
    played = begun(house)
    with_channels(played, panel=PANEL, case_panel=CASE_PANEL)
    played.asks("Police", due="2026-03-10")
    title = f"Returns: {played.reference}"
    house.deliver()
    assert [one.title for one in house.posted[CASE_PANEL].values()] == [title]
    assert not [one for one in house.posted.get(PANEL, {}).values() if one.title == title]
    house.lives_until(date(2026, 3, 12))
    assert in_channel(house, CASE_PANEL, OF_THE_PANEL)
    assert not in_channel(house, PANEL, OF_THE_PANEL)
