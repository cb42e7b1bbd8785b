"""`mine`: what waits for somebody, their referrals not sent and sent. It is the Home tab too, so nothing is private."""

from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import draw_card
from bot.teams.elements import Manner
from dialogs.parts import Card, Row
from dialogs.referring import expiring
from review.case_work import Closed, Closing, QuestionAsked
from review.drafts import Draft
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.panel import PassedToDeputy, ReportReceived
from review.roles import Office
from review.step import Act
from tests.dialogs.house import House, Speaker, everything, find
from tests.dialogs.offices import staff, with_reports_asked
from tests.dialogs.sent_cases import done, sent, sent_to_enfield
from tests.invented import CANARIES, CHILD, board, holder


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


def rows(card: Card, heading: str) -> tuple[Row, ...]:
    return next((one.rows for one in card.sections if one.heading == heading), ())


def mine(speaker: Speaker) -> Card:
    speaker.says("mine")
    return speaker.card


def keeps_draft(house: House, nurse: Speaker, number: int = 1, step: str = "child") -> Draft:
    with house.open_unit(house.now) as unit:
        owner = unit.person(nurse.account).id
        answers = {"child_name": CHILD, "at_risk_now": "no"}
        draft = Draft(id=f"draft-{number}", owner=owner, answers=answers, step=step, changed=house.now)
        unit.keep_draft(draft)
    return draft


def test_somebody_new_has_nothing_and_can_begin(house: House, nurse: Speaker) -> None:
    card = mine(nurse)
    assert card.text == "Waiting for you: 0. Referrals not sent: 0. Referrals sent: 0."
    assert "You have not begun a referral." in everything(card)
    assert [one.label for one in card.buttons] == ["Refer a case"]
    nurse.presses("Refer a case")
    assert nurse.form.title == "Is anyone at risk now?"


def test_referrals_not_sent_stand_there_without_a_name_and_go_on(house: House, nurse: Speaker) -> None:
    keeps_draft(house, nurse)
    (row,) = rows(mine(nurse), "My referrals not sent")
    assert "Kept until 30 March 2026" in row.text
    assert CHILD not in everything(nurse.card)
    nurse.presses("Continue")
    assert nurse.form.title


def test_several_drafts_are_told_apart_by_ear(house: House, nurse: Speaker) -> None:
    for number in range(3):
        house.later(hours=1)
        keeps_draft(house, nurse, number)
    spoken = [row.button.spoken for row in rows(mine(nurse), "My referrals not sent") if row.button]
    assert len(set(spoken)) == 3


def test_past_the_day_no_past_day_is_named(house: House, nurse: Speaker) -> None:
    keeps_draft(house, nurse)
    house.later(days=40)
    (row,) = rows(mine(nurse), "My referrals not sent")
    assert "Kept for a few days more" in row.text


def test_sent_referrals_say_where_they_stand_the_latest_first(house: House, nurse: Speaker) -> None:
    sent(house, nurse, "LAN-2026-001")
    house.later(days=1)
    sent(house, nurse, "LAN-2026-002")
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    first, second = rows(mine(nurse), "My referrals sent")
    assert (first.label, second.label) == ("LAN-2026-002", "LAN-2026-001")
    assert first.text == "With the business team. The business team puts it to the Chair."
    assert second.text.startswith("With the Chair for decision. ")
    assert "decides by 2 April 2026" in second.text


def test_a_decision_and_an_end_are_told(house: House, nurse: Speaker) -> None:
    sent(house, nurse, "LAN-2026-001")
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.DECIDE, Decided(decision=Decision.ALTERNATIVE, reasons="Because."), "UCHAIR")
    sent(house, nurse, "LAN-2026-002")
    closed = Closed(why=Closing.DUPLICATE, reason="The same.", other="LAN-2026-001")
    done(house, Act.CLOSE, closed, reference="LAN-2026-002")
    texts = {row.label: row.text for row in rows(mine(nurse), "My referrals sent")}
    assert texts == {
        "LAN-2026-001": "Another kind of review.",
        "LAN-2026-002": "Closed: a duplicate of another case.",
    }


def test_ten_are_shown_and_then_how_many_more(house: House, nurse: Speaker) -> None:
    for number in range(1, 13):
        sent(house, nurse, f"LAN-2026-{number:03}")
    shown = rows(mine(nurse), "My referrals sent")
    assert [shown[0].label, shown[9].label, shown[10].label] == ["LAN-2026-012", "LAN-2026-003", ""]
    assert shown[10].text == "And 2 more. For any of them, type case and its reference."


def test_see_opens_the_case(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    mine(nurse)
    nurse.presses("See LAN-2026-001")
    assert nurse.card.title == "Referral sent: LAN-2026-001"


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


def test_nothing_private_stands_there_and_both_platforms_can_draw_it(house: House, nurse: Speaker) -> None:
    """The fullest there is: five drafts and more, ten cases and more, ten questions and more."""
    for number in range(8):
        keeps_draft(house, nurse, number, step="check")
    for number in range(1, 13):
        sent(house, nurse, f"LAN-2026-{number:03}")
        asked = QuestionAsked(number=1, question="Who visited?", answer_by=date(2026, 3, 6))
        done(house, Act.ASK_REFERRER, asked, reference=f"LAN-2026-{number:03}")
    card = mine(nurse)
    assert not [one for one in (*CANARIES, "Who visited?") if one in everything(card)]
    assert card_message(card)
    assert draw_card(card, Manner.FLOW)


def test_nobody_sees_anothers(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    keeps_draft(house, nurse)
    other = house.person("UOTHER", "Neil Garrow")
    assert mine(other).text == "Waiting for you: 0. Referrals not sent: 0. Referrals sent: 0."


# --- the warning before a draft is erased ------------------------------------------------------------------------


def test_the_warning_says_until_when_and_names_nobody(house: House, nurse: Speaker) -> None:
    draft = keeps_draft(house, nurse)
    house.later(days=21)
    card = expiring.card(house.desk, draft, house.now)
    assert "last changed on 2 March 2026" in card.text
    assert "erased on 30 March 2026" in card.text
    assert CHILD not in everything(card)
    nurse.presses("Continue", on=card)
    assert nurse.form.title


def test_a_late_warning_names_no_day_that_is_past(house: House, nurse: Speaker) -> None:
    draft = keeps_draft(house, nurse)
    house.later(days=60)
    assert "erased in a few days" in expiring.card(house.desk, draft, house.now).text


def test_the_owner_is_warned_and_goes_on_from_the_letter(house: House, nurse: Speaker) -> None:
    keeps_draft(house, nurse)
    house.later(days=21)
    with house.open_unit(house.now) as unit:
        unit.tend_drafts(house.desk.keeping)
    (letter,) = house.messages("USOCIAL")
    assert letter.title == "A referral is not sent"
    assert CHILD not in everything(letter)
    nurse.presses("Continue", on=letter)
    assert nurse.form.title


def test_a_warning_whose_draft_is_gone_says_so(house: House, nurse: Speaker) -> None:
    draft = keeps_draft(house, nurse)
    letter = expiring.card(house.desk, draft, house.now)
    with house.open_unit(house.now) as unit:
        unit.erase_draft(draft.id)
    nurse.presses("Continue", on=letter)
    assert nurse.refused.reason.startswith("This referral is no longer open")
