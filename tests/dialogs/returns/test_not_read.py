"""A file that is put into the chat is not read."""

from tests.dialogs.house import House, everything
from tests.dialogs.rounds import begun


def test_a_file_is_not_read_and_whoever_put_it_there_learns_that(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    version, police = played.case.version, played.member("Police")
    police.says("file")
    assert police.card.title == "The file was not read"
    assert "the board has not got it" in police.card.text
    police.presses("What waits for me")
    assert "Asked of your agency (Police)" in everything(police.card)
    assert played.case.version == version
