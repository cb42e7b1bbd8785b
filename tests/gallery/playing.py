"""All stories played, into one album."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from storage.database import open_database
from storage.unit import Units
from tests.gallery import scenes, scenes_of_the_decision, scenes_of_the_panel
from tests.gallery.album import Album
from tests.gallery.watched import WatchedHouse
from tests.invented import reckon

#: each with its stories
ROOMS = (scenes, scenes_of_the_panel, scenes_of_the_decision)


@cache
def played() -> Album:
    """Once a process: it takes most of a minute."""
    album = Album()
    for story in (one for room in ROOMS for one in room.SCENES.values()):
        with _house(album) as house:
            story(house)
            house.deliver()
    return album


@contextmanager
def _house(album: Album) -> Iterator[WatchedHouse]:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database("", Path(folder), bytes(range(32)))
        try:
            yield WatchedHouse(database=database, open_unit=Units(database.engine, database.vault, reckon), album=album)
        finally:
            database.close()
