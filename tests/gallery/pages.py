"""Pages to leaf through, a dialog each: Slack, Teams and the rehearsal side by side, at both widths."""

import html
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from dialogs.parts import Form
from tests.gallery.album import Album, Specimen
from tests.gallery.drawn import drawings, rehearsed

TEMPLATES = Path(__file__).parent / "templates"
REHEARSAL_CSS = Path("bot/rehearsal/static/rehearsal.css")
#: in pixels: a telephone's width and a desk's
WIDTHS: Mapping[str, int] = {"telephone": 390, "desk": 1280}

PAGES = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
#: Slack's entities undone, and without the signs that make a label bold
PAGES.filters["bare"] = lambda text: html.unescape(text.replace("*", ""))


def write_pages(album: Album, folder: Path) -> None:
    rooms = album.of_rooms()
    shutil.copy(TEMPLATES / "gallery.css", folder / "gallery.css")
    (folder / "gallery.json").write_text(json.dumps(_sent(album), ensure_ascii=False, indent=1), encoding="utf-8")
    (folder / "index.html").write_text(PAGES.get_template("index.html").render(rooms=rooms), encoding="utf-8")
    for room, specimens in rooms.items():
        shown = [(one, list(drawings(one)), _pictures(room, number)) for number, one in enumerate(specimens)]
        page = PAGES.get_template("room.html").render(room=room, specimens=shown)
        (folder / f"{room}.html").write_text(page, encoding="utf-8")


def _sent(album: Album) -> dict[str, object]:
    """What Slack and Teams are sent, by name."""
    every = [drawn for one in album.specimens.values() for drawn in drawings(one) if drawn.door != "rehearsal"]
    return {f"{one.of.name} {one.door} {one.way}": {one.door: one.content} for one in every}


def _pictures(room: str, number: int) -> dict[str, str]:
    return {width: picture(room, number, width) for width in WIDTHS}


def picture(room: str, number: int, width: str) -> str:
    """Where the rehearsal's picture of a specimen stands, in the folder."""
    return f"rehearsal/{room}-{number:03}-{width}.png"


def rehearsal_page(specimens: Sequence[Specimen]) -> str:
    """All of a dialog on one page of the rehearsal, for a browser to draw."""
    shown = [
        (number, isinstance(one.seen, Form), Markup(rehearsed(one)))  # noqa: S704 (the rehearsal's templates escape)
        for number, one in enumerate(specimens)
    ]
    css = Markup(REHEARSAL_CSS.read_text(encoding="utf-8"))  # noqa: S704 (our own file)
    return PAGES.get_template("rehearsal.html").render(css=css, shown=shown)
