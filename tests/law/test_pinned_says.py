"""What each procedure says besides its dates and criteria, against a second reading in `pinned/says_*`.

A procedure on a base has the lines of its base, and its own in their place or after them; what it leaves out of a
list of its base's is "gone".
"""

from collections.abc import Callable

import pytest

from review.law import PROCEDURES, PROVISIONS
from review.law.provisions import Provisions
from tests.law.pinned import (
    says_brent,
    says_cambridgeshire_peterborough,
    says_enfield,
    says_england_today,
    says_pan_lancashire,
    says_working_together_2013,
    says_working_together_2015,
    written,
)
from tests.law.pinned.dated import DATED
from tests.law.pinned.periods import period_rows

READINGS = {
    "working-together-2013": (says_working_together_2013,),
    "working-together-2015": (says_working_together_2015,),
    "pan-lancashire": (says_working_together_2015, says_pan_lancashire),
    "brent": (says_working_together_2015, says_brent),
    "cambridgeshire-peterborough": (says_working_together_2015, says_cambridgeshire_peterborough),
    "enfield": (says_working_together_2013, says_enfield),
    "england-today": (says_england_today,),
}

every_procedure = pytest.mark.parametrize("name", DATED)
Lines = dict[str, tuple[str, ...]]


def read(name: str, kind: str) -> Lines:
    """The lines as they were read, the base's first."""
    lines: Lines = {}
    for reading in READINGS[name]:
        lines |= _by_first(written.rows(getattr(reading, kind, "")))
    return {first: rest for first, rest in lines.items() if rest != ("gone",)}


def told(name: str, rows: Callable[[Provisions], list[written.Row]]) -> Lines:
    """The lines as the table says them."""
    return _by_first(rows(PROVISIONS[name]))


def _by_first(rows: list[written.Row]) -> Lines:
    """By what identifies each; without the empty cells at the end, which nobody writes."""
    found: Lines = {}
    for first, *rest in rows:
        assert first not in found, f"{first} stands twice"
        while rest and not rest[-1]:
            rest.pop()
        found[first] = tuple(rest)
    return found


@every_procedure
def test_what_it_states_and_how_strongly(name: str) -> None:
    assert told(name, written.statement_rows) == read(name, "STATEMENTS")


@every_procedure
def test_its_duties_without_a_date(name: str) -> None:
    assert told(name, written.undated_rows) == read(name, "UNDATED")


@every_procedure
def test_its_checklists_item_by_item(name: str) -> None:
    assert told(name, written.checklist_rows) == read(name, "CHECKLISTS")


@every_procedure
def test_its_offices(name: str) -> None:
    assert told(name, written.office_rows) == read(name, "OFFICES")


@every_procedure
def test_who_sits_on_its_panels(name: str) -> None:
    assert told(name, written.membership_rows) == read(name, "MEMBERSHIPS")


@every_procedure
def test_who_must_be_independent(name: str) -> None:
    assert told(name, written.independence_rows) == read(name, "INDEPENDENCE")


@every_procedure
def test_its_documents_part_by_part(name: str) -> None:
    assert told(name, written.document_rows) == read(name, "DOCUMENTS")


@every_procedure
def test_where_texts_disagree(name: str) -> None:
    assert told(name, written.conflict_rows) == read(name, "CONFLICTS")


@every_procedure
def test_which_questions_it_answers(name: str) -> None:
    assert told(name, written.answer_rows) == read(name, "ANSWERS")


@every_procedure
def test_its_own_words(name: str) -> None:
    assert told(name, written.term_rows) == read(name, "TERMS")


@every_procedure
def test_the_periods_that_its_sentences_speak_of(name: str) -> None:
    said = [*period_rows(PROCEDURES[name]), *period_rows(PROVISIONS[name])]
    assert _by_first(said) == read(name, "PERIODS")
