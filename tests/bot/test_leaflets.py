"""The leaflets: the answers of a procedure as a Word document that anybody can read."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from typer.testing import CliRunner

from bot.__main__ import app
from bot.leaflets import leaflet
from review.errors import NoLeafletError, UnknownProcedureError
from review.law import PROCEDURES, PROVISIONS
from review.law.provisions import Asker, Provisions

EVERY = [
    (name, asker) for name, says in PROVISIONS.items() for asker in Asker if any(a.asker is asker for a in says.answers)
]
every = pytest.mark.parametrize(("procedure", "asker"), EVERY, ids=[f"{name}-{asker}" for name, asker in EVERY])


def read(procedure: str, asker: Asker, board: str = "") -> Word:
    return Document(BytesIO(leaflet(procedure, asker, board)))


def headings(word: Word, style: str) -> list[str]:
    return [one.text for one in word.paragraphs if one.style and one.style.name == style]


@every
def test_every_question_is_a_heading_with_its_answer_under_it(procedure: str, asker: Asker) -> None:
    word = read(procedure, asker)
    answers = [one for one in PROVISIONS[procedure].answers if one.asker is asker]
    assert headings(word, "Heading 1") == [*(one.question for one in answers), "Where this comes from"]
    texts = [one.text for one in word.paragraphs]
    for one in answers:
        place = texts.index(one.question)
        assert texts[place + 1 : place + 2 + one.answer.count("\n")] == one.answer.split("\n")


@every
def test_each_source_stands_at_the_end_with_the_day_it_was_checked(procedure: str, asker: Asker) -> None:
    texts = [one.text for one in read(procedure, asker).paragraphs]
    closing = texts[texts.index("Where this comes from") + 1 :]
    law = PROCEDURES[procedure]
    assert closing[0] == f"Procedure: {law.title}."
    assert law.historical in closing
    for one in PROVISIONS[procedure].answers:
        if one.asker is asker:
            (line,) = [text for text in closing if text.startswith(one.question)]
            assert str(one.citation) in line
            assert f"Checked on {one.checked_on.day} {one.checked_on:%B %Y}." in line


def test_a_reader_program_learns_the_language_the_title_and_the_headings() -> None:
    word = read("cambridgeshire-peterborough", Asker.FAMILY, "Cambridgeshire LSCB")
    assert (word.core_properties.language, word.core_properties.author) == ("en-GB", "")
    assert word.core_properties.title == headings(word, "Title")[0] == "When a case is reviewed: for families"
    assert "As answered for Cambridgeshire LSCB." in [one.text for one in word.paragraphs]
    for name in ("Normal", "Title", "Heading 1"):
        letters = word.styles[name].element.rPr
        assert letters.find(qn("w:rFonts")).get(qn("w:ascii")) == "Arial"
        assert letters.find(qn("w:rFonts")).get(qn("w:asciiTheme")) is None  # a theme's font would win
        assert letters.find(qn("w:color")).get(qn("w:val")) == "000000"


def test_nothing_is_said_in_another_language_of_the_template() -> None:
    with ZipFile(BytesIO(leaflet("brent", Asker.PROFESSIONAL))) as parts:
        every = parts.read("word/styles.xml").decode() + parts.read("word/document.xml").decode()
    assert set(re.findall(r'<w:lang w:val="([^"]*)"', every)) == {"en-GB"}


def test_families_and_practitioners_read_different_leaflets() -> None:
    family, practitioner = (read("pan-lancashire", asker) for asker in (Asker.FAMILY, Asker.PROFESSIONAL))
    assert not set(headings(family, "Heading 1")[:-1]) & set(headings(practitioner, "Heading 1")[:-1])


def test_a_procedure_there_is_not_and_one_that_answers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnknownProcedureError):
        leaflet("nowhere", Asker.FAMILY)
    monkeypatch.setitem(PROVISIONS, "brent", Provisions())
    with pytest.raises(NoLeafletError, match="The text of Brent LSCB"):
        leaflet("brent", Asker.FAMILY)


@pytest.mark.parametrize("reader", ["family", "practitioner"])
def test_the_command_writes_the_file(tmp_path: Path, reader: str) -> None:
    file = tmp_path / f"{reader}.docx"
    done = CliRunner().invoke(app, ["leaflet", "--procedure", "pan-lancashire", "--for", reader, str(file)])
    assert done.exit_code == 0, done.output
    assert Document(str(file)).core_properties.title.startswith("When a case is reviewed")


@pytest.mark.parametrize(
    ("procedure", "reader", "name", "sentence"),
    [
        ("nowhere", "family", "a.docx", "There is no procedure called"),
        ("brent", "family", "a.pdf", "give a file name that ends in .docx"),
        ("brent", "judge", "a.docx", "judge"),
        ("brent", "family", "no/such/folder/a.docx", "No such file"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, procedure: str, reader: str, name: str, sentence: str
) -> None:
    file = tmp_path / name
    done = CliRunner().invoke(app, ["leaflet", "--procedure", procedure, "--for", reader, str(file)])
    assert done.exit_code == 2
    assert sentence in done.output
    assert "Traceback" not in done.output
    assert not file.exists()
