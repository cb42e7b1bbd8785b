"""`python -m tests.gallery FOLDER`: everything that people can see, to be leafed through in a browser."""

import asyncio
import shutil
import sys
from pathlib import Path

from tests.gallery.browser import CHROMIUM, take_pictures
from tests.gallery.pages import write_pages
from tests.gallery.playing import played


def main(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    album = played()
    write_pages(album, folder)
    if CHROMIUM.exists():
        asyncio.run(take_pictures(album, folder))
    else:
        print("No pictures of the rehearsal: /usr/bin/chromium is missing (on Debian: apt install chromium)")  # noqa: T201
    print(f"{len(album.specimens)} cards, forms and refusals: open {folder / 'index.html'}")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
