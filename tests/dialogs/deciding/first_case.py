"""A first referral by word, and the case put to the Chair with the team's button."""

from collections.abc import Mapping

from review.drafts import Value
from tests.dialogs.house import DEATH, House, Speaker


def referred(house: House, nurse: Speaker, answers: Mapping[str, Value] | None = None) -> None:
    nurse.says("refer")
    nurse.fills({**DEATH, **(answers or {})})
    house.deliver()


def with_chair(house: House, nurse: Speaker, manager: Speaker, answers: Mapping[str, Value] | None = None) -> None:
    referred(house, nurse, answers)
    manager.presses("To the Chair", on=house.channel()[0])
    house.deliver()
