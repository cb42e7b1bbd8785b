"""The Monday digests: the team's of every open case, and the panel's of what it owes. The Monday is 16 March 2026."""

from datetime import UTC, date, datetime

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.parts import Card
from review.case_work import Closed, Closing, PutOnAgenda, QuestionAsked
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.panel import MeetingCalled, PanelRecommended, ReportReceived
from review.ports import Letter
from review.roles import Address
from review.step import Act
from review.tellings import Kind
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.offices import PANEL, child, staff, with_reports_asked
from tests.dialogs.referred import stands_in
from tests.dialogs.sent_cases import done, sent, sent_to_enfield
from tests.invented import BUSINESS_SLACK, CANARIES

MONDAY = date(2026, 3, 16)


@pytest.fixture
def nurse(house: House) -> Speaker:
    staff(house)
    return house.person("USOCIAL", "Imogen Tarrant")


def digest(house: House, board: str = "lancashire", kind: Kind = Kind.DIGEST, day: date = MONDAY) -> Card:
    """As it is posted that Monday morning."""
    house.now = datetime(day.year, day.month, day.day, 9, 0, 30, tzinfo=UTC)
    to: Address = PANEL if kind is Kind.PANEL_DIGEST else BUSINESS_SLACK
    with house.open_unit(house.now) as unit:
        unit.post(Letter(key=f"{kind}:{board}:{day}", to=to, kind=kind, subject=f"{board}|{day.isoformat()}"))
    return stands_in(house, to)[-1]


def section(card: Card, heading: str) -> tuple[str, ...]:
    """Its lines, and its rows as one line each."""
    for one in card.sections:
        if one.heading == heading:
            return (*one.lines, *(f"{row.label}: {row.text}" for row in one.rows))
    return ()


# --- the business team's -----------------------------------------------------------------------------------------


def test_every_open_case_with_its_next_thing_overdue_first(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.later(days=11)
    sent(house, nurse, "LAN-2026-002", la_aware_on=date(2026, 3, 12))
    card = digest(house)
    assert card.title == "Open cases, 16 March 2026"
    assert card.text == (
        "Pan-Lancashire Safeguarding Children Board, Monday 16 March 2026. "
        "Open cases: 2. Overdue: 1 duty of 1 case. To act on this week: 1."
    )
    assert section(card, "Where they stand") == ("With the business team: 2.",)
    first, second = section(card, "What comes next")
    assert first.startswith(
        "LAN-2026-001: With the business team. "
        "Telling Ofsted and the board of the incident: Overdue: it was due by 6 March 2026."
    )
    assert second.startswith(
        "LAN-2026-002: With the business team. Telling Ofsted and the board of the incident: By 19 March 2026."
    )


def test_each_overdue_duty_of_a_case_is_named_and_counted(house: House, nurse: Speaker) -> None:
    """A decision that nobody was told of stood in no list while another duty of the case was overdue longer."""
    sent(house, nurse)
    card = digest(house, day=date(2026, 4, 6))
    assert "Open cases: 1. Overdue: 2 duties of 1 case. " in card.text
    (only,) = section(card, "What comes next")
    assert "Telling Ofsted and the board of the incident: Overdue: it was due by 6 March 2026." in only
    assert "The Chair's decision: Overdue: it was due by 2 April 2026." in only


def test_what_comes_next_stands_beside_what_is_overdue(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    (only,) = section(digest(house), "What comes next")
    assert "Overdue: it was due by 6 March 2026." in only
    assert "The Chair's decision: By 2 April 2026." in only


def test_where_nothing_is_overdue_it_says_so(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    assert " Overdue: nothing. " in digest(house, day=date(2026, 3, 2)).text


def test_what_has_ended_is_not_in_it_unless_others_have_to_be_told(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    sent(house, nurse, "LAN-2026-002", la_aware_on=None)
    for reference in ("LAN-2026-001", "LAN-2026-002"):
        done(house, Act.CLOSE, Closed(why=Closing.WITHDRAWN, reason="Because."), reference=reference)
    card = digest(house)
    assert section(card, "Where they stand") == ("Closed: withdrawn: 1.",)
    assert [one[:12] for one in section(card, "What comes next")] == ["LAN-2026-001"]


def test_a_board_without_an_open_case_is_told_so(house: House, nurse: Speaker) -> None:
    card = digest(house)
    assert "No case is open." in card.lines
    assert card.sections == ()


def test_what_is_awaited_says_from_whom_and_since_when_it_is_late(house: House, nurse: Speaker) -> None:
    with_reports_asked(house, nurse, date(2026, 3, 12))
    asked = QuestionAsked(number=1, question="Who visited Kezia?", answer_by=date(2026, 3, 20))
    done(house, Act.ASK_REFERRER, asked, reference="ENF-2026-001")
    card = digest(house, "enfield")
    assert section(card, "Asked for, and not here yet") == (
        "ENF-2026-001: short report of Police, by 12 March 2026 (late).",
        "ENF-2026-001: the referrer's answer, by 20 March 2026.",
    )
    assert "visited" not in everything(card)


def test_duties_without_a_date_stand_in_every_digest_until_recorded(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.DECIDE, Decided(decision=Decision.SCR, reasons="The criteria are met."), "UCHAIR")
    (line,) = section(digest(house), "Duties without a date, still open")
    assert line.startswith("LAN-2026-001 (")
    (again,) = section(digest(house, day=date(2026, 3, 23)), "Duties without a date, still open")
    assert again == line


def test_forty_cases_make_ten_rows_and_how_many_more(house: House, nurse: Speaker) -> None:
    for number in range(1, 41):
        sent(house, nurse, f"LAN-2026-{number:03}", children=child(number))
        asked = QuestionAsked(number=1, question="Who visited?", answer_by=date(2026, 3, 6))
        done(house, Act.ASK_REFERRER, asked, reference=f"LAN-2026-{number:03}")
    card = digest(house)
    assert "Open cases: 40. Overdue: 40 duties of 40 cases." in card.text
    rows = section(card, "What comes next")
    assert (len(rows), rows[-1]) == (11, ": And 30 more. Type cases to see them all.")
    assert section(card, "Asked for, and not here yet")[-1] == "And 30 more."
    assert card_message(card)
    assert size(draw_card(card, Manner.KEPT)) <= LARGEST


def test_digests_name_nobody(house: House, nurse: Speaker) -> None:
    with_reports_asked(house, nurse, date(2026, 3, 12))
    for kind in (Kind.DIGEST, Kind.PANEL_DIGEST):
        assert not [one for one in CANARIES if one in everything(digest(house, "enfield", kind))]


def test_its_buttons_open_the_lists(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    card = digest(house)
    manager = house.person("UMANAGER", "Cy Dale")
    manager.presses("Cases", on=card)
    assert manager.card.title == "Cases: Not ended"
    nurse.presses("Deadlines", on=card)
    assert nurse.refused.reason.startswith("The lists are for")


# --- the panel's -------------------------------------------------------------------------------------------------


def test_the_panel_sees_what_it_owes_case_by_case(house: House, nurse: Speaker) -> None:
    with_reports_asked(house, nurse, date(2026, 3, 20))
    card = digest(house, "enfield", Kind.PANEL_DIGEST)
    assert card.title == "What waits for the panel, 16 March 2026"
    assert text_of(card, "ENF-2026-001") == (
        "The extraordinary meeting is not called yet. Not here yet: short report of Police, by 20 March 2026. "
        "The panel's recommendation is not recorded yet."
    )


def test_it_shrinks_as_the_panel_works(house: House, nurse: Speaker) -> None:
    with_reports_asked(house, nurse, date(2026, 3, 20))
    called = MeetingCalled(at=datetime(2026, 3, 24, 14, 0, tzinfo=UTC), place="Room 2", agencies=("Police",))
    done(house, Act.CALL_MEETING, called, reference="ENF-2026-001")
    received = ReportReceived(
        agency="Police", received_on=date(2026, 3, 2), involvement="-", concerns="-", recommendation=None, reasons="-"
    )
    done(house, Act.RECEIVE_REPORT, received, reference="ENF-2026-001")
    card = digest(house, "enfield", Kind.PANEL_DIGEST)
    assert text_of(card, "ENF-2026-001") == (
        "Meeting on 24 March 2026 at 14:00. The panel's recommendation is not recorded yet."
    )
    assert "Room 2" not in everything(card)
    done(
        house,
        Act.RECOMMEND,
        PanelRecommended(recommendation=Decision.SCR, reasons="Because."),
        reference="ENF-2026-001",
    )
    done(house, Act.PUT_TO_CHAIR, PutToChair(), reference="ENF-2026-001")
    gone = digest(house, "enfield", Kind.PANEL_DIGEST, date(2026, 3, 23))
    assert "Nothing waits for the panel." in gone.lines


def test_a_case_that_is_not_with_the_panel_is_not_in_it(house: House, nurse: Speaker) -> None:
    sent_to_enfield(house, nurse)
    agenda = PutOnAgenda(meeting="Business meeting", on=date(2026, 3, 19))
    done(house, Act.PUT_ON_AGENDA, agenda, reference="ENF-2026-001")
    assert digest(house, "enfield", Kind.PANEL_DIGEST).rows == ()
