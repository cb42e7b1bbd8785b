"""What somebody sees in `mine`, heading by heading."""

from dialogs.parts import Card, Row
from tests.dialogs.house import Speaker


def rows(card: Card, heading: str) -> tuple[Row, ...]:
    return next((one.rows for one in card.sections if one.heading == heading), ())


def mine(speaker: Speaker) -> Card:
    speaker.says("mine")
    return speaker.card
