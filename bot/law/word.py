"""A laid-out procedure as a Word document: a row for each line, with its source and room for the lawyer's mark."""

from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Cm
from docx.table import Table, _Row

from bot.law.layout import Entry, Part
from bot.law.refused import InputRefusedError
from bot.law.sheet import Sheet

COLUMNS = ("What is held", "Where it is written", "Agrees")
WIDTHS = (Cm(15), Cm(8), Cm(2.5))
ENDING = ".docx"


def write(sheet: Sheet, path: Path) -> None:
    """Raises InputRefusedError where the file cannot be written."""
    if path.suffix.lower() != ENDING:
        raise InputRefusedError(f"A Word document has a name that ends in {ENDING}.")
    try:
        document(sheet).save(str(path))
    except OSError as trouble:
        raise InputRefusedError(f"The Word document cannot be written ({trouble.strerror}).") from None


def document(sheet: Sheet) -> WordDocument:
    made = Document()
    _landscape(made)
    made.core_properties.title = sheet.title
    made.core_properties.author = ""
    made.core_properties.comments = ""
    made.add_heading(sheet.title, level=0)
    for label, value in sheet.facts:
        paragraph = made.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(value)
    for part in sheet.parts:
        _part(made, part)
    return made


def _landscape(made: WordDocument) -> None:
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)


def _part(made: WordDocument, part: Part) -> None:
    made.add_heading(part.heading, level=1)
    rows = [row for entry in part.entries for row in _rows(entry)]
    table = made.add_table(rows=len(rows) + 1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    for width, column in zip(WIDTHS, table.columns, strict=True):
        column.width = width
    _repeated(table.rows[0])
    _fill(table, [(COLUMNS[0], COLUMNS[1], True), *rows])
    table.rows[0].cells[2].text = COLUMNS[2]


def _rows(entry: Entry) -> Iterator[tuple[str, str, bool]]:
    """Each with its text, its source, and whether it is a title."""
    yield entry.title, entry.source, True
    for line in entry.lines:
        yield line.text, line.source, False


def _fill(table: Table, rows: list[tuple[str, str, bool]]) -> None:
    cells = table._cells  # noqa: SLF001 (the public row.cells is found anew for each row, which takes minutes here)
    for number, (text, source, is_title) in enumerate(rows):
        what, where, mark = cells[number * len(COLUMNS) : (number + 1) * len(COLUMNS)]
        what.paragraphs[0].add_run(text).bold = is_title
        where.text = source
        what.width, where.width, mark.width = WIDTHS


def _repeated(row: _Row) -> None:
    """The first row stands at the top of every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 (python-docx has no public way)
