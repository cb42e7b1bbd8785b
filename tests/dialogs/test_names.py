"""What may stand in a message names no child and no adult of the case; what only sounds like it may."""

from datetime import date

import pytest

from dialogs.names import names_anybody
from review.case import Case
from review.referral import Adult, Child
from tests.invented import case, referral, referred_child, referred_entry


def about(*names: str, adults: tuple[str, ...] = ()) -> Case:
    children = tuple(referred_child(child=Child(name=one, born=date(2019, 8, 17), address="")) for one in names)
    grown = tuple(Adult(name=one, born=None, address="", relationship="") for one in adults)
    return Case(id="case-1", entries=(referred_entry(content=referral(children=children, adults=grown)),))


@pytest.mark.parametrize(
    "text",
    [
        "When was Kezia last seen?",
        "when was kezia last seen",
        "KEZIA?",
        "Kezia's school",
        "Is it Finch or Marlowe?",
        "the Marlowe-Finch family",
        "the Finches, or the Finchs",
        "k\u00e9zia",
        "Ke\u200bzia",
        "kezia.marlowe@example.org",
        "Dariusz was where?",
        "dariusz-pawel",
        "Did Grace tell you?",
        "Grace was seen when?",
        "O\u2019Brien's work",
        "What does 王小明 say",
        "王小明在哪里",
        "Łukasz?",
        "lukasz",
    ],
)
def test_a_part_of_a_name_is_a_name(text: str) -> None:
    found = about("Kezia Marlowe-Finch", "王小明", adults=("Dariusz Paweł", "Grace O'Brien", "Łukasz"))
    assert names_anybody(found, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "When did your agency last see the child?",
        "Does the mother's partner work there in may?",
        "Had the baby grace to recover?",
        "the older brother of the child",
        "What is unknown?",
        "A finchley school",
        "keziah",
        "j said so",
    ],
)
def test_what_is_no_name_may_be_asked(text: str) -> None:
    adults = ("Mother's partner (unknown)", "Grace J May", "unknown male", "Baby of the mother")
    assert not names_anybody(about("Kezia Marlowe-Finch", adults=adults), text)


def test_of_a_common_case_too() -> None:
    assert names_anybody(case(), "Kezia")
    assert not names_anybody(case(), "the child")
