"""`python -m bot law`: nothing that the tables hold is left out of what a lawyer checks."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from docx import Document

from review.law import PROCEDURES, PROVISIONS, provisions
from review.law.provisions import Provisions
from review.law.terms import Citation, Period, Procedure
from tests.command_line.typed import as_json, said

every_procedure = pytest.mark.parametrize("name", PROCEDURES)
#: what programs call a thing; a reader of the printed law knows it by its words
PROGRAMS_NAMES = frozenset({"key", "listed_detentions"})


def held(value: object) -> Iterator[str]:
    """Every sentence, name and citation of a record, however deep it stands."""
    if isinstance(value, Citation | Period):
        yield str(value)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in PROGRAMS_NAMES:
                yield from held(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from held(one)
    elif isinstance(value, str) and type(value) is str:
        yield " ".join(value.split())


def held_by(name: str) -> set[str]:
    return {text for record in (PROCEDURES[name], PROVISIONS[name]) for text in held(record)}


def missing_from(printed: str, name: str) -> list[str]:
    return [text for text in held_by(name) if text.lower() not in printed.lower()]


@every_procedure
def test_everything_that_a_procedure_holds_is_printed(name: str) -> None:
    assert missing_from(said("law", "--procedure", name), name) == []


@every_procedure
def test_everything_is_in_the_word_document_too(name: str, tmp_path: Path) -> None:
    path = tmp_path / "law.docx"
    said("law", "--procedure", name, "--word", str(path))
    opened = Document(str(path))
    cells = [cell.text for table in opened.tables for cell in table._cells]
    text = " ".join(" ".join([*(one.text for one in opened.paragraphs), *cells]).split())
    assert missing_from(text, name) == []
    assert [table._cells[2].text for table in opened.tables] == ["Agrees"] * len(opened.tables)


@every_procedure
def test_the_json_holds_every_field_of_both_tables(name: str) -> None:
    found = as_json("law", "--procedure", name)
    assert set(found) == {one.name for kind in (Procedure, Provisions) for one in fields(kind)}
    assert [one["code"] for one in found["findings"]] == [one.code for one in PROCEDURES[name].findings]
    assert len(found["undated"]) == len(provisions(name).undated)
    assert found["checked_on"] == PROCEDURES[name].checked_on.isoformat()
    assert all(one["citation"]["document"] for one in found["dated"])
    assert found["dated"][0]["period"]["words"] == str(PROCEDURES[name].dated[0].period)


def test_without_a_procedure_it_lists_them() -> None:
    assert [one["name"] for one in as_json("law")] == list(PROCEDURES)
    assert all(name in said("law") for name in PROCEDURES)


def test_the_criteria_come_in_the_order_in_which_they_are_tried() -> None:
    printed = said("law", "--procedure", "enfield")
    codes = ["R1:", "R2:", "R2a:", "R3:", "R5:", "R7:", "R9a:", "R10a:", "R10:", "R10b:", "R11:", "R12:", "R15:"]
    places = [printed.index(f" {code} ") for code in codes]
    assert places == sorted(places)


def test_what_is_ours_and_what_is_not_verified_is_marked_and_counted() -> None:
    printed = said("law", "--procedure", "england-today")
    assert printed.count("(not verified)") > 10
    assert "Marked (not verified): 0" not in printed
    assert "(our reading)" in said("law", "--procedure", "brent")


def test_a_dated_duty_says_all_that_a_lawyer_asks() -> None:
    printed = said("law", "--procedure", "working-together-2015")
    assert (
        "Counted: 7 working days before the planned day of publication (event publication_planned). Who: the LSCB "
        "To: Ofsted, DfE and the national panel The source says: should. Can be read in clear days"
    ) in printed


def test_a_procedure_does_not_differ_from_itself() -> None:
    assert as_json("law", "--diff", "brent", "brent") == []
    assert "brent and brent: 0 differences" in said("law", "--diff", "brent", "brent")


def test_the_editions_differ_value_by_value() -> None:
    found = {one["where"]: one for one in as_json("law", "--diff", "working-together-2013", "working-together-2015")}
    copies = found["dated / send_copies from publication_planned / period"]
    assert (copies["working-together-2013"], copies["working-together-2015"]) == (
        "7 calendar days before",
        "7 working days before",
    )
    notify = found["dated / notify_decision from decided / period"]
    assert (notify["working-together-2013"], notify["working-together-2015"]) == (None, "5 working days")
    ages = found["mental capacity ages"]
    assert (ages["working-together-2013"], ages["working-together-2015"]) == ("none", "16, 17")


def test_both_clocks_of_enfield_are_compared_and_not_one_over_the_other() -> None:
    found = [one["where"] for one in as_json("law", "--diff", "working-together-2013", "enfield")]
    assert "dated / decision from chair_aware / period" in found
    assert "dated / decision from board_notified / period" not in found


def test_what_is_not_said_on_one_side_is_said_to_be_so() -> None:
    printed = said("law", "--diff", "brent", "enfield")
    assert "chair_discussion from incident / period brent: (says nothing) enfield: 1 calendar day" in printed


def test_enfield_says_through_whom_a_referral_goes_and_no_other_procedure_does() -> None:
    words = "Through the panel lead of the referring agency, who passes it on to the business manager"
    printed = said("law", "--procedure", "enfield")
    assert words in printed
    assert "Nothing waits for that (our choice). [Enfield SCB procedure, Local SCR Process, step 1]" in printed
    assert [name for name in PROCEDURES if words in said("law", "--procedure", name)] == ["enfield"]
    found = {one["where"]: one for one in as_json("law", "--diff", "working-together-2013", "enfield")}
    assert found["panel lead"] == {
        "where": "panel lead",
        "working-together-2013": None,
        "enfield": "Enfield SCB procedure, Local SCR Process, step 1",
    }
