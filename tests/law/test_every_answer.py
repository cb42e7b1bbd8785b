"""What people ask and each procedure answers: found, plain, read from its own text, and checked by now."""

from datetime import date

import pytest

from review.law import PROCEDURES, PROVISIONS
from review.law.provisions import Asker
from tests.law.every_record import citations, every_name, records
from tests.law.expected_of_every_table import ANSWERED, LEAFLET_ANSWERS

TODAY = date(2026, 11, 22)


@every_name
def test_no_answer_was_checked_on_a_day_to_come(name: str) -> None:
    assert PROCEDURES[name].checked_on <= TODAY
    assert {answer.checked_on for answer in PROVISIONS[name].answers} <= {PROCEDURES[name].checked_on}


@every_name
def test_an_answer_can_be_found_and_is_plain(name: str) -> None:
    for answer in PROVISIONS[name].answers:
        assert answer.question.endswith("?"), answer.key
        assert len(answer.words) >= 2, answer.key
        assert all(word == word.strip() for word in answer.words), answer.key
        assert (answer.asker is Asker.FAMILY) == answer.key.startswith("family_"), answer.key
        assert len(answer.answer) < 900, f"{answer.key} is a lecture"


@every_name
def test_what_the_text_answers_is_answered(name: str) -> None:
    assert ANSWERED[name] - {answer.key for answer in PROVISIONS[name].answers} == set()


@every_name
def test_an_answer_is_read_from_this_procedures_own_text_or_its_bases(name: str) -> None:
    known = PROCEDURES[name], PROVISIONS[name]
    documents = {
        citation.document for table in known for _, record in records(table, name) for citation in citations(record)
    }
    assert {answer.citation.document for answer in PROVISIONS[name].answers} <= documents


@pytest.mark.parametrize("name", ["working-together-2015", "pan-lancashire", "brent"])
def test_what_only_the_leaflets_answer_is_not_promised_elsewhere(name: str) -> None:
    """Nobody may be told, for another board, that files are secured by managers or whom they can bring."""
    said = {answer.key: answer.answer for answer in PROVISIONS[name].answers}
    assert set(said) & {"can_i_bring_someone", "do_i_see_what_was_written", "who_secures_the_files"} == set()
    assert set(said) & {"family_contact", "can_i_keep_working", "will_i_hear_the_outcome"} == set()
    for key in ("will_i_be_interviewed", "disciplinary_risk"):
        assert key in LEAFLET_ANSWERS
        assert "does not" in said[key]


def test_the_same_question_is_asked_in_the_same_words_on_every_base() -> None:
    asked = {answer.key: answer.question for answer in PROVISIONS["cambridgeshire-peterborough"].answers}
    for name in ("working-together-2015", "pan-lancashire", "brent"):
        for answer in PROVISIONS[name].answers:
            assert answer.question == asked.get(answer.key, answer.question)
