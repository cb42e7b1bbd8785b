"""A leaflet for a family or for a practitioner as a Word document. Its words stand in `dialogs.guidance.leaflet`."""

from datetime import datetime, time
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Annotated

import typer
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from dialogs.guidance.leaflet import Leaflet, leaflet_of
from review.errors import ReviewError
from review.law.provisions import Asker

LANGUAGE = "en-GB"
FONT, SIZE = "Arial", 12
#: the sizes of the headings, which are black: the template's blue is too faint for some readers
HEADINGS = {"Title": 22, "Heading 1": 16, "Heading 2": 14}
BLACK = RGBColor(0, 0, 0)
ENDING = ".docx"


def leaflet(procedure: str, asker: Asker, board: str = "") -> bytes:
    """The document, by the name of a procedure; `board` names the board whose procedure it is.

    Raises UnknownProcedureError, or NoLeafletError where its text answers nothing for these readers.
    """
    return _drawn(leaflet_of(procedure, asker, board))


def _drawn(said: Leaflet) -> bytes:
    word = Document()
    _dress(word, said)
    word.add_heading(said.title, level=0)
    for line in said.lead:
        word.add_paragraph(line)
    for question, answer in said.questions:
        word.add_heading(question, level=1)
        for paragraph in answer.split("\n"):
            word.add_paragraph(paragraph)
    word.add_heading(said.sources_heading, level=1)
    for source in said.sources:
        word.add_paragraph(source)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _dress(word: Word, said: Leaflet) -> None:
    """Plain and readable, with its language and title for those who have it read aloud."""
    for name, size in {"Normal": SIZE, **HEADINGS}.items():
        style = word.styles[name]
        assert isinstance(style, ParagraphStyle)
        _letters(style, size)
    for language in word.styles.element.iter(qn("w:lang")):  # the template's own default is American
        language.set(qn("w:val"), LANGUAGE)
    about = word.core_properties
    about.title, about.language, about.author, about.comments = said.title, LANGUAGE, "", ""
    about.created = about.modified = datetime.combine(said.checked_on, time())


def _letters(style: ParagraphStyle, size: int) -> None:
    """Theme fonts and colours give way to ours."""
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), BLACK
    letters = style.element.get_or_add_rPr()
    fonts = letters.find(qn("w:rFonts"))
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


# --- the command -------------------------------------------------------------------------------------------------


class Reader(StrEnum):
    FAMILY = "family"
    PRACTITIONER = "practitioner"


ASKERS = {Reader.FAMILY: Asker.FAMILY, Reader.PRACTITIONER: Asker.PROFESSIONAL}


def command(
    file: Annotated[Path, typer.Argument(help="Where to write it: a name that ends in .docx.")],
    procedure: Annotated[str, typer.Option("--procedure", help="Such as pan-lancashire.")],
    reader: Annotated[Reader, typer.Option("--for", help="Who will read it.")],
    board: Annotated[str, typer.Option("--board", help="The board's name, to stand at the top.")] = "",
) -> None:
    """Write the leaflet for families, or for practitioners, as a Word document."""
    try:
        if file.suffix.lower() != ENDING:
            raise NotAWordFileError
        file.write_bytes(leaflet(procedure, ASKERS[reader], board))
    except (ReviewError, OSError) as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(2) from None
    except ValueError:  # what Word cannot hold
        typer.echo("The board's name holds a character that no document can hold.", err=True)
        raise typer.Exit(2) from None
    typer.echo(f"The leaflet is in {file}.")


class NotAWordFileError(ReviewError):
    """A leaflet is a Word document: give a file name that ends in .docx."""
