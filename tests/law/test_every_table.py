"""Every record of every table: a citation with document and place, no empty text, no key twice."""

from dataclasses import fields, replace

import pytest

from review.criteria import assess
from review.errors import UnknownProcedureError
from review.law import PROCEDURES, PROVISIONS, procedure, provisions
from review.law.provisions import Provisions, Statement, Topic, over
from review.law.terms import Citation, Duty, Finding, Strength
from tests.law.answered import answered
from tests.law.every_record import citations, every_name, everything, records, told
from tests.law.expected_of_every_table import UNDATED

#: may be left out: what a record says besides itself
MAY_BE_EMPTY = ("note", "limits", "base", "extended_by")


@every_name
def test_every_record_says_where_it_is_written(name: str) -> None:
    uncited = ("Provisions", "Period")
    silent = [
        path
        for root, table in everything(name)
        for path, record in records(table, root)
        if type(record).__name__ not in uncited and not citations(record)
    ]
    assert silent == []


@every_name
def test_every_citation_names_a_document_and_a_place(name: str) -> None:
    lacking = [
        path
        for root, table in everything(name)
        for path, value in told(table, root)
        if path.endswith((".document", ".place")) and not str(value).strip()
    ]
    assert lacking == []


@every_name
def test_a_place_is_one_that_a_reader_of_the_document_can_find(name: str) -> None:
    """Not a line of a copy, and not a letter by which somebody filed it."""
    places = {str(value) for root, table in everything(name) for path, value in told(table, root) if "citation" in path}
    assert [one for one in places if one.startswith(("S0", "S1", "S2", "S3", "S4", "L1", "L2"))] == []


@every_name
def test_no_text_is_empty_or_badly_spaced(name: str) -> None:
    values = [(path, value) for root, table in everything(name) for path, value in told(table, root)]
    texts = [(path, value) for path, value in values if isinstance(value, str)]
    assert [path for path, value in texts if not value.strip() and not path.endswith(MAY_BE_EMPTY)] == []
    assert [path for path, value in texts if value != value.strip() or "  " in value or "\n" in value] == []


@every_name
def test_no_key_stands_twice(name: str) -> None:
    says = PROVISIONS[name]
    for field in fields(says):
        keys = [one[0] if isinstance(one, tuple) else one.key for one in getattr(says, field.name)]
        assert len(keys) == len(set(keys)), field.name
    for checklist in says.checklists:
        assert len({item.key for item in checklist.items}) == len(checklist.items) > 0, checklist.key
    for document in says.documents:
        assert document.parts or document.note, document.key


@every_name
def test_every_duty_without_a_date_is_there_as_strong_as_its_source(name: str) -> None:
    found = {duty.key: duty.strength.value for duty in PROVISIONS[name].undated}
    assert {key: found.get(key) for key in UNDATED[name]} == UNDATED[name]


@every_name
def test_only_the_yearly_duties_are_opened_by_no_case(name: str) -> None:
    yearly = {duty.key for duty in PROVISIONS[name].undated if duty.open_from.startswith("each year")}
    assert {duty.key for duty in PROVISIONS[name].undated if duty.opens is None} == yearly


def test_only_enfields_completion_may_be_extended_and_only_by_ofsted() -> None:
    found = {(name, law.duty): law.extended_by for name in PROCEDURES for law in PROCEDURES[name].dated}
    assert {one: by for one, by in found.items() if by} == {("enfield", Duty.COMPLETION): "Ofsted"}


@every_name
def test_the_kinds_of_other_review_are_named_apart(name: str) -> None:
    kinds = PROCEDURES[name].other_reviews
    assert len({one.key for one in kinds}) == len({one.label for one in kinds}) == len(kinds)
    assert bool(kinds) is PROCEDURES[name].finds_reviews


@every_name
def test_what_is_a_must_is_never_our_own(name: str) -> None:
    """A must that no source has would be a law of ours."""
    table = (PROCEDURES[name], PROVISIONS[name])
    found = [
        path
        for part in table
        for path, record in records(part, name)
        if getattr(record, "strength", None) is Strength.MUST and any(one.ours for one in citations(record))
    ]
    assert found == []


@every_name
def test_a_conflict_says_what_stands_where_and_what_is_taken(name: str) -> None:
    for conflict in PROVISIONS[name].conflicts:
        assert conflict.texts, conflict.key
        assert conflict.citations, conflict.key
        assert conflict.taken, conflict.key


ON_A_BASE = [one.name for one in PROCEDURES.values() if one.base]


def test_four_procedures_rest_on_two_bases() -> None:
    assert {name: PROCEDURES[name].base for name in ON_A_BASE} == {
        "pan-lancashire": "working-together-2015",
        "brent": "working-together-2015",
        "cambridgeshire-peterborough": "working-together-2015",
        "enfield": "working-together-2013",
    }


#: what each board has written itself
OWN_DOCUMENTS = {
    "pan-lancashire": {"Pan-Lancashire procedure 10.1"},
    "brent": {"Brent LSCB page 'Serious Case Reviews'"},
    "cambridgeshire-peterborough": {
        "Cambridgeshire LSCB leaflet for practitioners",
        "Cambridgeshire and Peterborough LSCBs' leaflet for families",
    },
    "enfield": {"Enfield SCB procedure"},
}
#: differs without a document of the board's own, each with its reason
REASONED: dict[str, dict[str, str]] = {
    "pan-lancashire": {},
    "brent": {},
    "cambridgeshire-peterborough": {
        "when_is_there_an_scr": "the leaflet says less than the guidance that it names, so the guidance is quoted",
    },
    "enfield": {"detention_list": "Enfield's words are those of the guidance; the two editions disagree"},
}


@pytest.mark.parametrize("name", ON_A_BASE)
def test_what_differs_from_the_base_is_of_its_own_text_or_ours(name: str) -> None:
    """What is changed or new cites the board's own document, or is our reading; nothing of the base is lost."""
    own, base = PROVISIONS[name], PROVISIONS[PROCEDURES[name].base]
    for field in fields(own):
        if field.name == "terms":
            continue
        before = {one.key: one for one in getattr(base, field.name)}
        after = {one.key: one for one in getattr(own, field.name)}
        assert set(before) <= set(after), field.name
        differing = {key: citations(one) for key, one in after.items() if before.get(key) != one}
        reasoned = {key for key, cited in differing.items() if any(one.ours for one in cited)} | REASONED[name].keys()
        local = {key for key, cited in differing.items() if {one.document for one in cited} & OWN_DOCUMENTS[name]}
        assert set(differing) - local - reasoned == set(), field.name


@every_name
def test_provisions_are_found_by_name(name: str) -> None:
    assert provisions(name) is PROVISIONS[name]
    assert set(PROVISIONS) == set(PROCEDURES)


def test_an_unknown_procedure_says_nothing() -> None:
    with pytest.raises(UnknownProcedureError, match=r"'surrey'.*brent"):
        provisions("surrey")


def test_a_procedure_on_a_base_replaces_by_key_and_adds_at_the_end() -> None:
    place = Citation(document="An invented text", place="1")
    one = Statement(key="one", topic=Topic.PURPOSE, text="Old.", strength=Strength.MUST, citation=place)
    two = replace(one, key="two")
    own = replace(one, text="New.")
    found = over(Provisions(statements=(one,)), Provisions(statements=(two, own), terms=(("report", "SCR report"),)))
    assert found.statements == (own, two)
    assert found.terms == (("report", "SCR report"),)


FINDABLE = {
    "adult": Finding.OUT_OF_SCOPE,
    "elsewhere": Finding.ROUTE_ELSEWHERE,
    "died, abuse known": Finding.MUST_COMMISSION,
    "harmed, abuse known, unsure of concern": Finding.MUST_COMMISSION_UNLESS_CLEAR,
    "harmed, abuse known": Finding.MAY_COMMISSION,
    "died, police_custody": Finding.SHOULD_ALWAYS_COMMISSION,
    "died, abuse ?": Finding.INSUFFICIENT_INFORMATION,
    "": Finding.NOT_MET,
    "died, looked after": Finding.NOTIFIABLE_ONLY,
}
UNLESS_2015 = {
    "working-together-2013": {"died, looked after": Finding.NOT_MET},
    "enfield": {"died, looked after": Finding.NOT_MET},
}


@pytest.mark.parametrize("name", [one.name for one in PROCEDURES.values() if one.finds_reviews])
@pytest.mark.parametrize("words", FINDABLE)
def test_each_finding_is_reached(name: str, words: str) -> None:
    answers = replace(answered(words), situations=())
    expected = (FINDABLE | UNLESS_2015.get(name, {}))[words]
    assert assess(PROCEDURES[name], answers).finding is expected


@every_name
def test_every_row_has_its_words_and_its_order_is_that_of_the_rules(name: str) -> None:
    found = procedure(name)
    codes = [row.code for row in found.findings]
    assert len(codes) == len(set(codes))
    assert all(row.meaning.endswith(".") for row in found.findings)
    if found.finds_reviews:
        assert {"R1", "R2", "R3", "R4", "R5", "R6", "R7", "R13", "R14", "R15"} <= set(codes)


def test_no_two_tables_stand_for_the_same_procedure() -> None:
    """Each name and each title has one table, so no two versions can both be in force for a case."""
    assert len({law.title for law in PROCEDURES.values()}) == len(PROCEDURES) == len(PROVISIONS)
    assert all(name == law.name for name, law in PROCEDURES.items())


@every_name
def test_a_base_is_an_edition_that_rests_on_no_other(name: str) -> None:
    base = procedure(name).base
    assert not base or not procedure(base).base


@every_name
def test_no_duty_has_two_rules_from_the_same_event(name: str) -> None:
    """Two rules under one name count from different events (Enfield's decision); from one event only one can hold."""
    pairs = [(one.duty, one.counted_from) for one in procedure(name).dated]
    assert len(pairs) == len(set(pairs))
