"""The notices of a day, as each reader sees them: a referral of Monday 2 March 2026, its telling due on 6 March."""

from datetime import date

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.parts import Card, Row
from review.case_work import PutOnAgenda
from review.entries import PutToChair
from review.panel import ReportReceived
from review.recorded import Waived
from review.step import Act
from tests.dialogs.house import House, Speaker, buttons, everything, find, text_of
from tests.dialogs.offices import child, staff, with_reports_asked
from tests.dialogs.sent_cases import done, sent, sent_to_enfield
from tests.invented import CANARIES

TELLING = "LAN-2026-001: Telling Ofsted and the board of the incident"
DECISION = "LAN-2026-001: The Chair's decision"
GIVEN = {"done_on": "2026-03-03", "done_to": "Ofsted", "done_how": "Online form"}


@pytest.fixture
def nurse(house: House) -> Speaker:
    staff(house)
    return house.person("USOCIAL", "Imogen Tarrant")


@pytest.fixture
def manager(house: House, nurse: Speaker) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def headings(card: Card) -> list[str]:
    return [one.heading for one in card.sections]


def row(card: Card, label: str) -> Row:
    return next(it for one in card.sections for it in one.rows if it.label == label)


# --- the business team's channel ---------------------------------------------------------------------------------


def test_what_arose_is_announced_the_next_morning_with_its_rule(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.lives_until(date(2026, 3, 3))
    notice = house.channel()[-1]
    assert (notice.title, notice.text) == ("Deadlines, 3 March 2026", "Deadlines on 3 March 2026: 2 new.")
    assert headings(notice) == ["New"]
    assert text_of(notice, TELLING).startswith("By 6 March 2026, in 3 working days.")
    assert "Working Together 2015, chapter 4" in text_of(notice, TELLING)
    assert "The case has not been put to the Chair." in text_of(notice, DECISION)
    assert [one.spoken for one in buttons(notice)] == [f"LAN-2026-001: record as done: {TELLING[14:]}"[:75]]


def test_groups_stand_in_the_order_of_what_presses(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.lives_until(date(2026, 3, 8))
    sent(house, nurse, "LAN-2026-002", incident_on=date(2026, 3, 6), la_aware_on=date(2026, 3, 6))
    house.lives_until(date(2026, 3, 9))
    notice = house.channel()[-1]
    assert notice.text == "Deadlines on 9 March 2026: 1 overdue, 2 new."
    assert headings(notice) == ["Overdue", "New"]
    assert text_of(notice, TELLING).startswith("Overdue: it was due by 6 March 2026")


def test_one_notice_a_place_and_day(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    sent(house, nurse, "LAN-2026-002")
    house.lives_until(date(2026, 3, 3))
    house.moves_to(date(2026, 3, 3), hour=15)
    assert [one.title for one in house.channel()].count("Deadlines, 3 March 2026") == 1
    assert house.channel()[-1].text == "Deadlines on 3 March 2026: 4 new."


def test_recorded_from_the_notice_it_says_so_in_place(house: House, nurse: Speaker, manager: Speaker) -> None:
    sent(house, nurse)
    house.lives_until(date(2026, 3, 3))
    manager.presses("Record as done", on=house.channel()[-1])
    manager.presses("Record as done", GIVEN)
    notice = house.channel()[-1]
    assert notice.text == "Deadlines on 3 March 2026: 1 new, 1 done since."
    assert text_of(notice, TELLING).startswith("Done on 3 March 2026, recorded by Cy Dale.")
    assert not buttons(notice)


def test_what_is_not_to_be_done_is_not_said_to_be_done(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.lives_until(date(2026, 3, 3))
    done(house, Act.WAIVE, Waived(what="notify_incident", reason="The authority says that it was told by telephone."))
    notice = house.channel()[-1]
    assert headings(notice) == ["New", "No longer to do"]
    assert "telephone" not in everything(notice)


def test_after_days_of_silence_each_is_told_once_and_marked_late(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.moves_to(date(2026, 3, 12))
    notice = house.channel()[-1]
    assert notice.lines == ("What says that this notice came late could not be sent on its day.",)
    assert notice.text == "Deadlines on 12 March 2026: 1 overdue, 1 new."
    assert text_of(notice, TELLING).endswith("This notice came late: it was to be sent on 3 March 2026.")
    house.moves_to(date(2026, 3, 13))
    assert house.channel()[-1].title == "Deadlines, 12 March 2026"


def test_what_was_overdue_before_it_was_referred_is_not_late(house: House, nurse: Speaker) -> None:
    """Nobody could be told of it before."""
    house.lives_until(date(2026, 3, 12))
    sent(house, nurse)
    house.moves_to(date(2026, 3, 12))
    notice = house.channel()[-1]
    assert notice.text == "Deadlines on 12 March 2026: 1 overdue."
    assert notice.lines == ()
    assert "came late" not in everything(notice)


def test_an_older_notice_keeps_its_own_day_when_it_is_redrawn(house: House, nurse: Speaker, manager: Speaker) -> None:
    sent(house, nurse)
    house.lives_until(date(2026, 3, 11))
    done_on = {**GIVEN, "done_on": "2026-03-10"}
    manager.presses("Record as done", on=house.channel()[-1])
    manager.presses("Record as done", done_on)
    titles = {one.title: headings(one) for one in house.channel()[1:]}
    assert titles["Deadlines, 9 March 2026 (brought up to date on 11 March 2026)"] == ["Done since"]


def test_an_older_notice_that_is_redrawn_says_nothing_that_is_true_of_a_day_only(house: House, nurse: Speaker) -> None:
    """The telling is due by 6 March: on that day, the notice of the 3rd says neither "today" nor how far off it is."""
    sent(house, nurse)
    house.lives_until(date(2026, 3, 6))
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    old = next(one for one in house.channel() if one.title.startswith("Deadlines, 3 March 2026"))
    assert old.title == "Deadlines, 3 March 2026 (brought up to date on 6 March 2026)"
    assert headings(old) == ["New"]
    assert text_of(old, TELLING).startswith("By 6 March 2026. ")
    assert "working day" not in everything(old)


def test_a_redrawn_notice_of_a_report_keeps_to_its_day(house: House, nurse: Speaker) -> None:
    with_reports_asked(house, nurse, date(2026, 3, 12))
    house.lives_until(date(2026, 3, 12))
    agenda = PutOnAgenda(meeting="Business meeting", on=date(2026, 3, 19))
    done(house, Act.PUT_ON_AGENDA, agenda, reference="ENF-2026-001")
    old = next(one for one in house.messages("UPOLICE") if one.title.startswith("Waiting for you, 5 March 2026"))
    assert old.title.endswith("(brought up to date on 12 March 2026)")
    assert row(old, "ENF-2026-001: your agency's short report").text == "By 12 March 2026."


def test_forty_cases_stay_a_notice_that_both_platforms_show(house: House, nurse: Speaker) -> None:
    for number in range(1, 41):
        sent(house, nurse, f"LAN-2026-{number:03}", children=child(number))
    house.lives_until(date(2026, 3, 9))
    notice = house.channel()[-1]
    assert notice.text == "Deadlines on 9 March 2026: 40 overdue."
    assert [len(section.rows) for section in notice.sections] == [18]
    assert notice.notes[0].startswith("And 22 more: LAN-2026-019, ")
    assert size(draw_card(notice, Manner.KEPT)) <= LARGEST
    assert card_message(notice)


def test_notices_name_nobody(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.lives_until(date(2026, 3, 10))
    told = [*house.channel()[1:], *house.messages("UNOTIFIER"), *house.messages("UCHAIR")]
    assert len(told) >= 4
    assert not [one for one in CANARIES if one in everything(Card(title="", text=repr(told)))]


# --- whoever owes it ---------------------------------------------------------------------------------------------


def test_the_notifier_is_told_and_records_their_own_duty(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.lives_until(date(2026, 3, 3))
    (notice,) = house.messages("UNOTIFIER")
    assert notice.title == "Waiting for you, 3 March 2026"
    assert notice.text == "Waiting for you on 3 March 2026: LAN-2026-001. 1 new."
    notifier = house.person("UNOTIFIER", "Pia Lund")
    notifier.presses("Record as done", on=notice)
    notifier.presses("Record as done", GIVEN)
    assert notifier.card.title == "Recorded"
    assert headings(house.messages("UNOTIFIER")[0]) == ["Done since"]


def test_the_chair_is_reminded_of_the_decision_and_decides_from_there(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    house.lives_until(date(2026, 3, 26))  # five working days before 2 April, past no holiday
    notice = house.messages("UCHAIR")[-1]
    assert notice.title == "Waiting for you, 26 March 2026"
    decision = row(notice, "LAN-2026-001: waits for your decision")
    assert decision.text.startswith("By 2 April 2026, in 5 working days.")
    chair = house.person("UCHAIR", "Ada Quill")
    chair.presses("Decide", on=notice)
    assert find("Serious case review", chair.card)


def test_the_chair_learns_after_two_working_days_that_others_are_late(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.lives_until(date(2026, 3, 9))
    assert not house.messages("UCHAIR")
    house.lives_until(date(2026, 3, 10))
    (notice,) = house.messages("UCHAIR")
    assert notice.title == "Overdue at your board, 10 March 2026"
    assert headings(notice) == ["Still overdue"]
    text = row(notice, TELLING).text
    assert "It is still not recorded as done. The local authority has to do it." in text
    chair = house.person("UCHAIR", "Ada Quill")
    chair.presses("See LAN-2026-001", on=notice)
    assert chair.card.title.endswith("LAN-2026-001")


def test_the_head_of_safeguarding_records_what_is_theirs(house: House, nurse: Speaker) -> None:
    sent_to_enfield(house, nurse)
    house.lives_until(date(2026, 3, 3))
    notice = house.messages("UHEAD")[-1]
    assert notice.title.startswith("Waiting for you")
    assert find("Record as done", notice)


# --- an agency's report ------------------------------------------------------------------------------------------


def test_an_agency_is_reminded_of_its_report_and_records_that_it_was_sent(house: House, nurse: Speaker) -> None:
    with_reports_asked(house, nurse, date(2026, 3, 12))
    house.lives_until(date(2026, 3, 5))  # five working days before
    notice = house.messages("UPOLICE")[-1]
    assert notice.title == "Waiting for you, 5 March 2026"
    report = row(notice, "ENF-2026-001: your agency's short report")
    assert report.text == "By 12 March 2026, in 5 working days."
    member = house.person("UPOLICE", "Sol Harker")
    member.presses("Record as sent", on=notice)
    assert "Police" in everything(member.form)


def test_a_late_report_is_told_to_the_team_until_it_comes(house: House, nurse: Speaker) -> None:
    with_reports_asked(house, nurse, date(2026, 3, 12))
    house.lives_until(date(2026, 3, 13))
    label = "ENF-2026-001: short report of Police"
    notice = house.channel()[-1]
    assert row(notice, label).text == "Overdue: it was due by 12 March 2026."
    assert find("Record as received", notice)
    received = ReportReceived(
        agency="Police", received_on=date(2026, 3, 13), involvement="-", concerns="-", recommendation=None, reasons="-"
    )
    done(house, Act.RECEIVE_REPORT, received, reference="ENF-2026-001")
    assert row(house.channel()[-1], label).text == "Came on 13 March 2026."
    assert headings(house.messages("UPOLICE")[-1]) == ["Done since"]


def test_another_agency_hears_nothing_of_it(house: House, nurse: Speaker) -> None:
    with_reports_asked(house, nurse, date(2026, 3, 12))
    house.lives_until(date(2026, 3, 13))
    assert not [one for one in house.messages("ULEAD") if "report" in everything(one)]
