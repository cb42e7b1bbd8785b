"""A Chair who begins to decide, is called away and comes back."""

from dataclasses import replace
from datetime import date

from review.drafts import Draft
from review.roles import Account, Office
from tests.dialogs.chaired import deputy
from tests.dialogs.house import House, Speaker

TYPED = "Three agencies each knew a part of it, and nobody asked the others."
LATER = "One agency alone knew the family."


def begins(who: Speaker, decision: str = "Serious case review", reasons: str = TYPED) -> None:
    """Opens the form, types, is called away."""
    who.says("decide LAN-2026-001")
    who.presses(decision)
    who.presses("Save for later", {"reasons": reasons})


def comes_back(who: Speaker, decision: str = "Serious case review") -> None:
    who.says("decide LAN-2026-001")
    who.presses(decision)


def kept_by(house: House, account: Account) -> tuple[Draft, ...]:
    with house.open_unit(house.now) as unit:
        return unit.drafts_of(unit.person(account))


def typed_by(house: House, account: Account) -> list[object]:
    return [one.answers.get("reasons") for one in kept_by(house, account)]


def acting_deputy(house: House) -> Speaker:
    board = house.boards["lancashire"]
    ben = deputy(starts=date(2026, 3, 1), ends=date(2026, 3, 31))
    house.boards["lancashire"] = replace(board, offices={**board.offices, Office.DEPUTY: (ben,)})
    return house.person("UDEPUTY", "Ben Marsh")
