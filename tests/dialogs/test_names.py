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


@pytest.mark.parametrize(
    "text",
    [
        "About KeziaMarlowe",
        "keziamarlowe",
        "marlowekezia's school",
        "K e z i a",
        "is it k.e.z.i.a or not",
        "K-e-z-i-a M",
        "GraceMay was seen",
    ],
)
def test_a_name_is_one_however_its_letters_stand(text: str) -> None:
    assert names_anybody(about("Kezia Marlowe-Finch", adults=("Grace May",)), text)


@pytest.mark.parametrize("text", ["mayfield", "a b c d", "the keziahs", "m a r"])
def test_letters_that_make_no_name_may_stand(text: str) -> None:
    assert not names_anybody(about("Kezia Marlowe-Finch", adults=("May Field",)), text)


def test_a_remark_in_brackets_is_no_name_unless_nothing_else_stands_there() -> None:
    found = about("Kezia Marlowe (invented)", adults=("Tomas [also referred]", "(Orla)"))
    assert not names_anybody(found, "The story is invented, and also referred.")
    assert names_anybody(found, "Orla")


@pytest.mark.parametrize(
    "text",
    [
        "born 17 August 2019",
        "17/08/2019",
        "17.8.19",
        "2019-08-17",
        "17th of Aug, 2019",
        "August 17th 2019",
        "8/17/2019",
        "17082019",
        "the boy of 2019/8/17",
        "in 1990, on 3 May 1991 that is",
    ],
)
def test_a_birth_date_is_one_however_it_is_typed(text: str) -> None:
    assert names_anybody(dwelling(), text)


@pytest.mark.parametrize(
    "text",
    ["18 August 2019", "17 August 2018", "17 August", "in August 2018", "17, and 8 of 19", "5/3/1991", "1" * 3000],
)
def test_another_day_may_be_said(text: str) -> None:
    assert not names_anybody(dwelling(), text)


@pytest.mark.parametrize(
    "text",
    [
        "Who lives at 14 Plumtree Cutting?",
        "plumtree cutting",
        "14 PLUMTREE",
        "PlumtreeCutting",
        "near the Cutting, Rossendale",
        "BB4 7QX",
        "bb47qx",
        "from Quay Row",
    ],
)
def test_where_somebody_lives_is_refused(text: str) -> None:
    assert names_anybody(dwelling(), text)


@pytest.mark.parametrize(
    "text",
    [
        "Did anybody visit in Rossendale?",
        "the cutting of costs",
        "on 4/7 at 14",
        "It is not known with whom the child lives.",
        "The London Borough of Enfield",
        "in the hospital, then at home",
    ],
)
def test_everyday_words_of_an_address_may_be_said(text: str) -> None:
    assert not names_anybody(dwelling(), text)


def dwelling() -> Case:
    child = Child(name="Kezia", born=date(2019, 8, 17), address="14 Plumtree Cutting, Rossendale BB4 7QX")
    adults = (
        Adult(name="Orla", born=date(1991, 5, 3), address="Flat 2, 5 Quay Row, London", relationship=""),
        Adult(name="Tomas", born=None, address="Not known: lives in hospital at the London Borough", relationship=""),
    )
    entry = referred_entry(content=referral(children=(referred_child(child=child),), adults=adults))
    return Case(id="case-1", entries=(entry,))


def test_of_a_common_case_too() -> None:
    assert names_anybody(case(), "Kezia")
    assert not names_anybody(case(), "the child")


#: "Kezia" and "Plumtree Cutting" as they read, with Cyrillic and Greek letters among them or throughout
CYRILLIC = str.maketrans("aeikoKmt", "\u0430\u0435\u0456\u043a\u043e\u041a\u043c\u0442")
GREEK = str.maketrans("aikoKZm", "\u03b1\u03b9\u03ba\u03bf\u039a\u0396m")


@pytest.mark.parametrize("script", [CYRILLIC, GREEK], ids=["cyrillic", "greek"])
@pytest.mark.parametrize(
    "text", ["When was Kezia seen?", "KEZIA's school", "K e z i a", "KeziaMarlowe", "near 14 Plumtree"]
)
def test_letters_that_look_the_same_make_the_same_name(text: str, script: dict[int, int]) -> None:
    told = text.translate(script)
    assert told != text
    assert names_anybody(dwelling(), told)


@pytest.mark.parametrize("script", [CYRILLIC, GREEK], ids=["cyrillic", "greek"])
def test_so_they_do_where_the_referral_was_typed_with_them(script: dict[int, int]) -> None:
    child = Child(name="Kezia".translate(script), born=None, address="")
    entry = referred_entry(content=referral(children=(referred_child(child=child),)))
    assert names_anybody(Case(id="case-1", entries=(entry,)), "Was Kezia at school?")


def test_a_name_in_cyrillic_is_found_however_it_is_written_and_other_words_may_be_said() -> None:
    """\u041d\u0430\u0442\u0430\u0448\u0430: a name of letters of which some look Latin and some do not."""
    name = "\u041d\u0430\u0442\u0430\u0448\u0430"
    child = Child(name=name, born=None, address="")
    entry = referred_entry(content=referral(children=(referred_child(child=child),)))
    case_of = Case(id="case-1", entries=(entry,))
    assert all(names_anybody(case_of, one) for one in (name, name.lower(), name.upper()))
    assert not names_anybody(case_of, "\u0448\u043a\u043e\u043b\u0430")
