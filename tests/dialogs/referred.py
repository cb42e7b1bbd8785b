"""Cases that were referred already, put into the house without walking through the referral; and who works on them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from dialogs.parts import Card, Press, Pressed, Reply
from dialogs.telling import addresses
from review.case import Case
from review.case_work import InformationAdded, QuestionAnswered, WithdrawalAsked
from review.entries import Entry
from review.ports import Letter
from review.roles import Address, ChannelKind, Office, PlaceKind, Standing
from review.tellings import Audience, Kind
from tests import invented
from tests.dialogs.house import House, Speaker

#: the people and words of the invented referral that must stand in no channel
SECRET = "Kezia's uncle says <@U123> {child} — 14 Plumtree Cutting."
FOLKESTONE = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0FOLKESTONE")


def second_board(**changes: Any) -> Any:
    """Another board of the same deployment, with people of its own, under Enfield's procedure."""
    made = invented.board(
        key="folkestone",
        name="Folkestone Safeguarding Children Board",
        procedure="enfield",
        prefix="FOL",
        areas=("Folkestone",),
        channels={ChannelKind.BUSINESS: (FOLKESTONE,)},
        offices={
            Office.CHAIR: (invented.holder("Ora Pike", "UFOLCHAIR"),),
            Office.BUSINESS_MANAGER: (invented.holder("Lou Vane", "UFOLMANAGER"),),
        },
    )
    return replace(made, **changes)


def referred(house: House, *later: Entry, **changes: Any) -> Case:
    """A referral with what came since, and the channel's card."""
    with house.open_unit(house.now) as unit:
        nurse = unit.introduce(invented.account(), "Imogen Tarrant", Standing.MEMBER)
        by = invented.actor(person=nurse.id)
        entry = invented.referred_entry(**{"happened": house.now, "recorded": house.now, "by": by, **changes})
        case = unit.open_case(entry)
        for one in later:
            case = unit.append(case, replace(one, happened=house.now, recorded=house.now))
        for address in addresses(house.desk, case, Audience.BUSINESS_CHANNEL, invented.MONDAY.date()):
            unit.post(Letter(key=f"case:{case.id}:{address}", to=address, kind=Kind.CASE, subject=case.id))
    house.deliver()
    return case


def another(house: House, number: int, **changes: Any) -> Case:
    """A further case of the board."""
    names = {"draft": f"draft-{number}", "reference": f"LAN-2026-{number:03}"}
    return referred(house, **{**names, **changes})


def added(text: str = SECRET) -> Entry:
    return invented._entry(InformationAdded(text=text), invented.actor(), "")


def answered(number: int = 1, answer: str = SECRET) -> Entry:
    return invented._entry(QuestionAnswered(number=number, answer=answer), invented.actor(), "")


def withdrawal(reason: str = SECRET) -> Entry:
    return invented._entry(WithdrawalAsked(reason=reason), invented.actor(), "")


def append(house: House, case: Case, entry: Entry) -> Case:
    with house.open_unit(house.now) as unit:
        return unit.append(unit.case(case.id), replace(entry, happened=house.now, recorded=house.now))


def as_kept(house: House, case: Case) -> Case:
    with house.open_unit(house.now) as unit:
        return unit.case(case.id)


def stands_in(house: House, address: Address) -> list[Card]:
    house.deliver()
    return list(house.posted.get(address, {}).values())


def press(speaker: Speaker, act: str, case: Case, detail: str = "", **answers: Any) -> Reply:
    """A press that may come from anywhere, also from somebody who was never shown the button."""
    return speaker.presses_key(Pressed(press=Press(act=act, subject=case.id, detail=detail), answers=answers))


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of the business team: the press that asks, the one that takes it, and answers that are right."""

    ask: str
    save: str
    answers: dict[str, str]
    detail: str = ""


QUESTION = "When did your agency last see the child?"
REASON = "The family moved in January."
ASKING = Step(ask="asking.ask", save="asking.send", answers={"step_question": QUESTION, "step_answer_by": "2026-03-06"})
AGENDA = Step(
    ask="agenda.ask",
    save="agenda.save",
    answers={"step_meeting": "Standing panel, extraordinary meeting", "step_meeting_on": "2026-03-10"},
)
CLOSING = Step(ask="close.ask", save="close.save", answers={"step_reason": REASON}, detail="withdrawn")
TRANSFERRING = Step(
    ask="transfer.ask",
    save="transfer.save",
    answers={"step_to": "Dover Safeguarding Children Board", "step_told": "By telephone.", "step_reason": REASON},
    detail="-",
)
STEPS = pytest.mark.parametrize(
    "step", [ASKING, AGENDA, CLOSING, TRANSFERRING], ids=["ask", "agenda", "close", "transfer"]
)
TUESDAY = date(2026, 3, 3)
