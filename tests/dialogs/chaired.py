"""A case of any board, put to the Chair already, and those who decide it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from dialogs.telling import addresses
from review.case import Case
from review.criteria import assess
from review.entries import Content, PutToChair
from review.law import procedure
from review.ports import Letter
from review.roles import Address, ChannelKind, Holder, Office, PlaceKind
from review.tellings import Audience, Kind
from tests import invented
from tests.dialogs.house import House, Speaker
from tests.dialogs.referred import append, as_kept, referred, stands_in

FOUR_BOARDS = ("pan-lancashire", "brent", "enfield", "cambridgeshire-peterborough")
four_boards = pytest.mark.parametrize("law", FOUR_BOARDS)
PANEL_SLACK = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0PANEL")
REASONS = "The criteria are met, as far as is known."


def deputy(**changes: Any) -> Holder:
    """Named for days of December; nobody acts on the invented Monday."""
    made = replace(invented.holder("Ben Marsh", "UDEPUTY"), starts=date(2026, 12, 20), ends=date(2026, 12, 31))
    return replace(made, **changes)


@dataclass
class Chaired:
    """The house with its case, before the Chair."""

    house: House
    case: Case
    chair: Speaker

    @property
    def kept(self) -> Case:
        return as_kept(self.house, self.case)

    def happens(self, content: Content, **changes: Any) -> None:
        append(self.house, self.case, invented._entry(content, invented.manager(), "", **changes))

    def decides(self, label: str = "Serious case review", **more: str) -> None:
        self.chair.presses(label, on=self.house.messages("UCHAIR")[-1])
        self.chair.presses("Record the decision", {"reasons": REASONS, **more})

    def panel(self) -> list[str]:
        return [one.text for one in stands_in(self.house, PANEL_SLACK)]


def chaired(house: House, law: str = "pan-lancashire", *, chair: Holder | None = None, **changes: Any) -> Chaired:
    """`changes` are of the referral; `chair` is who holds that office."""
    made = invented.board(procedure=law)
    offices = {**made.offices, Office.DEPUTY: (deputy(),)}
    if chair:
        offices[Office.CHAIR] = (chair,)
    channels = {**made.channels, ChannelKind.PANEL: (PANEL_SLACK,)}
    house.boards["lancashire"] = replace(made, offices=offices, channels=channels)
    found = assess(procedure(law), invented.answers())
    child = invented.referred_child(assessment=found)
    case = referred(house, **{"procedure": law, "assessment": found, "children": (child,), **changes})
    return Chaired(house=house, case=put(house, case), chair=house.person("UCHAIR", "Ada Quill"))


def put(house: House, case: Case) -> Case:
    """To the Chair, who gets the card."""
    case = append(house, case, invented._entry(PutToChair(without_advice="None met."), invented.manager(), ""))
    with house.open_unit(house.now) as unit:
        for to in addresses(house.desk, case, Audience.CHAIR, invented.MONDAY.date()):
            key = f"put:{case.version}:{to}"
            unit.post(Letter(key=key, to=to, kind=Kind.FOR_DECISION, subject=case.id))
    house.deliver()
    return case
