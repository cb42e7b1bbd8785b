"""Every value of the table says where it is written, and what is our own reading says so."""

from collections.abc import Iterator

import pytest

from review.errors import UnknownProcedureError
from review.law import PROCEDURES, procedure
from review.law.terms import Citation, Procedure
from tests.law.bank_holidays import day
from tests.law.families import WORD_FOR_WORD

every_procedure = pytest.mark.parametrize("found", WORD_FOR_WORD.values(), ids=WORD_FOR_WORD)


def citations(found: Procedure) -> Iterator[tuple[str, Citation]]:
    for rule in found.findings:
        yield rule.code, rule.citation
    for law in found.dated:
        yield law.duty.value, law.citation
    for criterion in found.notifiable:
        yield f"criterion {criterion.number}", criterion.citation
    for definition in found.definitions:
        yield definition.key, definition.citation
    yield "still open", found.still_open_citation
    yield "presumption", found.presumption


@every_procedure
def test_every_value_has_a_citation(found: Procedure) -> None:
    places = list(citations(found))
    assert len(places) == len(found.findings) + len(found.dated) + len(found.notifiable) + len(found.definitions) + 2
    assert [key for key, citation in places if not (citation.document.strip() and citation.place.strip())] == []


@every_procedure
def test_only_the_two_texts_of_the_source_are_cited(found: Procedure) -> None:
    documents = {citation.document for _, citation in citations(found)}
    assert documents == {"LSCB Regulations 2006", "Working Together 2015"}


#: where each rule is written; a star marks a reading that no source spells out
PLACES = {
    "R1": "regulation 5(2)*",
    "R2": "Serious Case Review checklist: Decisions whether to initiate an SCR",
    "R2a": "regulation 5(2)*",
    "R3": "paragraph 18",
    "R4": "paragraph 18",
    "R5": "paragraph 19",
    "R6": "paragraph 21",
    "R7": "paragraph 20",
    "R7a": "paragraph 20*",
    "R8": "Notifiable Incidents",
    "R9": "Notifiable Incidents",
    "R9a": "Notifiable Incidents*",
    "R11": "regulation 5(2)(a)*",
    "R12": "meaning of 'seriously harmed'*",
    "R13": "regulation 5(2)(b)",
    "R14": "regulation 5(2)(a)",
    "R15": "regulation 5(2)(a)",
    "notify_incident": "Notifiable Incidents",
    "decision": "Decisions whether to initiate an SCR",
    "notify_decision": "Decisions whether to initiate an SCR",
    "completion": "Timescale for SCR completion",
    "send_copies": "Publication of reports",
    "keep_published": "Publication of reports",
}


@every_procedure
@pytest.mark.parametrize("key", PLACES)
def test_where_each_rule_is_written(found: Procedure, key: str) -> None:
    citation = dict(citations(found))[key]
    assert citation.place.endswith(PLACES[key].removesuffix("*"))
    assert citation.ours is PLACES[key].endswith("*")
    assert ("(our reading)" in str(citation)) is citation.ours


@every_procedure
def test_every_finding_and_dated_duty_is_in_that_table(found: Procedure) -> None:
    assert {rule.code for rule in found.findings} | {law.duty.value for law in found.dated} == set(PLACES)


@every_procedure
def test_no_key_stands_twice(found: Procedure) -> None:
    keys = [key for key, _ in citations(found)]
    assert len(keys) == len(set(keys))


@every_procedure
def test_the_day_the_table_was_compared_with_its_source_is_recorded(found: Procedure) -> None:
    assert found.checked_on >= day("2026-11-22")


def test_a_procedure_is_found_by_its_name() -> None:
    assert {name: procedure(name).name for name in PROCEDURES} == {name: name for name in PROCEDURES}
    assert set(PROCEDURES) >= {"working-together-2015", "pan-lancashire"}


def test_an_unknown_procedure_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownProcedureError, match=r"'lancashire'.*working-together-2015, pan-lancashire"):
        procedure("lancashire")


def test_pan_lancashire_follows_its_base_and_calls_the_form_by_its_own_name() -> None:
    local, base = PROCEDURES["pan-lancashire"], PROCEDURES["working-together-2015"]
    assert (local.findings, local.dated, local.notifiable) == (base.findings, base.dated, base.notifiable)
    assert local.referral_title == "Referral Form for Consideration of a Case Review"
