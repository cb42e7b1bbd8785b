"""A name, a birth date or an address is one, though broken by signs, or typed with others that look like its own."""

from collections.abc import Callable
from datetime import date

import pytest

from dialogs.names import names_anybody
from review.case import Case
from review.referral import Child
from tests.invented import referral, referred_child, referred_entry

#: what nobody sees, or what is no letter
SIGNS = {
    "zero width": "\u200b",
    "soft hyphen": "\u00ad",
    "joiner of graphemes": "\u034f",
    "hangul filler": "\u3164",
    "hangul choseong filler": "\u115f",
    "half width filler": "\uffa0",
    "braille blank": "\u2800",
    "enclosing circle": "\u20dd",
    "tag": "\U000e0041",
    "variation": "\ufe0f",
    "unassigned": "\u2065",
    "hyphen": "-",
    "long hyphen": "\u2011",
    "dot": ".",
    "dots": "...",
    "underscore": "_",
    "star": "*",
    "slash": "/",
    "apostrophe": "\u2019",
}


def kezia() -> Case:
    child = Child(name="Kezia O\u2019Hara", born=date(2019, 8, 17), address="10 Plumtree Cutting, Rossendale BB4 0QX")
    return Case(
        id="case-1",
        entries=(referred_entry(content=referral(children=(referred_child(child=child),), adults=())),),
    )


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
@pytest.mark.parametrize("text", ["When was Ke{}zia seen?", "ke{}zia\u2019s school", "the Ke{}z{}ia family", "O{}Hara"])
def test_a_sign_within_a_name_hides_it_not(sign: str, text: str) -> None:
    assert names_anybody(kezia(), text.replace("{}", sign))


@pytest.mark.parametrize("blank", ["\u3164", "\u115f", "\uffa0", "\u2800"])
def test_nor_does_one_that_stands_for_a_space(blank: str) -> None:
    assert names_anybody(kezia(), f"about{blank}kezia{blank}then")
    assert names_anybody(kezia(), f"at{blank}plumtree{blank}cutting{blank}there")
    assert names_anybody(kezia(), f"on{blank}17{blank}august{blank}2019{blank}there")


def test_nor_do_signs_that_show_it_from_its_end() -> None:
    assert names_anybody(kezia(), "When was \u202eaizek\u202c seen?")
    assert names_anybody(kezia(), "born \u202e9102/80/71")
    assert not names_anybody(kezia(), "When was \u202eylimaf eht\u202c seen?")


def small_capitals(name: str) -> str:
    return name.lower().translate(dict(zip(map(ord, "kezia"), "\u1d0b\u1d07\u1d22\u026a\u1d00", strict=True)))


def beginning_with(first: int) -> Callable[[str], str]:
    return lambda name: "".join(chr(first + ord(one) - ord("a")) for one in name.lower())


DRESSES: dict[str, Callable[[str], str]] = {
    "small capitals": small_capitals,
    "regional": beginning_with(0x1F1E6),
    "negative squared": beginning_with(0x1F170),
    "negative circled": beginning_with(0x1F150),
    "parenthesised": beginning_with(0x249C),
    "stroke": lambda name: name.replace("z", "\u01b6"),
    "hook": lambda name: name.replace("K", "\u0198"),
    "turned": lambda name: name.replace("a", "\u0250"),
    "cherokee": lambda name: name.replace("K", "\u13e6"),
    "1 for i": lambda name: name.replace("i", "1"),
    "3 for e": lambda name: name.replace("e", "3"),
    "figures": lambda name: name.replace("e", "3").replace("i", "1"),
    "at": lambda name: name.replace("a", "@"),
}


@pytest.mark.parametrize("dress", DRESSES.values(), ids=DRESSES)
def test_letters_in_another_dress_are_the_same_name(dress: Callable[[str], str]) -> None:
    assert names_anybody(kezia(), f"When was {dress('Kezia')} seen?")


@pytest.mark.parametrize(
    "text",
    [
        "\u0662\u0660\u0661\u0669-\u0660\u0668-\u0661\u0667",
        "\u0967\u096d/\u0966\u096e/\u0968\u0966\u0967\u096f",
        "born 2O19-O8-17",
        "l7/08/20l9",
        "I7 August 2OI9",
        "190817",
        "08172019",
        "1782019",
        "1 7 0 8 2 0 1 9",
        "17.VIII.2019",
        "17 \u2167 2019",
        "the 17th day of August, 2019",
        "on the 17th day of the month of August in the year 2019",
        "1\u115f7/0\u200b8/2019",
        "10 Plumtree",
        "1O, Plumtree",
        "BB4 OQX",
        "Plum-tree Cut.ting",
    ],
)
def test_a_birth_date_or_an_address_is_one_in_any_figures(text: str) -> None:
    assert names_anybody(kezia(), text)


@pytest.mark.parametrize(
    "text",
    [
        "18.VIII.2019",
        "17.IX.2019",
        "the 17th day of September, 2019",
        "August 2018",
        "2O19-O9-17",
        "190818",
        "1 7 0 9 2 0 1 9",
        "01632 960817",
        "\u0662\u0660\u0661\u0669-\u0660\u0669-\u0661\u0667",
        "co-ordinated by e-mail",
        "K1 and K2a",
        "the zia-ke model",
    ],
)
def test_another_day_and_other_words_may_be_said(text: str) -> None:
    assert not names_anybody(kezia(), text)


@pytest.mark.parametrize(
    "text",
    [
        "Ke zia",
        "K ezia was there",
        "when was kez ia seen",
        "KE ZIA's school",
        "Ke zi a",
        "K e zia",
        "Ke - zia",
        "Ke\nzia",
        "K  e  z  i  a",
        "the Ha ra family",
        "K e-z.i_a",
        "\u041a\u0435 zia",
    ],
)
def test_a_name_in_pieces_is_that_name(text: str) -> None:
    assert names_anybody(kezia(), text)


@pytest.mark.parametrize("text", ["Ke, zia", "Ke. Zia", "ke and zia", "Ke some zia", "k e z", "Mr K and Ms Z"])
def test_pieces_that_do_not_stand_together_make_no_name(text: str) -> None:
    assert not names_anybody(kezia(), text)


def test_a_month_in_a_date_is_no_name_though_somebody_is_called_so() -> None:
    entry = referred_entry(content=referral(children=(referred_child(child=Child(name="May", born=None, address="")),)))
    case = Case(id="case-1", entries=(entry,))
    assert not names_anybody(case, "On 8 May, or in May 2026?")
    assert not names_anybody(case, "By the 8 th May, the first of May or the twenty-first day of May.")
    assert names_anybody(case, "She saw the first of May's drawings.")
    assert names_anybody(case, "The second May visit.")
    assert names_anybody(case, "When was May seen?")
    assert names_anybody(case, "On 8 May 2026 May was seen")


def test_very_long_texts_are_read_in_time() -> None:
    for one in (
        "a.",
        "1 ",
        "a1",
        "Ke-",
        "\u3164a",
        "o1",
        "ke ",
        "k_",
        "one ",
        "one thousand and ",
        "8/",
        "born 8 august ",
    ):
        assert not names_anybody(kezia(), one * 1500)
