"""What a browser sends becomes the answers that the dialogs know, and what was mistyped comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.boxes import pieces_of
from bot.rehearsal.posted import answers_in


@pytest.mark.parametrize(
    ("sent", "answer"),
    [
        ([("answer:k", "Kezia")], "Kezia"),
        ([("answer:k", "one\r\ntwo")], "one\ntwo"),
        ([("answer:k", "")], ""),
        ([("answer:k", ""), ("answer:k", "not_known")], "not_known"),
        ([("any:k", "")], ()),
        ([("any:k", ""), ("any:k", "police"), ("any:k", "health")], ("police", "health")),
        ([("day:k", "2"), ("month:k", "3"), ("year:k", "2026")], "2026-03-02"),
        ([("day:k", ""), ("month:k", " "), ("year:k", "")], ""),
        ([("day:k", "2"), ("month:k", "3"), ("year:k", "26")], "2/3/26"),
        ([("day:k", "2"), ("month:k", "March"), ("year:k", "2026")], "2026-03-02"),
        ([("day:k", "2nd"), ("month:k", "sept"), ("year:k", "2026")], "2026-09-02"),
        ([("day:k", "2"), ("month:k", "ma"), ("year:k", "2026")], "2/ma/2026"),
        ([("day:k", "31"), ("month:k", "2"), ("year:k", "2026")], "2026-02-31"),
        ([("day:k", "2 March 2026"), ("month:k", ""), ("year:k", "")], "2026-03-02"),
        ([("day:k", "02/03/2026"), ("month:k", ""), ("year:k", "")], "2026-03-02"),
        ([("day:k", "2026-03-02"), ("month:k", ""), ("year:k", "")], "2026-03-02"),
        ([("day:k", "last Tuesday"), ("month:k", ""), ("year:k", "")], "last tuesday"),
        ([("day:k", "2"), ("month:k", "3"), ("year:k", "2026"), ("time:k", "9.05")], "2026-03-02T09:05"),
        ([("day:k", "2"), ("month:k", "3"), ("year:k", "2026"), ("time:k", "")], "2026-03-02T"),
        ([("day:k", ""), ("month:k", ""), ("year:k", ""), ("time:k", "")], ""),
        ([("day:k", "２"), ("month:k", "3"), ("year:k", "2026")], "2026-03-02"),
    ],
)
def test_an_answer(sent: list[tuple[str, str]], answer: str | tuple[str, ...]) -> None:
    assert answers_in([("as", "sam"), ("press", "next||"), *sent]) == {"k": answer}


def test_a_question_that_was_not_on_the_page_is_no_answer() -> None:
    assert answers_in([("as", "sam"), ("words", "x")]) == {}


@given(day=st.text(max_size=12), month=st.text(max_size=6), year=st.text(max_size=6))
def test_whatever_is_typed_into_a_date_is_kept_apart_in_its_boxes(day: str, month: str, year: str) -> None:
    typed = {"day": day, "month": month, "year": year}
    answer = answers_in([(f"{part}:k", text) for part, text in typed.items()])["k"]
    assert isinstance(answer, str)
    again = pieces_of(answer)
    once_more = answers_in([(f"{part}:k", again[part]) for part in typed])["k"]
    assert once_more == answer
