"""Referrals already sent, and what the business team does with them, for the tests of a sender's own side."""

from dataclasses import replace
from typing import Any

from dialogs.desk import Exchange
from dialogs.parts import Card, Said, Turn
from dialogs.telling import tell
from review.case import Case
from review.entries import Actor, Content
from review.ports import Unit
from review.process import take
from review.referral import Referrer
from review.roles import Agency, Board, Role
from review.step import Act
from review.steps import REFER
from tests import invented
from tests.dialogs.house import House, Speaker

#: the agency from which a referral under Enfield's procedure comes; Dee Ross sits on the panel for it
HOSPITAL = "Enfield Hospital"


def enfield(**changes: Any) -> Board:
    made = invented.board(
        key="enfield",
        name="Enfield Safeguarding Children Board",
        procedure="enfield",
        prefix="ENF",
        areas=("Enfield",),
        agencies=(
            Agency(name=HOSPITAL, panel_members=(invented.holder("Dee Ross", "ULEAD"),)),
            Agency(name="Police", panel_members=(invented.holder("Sol Harker", "UPOLICE"),)),
        ),
    )
    return replace(made, **changes)


def sent(house: House, sender: Speaker, reference: str = "LAN-2026-001", **changes: Any) -> Case:
    """A referral of theirs, as it is kept once it is sent; everybody is told."""
    with house.open_unit(house.now) as unit:
        exchange = _exchange(house, unit, sender)
        by = exchange.acting(Role.REFERRER)
        entry = invented.referred_entry(
            by=by, reference=reference, draft=f"draft-{reference}", happened=house.now, recorded=house.now, **changes
        )
        case = unit.open_case(entry)
        tell(exchange, case, REFER.tells)
    house.deliver()
    return case


def sent_to_enfield(house: House, sender: Speaker, reference: str = "ENF-2026-001", agency: str = HOSPITAL) -> Case:
    house.boards.setdefault("enfield", enfield())
    referrer = Referrer(agency=agency, role="Named nurse", phone="01632 960123")
    return sent(house, sender, reference, board="enfield", procedure="enfield", referrer=referrer)


def done(house: House, act: Act, content: Content, user: str = "UMANAGER", reference: str = "LAN-2026-001") -> Case:
    """What somebody of the board does, with whom it tells."""
    speaker = house.person(user, {"UMANAGER": "Cy Dale", "UCHAIR": "Ada Quill"}.get(user, user))
    with house.open_unit(house.now) as unit:
        exchange = _exchange(house, unit, speaker)
        case = unit.case_called(reference)
        by: Actor = exchange.actor(act, case)
        after, tellings = take(act, case, content, by, "R3", house.now)
        kept = unit.append(case, after.entries[-1])
        tell(exchange, kept, tellings)
    house.deliver()
    return kept


def _exchange(house: House, unit: Unit, speaker: Speaker) -> Exchange:
    turn = Turn(account=speaker.account, name=speaker.name, delivery="", now=house.now, what=Said(words=""))
    person = unit.person(speaker.account)
    return Exchange(desk=house.desk, unit=unit, turn=turn, person=person, repeat=False)


def kept(house: House, reference: str = "LAN-2026-001") -> Case:
    with house.open_unit(house.now) as unit:
        return unit.case_called(reference)


def labels(card: Card) -> list[str]:
    """The buttons of a card."""
    return [one.label for one in card.buttons]


def letter(house: House, title: str) -> Card:
    """What the referrer was told, under this title."""
    return next(one for one in house.messages("USOCIAL") if one.title == title)


def said(house: House, kind: type) -> list[object]:
    """What is kept of this kind in the case."""
    return [one.content for one in kept(house).entries if isinstance(one.content, kind)]
