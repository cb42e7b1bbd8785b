"""What waits for somebody in `mine`, by the offices and seats that they hold, until it is done."""

from dataclasses import replace
from datetime import date

import pytest

from review.case_work import Closed, Closing, QuestionAsked
from review.entries import PutToChair
from review.panel import PassedToDeputy, ReportReceived
from review.roles import Office
from review.step import Act
from tests.dialogs.house import House, Speaker, everything, find
from tests.dialogs.offices import staff, with_reports_asked
from tests.dialogs.own.looked_at import mine, rows
from tests.dialogs.sent_cases import done, sent, sent_to_enfield
from tests.invented import board, holder


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


def test_a_question_waits_until_it_is_answered(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    done(house, Act.ASK_REFERRER, QuestionAsked(number=1, question="Who visited?", answer_by=date(2026, 3, 6)))
    (row,) = rows(mine(nurse), "Waiting for you")
    assert (row.label, row.text) == ("LAN-2026-001", "Answer the business team's question by 6 March 2026.")
    house.later(days=7)
    (row,) = rows(mine(nurse), "Waiting for you")
    assert "it was wanted by 6 March 2026" in row.text
    nurse.presses("Answer")
    nurse.presses("Send the answer", {"said": "Nobody."})
    assert not rows(mine(nurse), "Waiting for you")


def test_the_chair_and_an_acting_deputy_see_what_waits_for_a_decision(house: House, nurse: Speaker) -> None:
    acting = replace(holder("Ben Marsh", "UDEPUTY"), starts=date(2026, 3, 1), ends=date(2026, 3, 31))
    lancashire = board()
    house.boards["lancashire"] = replace(lancashire, offices={**lancashire.offices, Office.DEPUTY: (acting,)})
    sent(house, nurse)
    for user in ("UCHAIR", "UDEPUTY"):
        assert not rows(mine(house.person(user, "Somebody")), "Waiting for you")
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    for user in ("UCHAIR", "UDEPUTY"):
        decider = house.person(user, "Somebody")
        (row,) = rows(mine(decider), "Waiting for you")
        assert (row.label, row.text) == ("LAN-2026-001", "Waits for the Chair's decision, by 2 April 2026.")
        decider.presses("See LAN-2026-001")
        assert find("Serious case review", decider.card)
    house.later(days=40)
    assert not rows(mine(house.person("UDEPUTY", "Ben Marsh")), "Waiting for you")


def test_the_panel_lead_sees_their_agencys_referral_until_it_is_passed_on(house: House, nurse: Speaker) -> None:
    sent_to_enfield(house, nurse)
    lead, other = house.person("ULEAD", "Dee Ross"), house.person("UPOLICE", "Sol Harker")
    assert not rows(mine(other), "Waiting for you")
    (row,) = rows(mine(lead), "Waiting for you")
    assert row.text == "Your agency referred this. You may pass it on or comment; nothing waits for it."
    lead.presses("See ENF-2026-001")
    lead.presses("Pass on")
    lead.presses("Pass it on", {})
    assert not rows(mine(lead), "Waiting for you")


def test_the_business_team_sees_how_many_cases_are_open(house: House, nurse: Speaker) -> None:
    sent(house, nurse, "LAN-2026-001")
    sent(house, nurse, "LAN-2026-002")
    done(house, Act.CLOSE, Closed(why=Closing.WITHDRAWN, reason="Because."), reference="LAN-2026-002")
    manager = house.person("UMANAGER", "Cy Dale")
    row = next(row for one in mine(manager).sections for row in one.rows if "not yet decided" in row.label)
    assert (row.label, row.text) == ("Pan-Lancashire Safeguarding Children Board: cases not yet decided", "1")
    assert "not yet decided" not in everything(mine(nurse))


def test_an_agency_sees_the_report_that_is_asked_of_it_until_it_is_sent(house: House, nurse: Speaker) -> None:
    staff(house)
    with_reports_asked(house, nurse, date(2026, 3, 12))
    member, other = house.person("UPOLICE", "Sol Harker"), house.person("UOTHER", "Neil Garrow")
    (row,) = rows(mine(member), "Waiting for you")
    assert (row.label, row.text) == ("ENF-2026-001", "Your agency's short report is asked for, by 12 March 2026.")
    assert find("Record as sent", member.card)
    assert not rows(mine(other), "Waiting for you")
    house.later(days=14)
    (row,) = rows(mine(member), "Waiting for you")
    assert row.text == "Your agency's short report waits: it was wanted by 12 March 2026."
    received = ReportReceived(
        agency="Police", received_on=date(2026, 3, 13), involvement="-", concerns="-", recommendation=None, reasons="-"
    )
    done(house, Act.RECEIVE_REPORT, received, "UPOLICE", "ENF-2026-001")
    assert not rows(mine(member), "Waiting for you")


def test_offices_see_the_duties_that_are_their_own(house: House, nurse: Speaker) -> None:
    staff(house)
    sent(house, nurse)
    sent_to_enfield(house, nurse)
    notifier, head = house.person("UNOTIFIER", "Pia Lund"), house.person("UHEAD", "Jo Ames")
    labels = [row.text.partition(":")[0] for row in rows(mine(notifier), "Waiting for you")]
    assert labels == ["Telling Ofsted and the board of the incident"]
    assert find("Record as done", notifier.card)
    assert {row.label for row in rows(mine(head), "Waiting for you")} == {"ENF-2026-001"}
    assert find("Record as done", head.card)


def test_the_chair_of_the_panel_sees_what_the_panel_owes(house: House, nurse: Speaker) -> None:
    staff(house)
    with_reports_asked(house, nurse, date(2026, 3, 12))
    (row,) = rows(mine(house.person("UPANELCHAIR", "Lee Ford")), "Waiting for you")
    assert row.text.startswith(
        "With the panel. The extraordinary meeting is not called yet. Not here yet: short report"
    )


def test_a_deputy_to_whom_the_chair_passed_a_case_sees_that_case_alone(house: House, nurse: Speaker) -> None:
    """On the days of that, which app.yaml does not name."""
    away = replace(holder("Ben Marsh", "UDEPUTY"), starts=date(2026, 8, 1), ends=date(2026, 8, 31))
    lancashire = board()
    house.boards["lancashire"] = replace(lancashire, offices={**lancashire.offices, Office.DEPUTY: (away,)})
    for reference in ("LAN-2026-001", "LAN-2026-002"):
        sent(house, nurse, reference)
        done(house, Act.PUT_TO_CHAIR, PutToChair(), reference=reference)
    passed = PassedToDeputy(
        deputy="Ben Marsh",
        accounts=tuple(sorted(away.accounts)),
        starts=date(2026, 3, 2),
        ends=date(2026, 3, 6),
        reason="On leave.",
    )
    done(house, Act.PASS_TO_DEPUTY, passed, "UCHAIR")
    deputy = house.person("UDEPUTY", "Ben Marsh")
    assert [row.label for row in rows(mine(deputy), "Waiting for you")] == ["LAN-2026-001"]
    house.later(days=7)
    assert not rows(mine(deputy), "Waiting for you")


def test_the_business_team_sees_how_many_dates_are_overdue(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    house.later(days=7)
    manager = house.person("UMANAGER", "Cy Dale")
    texts = {row.label: row.text for one in mine(manager).sections for row in one.rows}
    assert texts["Pan-Lancashire Safeguarding Children Board: overdue dates"] == "1"
    manager.presses("Deadlines")
    assert manager.card.title == "Deadlines: All that are open"
