"""Invented answers: two agencies are said to be involved, and each is one that the form offers."""

import pytest

from bot.rehearsal.board import INVENTED
from bot.rehearsal.filling import invented
from bot.rehearsal.players import InventedBoard
from dialogs.referring.reading import agency_value
from tests.rehearsal.played import THURSDAY


@pytest.mark.parametrize("board", INVENTED, ids=lambda one: one.key)
def test_two_agencies_of_the_board_are_involved(board: InventedBoard) -> None:
    involved = invented(board, THURSDAY.date(), 0)["agencies"]
    assert isinstance(involved, tuple)
    assert len(set(involved)) == 2
    assert set(involved) <= {agency_value(one) for one in board.agencies}
