"""Boards with every office filled, and what an agency is asked on a case: for the tests of lists and notices."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from review.case import Case
from review.case_work import PutOnAgenda
from review.panel import ReportKind, ReportsAsked
from review.referral import Child, ReferredChild
from review.roles import Address, Board, ChannelKind, Office, PlaceKind
from review.step import Act
from tests import invented
from tests.dialogs.house import House, Speaker
from tests.dialogs.sent_cases import done, enfield, sent_to_enfield

PANEL = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0PANEL")
OFFICES = {
    Office.CHAIR: "UCHAIR",
    Office.BUSINESS_MANAGER: "UMANAGER",
    Office.HEAD_OF_SAFEGUARDING: "UHEAD",
    Office.STANDING_PANEL_CHAIR: "UPANELCHAIR",
    Office.ADMINISTRATOR: "UADMIN",
    Office.LOCAL_AUTHORITY_NOTIFIER: "UNOTIFIER",
}


def staffed(board: Board, **changes: Any) -> Board:
    """Each office held by one person, on Slack; the panel has a channel."""
    offices = {office: (invented.holder(f"Holder of {user}", user, ("slack",)),) for office, user in OFFICES.items()}
    channels = {**board.channels, ChannelKind.PANEL: (PANEL,)}
    return replace(board, offices=offices, channels=channels, **changes)


def staff(house: House) -> None:
    house.boards["lancashire"] = staffed(invented.board())
    house.boards["enfield"] = staffed(enfield())


def child(number: int) -> tuple[ReferredChild, ...]:
    """Another child in each case, so that no case is like another; the name is one that must stand nowhere."""
    born = date(2019, 8, 17) - timedelta(days=number)
    made = Child(name=f"{invented.CHILD} {number}", born=born, address=invented.ADDRESS)
    return (invented.referred_child(child=made),)


def with_reports_asked(house: House, nurse: Speaker, by: date, reference: str = "ENF-2026-001") -> Case:
    """A case of Enfield's before its panel; the Police are asked for a short report."""
    sent_to_enfield(house, nurse, reference)
    agenda = PutOnAgenda(meeting="SCR Sub-Committee", on=date(2026, 3, 12), screening=True)
    done(house, Act.PUT_ON_AGENDA, agenda, reference=reference)
    asked = ReportsAsked(agencies=("Police",), report=ReportKind.SHORT_REPORT, by=by)
    return done(house, Act.ASK_REPORTS, asked, reference=reference)
