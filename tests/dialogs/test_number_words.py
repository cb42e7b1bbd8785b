"""Numbers in words are read as people mean them."""

import pytest

from dialogs.number_words import in_figures


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the twenty-first of may", "the 21 of may"),
        ("twentyfirst", "21"),
        ("two thousand and fourteen", "2014"),
        ("a thousand", "a 1000"),
        ("two thousand thousand thousand", "2000 1000 1000"),
        ("nineteen thousand", "19000"),
        ("nineteen ninety-one", "1991"),
        ("twenty twenty one", "2021"),
        ("august seventeenth two thousand and nineteen", "august 17 2019"),
        ("the seventeenth twenty fourteen", "the 17 2014"),
        ("the twentieth fourteen", "the 20 14"),
        ("the nineteenth twenty", "the 19 20"),
        ("seven and eight", "7 and 8"),
        ("one, two", "1, 2"),
        ("sixty-two wards", "62 wards"),
        ("none of the onerous tension of someone", "none of the onerous tension of someone"),
    ],
)
def test_numbers_in_words_are_figures(text: str, read: str) -> None:
    assert in_figures(text) == read
