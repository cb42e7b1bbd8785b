"""Whatever office a board can have, somebody of the rehearsal holds it, and sees what its holder sees."""

import pytest

from bot.rehearsal.board import BOARDS
from bot.rehearsal.cast import CAST, CHANNELS
from dialogs.staffing.offices import needed
from review.law import procedure
from review.roles import Board, Office

OF_CAST = {player.account for player in CAST}
BUSINESS = {"northmoor": "business-team", "eastmere": "eastmere-business-team"}


@pytest.mark.parametrize("office", Office)
def test_every_office_is_played_by_somebody(office: Office) -> None:
    holders = [holder for board in BOARDS.values() for holder in board.offices.get(office, ())]
    assert holders
    assert all(holder.accounts <= OF_CAST for holder in holders)


@pytest.mark.parametrize("board", BOARDS.values(), ids=BOARDS)
def test_a_board_has_every_office_that_its_procedure_cannot_do_without(board: Board) -> None:
    assert all(board.offices.get(one) for one in needed(procedure(board.procedure)))


def test_the_business_team_and_nobody_else_is_in_its_channel() -> None:
    for board in BOARDS.values():
        team = [*board.offices.get(Office.BUSINESS_MANAGER, ()), *board.offices.get(Office.BUSINESS_TEAM, ())]
        users = {account.user for holder in team for account in holder.accounts}
        assert users == next(one.members for one in CHANNELS if one.id == BUSINESS[board.key])
